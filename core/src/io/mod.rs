//! Tables as people have them: bytes in, rows and columns out, and back.

mod blocks;
mod build;
mod cells;
mod criteria;
mod csv;
mod decode;
mod detected;
mod dialect;
mod export_csv;
pub mod html;
mod icalendar;
mod import;
mod interner;
mod keyed;
mod layout;
pub mod list;
mod long_criteria;
mod markup;
mod matrix;
mod mojibake;
mod names;
mod number;
mod other;
mod overrides;
mod packed;
mod parts;
mod plan;
mod quotes;
mod report;
mod rows;
mod scanner;
mod single_byte;
#[cfg(test)]
mod steps;
mod table;
mod template;
mod trouble;
mod units;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use cells::Found;
pub use criteria::{Direction, direction, measure, year};
pub use csv::{Reader, read as read_csv};
pub use decode::{Decoded, Decoder, Encoding, decode};
pub use dialect::{DELIMITERS, Dialect};
pub use export_csv::{CsvStyle, export_csv, export_table, neutral, table_csv};
pub use icalendar::{Event, write_calendar};
pub use import::{Import, Importer, Witnessed, import};
pub use matrix::{Criterion, Entry, Matrix};
pub use number::{Absence, Evidence, Marks, Verdict, date, figure};
pub use overrides::{Meaning, Overrides};
pub use packed::{Packer, Unpacker, pack, unpack};
pub use plan::{Heading as CalendarHeading, Whose, plan_calendar, plan_table};
pub use report::{
    Confidence, Container, Decision, Detected, Heading, ImportReport, Likeness, Limit, Limits, Reason, Role,
    RowKind, SkippedColumn, SkippedRow, Spot, Suggestion, Topic, Trouble,
};
pub use table::{Area, Cell, Table, Typed};
pub use template::template;
pub use units::{Territory, recognise, similar};
