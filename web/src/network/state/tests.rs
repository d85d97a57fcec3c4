//! What the reader does, without a browser.

use super::super::action::FileKind;
use super::super::action::What;
use super::super::drawing::Way;
use super::*;

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
    let at = *proposals.chosen().first().unwrap();
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
