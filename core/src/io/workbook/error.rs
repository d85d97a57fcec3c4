//! What is wrong with a workbook, and how much of one is read.

use crate::io::Trouble;

/// How much of a workbook is read. Beyond it the whole workbook is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The file, in bytes.
    pub bytes: u64,
    /// Its parts when expanded, in bytes: what one declares, and what comes out of all that are read.
    pub expanded: u64,
    /// How many times larger than compressed a part of more than a mebibyte may be. XML of spreadsheets comes to 10 to 60.
    pub ratio: u64,
    /// Sheets.
    pub sheets: u32,
    /// Rows of a sheet.
    pub rows: u32,
    /// Columns of a sheet.
    pub columns: u32,
    /// Cells of all sheets together, the empty ones to the left of others too.
    pub cells: u32,
    /// Bytes of text of all cells together.
    pub text: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            expanded: 256 << 20,
            ratio: 300,
            sheets: 256,
            rows: 1_048_576,
            columns: 16_384,
            cells: 4_000_000,
            text: 256 << 20,
        }
    }
}

/// What of a workbook is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The file, in bytes.
    Bytes,
    /// Its parts when expanded, in bytes.
    Expanded,
    /// An expanded part, in times its compressed size.
    Ratio,
    /// Sheets.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells of all sheets.
    Cells,
    /// Text of all sheets, in bytes.
    Text,
}

impl Measure {
    /// A stable name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Expanded => "expanded",
            Self::Ratio => "ratio",
            Self::Sheets => "sheets",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::Text => "text",
        }
    }
}

/// Why a workbook cannot be read. Data, without prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is none: neither XLSX, XLSM, XLS nor ODS.
    NotAWorkbook,
    /// It is of a kind that is not read, such as `xlsb`.
    Unsupported(&'static str),
    /// It is locked with a password.
    Encrypted,
    /// It ends too early or contradicts itself in that part (such as `xl/workbook.xml`, or a sheet).
    Damaged(Box<str>),
    /// It is too much, or says that it is.
    TooLarge {
        /// What of it.
        measure: Measure,
        /// How much was found, at least.
        found: u64,
        /// How much is read.
        limit: u64,
    },
    /// It has no sheet of cells.
    NoSheets,
}

impl WorkbookError {
    /// A stable name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAWorkbook => "not-a-workbook",
            Self::Unsupported(_) => "unsupported-workbook",
            Self::Encrypted => "encrypted-workbook",
            Self::Damaged(_) => "damaged-workbook",
            Self::TooLarge { .. } => "workbook-too-large",
            Self::NoSheets => "no-sheets",
        }
    }

    /// What an import says of it.
    pub fn trouble(&self) -> Trouble {
        let (about, limit) = match self {
            Self::Damaged(part) => (&**part, 0),
            Self::TooLarge { measure, limit, .. } => (measure.word(), *limit),
            _ => ("", 0),
        };
        Trouble::of_workbook(self.code(), about, usize::try_from(limit).unwrap_or(usize::MAX))
    }

    pub(super) fn damaged(part: &str) -> Self {
        Self::Damaged(part.chars().take(80).collect::<String>().into())
    }
}

/// Refuses what is more than the limit.
pub(super) fn within(measure: Measure, found: u64, limit: u64) -> Result<(), WorkbookError> {
    if found > limit { Err(WorkbookError::TooLarge { measure, found, limit }) } else { Ok(()) }
}
