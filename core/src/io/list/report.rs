//! What was understood of a list, why and where: columns, problems, suggestions and what was set apart. Data, no prose.

use super::super::report::{Likeness, RowKind, SkippedRow, Spot};
use super::super::trouble::Trouble;
use super::Column;

/// A column of the table, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListHeading {
    /// Its header.
    pub label: String,
    /// What it is for; `None`: it is set apart.
    pub column: Option<Column>,
    /// Where it stands.
    pub spot: Spot,
}

/// A problem of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListTrouble {
    /// The file cannot be read, or not well.
    File(Trouble),
    /// No row of headers says what the columns are for.
    NoHeaders,
    /// The column is needed, and there is none.
    NoColumn(Column),
    /// A second column says that it is for the same.
    SameColumn(Column),
    /// The cell is needed, and empty: the row is set apart.
    Missing(Column),
    /// The cell names nothing that the exchange has.
    Unknown(Column, String),
    /// The cell may mean several things that the exchange has.
    Ambiguous(Column, String),
    /// A code and the name beside it mean different things.
    Contradiction(Column, String),
    /// The cell is none of the words that may stand there.
    NotAWord(Column, String),
    /// The cell is no day.
    NotADay(Column, String),
    /// The cell is no number of people.
    NotANumber(Column, String),
    /// The cell is no identifier.
    NotAnId(String),
    /// A second row about the same: it is set apart.
    Duplicate(String),
    /// A person's name stood there: it counts as an appointment, and is not taken.
    NameLeftOut,
    /// The workbook hides the row; it counts.
    HiddenRow,
}

impl ListTrouble {
    /// Every stable name, but for those of files.
    pub const CODES: [&'static str; 14] = [
        "no-headers",
        "no-column",
        "same-column",
        "missing",
        "unknown",
        "ambiguous",
        "contradiction",
        "not-a-word",
        "not-a-day",
        "not-a-number",
        "not-an-id",
        "duplicate",
        "name-left-out",
        "hidden-row",
    ];

    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(trouble) => trouble.code(),
            Self::NoHeaders => "no-headers",
            Self::NoColumn(_) => "no-column",
            Self::SameColumn(_) => "same-column",
            Self::Missing(_) => "missing",
            Self::Unknown(..) => "unknown",
            Self::Ambiguous(..) => "ambiguous",
            Self::Contradiction(..) => "contradiction",
            Self::NotAWord(..) => "not-a-word",
            Self::NotADay(..) => "not-a-day",
            Self::NotANumber(..) => "not-a-number",
            Self::NotAnId(_) => "not-an-id",
            Self::Duplicate(_) => "duplicate",
            Self::NameLeftOut => "name-left-out",
            Self::HiddenRow => "hidden-row",
        }
    }
}

/// What a label or a header may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likely {
    /// A header: that column.
    Column(Column),
    /// A cell: what the exchange calls by this identifier.
    Id(Box<str>),
}

/// What a label or a header may mean. Never taken unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSuggestion {
    /// The label, as it stands in the file.
    pub label: String,
    /// What it may mean.
    pub likely: Likely,
    /// Why.
    pub likeness: Likeness,
    /// Where it stands.
    pub spot: Spot,
}

/// What was understood of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListReport {
    /// The sheet that was read; empty for text files.
    pub sheet: String,
    /// Which of the tables that is, from 0.
    pub table: usize,
    /// The sheets that were not.
    pub other_sheets: Vec<String>,
    /// Every column with a header, in order.
    pub headings: Vec<ListHeading>,
    /// Rows that are set apart, in the order of the file.
    pub skipped_rows: Vec<SkippedRow>,
    /// What labels and headers that are not known may mean.
    pub suggestions: Vec<ListSuggestion>,
    /// What is wrong, with its place.
    pub troubles: Vec<(ListTrouble, Spot)>,
    /// Troubles and rows set apart beyond the limit.
    pub left_out: usize,
}

impl ListReport {
    /// How many troubles, and how many rows set apart, are kept.
    pub const LIMIT: usize = 1000;

    pub(super) fn trouble(&mut self, trouble: ListTrouble, spot: Spot) {
        if self.troubles.len() < Self::LIMIT {
            self.troubles.push((trouble, spot));
        } else {
            self.left_out += 1;
        }
    }

    pub(super) fn suggest(&mut self, label: &str, likely: (Likely, Likeness), spot: Spot) {
        let known = self.suggestions.iter().any(|one| one.label == label && one.likely == likely.0);
        if !known && self.suggestions.len() < Self::LIMIT {
            let (likely, likeness) = likely;
            self.suggestions.push(ListSuggestion { label: label.to_owned(), likely, likeness, spot });
        }
    }

    pub(super) fn skip(&mut self, label: &str, kind: RowKind, spot: Spot) {
        if self.skipped_rows.len() < Self::LIMIT {
            self.skipped_rows.push(SkippedRow { label: label.to_owned(), kind, spot });
        } else {
            self.left_out += 1;
        }
    }

    /// Could nothing be read?
    pub fn failed(&self) -> bool {
        self.troubles.iter().any(|(trouble, _)| match trouble {
            ListTrouble::File(trouble) => trouble.is_fatal(),
            ListTrouble::NoHeaders | ListTrouble::NoColumn(_) => true,
            _ => false,
        })
    }
}
