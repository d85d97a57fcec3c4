//! An import as JSON; shared with the tests and the JavaScript package.

use scambio_core::io::{Container, Import, ImportReport, Spot};
use serde_json::{Map, Value, json};

/// One line for each row of the matrix and each entry of the report.
#[allow(dead_code, reason = "the JavaScript package writes no text")]
pub(crate) fn text(value: &Value) -> String {
    let Some(fields) = value.as_object() else { return value.to_string() };
    let mut text = String::from("{");
    for (at, (name, value)) in fields.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&format!("{}:", json!(name)));
        match value {
            Value::Array(items) if items.iter().any(|item| item.is_array() || item.is_object()) => {
                let lines: Vec<_> = items.iter().map(|item| format!("  {item}")).collect();
                text.push_str(&format!("[\n{}\n]", lines.join(",\n")));
            }
            Value::Object(inner) if name == "report" => {
                let lines: Vec<_> =
                    inner.iter().map(|(name, value)| format!("{}:{}", json!(name), list(value))).collect();
                text.push_str(&format!("{{\n{}\n}}", lines.join(",\n")));
            }
            _ => text.push_str(&value.to_string()),
        }
    }
    text.push_str("\n}");
    text
}

#[allow(dead_code, reason = "as above")]
fn list(value: &Value) -> String {
    match value.as_array() {
        Some(items) if !items.is_empty() => {
            let lines: Vec<_> = items.iter().map(|item| format!("  {item}")).collect();
            format!("[\n{}\n]", lines.join(",\n"))
        }
        _ => value.to_string(),
    }
}

/// The import in the shape of the cases' expectations, and the report.
#[allow(dead_code, reason = "the JavaScript package shows values by itself")]
pub(crate) fn json(import: &Import) -> Value {
    let matrix = &import.matrix;
    let number = |value: f64| {
        // Whole numbers without ".0".
        if value.fract() == 0.0 && value.abs() < 1e15 { json!(value as i64) } else { json!(value) }
    };
    let values = (0..matrix.units().len())
        .map(|row| matrix.row(row).map(|value| value.map(number)).collect::<Vec<_>>());
    let absences = (0..matrix.units().len()).flat_map(|row| {
        let absent = (0..matrix.columns().len())
            .filter_map(move |column| Some((column, matrix.value(row, column).err()?)));
        absent.map(move |(column, absence)| json!([matrix.units()[row].code, column, absence.code()]))
    });
    let mut shown = without_values(import);
    shown["values"] = values.collect();
    shown["absences"] = absences.collect();
    shown
}

/// The same without values and absences.
pub(crate) fn without_values(import: &Import) -> Value {
    let matrix = &import.matrix;
    let flags = matrix.flags().map(|(row, column, flag)| json!([matrix.units()[row].code, column, flag]));
    let skipped =
        import.report.skipped_rows.iter().map(|row| json!({"label": row.label, "kind": row.kind.code()}));
    json!({
        "file": import.name,
        "units": matrix.units().iter().map(|unit| &unit.code).collect::<Vec<_>>(),
        "columns": matrix.columns().iter().map(|column| &column.name).collect::<Vec<_>>(),
        "column_units": matrix.columns().iter().map(|column| &column.measure).collect::<Vec<_>>(),
        "values": null,
        "flags": flags.collect::<Vec<_>>(),
        "absences": null,
        "detected": detected(&import.report),
        "skipped_rows": skipped.collect::<Vec<_>>(),
        "report": report(import),
    })
}

/// What was recognised; what is not there is left out.
fn detected(report: &ImportReport) -> Value {
    let found = &report.detected;
    let mut map = Map::new();
    let mut put = |name: &str, value: Value| map.insert(name.into(), value);
    if found.container != Container::Text {
        put("container", json!(found.container.code()));
    }
    if let Some(encoding) = found.encoding {
        put("encoding", json!(encoding.name()));
    }
    if let Some(delimiter) = found.delimiter {
        put("delimiter", json!(delimiter));
    }
    if let Some(decimal) = found.decimal {
        put("decimal", json!(decimal));
    }
    if let Some(mark) = found.thousands {
        let name = match mark {
            '\u{A0}' => "nbsp".to_owned(),
            ' ' => "space".to_owned(),
            mark => mark.to_string(),
        };
        put("thousands", json!(name));
    }
    for (name, is) in [
        ("bom", found.bom),
        ("mojibake", found.mojibake),
        ("sep_line", found.sep_line),
        ("percent", found.percent),
        ("years_as_columns", found.years_as_columns),
    ] {
        if is {
            put(name, json!(true));
        }
    }
    if !found.sheet.is_empty() {
        put("sheet", json!(found.sheet));
    }
    put("orientation", json!(if found.transposed { "transposed" } else { "rows" }));
    put("layout", json!(if found.long { "long" } else { "wide" }));
    put("title_rows", json!(found.title_rows));
    put("header_rows", json!(found.header_rows));
    if !found.missing.is_empty() {
        put("missing", json!(found.missing));
    }
    Value::Object(map)
}

pub(crate) fn place(spot: &Spot) -> Value {
    let mut map = Map::new();
    if !spot.sheet.is_empty() {
        map.insert("sheet".into(), json!(spot.sheet));
    }
    if let Some(row) = spot.row {
        map.insert("row".into(), json!(row));
    }
    if let Some(column) = spot.column {
        map.insert("column".into(), json!(column));
    }
    Value::Object(map)
}

fn report(import: &Import) -> Value {
    let report = &import.report;
    let decisions = report.decisions.iter().map(|decision| {
        json!({
            "topic": decision.topic.code(),
            "choice": decision.choice,
            "reason": format!("{:?}", decision.reason),
            "confidence": format!("{:?}", decision.confidence),
            "at": place(&decision.spot),
        })
    });
    let troubles = report.troubles.iter().map(|(trouble, spot)| {
        let text = match trouble {
            scambio_core::io::Trouble::Absent(units) => {
                units.iter().map(|unit| unit.nuts()).collect::<Vec<_>>().join(" ")
            }
            scambio_core::io::Trouble::Limit(limit) => format!("{limit:?}"),
            trouble => trouble.text().to_owned(),
        };
        json!({"code": trouble.code(), "text": text, "at": place(spot)})
    });
    let columns = report.skipped_columns.iter();
    let columns = columns
        .map(|column| json!({"label": column.label, "role": column.role.code(), "at": place(&column.spot)}));
    let suggestions = report.suggestions.iter().map(|suggestion| {
        let why = format!("{:?}", suggestion.likeness);
        json!({"label": suggestion.label, "unit": suggestion.unit.nuts(), "why": why, "at": place(&suggestion.spot)})
    });
    let rows = report.skipped_rows.iter();
    let rows = rows.map(|row| json!({"label": row.label, "kind": row.kind.code(), "at": place(&row.spot)}));
    json!({
        "decisions": decisions.collect::<Vec<_>>(),
        "problems": troubles.collect::<Vec<_>>(),
        "problems_left_out": report.left_out,
        "skipped_rows": rows.collect::<Vec<_>>(),
        "skipped_columns": columns.collect::<Vec<_>>(),
        "suggestions": suggestions.collect::<Vec<_>>(),
        "titles": report.titles,
        "sheets": report.sheets,
    })
}
