//! Matrices: criteria with their scales, rows of cells, and the recipe by which they were scored.

mod criterion;
mod recipe;
mod row;
#[cfg(feature = "schema")]
mod schema;

use super::super::writer::{Write, Writer};

fn maybe<T: Write>(out: &mut Writer, name: &str, value: Option<&T>) {
    if let Some(value) = value {
        out.field(name, value);
    }
}
