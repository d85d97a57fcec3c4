//! Bytes in, the tables of all sheets out, at once or in steps.

use super::compound::MAGIC;
use super::error::{Limits, Measure, WorkbookError, within};
use super::grid::Budget;
use super::ods::Ods;
use super::scan::Scan;
use super::xls::Xls;
use super::xlsx::Xlsx;
use super::zip::Archive;
use crate::io::Table;

/// Does a file begin as a workbook does: as a zip archive or a compound file?
///
/// A page that only calls itself `.xls` does not; see [`crate::io::html`].
pub fn is_workbook(file: &[u8]) -> bool {
    file.starts_with(b"PK\x03\x04") || file.starts_with(MAGIC)
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
    let mut reader = Reader::new(limits);
    while !reader.step(file, usize::MAX)? {}
    Ok(reader.finish())
}

/// Reads a workbook in steps, so that a page stays responsive and the work can be given up: drop it.
///
/// The file is handed to every step, always the same one. Takes time and memory as [`read`] does.
///
/// ```
/// use scambio_core::io::workbook::{Limits, Reader, book, read, write};
/// use scambio_core::io::Table;
/// let mut table = Table::new("Spesa");
/// table.push("Regione");
/// table.end_row(1);
/// let file = write(&book("", &[table], 0)).unwrap();
/// let mut reader = Reader::new(Limits::default());
/// while !reader.step(&file, 100).unwrap() {
///     assert!(reader.progress() < 1.0);
/// }
/// assert_eq!(Ok(reader.finish()), read(&file));
/// ```
#[derive(Debug)]
pub struct Reader {
    stage: Stage,
    budget: Budget,
    progress: f64,
    tables: Vec<Table>,
}

/// Where a reading stands.
#[derive(Debug)]
enum Stage {
    Begin,
    /// The list of an archive's parts.
    Parts(Archive),
    /// The part that says what an OpenDocument file is.
    Kind(Archive, Scan),
    Xlsx(Box<Xlsx>),
    Ods(Box<Ods>),
    Xls(Box<Xls>),
    Done,
}

impl Reader {
    /// A reader that has read nothing.
    pub fn new(limits: Limits) -> Self {
        Self { stage: Stage::Begin, budget: Budget::new(limits), progress: 0.0, tables: Vec::new() }
    }

    /// Works on about so many bytes or cells more; is it done?
    ///
    /// A step is as small as a record, a tag or a row of an XLS file allows: some thousand bytes, unless a file is made
    /// to be a burden.
    ///
    /// # Errors
    /// As [`read`]; there is nothing to go on with.
    pub fn step(&mut self, file: &[u8], budget: usize) -> Result<bool, WorkbookError> {
        self.budget.begin(budget);
        while self.budget.is_left() {
            match self.work(file).inspect_err(|_| self.stage = Stage::Done)? {
                Some(Stage::Done) => {
                    self.tables = match std::mem::replace(&mut self.stage, Stage::Done) {
                        Stage::Xlsx(reader) => reader.finish(),
                        Stage::Ods(reader) => reader.finish(),
                        Stage::Xls(reader) => reader.finish(),
                        _ => std::mem::take(&mut self.tables),
                    };
                    self.progress = 1.0;
                    return if self.tables.is_empty() { Err(WorkbookError::NoSheets) } else { Ok(true) };
                }
                Some(stage) => self.stage = stage,
                None => {}
            }
        }
        let share = match &self.stage {
            Stage::Xlsx(reader) => reader.progress(),
            Stage::Ods(reader) => reader.progress(),
            Stage::Xls(reader) => reader.progress(),
            _ => 0.0,
        };
        // What a file says of its parts may be wrong.
        self.progress = self.progress.max(share.min(0.99));
        Ok(false)
    }

    /// Works on what is at hand; what comes then, if that is done.
    fn work(&mut self, file: &[u8]) -> Result<Option<Stage>, WorkbookError> {
        let budget = &mut self.budget;
        let damaged = || WorkbookError::damaged("zip");
        Ok(match &mut self.stage {
            Stage::Begin => {
                if !is_workbook(file) {
                    return Err(WorkbookError::NotAWorkbook);
                }
                within(Measure::Bytes, file.len() as u64, budget.limits.bytes)?;
                Some(if file.starts_with(MAGIC) {
                    Stage::Xls(Box::new(Xls::new(file)?))
                } else {
                    Stage::Parts(Archive::new(file, budget.limits).ok_or_else(damaged)?)
                })
            }
            Stage::Parts(archive) => {
                if !archive.list(file, budget).ok_or_else(damaged)? {
                    return Ok(None);
                }
                let archive = std::mem::take(archive);
                Some(match Scan::open(&archive, file, "mimetype")? {
                    Some(kind) => Stage::Kind(archive, kind),
                    None if archive.has("[Content_Types].xml") => {
                        Stage::Xlsx(Box::new(Xlsx::new(archive, file)?))
                    }
                    None => return Err(WorkbookError::NotAWorkbook),
                })
            }
            Stage::Kind(archive, kind) => {
                if !kind.expand(file, archive, budget)? {
                    return Ok(None);
                }
                let kind = kind.text();
                if !kind[..kind.floor_char_boundary(200)].contains("opendocument.spreadsheet") {
                    return Err(WorkbookError::NotAWorkbook);
                }
                Some(Stage::Ods(Box::new(Ods::new(std::mem::take(archive), file)?)))
            }
            Stage::Xlsx(reader) => reader.step(file, budget)?.then_some(Stage::Done),
            Stage::Ods(reader) => reader.step(file, budget)?.then_some(Stage::Done),
            Stage::Xls(reader) => reader.step(file, budget)?.then_some(Stage::Done),
            Stage::Done => Some(Stage::Done),
        })
    }

    /// The share of the work that is done, from 0 to 1; about. It never goes back.
    pub fn progress(&self) -> f64 {
        self.progress
    }

    /// The tables of all sheets, after the last step.
    pub fn finish(self) -> Vec<Table> {
        self.tables
    }
}
