//! Texts: a string in the language of the file, or strings by language.

use crate::diag::{JsonType, Problem};
use crate::format::json::{Field, Node, Value};
use crate::format::reader::{Read, Reader, Step};
use crate::text::{Lang, Text};

/// A text: a string in the language of the file, or an object of strings by language, the original first.
impl Read for Text {
    type Value = Self;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        match &node.value {
            Value::String(words) => {
                let words = check_words(words, node.offset, reader)?;
                Self::new(reader.lang(), words).ok()
            }
            Value::Object(_) => {
                let fields = reader.fields(node)?;
                let mut text: Option<Self> = None;
                for field in fields.iter() {
                    let Some((lang, words)) = in_a_language(field, reader) else { continue };
                    text = match text {
                        None => Self::new(lang, words).ok(),
                        Some(text) => text.with_translation(lang, words).ok(),
                    };
                }
                if fields.iter().next().is_none() {
                    reader.report(node.offset, Problem::BlankText);
                }
                text
            }
            _ => {
                reader.wrong_type(JsonType::Text, node);
                None
            }
        }
    }
}

fn in_a_language<'n>(field: &'n Field<'_>, reader: &mut Reader<'n, '_>) -> Option<(Lang, &'n str)> {
    reader.within(Step::Field(&field.name), |reader| {
        let lang = lang_of(&field.name, field.offset, reader);
        let words = reader.string(&field.value)?;
        Some((lang?, check_words(words, field.value.offset, reader)?))
    })
}

fn lang_of(code: &str, offset: usize, reader: &mut Reader<'_, '_>) -> Option<Lang> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    if lang.is_none() {
        reader.report(offset, Problem::UnknownLanguage { found: code.into() });
    }
    lang
}

/// The words, unless they are blank. Reports what nothing can show.
pub(in crate::format) fn check_words<'w>(
    words: &'w str,
    offset: usize,
    reader: &mut Reader<'_, '_>,
) -> Option<&'w str> {
    if words.trim().is_empty() {
        reader.report(offset, Problem::BlankText);
        return None;
    }
    if let Some(control) = words.chars().find(|c| c.is_control() && !"\n\r\t".contains(*c)) {
        let found = format!("U+{:04X}", u32::from(control)).into();
        reader.report(offset, Problem::ControlCharacter { found });
    }
    Some(words)
}

/// A language, by its code.
impl Read for Lang {
    type Value = Self;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let code = reader.string(node)?;
        lang_of(code, node.offset, reader)
    }
}

#[cfg(feature = "schema")]
const ENGLISH: [(Lang, &str); 5] = [
    (Lang::It, "Italian"),
    (Lang::En, "English"),
    (Lang::Fr, "French"),
    (Lang::De, "German"),
    (Lang::Sl, "Slovene"),
];

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Lang {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (codes, names): (Vec<_>, Vec<_>) =
            ENGLISH.into_iter().map(|(lang, name)| (lang.code(), name)).unzip();
        crate::format::schema::words("A language of texts", &codes, &names)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let in_each = ENGLISH.into_iter().map(|(lang, name)| {
            let words = schemars::json_schema!({ "description": name, "type": "string", "pattern": "\\S" });
            (lang.code().to_owned(), words.to_value())
        });
        let in_each: serde_json::Map<_, _> = in_each.collect();
        schemars::json_schema!({
            "description": "A text: a string in the language of the file, or an object of strings by language, the original first",
            "anyOf": [
                { "type": "string", "pattern": "\\S" },
                { "type": "object", "properties": in_each, "additionalProperties": false, "minProperties": 1 }
            ]
        })
    }
}
