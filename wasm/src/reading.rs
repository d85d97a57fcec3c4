//! Reading and validating: bytes in, the exchange and what was found out.

use scambio_core::diag::{Diagnostic, Diagnostics, Place, Problem};
use scambio_core::exchange::Exchange;
use scambio_core::format::{self, MAX_BYTES};
use scambio_core::text::Lang;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;

/// Reads a file; messages are in `lang`. `None`: no such language.
#[wasm_bindgen]
pub fn read(file: &[u8], lang: &str) -> Option<String> {
    let lang = Lang::from_tag(lang)?;
    let reading = format::read(file);
    Some(answer(reading.exchange(), reading.diagnostics(), lang, Position::Shown))
}

/// Like [`read`], for the JSON text of an object that comes from no file: no line, no column.
#[wasm_bindgen]
pub fn validate(object: &[u8], lang: &str) -> Option<String> {
    let lang = Lang::from_tag(lang)?;
    let reading = format::read(object);
    Some(answer(reading.exchange(), reading.diagnostics(), lang, Position::Hidden))
}

/// What [`read`] says of a file that is larger than core reads, without taking it into memory.
#[wasm_bindgen]
pub fn refuse(bytes: f64, lang: &str) -> Option<String> {
    let lang = Lang::from_tag(lang)?;
    let mut diagnostics = Diagnostics::default();
    let problem = Problem::TooLarge { bytes: bytes as u64, limit: MAX_BYTES as u64 };
    diagnostics.push(problem, Place::default());
    Some(answer(None, &diagnostics, lang, Position::Hidden))
}

/// Does a place in the text mean anything to the caller?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    Shown,
    Hidden,
}

/// `[exchange or null, what was found]`: two JSON texts, so that the exchange is written by core alone.
fn answer(exchange: Option<&Exchange>, found: &Diagnostics, lang: Lang, position: Position) -> String {
    let shape = FoundShape {
        diagnostics: found.iter().map(|diagnostic| DiagnosticShape::of(diagnostic, lang, position)).collect(),
        left_out: found.left_out(),
        publishable: exchange.is_some() && found.allow_publication(),
    };
    let exchange = exchange.map_or_else(|| "null".into(), format::write);
    format!("[{exchange},{}]", json(&shape))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FoundShape<'a> {
    diagnostics: Vec<DiagnosticShape<'a>>,
    left_out: usize,
    publishable: bool,
}

#[derive(Serialize)]
struct DiagnosticShape<'a> {
    code: &'static str,
    severity: &'static str,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    arguments: Arguments<'a>,
    message: String,
}

impl<'a> DiagnosticShape<'a> {
    fn of(diagnostic: &'a Diagnostic, lang: Lang, position: Position) -> Self {
        let place = diagnostic.place();
        let position = place.position().filter(|_| position == Position::Shown);
        Self {
            code: diagnostic.code(),
            severity: diagnostic.severity().word(),
            path: place.path().to_string(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            arguments: Arguments(diagnostic.problem()),
            message: diagnostic.message(lang),
        }
    }
}

/// The arguments of a problem as an object, in the order of the table of codes.
struct Arguments<'a>(&'a Problem);

impl Serialize for Arguments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let arguments = self.0.arguments();
        let mut map = serializer.serialize_map(Some(arguments.len()))?;
        for (name, value) in &arguments {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const REAL: &[u8] = include_bytes!("../../core/data/scambio-pa.json");

    fn parsed(answer: Option<String>) -> Value {
        serde_json::from_str(&answer.unwrap()).unwrap()
    }

    #[test]
    fn the_exchange_has_the_shape_of_its_file() {
        let answer = parsed(read(REAL, "it"));
        assert_eq!(answer[0], serde_json::from_slice::<Value>(REAL).unwrap());
        assert_eq!(answer[1]["leftOut"], 0);
    }

    #[test]
    fn diagnostics_have_all_their_fields() {
        let answer = parsed(read(b"{\n  \"format\": \"exchange/9\" }", "en"));
        let found = &answer[1]["diagnostics"][0];
        assert_eq!(answer[0], Value::Null);
        assert_eq!(answer[1]["publishable"], false);
        assert_eq!(found["code"], "newer-format");
        assert_eq!(found["severity"], "error");
        assert_eq!(found["path"], "format");
        assert_eq!((&found["line"], &found["column"]), (&2.into(), &13.into()));
        assert_eq!(
            found["arguments"],
            serde_json::json!({ "found": "exchange/9", "newest": format::NEWEST })
        );
        assert!(found["message"].as_str().is_some_and(|message| message.contains("exchange/9")));
    }

    #[test]
    fn an_object_has_no_lines() {
        let found = &parsed(validate(b"[]", "de"))[1]["diagnostics"][0];
        assert_eq!(found["code"], "wrong-type");
        assert_eq!((found.get("line"), found.get("column")), (None, None));
    }

    #[test]
    fn a_refusal_says_what_core_would_have_said() {
        let told = refuse((MAX_BYTES + 1) as f64, "sl");
        assert_eq!(parsed(told), parsed(validate(&vec![b' '; MAX_BYTES + 1], "sl")));
    }

    #[test]
    fn another_language_is_a_wrong_call() {
        assert_eq!(read(REAL, "es"), None);
        assert_eq!(validate(REAL, ""), None);
        assert_eq!(refuse(0.0, "e"), None);
        assert!(read(REAL, "de-AT").is_some());
    }
}
