//! What an import understood, why and where: decisions, problems and what was set apart. Data, no prose.

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
    /// A workbook that cannot be read: damaged, protected or of an unknown kind.
    BadWorkbook,
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
    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Limit(_) => "limit",
            Self::Empty => "empty",
            Self::NoFigures => "no-figures",
            Self::NoAdministrations => "no-administrations",
            Self::Workbook => "workbook",
            Self::BadWorkbook => "bad-workbook",
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
            Self::NotAFigure(text)
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
        matches!(self, Self::Limit(_) | Self::Empty | Self::Workbook | Self::BadWorkbook)
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

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Container {
    /// Text with delimiters.
    #[default]
    Text,
    /// A page with tables, perhaps named as a workbook.
    Html,
    /// XLSX or XLSM.
    Xlsx,
    /// The binary workbook of old Excel.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
}

impl Container {
    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html-table",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }
}

/// What was recognised, for programs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detected {
    /// The kind of file.
    pub container: Container,
    /// The encoding, of texts.
    pub encoding: Option<super::Encoding>,
    /// Did a byte order mark stand before the text?
    pub bom: bool,
    /// Was a wrong decoding of before found?
    pub mojibake: bool,
    /// What stands between cells, of texts.
    pub delimiter: Option<char>,
    /// Did the first line name it?
    pub sep_line: bool,
    /// The sheet that was read.
    pub sheet: String,
    /// Do administrations stand in columns?
    pub transposed: bool,
    /// Is there one row for each value?
    pub long: bool,
    /// Are the columns years?
    pub years_as_columns: bool,
    /// Rows before the headers, blank ones included.
    pub title_rows: usize,
    /// Rows of headers.
    pub header_rows: usize,
    /// The decimal mark of most columns.
    pub decimal: Option<char>,
    /// The thousands mark of most columns that have one.
    pub thousands: Option<char>,
    /// Do cells carry a percent sign?
    pub percent: bool,
    /// The missing marks as they stand in cells, in the order of the file.
    pub missing: Vec<String>,
}
