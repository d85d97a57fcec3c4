//! `core/docs/formats.md`: its examples are exchanges, its tables are those of the schema.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use scambio_core::diag::Diagnostic;
use scambio_core::format;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/formats.md");

fn page() -> String {
    std::fs::read_to_string(DOCUMENT).unwrap()
}

#[test]
fn the_examples_are_exchanges() {
    let page = page();
    let examples: Vec<_> =
        page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let expected: [&[&str]; 2] = [&["no-source"], &[]];
    assert_eq!(examples.len(), expected.len());
    for (example, expected) in examples.into_iter().zip(expected) {
        let reading = format::read(example.as_bytes());
        let codes: Vec<_> = reading.diagnostics().iter().map(Diagnostic::code).collect();
        assert_eq!(codes, expected);
        assert!(reading.exchange().is_some() && reading.diagnostics().allow_publication());
        for line in example.lines() {
            assert!(line.len() < 120, "{line}");
        }
    }
}

#[test]
fn the_numbers_are_right() {
    let page = page();
    assert!(page.contains("16,000,000 bytes") && format::MAX_BYTES == 16_000_000);
    for version in format::OLDER {
        assert!(page.contains(&format!("### `{version}`\n")), "{version} is not described");
    }
}

#[cfg(feature = "schema")]
mod tables {
    use std::fmt::Write;

    use scambio_core::format;
    use serde_json::{Map, Value};

    const MARK: &str = "<!-- The rest is generated: UPDATE=1 cargo test -p scambio-core --all-features -->\n";

    type Definitions = Map<String, Value>;

    /// `#/$defs/Theme` → `Theme`.
    fn name_of(schema: &Value) -> Option<&str> {
        schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
    }

    /// What an object has by names that are not fields.
    fn by_name(schema: &Value) -> Option<&Value> {
        schema["patternProperties"].as_object()?.values().next()
    }

    fn type_of(schema: &Value) -> String {
        let of = |schema: &Value| name_of(schema).map(|name| format!("[{name}](#{})", name.to_lowercase()));
        if let Some(name) = of(schema) {
            return name;
        }
        match schema["type"].as_str() {
            Some("array") => format!("list of {}", type_of(&schema["items"])),
            Some("boolean") => "true or false".into(),
            Some("integer") => "whole number".into(),
            Some("object") => match by_name(schema) {
                Some(values) => format!("{} by name", type_of(values)),
                None => "object".into(),
            },
            _ => match schema["const"].as_str() {
                Some(word) => format!("`\"{word}\"`"),
                None => "string".into(),
            },
        }
    }

    /// The field's own description; editors are shown that of its single value behind it.
    fn meaning<'a>(property: &'a Value, definitions: &Definitions) -> &'a str {
        let own = property["description"].as_str().unwrap();
        let name = name_of(property).or_else(|| name_of(&property["items"]));
        let of_type = name.and_then(|name| definitions[name]["description"].as_str());
        match of_type.and_then(|of_type| own.strip_suffix(&format!(" {of_type}."))) {
            Some(shorter) => shorter,
            None => own,
        }
    }

    fn object(page: &mut String, name: &str, schema: &Value, definitions: &Definitions) {
        writeln!(page, "\n### {name}\n\n{}\n", schema["description"].as_str().unwrap()).unwrap();
        writeln!(page, "| field | type | required | meaning |\n|---|---|---|---|").unwrap();
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (field, property) in schema["properties"].as_object().unwrap() {
            let is_required = if required.iter().any(|it| it == field) { "yes" } else { "" };
            let meaning = meaning(property, definitions);
            writeln!(page, "| `{field}` | {} | {is_required} | {meaning} |", type_of(property)).unwrap();
        }
    }

    /// The objects in the order in which the file comes to them.
    fn objects_in_order<'a>(root: &'a Value, definitions: &'a Definitions) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        let mut waiting = vec![root];
        while let Some(schema) = waiting.pop() {
            let properties = schema["properties"].as_object().into_iter().flat_map(Map::values);
            let named = properties.filter_map(|it| name_of(it).or_else(|| name_of(&it["items"])));
            let mut found = Vec::new();
            for name in named.filter(|name| definitions[*name]["type"] == "object") {
                if !names.contains(&name) {
                    names.push(name);
                    found.push(&definitions[name]);
                }
            }
            waiting.extend(found.into_iter().rev());
        }
        names
    }

    fn generated() -> String {
        let schema: Value = serde_json::from_str(&format::schema()).unwrap();
        let definitions = schema["$defs"].as_object().unwrap();
        let mut page = String::new();
        object(&mut page, "The file", &schema, definitions);
        for name in objects_in_order(&schema, definitions) {
            object(&mut page, name, &definitions[name], definitions);
        }
        page.push_str("\n## Single values\n");
        let others = || definitions.iter().filter(|(_, schema)| schema["type"] != "object");
        for (name, schema) in others().filter(|(_, schema)| schema["oneOf"].is_null()) {
            writeln!(page, "\n### {name}\n\n{}.", schema["description"].as_str().unwrap()).unwrap();
        }
        page.push_str("\n## Words\n");
        for (name, schema) in others().filter(|(_, schema)| !schema["oneOf"].is_null()) {
            let description = schema["description"].as_str().unwrap();
            let end = if description.ends_with('?') { "" } else { "." };
            writeln!(page, "\n### {name}\n\n{description}{end}\n\n| word | meaning |\n|---|---|").unwrap();
            for word in schema["oneOf"].as_array().unwrap() {
                let [word, meaning] = ["const", "description"].map(|key| word[key].as_str().unwrap());
                writeln!(page, "| `{word}` | {meaning} |").unwrap();
            }
        }
        page
    }

    #[test]
    fn the_tables_are_in_step() {
        let page = super::page();
        let (written, _) = page.split_once(MARK).expect("the mark behind which the tables are");
        let expected = format!("{written}{MARK}{}", generated());
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(super::DOCUMENT, &expected).unwrap();
        } else {
            assert!(
                page == expected,
                "core/docs/formats.md is not in step: UPDATE=1 cargo test --all-features"
            );
        }
    }
}
