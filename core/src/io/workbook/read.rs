//! Bytes in, the tables of all sheets out.

use super::compound::MAGIC;
use super::error::{Limits, Measure, WorkbookError, within};
use super::grid::Budget;
use super::zip::Archive;
use super::{ods, xls, xlsx};
use crate::io::{Container, Table};

/// Does a file begin as a workbook does: as a zip archive or a compound file?
///
/// A page that only calls itself `.xls` does not; see [`crate::io::html`].
pub fn is_workbook(file: &[u8]) -> bool {
    file.starts_with(b"PK\x03\x04") || file.starts_with(MAGIC)
}

/// Which kind of workbook a file is, by its first bytes.
pub fn container(file: &[u8]) -> Container {
    // An OpenDocument file says what it is in its first, uncompressed part.
    let name = file.get(30..100.min(file.len())).unwrap_or_default();
    match file {
        [b'P', ..] if name.starts_with(b"mimetypeapplication/vnd.oasis") => Container::Ods,
        [b'P', ..] => Container::Xlsx,
        _ => Container::Xls,
    }
}

/// Reads all sheets of a workbook in their order: XLSX, XLSM, XLS or ODS, whatever the file is called.
///
/// Rows and columns of a table are those of its sheet. A cell's text is what a person sees, as far as it does not
/// depend on the reader's language: numbers have the shortest digits that give them again and a decimal point,
/// percentages a `%`, days are ISO 8601 (with the time of day if there is one), formulas are their results as they
/// were last calculated. What the workbook says beyond the text is the cell's [`Typed`](crate::io::Typed). Hidden sheets, rows and columns
/// are read and marked. Charts, macros, comments and drawings are not read.
///
/// Takes time and memory in proportion to the file expanded, at most [`Limits::default`].
///
/// # Errors
/// It is no workbook, locked, damaged or too much.
///
/// ```
/// use scambio_core::io::workbook::{WorkbookError, read};
/// assert_eq!(read(b"regione;valore\n"), Err(WorkbookError::NotAWorkbook));
/// ```
pub fn read(file: &[u8]) -> Result<Vec<Table>, WorkbookError> {
    read_within(file, Limits::default())
}

/// [`read`] with limits of your own.
///
/// # Errors
/// As [`read`].
pub fn read_within(file: &[u8], limits: Limits) -> Result<Vec<Table>, WorkbookError> {
    if !is_workbook(file) {
        return Err(WorkbookError::NotAWorkbook);
    }
    within(Measure::Bytes, file.len() as u64, limits.bytes)?;
    let mut budget = Budget::new(limits);
    let tables = if file.starts_with(MAGIC) {
        xls::read(file, &mut budget)?
    } else {
        let archive = Archive::open(file, limits).ok_or_else(|| WorkbookError::damaged("zip"))?;
        if let Some(kind) = archive.text("mimetype")? {
            if !kind.contains("opendocument.spreadsheet") {
                return Err(WorkbookError::NotAWorkbook);
            }
            ods::read(&archive, &mut budget)?
        } else if archive.has("[Content_Types].xml") {
            xlsx::read(&archive, &mut budget)?
        } else {
            return Err(WorkbookError::NotAWorkbook);
        }
    };
    if tables.is_empty() { Err(WorkbookError::NoSheets) } else { Ok(tables) }
}
