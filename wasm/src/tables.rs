//! Tables out: a matrix as CSV, and the template of an exchange.

use scambio_core::format;
use scambio_core::io::{self, Absence, Cell, Criterion, CsvStyle, Entry, Matrix, table_csv};
use scambio_core::text::Lang;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;

pub(crate) fn style(name: &str) -> Option<CsvStyle> {
    match name {
        "rfc4180" => Some(CsvStyle::Rfc4180),
        "italian" => Some(CsvStyle::Italian),
        _ => None,
    }
}

#[derive(Deserialize)]
struct MatrixShape {
    units: Vec<String>,
    columns: Vec<String>,
    column_units: Vec<Option<String>>,
    cells: Vec<Option<CellShape>>,
}

/// A figure, or the code of an absence.
#[derive(Deserialize)]
#[serde(untagged)]
enum CellShape {
    Figure(f64),
    Absence(String),
}

impl CellShape {
    fn value(self) -> Result<f64, Absence> {
        match self {
            Self::Figure(value) => Ok(value),
            Self::Absence(code) => {
                let known = Absence::ALL.into_iter().find(|absence| absence.code() == code);
                Err(known.unwrap_or(Absence::Empty))
            }
        }
    }
}

/// A matrix as CSV.
///
/// # Errors
/// It is none, or there is no such style.
#[wasm_bindgen]
pub fn export_csv(matrix: &str, style_name: &str) -> Result<String, String> {
    let style = style(style_name).ok_or("there is no such style")?;
    let shape: MatrixShape = serde_json::from_str(matrix).map_err(|error| error.to_string())?;
    if shape.cells.len() != shape.units.len() * shape.columns.len() {
        return Err("there are not as many values as units and columns".to_owned());
    }
    let cells = shape.cells.into_iter().map(|cell| cell.map_or(Err(Absence::Empty), CellShape::value));
    let measures = shape.column_units.iter().map(Option::as_deref).chain(core::iter::repeat(None));
    let columns = shape.columns.iter().zip(measures);
    let columns = columns.map(|(name, measure)| Criterion::new(name, measure)).collect();
    let units = shape.units.iter().map(|code| Entry::new(code)).collect();
    Ok(io::export_csv(&Matrix::new(units, columns, cells), style))
}

#[derive(Serialize)]
pub(crate) struct TemplateShape<'t> {
    pub(crate) header: Vec<&'t str>,
    pub(crate) rows: Vec<Vec<Option<&'t str>>>,
    pub(crate) csv: String,
}

/// The template of an exchange, as cells and as CSV. `None`: no valid exchange, or another argument is wrong.
#[wasm_bindgen]
pub fn template(exchange: &[u8], lang: &str, criteria: &str, style_name: &str) -> Option<String> {
    let exchange = format::read(exchange).into_exchange()?;
    let criteria: Vec<String> = serde_json::from_str(criteria).ok()?;
    let criteria: Vec<&str> = criteria.iter().map(String::as_str).collect();
    let table = io::template(&exchange, Lang::from_tag(lang)?, &criteria);
    let filled = |cell: Cell<'_>| !cell.raw().is_empty();
    let rows = (1..table.len())
        .map(|row| table.row(row).map(|cell| filled(cell).then_some(cell.raw())).collect())
        .collect();
    let header = table.row(0).map(Cell::raw).collect();
    Some(json(&TemplateShape { header, rows, csv: table_csv(&table, style(style_name)?) }))
}
