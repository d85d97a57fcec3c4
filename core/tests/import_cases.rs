//! Tables as people have them: the cases of `tests/data/import`, real files, csv-spectrum.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../examples/shown/mod.rs"]
mod shown;

use std::path::{Path, PathBuf};

use scambio_core::io::{Dialect, Limits, Overrides, import, read_csv};
use serde_json::Value;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data")
}

/// The files of a folder, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(data().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn imported(path: &Path) -> Value {
    let name = path.file_name().unwrap().to_string_lossy();
    shown::json(&import(std::fs::read(path).unwrap(), &name, &Overrides::default()))
}

/// The values of a table that is published with points: those of the units, in their order.
fn published(units: &Value, columns: &Value) -> Value {
    let mut reader = csv::Reader::from_path(data().join("import/eu_spi2020_nuts2_raw.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let unit = header.iter().position(|name| name == "nuts2").unwrap();
    let row = |code: &Value| {
        let row = rows.iter().find(|row| Some(&row[unit]) == code.as_str()).unwrap();
        let value = |name: &Value| {
            let column = header.iter().position(|known| Some(known) == name.as_str()).unwrap();
            row[column].parse::<f64>().ok()
        };
        columns.as_array().unwrap().iter().map(value).collect::<Vec<_>>()
    };
    serde_json::json!(units.as_array().unwrap().iter().map(row).collect::<Vec<_>>())
}

/// Numbers as numbers: `1` is `1.0`.
fn floats(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(floats).collect(),
        Value::Number(number) => serde_json::json!(number.as_f64()),
        other => other.clone(),
    }
}

/// What differs from the expectation, field by field.
fn differences(path: &Path) -> Vec<String> {
    let expected =
        read(&path.with_file_name(format!("{}.atteso.json", path.file_name().unwrap().to_string_lossy())));
    let found = imported(path);
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: &Value, expected: &Value| {
        if found != expected {
            wrong.push(format!("{what}: {found} instead of {expected}"));
        }
    };
    for field in ["units", "columns", "column_units", "skipped_rows", "flags"] {
        if let Some(expected) = expected.get(field) {
            same(field, &found[field], expected);
        }
    }
    let values = &expected["values"];
    let values =
        if values.is_array() { values.clone() } else { published(&expected["units"], &expected["columns"]) };
    same("values", &floats(&found["values"]), &floats(&values));
    for (name, expected) in expected["detected"].as_object().unwrap() {
        same(name, &found["detected"][name], expected);
    }
    wrong
}

#[test]
fn every_case_is_read_as_expected() {
    let mut cases = files("import/cases", ".atteso.json");
    assert_eq!(cases.len(), 14);
    let others = files("workbook", ".atteso.json");
    assert_eq!(others.len(), 2);
    cases.extend(
        others
            .into_iter()
            .filter(|path| cfg!(feature = "workbook") || !path.ends_with("s15_excel_misto.xlsx.atteso.json")),
    );
    for case in cases {
        let file = case.to_string_lossy().replace(".atteso.json", "");
        assert_eq!(differences(Path::new(&file)), Vec::<String>::new(), "{file}");
    }
}

/// What is expected of real files was checked against them by hand: see `tests/data/import/SOURCES.md`. `UPDATE=1` writes it.
#[test]
fn real_files_are_read_as_checked() {
    let mut paths = files("import/real", ".csv");
    assert_eq!(paths.len(), 14);
    if cfg!(feature = "workbook") {
        paths.extend(
            files("workbook", ".xlsx")
                .into_iter()
                .filter(|path| path.to_string_lossy().contains("opencoesione")),
        );
        assert_eq!(paths.len(), 16);
    }
    for path in paths {
        let name = format!("{}.read.json", path.file_name().unwrap().to_string_lossy());
        let expected = data().join("import/real").join(&name);
        let found = imported(&path);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, shown::text(&found) + "\n").unwrap();
        }
        let expected = read(&expected);
        for (field, expected) in expected.as_object().unwrap() {
            assert!(&found[field] == expected, "{name}: {field} is {}", found[field]);
        }
    }
}

#[test]
fn csv_spectrum() {
    let files = files("import/csv-spectrum/csvs", ".csv");
    assert_eq!(files.len(), 12);
    for path in files {
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        let dialect = Dialect::sniff(&text, None, None);
        let table = read_csv(&text, dialect, Limits::default()).unwrap();
        let row = |row: usize| table.row(row).map(scambio_core::io::Cell::raw).collect::<Vec<_>>();
        let header = row(0);
        let objects = (1..table.len()).filter(|at| !row(*at).is_empty()).map(|at| {
            assert_eq!(row(at).len(), header.len());
            Value::Object(
                header.iter().zip(row(at)).map(|(name, cell)| ((*name).to_owned(), cell.into())).collect(),
            )
        });
        let found = Value::Array(objects.collect());
        let mut expected =
            read(Path::new(&path.with_extension("json").to_string_lossy().replace("/csvs/", "/json/")));
        if path.ends_with("location_coordinates.csv") {
            // The package prints another number in its JSON than in its CSV.
            assert_eq!(expected["Contact Phone Number"], "1234567890");
            expected["Contact Phone Number"] = "2095257564".into();
            expected = serde_json::json!([expected]);
        }
        assert_eq!(found, expected, "{}", path.display());
    }
}
