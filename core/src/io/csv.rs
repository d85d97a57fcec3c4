//! Text → [`Table`], in steps: RFC 4180 and what people make of it. Cells are not copied, see [`Table`].
//!
//! A quote opens a cell only at its beginning; what stands behind the closing one belongs to the cell as it is. A quote that
//! stands twice within quotes is one. Lines end with LF, CR or both; blank lines are rows without cells.

use super::dialect::Dialect;
use super::quotes::Quotes;
use super::report::{Limit, Limits};
use super::scanner::{Scanner, find};
use super::table::Table;

/// No longer text is read.
const LONGEST: usize = (1 << 31) - 1;
/// Room is made once so many bytes have shown how much is needed.
const SAMPLE: usize = 1 << 16;

/// Reads a text in steps.
#[derive(Debug)]
pub struct Reader {
    dialect: Dialect,
    at: usize,
    /// The line of the file where the next byte stands, from 1.
    line: u32,
    /// Where the last record begins, and on which line.
    start: (usize, u32),
    total: usize,
    /// Is there room?
    roomy: bool,
    table: Table,
    quotes: Quotes,
    limits: Limits,
    unclosed: bool,
}

impl Reader {
    /// A reader of a text in that dialect; the text itself is handed to every step.
    pub fn new(text: &str, dialect: Dialect, limits: Limits) -> Self {
        let mut reader = Self {
            dialect,
            at: 0,
            line: 1,
            start: (0, 1),
            total: 0,
            roomy: false,
            table: Table::divided(dialect.quoting),
            quotes: Quotes::default(),
            limits,
            unclosed: false,
        };
        if dialect.sep_line {
            reader.at = text.find(['\n', '\r']).unwrap_or(text.len());
            reader.end_of_line(text.as_bytes());
        }
        // A second byte order mark.
        if text[reader.at..].starts_with('\u{FEFF}') {
            reader.at += '\u{FEFF}'.len_utf8();
        }
        reader
    }

    /// Moves behind a line end, if there is one.
    fn end_of_line(&mut self, bytes: &[u8]) -> bool {
        let length = match &bytes[self.at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += length;
        self.line += 1;
        true
    }

    /// Reads about so many bytes more; is it done?
    ///
    /// # Errors
    /// A limit is exceeded; what was read before stays.
    pub fn step(&mut self, text: &str, budget: usize) -> Result<bool, Limit> {
        let bytes = text.as_bytes();
        if bytes.len() > LONGEST {
            return Err(Limit::Bytes(LONGEST));
        }
        let end = self.at.saturating_add(budget.max(1));
        while self.at < bytes.len() {
            if self.at >= end {
                return Ok(false);
            }
            self.start = (self.at, self.line);
            self.table.begin_row(self.at);
            if !self.end_of_line(bytes) {
                self.record(bytes)?;
            }
            if self.table.len() >= self.limits.rows {
                return Err(Limit::Rows(self.limits.rows));
            }
            self.table.end_row(self.start.1);
            if !self.roomy && self.at >= SAMPLE {
                self.roomy = true;
                self.table.expect((bytes.len() - self.at) as f64 / self.at as f64);
            }
        }
        Ok(true)
    }

    /// Reads a record with its line end.
    fn record(&mut self, bytes: &[u8]) -> Result<(), Limit> {
        let mut at = self.at;
        let mut scanner = Scanner::at(self.dialect.delimiter, bytes, at);
        let left = self.limits.cells - self.total;
        let mut cells = 0;
        loop {
            if cells >= self.limits.columns {
                return Err(Limit::Columns(self.limits.columns));
            }
            if cells >= left {
                return Err(Limit::Cells(self.limits.cells));
            }
            cells += 1;
            if self.dialect.quoting && bytes.get(at) == Some(&b'"') {
                at = self.quoted(bytes, at, &mut scanner);
            } else {
                at = scanner.next(bytes);
            }
            self.table.end_cell(at);
            if bytes.get(at) != Some(&self.dialect.delimiter) {
                break;
            }
            at += 1;
        }
        self.at = at;
        self.total += cells;
        self.end_of_line(bytes);
        if self.at >= bytes.len() {
            let record = bytes[self.start.0..].trim_ascii_end();
            let lines = record.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
            self.unclosed = lines && record.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
        }
        Ok(())
    }

    /// Reads a cell that begins with a quote; where it ends.
    fn quoted(&mut self, bytes: &[u8], at: usize, scanner: &mut Scanner) -> usize {
        let start = at + 1;
        let mut closing = find(bytes, b'"', start);
        let mut twice = false;
        while bytes.get(closing + 1) == Some(&b'"') {
            twice = true;
            closing = find(bytes, b'"', closing + 2);
        }
        self.count_lines(bytes, start, closing);
        let behind = (closing + 1).min(bytes.len());
        *scanner = Scanner::at(self.dialect.delimiter, bytes, behind);
        let end = scanner.next(bytes);
        if twice || behind < end {
            self.quotes.see(at, end);
        }
        end
    }

    /// Counts the line ends within a cell.
    fn count_lines(&mut self, bytes: &[u8], start: usize, end: usize) {
        let cell = &bytes[..end];
        for (byte, other) in [(b'\n', None), (b'\r', Some(b'\n'))] {
            let mut at = find(cell, byte, start);
            while at < end {
                self.line += u32::from(other.is_none() || bytes.get(at + 1).copied() != other);
                at = find(cell, byte, at + 1);
            }
        }
    }

    /// How many bytes are read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Does the last record hold a quote that never ends? Then it begins on that line.
    pub fn unclosed(&self) -> Option<u32> {
        self.unclosed.then_some(self.start.1)
    }

    /// Takes quotes out of about so many bytes of cells that were read, see [`Quotes`]; is it done? The text cannot be
    /// read again then.
    pub(super) fn unquote(&mut self, text: &mut String, budget: usize) -> bool {
        self.quotes.step(text, budget)
    }

    /// What was read; the text becomes its cells.
    pub fn finish(mut self, mut text: String) -> Table {
        self.unquote(&mut text, usize::MAX);
        self.table.hold(text);
        self.table
    }
}

/// Reads a whole text.
///
/// # Errors
/// A limit is exceeded.
pub fn read(text: &str, dialect: Dialect, limits: Limits) -> Result<Table, Limit> {
    let mut reader = Reader::new(text, dialect, limits);
    while !reader.step(text, usize::MAX)? {}
    Ok(reader.finish(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(Vec<String>, u32)> {
        let dialect = Dialect::sniff(text, Some(b';'), None);
        let table = read(text, dialect, Limits::default()).unwrap();
        let row = |row| table.row(row).map(|cell| cell.raw().to_owned()).collect();
        (0..table.len()).map(|at| (row(at), table.line(at).unwrap())).collect()
    }

    fn row(cells: &[&str], line: u32) -> (Vec<String>, u32) {
        (cells.iter().map(|cell| (*cell).to_owned()).collect(), line)
    }

    #[test]
    fn blank_lines_and_line_numbers() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "sep=;\na;b\n\n\n\"c\nd\";\"e\"\"\"\n;\nf".replace('\n', end);
            let broken = format!("c{end}d");
            let expected = [
                row(&["a", "b"], 2),
                row(&[], 3),
                row(&[], 4),
                row(&[&broken, "e\""], 5),
                row(&["", ""], 7),
                row(&["f"], 8),
            ];
            assert_eq!(rows(&text), expected, "{end:?}");
            assert_eq!(rows(&format!("{text}{end}")), expected, "{end:?}");
        }
        assert_eq!(rows(""), []);
        assert_eq!(rows("\"\""), [row(&[""], 1)]);
    }

    #[test]
    fn steps_give_the_same_as_one() {
        let text = "a;\"b\r\nc\";è\r\n\r\nd;e\r\n".repeat(20);
        let dialect = Dialect::sniff(&text, None, None);
        let mut reader = Reader::new(&text, dialect, Limits::default());
        let mut steps = 0;
        while !reader.step(&text, 1).unwrap() {
            steps += 1;
        }
        assert!(steps > 50);
        assert_eq!(reader.finish(text.clone()), read(&text, dialect, Limits::default()).unwrap());
    }

    #[test]
    fn limits_and_open_quotes() {
        let dialect = Dialect::sniff("a;b", None, None);
        let read_with = |text: &str, limits| read(text, dialect, limits);
        let few = Limits { rows: 2, columns: 3, cells: 5, ..Limits::default() };
        assert!(read_with("1;2;3\n4;5\n", few).is_ok());
        assert_eq!(read_with("1\n\n\n", few), Err(Limit::Rows(2)));
        assert_eq!(read_with("1;2;3;4", few), Err(Limit::Columns(3)));
        assert_eq!(read_with("1;2;3\n4;5;6", few), Err(Limit::Cells(5)));
        let wide = ";".repeat(1_000_000);
        assert_eq!(read_with(&wide, Limits::default()), Err(Limit::Columns(16_384)));
        let text = "a;b\nc;\"d\ne;f";
        let mut reader = Reader::new(text, dialect, Limits::default());
        while !reader.step(text, 4).unwrap() {}
        assert_eq!(reader.unclosed(), Some(2));
    }
}
