//! A workbook from plain data.

use scambio_core::io::unpack;
use scambio_core::io::workbook::{Book, Sheet, Source, Sources, Value, book, write};
use scambio_core::time::Date;
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{ProblemShape, json};

/// Writes a workbook from its JSON text.
///
/// # Errors
/// A text: of a value that is none of a workbook's, what is wrong with it; of one that is too much, its problem as JSON.
#[wasm_bindgen]
pub fn write_workbook(book: &str) -> Result<Vec<u8>, String> {
    let book: BookShape = serde_json::from_str(book).map_err(|error| error.to_string())?;
    write(&book.into()).map_err(|error| json(&ProblemShape::of(&error)))
}

/// Writes a workbook of tables that the program has packed; their first `headers` rows are headers.
///
/// # Errors
/// As [`write_workbook`].
#[wasm_bindgen]
pub fn write_workbook_packed(title: &str, packed: &str, headers: usize) -> Result<Vec<u8>, String> {
    let tables = unpack(packed).ok_or("nothing that was packed")?;
    write(&book(title, &tables, headers)).map_err(|error| json(&ProblemShape::of(&error)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BookShape {
    #[serde(default)]
    title: String,
    sheets: Vec<SheetShape>,
    sources: Option<SourcesShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct SheetShape {
    name: String,
    #[serde(default)]
    header: Vec<Vec<String>>,
    #[serde(default)]
    rows: Vec<Vec<Option<CellShape>>>,
    #[serde(default)]
    widths: Vec<f64>,
    #[serde(default)]
    frozen_columns: u16,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum CellShape {
    Boolean(bool),
    Number(f64),
    Text(String),
    Other(OtherShape),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherShape {
    number: Option<f64>,
    percent: Option<f64>,
    decimals: Option<u8>,
    #[serde(default)]
    unit: String,
    day: Option<String>,
    absent: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesShape {
    name: String,
    header: [String; 4],
    rows: Vec<SourceShape>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SourceShape {
    subject: String,
    citation: String,
    address: String,
    licence: String,
}

impl From<BookShape> for Book {
    fn from(book: BookShape) -> Self {
        Self {
            title: book.title,
            sheets: book.sheets.into_iter().map(Into::into).collect(),
            sources: book.sources.map(Into::into),
        }
    }
}

impl From<SheetShape> for Sheet {
    fn from(sheet: SheetShape) -> Self {
        let row = |row: Vec<Option<CellShape>>| row.into_iter().map(value).collect();
        Self {
            name: sheet.name,
            header: sheet.header,
            rows: sheet.rows.into_iter().map(row).collect(),
            widths: sheet.widths,
            frozen_columns: sheet.frozen_columns,
        }
    }
}

fn value(cell: Option<CellShape>) -> Value {
    match cell {
        None => Value::Empty,
        Some(CellShape::Boolean(yes)) => Value::Boolean(yes),
        Some(CellShape::Number(value)) => Value::Number { value, decimals: None, unit: String::new() },
        Some(CellShape::Text(text)) => Value::Text(text),
        Some(CellShape::Other(other)) => {
            let OtherShape { number, percent, decimals, unit, day, absent } = other;
            if let Some(value) = number {
                Value::Number { value, decimals, unit }
            } else if let Some(fraction) = percent {
                Value::Percent { fraction, decimals }
            } else if let Some(text) = day {
                // A day that there is not is written as it is called.
                Date::parse(&text).map_or(Value::Text(text), Value::Day)
            } else {
                absent.map_or(Value::Empty, Value::Absent)
            }
        }
    }
}

impl From<SourcesShape> for Sources {
    fn from(sources: SourcesShape) -> Self {
        let row = |row: SourceShape| Source {
            subject: row.subject,
            citation: row.citation,
            address: row.address,
            licence: row.licence,
        };
        Self { name: sources.name, header: sources.header, rows: sources.rows.into_iter().map(row).collect() }
    }
}
