//! Tables as they come: titles above, notes below, words of every kind for the same thing.

use scambio_core::exchange::{Appointment, Delegation, Origin, Practice, Transfer, TransferStep};
use scambio_core::id::AdministrationId;
use scambio_core::io::list::{
    Column, Likely, List, ListChoices, ListTrouble, Sheets, read_delegations, read_practices, read_transfers,
};
use scambio_core::io::{Likeness, RowKind, Spot, Table, Trouble};
use scambio_core::text::Lang;

use crate::{example, real};

fn sheets(text: &str) -> Sheets {
    Sheets::read(text.into(), "file.csv")
}

fn practices(text: &str, choices: &ListChoices) -> List<Practice> {
    read_practices(&sheets(text), &real(), choices)
}

fn transfers(text: &str) -> List<Transfer> {
    read_transfers(&sheets(text), &example(), &ListChoices::default())
}

fn delegations(text: &str) -> List<Delegation> {
    read_delegations(&sheets(text), &real(), &ListChoices::default())
}

/// Row and column of a trouble, with its code.
fn codes<T>(list: &List<T>) -> Vec<(&'static str, Option<u32>, Option<u32>)> {
    list.report.troubles.iter().map(|(trouble, spot)| (trouble.code(), spot.row, spot.column)).collect()
}

fn skipped<T>(list: &List<T>) -> Vec<(RowKind, u32)> {
    list.report.skipped_rows.iter().map(|row| (row.kind, row.spot.row.unwrap())).collect()
}

#[test]
fn a_list_of_practices_with_titles_notes_and_several_names_in_a_cell() {
    let text = "\u{FEFF}Ricognizione delle buone pratiche (bozza);;;;;;\r\n;;;;;;\r\n\
        N.;Titolo della buona pratica (max 100 car.);Ente/i;Tematica;Origine;Condizioni;Trasferibilità?\r\n\
        BP1;Un modulo solo;Toscana e Regione Puglia;1.1;esistente;\"protocollo unico; un referente\";SÌ\r\n\
        BP2;La centrale per i piccoli comuni;P.A. Trento;T2;Nuova;\"- un accordo\r\n- due persone,\r\nformate\";da valutare\r\n\
        BP2;Due volte;Puglia;T2;nuova;;no\r\n\
        ;Senza codice;r_puglia | Tosccana;T3;progettata insieme;n.d.;forse\r\n\
        BP 4;Codice con uno spazio;Lombarida, Atlantide;T9;vecchia;;\r\n\
        Fonte: questionario agli uffici;;;;;;\r\nTotale;4;;;;;\r\n";
    let list = practices(text, &ListChoices::default());
    let [one, two, three] = &list.items[..] else { panic!("{:?}", list.report) };
    assert_eq!(
        (one.id().as_str(), one.title().words(Lang::It).1, one.origin()),
        ("BP1", "Un modulo solo", Origin::Existing)
    );
    let offered: Vec<_> = one.offered_by().iter().map(AdministrationId::as_str).collect();
    assert_eq!(offered, ["r_toscan", "r_puglia"]);
    let words = |texts: &[scambio_core::text::Text]| -> Vec<String> {
        texts.iter().map(|text| text.original().to_owned()).collect()
    };
    assert_eq!(words(one.conditions()), ["protocollo unico", "un referente"]);
    assert_eq!((one.theme().unwrap().as_str(), one.transferable()), ("T1.1", Some(true)));
    assert_eq!(words(two.conditions()), ["un accordo", "due persone,\nformate"]);
    assert_eq!((two.origin(), two.transferable()), (Origin::New, None));
    // A code is made where there is none; none that stands somewhere else in the table.
    assert_eq!((three.id().as_str(), three.conditions(), three.transferable()), ("P1", &[][..], None));
    assert_eq!(
        codes(&list),
        [
            ("duplicate", Some(8), None),
            ("unknown", Some(9), Some(3)),
            ("not-a-word", Some(9), Some(7)),
            ("not-an-id", Some(10), Some(1)),
            ("not-a-word", Some(10), Some(5)),
            ("missing", Some(10), Some(5)),
        ]
    );
    assert_eq!(list.report.suggestions[0].likely, Likely::Id("r_toscan".into()));
    let kinds = [RowKind::Title, RowKind::Duplicate, RowKind::Unknown, RowKind::Note, RowKind::Total];
    assert_eq!(skipped(&list).iter().map(|row| row.0).collect::<Vec<_>>(), kinds);
    assert_eq!(list.spots.iter().map(|spot| spot.row.unwrap()).collect::<Vec<_>>(), [4, 5, 9]);
}

#[test]
fn themes_as_headings_and_a_table_that_does_not_say_the_origin() {
    let text = "Buona pratica\tRegione\tNote\nTematica 1.2\nA\tAbruzzo\tx\nB\tPiemonte\n\nT2\nC\tPuglia\nT7 boh\nD\tPuglia\n";
    let list = practices(text, &ListChoices::default());
    assert_eq!(list.report.troubles, [(ListTrouble::NoColumn(Column::Origin), Spot::default())]);
    assert!(list.items.is_empty() && list.report.failed());
    let list = practices(text, &ListChoices { origin: Some(Origin::New), ..ListChoices::default() });
    let themes: Vec<_> = list.items.iter().map(|one| one.theme().unwrap().as_str()).collect();
    assert_eq!(themes, ["T1.2", "T1.2", "T2", "T2"]);
    // What is no theme is a note, and told.
    assert_eq!(skipped(&list), [(RowKind::Title, 2), (RowKind::Title, 6), (RowKind::Note, 8)]);
    let apart: Vec<_> = list.report.headings.iter().filter(|one| one.column.is_none()).collect();
    assert_eq!((apart.len(), apart[0].label.as_str(), apart[0].spot.column), (1, "Note", Some(3)));
}

#[test]
fn practices_that_are_known_keep_their_origin_where_the_table_does_not_say_it() {
    let text = "Codice;Buona pratica;Offerta da\nP1;Uno sportello;alfa\n;Un’altra;beta\n";
    let list = read_practices(&sheets(text), &example(), &ListChoices::default());
    let [one] = &list.items[..] else { panic!("{list:?}") };
    assert_eq!(Some(one.origin()), example().practice(one.id()).map(Practice::origin));
    // Of a new one it has to be said.
    assert_eq!(codes(&list), [("missing", Some(3), None)]);
}

#[test]
fn headers_in_five_languages_mean_the_same() {
    for text in [
        "Buona pratica;Ente ricevente;Stato;Data\nP2;Regione Delta;in uso;20/11/2026\n",
        "Good practice,Learned by,Status,Date\nP2,delta,In use,2026-11-20\n",
        "Bonne pratique;Bénéficiaire;Étape;Date\nP2;DELTA;en usage;20.11.2026\n",
        "Gute Praxis;Empfänger;Stand;Datum\nP2;Regione Delta;in Gebrauch;20.11.2026\n",
        "Dobra praksa;Prejemnik;Stopnja;Datum\nIl punto di aiuto in biblioteca;delta;v uporabi;20-11-2026\n",
    ] {
        let list = transfers(text);
        assert_eq!(list.report.troubles, [], "{text}");
        // It is the transfer that is known: what was reached before stays, with its days.
        let [one] = &list.items[..] else { panic!("{text}") };
        assert_eq!((one.id().as_str(), one.from().unwrap().as_str()), ("X8", "gamma"));
        let steps: Vec<_> = one.steps().iter().map(|(step, day)| (*step, day.unwrap().to_string())).collect();
        let day = |day: &str| day.to_owned();
        assert_eq!(
            steps,
            [
                (TransferStep::Understand, day("2026-10-29")),
                (TransferStep::Adapt, day("2026-11-18")),
                (TransferStep::InUse, day("2026-11-20")),
            ]
        );
        assert_eq!(one.obstacles().len(), 1);
    }
}

#[test]
fn what_is_wrong_with_a_transfer_has_its_cell_and_what_is_likely_is_only_suggested() {
    let text = "Pratica;Chi la insegna;Chi la impara;Da capire;In uso;Ostacoli\n\
        P1 Una domanda sola per più uffici;Delto;Regione Zeta;x;ieri;\n\
        P1 Capitolati verdi già pronti;Regione Delta;Regione Zeta;;;\n\
        Capitolati verdi gia pronti;Regione Beta;Citta metropolitana Epsilon;31/02/2027;;nessuno; e altri\n\
        Il punto di aiuto;Gamma;Regione Zeta;;;\n;;Regione Zeta;si;;\n";
    let list = transfers(text);
    assert_eq!(
        codes(&list),
        [
            ("unknown", Some(2), Some(2)),
            ("not-a-day", Some(2), Some(5)),
            ("contradiction", Some(3), Some(1)),
            ("not-a-day", Some(4), Some(4)),
            ("unknown", Some(5), Some(1)),
            ("missing", Some(6), Some(1)),
        ]
    );
    let [first, second] = &list.items[..] else { panic!("{:?}", list.report) };
    assert_eq!((first.from(), first.steps()), (None, &[(TransferStep::Understand, None)][..]));
    assert_eq!(
        (second.practice().as_str(), second.to().as_str(), second.steps()),
        ("P3", "epsilon", &[][..])
    );
    let likely: Vec<_> =
        list.report.suggestions.iter().map(|one| (one.label.as_str(), &one.likely, one.likeness)).collect();
    let id = |id: &str| Likely::Id(id.into());
    assert_eq!(
        likely,
        [("Delto", &id("delta"), Likeness::Spelling), ("Il punto di aiuto", &id("P2"), Likeness::Contains),]
    );
    // A person says what they mean, and then they do.
    let labels = vec![
        ("Delto".into(), "delta".into()),
        ("Il punto di aiuto".into(), "P2".into()),
        ("Gamma".into(), "gamma".into()),
    ];
    let list = read_transfers(&sheets(text), &example(), &ListChoices { labels, ..ListChoices::default() });
    assert_eq!(list.items.len(), 3);
    assert_eq!(list.items[0].from().unwrap().as_str(), "delta");
    assert!(list.report.suggestions.is_empty());
}

#[test]
fn delegations_row_by_row() {
    let text = "Scambio PA - adesioni\n\nRegione;Tematica;N. partecipanti;Referente\n\
        Toscana;T2;3 persone;Maria Rossi\nFriuli V.G.;T3;;no\nPuglia;1.1 - Semplificazione;due;sì\n\
        Regione;Tematica;N. partecipanti;Referente\nToscana;T2;4;sì\nLazio;T2;1;\nTotale;;8;\n";
    let list = delegations(text);
    assert_eq!(
        codes(&list),
        [
            ("name-left-out", Some(4), Some(4)),
            ("unknown", Some(6), Some(2)),
            ("duplicate", Some(8), None),
            ("unknown", Some(9), Some(1)),
        ]
    );
    assert!(!format!("{list:?}").contains("Rossi"), "no name of a person is kept");
    let said: Vec<_> = list
        .items
        .iter()
        .map(|one| {
            (one.administration().as_str(), one.participants(), one.referent().map(Appointment::appointed))
        })
        .collect();
    assert_eq!(said, [("r_toscan", Some(3), Some(true)), ("r_friuve", None, Some(false))]);
}

#[test]
fn delegations_as_a_grid() {
    let text = "Ente;T1.1;Tematica 2;Contratti;Appalti e contratti\nToscana;3;x;1;\nPuglia;0;no;;n.d.\nAbruzzo;;molte;2;✓\n";
    let list = delegations(text);
    assert_eq!(codes(&list), [("not-a-number", Some(4), Some(3))]);
    let said: Vec<_> = list
        .items
        .iter()
        .map(|one| format!("{} {} {:?}", one.administration(), one.theme(), one.participants()))
        .collect();
    assert_eq!(said, ["r_toscan T1.1 Some(3)", "r_toscan T2 None", "r_abruzz T3 None"]);
    assert_eq!(list.spots[1], Spot { row: Some(2), column: Some(3), ..Spot::default() });
    assert_eq!(list.report.headings.iter().filter(|one| one.column.is_none()).count(), 4);
}

#[test]
fn headers_that_are_only_similar_are_suggested() {
    let list = practices("Titollo;Orgine;Osservazioni\nA;nuova;x\n", &ListChoices::default());
    assert!(list.report.failed() && list.items.is_empty());
    let columns = vec![(0, Some(Column::Title)), (1, Some(Column::Origin))];
    let list = practices(
        "Titollo;Orgine;Osservazioni\nA;nuova;x\n",
        &ListChoices { columns, ..ListChoices::default() },
    );
    assert_eq!((list.items.len(), codes(&list).len()), (1, 0));
    let list = practices("Titolo;Origine;Condizzioni d’uso\nA;nuova;x\n", &ListChoices::default());
    assert_eq!(list.report.suggestions[0].likely, Likely::Column(Column::Conditions));
    assert_eq!(list.report.suggestions[0].spot, Spot { row: Some(1), column: Some(3), ..Spot::default() });
}

#[test]
fn merged_cells_and_several_sheets() {
    let mut notes = Table::new("Note");
    notes.push("Leggimi");
    notes.end_row(1);
    let mut table = Table::new("Adesioni");
    for (line, row) in
        (1..).zip([["Amministrazione", "Tema", "Delegati"], ["Regione Puglia", "T2", "2"], ["", "T3", "1"]])
    {
        row.iter().for_each(|cell| table.push(cell));
        table.end_row(line);
    }
    table.merge(scambio_core::io::Area { top: 1, left: 0, bottom: 2, right: 0 });
    let sheets = Sheets::of(vec![notes, table]);
    let list = read_delegations(&sheets, &real(), &ListChoices::default());
    assert_eq!((list.items.len(), codes(&list).len()), (2, 0));
    assert_eq!(list.items[1].administration().as_str(), "r_puglia");
    assert_eq!(
        (list.report.sheet.as_str(), list.report.other_sheets.as_slice()),
        ("Adesioni", &["Note".to_owned()][..])
    );
    assert_eq!(list.spots[1].sheet, "Adesioni");
}

#[test]
fn what_is_no_list_is_said_to_be_none() {
    let none = |text: &str| transfers(text).report.troubles[0].0.clone();
    assert_eq!(none("%PDF-1.7 x"), ListTrouble::File(Trouble::NotATable("pdf")));
    assert_eq!(none(""), ListTrouble::File(Trouble::Empty));
    assert_eq!(none("Regione;Spesa\nLazio;3\n"), ListTrouble::NoColumn(Column::Practice));
    assert_eq!(none("x;y\n1;2\n"), ListTrouble::NoHeaders);
}
