//! Re-planning: the past stays, the rest moves as little as it must.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::format::rotation;
use scambio_core::rotation::explain::{difference, recommend};
use scambio_core::rotation::replan::{Event, Replan, replan, restored, settings};
use scambio_core::rotation::{Instance, Plan, Problem, Search, Soft, check, conflict};
use scambio_core::time::{Date, Period};

fn data(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// The exchange of eight administrations, and a plan for it.
fn exchange() -> (Instance, Plan) {
    let instance = rotation::read(&data("scambio-8x6")).unwrap();
    let plan = rotation::read_plan(&data("scambio-8x6-plan"), &instance).unwrap();
    assert!(check(&instance, &plan).is_feasible());
    (instance, plan)
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn period(first: &str, last: &str) -> Period {
    Period::new(date(first), date(last)).unwrap()
}

/// A plan for what is to be planned now, from the announced one.
fn solved(replan: &Replan, moves: u64) -> Plan {
    let problem = Problem::new(&replan.instance);
    let mut search = Search::from_plan(problem.clone(), settings(1), &replan.start);
    let before = search.progress().best;
    search.step(moves);
    assert!(search.progress().best <= before, "a plan that is given gets no worse");
    let plan = restored(&problem, search.best());
    let (found, better) = (check(&replan.instance, search.best()), check(&replan.instance, &plan));
    assert!((better.violations(), better.objective) <= (found.violations(), found.objective));
    plan
}

#[test]
fn the_stop_of_2020() {
    let (instance, plan) = exchange();
    let today = date("2020-02-24");
    let stop = period("2020-02-24", "2020-04-30");

    // Nobody could go on as announced, nor within the longest gaps.
    let closed = replan(&instance, &plan, today, &[Event::Close(stop)]);
    assert!(!check(&closed.instance, &closed.announced).is_feasible());
    let why = conflict::find(&closed.instance, 0).unwrap();
    assert!(why.is_certain);

    let stopped = replan(&instance, &plan, today, &[Event::Stop(stop)]);
    assert_eq!(stopped.instance.end, date("2020-07-24"));
    assert_eq!(conflict::find(&stopped.instance, 0), None);
    let after = solved(&stopped, 40_000);
    let score = check(&stopped.instance, &after);
    assert!(score.is_feasible(), "{score:?}");
    for (session, start) in after.starts.iter().enumerate() {
        let (announced, now) = (plan.date(&instance, session), after.date(&stopped.instance, session));
        let now = now.unwrap();
        if announced.unwrap() < today {
            assert_eq!(Some(now), announced, "the past is what it was");
        } else {
            assert!(now > stop.last() && start.is_some());
        }
    }
    let difference = difference(&stopped.instance, &stopped.announced, &after);
    let due = plan.starts.iter().filter(|start| start.unwrap() >= instance.day(today)).count();
    assert!(difference.changes.len() <= due && due > 5, "{} of {due}", difference.changes.len());
    let moves: i64 = score.of_soft(Soft::Stability);
    let days: i64 = difference
        .changes
        .iter()
        .map(|it| i64::from((it.after.0.unwrap() - it.before.0.unwrap()).abs()))
        .sum();
    assert_eq!(moves, 10 * difference.changes.len() as i64 + days);
}

#[test]
fn a_host_who_is_ill_for_a_week() {
    let (instance, plan) = exchange();
    let lost = instance
        .sessions
        .iter()
        .position(|session| session.is_workshop && *session.id == *"AP-R2-PIE")
        .unwrap();
    let host = instance.sessions[lost].hosts[0];
    let start = plan.date(&instance, lost).unwrap();
    let days = Period::new(start, start.add_days(4).unwrap()).unwrap();
    let ill = replan(&instance, &plan, date("2019-07-01"), &[Event::Absent { host, days }]);
    assert_eq!(ill.instance.sessions.len(), instance.sessions.len());
    assert_eq!(ill.instance.baseline.len(), instance.sessions.len());

    let after = solved(&ill, 10_000);
    let score = check(&ill.instance, &after);
    assert!(score.is_feasible());
    // No worse than the best that moving this session alone could do.
    let alone = recommend(&Problem::new(&ill.instance), &ill.announced, lost)[0].total;
    assert!((score.violations(), score.objective) <= (alone.violations, alone.objective));
    let changes = difference(&ill.instance, &ill.announced, &after).changes;
    assert!(changes.iter().any(|it| it.session == lost));
    assert!(changes.len() < 30, "{}", changes.len());
}

#[test]
fn a_host_who_withdraws() {
    let (instance, plan) = exchange();
    let tos = instance.hosts.iter().position(|host| *host.id == *"TOS").unwrap();
    let from = date("2020-01-01");
    let without = replan(&instance, &plan, date("2019-12-01"), &[Event::Withdraw { host: tos, from }]);
    for session in &without.left_out {
        let what = &instance.sessions[*session];
        assert!(what.is_workshop && what.hosts == [tos] && plan.date(&instance, *session).unwrap() >= from);
    }
    assert!(!without.left_out.is_empty());
    assert_eq!(without.kept.len() + without.left_out.len(), instance.sessions.len());
    let last = without.instance.sessions.iter().position(|session| *session.id == *"CLOSING").unwrap();
    let closing = &without.instance.sessions[last];
    assert!(
        closing.is_open && closing.hosts.len() == instance.hosts.len() - 1 && !closing.hosts.contains(&tos)
    );
    for (at, session) in without.kept.iter().enumerate() {
        assert_eq!(without.announced.starts[at], plan.starts[*session]);
        let is_past = plan.date(&instance, *session).unwrap() < date("2019-12-01");
        assert_eq!(without.instance.sessions[at].pin == plan.date(&instance, *session), is_past);
    }
    let written = rotation::write(&without.instance);
    assert_eq!(rotation::read(written.as_bytes()).unwrap(), without.instance);
    let after = solved(&without, 20_000);
    assert!(check(&without.instance, &after).is_feasible(), "{:?}", check(&without.instance, &after));
}

#[test]
fn nothing_happened() {
    let (instance, plan) = exchange();
    let same = replan(&instance, &plan, date("2019-05-01"), &[]);
    assert_eq!(check(&same.instance, &same.announced).of_soft(Soft::Stability), 0);
    assert_eq!(restored(&Problem::new(&same.instance), &same.announced), same.announced);
}
