//! The methods that there are.

use scambio_core::comparison::registry::{Entry, Family, Kind, Law, METHODS, Need, Parameter};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;

/// The registry, as JSON text.
#[wasm_bindgen]
pub fn methods() -> String {
    json(&METHODS.iter().map(EntryShape::of).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct EntryShape {
    name: &'static str,
    family: &'static str,
    parameters: Vec<ParameterShape>,
    needs: Vec<&'static str>,
    laws: Vec<&'static str>,
    source: &'static str,
    version: u16,
}

#[derive(Serialize)]
struct ParameterShape {
    name: &'static str,
    #[serde(flatten)]
    kind: KindShape,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum KindShape {
    Number { low: f64, high: f64, default: f64 },
    PerCriterion,
    Word { words: &'static [&'static str] },
}

impl EntryShape {
    fn of(entry: &Entry) -> Self {
        let parameter = |parameter: &Parameter| ParameterShape {
            name: parameter.name,
            kind: match parameter.kind {
                Kind::Number { low, high, default } => KindShape::Number { low, high, default },
                Kind::PerCriterion => KindShape::PerCriterion,
                Kind::Word(words) => KindShape::Word { words },
            },
        };
        Self {
            name: entry.name,
            family: Family::word(entry.family),
            parameters: entry.parameters.iter().map(parameter).collect(),
            needs: entry.needs.iter().map(|need| Need::word(*need)).collect(),
            laws: entry.laws.iter().map(|law| Law::word(*law)).collect(),
            source: entry.source,
            version: entry.version,
        }
    }
}
