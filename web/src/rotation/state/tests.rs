//! Plans are made, changed, repaired and taken back.

use scambio_core::rotation::replan::Event;
use scambio_core::rotation::{Soft, check};
use scambio_core::time::Period;

use super::super::edit::{Edit, Matter, Number};
use super::*;

const FILE: &str = include_str!("../../../../core/data/scambio-pa.json");

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn shown(kept: Option<String>) -> State {
    let mut state = State::default();
    let own = Some("r_toscan".to_owned());
    state.reduce(Action::Shown { lang: Lang::It, level: 3, own, is_work: true, today: None });
    state.reduce(Action::Exchange(FILE.to_owned(), kept));
    state
}

/// A plan that was searched for a little while.
fn planned() -> State {
    let mut state = shown(None);
    state.reduce(Action::Simulate);
    for _ in 0..2 {
        state.reduce(Action::Tick(4_000));
    }
    state.reduce(Action::Stop);
    state
}

/// The plans of the demo portal: the second repairs the first after a stop.
#[test]
fn simulated_plans_of_a_file_keep_all_rules_and_say_what_they_are() {
    let mut state = State::default();
    state.reduce(Action::Shown { lang: Lang::De, level: 3, own: None, is_work: false, today: None });
    let file = include_str!("../../../demo/data/piano-simulato.json");
    state.reduce(Action::Exchange(file.to_owned(), None));
    assert_eq!(state.scenarios.len(), 2);
    let picture = state.picture.as_ref().unwrap();
    assert_eq!((picture.is_simulated, picture.title.as_str()), (true, "Simulierter Plan"));
    let [first, second] = [0, 1].map(|at| &state.scenarios[at]);
    assert_eq!(second.before.as_ref(), Some(&first.now));
    let stop = Period::new(day("2020-02-24"), day("2020-04-30")).unwrap();
    for it in [first, second] {
        assert!(it.is_simulated && check(&it.now.instance, &it.now.plan).is_feasible());
    }
    let mut moved = 0;
    for session in 0..first.now.plan.starts.len() {
        let date = |of: &Version| of.plan.date(&of.instance, session).unwrap();
        let (was, is) = (date(&first.now), date(&second.now));
        assert!(is < stop.first() || is > stop.last());
        assert!(was >= stop.first() || was == is);
        moved += usize::from(was != is);
    }
    assert!(moved > 10, "{moved}");
}

fn plan(state: &State) -> Plan {
    (*state.scenarios[state.shown].now.plan).clone()
}

#[test]
fn nothing_is_planned_before_the_reader_asks() {
    let state = shown(None);
    assert!(state.scenarios.is_empty() && state.missing.is_empty() && state.picture.is_none());
}

#[test]
fn a_simulated_plan_is_marked_and_scored_by_the_checker() {
    let state = planned();
    let picture = state.picture.as_ref().unwrap();
    assert!(picture.is_simulated);
    assert_eq!(picture.score, check(picture.instance(), picture.plan()));
    assert_eq!(state.found.unwrap().1.objective, picture.score.objective);
    assert_eq!(picture.names.hosts[picture.own.unwrap()].name, "Toscana");
}

#[test]
fn the_same_seed_gives_the_same_plan_however_it_is_sliced() {
    let run = |slice: u64, times: usize| {
        let mut state = shown(None);
        state.reduce(Action::Simulate);
        for _ in 0..times {
            state.reduce(Action::Tick(slice));
        }
        state.reduce(Action::Stop);
        plan(&state)
    };
    assert_eq!(run(6_000, 2), run(1_500, 8));
}

#[test]
fn a_move_is_taken_back() {
    let mut state = planned();
    let before = plan(&state);
    state.reduce(Action::Move(5, before.hosts[5].unwrap(), 30));
    assert_eq!(plan(&state).starts[5], Some(30));
    state.reduce(Action::Undo);
    assert_eq!(plan(&state), before);
}

#[test]
fn a_search_never_makes_a_plan_worse() {
    let mut state = planned();
    let before = state.picture.as_ref().unwrap().score;
    state.reduce(Action::Solve);
    assert!(state.is_busy());
    state.reduce(Action::Tick(4_000));
    state.reduce(Action::Stop);
    let after = state.picture.as_ref().unwrap().score;
    assert!((after.violations(), after.objective) <= (before.violations(), before.objective));
}

#[test]
fn where_days_are_gone_a_search_does_not_take_the_place_of_a_better_plan() {
    let mut state = planned();
    state.reduce(Action::Edit(Edit::End(Date::parse("2019-09-30").unwrap())));
    let before = state.picture.as_ref().unwrap().score;
    assert!(before.violations() > 0);
    state.reduce(Action::Solve);
    state.reduce(Action::Stop);
    let after = state.picture.as_ref().unwrap().score;
    assert!((after.violations(), after.objective) <= (before.violations(), before.objective));
}

#[test]
fn a_pinned_session_stays() {
    let mut state = planned();
    let start = plan(&state).starts[40];
    state.reduce(Action::Edit(Edit::Pin(40, true)));
    state.reduce(Action::Solve);
    state.reduce(Action::Tick(8_000));
    state.reduce(Action::Stop);
    assert_eq!(plan(&state).starts[40], start);
}

#[test]
fn after_a_stop_the_past_is_as_it_was_and_nobody_meets_meanwhile() {
    let mut state = planned();
    let before = state.scenarios[0].now.clone();
    let stop = Period::new(day("2020-02-24"), day("2020-04-30")).unwrap();
    state.reduce(Action::Replan(Event::Stop(stop), day("2020-02-24")));
    assert!(state.is_busy());
    state.reduce(Action::Tick(8_000));
    state.reduce(Action::Stop);
    assert_eq!((state.scenarios.len(), state.shown), (2, 1));
    let now = &state.scenarios[1].now;
    for session in 0..before.plan.starts.len() {
        let was = before.plan.date(&before.instance, session).unwrap();
        let is = now.plan.date(&now.instance, session).unwrap();
        assert!(was >= day("2020-02-24") || was == is, "{was} {is}");
    }
    assert_eq!(state.scenarios[1].before.as_ref(), Some(&before));
    assert!(state.picture.as_ref().unwrap().score.of_hard(scambio_core::rotation::Hard::Calendar) == 0);
}

#[test]
fn work_is_kept_when_asked_and_comes_back() {
    let mut state = planned();
    let changed = Action::Edit(Edit::Number(Number::Facilitators, 3));
    assert!(!state.reduce(changed).iter().any(|it| matches!(it, Effect::Keep(_))));
    let effects = state.reduce(Action::Keep(true));
    let Some(Effect::Keep(Some(text))) = effects.into_iter().next() else { panic!("nothing is kept") };
    let again = shown(Some(text));
    assert_eq!(again.scenarios, state.scenarios);
    let effects = state.reduce(Action::Edit(Edit::Matter(Soft::Travel, Matter::Much)));
    assert!(effects.iter().any(|it| matches!(it, Effect::Keep(Some(_)))));
}

#[test]
fn calendars_and_tables_say_that_they_are_simulated() {
    use super::super::action::What;
    let mut state = planned();
    for what in [What::Calendar, What::OwnCalendar, What::Csv] {
        let effects = state.reduce(Action::Save(what, "2026-11-26".to_owned()));
        let [Effect::Save(name, _, content)] = &effects[..] else { panic!("one file") };
        assert!(content.contains("piano simulato"), "{name}");
    }
}
