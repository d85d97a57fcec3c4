//! Which list a table is, and what it does to an exchange.

use scambio_core::exchange::Exchange;
use scambio_core::io::list::{ListChoices, ListKind, News, Sheets};
use scambio_core::io::{CsvStyle, Importer, Overrides, table_csv, template};
use scambio_core::text::Lang;

use crate::{example, real};

fn kind(bytes: Vec<u8>, exchange: &Exchange) -> Option<ListKind> {
    ListKind::of(Sheets::read(bytes, "file.csv").tables(), exchange)
}

#[test]
fn templates_say_what_they_are() {
    for exchange in [example(), real()] {
        for lang in Lang::ALL {
            for of in ListKind::ALL {
                let table = of.template(&exchange, lang);
                let csv = |style| table_csv(&table, style).into_bytes();
                assert_eq!(kind(csv(CsvStyle::Italian), &exchange), Some(*of), "{lang}");
                let list =
                    of.read(&Sheets::read(csv(CsvStyle::Rfc4180), ""), &exchange, &ListChoices::default());
                assert!(list.news(&exchange).iter().all(|news| *news == News::Same), "{lang} {of:?}");
                assert_eq!(list.join(&exchange).as_ref(), Ok(&exchange));
            }
            let figures = table_csv(&template(&exchange, lang, &[]), CsvStyle::Italian);
            assert_eq!(kind(figures.into_bytes(), &exchange), None, "{lang}");
        }
    }
}

/// None of the tables of figures that the import is tested with is taken for a list.
#[test]
fn tables_of_figures_are_no_lists() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/import/cases");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension != "json") {
            seen += 1;
            assert_eq!(kind(std::fs::read(&path).unwrap(), &real()), None, "{}", path.display());
        }
    }
    assert!(seen > 8);
    for text in [
        "Denominazione;Tipologia;Regione;Popolazione\nAosta;comune;Valle d’Aosta;33000\n",
        "Codice;Titolo;Area;Valore\n1;Spesa;Nord;5\n",
        "Amministrazione;Tematica;Anno;Valore\nLazio;T2;2024;5\n",
        "Ente;T2;T3\nLazio;3;4\n",
    ] {
        assert_eq!(kind(text.into(), &real()), None, "{text}");
    }
}

#[test]
fn lists_as_offices_head_them() {
    for (text, of) in [
        ("Elenco\n\nTitolo;Tipologia;Ente\nSportello;esistente;Lazio\n", ListKind::Practices),
        ("Buona pratica;Ente;Descrizione\nSportello;Lazio;x\n", ListKind::Practices),
        ("Pratica;Da;A;Stato\nSportello;Lazio;Molise;in uso\n", ListKind::Transfers),
        ("Ente;Ambito;N. persone\nLazio;T2;3\n", ListKind::Delegations),
        ("Ente;T2;T3\nLazio;x;\n", ListKind::Delegations),
    ] {
        assert_eq!(kind(text.into(), &real()), Some(of), "{text}");
    }
}

#[test]
fn an_import_under_way_gives_its_tables() {
    let text = "Titolo;Origine;Ente\nSportello;nuova;Regione Toscana\n";
    let mut importer = Importer::new(text.into(), "a.csv", Overrides::default());
    assert_eq!(importer.tables(), None);
    while importer.tables().is_none() {
        assert!(!importer.step(1 << 14));
    }
    assert_eq!(importer.tables().map(|tables| (tables.len(), tables[0].len())), Some((1, 2)));
    assert_eq!(importer.witness().beginning, text);
    let sheets = Sheets::of_importer(importer);
    let list = ListKind::Practices.read(&sheets, &real(), &ListChoices::default());
    assert_eq!(list.news(&real()), [News::New]);
    let after = list.join(&real()).unwrap();
    let table = list.table(&after, Lang::It);
    let cells: Vec<_> = table.row(1).take(4).map(|cell| cell.raw().to_owned()).collect();
    assert_eq!(cells, ["P1", "Sportello", "nuova", "Regione Toscana"]);
    assert_eq!(after.practices().len(), 1);
}

#[test]
fn what_does_not_fit_says_its_row() {
    let exchange = example();
    let (practice, one) = (exchange.practices()[0].id(), exchange.administrations()[0].id());
    let text = format!("Pratica;Da;A;Ostacoli\n\n{practice};{one};{one};x\n");
    let list = ListKind::Transfers.read(&Sheets::read(text.into(), ""), &exchange, &ListChoices::default());
    let wrong = list.join(&exchange).unwrap_err();
    let said: Vec<_> =
        wrong.iter().map(|(one, spot)| (one.code(), spot.as_ref().and_then(|spot| spot.row))).collect();
    assert_eq!(said, [("transfer-to-itself", Some(3))]);
}
