//! What the rotation's and the network's module share: values as JSON text, and refusals.

use std::collections::BTreeMap;

use scambio_core::diag::Diagnostics;
use scambio_core::error::Error;
use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::text::Lang;
use scambio_core::time::Date;
use serde::{Deserialize, Serialize};

/// A value of these modules' own shapes as JSON text.
pub(crate) fn json(value: &impl Serialize) -> String {
    // Serialising to a string fails only for maps with keys that are not strings, of which there are none.
    serde_json::to_string(value).unwrap_or_default()
}

/// A value of these modules' own shapes.
pub(crate) fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Data that does not fit; messages for those who write programs are in English.
pub(crate) fn refused(code: &str, found: &Diagnostics) -> String {
    let diagnostics: Vec<DiagnosticShape> = found
        .iter()
        .map(|one| DiagnosticShape {
            code: one.code(),
            severity: one.severity().word(),
            path: one.place().path().to_string(),
            arguments: one.problem().arguments().into_iter().collect(),
            message: one.message(Lang::En),
        })
        .collect();
    let message = diagnostics.first().map_or("It does not fit.", |first| &first.message).to_owned();
    json(&RefusalShape { code, message, diagnostics })
}

#[derive(Serialize)]
struct RefusalShape<'a> {
    code: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    diagnostics: Vec<DiagnosticShape>,
}

#[derive(Serialize)]
struct DiagnosticShape {
    code: &'static str,
    severity: &'static str,
    path: String,
    arguments: BTreeMap<&'static str, String>,
    message: String,
}

/// What core says of a call that it cannot answer.
#[allow(clippy::needless_pass_by_value, reason = "so that map_err takes it")]
pub(crate) fn refusal(error: Error) -> String {
    json(&RefusalShape { code: error.code(), message: error.to_string(), diagnostics: Vec::new() })
}

/// A valid exchange.
pub(crate) fn exchange(text: &str) -> Result<Exchange, String> {
    let (exchange, found) = format::read(text.as_bytes()).into_parts();
    exchange.ok_or_else(|| refused("invalid-exchange", &found))
}

/// A day.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| format!("{text:?} is no day such as 2019-05-16"))
}
