//! The third module: comparison, with the methods that solve linear programmes; loaded only by who compares.
//!
//! A target of its own, as the workbooks' is: `cargo x npm` compiles it with the feature `compare`. Like the library it
//! decides nothing, and values cross as JSON text; `js/compare.js` makes values of it.

mod linear;
mod registry;
mod running;
#[cfg(test)]
mod tests;

pub use linear::{benefit_of_the_doubt, best_worst, envelopment};
pub use registry::methods;
pub use running::compare;

use scambio_core::error::Error;
use serde::Serialize;

#[derive(Serialize)]
struct RefusalShape {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<(usize, usize)>,
}

/// What core says of a call that it cannot answer.
#[allow(clippy::needless_pass_by_value, reason = "so that map_err takes it")]
fn refusal(error: Error) -> String {
    json(&RefusalShape { code: error.code(), cell: error.cell_at(), message: error.to_string() })
}

/// A value of this module's own shapes as JSON text.
fn json(value: &impl Serialize) -> String {
    // Serialising to a string fails only for maps with keys that are not strings, of which there are none.
    serde_json::to_string(value).unwrap_or_default()
}
