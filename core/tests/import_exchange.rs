//! Tables for an exchange: its template, and rows that a person keeps.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests")]

use scambio_core::exchange::Exchange;
use scambio_core::io::{
    Absence, CsvStyle, Import, Meaning, Overrides, Role, RowKind, Table, Trouble, import, table_csv, template,
};
use scambio_core::text::Lang;

fn exchange(file: &str) -> Exchange {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    scambio_core::format::read(&std::fs::read(path).unwrap()).into_exchange().unwrap()
}

fn exchanges() -> [Exchange; 2] {
    ["data/scambio-pa.json", "../web/demo/data/dimostrativo.json"].map(exchange)
}

/// Nothing to ask: no trouble, no suggestion, no row or column left out but the names.
fn assert_no_question(read: &Import, exchange: &Exchange) {
    assert_eq!(read.report.troubles, []);
    assert_eq!(read.report.suggestions, []);
    assert_eq!(read.report.skipped_rows, []);
    let ids: Vec<_> = exchange.administrations().iter().map(|one| one.id().as_str()).collect();
    assert_eq!(read.matrix.units().iter().map(|unit| unit.label.as_str()).collect::<Vec<_>>(), ids);
    for (entry, administration) in read.matrix.units().iter().zip(exchange.administrations()) {
        assert_eq!(entry.unit, administration.unit());
    }
}

/// The template with figures in it.
fn filled(table: &Table, style: CsvStyle) -> String {
    let mut text = table_csv(table, style);
    let (delimiter, figure) = if style == CsvStyle::Italian { (';', "1.234,5") } else { (',', "1234.5") };
    text = text.replace(&format!("{delimiter}\r\n"), &format!("{delimiter}{figure}\r\n"));
    while text.contains(&format!("{delimiter}{delimiter}")) {
        text =
            text.replacen(&format!("{delimiter}{delimiter}"), &format!("{delimiter}{figure}{delimiter}"), 1);
    }
    text
}

#[test]
fn a_template_asks_nothing() {
    for exchange in exchanges() {
        for (lang, criteria) in
            [(Lang::It, &[][..]), (Lang::Sl, &[]), (Lang::De, &["Tasso (%)", "Spesa 2019"])]
        {
            let table = template(&exchange, lang, criteria);
            let wanted: Vec<_> = table.row(0).skip(2).map(|cell| cell.raw().to_owned()).collect();
            for style in [CsvStyle::Rfc4180, CsvStyle::Italian] {
                for (text, value) in
                    [(table_csv(&table, style), Err(Absence::Empty)), (filled(&table, style), Ok(1234.5))]
                {
                    let read = import(text.into(), "", &Overrides::of(&exchange));
                    assert_no_question(&read, &exchange);
                    let names = read.matrix.columns().iter().map(|column| column.name.clone());
                    assert_eq!(names.collect::<Vec<_>>(), wanted);
                    assert_eq!(read.matrix.value(0, 0), value);
                    assert_eq!(read.matrix.value(5, wanted.len() - 1), value);
                }
            }
        }
    }
}

#[cfg(feature = "workbook")]
#[test]
fn a_template_as_a_workbook_asks_nothing() {
    use scambio_core::io::workbook::{book, write};
    for exchange in exchanges() {
        let table = template(&exchange, Lang::It, &[]);
        let bytes = write(&book("Modello", &[table], 1)).unwrap();
        let read = import(bytes, "", &Overrides::of(&exchange));
        assert_no_question(&read, &exchange);
        assert_eq!(read.report.sheets, ["Modello"]);
    }
}

#[test]
fn who_is_expected_and_has_no_row_is_told() {
    let exchange = exchange("data/scambio-pa.json");
    let read = import("Regione;A\nToscana;1\nPiemonte;2\n".into(), "", &Overrides::of(&exchange));
    let [(Trouble::Absent(units), _)] = read.report.troubles.as_slice() else { panic!("one trouble") };
    assert_eq!(units.len(), 6);
}

fn codes(read: &Import) -> Vec<&str> {
    read.matrix.units().iter().map(|unit| unit.code.as_str()).collect()
}

#[test]
fn rows_that_are_set_apart_may_be_kept() {
    let file = "Cod;Regione;A\nITC1;Piemonte;1\nITC4;Lombardia;1\nITC;Nord-ovest;2\nITI1;Toscana;1\nITI4;Lazio;1\nITI;Centro;2\n\
                XX;Estero;3\nIT;ITALIA;4\n;Totale;5\n";
    let read = import(file.into(), "", &Overrides::default());
    assert_eq!(codes(&read), ["ITC1", "ITC4", "ITI1", "ITI4"]);
    // Under the label that the report shows.
    let labels: Vec<_> = read.report.skipped_rows.iter().map(|row| row.label.clone()).collect();
    assert_eq!(labels, ["Nord-ovest", "Centro", "Estero", "ITALIA", "Totale"]);
    let units = labels.into_iter().map(|label| (label, Meaning::Row)).collect();
    let read = import(file.into(), "", &Overrides { units, ..Overrides::default() });
    assert_eq!(codes(&read), ["ITC1", "ITC4", "ITC", "ITI1", "ITI4", "ITI", "XX", "IT", "Totale"]);
    assert!(read.report.skipped_rows.is_empty());
    assert_eq!(read.matrix.value(8, 0), Ok(5.0));
    assert_eq!(read.matrix.units().iter().filter(|entry| entry.unit.is_none()).count(), 5);
}

#[test]
fn kept_rows_of_long_tables_are_one_row_each() {
    let file = "Territorio;Anno;Valore\nLazio;2018;1\nLazio;2019;2\nItalia;2018;3\nItalia;2019;4\n";
    let units = vec![("Italia".to_owned(), Meaning::Row)];
    let read = import(file.into(), "", &Overrides { units, ..Overrides::default() });
    assert_eq!(codes(&read), ["ITI4", "Italia"]);
    assert_eq!(read.matrix.value(1, 1), Ok(4.0));
    assert!(read.report.skipped_rows.is_empty());
}

#[test]
fn the_column_of_labels_may_be_chosen() {
    let file = "Progetto;Ente;Ambito;Costo\nP1;Alfa;x;10\nP2;Beta;x;20\nP3;Gamma;y;30\n";
    let read = import(file.into(), "", &Overrides::default());
    assert_eq!(codes(&read), ["P1", "P2", "P3"]);
    let chosen = |overrides: Overrides| import(file.into(), "", &overrides);
    for overrides in [
        Overrides { unit_column: Some(1), ..Overrides::default() },
        Overrides { roles: vec![(1, Role::Unit)], ..Overrides::default() },
    ] {
        let read = chosen(overrides);
        assert_eq!(codes(&read), ["Alfa", "Beta", "Gamma"]);
        assert_eq!(read.matrix.value(2, 0), Ok(30.0));
        assert!(read.report.skipped_rows.iter().all(|row| row.kind != RowKind::Unknown));
    }
}
