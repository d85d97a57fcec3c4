//! ODS: OpenDocument spreadsheets (ISO/IEC 26300).

use std::collections::BTreeSet;

use super::build::Builder;
use super::error::{Measure, WorkbookError, within};
use super::grid::{Budget, Grid};
use super::scan::Scan;
use super::shown::{percent, plain, with_clock};
use super::zip::Archive;
use crate::io::markup::{Tag, Token, unescape};
use crate::io::{Area, Table, Typed};
use crate::time::Date;

const CONTENT: &str = "content.xml";

/// Reads all sheets, in order.
#[derive(Debug)]
pub(super) struct Ods {
    archive: Archive,
    part: Scan,
    /// Is the part at hand only the list of parts, which says whether they are locked?
    is_list: bool,
    reader: Reader,
    /// How much of the content was scanned when the sheet at hand began.
    start: f64,
}

impl Ods {
    pub(super) fn new(archive: Archive, file: &[u8]) -> Result<Self, WorkbookError> {
        let part = Scan::open(&archive, file, "META-INF/manifest.xml")?.unwrap_or_default();
        Ok(Self { archive, part, is_list: true, reader: Reader::default(), start: 0.0 })
    }

    /// Reads more; is it done?
    pub(super) fn step(&mut self, file: &[u8], budget: &mut Budget) -> Result<bool, WorkbookError> {
        loop {
            if !budget.is_left()
                || !self.reader.settle(budget)?
                || !self.part.expand(file, &mut self.archive, budget)?
            {
                return Ok(false);
            }
            let start = self.part.scanned();
            match self.part.next(budget) {
                Some(Token::Open(Tag { name: "encryption-data", .. })) if self.is_list => {
                    return Err(WorkbookError::Encrypted);
                }
                Some(_) if self.is_list => {}
                Some(token) => {
                    if self.reader.sheet.is_none() {
                        self.start = start;
                    }
                    self.reader.take(&token, budget)?;
                }
                None if self.is_list => {
                    self.is_list = false;
                    let part = Scan::open(&self.archive, file, CONTENT)?;
                    self.part = part.ok_or_else(|| WorkbookError::damaged(CONTENT))?;
                }
                None if self.reader.is_complete => return Ok(true),
                None => return Err(WorkbookError::damaged(CONTENT)),
            }
        }
    }

    /// How much is read, from 0 to 1; about.
    pub(super) fn progress(&self) -> f64 {
        if self.is_list {
            return 0.0;
        }
        let (start, at) = (self.start, self.part.scanned());
        let built = match &self.reader.builder {
            Some(builder) => start + (at - start) * builder.share(),
            None if self.reader.sheet.is_some() => start,
            None => at,
        };
        0.2 * self.part.expanded() + 0.5 * at + 0.3 * built
    }

    pub(super) fn finish(self) -> Vec<Table> {
        self.reader.tables
    }
}

#[derive(Debug, Default)]
struct Reader {
    /// The styles of tables that are not displayed.
    hiding: BTreeSet<String>,
    style: Option<String>,
    sheet: Option<Sheet>,
    /// The table of the sheet that has ended.
    builder: Option<Box<Builder>>,
    tables: Vec<Table>,
    is_complete: bool,
}

/// A sheet in the making.
#[derive(Debug, Default)]
struct Sheet {
    name: String,
    hidden: bool,
    grid: Grid,
    /// The row in the making, and how often it stands there.
    row: u32,
    repeated: u32,
    column: u32,
    /// The column that the next `table-column` describes.
    described: u32,
    /// The cells of the row in the making: column, how often, text, kind.
    cells: Vec<(u32, u32, String, Option<Typed>)>,
    cell: Option<Cell>,
    /// Which of them is put next, once the row has ended: how many rows are done, which cell, how many of it.
    putting: Option<(u32, usize, u32)>,
    /// How deep in something that is no text of the cell: an annotation, a drawing, a table inside.
    aside: u32,
}

/// A cell in the making.
#[derive(Debug)]
struct Cell {
    repeated: u32,
    text: String,
    typed: Option<Typed>,
    /// The text that stands for the value.
    shown: Option<String>,
    is_paragraph: bool,
}

/// Elements inside of a cell that are not its text.
const ASIDE: &[&str] = &["annotation", "frame", "shapes", "detective", "custom-shape", "control", "table"];

impl Reader {
    fn take(&mut self, token: &Token<'_>, budget: &Budget) -> Result<(), WorkbookError> {
        match token {
            Token::Open(tag) => return self.open(tag, budget),
            Token::Close(name) => self.close(name),
            Token::Text(text) => self.text(text, true),
            Token::Plain(text) => self.text(text, false),
        }
        Ok(())
    }

    /// Puts the cells of a row that has ended, makes the table of a sheet that has; is that done?
    fn settle(&mut self, budget: &mut Budget) -> Result<bool, WorkbookError> {
        if let Some(sheet) = &mut self.sheet {
            return sheet.put(budget);
        }
        if let Some(builder) = &mut self.builder {
            if !builder.step(budget)? {
                return Ok(false);
            }
            self.tables.extend(self.builder.take().map(|builder| builder.finish()));
        }
        Ok(true)
    }

    fn open(&mut self, tag: &Tag<'_>, budget: &Budget) -> Result<(), WorkbookError> {
        let Some(sheet) = self.sheet.as_mut() else {
            match tag.name {
                "style" => self.style = tag.attribute("name").map(str::to_owned),
                "table-properties" if tag.attribute("display") == Some("false") => {
                    self.hiding.extend(self.style.take());
                }
                "table" => {
                    within(Measure::Sheets, self.tables.len() as u64 + 1, budget.limits.sheets.into())?;
                    let hidden = tag.attribute("style-name").is_some_and(|name| self.hiding.contains(name));
                    let mut sheet = Sheet { hidden, ..Sheet::default() };
                    unescape(tag.attribute("name").unwrap_or_default(), &mut sheet.name);
                    self.sheet = Some(sheet);
                    if tag.closed {
                        self.close(tag.name);
                    }
                }
                _ => {}
            }
            return Ok(());
        };
        if sheet.aside > 0 || ASIDE.contains(&tag.name) {
            sheet.aside += u32::from(!tag.closed);
            return Ok(());
        }
        match tag.name {
            "table-column" => {
                let last = sheet.described.saturating_add(times(tag, "number-columns-repeated") - 1);
                if is_hidden(tag) {
                    sheet.grid.hide_columns(sheet.described, last);
                }
                sheet.described = last.saturating_add(1);
            }
            "table-row" => {
                sheet.repeated = times(tag, "number-rows-repeated");
                sheet.column = 0;
                if is_hidden(tag) {
                    sheet.grid.hide_rows(sheet.row, sheet.row.saturating_add(sheet.repeated - 1));
                }
            }
            "table-cell" | "covered-table-cell" => {
                sheet.begin_cell(tag);
                if tag.closed {
                    sheet.end_cell();
                }
            }
            name => sheet.open_text(name, tag),
        }
        if tag.closed && tag.name == "table-row" {
            sheet.end_row();
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        let Some(sheet) = self.sheet.as_mut() else {
            self.is_complete |= name == "document-content";
            return;
        };
        if sheet.aside > 0 {
            sheet.aside -= 1;
            return;
        }
        match name {
            "p" | "h" => {
                if let Some(cell) = sheet.cell.as_mut() {
                    cell.is_paragraph = false;
                }
            }
            "table-cell" | "covered-table-cell" => sheet.end_cell(),
            "table-row" => sheet.end_row(),
            "table" => {
                let builder = |sheet: Sheet| Builder::new(sheet.grid, &sheet.name, sheet.hidden);
                self.builder = self.sheet.take().map(|sheet| Box::new(builder(sheet)));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, escaped: bool) {
        let Some(sheet) = self.sheet.as_mut().filter(|sheet| sheet.aside == 0) else { return };
        let Some(cell) = sheet.cell.as_mut().filter(|cell| cell.is_paragraph) else { return };
        if escaped { unescape(text, &mut cell.text) } else { cell.text.push_str(text) }
    }
}

impl Sheet {
    fn begin_cell(&mut self, tag: &Tag<'_>) {
        self.end_cell();
        let (columns, rows) = (times(tag, "number-columns-spanned"), times(tag, "number-rows-spanned"));
        let (top, left) = (self.row, self.column);
        let (bottom, right) = (top.saturating_add(rows - 1), left.saturating_add(columns - 1));
        self.grid.merge(Area { top, left, bottom, right });
        let (shown, typed) = value(tag).map_or((None, None), |(shown, typed)| (Some(shown), Some(typed)));
        let repeated = times(tag, "number-columns-repeated");
        self.cell = Some(Cell { repeated, text: String::new(), typed, shown, is_paragraph: false });
        let is_text = matches!(tag.attribute("value-type"), None | Some("string"));
        if let Some(text) = tag.attribute("string-value").filter(|_| is_text) {
            self.set_shown(text);
        }
    }

    fn set_shown(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut() {
            let mut plain = String::new();
            unescape(text, &mut plain);
            cell.shown = Some(plain);
        }
    }

    /// An element of a cell's text.
    fn open_text(&mut self, name: &str, tag: &Tag<'_>) {
        let Some(cell) = self.cell.as_mut() else { return };
        match name {
            "p" | "h" => {
                if !cell.text.is_empty() {
                    cell.text.push('\n');
                }
                cell.is_paragraph = !tag.closed;
            }
            // Several spaces; their number is no reason to make a text longer than people write.
            "s" => cell.text.extend(std::iter::repeat_n(' ', tag.number("c").unwrap_or(1).min(64) as usize)),
            "tab" => cell.text.push('\t'),
            "line-break" => cell.text.push('\n'),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let is_error = cell.typed == Some(Typed::Error);
        let text = match cell.shown {
            Some(shown) if !is_error || cell.text.is_empty() => shown,
            _ => cell.text,
        };
        if !text.is_empty() || cell.typed.is_some() {
            self.cells.push((self.column, cell.repeated, text, cell.typed));
        }
        self.column = self.column.saturating_add(cell.repeated);
    }

    /// Ends the row: its cells are to be put as often as it stands there.
    fn end_row(&mut self) {
        self.end_cell();
        self.putting = Some((0, 0, 0));
    }

    /// Puts cells of a row that has ended; is that done? Every one counts, so that no number makes this long.
    fn put(&mut self, budget: &mut Budget) -> Result<bool, WorkbookError> {
        let Some((mut done, mut at, mut of_cell)) = self.putting else { return Ok(true) };
        let times = self.repeated.max(1);
        while done < times
            && let Some((column, repeated, text, typed)) = self.cells.get(at)
        {
            if !budget.is_left() {
                self.putting = Some((done, at, of_cell));
                return Ok(false);
            }
            let place = (self.row.saturating_add(done), column.saturating_add(of_cell));
            self.grid.put(budget, place, text, typed.clone())?;
            of_cell += 1;
            if of_cell == *repeated {
                (at, of_cell) = (at + 1, 0);
            }
            if at == self.cells.len() {
                (done, at) = (done + 1, 0);
            }
        }
        self.putting = None;
        self.cells.clear();
        self.row = self.row.saturating_add(times);
        self.repeated = 1;
        Ok(true)
    }
}

/// How often something stands there: at least once.
fn times(tag: &Tag<'_>, name: &str) -> u32 {
    tag.number(name).unwrap_or(1).max(1)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    matches!(tag.attribute("visibility"), Some("collapse" | "filter"))
}

/// The value of a cell as text, and what it is. `None`: its text is all there is.
fn value(tag: &Tag<'_>) -> Option<(String, Typed)> {
    // `calcext:value-type` comes second and knows errors.
    if tag.attributes().any(|attribute| attribute == ("value-type", "error")) {
        return Some(("#VALUE!".to_owned(), Typed::Error));
    }
    let number = || tag.attribute("value")?.trim().parse::<f64>().ok().filter(|value| value.is_finite());
    match tag.attribute("value-type")? {
        "float" | "currency" => {
            let value = number()?;
            Some((plain(value), Typed::Number { value, percent: false }))
        }
        "percentage" => {
            let value = number()?;
            Some((percent(value), Typed::Number { value, percent: true }))
        }
        "date" => {
            let text = tag.attribute("date-value")?;
            let (day, clock) = text.split_once('T').unwrap_or((text, ""));
            let day = Date::parse(day)?;
            // Fractions of seconds do not matter.
            let whole =
                |part: &str| part.split('.').next().and_then(|part| part.parse::<u16>().ok()).unwrap_or(0);
            let second = clock.splitn(3, ':').fold(0, |sum, part| sum * 60 + i64::from(whole(part)));
            Some((with_clock(day, second), Typed::Day(day)))
        }
        "boolean" => {
            let yes = tag.attribute("boolean-value")? == "true";
            Some((if yes { "TRUE" } else { "FALSE" }.to_owned(), Typed::Boolean(yes)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Limits;
    use super::*;
    use crate::io;
    use crate::io::markup::Tokens;

    fn read(content: &str) -> Vec<Table> {
        let (mut reader, mut budget) = (Reader::default(), Budget::new(Limits::default()));
        for token in Tokens::new(content) {
            reader.take(&token, &budget).unwrap();
            while !reader.settle(&mut budget).unwrap() {
                budget.begin(1);
            }
        }
        reader.tables
    }

    #[test]
    fn texts_have_several_parts() {
        let cell = "<text:p>a<text:s text:c='2'/><text:span>b</text:span></text:p><text:p>c</text:p>\
                    <office:annotation><text:p>no</text:p></office:annotation>\
                    <draw:frame><table:table><table:table-row/></table:table></draw:frame>";
        let table = &read(&format!(
            "<table:table table:name='t'><table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row></table:table>"
        ))[0];
        assert_eq!(
            (table.sheet(), table.len(), table.cell(0, 0).map(io::Cell::raw)),
            ("t", 1, Some("a  b\nc"))
        );
    }

    #[test]
    fn values_and_repetitions() {
        let content = "<style:style style:name='h' style:family='table'><style:table-properties table:display='false'/></style:style>\
            <table:table table:name='a' table:style-name='h'><table:table-column table:number-columns-repeated='2'/>\
            <table:table-column table:visibility='collapse'/><table:table-header-rows>\
            <table:table-row table:number-rows-repeated='2' table:visibility='filter'><table:table-cell table:number-columns-repeated='2'/>\
            <table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>VERO</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated='2' office:value-type='string' office:string-value='x'/>\
            <table:table-cell office:value-type='time' office:time-value='PT12H'><text:p>12:00</text:p></table:table-cell>\
            <table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#N/D</text:p></table:table-cell></table:table-row>\
            </table:table-header-rows></table:table><table:table table:name='b'/>";
        let tables = read(content);
        let (table, texts) = (&tables[0], |row| tables[0].row(row).map(io::Cell::raw).collect::<Vec<_>>());
        assert_eq!((tables.len(), table.is_hidden(), tables[1].sheet()), (2, true, "b"));
        assert_eq!(texts(1), ["", "", "TRUE", "x", "x", "12:00", "#N/D"]);
        assert_eq!((table.len(), table.hidden_rows(), table.hidden_columns()), (2, &[0, 1][..], &[2][..]));
        assert_eq!(table.cell(0, 6).and_then(io::Cell::typed), Some(&Typed::Error));
    }
}
