//! What was recognised of a file, for programs.

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
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Text, Self::Html, Self::Xlsx, Self::Xls, Self::Ods];

    /// The kind of a workbook, by its first hundred bytes; `None` if it is none.
    pub fn of_workbook(head: &[u8]) -> Option<Self> {
        // An OpenDocument file says what it is in its first, uncompressed part.
        let part = head.get(30..).unwrap_or_default();
        match head {
            [b'P', b'K', 3, 4, ..] if part.starts_with(b"mimetypeapplication/vnd.oasis") => Some(Self::Ods),
            [b'P', b'K', 3, 4, ..] => Some(Self::Xlsx),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Self::Xls),
            _ => None,
        }
    }

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
