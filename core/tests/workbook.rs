//! Workbooks as people have them: what is read must be what other libraries read, whatever the format.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that reads files")]

use std::path::PathBuf;

use scambio_core::io::workbook::read;
use scambio_core::io::{Cell, Table, Typed, html};
use serde_json::{Value, json};

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/data/workbook");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn json_of(name: &str) -> Value {
    serde_json::from_slice(&file(name)).unwrap()
}

/// A table in the shape of the expectations, which `tests/data/workbook/expected.py` describes.
fn shape(table: &Table) -> Value {
    let rows: Vec<Value> = (0..table.len())
        .map(|row| {
            let cells = table.row(row).map(|cell| match cell.typed() {
                None if cell.raw().is_empty() => Value::Null,
                None => json!(cell.raw()),
                Some(Typed::Number { value, percent: false }) => json!(value),
                Some(Typed::Number { value, percent: true }) => json!({ "percent": value }),
                Some(Typed::Day(day)) => json!({ "day": day.to_string() }),
                Some(Typed::Boolean(yes)) => json!(yes),
                Some(Typed::Error) => json!({ "error": cell.raw() }),
            });
            cells.collect()
        })
        .collect();
    let mut merged: Vec<_> =
        table.merged().iter().map(|area| [area.top, area.left, area.bottom, area.right]).collect();
    merged.sort_unstable();
    json!({
        "name": table.sheet(),
        "hidden": table.is_hidden(),
        "hiddenRows": table.hidden_rows(),
        "hiddenColumns": table.hidden_columns(),
        "merged": merged,
        "rows": rows,
    })
}

/// Whole numbers are numbers like others.
fn floats(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(values) => values.iter().map(floats).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), floats(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        _ => value.clone(),
    }
}

/// Yes and no as the numbers that LibreOffice makes of them in ODS, where a format says yes or no.
fn numbers(value: &Value) -> Value {
    match value {
        Value::Bool(yes) => json!(f64::from(u8::from(*yes))),
        _ => value.clone(),
    }
}

fn check(name: &str, expected: &str) {
    let tables = read(&file(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let expected = json_of(expected);
    let sheets = expected["sheets"].as_array().unwrap();
    assert_eq!(tables.len(), sheets.len(), "{name}");
    for (table, sheet) in tables.iter().zip(sheets) {
        let (mut found, mut sheet) = (floats(&shape(table)), floats(sheet));
        let (rows, wanted) = (found["rows"].take(), sheet["rows"].take());
        assert_eq!(found, sheet, "{name}");
        let (rows, wanted) = (rows.as_array().unwrap(), wanted.as_array().unwrap());
        for (at, (row, wanted)) in rows.iter().zip(wanted).enumerate() {
            let of = |row: &Value| row.as_array().map(|row| row.iter().map(numbers).collect::<Vec<_>>());
            if name.ends_with(".ods") {
                assert_eq!(of(row), of(wanted), "{name}, {}, row {}", table.sheet(), at + 1);
                continue;
            }
            assert_eq!(row, wanted, "{name}, {}, row {}", table.sheet(), at + 1);
        }
        assert_eq!(rows.len(), wanted.len(), "{name}, {}", table.sheet());
    }
}

#[test]
fn one_content_in_four_formats() {
    check("mixed.xlsx", "mixed.xlsx.json");
    check("mixed.xls", "mixed.xls.json");
    check("mixed.xls", "mixed.xlsx.json");
    check("mixed.ods", "mixed.xlsx.json");
    check("mixed_1904.xlsx", "mixed_1904.xlsx.json");
    check("xlwt_1904.xls", "xlwt_1904.xls.json");
}

#[test]
fn real_workbooks() {
    for name in [
        "opencoesione_dotazioni_certificazioni_20131231.xlsx",
        "opencoesione_target_risultati_20131231.xlsx",
        "s15_excel_misto.xlsx",
    ] {
        check(name, &format!("{name}.json"));
    }
}

#[test]
fn texts_are_what_a_person_sees() {
    for name in ["mixed.xlsx", "mixed.xls", "mixed.ods"] {
        let tables = read(&file(name)).unwrap();
        let texts: Vec<_> = tables[0].row(3).map(|cell| cell.raw().to_owned()).collect();
        let no = if name.ends_with(".ods") { "0" } else { "FALSE" };
        let expected = ["Bolzano/Bozen", "73.5%", "2020-02-29 18:30", "-0.5", no, "#DIV/0!"];
        assert_eq!(texts, expected, "{name}");
        assert_eq!(tables[0].cell(2, 1).map(Cell::raw), Some("7%"), "{name}");
        assert_eq!(tables[0].cell(5, 3).map(Cell::raw), Some("0.0000001"), "{name}");
    }
}

/// The values of a case of the import, row by row.
fn values(name: &str) -> Vec<Vec<Option<f64>>> {
    let expected = json_of(&format!("{name}.atteso.json"));
    serde_json::from_value(expected["values"].clone()).unwrap()
}

#[test]
fn the_workbook_that_mixes_everything() {
    let name = "s15_excel_misto.xlsx";
    let tables = read(&file(name)).unwrap();
    let table = &tables[0];
    assert_eq!((tables.len(), table.sheet(), tables[1].sheet()), (2, "Tavola 1", "Note"));
    // Lombardia is hidden, and counts.
    assert_eq!(table.hidden_rows(), [6]);
    assert_eq!(table.merged().len(), 3);
    let number = |row: usize, column: usize| {
        let cell = table.cell(row, column)?;
        match cell.typed() {
            Some(Typed::Number { value, percent: false }) => Some(*value),
            Some(Typed::Number { percent: true, .. }) => cell.raw().strip_suffix('%')?.parse().ok(),
            _ => cell.raw().replace(',', ".").parse().ok(),
        }
    };
    let values = values(name);
    for (at, expected) in values.iter().enumerate() {
        let found: Vec<_> = (1..5).map(|column| number(at + 4, column)).collect();
        assert_eq!(&found, expected, "row {}", at + 5);
    }
    assert_eq!(table.cell(25, 0).map(Cell::raw), Some("TOTALE"));
}

#[test]
fn the_page_that_calls_itself_a_workbook() {
    let name = "s14_finto_excel_html.xls";
    let bytes = file(name);
    assert!(!scambio_core::io::workbook::is_workbook(&bytes));
    // Its only letters beyond ASCII are those of windows-1252 that Latin-1 has too.
    let page: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    assert!(html::is_page(&page));
    let tables = html::tables(&page);
    let table = &tables[0];
    assert_eq!(tables.len(), 1);
    let header: Vec<_> = table.row(0).map(Cell::raw).collect();
    assert_eq!(header, ["Regione", "Giovani NEET"]);
    assert_eq!(table.cell(2, 0).map(Cell::raw), Some("Valle d'Aosta/Vallée d'Aoste"));
    let found: Vec<Vec<Option<f64>>> = (1..table.len())
        .map(|row| vec![table.cell(row, 1).and_then(|cell| cell.raw().replace(',', ".").parse().ok())])
        .collect();
    assert_eq!(found, values(name));
}

/// The crate calamine finds the same texts and numbers.
#[test]
fn another_reader_agrees() {
    use calamine::{Data, Reader};

    for name in
        ["mixed.xlsx", "mixed.xls", "mixed.ods", "opencoesione_dotazioni_certificazioni_20131231.xlsx"]
    {
        let tables = read(&file(name)).unwrap();
        let mut workbook = calamine::open_workbook_auto_from_rs(std::io::Cursor::new(file(name))).unwrap();
        assert_eq!(workbook.sheet_names(), tables.iter().map(Table::sheet).collect::<Vec<_>>(), "{name}");
        for table in &tables {
            let range = workbook.worksheet_range(table.sheet()).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, data) in range.used_cells() {
                let cell = table.cell(row + top as usize, column + left as usize);
                let (raw, typed) = (cell.map_or("", Cell::raw), cell.and_then(Cell::typed));
                let agrees = match data {
                    Data::Float(found) => {
                        matches!(typed, Some(Typed::Number { value, .. }) if value == found)
                    }
                    Data::Int(found) => {
                        matches!(typed, Some(Typed::Number { value, .. }) if *value == *found as f64)
                    }
                    Data::String(found) => raw == found.replace("\r\n", "\n"),
                    Data::Bool(found) => typed == Some(&Typed::Boolean(*found)),
                    Data::Error(_) => typed == Some(&Typed::Error) || name.ends_with(".ods"),
                    _ => true,
                };
                assert!(agrees, "{name}, {}, row {row}, column {column}: {data:?}, {raw:?}", table.sheet());
            }
        }
    }
}
