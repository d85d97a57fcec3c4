//! XLSX out: typed cells, units in number formats, a frozen header, a sheet of sources.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::error::{Limits, Measure, WorkbookError, within};
use crate::time::Date;

/// A cell to write.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text. Whatever it begins with, it stays a text: never a formula, never a link.
    Text(String),
    /// A number.
    Number {
        /// The number. One that is not finite is written as nothing.
        value: f64,
        /// How many decimals are shown; `None`: as many as it has.
        decimals: Option<u8>,
        /// The unit shown behind it, such as `km`; empty for none. It is part of the format, the cell stays a number.
        unit: String,
    },
    /// A percentage.
    Percent {
        /// As a fraction: 12 % is 0.12.
        fraction: f64,
        /// How many decimals are shown; `None`: as many as it has.
        decimals: Option<u8>,
    },
    /// A day; before 1900 it is written as a text.
    Day(Date),
    /// Yes or no.
    Boolean(bool),
    /// A value that is not there, with the mark that says why, such as `n.d.` or `:`.
    Absent(String),
}

/// A sheet to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name. Characters that a name may not have become `_`, it is cut to 31, and a second one gets a number.
    pub name: String,
    /// The rows of the header: bold, and they stay in place when the rest is scrolled.
    pub header: Vec<Vec<String>>,
    /// The rows below.
    pub rows: Vec<Vec<Value>>,
    /// The widths of the first columns in characters; others get a width of their own by their texts.
    pub widths: Vec<f64>,
    /// How many columns at the left stay in place.
    pub frozen_columns: u16,
}

/// Where data come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is the source of, such as a column.
    pub subject: String,
    /// Who published it, and what.
    pub citation: String,
    /// Where: an address, written as a text.
    pub address: String,
    /// Under which licence.
    pub licence: String,
}

/// The last sheet: where the data come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Its name, in the reader's language.
    pub name: String,
    /// The headings of its columns, in the reader's language.
    pub header: [String; 4],
    /// The sources.
    pub rows: Vec<Source>,
}

/// A workbook to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its title, in its properties.
    pub title: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// Its sheet of sources.
    pub sources: Option<Sources>,
}

/// The longest text of a cell, in UTF-16 units.
const MAX_TEXT: usize = 32_767;
/// The longest name of a sheet, in UTF-16 units.
const MAX_NAME: usize = 31;
/// The widest that a column becomes by its texts.
const MAX_WIDTH: usize = 60;

/// Writes a workbook as XLSX. The same book gives the same bytes: its date of creation is always the first day of 2000.
///
/// No text becomes a formula. One that begins as a formula does (`=`, `+`, `-`, `@`, a tab) is marked as a text, so
/// that it stays one when a person edits the cell. Control characters, which XML has not, are left out.
///
/// # Errors
/// It is more than a workbook holds (rows, columns, the length of a text), or has no sheet.
pub fn write(book: &Book) -> Result<Vec<u8>, WorkbookError> {
    let sources = book.sources.as_ref().map(sources);
    if book.sheets.is_empty() && sources.is_none() {
        return Err(WorkbookError::NoSheets);
    }
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|_| broken())?;
    let title: String = clean(&book.title).chars().take(200).collect();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let mut names = BTreeSet::new();
    let mut formats = Formats::new();
    for sheet in book.sheets.iter().chain(&sources) {
        let limits = Limits::default();
        within(Measure::Rows, (sheet.header.len() + sheet.rows.len()) as u64, limits.rows.into())?;
        let widths = [sheet.header.iter().map(Vec::len).max(), sheet.rows.iter().map(Vec::len).max()];
        let width = widths.into_iter().flatten().max().unwrap_or_default();
        within(Measure::Columns, width as u64, limits.columns.into())?;
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name(&sheet.name, &mut names)).map_err(|error| failure(&error))?;
        fill(worksheet, sheet, &mut formats)?;
    }
    workbook.save_to_buffer().map_err(|error| failure(&error))
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, formats: &mut Formats) -> Result<(), WorkbookError> {
    let mut widths: Vec<usize> = Vec::new();
    let mut row = 0_u32;
    for texts in &sheet.header {
        for (column, text) in (0_u16..).zip(texts) {
            let text = clean(text);
            check_length(&text)?;
            widen(&mut widths, column, text.chars().count());
            let format = formats.heading(is_like_formula(&text));
            worksheet.write_string_with_format(row, column, text, format).map_err(|error| failure(&error))?;
        }
        row += 1;
    }
    for values in &sheet.rows {
        for (column, value) in (0_u16..).zip(values) {
            let width = put(worksheet, (row, column), value, formats)?;
            widen(&mut widths, column, width);
        }
        row += 1;
    }
    let given = sheet
        .widths
        .iter()
        .copied()
        .map(|width| if width.is_finite() { width.clamp(1.0, 255.0) } else { 8.0 });
    let made = widths
        .iter()
        .skip(sheet.widths.len())
        .map(|width| f64::from(u32::try_from((*width).clamp(8, MAX_WIDTH) + 2).unwrap_or(8)));
    for (column, width) in (0_u16..).zip(given.chain(made)) {
        worksheet.set_column_width(column, width).map_err(|error| failure(&error))?;
    }
    let frozen = u32::try_from(sheet.header.len()).unwrap_or_default();
    if frozen > 0 || sheet.frozen_columns > 0 {
        worksheet.set_freeze_panes(frozen, sheet.frozen_columns).map_err(|error| failure(&error))?;
    }
    Ok(())
}

/// Puts a cell and says how wide it is.
fn put(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    formats: &mut Formats,
) -> Result<usize, WorkbookError> {
    let width;
    let done = match value {
        Value::Empty => return Ok(0),
        Value::Number { value, .. } | Value::Percent { fraction: value, .. } if !value.is_finite() => {
            return Ok(0);
        }
        Value::Text(text) | Value::Absent(text) => {
            let text = clean(text);
            check_length(&text)?;
            width = text.chars().count();
            let format = formats.text(is_like_formula(&text), matches!(value, Value::Absent(_)));
            worksheet.write_string_with_format(row, column, text, format)
        }
        Value::Number { value, decimals, unit } => {
            let format = formats.number(*decimals, unit);
            width = super::shown::plain(*value).len().min(16) + unit.chars().count() + 1;
            worksheet.write_number_with_format(row, column, *value, format)
        }
        Value::Percent { fraction, decimals } => {
            width = 8;
            worksheet.write_number_with_format(row, column, *fraction, formats.percent(*fraction, *decimals))
        }
        Value::Day(day) => {
            width = 10;
            match serial(*day) {
                Some(serial) => worksheet.write_number_with_format(row, column, serial, formats.day()),
                None => worksheet.write_string(row, column, day.to_string()),
            }
        }
        Value::Boolean(yes) => {
            width = 6;
            worksheet.write_boolean(row, column, *yes)
        }
    };
    done.map_err(|error| failure(&error))?;
    Ok(width)
}

/// A day as Excel counts it, from 1 March 1900 on; the two months before are counted wrongly by some programs.
fn serial(day: Date) -> Option<f64> {
    let days = Date::new(1899, 12, 30)?.days_until(day);
    if days > 60 { i32::try_from(days).ok().map(f64::from) } else { None }
}

/// The formats, each made once.
struct Formats(BTreeMap<String, Format>);

impl Formats {
    const fn new() -> Self {
        Self(BTreeMap::new())
    }

    fn once(&mut self, key: &str, make: impl FnOnce() -> Format) -> &Format {
        self.0.entry(key.to_owned()).or_insert_with(make)
    }

    fn heading(&mut self, quoted: bool) -> &Format {
        self.once(if quoted { "heading'" } else { "heading" }, || {
            let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
            if quoted { format.set_quote_prefix() } else { format }
        })
    }

    fn text(&mut self, quoted: bool, absent: bool) -> &Format {
        let key = match (quoted, absent) {
            (false, false) => "text",
            (true, false) => "text'",
            (false, true) => "absent",
            (true, true) => "absent'",
        };
        self.once(key, || {
            let format =
                if absent { Format::new().set_italic().set_align(FormatAlign::Right) } else { Format::new() };
            if quoted { format.set_quote_prefix() } else { format }
        })
    }

    fn number(&mut self, decimals: Option<u8>, unit: &str) -> &Format {
        let number = match decimals {
            None => "General".to_owned(),
            Some(decimals) => format!("#,##0{}", fraction(decimals)),
        };
        // A quote cannot be written inside of quotes.
        let unit: String = clean(unit).chars().filter(|letter| *letter != '"').take(30).collect();
        let code = if unit.is_empty() { number } else { format!("{number} \"{unit}\"") };
        self.once(&code, || Format::new().set_num_format(code.clone()))
    }

    fn percent(&mut self, value: f64, decimals: Option<u8>) -> &Format {
        let own = || {
            let text = super::shown::percent(value);
            let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len().saturating_sub(1));
            u8::try_from(digits.min(6)).unwrap_or_default()
        };
        let code = format!("0{}%", fraction(decimals.unwrap_or_else(own)));
        self.once(&code, || Format::new().set_num_format(code.clone()))
    }

    fn day(&mut self) -> &Format {
        self.once("yyyy\\-mm\\-dd", || Format::new().set_num_format("yyyy\\-mm\\-dd"))
    }
}

/// `.00` for two decimals.
fn fraction(decimals: u8) -> String {
    let zeros = "0".repeat(usize::from(decimals.min(15)));
    if zeros.is_empty() { zeros } else { format!(".{zeros}") }
}

/// The sources as a sheet.
fn sources(sources: &Sources) -> Sheet {
    let row = |source: &Source| {
        let texts = [&source.subject, &source.citation, &source.address, &source.licence];
        texts.map(|text| Value::Text(text.clone())).to_vec()
    };
    Sheet {
        name: sources.name.clone(),
        header: vec![sources.header.to_vec()],
        rows: sources.rows.iter().map(row).collect(),
        ..Sheet::default()
    }
}

/// Does a text begin as a formula does?
fn is_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\n', '\''])
}

/// A text without control characters, except tab and line end.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n'))
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

fn check_length(text: &str) -> Result<(), WorkbookError> {
    within(Measure::Text, text.encode_utf16().count() as u64, MAX_TEXT as u64)
}

fn widen(widths: &mut Vec<usize>, column: u16, width: usize) {
    let column = usize::from(column);
    if widths.len() <= column {
        widths.resize(column + 1, 0);
    }
    widths[column] = widths[column].max(width);
}

/// A name that a sheet may have and none before has.
fn name(wanted: &str, names: &mut BTreeSet<String>) -> String {
    let allowed = |letter| if "[]:*?/\\".contains(letter) { '_' } else { letter };
    let wanted: String = clean(wanted).chars().map(allowed).collect();
    let wanted = wanted.replace(['\t', '\n'], " ");
    let wanted = wanted.trim().trim_matches('\'');
    let mut number = 1;
    loop {
        let end = if number == 1 { String::new() } else { format!(" ({number})") };
        let base = cut(wanted, MAX_NAME - end.len());
        let base = if base.is_empty() { "1" } else { base };
        // `History` is a name that Excel keeps for itself.
        let name = format!("{base}{end}");
        let is_kept = name.eq_ignore_ascii_case("history");
        if !is_kept && names.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

/// The beginning of a text, in UTF-16 units.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > most
    });
    text[..end.map_or(text.len(), |(at, _)| at)].trim_end().trim_end_matches('\'')
}

fn failure(_: &XlsxError) -> WorkbookError {
    broken()
}

/// Everything that the writer refuses was refused before; this would be a mistake of ours.
fn broken() -> WorkbookError {
    WorkbookError::damaged("xlsx")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets() {
        let mut names = BTreeSet::new();
        let mut made = |wanted: &str| name(wanted, &mut names);
        assert_eq!(made("Tavola 1"), "Tavola 1");
        assert_eq!(made("TAVOLA 1"), "TAVOLA 1 (2)");
        assert_eq!(made("a/b:c[d]*?\\"), "a_b_c_d____");
        assert_eq!(made("'quoted'"), "quoted");
        assert_eq!([made(""), made("'"), made("\u{1}")], ["1", "1 (2)", "1 (3)"]);
        assert_eq!(made("History"), "History (2)");
        assert_eq!(made(&"à".repeat(40)), "à".repeat(31));
        assert_eq!(made(&"à".repeat(40)), format!("{} (2)", "à".repeat(27)));
        assert_eq!(made(&"𝄞".repeat(20)), "𝄞".repeat(15));
    }

    #[test]
    fn formulas() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "'a"] {
            assert!(is_like_formula(text), "{text}");
        }
        for text in ["a=1", "1-2", "", "è", "€"] {
            assert!(!is_like_formula(text), "{text}");
        }
    }

    #[test]
    fn what_is_too_much_is_refused() {
        let book = |sheet| Book { sheets: vec![sheet], ..Book::default() };
        let long = Sheet { rows: vec![vec![Value::Text("a".repeat(MAX_TEXT + 1))]], ..Sheet::default() };
        let wide = Sheet { header: vec![vec![String::new(); 16_385]], ..Sheet::default() };
        for sheet in [long, wide] {
            assert_eq!(write(&book(sheet)).unwrap_err().code(), "workbook-too-large");
        }
        assert_eq!(write(&Book::default()), Err(WorkbookError::NoSheets));
    }
}
