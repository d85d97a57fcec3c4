//! `exchange/1`: an exchange as one JSON file, readable and writable by hand.
//!
//! [`read`] takes bytes and answers with the exchange or with everything that stands in its way, each with line and
//! column; [`write()`] writes it. Files of older versions are [migrated](OLDER). The format is documented field by field
//! in `core/docs/formats.md`; its JSON Schema is generated from the same types.

mod json;
mod leaf;
mod migrate;
pub mod network;
mod reader;
pub mod rotation;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod writer;

use crate::diag::{Diagnostics, Path, Place, Position, Problem, Severity};
use crate::exchange::{Checked, Draft, Embedded, Exchange};
use json::{Node, Source};
use reader::Reader;

/// The name of the newest version of the format.
pub const NEWEST: &str = "exchange/1";

/// The names of the older versions that are read too, the oldest first.
pub const OLDER: &[&str] = &["exchange/0"];

/// The name of the schema's file, beside the exchange file.
pub const SCHEMA_FILE: &str = "exchange-1.schema.json";

/// The largest file that is read, in bytes. The real exchange takes about 34,000.
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

    /// The exchange, if there is one, and everything that was found.
    pub fn into_parts(self) -> (Option<Exchange>, Diagnostics) {
        (self.exchange, self.diagnostics)
    }

    /// Everything that was found, in the order of the file.
    pub const fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    fn refused(problem: Problem, position: Option<Position>) -> Self {
        let place = position.map_or_else(Place::default, |position| Place::new(Path::root(), position));
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(problem, place);
        Self { exchange: None, diagnostics }
    }
}

/// Reads an exchange file: UTF-8 JSON, at most [`MAX_BYTES`].
///
/// Whatever comes in, the answer is an exchange or located diagnostics. Every value that does not fit is reported; the
/// model's rules are checked once all values fit. Time and memory stay proportional to the input, which is not copied.
///
/// ```
/// let reading = scambio_core::format::read(br#"{ "format": "exchange/1", "id": "prova", "titel": "Prova" }"#);
/// assert!(reading.exchange().is_none());
/// let codes: Vec<_> = reading.diagnostics().iter().map(|found| found.code()).collect();
/// assert_eq!(codes, ["missing-field", "unknown-field"]);
/// ```
pub fn read(bytes: &[u8]) -> Reading {
    read_with(bytes, Some((migrate::STEP, rotation::check_plans)))
}

/// [`read`] for files of the newest version alone: an older one is refused with `outdated-format`. For programs that must
/// be small; what brings older files up to date is a fifth of all that reads. What plans of the rotation
/// [embed](crate::exchange::Embedded) is not looked into: who opens a plan is told.
///
/// ```
/// let reading = scambio_core::format::read_newest(br#"{ "format": "exchange/0" }"#);
/// assert_eq!(reading.diagnostics().iter().next().map(|found| found.code()), Some("outdated-format"));
/// ```
pub fn read_newest(bytes: &[u8]) -> Reading {
    read_with(bytes, None)
}

/// What small programs do without: bringing older files up to date, looking into what plans embed.
type Thorough = (migrate::Step, for<'n> fn(&'n Node<'n>, &mut Reader<'n, '_>));

fn read_with(bytes: &[u8], thorough: Option<Thorough>) -> Reading {
    if bytes.len() > MAX_BYTES {
        let problem = Problem::TooLarge { bytes: bytes.len() as u64, limit: MAX_BYTES as u64 };
        return Reading::refused(problem, None);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match core::str::from_utf8(bytes) {
        Ok(text) => read_text(&Source::new(text), thorough),
        Err(error) => {
            let valid = core::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            Reading::refused(Problem::NotUtf8, Some(Source::new(valid).position(valid.len())))
        }
    }
}

fn read_text(source: &Source<'_>, thorough: Option<Thorough>) -> Reading {
    let parsed = match json::parse(source.text()) {
        Ok(parsed) => parsed,
        Err((problem, offset)) => return Reading::refused(problem, Some(source.position(offset))),
    };
    let mut diagnostics = Diagnostics::default();
    let step = thorough.map(|(step, _)| step);
    let exchange = migrate::to_newest(parsed.root, step, source, &mut diagnostics).and_then(|root| {
        if parsed.has_twins || !diagnostics.is_empty() {
            Reader::new(source, &mut diagnostics).report_twins(&root);
        }
        let mut reader = Reader::new(source, &mut diagnostics);
        let draft = shape::read(&root, &mut reader);
        if let Some((_, check_plans)) = thorough {
            check_plans(&root, &mut reader);
        }
        let fits = diagnostics.worst() < Some(Severity::Error);
        let Checked { outcome, diagnostics: mut of_model } = draft.filter(|_| fits)?.check();
        for diagnostic in of_model.iter_mut() {
            let offset = root.offset_of(diagnostic.place().path());
            diagnostic.place_mut().set_position(source.position(offset));
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
    write_draft(exchange.as_draft())
}

/// Writes a draft, valid or not: nothing that somebody entered is lost because it is not finished.
pub fn write_draft(draft: &Draft) -> String {
    shape::write(draft)
}

/// Another document, to be kept within an exchange; `None` if it is no JSON object.
///
/// ```
/// let document = scambio_core::format::embed(r#"{"pace": [1, 2]}"#).unwrap();
/// assert_eq!(document.as_str(), "{\n  \"pace\": [\n    1,\n    2\n  ]\n}");
/// assert_eq!(scambio_core::format::embed("[1, 2]"), None);
/// ```
pub fn embed(json: &str) -> Option<Embedded> {
    let parsed = json::parse(json).ok().filter(|parsed| !parsed.has_twins)?;
    matches!(parsed.root.value, json::Value::Object(_))
        .then(|| Embedded::from_laid_out(writer::Writer::lay_out(&parsed.root)))
}

/// The JSON Schema (2020-12) of the format, generated from the types that read it.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    schema::schema()
}
