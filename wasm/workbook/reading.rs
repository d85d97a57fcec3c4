//! A workbook's sheets as plain data.

use scambio_core::io::workbook::read;
use scambio_core::io::{Area, Cell, Container, Table, Typed, pack};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{ProblemShape, json};

/// Reads a workbook: `{ "sheets": [...] }` or `{ "problem": {...} }`.
#[wasm_bindgen]
pub fn read_workbook(file: &[u8]) -> String {
    match read(file) {
        Ok(tables) => {
            let sheets: Vec<_> = tables.iter().map(SheetShape::of).collect();
            json(&Answer { sheets: Some(sheets), ..Answer::default() })
        }
        Err(error) => json(&Answer { problem: Some(ProblemShape::of(&error)), ..Answer::default() }),
    }
}

/// Reads a workbook for the program, which unpacks the tables: `{ "packed": "...", "container": "xlsx" }` or `{ "problem": {...} }`.
#[wasm_bindgen]
pub fn read_workbook_packed(file: &[u8]) -> String {
    match read(file) {
        Ok(tables) => json(&Answer {
            packed: Some(pack(&tables)),
            container: Container::of_workbook(file).map(Container::code),
            ..Answer::default()
        }),
        Err(error) => json(&Answer { problem: Some(ProblemShape::of(&error)), ..Answer::default() }),
    }
}

#[derive(Default, Serialize)]
struct Answer<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sheets: Option<Vec<SheetShape<'t>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    packed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<ProblemShape<'t>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SheetShape<'t> {
    name: &'t str,
    hidden: bool,
    hidden_rows: &'t [u32],
    hidden_columns: &'t [u32],
    merged: Vec<AreaShape>,
    rows: Rows<'t>,
}

impl<'t> SheetShape<'t> {
    fn of(table: &'t Table) -> Self {
        Self {
            name: table.sheet(),
            hidden: table.is_hidden(),
            hidden_rows: table.hidden_rows(),
            hidden_columns: table.hidden_columns(),
            merged: table.merged().iter().map(AreaShape::of).collect(),
            rows: Rows(table),
        }
    }
}

#[derive(Serialize)]
struct AreaShape {
    top: u32,
    left: u32,
    bottom: u32,
    right: u32,
}

impl AreaShape {
    const fn of(area: &Area) -> Self {
        Self { top: area.top, left: area.left, bottom: area.bottom, right: area.right }
    }
}

struct Rows<'t>(&'t Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.0.len()))?;
        for row in 0..self.0.len() {
            rows.serialize_element(&Row(self.0, row))?;
        }
        rows.end()
    }
}

struct Row<'t>(&'t Table, usize);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = self.0.row(self.1);
        let mut row = serializer.serialize_seq(Some(cells.len()))?;
        for cell in cells {
            row.serialize_element(&CellShape(cell))?;
        }
        row.end()
    }
}

/// Nothing is null, a text is a text, and what a workbook knows more of is an object.
struct CellShape<'t>(Cell<'t>);

impl Serialize for CellShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.raw();
        let Some(typed) = self.0.typed() else {
            return if text.is_empty() {
                serializer.serialize_none()
            } else {
                serializer.serialize_str(text)
            };
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("text", text)?;
        match typed {
            Typed::Number { value, percent } => {
                map.serialize_entry("number", value)?;
                if *percent {
                    map.serialize_entry("percent", percent)?;
                }
            }
            Typed::Day(day) => map.serialize_entry("day", &day.to_string())?,
            Typed::Boolean(yes) => map.serialize_entry("boolean", yes)?,
            Typed::Error => map.serialize_entry("error", &true)?,
        }
        map.end()
    }
}
