//! What is written is read again as the same.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scambio_core::exchange::{
    Appointment, Delegation, Draft, Exchange, Origin, Practice, Transfer, TransferStep,
};
use scambio_core::id::{AdministrationId, PracticeId, ThemeId, TransferId};
use scambio_core::io::list::{
    ListChoices, Sheets, delegation_table, practice_table, read_delegations, read_practices, read_transfers,
    transfer_table,
};
use scambio_core::io::{CsvStyle, Table, table_csv};
use scambio_core::text::{Lang, Text};
use scambio_core::time::Date;

use crate::{example, real};

fn file(table: &Table, style: CsvStyle) -> Sheets {
    Sheets::read(table_csv(table, style).into_bytes(), "file.csv")
}

/// Written in a language and read for an exchange, lists are those of the other.
fn comes_back(written: &Exchange, read: &Exchange, lang: Lang, style: CsvStyle) {
    let choices = ListChoices::default();
    let list = read_practices(&file(&practice_table(written, lang), style), read, &choices);
    assert_eq!(list.report.troubles, []);
    assert_eq!(list.items, written.practices());
    let list = read_delegations(&file(&delegation_table(written, lang), style), read, &choices);
    assert_eq!(list.report.troubles, []);
    assert_eq!(list.items, written.delegations());
    // Transfers are of practices that the exchange has.
    let list = read_transfers(&file(&transfer_table(written, lang), style), written, &choices);
    assert_eq!(list.report.troubles, []);
    assert_eq!(list.items, written.transfers());
    let mut draft = written.to_draft();
    list.put_into(&mut draft);
    assert_eq!(draft, written.to_draft());
}

#[test]
fn the_exchanges_of_the_house_in_every_language() {
    for exchange in [example(), real()] {
        for lang in Lang::ALL {
            for style in [CsvStyle::Rfc4180, CsvStyle::Italian] {
                comes_back(&exchange, &exchange, lang, style);
            }
        }
    }
}

#[cfg(feature = "workbook")]
#[test]
fn as_workbooks_too() {
    use scambio_core::io::workbook::{book, write};
    let exchange = example();
    let sheets = |table: Table| Sheets::read(write(&book("Modello", &[table], 1)).unwrap(), "modello.xlsx");
    let choices = ListChoices::default();
    let list = read_practices(&sheets(practice_table(&exchange, Lang::De)), &exchange, &choices);
    assert_eq!((list.items.as_slice(), list.report.sheet.as_str()), (exchange.practices(), "Modello"));
    let list = read_transfers(&sheets(transfer_table(&exchange, Lang::De)), &exchange, &choices);
    assert_eq!(list.items, exchange.transfers());
    let list = read_delegations(&sheets(delegation_table(&exchange, Lang::De)), &exchange, &choices);
    assert_eq!(list.items, exchange.delegations());
}

/// Words as people write them, and some that tables take for something else; blanks around them do not stay.
fn words() -> impl Strategy<Value = String> {
    let hard = select(vec![
        "=1+1",
        "- a",
        "• a; b",
        "a\nb",
        "x;y",
        "\"q\"",
        "T1.1",
        "a\n• b\n  c",
        "sep=;",
        "1,5",
        "no",
        "@x",
    ]);
    prop_oneof![1 => hard.prop_map(str::to_owned), 3 => "[a-zàèéìòù][a-zàèéìòù ,;:\"/\n=-]{0,30}[a-zàèéìòù.]"]
}

fn text() -> impl Strategy<Value = Text> {
    words().prop_map(|words| Text::new(Lang::It, &words).unwrap())
}

fn day() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![Just(None), Just(Date::parse("2026-09-17")), Just(Date::parse("2027-01-02"))]
}

fn ids(exchange: &Exchange) -> (Vec<AdministrationId>, Vec<ThemeId>) {
    let administrations = exchange.administrations().iter().map(|one| one.id().clone()).collect();
    (administrations, exchange.subjects().map(|one| one.id().clone()).collect())
}

fn practices() -> impl Strategy<Value = Vec<Practice>> {
    let (administrations, themes) = ids(&example());
    let offered = subsequence(administrations, 0..4);
    let facts = (
        text(),
        select(Origin::ALL),
        offered,
        proptest::option::of(select(themes)),
        proptest::option::of(text()),
    );
    let lists =
        (vec(text(), 0..4), vec(text(), 0..3), vec(text(), 0..3), proptest::option::of(any::<bool>()));
    vec((facts, lists), 1..8).prop_map(|all| {
        let one =
            |(at, ((title, origin, by, theme, summary), (conditions, evidence, lessons, transferable)))| {
                Practice::new(PracticeId::new(&format!("pr-{at}")).unwrap(), title, origin)
                    .with_offered_by(by)
                    .with_theme(theme)
                    .with_summary(summary)
                    .with_transferable(transferable)
                    .with_conditions(conditions)
                    .with_evidence(evidence)
                    .with_lessons(lessons)
            };
        all.into_iter().enumerate().map(one).collect()
    })
}

/// Of a transfer: practice, receiver and giver by their places, steps, days, obstacles.
type Facts = (usize, usize, usize, Vec<TransferStep>, [Option<Date>; 3], Vec<Text>);

fn transfers() -> impl Strategy<Value = Vec<Facts>> {
    let steps = subsequence(TransferStep::ALL.to_vec(), 0..=3);
    vec((0..8_usize, 0..6_usize, 0..7_usize, steps, [day(), day(), day()], vec(text(), 0..3)), 0..8)
}

fn delegations() -> impl Strategy<Value = Vec<(usize, usize, Option<bool>, Option<u32>)>> {
    vec(
        (0..6_usize, 0..6_usize, proptest::option::of(any::<bool>()), proptest::option::of(0..500_u32)),
        0..12,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lists_come_back(
        practices in practices(),
        transfers in transfers(),
        delegations in delegations(),
        lang in select(Lang::ALL.to_vec()),
        style in select(vec![CsvStyle::Rfc4180, CsvStyle::Italian]),
    ) {
        let bare = example();
        let (administrations, themes) = ids(&bare);
        let mut draft = Draft::new(bare.id().clone(), bare.title().clone());
        draft.nature = bare.nature();
        draft.administrations = bare.administrations().to_vec();
        draft.themes = bare.themes().to_vec();
        draft.vocabulary = bare.vocabulary().to_vec();
        draft.source = bare.source().cloned();
        draft.legal_references = bare.legal_references().to_vec();
        let empty = draft.clone().check().outcome.unwrap();
        for (at, (practice, to, from, steps, mut days, obstacles)) in transfers.into_iter().enumerate() {
            let practice = practices[practice % practices.len()].id().clone();
            let mut transfer = Transfer::new(TransferId::new(&format!("tr.{at}")).unwrap(), practice, administrations[to].clone());
            transfer = transfer.with_from(administrations.get(from).filter(|_| from != to).cloned());
            days.sort();
            let steps = steps.into_iter().zip(days).collect();
            draft.transfers.push(transfer.with_steps(steps).with_obstacles(obstacles));
        }
        draft.practices = practices;
        for (administration, theme, referent, participants) in delegations {
            let one = Delegation::new(administrations[administration].clone(), themes[theme].clone());
            let one = one.with_referent(referent.map(Appointment::new)).with_participants(participants);
            let is_new = |known: &Delegation| (known.administration(), known.theme()) != (one.administration(), one.theme());
            if draft.delegations.iter().all(is_new) {
                draft.delegations.push(one);
            }
        }
        // Practices that must not be transferred, or only from oneself, are no exchange: lists do not depend on that.
        let offered = |practice: &Practice| practice.offered_by().len() != 1;
        draft.practices.iter_mut().for_each(|one| {
            let kept = if offered(one) { one.offered_by().to_vec() } else { Vec::new() };
            *one = one.clone().with_offered_by(kept);
            if one.transferable() == Some(false) && draft.transfers.iter().any(|it| it.practice() == one.id()) {
                *one = one.clone().with_transferable(Some(true));
            }
        });
        let Ok(exchange) = draft.check().outcome else { return Err(TestCaseError::fail("no exchange")) };
        comes_back(&exchange, &empty, lang, style);
        comes_back(&exchange, &exchange, lang, style);
    }

    #[test]
    fn no_bytes_are_too_much(bytes in vec(any::<u8>(), 0..400), tail in ".{0,200}") {
        let exchange = example();
        let mut file = "Titolo;Origine;Pratica;Chi la impara;Amministrazione;Tematica\n".to_owned().into_bytes();
        file.extend_from_slice(tail.as_bytes());
        for bytes in [bytes, file] {
            let sheets = Sheets::read(bytes, "x");
            let choices = ListChoices::default();
            let all = (read_practices(&sheets, &exchange, &choices), read_transfers(&sheets, &exchange, &choices));
            prop_assert!(all.0.items.len() == all.0.spots.len() && all.1.items.len() == all.1.spots.len());
            read_delegations(&sheets, &exchange, &choices);
        }
    }
}
