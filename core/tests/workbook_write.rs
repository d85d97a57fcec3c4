//! XLSX written by us is read by us and by others as what was meant.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that prepares a workbook")]

use calamine::{Data, Reader, Xlsx};
use scambio_core::io::workbook::{Book, Sheet, Source, Sources, Value, read, write};
use scambio_core::io::{Cell, Table, Typed};
use scambio_core::time::Date;

const DANGEROUS: [&str; 8] = [
    "=1+1",
    "+39 06",
    "-5 %",
    "@SUM(A1)",
    "=HYPERLINK(\"http://x\",\"y\")",
    "\t=1",
    "'quoted",
    "=cmd|' /C calc'!A0",
];

fn book() -> Book {
    let text = |text: &str| Value::Text(text.to_owned());
    let number = |value, decimals, unit: &str| Value::Number { value, decimals, unit: unit.to_owned() };
    let percent = |fraction, decimals| Value::Percent { fraction, decimals };
    let day = |text| Value::Day(Date::parse(text).unwrap());
    let mut rows = vec![
        vec![text("Valle d'Aosta"), number(1234.5, Some(2), "€"), percent(0.735, Some(1)), day("2019-05-16")],
        vec![text("a<b & \"c\""), number(0.1 + 0.2, None, ""), percent(0.07, None), day("1900-03-01")],
        vec![text(""), Value::Empty, Value::Absent("n.d.".to_owned()), day("1861-03-17")],
        vec![
            Value::Boolean(true),
            number(f64::NAN, None, ""),
            number(-7.0, Some(0), "ab\"itanti"),
            day("9999-12-31"),
        ],
        vec![text("a\u{1}b\u{fffe}c\nd")],
    ];
    rows.extend(DANGEROUS.iter().map(|danger| vec![text(danger)]));
    let header = vec![
        vec!["".to_owned(), "Spesa".to_owned(), "Quota".to_owned(), "=Giorno".to_owned()],
        vec!["Regione".to_owned(), "€".to_owned(), "%".to_owned(), "".to_owned()],
    ];
    let source = Source {
        subject: "Spesa".to_owned(),
        citation: "OpenCoesione".to_owned(),
        address: "https://opencoesione.gov.it".to_owned(),
        licence: "CC BY-SA 3.0 IT".to_owned(),
    };
    Book {
        title: "Prova".to_owned(),
        sheets: vec![Sheet {
            name: "Dati/1".to_owned(),
            header,
            rows,
            widths: vec![30.0],
            frozen_columns: 1,
        }],
        sources: Some(Sources {
            name: "Fonti".to_owned(),
            header: ["Dato", "Fonte", "Indirizzo", "Licenza"].map(str::to_owned),
            rows: vec![source],
        }),
    }
}

fn typed(table: &Table, row: usize, column: usize) -> Option<Typed> {
    table.cell(row, column).and_then(Cell::typed).cloned()
}

fn raw(table: &Table, row: usize, column: usize) -> &str {
    table.cell(row, column).map_or("", Cell::raw)
}

#[test]
fn what_is_written_is_read() {
    let tables = read(&write(&book()).unwrap()).unwrap();
    let table = &tables[0];
    assert_eq!((table.sheet(), tables[1].sheet(), tables.len()), ("Dati_1", "Fonti", 2));
    let number = |value, percent| Some(Typed::Number { value, percent });
    let day = |text| Date::parse(text).map(Typed::Day);
    assert_eq!(typed(table, 2, 1), number(1234.5, false));
    assert_eq!(typed(table, 2, 2), number(0.735, true));
    assert_eq!(typed(table, 2, 3), day("2019-05-16"));
    assert_eq!((typed(table, 3, 1), typed(table, 3, 2)), (number(0.1 + 0.2, false), number(0.07, true)));
    assert_eq!(typed(table, 3, 3), day("1900-03-01"));
    assert_eq!((raw(table, 4, 1), raw(table, 4, 2), raw(table, 4, 3)), ("", "n.d.", "1861-03-17"));
    assert_eq!((typed(table, 5, 0), typed(table, 5, 2)), (Some(Typed::Boolean(true)), number(-7.0, false)));
    assert_eq!((typed(table, 5, 1), typed(table, 5, 3)), (None, day("9999-12-31")));
    assert_eq!(raw(table, 3, 0), "a<b & \"c\"");
    assert_eq!(raw(table, 6, 0), "abc\nd");
    assert_eq!((raw(table, 0, 3), raw(table, 1, 0)), ("=Giorno", "Regione"));
    assert_eq!(raw(&tables[1], 1, 2), "https://opencoesione.gov.it");
}

#[test]
fn others_read_the_same() {
    let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(write(&book()).unwrap())).unwrap();
    assert_eq!(workbook.sheet_names(), ["Dati_1", "Fonti"]);
    let range = workbook.worksheet_range("Dati_1").unwrap();
    let at = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!((at(2, 1), at(2, 2)), (Data::Float(1234.5), Data::Float(0.735)));
    assert!(matches!(at(2, 3), Data::DateTime(day) if day.as_f64() == 43_601.0));
    assert_eq!((at(4, 2), at(5, 0)), (Data::String("n.d.".to_owned()), Data::Bool(true)));
}

#[test]
fn no_text_becomes_a_formula() {
    let bytes = write(&book()).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
    let values = workbook.worksheet_range("Dati_1").unwrap();
    for (row, danger) in (7_u32..).zip(DANGEROUS) {
        assert_eq!(values.get_value((row, 0)), Some(&Data::String(danger.to_owned())));
    }
    for sheet in ["Dati_1", "Fonti"] {
        let formulas = workbook.worksheet_formula(sheet).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(write(&book()).unwrap(), write(&book()).unwrap());
}
