//! The typed JavaScript API of Scambio: format ⇄ JavaScript, nothing else.
//!
//! Every answer crosses the border as JSON text, an exchange in the shape of its file; `js/index.js` makes values of it,
//! refuses wrong calls and gives the functions their types (`wasm/README.md` says why text). Nothing is decided here:
//! what a function answers is what core answers. `None` is the answer to a wrong call, which JavaScript throws.

mod importing;
mod lists;
mod matrix;
mod names;
mod overrides;
mod reading;
mod tables;
mod territory;
mod time;
mod writing;

#[cfg(test)]
mod generator;

pub use importing::TableImport;
pub use lists::{list_template, read_list};
pub use matrix::matrix;
pub use reading::{read, refuse, validate};
pub use tables::{export_csv, template};
pub use territory::{find_unit, territory};
pub use time::holidays;
pub use writing::{publish, write};

/// A value of this crate's own shapes as JSON text.
fn json(value: &impl serde::Serialize) -> String {
    // Serialising to a string fails only for maps with keys that are not strings, of which there are none.
    serde_json::to_string(value).unwrap_or_default()
}
