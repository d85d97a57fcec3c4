//! Text → [`Table`], in steps. The cells are divided by csv-core; blank lines, line numbers and limits are kept here.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::dialect::Dialect;
use super::report::{Limit, Limits};
use super::table::Table;

/// Reads a text in steps.
#[derive(Debug)]
pub struct Reader {
    core: csv_core::Reader,
    field: Vec<u8>,
    filled: usize,
    at: usize,
    /// The line of the file where the next byte stands, from 1.
    line: u32,
    /// Where the record in the making begins, and on which line.
    start: (usize, u32),
    /// Cells of the record in the making.
    cells: usize,
    total: usize,
    inside: bool,
    table: Table,
    limits: Limits,
    unclosed: bool,
}

impl Reader {
    /// A reader of a text in that dialect; the text itself is handed to every step.
    pub fn new(text: &str, dialect: Dialect, limits: Limits) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(dialect.delimiter).quoting(dialect.quoting);
        let mut reader = Self {
            core: builder.build(),
            field: vec![0; 256],
            filled: 0,
            at: 0,
            line: 1,
            start: (0, 1),
            cells: 0,
            total: 0,
            inside: false,
            table: Table::new(""),
            limits,
            unclosed: false,
        };
        if dialect.sep_line {
            reader.at = text.find(['\n', '\r']).unwrap_or(text.len());
            reader.end_of_line(text.as_bytes());
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
        let end = self.at.saturating_add(budget.max(1));
        loop {
            if !self.inside {
                if self.at >= bytes.len() {
                    return Ok(true);
                }
                if self.at >= end {
                    return Ok(false);
                }
                self.start = (self.at, self.line);
                // csv-core passes over blank lines; here they part titles, tables and notes.
                if self.end_of_line(bytes) {
                    self.end_row()?;
                    continue;
                }
                self.inside = true;
            }
            let rest = &bytes[self.at..];
            let (result, read, written) = self.core.read_field(rest, &mut self.field[self.filled..]);
            self.count_lines(bytes, read);
            self.filled += written;
            match result {
                ReadFieldResult::OutputFull => self.field.resize(self.field.len() * 2, 0),
                ReadFieldResult::Field { record_end } => self.end_field(bytes, record_end)?,
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::End => {
                    self.inside = false;
                    return Ok(true);
                }
            }
        }
    }

    fn count_lines(&mut self, bytes: &[u8], read: usize) {
        for at in self.at..self.at + read {
            let end = bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            self.line += u32::from(end);
        }
        self.at += read;
    }

    fn end_field(&mut self, bytes: &[u8], record_end: bool) -> Result<(), Limit> {
        self.cells += 1;
        self.total += 1;
        if self.cells > self.limits.columns {
            return Err(Limit::Columns(self.limits.columns));
        }
        if self.total > self.limits.cells {
            return Err(Limit::Cells(self.limits.cells));
        }
        // Delimiters and quotes are ASCII, so a field of a text is a text.
        self.table.push(core::str::from_utf8(&self.field[..self.filled]).unwrap_or_default());
        self.filled = 0;
        if record_end {
            // csv-core ends a record before the second half of a line end.
            if bytes[..self.at].ends_with(b"\r") && bytes.get(self.at) == Some(&b'\n') {
                self.count_lines(bytes, 1);
            }
            if self.at >= bytes.len() {
                let record = bytes[self.start.0..].trim_ascii_end();
                let lines = record.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
                self.unclosed = lines && record.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
            }
            self.inside = false;
            self.cells = 0;
            self.end_row()?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Limit> {
        if self.table.len() >= self.limits.rows {
            return Err(Limit::Rows(self.limits.rows));
        }
        self.table.end_row(self.start.1);
        Ok(())
    }

    /// How many bytes are read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Does the last record hold a quote that never ends? Then it begins on that line.
    pub fn unclosed(&self) -> Option<u32> {
        self.unclosed.then_some(self.start.1)
    }

    /// What was read.
    pub fn finish(self) -> Table {
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
    Ok(reader.finish())
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
        assert_eq!(reader.finish(), read(&text, dialect, Limits::default()).unwrap());
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
