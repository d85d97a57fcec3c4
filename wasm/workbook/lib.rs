//! The second module: workbooks in and out, loaded only when one is opened or exported.
//!
//! A target of its own beside the library, so that neither brings the other's code: `cargo x npm` and `cargo x build`
//! compile it with the feature `workbook`. Like the library it decides nothing, and values cross as JSON text;
//! `js/workbook.js` makes values of it.

mod reading;
mod writing;

pub use reading::{Reading, read_workbook, read_workbook_packed};
pub use writing::{write_workbook, write_workbook_packed};

use scambio_core::io::workbook::WorkbookError;
use serde::Serialize;

/// Why a workbook was refused.
#[derive(Serialize)]
struct ProblemShape<'e> {
    code: &'static str,
    /// The part that is damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'e str>,
    /// What it is instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    /// What is too much.
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u64>,
}

impl<'e> ProblemShape<'e> {
    fn of(error: &'e WorkbookError) -> Self {
        let code = error.code();
        let mut shape = Self { code, part: None, kind: None, measure: None, found: None, limit: None };
        match error {
            WorkbookError::Damaged(part) => shape.part = Some(part),
            WorkbookError::Unsupported(kind) => shape.kind = Some(kind),
            WorkbookError::TooLarge { measure, found, limit } => {
                (shape.measure, shape.found, shape.limit) =
                    (Some(measure.word()), Some(*found), Some(*limit));
            }
            _ => {}
        }
        shape
    }
}

/// A value of this module's own shapes as JSON text.
fn json(value: &impl Serialize) -> String {
    // Serialising to a string fails only for maps with keys that are not strings, of which there are none.
    serde_json::to_string(value).unwrap_or_default()
}
