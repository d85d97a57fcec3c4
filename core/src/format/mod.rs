//! `exchange/1`: an exchange as one JSON file, readable and writable by hand.
//!
//! [`read`] takes bytes and answers with the exchange or with everything that stands in its way, each with line and
//! column; [`write()`] writes it. The format is documented field by field in `core/docs/formats.md`; its JSON Schema is
//! generated from the same types.

mod json;
mod leaf;
mod migrate;
mod shape;

use crate::diag::{Diagnostics, Path, Place, Problem};
use crate::exchange::{Checked, Draft, Exchange};
use json::tree::{self, Node, Value};
use shape::ExchangeShape;

/// The name of the newest version of the format.
pub const NEWEST: &str = "exchange/1";

/// The name of the schema's file, beside the exchange file.
pub const SCHEMA_FILE: &str = "exchange-1.schema.json";

/// The largest file that is read, in bytes. The real exchange takes about 25,000.
pub const MAX_BYTES: usize = 16_000_000;

/// The answer to [`read`].
#[derive(Clone, Debug)]
pub struct Reading {
    exchange: Option<Exchange>,
    diagnostics: Diagnostics,
}

impl Reading {
    /// The exchange, if nothing of severity error was found.
    pub const fn exchange(&self) -> Option<&Exchange> {
        self.exchange.as_ref()
    }

    /// The exchange, by value.
    pub fn into_exchange(self) -> Option<Exchange> {
        self.exchange
    }

    /// Everything that was found, in the order of the file.
    pub const fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    fn refused(problem: Problem, place: Place) -> Self {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(problem, place);
        Self { exchange: None, diagnostics }
    }
}

/// Reads an exchange file: UTF-8 JSON, at most [`MAX_BYTES`].
///
/// Whatever comes in, the answer is an exchange or located diagnostics; the input is not changed and memory stays
/// proportional to it. Every value that does not fit is reported; the model's rules are checked once all values fit.
///
/// ```
/// let reading = scambio_core::format::read(br#"{ "format": "exchange/1", "id": "prova", "titel": "Prova" }"#);
/// assert!(reading.exchange().is_none());
/// let codes: Vec<_> = reading.diagnostics().iter().map(|found| found.code()).collect();
/// assert_eq!(codes, ["missing-field"]);
/// ```
pub fn read(bytes: &[u8]) -> Reading {
    if bytes.len() > MAX_BYTES {
        let problem = Problem::TooLarge { bytes: bytes.len() as u64, limit: MAX_BYTES as u64 };
        return Reading::refused(problem, Place::default());
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match core::str::from_utf8(bytes) {
        Ok(text) => read_text(text),
        Err(error) => {
            let valid = core::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            let place = Place::new(Path::root(), tree::position(valid, valid.len()));
            Reading::refused(Problem::NotUtf8, place)
        }
    }
}

fn read_text(text: &str) -> Reading {
    let mut diagnostics = Diagnostics::default();
    let exchange = tree::parse(text, &mut diagnostics).and_then(|root| {
        let has_twins = !diagnostics.is_empty(); // fields given twice: which one is meant?
        let root = migrate::to_newest(root, text, &mut diagnostics)?;
        let shape: ExchangeShape = json::read::read(&root, text, &mut diagnostics)?;
        let fits = diagnostics.worst() < Some(crate::diag::Severity::Error) && !has_twins;
        let draft = if fits { shape.into_draft() } else { None };
        let Checked { outcome, diagnostics: mut of_model } = draft?.check();
        for diagnostic in of_model.iter_mut() {
            let offset = root.offset_of(diagnostic.place().path());
            diagnostic.place_mut().set_position(tree::position(text, offset));
        }
        diagnostics.append(of_model);
        outcome.ok()
    });
    diagnostics.sort_by_position();
    Reading { exchange, diagnostics }
}

/// Writes an exchange: two spaces of indentation, absent fields left out, a line feed at the end.
///
/// `read(write(x)) = x`, names of people included; for publication write [`Exchange::without_names`].
pub fn write(exchange: &Exchange) -> String {
    write_draft(&exchange.to_draft())
}

/// Writes a draft, valid or not: nothing that somebody entered is lost because it is not finished.
pub fn write_draft(draft: &Draft) -> String {
    // Serialising to a string fails only for maps with keys that are not strings, of which there are none.
    let mut text = serde_json::to_string_pretty(&ExchangeShape::of(draft)).unwrap_or_default();
    text.push('\n');
    text
}

/// The JSON Schema (2020-12) of the format, generated from the types that read it.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(ExchangeShape);
    schema.insert("$id".into(), SCHEMA_FILE.into());
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn is_object(node: &Node) -> bool {
    matches!(node.value, Value::Object(_))
}
