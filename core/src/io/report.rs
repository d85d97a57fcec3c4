//! What an import understood, why and where: decisions, problems and what was set apart. Data, no prose.

pub use super::detected::{Container, Detected};
pub use super::trouble::{Limit, Limits, Trouble};
use crate::territory::Unit;

/// Why something was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An override asked for it.
    Asked,
    /// A byte order mark says so.
    ByteOrderMark,
    /// Every second byte is zero.
    ZeroBytes,
    /// There are only ASCII characters.
    OnlyAscii,
    /// The bytes are UTF-8 and nothing else is likely.
    ValidUtf8,
    /// The bytes are UTF-8 but for a few.
    MostlyUtf8,
    /// The bytes are no UTF-8.
    NotUtf8,
    /// The text was decoded wrongly before.
    Mojibake,
    /// The first bytes of the file say what it is.
    Signature,
    /// The line `sep=` says so.
    SepLine,
    /// Most lines have equally many cells.
    EvenColumns,
    /// There is only one column.
    OneColumn,
    /// A quote never ends; without quoting the file has its lines.
    OpenQuote,
    /// Names or codes of administrations stand there.
    Administrations,
    /// Codes of territorial units (NUTS) stand there.
    Codes,
    /// No administrations are named; the cells before the figures are the labels.
    Labels,
    /// The words of a header say so.
    Words,
    /// The cells themselves say so.
    Cells,
    /// The cells alone leave it open; the other columns say so.
    OtherColumns,
    /// The cells leave it open; this is what is usual with that delimiter.
    Usual,
    /// Territories repeat, once for each indicator or period.
    Repeats,
    /// It has the most figures for the most administrations.
    Fullest,
    /// Cells are merged in the workbook.
    Merged,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 23] = [
        Self::Asked,
        Self::ByteOrderMark,
        Self::ZeroBytes,
        Self::OnlyAscii,
        Self::ValidUtf8,
        Self::MostlyUtf8,
        Self::NotUtf8,
        Self::Mojibake,
        Self::Signature,
        Self::SepLine,
        Self::EvenColumns,
        Self::OneColumn,
        Self::OpenQuote,
        Self::Administrations,
        Self::Codes,
        Self::Labels,
        Self::Words,
        Self::Cells,
        Self::OtherColumns,
        Self::Usual,
        Self::Repeats,
        Self::Fullest,
        Self::Merged,
    ];
}

/// How sure a decision is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A guess: look at it.
    Unsure,
    /// Very probable.
    Likely,
    /// The file leaves no doubt, or it was asked for.
    Certain,
}

impl Confidence {
    /// Every confidence, the least first.
    pub const ALL: [Self; 3] = [Self::Unsure, Self::Likely, Self::Certain];
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The kind of file.
    Container,
    /// Bytes → text.
    Encoding,
    /// A wrong decoding of before, undone.
    Mojibake,
    /// What stands between cells.
    Delimiter,
    /// Whether quotes hold cells together.
    Quoting,
    /// The sheet or table that was read.
    Sheet,
    /// Administrations in rows or in columns.
    Orientation,
    /// One row for an administration, or one for each value.
    Layout,
    /// How many rows stand before the headers.
    TitleRows,
    /// How many rows are headers.
    HeaderRows,
    /// The column that says which administration a row is about.
    UnitColumn,
    /// What a column is for.
    Role,
    /// The decimal mark of a column.
    Decimal,
    /// The thousands mark of a column.
    Thousands,
    /// The unit of measure of a column.
    Measure,
    /// Whether more is better.
    Direction,
    /// The year of a column.
    Year,
    /// The administration of a row.
    Administration,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 18] = [
        Self::Container,
        Self::Encoding,
        Self::Mojibake,
        Self::Delimiter,
        Self::Quoting,
        Self::Sheet,
        Self::Orientation,
        Self::Layout,
        Self::TitleRows,
        Self::HeaderRows,
        Self::UnitColumn,
        Self::Role,
        Self::Decimal,
        Self::Thousands,
        Self::Measure,
        Self::Direction,
        Self::Year,
        Self::Administration,
    ];

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Container => "container",
            Self::Encoding => "encoding",
            Self::Mojibake => "mojibake",
            Self::Delimiter => "delimiter",
            Self::Quoting => "quoting",
            Self::Sheet => "sheet",
            Self::Orientation => "orientation",
            Self::Layout => "layout",
            Self::TitleRows => "title-rows",
            Self::HeaderRows => "header-rows",
            Self::UnitColumn => "unit-column",
            Self::Role => "role",
            Self::Decimal => "decimal",
            Self::Thousands => "thousands",
            Self::Measure => "measure",
            Self::Direction => "direction",
            Self::Year => "year",
            Self::Administration => "administration",
        }
    }
}

/// A place in the file that was read. Everything counts from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The sheet; empty for text files.
    pub sheet: String,
    /// The line of a text file, the row of a sheet.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<u32>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub topic: Topic,
    /// How: a name, a mark, a number.
    pub choice: String,
    /// Why.
    pub reason: Reason,
    /// How sure that is.
    pub confidence: Confidence,
    /// What it is about.
    pub spot: Spot,
}

/// The kind of a row that is not an administration's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A title above the table.
    Title,
    /// A note or source.
    Note,
    /// The header once more.
    Header,
    /// A sum of all rows.
    Total,
    /// A territory made of several administrations, or one that contains them.
    Aggregate,
    /// A second row of the same administration.
    Duplicate,
    /// A row whose label is no administration.
    Unknown,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Note, Self::Header, Self::Total, Self::Aggregate, Self::Duplicate, Self::Unknown];

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Note => "note",
            Self::Header => "header",
            Self::Total => "total",
            Self::Aggregate => "aggregate",
            Self::Duplicate => "duplicate",
            Self::Unknown => "unknown",
        }
    }
}

/// A row that was set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// Its label, as it stands in the file.
    pub label: String,
    /// What it is.
    pub kind: RowKind,
    /// Where it stands.
    pub spot: Spot,
}

/// A column that was set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedColumn {
    /// Its header.
    pub label: String,
    /// What it is for.
    pub role: Role,
    /// Where it stands.
    pub spot: Spot,
}

/// A column of the table as it is read: of a turned one, a row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its header.
    pub label: String,
    /// What it is for.
    pub role: Role,
    /// Do the labels of rows come from it?
    pub is_label: bool,
    /// Where it stands.
    pub spot: Spot,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Says which administration a row is about.
    Unit,
    /// Figures.
    Value,
    /// Says what a row's figures are about: an indicator, a breakdown.
    Category,
    /// Says which year or period a row is about.
    Time,
    /// The unit of measure of a row's figures.
    Measure,
    /// Remarks on figures.
    Flag,
    /// Codes and running numbers: figures that are not quantities.
    Code,
    /// Text.
    Text,
    /// Nothing.
    Empty,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Unit,
        Self::Value,
        Self::Category,
        Self::Time,
        Self::Measure,
        Self::Flag,
        Self::Code,
        Self::Text,
        Self::Empty,
    ];

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Value => "value",
            Self::Category => "category",
            Self::Time => "time",
            Self::Measure => "measure",
            Self::Flag => "flag",
            Self::Code => "code",
            Self::Text => "text",
            Self::Empty => "empty",
        }
    }
}

/// Why a label may mean an administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The label contains the administration's name.
    Contains,
    /// The label is spelt almost like it.
    Spelling,
}

impl Likeness {
    /// Every likeness.
    pub const ALL: [Self; 2] = [Self::Contains, Self::Spelling];
}

/// An administration that a label may mean. Never taken unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The label, as it stands in the file.
    pub label: String,
    /// The administration.
    pub unit: &'static Unit,
    /// Why.
    pub likeness: Likeness,
    /// Where the label stands.
    pub spot: Spot,
}

/// What an import understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// What was decided, in the order in which it was.
    pub decisions: Vec<Decision>,
    /// Rows that are set apart, in the order of the file.
    pub skipped_rows: Vec<SkippedRow>,
    /// Columns that are set apart.
    pub skipped_columns: Vec<SkippedColumn>,
    /// Every column of the table as it is read, in order: what [`Overrides`](super::Overrides) count from 0.
    pub headings: Vec<Heading>,
    /// Administrations that unknown labels may mean.
    pub suggestions: Vec<Suggestion>,
    /// What is wrong, with its place; at most [`ImportReport::LIMIT`].
    pub troubles: Vec<(Trouble, Spot)>,
    /// Troubles beyond that.
    pub left_out: usize,
    /// The titles above the table.
    pub titles: Vec<String>,
    /// Names of the sheets (for text: numbers of the tables) that could have been read, in order.
    pub sheets: Vec<String>,
    /// What was recognised, for programs.
    pub detected: Detected,
    /// How many cells the matrix may have.
    pub(super) limits_of_cells: usize,
}

impl ImportReport {
    /// How many troubles, and how many rows set apart, are kept.
    pub const LIMIT: usize = 1000;

    pub(super) fn trouble(&mut self, trouble: Trouble, spot: Spot) {
        if self.troubles.len() < Self::LIMIT || trouble.is_fatal() {
            self.troubles.push((trouble, spot));
        } else {
            self.left_out += 1;
        }
    }

    pub(super) fn decide(
        &mut self,
        topic: Topic,
        choice: impl Into<String>,
        why: (Reason, Confidence),
        spot: Spot,
    ) {
        self.decisions.push(Decision {
            topic,
            choice: choice.into(),
            reason: why.0,
            confidence: why.1,
            spot,
        });
    }

    /// Is there no matrix?
    pub fn failed(&self) -> bool {
        self.troubles.iter().any(|(trouble, _)| trouble.is_fatal())
    }
}
