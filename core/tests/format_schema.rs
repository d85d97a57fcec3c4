//! The JSON Schema: committed, in step with the types, and of one mind with the reader.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use jsonschema::Validator;
use scambio_core::diag::Severity;
use scambio_core::format;
use serde_json::{Value, json};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/exchange-1.schema.json");
const REAL: &str = include_str!("../data/scambio-pa.json");

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&format::schema()).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

/// `UPDATE=1 cargo test -p scambio-core --all-features` writes it.
#[test]
fn it_is_in_step() {
    let schema = format::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(committed == schema, "core/schema is not as the types say: UPDATE=1 cargo test --all-features");
    assert!(FILE.ends_with(format::SCHEMA_FILE));
}

#[test]
fn it_is_valid_by_its_own_standard() {
    let schema: Value = serde_json::from_str(&format::schema()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
}

/// What editors show: every field says what it is, no field is unknown, nothing is null, words say what they mean.
#[test]
fn it_is_good_to_write_with() {
    fn look_at(value: &Value, path: &str) {
        match value {
            Value::Object(object) => {
                let is_another_document = object.get("additionalProperties") == Some(&json!(true));
                if object.get("type") == Some(&json!("object")) && !is_another_document {
                    assert_eq!(object["additionalProperties"], json!(false), "{path}");
                }
                for (name, property) in
                    object.get("properties").and_then(Value::as_object).into_iter().flatten()
                {
                    assert!(property["description"].is_string(), "{path}/{name} has no description");
                }
                if let Some(word) = object.get("const").filter(|_| path.contains("/oneOf/")) {
                    let meaning = object["description"].as_str().unwrap_or_default();
                    assert!(!meaning.is_empty() && !meaning.contains('`'), "{word}");
                }
                assert_ne!(object.get("type"), Some(&json!("null")), "{path}");
                object.iter().for_each(|(name, value)| look_at(value, &format!("{path}/{name}")));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| look_at(item, &format!("{path}/{at}")));
            }
            Value::String(text) => assert!(text != "null" && !text.contains("Shape"), "{path}: {text}"),
            _ => {}
        }
    }
    let schema: Value = serde_json::from_str(&format::schema()).unwrap();
    look_at(&schema, "");
    let names: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(names[..6], ["$schema", "format", "id", "language", "title", "nature"]);
    assert_eq!(schema["required"], json!(["format", "id", "title"]));
    let text = schema.to_string();
    for name in schema["$defs"].as_object().unwrap().keys() {
        assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name} is not used");
    }
}

#[test]
fn the_real_exchange_is_valid() {
    let validator = validator();
    let real: Value = serde_json::from_str(REAL).unwrap();
    let errors: Vec<_> =
        validator.iter_errors(&real).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

/// Sets the value at a pointer, or removes it.
fn with(pointer: &str, value: Option<Value>) -> Value {
    let mut file: Value = serde_json::from_str(REAL).unwrap();
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match (file.pointer_mut(parent).unwrap(), value) {
        (Value::Object(object), Some(value)) => drop(object.insert(last.into(), value)),
        (Value::Object(object), None) => drop(object.shift_remove(last).unwrap()),
        (Value::Array(items), Some(value)) => items[last.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
    file
}

/// The reader refuses it, or says that a part of it is unknown: what a schema calls invalid. Rules about the whole are
/// beyond a schema.
fn is_refused(file: &Value) -> bool {
    const OF_THE_WHOLE: [&str; 4] = ["unknown-reference", "no-lead", "duplicate-id", "negative-budget"];
    let reading = format::read(file.to_string().as_bytes());
    reading.diagnostics().iter().any(|found| {
        found.code() == "unknown-field"
            || (found.severity() == Severity::Error && !OF_THE_WHOLE.contains(&found.code()))
    })
}

#[test]
fn it_agrees_with_the_reader() {
    let validator = validator();
    let topic = "/themes/1/topics/0";
    let block = "/record/sections/0/blocks/0";
    let cases = [
        // required, unknown, null
        ("/title", None, false),
        ("/id", None, false),
        ("/format", None, false),
        ("/administrations/0/role", None, false),
        ("/themes/1/topics/0/text", None, false),
        ("/start", None, true),
        ("/administrations", None, true),
        ("/colour", Some(json!(1)), false),
        ("/themes/0/colour", Some(json!(1)), false),
        ("/title", Some(json!(null)), false),
        ("/start", Some(json!(null)), false),
        ("/objectives", Some(json!(null)), false),
        ("/administrations/0/coordinator", Some(json!(null)), false),
        ("/objectives/0", Some(json!(null)), false),
        // types
        ("/title", Some(json!(1)), false),
        ("/title", Some(json!(["a"])), false),
        ("/objectives", Some(json!("a")), false),
        ("/objectives", Some(json!([])), true),
        ("/objectives/2", Some(json!(true)), false),
        ("/funding", Some(json!([])), false),
        ("/funding", Some(json!({})), true),
        ("/administrations/0/coordinator/appointed", Some(json!("yes")), false),
        ("/record/views", Some(json!("24")), false),
        ("/record/views", Some(json!(24.0)), true),
        ("/record/views", Some(json!(0)), true),
        ("/record/views", Some(json!(-1)), false),
        ("/record/views", Some(json!(0.5)), false),
        ("/record/views", Some(json!(4_294_967_295_u64)), true),
        ("/record/views", Some(json!(4_294_967_296_u64)), false),
        // texts
        ("/title", Some(json!("  ")), false),
        ("/title", Some(json!("")), false),
        ("/title", Some(json!({})), false),
        ("/title", Some(json!({ "en": "a", "it": "b" })), true),
        ("/title", Some(json!({ "es": "a" })), false),
        ("/title", Some(json!({ "en": " " })), false),
        ("/title", Some(json!({ "en": null })), false),
        ("/language", Some(json!("de")), true),
        ("/language", Some(json!("de-AT")), false),
        ("/vocabulary/0/key", Some(json!("")), false),
        ("/funding/programme/action/code", Some(json!("\t")), false),
        // words
        ("/nature", Some(json!("demonstration")), true),
        ("/nature", Some(json!("demo")), false),
        ("/format", Some(json!("exchange/2")), false),
        ("/funding/budget/currency", Some(json!("USD")), false),
        ("/record/sections/3/kind", Some(json!("targetGroup")), false),
        // single values
        ("/id", Some(json!("")), false),
        ("/id", Some(json!("a b")), false),
        ("/id", Some(json!("x".repeat(64))), true),
        ("/id", Some(json!("x".repeat(65))), false),
        ("/start", Some(json!("2019-02-29")), false),
        ("/start", Some(json!("2020-02-29")), true),
        ("/start", Some(json!("16/05/2019")), false),
        ("/start", Some(json!("2019-5-16")), false),
        ("/duration", Some(json!("P1Y")), true),
        ("/duration", Some(json!("P1Y6M")), true),
        ("/duration", Some(json!("P")), false),
        ("/duration", Some(json!("12")), false),
        ("/phases/0/period", Some(json!("2019-05-16")), true),
        ("/phases/0/period", Some(json!("2019-05-16/2019-05-17")), true),
        ("/phases/0/period", Some(json!("2019-05-16/")), false),
        ("/phases/0/period", Some(json!("2019-05-16 2019-05-17")), false),
        ("/funding/budget/amount", Some(json!(100_000)), false),
        ("/funding/budget/amount", Some(json!("100.000,00")), false),
        ("/funding/budget/amount", Some(json!("-5.00")), true),
        ("/funding/budget/amount", Some(json!("-0.00")), false),
        ("/funding/budget/amount", Some(json!("0123")), false),
        ("/funding/budget/amount", Some(json!("1.")), false),
        ("/funding/budget/amount", Some(json!("123456789012345.678")), true),
        ("/funding/budget/amount", Some(json!("1234567890123456.789")), false),
        ("/platform/url", Some(json!("https://example.org/a?b#c")), true),
        ("/platform/url", Some(json!("javascript:alert(1)")), false),
        ("/platform/url", Some(json!("https://a b")), false),
        ("/platform/url", Some(json!("https://")), false),
        ("/record/contact/email", Some(json!("ufficio@ente-a.example")), true),
        ("/record/contact/email", Some(json!("ufficio")), false),
        ("/record/contact/email", Some(json!("a@b@c")), false),
        // choices
        ("/activities/0/invited", Some(json!("all-regional")), true),
        ("/activities/0/invited", Some(json!("everybody")), false),
        ("/activities/0/invited", Some(json!(["r_toscan"])), true),
        ("/activities/0/invited", Some(json!(["r toscan"])), false),
        ("/activities/0/invited", Some(json!({})), false),
        ("/activities/0/host", Some(json!("rotation")), true),
        ("/activities/0/host", Some(json!("in rotation")), false),
        (block, Some(json!({ "paragraph": "a" })), true),
        (block, Some(json!({ "numbered": [] })), true),
        (block, Some(json!({ "paragraf": "a" })), false),
        (block, Some(json!({})), false),
        (block, Some(json!({ "paragraph": "a", "list": ["b"] })), false),
        (block, Some(json!({ "paragraph": ["a"] })), false),
        (block, Some(json!("a")), false),
        (topic, Some(json!("a")), false),
    ];
    for (pointer, value, is_valid) in cases {
        let shown = value.as_ref().map(ToString::to_string);
        let file = with(pointer, value);
        assert_eq!(validator.is_valid(&file), is_valid, "the schema: {pointer} = {shown:?}");
        assert_eq!(!is_refused(&file), is_valid, "the reader: {pointer} = {shown:?}");
    }
}
