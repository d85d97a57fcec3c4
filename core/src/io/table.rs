//! Tables as they stand in a file: cells that remember where they came from.
//!
//! One string holds all cells, so that a large file takes little more memory than its own text. Of a text file it is that
//! text itself: cells are ranges of it, with the quotes around them. Where quotes stand twice within, the cell is
//! written anew (`quotes`) in its place.

/// What a workbook says about a cell beyond its text. Cells of text files say nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A number, exactly as stored. Percentages are fractions: 12 % is 0.12 with `percent`.
    Number {
        /// The number.
        value: f64,
        /// Is it shown as a percentage?
        percent: bool,
    },
    /// A day, as stored (1900 and 1904 calendars are resolved).
    Day(crate::time::Date),
    /// Yes or no.
    Boolean(bool),
    /// An error of the program that calculated it: `#N/A`, `#DIV/0!` …
    Error,
}

/// An area of cells, first and last row and column included, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

/// A table of cells. Rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The sheet that it stands on; empty for text files.
    sheet: Box<str>,
    text: String,
    /// The end of each cell in `text`.
    ends: Vec<u32>,
    rows: Vec<Row>,
    /// Where in the text the row in the making begins.
    begin: u32,
    /// A text that is divided where it stands: one delimiter is between two cells of a row.
    divided: bool,
    /// Does a quote at its beginning hold a cell together?
    quoting: bool,
    /// What a workbook says beyond the text: cell indices ascending.
    typed: Vec<(u32, Typed)>,
    merged: Vec<Area>,
    /// Rows and columns that the workbook hides, ascending.
    hidden: [Vec<u32>; 2],
    /// Does the workbook hide the whole sheet?
    is_hidden: bool,
    /// The number of cells of the longest row.
    width: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Row {
    /// Where it begins in the text.
    begin: u32,
    /// The index behind its last cell.
    end: u32,
    /// The line of the file (for sheets, the row) where it begins, from 1.
    line: u32,
}

/// A cell.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'t> {
    table: &'t Table,
    index: usize,
    row: u32,
    column: u32,
}

/// Fills up a cell that has become shorter, behind its closing quote.
pub(super) const FILL: char = '\0';

impl<'t> Cell<'t> {
    /// Its text as it stands in the file, without quotes.
    pub fn raw(self) -> &'t str {
        self.text()
    }

    /// The same, for where it is asked for most.
    #[inline(always)]
    pub(super) fn text(self) -> &'t str {
        let Table { text, ends, rows, divided, quoting, .. } = self.table;
        let start = match self.column {
            0 => rows[self.row as usize].begin as usize,
            _ => ends[self.index - 1] as usize + usize::from(*divided),
        };
        let cell = &text[start..ends[self.index] as usize];
        if *quoting && cell.as_bytes().first() == Some(&b'"') {
            return unquoted(&cell[1..]);
        }
        cell
    }

    /// What the workbook says beyond that.
    #[inline]
    pub fn typed(self) -> Option<&'t Typed> {
        if self.table.typed.is_empty() {
            return None;
        }
        let at = self.table.typed.binary_search_by_key(&self.index, |(index, _)| *index as usize).ok()?;
        Some(&self.table.typed[at].1)
    }

    /// Its row in the table, from 0.
    pub fn row(self) -> u32 {
        self.row
    }

    /// Its column, from 0.
    pub fn column(self) -> u32 {
        self.column
    }
}

/// A cell without its closing quote; one that has none keeps what looks like a filling.
#[inline(never)]
fn unquoted(cell: &str) -> &str {
    cell.trim_end_matches(FILL).strip_suffix('"').unwrap_or(cell)
}

impl Table {
    /// An empty table of a sheet; without a name for text files.
    pub fn new(sheet: &str) -> Self {
        Self { sheet: sheet.into(), ..Self::default() }
    }

    /// The sheet that it stands on; empty for text files.
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    /// A table of a text that will be divided where it stands, and then [handed over](Self::hold).
    pub(super) fn divided(quoting: bool) -> Self {
        Self { divided: true, quoting, ..Self::default() }
    }

    /// Begins a row of a divided text.
    pub(super) fn begin_row(&mut self, start: usize) {
        self.begin = narrow(start);
    }

    /// Adds the cell of a divided text that ends there.
    #[inline]
    pub(super) fn end_cell(&mut self, end: usize) {
        self.ends.push(narrow(end));
    }

    /// Makes room for what will come if the rest of a text is like the part that is divided, so much and a little more.
    pub(super) fn expect(&mut self, part: f64) {
        let more = |length: usize| (length as f64 * part * 1.02) as usize + 64;
        self.ends.reserve_exact(more(self.ends.len()));
        self.rows.reserve_exact(more(self.rows.len()));
    }

    /// Takes the text that was divided.
    pub(super) fn hold(&mut self, text: String) {
        self.text = text;
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.ends.len()
    }

    /// Takes memory for so many cells, bytes of their text, and cells that are more than text.
    #[cfg(feature = "workbook")]
    pub(super) fn reserve(&mut self, cells: usize, bytes: usize, typed: usize) {
        self.text.reserve_exact(bytes);
        self.ends.reserve_exact(cells);
        self.typed.reserve_exact(typed);
    }

    /// Adds a cell to the row in the making.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.close();
    }

    /// Adds a piece of the cell in the making; [`close`](Self::close) ends it.
    pub fn push_piece(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    /// Ends the cell in the making.
    pub fn close(&mut self) {
        self.ends.push(narrow(self.text.len()));
    }

    /// Adds a cell of which a workbook says more than its text.
    pub fn push_typed(&mut self, text: &str, typed: Typed) {
        self.typed.push((narrow(self.ends.len()), typed));
        self.push(text);
    }

    /// Ends the row in the making, which began at a line of the file (from 1).
    pub fn end_row(&mut self, line: u32) {
        let before = self.rows.last().map_or(0, |row| row.end as usize);
        self.width = self.width.max(self.ends.len() - before);
        self.rows.push(Row { begin: self.begin, end: narrow(self.ends.len()), line });
        self.begin = narrow(self.text.len());
    }

    /// Says which cells are one.
    pub fn merge(&mut self, area: Area) {
        self.merged.push(area);
    }

    /// Says that the workbook hides a row.
    pub fn hide_row(&mut self, row: u32) {
        self.hidden[0].push(row);
    }

    /// Says that the workbook hides a column.
    pub fn hide_column(&mut self, column: u32) {
        self.hidden[1].push(column);
    }

    /// Says that the workbook hides the whole sheet.
    pub fn hide(&mut self) {
        self.is_hidden = true;
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Are there no rows?
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The line of the file (for sheets, the row) where a row begins, from 1.
    pub fn line(&self, row: usize) -> Option<u32> {
        self.rows.get(row).map(|row| row.line)
    }

    /// The cells of a row; none if there is no such row.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = Cell<'_>> {
        let (start, end) = self.span(row);
        (start..end).enumerate().map(move |(column, index)| self.nth(row, column, index))
    }

    /// The index of a row's first cell and the one behind its last.
    #[inline]
    pub(super) fn span(&self, row: usize) -> (usize, usize) {
        let end = self.rows.get(row).map_or(0, |row| row.end as usize);
        let start = if end == 0 || row == 0 { 0 } else { self.rows[row - 1].end as usize };
        (start, end)
    }

    #[inline]
    pub(super) fn nth(&self, row: usize, column: usize, index: usize) -> Cell<'_> {
        #[cfg(test)]
        super::steps::touch();
        Cell { table: self, index, row: narrow(row), column: narrow(column) }
    }

    /// A cell.
    #[inline]
    pub fn cell(&self, row: usize, column: usize) -> Option<Cell<'_>> {
        let (start, end) = self.span(row);
        (column < end - start).then(|| self.nth(row, column, start + column))
    }

    /// The number of cells of the longest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The areas whose cells are one.
    pub fn merged(&self) -> &[Area] {
        &self.merged
    }

    /// The rows that the workbook hides.
    pub fn hidden_rows(&self) -> &[u32] {
        &self.hidden[0]
    }

    /// The columns that the workbook hides.
    pub fn hidden_columns(&self) -> &[u32] {
        &self.hidden[1]
    }

    /// Does the workbook hide the whole sheet?
    pub fn is_hidden(&self) -> bool {
        self.is_hidden
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_rows() {
        let mut table = Table::new("");
        table.push("a");
        table.push_piece("b");
        table.push_piece("\"c");
        table.close();
        table.end_row(1);
        table.end_row(3);
        table.push_typed("1,5", Typed::Number { value: 1.5, percent: false });
        table.end_row(4);
        let raw = |row: usize| table.row(row).map(Cell::raw).collect::<Vec<_>>();
        assert_eq!([raw(0), raw(1), raw(2), raw(3)], [vec!["a", "b\"c"], vec![], vec!["1,5"], vec![]]);
        assert_eq!((table.width(), table.len(), table.line(2)), (2, 3, Some(4)));
        assert_eq!(
            table.cell(2, 0).and_then(Cell::typed),
            Some(&Typed::Number { value: 1.5, percent: false })
        );
        assert!(table.cell(0, 0).and_then(Cell::typed).is_none() && table.cell(0, 2).is_none());
    }
}
