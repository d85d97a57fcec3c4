//! Tables of an HTML page, and of what web sites sell as an Excel file: `.xls` with a page inside.

use super::markup::{Tag, Token, Tokens, unescape};
use super::{Area, Table};

/// The widest that a cell may span, as browsers have it.
const MAX_COLUMN_SPAN: u32 = 1000;
/// The highest that a cell may span, as browsers have it.
const MAX_ROW_SPAN: u32 = 65_534;
/// The columns of a table; what stands further right is left at the end of its row.
const MAX_COLUMNS: u32 = 16_384;
/// The empty cells that spans may add to a page. Beyond it cells move together, but none is lost.
const MAX_FILLERS: u32 = 2_000_000;

/// Does a text look like a page with a table?
///
/// ```
/// use scambio_core::io::html;
/// assert!(html::is_page("\u{feff} <HTML><body><table><tr><td>1</td></tr></table>"));
/// assert!(!html::is_page("<5;>6\n"));
/// ```
pub fn is_page(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_ascii_start();
    let begins = Tokens::new(text).next();
    let known = ["html", "head", "body", "table", "meta", "style", "div"];
    matches!(begins, Some(Token::Open(tag)) if known.iter().any(|name| tag.is(name)))
        && Tokens::new(text).any(|token| matches!(token, Token::Open(tag) if tag.is("table")))
}

/// All tables of a page in the order in which they begin, those inside of others too; without rows they are left out.
///
/// Spans become merged areas, a caption becomes a first row, white space is collapsed, rows that are not displayed are
/// hidden. Never fails; takes time and memory in proportion to the text (spans add at most two million empty cells).
///
/// ```
/// let tables = scambio_core::io::html::tables("<table><tr><td>Valle d&#39;Aosta<td>13,9</table>");
/// let cells: Vec<_> = tables[0].row(0).map(|cell| cell.raw()).collect();
/// assert_eq!(cells, ["Valle d'Aosta", "13,9"]);
/// ```
pub fn tables(page: &str) -> Vec<Table> {
    let mut reader = Reader { fillers: MAX_FILLERS, ..Reader::default() };
    let mut tokens = Tokens::new(page);
    while let Some(token) = tokens.next() {
        match token {
            Token::Open(tag) if tag.is("script") || tag.is("style") => {
                if !tag.closed {
                    tokens.skip_raw(tag.name);
                }
            }
            Token::Open(tag) => reader.open(&tag),
            Token::Close(name) => reader.close(name),
            Token::Text(text) => reader.text(text, true),
            Token::Plain(text) => reader.text(text, false),
        }
    }
    while !reader.stack.is_empty() {
        reader.end_table();
    }
    reader.done.into_iter().flatten().filter(|table| !table.is_empty()).collect()
}

#[derive(Default)]
struct Reader {
    /// Tables begun, the innermost last.
    stack: Vec<Builder>,
    /// Tables ended, at the place where they began.
    done: Vec<Option<Table>>,
    fillers: u32,
}

/// A table in the making.
#[derive(Default)]
struct Builder {
    place: usize,
    table: Table,
    row: u32,
    column: u32,
    /// For each column, the first row that no cell from above reaches into.
    free_from: Vec<u32>,
    is_row: bool,
    /// The text of the cell in the making.
    cell: Option<String>,
    /// How far the cell in the making spans: columns, rows.
    spans: (u32, u32),
}

impl Reader {
    fn open(&mut self, tag: &Tag<'_>) {
        if tag.is("table") {
            self.stack.push(Builder { place: self.done.len(), ..Builder::default() });
            self.done.push(None);
            return;
        }
        let Some(inner) = self.stack.last_mut() else { return };
        match tag.name.to_ascii_lowercase().as_str() {
            "tr" => inner.begin_row(is_hidden(tag), &mut self.fillers),
            "td" | "th" => inner.begin_cell(tag, &mut self.fillers),
            "caption" => {
                inner.begin_row(false, &mut self.fillers);
                inner.cell = Some(String::new());
                inner.spans = (1, 1);
            }
            "br" | "p" | "div" | "li" | "hr" => inner.space(),
            "thead" | "tbody" | "tfoot" => inner.end_row(&mut self.fillers),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let Some(inner) = self.stack.last_mut() else { return };
        match name.to_ascii_lowercase().as_str() {
            "table" => self.end_table(),
            "tr" | "thead" | "tbody" | "tfoot" | "caption" => inner.end_row(&mut self.fillers),
            "td" | "th" => inner.end_cell(&mut self.fillers),
            "p" | "div" | "li" => inner.space(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, escaped: bool) {
        let Some(cell) = self.stack.last_mut().and_then(|inner| inner.cell.as_mut()) else { return };
        if escaped { unescape(text, cell) } else { cell.push_str(text) }
    }

    fn end_table(&mut self) {
        let Some(mut inner) = self.stack.pop() else { return };
        inner.end_row(&mut self.fillers);
        if let Some(place) = self.done.get_mut(inner.place) {
            *place = Some(inner.table);
        }
    }
}

impl Builder {
    fn begin_row(&mut self, hidden: bool, fillers: &mut u32) {
        self.end_row(fillers);
        self.is_row = true;
        if hidden {
            self.table.hide_row(self.row);
        }
    }

    fn end_row(&mut self, fillers: &mut u32) {
        self.end_cell(fillers);
        if self.is_row {
            self.row += 1;
            self.table.end_row(self.row);
        }
        self.is_row = false;
        self.column = 0;
    }

    fn begin_cell(&mut self, tag: &Tag<'_>, fillers: &mut u32) {
        self.end_cell(fillers);
        self.is_row = true;
        let span = |name, most| tag.number(name).unwrap_or(1).clamp(1, most);
        self.spans = (span("colspan", MAX_COLUMN_SPAN), span("rowspan", MAX_ROW_SPAN));
        self.cell = Some(String::new());
    }

    /// Puts the cell where no cell from above is, and empty cells where it spans.
    fn end_cell(&mut self, fillers: &mut u32) {
        let Some(cell) = self.cell.take() else { return };
        while self.is_taken() && *fillers > 0 {
            self.fill(fillers);
        }
        let (left, top) = (self.column, self.row);
        push_collapsed(&mut self.table, &cell);
        self.column += 1;
        let (columns, rows) = self.spans;
        let columns = columns.min(MAX_COLUMNS.saturating_sub(left)).max(1);
        while self.column < left + columns && *fillers > 0 && !self.is_taken() {
            self.fill(fillers);
        }
        if self.column - left > 1 || rows > 1 {
            let (bottom, right) = (top + rows - 1, self.column - 1);
            self.table.merge(Area { top, left, bottom, right });
            if rows > 1 && right < MAX_COLUMNS {
                let width = (right as usize + 1).max(self.free_from.len());
                self.free_from.resize(width, 0);
                self.free_from[left as usize..=right as usize].fill(bottom + 1);
            }
        }
    }

    /// Does a cell from above reach into the present place?
    fn is_taken(&self) -> bool {
        self.free_from.get(self.column as usize).is_some_and(|free| *free > self.row)
    }

    fn fill(&mut self, fillers: &mut u32) {
        self.table.push("");
        self.column += 1;
        *fillers -= 1;
    }

    fn space(&mut self) {
        if let Some(cell) = self.cell.as_mut() {
            cell.push(' ');
        }
    }
}

/// Is an element not displayed?
fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("hidden").is_some()
        || tag.attribute("style").is_some_and(|style| {
            let style: String = style.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
            style.to_ascii_lowercase().contains("display:none")
        })
}

/// Adds a cell, its white space as a browser shows it. A no-break space stays: it may be a thousands mark.
fn push_collapsed(table: &mut Table, text: &str) {
    for (at, word) in text.split_ascii_whitespace().enumerate() {
        if at > 0 {
            table.push_piece(" ");
        }
        table.push_piece(word);
    }
    table.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &Table) -> Vec<Vec<&str>> {
        (0..table.len()).map(|row| table.row(row).map(super::super::Cell::raw).collect()).collect()
    }

    #[test]
    fn tags_may_be_missing_and_nested() {
        let page = "<p>no<table><caption>T<b>itle</b></caption><tr><th>a<th> b <br>c<tr><td>1<td><p>2</p>";
        let found = tables(page);
        assert_eq!(rows(&found[0]), [vec!["Title"], vec!["a", "b c"], vec!["1", "2"]]);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn spans_become_merged_areas() {
        let page = "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>\
                    <tr><td>e<td>f<td>g</table>";
        let found = tables(page);
        assert_eq!(rows(&found[0]), [vec!["a", "b", ""], vec!["", "c", "d"], vec!["e", "f", "g"]]);
        assert_eq!(
            found[0].merged(),
            [Area { top: 0, left: 0, bottom: 1, right: 0 }, Area { top: 0, left: 1, bottom: 0, right: 2 }]
        );
    }

    #[test]
    fn a_table_inside_of_another_is_a_table_of_its_own() {
        let found = tables("<table><tr><td>a<table><tr><td>b</table>c</td><td>d</table><table></table>");
        assert_eq!(found.iter().map(rows).collect::<Vec<_>>(), [[["ac", "d"].to_vec()], [["b"].to_vec()]]);
    }

    #[test]
    fn what_is_not_content_is_left_out() {
        let page = "<table><tr style='DISPLAY: none'><td><!-- <td>x -->a<style><td>y</style>&nbsp;<td/></tr></table>";
        let found = tables(page);
        assert_eq!(rows(&found[0]), [["a\u{a0}", ""]]);
        assert_eq!(found[0].hidden_rows(), [0]);
    }

    #[test]
    fn hostile_pages_are_answered() {
        let pieces = [
            "<table>",
            "<tr>",
            "<td>",
            "<td colspan=1000 rowspan=65534>",
            "<table><tr><td colspan=1000>",
            "</table>",
        ];
        for piece in pieces {
            let page = format!("<table><tr>{}", piece.repeat(100_000));
            let start = std::time::Instant::now();
            let cells: usize = tables(&page)
                .iter()
                .map(|table| (0..table.len()).map(|row| table.row(row).len()).sum::<usize>())
                .sum();
            assert!(
                cells < 3_000_000 && start.elapsed().as_secs() < 10,
                "{piece}: {cells}, {:?}",
                start.elapsed()
            );
        }
        let high = format!(
            "<table><tr>{}{}",
            "<td colspan=1000 rowspan=65534>a".repeat(16),
            "<tr><td>b".repeat(100_000)
        );
        let found = tables(&high);
        let told: usize =
            (0..found[0].len()).flat_map(|row| found[0].row(row)).map(|cell| cell.raw().len()).sum();
        assert_eq!(told, 100_016);
    }
}
