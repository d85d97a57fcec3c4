//! What changes cost at once is what the checker says of the whole plan; and the search keeps its promises.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;
use scambio_core::format::rotation;
use scambio_core::rotation::{Instance, Problem, Search, Settings, Total, Trial, check};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    rotation::read(&std::fs::read(path).unwrap()).unwrap()
}

fn full(trial: &Trial<'_>, instance: &Instance) -> Total {
    let score = check(instance, &trial.plan());
    Total { violations: score.violations(), objective: score.objective }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn delta_is_full_score(
        name in prop::sample::select(vec!["mini-4x2", "small-6x3", "everything"]),
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1_usize..4, any::<bool>()), 1..30),
    ) {
        let instance = instance(name);
        let problem = Problem::new(&instance);
        let search = Search::new(problem.clone(), Settings::default());
        let mut trial = Trial::new(&problem, search.best()).unwrap();
        prop_assert_eq!(trial.total(), full(&trial, &instance));
        for (session, host, day, count, undo) in moves {
            let first = session.index(instance.sessions.len());
            let change: Vec<_> = (0..count).map(|more| {
                let session = (first + more * 5) % instance.sessions.len();
                let hosts = &instance.sessions[session].hosts;
                let day = (day.index(instance.days() as usize) + more) % instance.days() as usize;
                (session, hosts[host.index(hosts.len())], day as i32)
            }).collect();
            let before = (trial.total(), trial.plan());
            let asked = trial.ask(&change).unwrap();
            prop_assert_eq!(&before, &(trial.total(), trial.plan()));
            trial.change(&change).unwrap();
            prop_assert_eq!(asked, trial.total());
            prop_assert_eq!(trial.total(), full(&trial, &instance));
            if undo {
                trial.undo();
                prop_assert_eq!(&before, &(trial.total(), trial.plan()));
                prop_assert_eq!(trial.total(), full(&trial, &instance));
            }
        }
    }
}

#[test]
fn a_search_is_repeatable_never_worse_and_scored_as_it_says() {
    for name in ["mini-4x2", "everything"] {
        let problem = Problem::new(&instance(name));
        let settings = Settings { seed: 7, ..Settings::default() };
        let (mut once, mut again) = (Search::new(problem.clone(), settings), Search::new(problem, settings));
        let mut last = once.progress().best;
        for _ in 0..20 {
            let progress = once.step(1_000);
            assert!(progress.best <= last);
            last = progress.best;
            let score = once.score();
            assert_eq!((score.violations(), score.objective), (last.violations, last.objective), "{name}");
        }
        again.step(20_000);
        assert_eq!(once.best(), again.best(), "{name}: steps of another size, the same plan");
    }
}

#[test]
fn a_given_plan_is_never_made_worse() {
    for name in ["small-6x3", "everything"] {
        let instance = instance(name);
        let problem = Problem::new(&instance);
        let mut first = Search::new(problem.clone(), Settings::default());
        first.step(30_000);
        let given = first.progress().best;
        let mut search =
            Search::from_plan(problem.clone(), Settings { seed: 3, ..Settings::default() }, first.best());
        assert_eq!((search.best(), search.progress().best), (first.best(), given), "{name}");
        search.step(30_000);
        assert!(search.progress().best <= given, "{name}");
        assert_eq!(check(&instance, search.best()).objective, search.progress().best.objective, "{name}");

        // What a plan lacks is added; days outside the period are not taken.
        let mut partial = first.best().clone();
        partial.starts[2] = None;
        partial.starts[3] = Some(-5);
        let search = Search::from_plan(problem, Settings::default(), &partial);
        assert!(search.best().starts.iter().all(Option::is_some), "{name}");
        assert_eq!(search.best().starts[4..], partial.starts[4..], "{name}");
    }
}

#[test]
fn an_announced_plan_is_where_the_search_begins() {
    let mut instance = instance("small-6x3");
    let settings = Settings { cycle: Some(100_000), ..Settings::default() };
    let mut search = Search::new(Problem::new(&instance), settings);
    search.step(100_000);
    let announced = search.best().clone();
    let days = (0..announced.starts.len()).filter_map(|it| Some((it, announced.date(&instance, it)?)));
    instance.baseline = days.collect();
    // A host cancels the week of one workshop.
    let (session, day) = instance.baseline[10];
    let host = instance.sessions[session].hosts[0];
    instance.hosts[host].unavailable.extend((-2..=2).filter_map(|by| day.add_days(by)));
    let mut search = Search::new(Problem::new(&instance), settings);
    search.step(100_000);
    let moved = announced.starts.iter().zip(&search.best().starts).filter(|(a, b)| a != b).count();
    assert!(search.score().is_feasible() && (1..10).contains(&moved), "{moved} sessions moved");
}
