//! The JSON Schema (2020-12) of the format, generated from the types that read it.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::shape::Exchange;
use super::{NEWEST, SCHEMA_FILE};

/// The schema, as the text of [`SCHEMA_FILE`].
pub(super) fn schema() -> String {
    let mut generator = SchemaGenerator::default();
    let root = Exchange::json_schema(&mut generator);
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$id".into(), SCHEMA_FILE.into());
    schema.insert("title".into(), format!("A peer exchange ({NEWEST})").into());
    schema.extend(root.as_object().cloned().unwrap_or_default());
    let mut definitions = generator.take_definitions(true);
    definitions.sort_keys();
    let leaves = leaves(&definitions);
    schema.insert("$defs".into(), definitions.into());
    let mut schema = Value::from(schema);
    explain(&mut schema, &leaves);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// The single values whose form needs an example, with their description.
fn leaves(definitions: &Map<String, Value>) -> Map<String, Value> {
    let leaves = definitions.iter().filter(|(_, schema)| schema.get("examples").is_some());
    leaves.map(|(name, schema)| (format!("#/$defs/{name}"), schema["description"].clone())).collect()
}

/// Editors show only the field's own description: it says how the value is written too.
fn explain(schema: &mut Value, leaves: &Map<String, Value>) {
    let Value::Object(object) = schema else { return };
    for (name, schema) in object.iter_mut() {
        if name != "properties" {
            explain(schema, leaves);
            continue;
        }
        for (_, property) in schema.as_object_mut().into_iter().flatten() {
            let reference = property.get("$ref").or_else(|| property.pointer("/items/$ref"));
            let leaf =
                reference.and_then(Value::as_str).and_then(|name| leaves.get(name)).and_then(Value::as_str);
            if let (Some(leaf), Some(own)) = (leaf, property["description"].as_str()) {
                property["description"] = format!("{own} {leaf}.").into();
            }
        }
    }
}

/// The schema of a struct, in the making.
pub(super) struct Object {
    description: String,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Object {
    pub(super) fn new(description: &str) -> Self {
        Self { description: plain(description), properties: Map::new(), required: Vec::new() }
    }

    pub(super) fn field(&mut self, name: &str, description: &str, is_required: bool, mut schema: Schema) {
        let mut property = Map::new();
        property.insert("description".into(), plain(description).into());
        property.append(schema.ensure_object());
        property.insert("description".into(), plain(description).into());
        self.properties.insert(name.into(), property.into());
        if is_required {
            self.required.push(name.into());
        }
    }

    pub(super) fn finish(self) -> Schema {
        let mut schema = json_schema!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
            "additionalProperties": false,
        });
        if !self.required.is_empty() {
            schema.insert("required".into(), self.required.into());
        }
        schema
    }
}

/// A list of values of a type.
pub(super) fn list<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let items = generator.subschema_for::<T>();
    json_schema!({ "type": "array", "items": items })
}

/// Values of a type, by name.
pub(super) fn named<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let values = generator.subschema_for::<T>();
    json_schema!({ "type": "object", "patternProperties": { "\\S": values }, "additionalProperties": false })
}

/// A closed list of words, each with its meaning.
pub(super) fn words(description: &str, words: &[&str], meanings: &[&str]) -> Schema {
    let words = words.iter().zip(meanings);
    let words: Vec<_> =
        words.map(|(word, meaning)| json_schema!({ "const": word, "description": plain(meaning) })).collect();
    json_schema!({ "description": plain(description), "type": "string", "oneOf": words })
}

/// Documentation of code as one line of text.
fn plain(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "\"")
}
