//! Tables as a workbook.

use super::write::{Book, Sheet, Value};
use crate::io::{Cell, Table, Typed};

/// The workbook of tables: their first `headers` rows are headers. Sheets without a name are called as the book is.
///
/// ```
/// use scambio_core::io::workbook::{book, write};
/// use scambio_core::io::{Table, Typed};
/// let mut table = Table::new("");
/// table.push("Spesa");
/// table.end_row(1);
/// table.push_typed("1.5", Typed::Number { value: 1.5, percent: false });
/// table.end_row(2);
/// assert!(write(&book("Modello", &[table], 1)).is_ok());
/// ```
pub fn book(title: &str, tables: &[Table], headers: usize) -> Book {
    let sheet = |table: &Table| Sheet {
        name: if table.sheet().is_empty() { title.to_owned() } else { table.sheet().to_owned() },
        header: (0..headers.min(table.len())).map(|row| texts(table, row)).collect(),
        rows: (headers..table.len()).map(|row| table.row(row).map(value).collect()).collect(),
        ..Sheet::default()
    };
    Book { title: title.to_owned(), sheets: tables.iter().map(sheet).collect(), sources: None }
}

fn texts(table: &Table, row: usize) -> Vec<String> {
    table.row(row).map(|cell| cell.raw().to_owned()).collect()
}

fn value(cell: Cell<'_>) -> Value {
    match cell.typed() {
        None if cell.raw().is_empty() => Value::Empty,
        Some(Typed::Number { value, percent: false }) => {
            Value::Number { value: *value, decimals: None, unit: String::new() }
        }
        Some(Typed::Number { value, percent: true }) => Value::Percent { fraction: *value, decimals: None },
        Some(Typed::Day(day)) => Value::Day(*day),
        Some(Typed::Boolean(yes)) => Value::Boolean(*yes),
        None | Some(Typed::Error) => Value::Text(cell.raw().to_owned()),
    }
}
