//! What the reader does, without a browser.

use super::super::action::FileKind;
use super::super::action::What;
use super::super::drawing::Way;
use super::super::writing::{About, Fault, Field};
use super::*;
use scambio_core::exchange::TransferStep;
use scambio_core::study::Reason;

const REAL: &str = include_str!("../../../../core/data/scambio-pa.json");
const MADE_UP: &str = include_str!("../../../demo/data/dimostrativo.json");

fn shown(file: &str, own: &str) -> State {
    let mut state = State::default();
    let today = Date::new(2026, 11, 23);
    let own = Some(own.to_owned());
    state.reduce(Action::Shown(Shown { level: 3, own, is_work: true, today, ..Shown::default() }));
    state.reduce(Action::Exchange(file.to_owned()));
    state
}

impl State {
    fn fault(&self) -> Option<Fault> {
        self.writing.as_ref().and_then(|writing| writing.fault)
    }
}

fn picture(state: &State) -> &Picture {
    state.picture.as_deref().unwrap()
}

#[test]
fn it_begins_with_a_network_that_has_ties() {
    let state = shown(MADE_UP, "alfa");
    assert_eq!(state.kind, Kind::Transfers);
    assert_eq!(picture(&state).units[state.selected.unwrap()].name, "Regione Alfa");
    let state = shown(REAL, "r_toscan");
    assert!(!picture(&state).is_empty());
    assert!(state.kind != Kind::Transfers);
}

#[test]
fn the_real_network_of_money_needs_no_exchange() {
    let mut state = shown(REAL, "r_toscan");
    state.reduce(Action::ChooseKind(Kind::Objectives));
    let seen = picture(&state);
    assert_eq!((seen.units.len(), seen.graph.ties().len(), seen.is_thinned), (36, 255, true));
    assert_eq!(seen.units[seen.own.unwrap()].name, "Toscana");
    // Each keeps its three strongest, so nobody stands alone in the drawing.
    assert!((0..36).all(|node| seen.drawn.iter().filter(|(a, b)| *a == node || *b == node).count() >= 3));
    state.reduce(Action::ChooseKind(Kind::Alike));
    let seen = picture(&state);
    assert_eq!((seen.units.len(), seen.graph.is_directed()), (21, false));
    assert!(seen.graph.ties().iter().all(|tie| tie.weight > 0.0 && tie.weight <= 1.0 + 1e-12));
}

#[test]
fn time_runs_to_its_end_and_nodes_stay_where_they_are() {
    let mut state = shown(MADE_UP, "alfa");
    let places = picture(&state).places.clone();
    let all = picture(&state).graph.ties().len();
    assert_eq!(state.reduce(Action::Play), [Effect::Later]);
    assert_eq!(picture(&state).graph.ties().len(), 0);
    let mut before = 0;
    while state.is_running {
        state.reduce(Action::Tick);
        let now = picture(&state).graph.ties().len();
        assert!(now >= before && picture(&state).places == places);
        before = now;
    }
    assert_eq!((state.stop, before), (state.days.len(), all));
    assert_eq!(state.reduce(Action::Tick), []);
}

#[test]
fn nothing_runs_for_who_wants_calm() {
    let mut state = shown(MADE_UP, "alfa");
    state.is_calm = true;
    assert_eq!(state.reduce(Action::Play), []);
    state.reduce(Action::Stop(0));
    assert_eq!((state.is_running, state.stop), (false, 0));
}

#[test]
fn keys_go_through_nodes_and_ties() {
    let mut state = shown(MADE_UP, "alfa");
    let start = state.at;
    let ties = state.ties();
    assert!(!ties.is_empty());
    state.reduce(Action::Press(Press::Tie(true)));
    assert_eq!(state.tie, Some(0));
    state.reduce(Action::Press(Press::Tie(false)));
    assert_eq!(state.tie, Some(ties.len() - 1));
    state.reduce(Action::Press(Press::Take));
    let (from, to, _) = ties[ties.len() - 1];
    assert_eq!((state.selected, state.tie), (Some(if from == start { to } else { from }), None));
    let effects = state.reduce(Action::Press(Press::End(true)));
    assert_eq!(effects, [Effect::Focus(".net-node:nth-of-type(6)".to_owned())]);
    assert_eq!((state.at, state.selected == Some(5)), (5, to == 5 && from == start));
    state.reduce(Action::Press(Press::Leave));
    assert_eq!(state.selected, None);
    // Somewhere there is always a way on from each node.
    for node in 0..6 {
        state.at = node;
        let drawing = state.drawing.clone().unwrap();
        let ways = [Way::Left, Way::Right, Way::Up, Way::Down];
        assert!(ways.iter().any(|way| drawing.towards(picture(&state), node, *way).is_some()));
    }
}

#[test]
fn a_proposal_becomes_a_transfer_and_goes_again() {
    let mut state = shown(MADE_UP, "alfa");
    let before = state.exchange.as_ref().unwrap().transfers().len();
    let proposals = state.proposals.clone().unwrap();
    assert!(proposals.is_proved());
    let has_practice = |at: &&usize| plan::practice(&proposals.suggestions[**at]).is_some();
    let at = *proposals.chosen().iter().find(has_practice).unwrap();
    let one = &proposals.suggestions[at];
    state.reduce(Action::Accept(at));
    let exchange = state.exchange.clone().unwrap();
    let last = exchange.transfers().last().unwrap();
    assert_eq!(
        (exchange.transfers().len(), last.to(), last.from()),
        (before + 1, &one.receiver, Some(&one.giver))
    );
    assert_eq!(last.reached(), None);
    // It is not proposed again.
    let again = &state.proposals.as_ref().unwrap().suggestions;
    assert!(
        !again.iter().any(|other| (&other.giver, &other.receiver, &other.subject)
            == (&one.giver, &one.receiver, &one.subject))
    );
    let effects = state.reduce(Action::Save(What::Exchange, FileKind::Json, "2026-11-23".to_owned()));
    let [Effect::Save(name, _, text)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "scambio-con-piano.json");
    let saved = format::read_newest(text.as_bytes()).into_parts().0.unwrap();
    assert_eq!(saved, *exchange);
    state.reduce(Action::TakeBack);
    assert_eq!(state.exchange.as_ref().unwrap().transfers().len(), before);
}

#[test]
fn files_say_where_they_come_from() {
    let mut state = shown(MADE_UP, "alfa");
    let day = "2026-11-23";
    let mut text = |what: What, kind: FileKind| match state
        .reduce(Action::Save(what, kind, day.to_owned()))
        .pop()
    {
        Some(Effect::Save(_, _, text) | Effect::SavePicture(_, text) | Effect::SaveWorkbook(_, text)) => text,
        other => panic!("{other:?}"),
    };
    for kind in [FileKind::Csv, FileKind::Svg, FileKind::Png, FileKind::GraphMl, FileKind::Workbook] {
        let text = text(What::Ties, kind);
        assert!(text.contains("Scambio inventato per questa pagina") && text.contains(day), "{text}");
    }
    let json = text(What::Synthesis, FileKind::Json);
    assert!(json.contains("\"sections\"") && json.contains("Punti aperti") && json.contains(day), "{json}");
    let measures = text(What::Measures, FileKind::Csv);
    assert!(measures.contains("Amministrazione;\"Legami in partenza\";"), "{measures}");
}

/// Enters values, and keeps them.
fn write(state: &mut State, about: About, values: &[(Field, &str)]) {
    state.reduce(Action::Write(Some(about)));
    for (field, value) in values {
        state.reduce(Action::Enter(*field, (*value).to_owned()));
    }
    state.reduce(Action::Keep);
}

#[test]
fn a_practice_is_written_kept_and_taken_back() {
    let mut state = shown(MADE_UP, "alfa");
    let before = state.exchange.clone().unwrap();
    // Nothing entered, nothing changed: words stay as they are, with all their lines.
    for practice in before.practices() {
        write(&mut state, About::Practice(Some(practice.id().clone())), &[]);
        assert_eq!((state.fault(), state.exchange.as_ref().unwrap()), (None, &before));
    }
    for transfer in before.transfers() {
        let about = About::Transfer(transfer.practice().clone(), Some(transfer.id().clone()));
        write(&mut state, about, &[]);
        assert_eq!((state.fault(), state.exchange.as_ref().unwrap()), (None, &before));
    }
    let values = [(Field::Evidence, "uno\n\n due "), (Field::OfferedBy, "zeta beta"), (Field::Theme, "T2")];
    state.reduce(Action::Write(Some(About::Practice(None))));
    state.reduce(Action::Keep);
    assert_eq!(state.fault(), Some(Fault::NoTitle));
    values.iter().for_each(|(field, value)| drop(state.reduce(Action::Enter(*field, (*value).to_owned()))));
    for (id, is_in) in [("alfa", true), ("zeta", false), ("gamma", true), ("alfa", false)] {
        state.reduce(Action::Offer(id.to_owned(), is_in));
    }
    state.reduce(Action::Enter(Field::Title, "Una pratica nuova".to_owned()));
    state.reduce(Action::Keep);
    let after = state.exchange.clone().unwrap();
    let [.., new] = after.practices() else { panic!("none") };
    assert_eq!((new.id().as_str(), new.evidence().len(), new.offered_by().len()), ("P7", 2, 2));
    assert_eq!((after.practices().len(), state.beside), (7, [Some(6), None]));
    let count = state.past.len();
    state.reduce(Action::TakeBack);
    assert_eq!((state.past.len(), state.exchange.as_ref().unwrap()), (count - 1, &before));
}

#[test]
fn a_transfer_is_written_and_what_cannot_be_is_said() {
    let mut state = shown(MADE_UP, "alfa");
    let practice = state.exchange.as_ref().unwrap().practices()[0].id().clone();
    let new = || About::Transfer(practice.clone(), None);
    for (values, fault) in [
        (&[][..], Fault::NoReceiver),
        (&[(Field::To, "zeta"), (Field::From, "zeta")], Fault::ToItself),
        (
            &[(Field::To, "zeta"), (Field::Understand, "2027-02-01"), (Field::Adapt, "2027-01-01")],
            Fault::StepsOutOfOrder,
        ),
    ] {
        write(&mut state, new(), values);
        assert_eq!((state.fault(), state.past.len()), (Some(fault), 0));
    }
    let values = [
        (Field::To, "zeta"),
        (Field::Understand, "x"),
        (Field::Adapt, "2027-01-01"),
        (Field::Obstacles, "tempo"),
    ];
    write(&mut state, new(), &values);
    let exchange = state.exchange.clone().unwrap();
    let [.., last] = exchange.transfers() else { panic!("none") };
    assert_eq!((last.id().as_str(), last.to().as_str(), last.from()), ("X9", "zeta", None));
    let steps = [(TransferStep::Understand, None), (TransferStep::Adapt, Date::new(2027, 1, 1))];
    assert_eq!((last.steps(), last.obstacles().len()), (&steps[..], 1));
}

#[test]
fn nothing_is_written_while_it_is_read() {
    let mut state = shown(MADE_UP, "alfa");
    state.is_work = false;
    state.reduce(Action::Write(Some(About::Practice(None))));
    assert_eq!((state.writing.is_none(), state.reduce(Action::Keep)), (true, Vec::new()));
}

#[test]
fn a_comparison_proposes_what_is_sure_and_says_who_is_near() {
    let state = shown(MADE_UP, "alfa");
    let proposals = state.proposals.as_ref().unwrap();
    let has =
        |is_it: fn(&Reason) -> bool| proposals.suggestions.iter().any(|one| one.reasons.iter().any(is_it));
    assert!(has(|reason| matches!(reason, Reason::Strength(_))));
    assert!(has(|reason| matches!(reason, Reason::Practice { .. })));
    // All six are in the comparison, with what finds peers.
    assert!(
        proposals.suggestions.iter().all(|one| one.reasons.iter().any(|it| matches!(it, Reason::Near(_))))
    );
    let measured = proposals.suggestions.iter().filter(|one| one.subject.criterion.is_some());
    let days: Vec<_> =
        measured.filter(|one| one.subject.criterion.as_ref().unwrap().as_str() == "giorni").collect();
    // Delta and Zeta have the most days of the last round, Gamma the fewest.
    assert!(days.iter().all(|one| ["delta", "zeta"].contains(&one.receiver.as_str())));
    assert!(days.iter().any(|one| one.giver.as_str() == "gamma"));
    assert!(proposals.is_proved());
}
