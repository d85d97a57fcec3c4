//! Workbooks: XLSX, XLSM, XLS and ODS in, XLSX out. The feature `workbook`; in the browser a module of its own.
//!
//! Files come from anywhere, so nothing here trusts one. Sizes are looked at before anything is expanded ([`Limits`]),
//! memory is in proportion to what is kept, and whatever is wrong is a [`WorkbookError`]: data, never a panic.
//!
//! Reading goes in steps ([`Reader`]): parts of an archive are expanded, scanned and made into tables piece by piece, and
//! every piece is spent from the step's budget, which `steps.rs` counts. Nothing large is moved when it grows.
//!
//! Why not the crate calamine? It is what the tests compare with, but version 0.38 cannot be shown to strangers' files:
//! it reserves what a file declares (a shared string table that says it has 2⁶⁰ strings, or an XLS sheet that ends
//! before it begins, ends the program), makes every sheet a full rectangle (two cells in opposite corners are 17 thousand
//! million), indexes XLS records without looking, and tells neither hidden rows and columns nor, in ODS, percentages.
//! Guarding it would take another reader of each format; and the browser's module weighs 285 kB (brotli) without it,
//! 412 with it.

mod biff;
mod book;
mod build;
mod compound;
mod error;
mod expand;
mod grid;
mod ods;
mod read;
mod scan;
mod shown;
#[cfg(test)]
mod steps;
mod strings;
mod write;
mod xls;
mod xlsx;
mod xlsx_sheet;
mod xlsx_text;
mod zip;

pub use book::book;
pub use error::{Limits, Measure, WorkbookError};
pub use read::{Reader, is_workbook, read, read_within};
pub use write::{Book, Sheet, Source, Sources, Value, write};
