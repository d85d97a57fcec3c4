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
            trial.change(&change).unwrap();
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
