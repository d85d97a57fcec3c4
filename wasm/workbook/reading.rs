//! A workbook's sheets as plain data, at once or in steps.

use std::ops::Range;

use scambio_core::io::workbook::{Limits, Reader, WorkbookError, read};
use scambio_core::io::{Area, Cell, Container, Packer, Table, Typed, pack};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{ProblemShape, json};

/// Reads a workbook: `{ "sheets": [...] }` or `{ "problem": {...} }`.
#[wasm_bindgen]
pub fn read_workbook(file: &[u8]) -> String {
    match read(file) {
        Ok(tables) => {
            let sheets: Vec<_> =
                tables.iter().map(|table| SheetShape::of(table, Rows(table, 0..table.len()))).collect();
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

/// A workbook that is read, and given, piece by piece. Only the package's own scripts have one: they free it.
#[wasm_bindgen]
pub struct Reading {
    /// Nothing, once it is read.
    file: Vec<u8>,
    reader: Option<Box<Reader>>,
    error: Option<WorkbookError>,
    tables: Vec<Table>,
    packer: Packer,
    /// The next table and the next row of it.
    next: (usize, usize),
}

#[wasm_bindgen]
impl Reading {
    /// Begins to read a workbook.
    #[wasm_bindgen(constructor)]
    pub fn new(file: Vec<u8>) -> Self {
        let reader = Some(Box::new(Reader::new(Limits::default())));
        let (packer, next) = (Packer::default(), (0, 0));
        Self { file, reader, error: None, tables: Vec::new(), packer, next }
    }

    /// Works on about so many bytes or cells more; is it read, or refused?
    pub fn step(&mut self, budget: usize) -> bool {
        let Some(reader) = &mut self.reader else { return true };
        match reader.step(&self.file, budget) {
            Ok(false) => return false,
            Ok(true) => self.tables = self.reader.take().map(|reader| reader.finish()).unwrap_or_default(),
            Err(error) => (self.reader, self.error) = (None, Some(error)),
        }
        self.file = Vec::new();
        true
    }

    /// How much is read and given, from 0 to 1; about.
    pub fn progress(&self) -> f64 {
        match &self.reader {
            Some(reader) => 0.9 * reader.progress(),
            None => 0.9 + 0.1 * self.given(),
        }
    }

    /// Why it was refused, if it was.
    pub fn problem(&self) -> Option<String> {
        self.error.as_ref().map(|error| json(&ProblemShape::of(error)))
    }

    /// The next piece of its tables for the program, which unpacks them; nothing after the last one.
    pub fn packed(&mut self, budget: usize) -> Option<String> {
        self.packer.piece(&self.tables, budget)
    }

    /// The next piece of its sheets: a list of sheets with their first rows, and of further rows of the one before.
    pub fn sheets(&mut self, budget: usize) -> Option<String> {
        let (mut pieces, mut left) = (Vec::new(), budget.max(1));
        while left > 0
            && let Some(table) = self.tables.get(self.next.0)
        {
            let (start, mut end) = (self.next.1, self.next.1);
            while left > 0 && end < table.len() {
                left = left.saturating_sub(8 + 16 * table.row(end).len());
                end += 1;
            }
            left = left.saturating_sub(64);
            let rows = Rows(table, start..end);
            pieces.push(match start {
                0 => PieceShape::Begin(SheetShape::of(table, rows)),
                _ => PieceShape::More { rows },
            });
            self.next = if end == table.len() { (self.next.0 + 1, 0) } else { (self.next.0, end) };
        }
        (!pieces.is_empty()).then(|| json(&pieces))
    }
}

impl Reading {
    /// How much is given, whichever way.
    fn given(&self) -> f64 {
        let before: usize = self.tables.iter().take(self.next.0).map(Table::len).sum();
        let all: usize = self.tables.iter().map(Table::len).sum();
        let sheets = (before + self.next.1) as f64 / all.max(1) as f64;
        sheets.max(self.packer.progress(&self.tables))
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum PieceShape<'t> {
    Begin(SheetShape<'t>),
    More { rows: Rows<'t> },
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
    fn of(table: &'t Table, rows: Rows<'t>) -> Self {
        Self {
            name: table.sheet(),
            hidden: table.is_hidden(),
            hidden_rows: table.hidden_rows(),
            hidden_columns: table.hidden_columns(),
            merged: table.merged().iter().map(AreaShape::of).collect(),
            rows,
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

/// Some rows of a table.
struct Rows<'t>(&'t Table, Range<usize>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.1.len()))?;
        for row in self.1.clone() {
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
