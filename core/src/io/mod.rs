//! Tables as people have them: bytes in, rows and columns out, and back.

pub mod html;
mod markup;
mod table;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use table::{Area, Cell, Table, Typed};
