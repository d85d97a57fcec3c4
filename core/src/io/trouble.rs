//! What is wrong with a file, and how large one may be. Data, no prose.

use crate::territory::Unit;

/// A problem of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Larger than can be read.
    Limit(Limit),
    /// There is nothing in it.
    Empty,
    /// There are no figures: rows are read, but there is no criterion.
    NoFigures,
    /// No administration was recognised; rows keep their labels.
    NoAdministrations,
    /// A workbook, which this build cannot read.
    Workbook,
    /// It begins as workbooks do, but is of no kind that is read: a text document, another archive, XLSB.
    BadWorkbook,
    /// A workbook that is locked with a password.
    Encrypted,
    /// A workbook that ends too early or contradicts itself, in that part.
    Damaged(String),
    /// Bytes mean nothing in the encoding.
    BrokenBytes(usize),
    /// A quote never ends.
    OpenQuote,
    /// A row has more cells than the header.
    LongRow,
    /// A cell in a column of figures is none.
    NotAFigure(String),
    /// Figures of a column contradict each other about their decimal mark.
    MixedMarks,
    /// Figures of a column have different units of measure.
    MixedMeasures,
    /// A label is no administration.
    UnknownRow(String),
    /// A label means several administrations.
    SeveralAdministrations(String),
    /// An administration has a second row, or a second value.
    Duplicate(String),
    /// A name and a code of the same row mean different administrations.
    Contradiction(String),
    /// Two columns have the same header.
    SameHeader(String),
    /// A column has no header.
    NoHeader,
    /// A row that the workbook hides; it counts.
    HiddenRow,
    /// A column that the workbook hides; it counts.
    HiddenColumn,
    /// Administrations that have no row.
    Absent(Vec<&'static Unit>),
}

impl Trouble {
    /// The stable names of all.
    pub const CODES: [&str; 23] = [
        "limit",
        "empty",
        "no-figures",
        "no-administrations",
        "workbook",
        "bad-workbook",
        "encrypted",
        "damaged",
        "broken-bytes",
        "open-quote",
        "long-row",
        "not-a-figure",
        "mixed-marks",
        "mixed-measures",
        "unknown-row",
        "several-administrations",
        "duplicate",
        "contradiction",
        "same-header",
        "no-header",
        "hidden-row",
        "hidden-column",
        "absent",
    ];

    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Limit(_) => "limit",
            Self::Empty => "empty",
            Self::NoFigures => "no-figures",
            Self::NoAdministrations => "no-administrations",
            Self::Workbook => "workbook",
            Self::BadWorkbook => "bad-workbook",
            Self::Encrypted => "encrypted",
            Self::Damaged(_) => "damaged",
            Self::BrokenBytes(_) => "broken-bytes",
            Self::OpenQuote => "open-quote",
            Self::LongRow => "long-row",
            Self::NotAFigure(_) => "not-a-figure",
            Self::MixedMarks => "mixed-marks",
            Self::MixedMeasures => "mixed-measures",
            Self::UnknownRow(_) => "unknown-row",
            Self::SeveralAdministrations(_) => "several-administrations",
            Self::Duplicate(_) => "duplicate",
            Self::Contradiction(_) => "contradiction",
            Self::SameHeader(_) => "same-header",
            Self::NoHeader => "no-header",
            Self::HiddenRow => "hidden-row",
            Self::HiddenColumn => "hidden-column",
            Self::Absent(_) => "absent",
        }
    }

    /// The text of the file that it is about; empty where it is about none.
    pub fn text(&self) -> &str {
        match self {
            Self::Damaged(text)
            | Self::NotAFigure(text)
            | Self::UnknownRow(text)
            | Self::SeveralAdministrations(text)
            | Self::Duplicate(text)
            | Self::Contradiction(text)
            | Self::SameHeader(text) => text,
            _ => "",
        }
    }

    /// Does it keep the file from being imported?
    pub const fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::Limit(_)
                | Self::Empty
                | Self::Workbook
                | Self::BadWorkbook
                | Self::Encrypted
                | Self::Damaged(_)
        )
    }

    /// What the module that reads workbooks says of one that it cannot read: its code, then the part or the measure that
    /// it names, and the limit.
    ///
    /// ```
    /// use scambio_core::io::{Limit, Trouble};
    /// assert_eq!(Trouble::of_workbook("encrypted-workbook", "", 0), Trouble::Encrypted);
    /// let large = Trouble::of_workbook("workbook-too-large", "sheets", 256);
    /// assert_eq!(large, Trouble::Limit(Limit::Sheets(256)));
    /// ```
    pub fn of_workbook(code: &str, about: &str, limit: usize) -> Self {
        match code {
            "encrypted-workbook" => Self::Encrypted,
            "damaged-workbook" => Self::Damaged(about.to_owned()),
            "no-sheets" => Self::Empty,
            "workbook-too-large" => Self::Limit(match about {
                "rows" => Limit::Rows(limit),
                "columns" => Limit::Columns(limit),
                "cells" => Limit::Cells(limit),
                "sheets" => Limit::Sheets(limit),
                "expanded" => Limit::Expanded(limit),
                "ratio" => Limit::Ratio(limit),
                "text" => Limit::Text(limit),
                _ => Limit::Bytes(limit),
            }),
            _ => Self::BadWorkbook,
        }
    }
}

/// How large a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Rows of a table.
    pub rows: usize,
    /// Cells of a row.
    pub columns: usize,
    /// Cells of a table.
    pub cells: usize,
}

impl Default for Limits {
    /// 64 MB; rows and columns as in Excel; 20 million cells.
    fn default() -> Self {
        Self { bytes: 64 << 20, rows: 1 << 20, columns: 1 << 14, cells: 20_000_000 }
    }
}

/// The limit that is exceeded, with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Bytes(usize),
    /// Rows of a table.
    Rows(usize),
    /// Cells of a row.
    Columns(usize),
    /// Cells of a table.
    Cells(usize),
    /// Sheets of a workbook.
    Sheets(usize),
    /// Bytes of a workbook's parts when expanded.
    Expanded(usize),
    /// How many times larger than compressed a part of a workbook is.
    Ratio(usize),
    /// Bytes of the text of all cells of a workbook.
    Text(usize),
}
