//! Explanations add up: what is behind a plan's score is its score, for any plan.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;
use scambio_core::format::rotation;
use scambio_core::rotation::explain::{
    Burden, Level, Levels, Rule, alternatives, burdens, difference, matches, recommend,
};
use scambio_core::rotation::{Hard, Instance, Plan, Problem, Search, Settings, Soft, check};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    rotation::read(&std::fs::read(path).unwrap()).unwrap()
}

/// A plan of which some sessions are elsewhere, on impossible days, or nowhere.
fn shaken(instance: &Instance, moves: &[(prop::sample::Index, i32, u8)]) -> Plan {
    let mut plan = Search::new(Problem::new(instance), Settings::default()).best().clone();
    for (session, day, what) in moves {
        let session = session.index(plan.starts.len());
        plan.starts[session] = (*what > 0).then_some(*day);
        if instance.sessions[session].is_open {
            plan.hosts[session] = (*what > 1).then_some(usize::from(*what) % instance.hosts.len());
        }
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn reasons_add_up_to_the_score(
        name in prop::sample::select(vec!["mini-4x2", "small-6x3", "everything"]),
        moves in prop::collection::vec((any::<prop::sample::Index>(), -9_i32..260, 0_u8..9), 0..25),
    ) {
        let instance = instance(name);
        let plan = shaken(&instance, &moves);
        let score = check(&instance, &plan);
        let found = matches(&instance, &plan);
        let sum = |rule: Rule| found.iter().filter(|it| it.rule == rule).map(|it| it.amount).sum::<i64>();
        for rule in Hard::ALL {
            prop_assert_eq!(sum(Rule::Hard(rule)), score.of_hard(rule), "{}", rule.word());
        }
        for term in Soft::ALL {
            prop_assert_eq!(sum(Rule::Soft(term)), score.of_soft(term), "{}", term.word());
        }
        prop_assert_eq!(found.iter().map(|it| it.cost).sum::<i64>(), score.objective);
        prop_assert!(found.iter().all(|it| it.amount > 0));

        let burdens = burdens(&instance, &plan);
        prop_assert_eq!(burdens.iter().map(|it| it.avoidable_km).sum::<i64>(), score.of_soft(Soft::Travel));
        let worst = burdens.iter().map(Burden::avoidable_km_each).max();
        prop_assert_eq!(worst, Some(score.of_soft(Soft::Fairness)));
        prop_assert!(burdens.iter().all(|it| it.km >= it.avoidable_km && it.avoidable_km >= 0));

        let levels = Hard::ALL.iter().enumerate().fold(Levels::default(), |levels, (at, rule)| {
            levels.with(*rule, [Level::Must, Level::Should, Level::Ignore][at % 3])
        });
        let verdict = levels.judge(&instance, &plan);
        prop_assert_eq!(verdict.violations, verdict.broken.iter().map(|it| it.amount).sum::<i64>());
        prop_assert_eq!(verdict.score, score);
        let should = Hard::ALL.iter().filter(|rule| levels.of(**rule) == Level::Should);
        let warned: i64 = verdict.warnings.iter().map(|it| it.amount).sum();
        prop_assert_eq!(warned, should.map(|rule| score.of_hard(*rule)).sum::<i64>());
    }

    #[test]
    fn what_is_recommended_is_what_the_checker_says(
        name in prop::sample::select(vec!["mini-4x2", "everything"]),
        session in any::<prop::sample::Index>(),
        moves in prop::collection::vec((any::<prop::sample::Index>(), 0_i32..200, 1_u8..9), 0..4),
    ) {
        let instance = instance(name);
        let plan = shaken(&instance, &moves);
        let session = session.index(plan.starts.len());
        let problem = Problem::new(&instance);
        let all = recommend(&problem, &plan, session);
        let hosts = instance.sessions[session].hosts.len();
        prop_assert_eq!(all.len(), hosts * instance.days() as usize);
        prop_assert!(all.is_sorted_by_key(|it| it.total));
        for it in all.iter().step_by(17) {
            let mut moved = plan.clone();
            (moved.starts[session], moved.hosts[session]) = (Some(it.start), Some(it.host));
            let score = check(&instance, &moved);
            prop_assert_eq!((it.total.violations, it.total.objective), (score.violations(), score.objective));
            prop_assert_eq!(it.is_current, moved == plan);
        }
        for (it, difference) in alternatives(&problem, &plan, session, 3) {
            prop_assert!(!it.is_current);
            prop_assert_eq!(difference.after.objective, it.total.objective);
            prop_assert_eq!(difference.changes.len(), 1);
        }
    }

    #[test]
    fn differences_are_those_of_the_scores(
        moves in prop::collection::vec((any::<prop::sample::Index>(), 0_i32..200, 1_u8..9), 0..6),
    ) {
        let instance = instance("everything");
        let (before, after) = (shaken(&instance, &[]), shaken(&instance, &moves));
        let difference = difference(&instance, &before, &after);
        let cost = |of: &[scambio_core::rotation::explain::Match]| of.iter().map(|it| it.cost).sum::<i64>();
        let by = difference.after.objective - difference.before.objective;
        prop_assert_eq!(cost(&difference.new) - cost(&difference.gone), by);
        prop_assert!(difference.gone.iter().all(|it| !difference.new.contains(it)));
        for (rule, by) in difference.by_rule() {
            let sum = |of: &[scambio_core::rotation::explain::Match]| {
                of.iter().filter(|it| it.rule == rule).map(|it| it.amount).sum::<i64>()
            };
            prop_assert_eq!(sum(&difference.new) - sum(&difference.gone), by);
        }
        prop_assert_eq!(difference.changes.is_empty(), before == after);
    }
}

#[test]
fn an_instance_with_lowered_rules_has_their_violations_no_more() {
    let instance = instance("everything");
    let plan = shaken(&instance, &[]);
    let mut broken = plan.clone();
    for (session, start) in broken.starts.iter_mut().enumerate() {
        *start = start.map(|start| (start + 3 * session as i32) % 200);
    }
    assert!(!check(&instance, &broken).is_feasible());
    for rule in Hard::ALL.into_iter().filter(|rule| Levels::can_be_lifted(*rule)) {
        let before = check(&instance, &broken);
        let lower = Levels::default().with(rule, Level::Ignore).lower(&instance);
        let after = check(&lower, &broken);
        let weekends_are_left = rule == Hard::Calendar;
        assert!(after.of_hard(rule) == 0 || weekends_are_left, "{}", rule.word());
        for other in Hard::ALL.into_iter().filter(|other| *other != rule) {
            assert_eq!(
                before.of_hard(other),
                after.of_hard(other),
                "{} without {}",
                other.word(),
                rule.word()
            );
        }
        // Open days are no longer closed for those who travel beside them.
        assert!(before.objective == after.objective || weekends_are_left, "{}", rule.word());
    }
}

#[test]
fn a_plan_without_dates_is_explained_too() {
    let instance = instance("everything");
    let empty = Plan::empty(&instance);
    let unplanned =
        matches(&instance, &empty).iter().filter(|it| it.rule == Rule::Hard(Hard::Assigned)).count();
    assert_eq!(unplanned, instance.sessions.len());
    let best = recommend(&Problem::new(&instance), &empty, 0);
    assert!(best[0].total.violations < check(&instance, &empty).violations());
    assert_eq!(recommend(&Problem::new(&instance), &empty, 10_000), []);
}
