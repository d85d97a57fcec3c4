//! Bounds and proofs: never above what a plan costs, and as good as trying everything on what is small enough for that.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::format::rotation;
use scambio_core::rotation::{Bound, Instance, Plan, Problem, Proof, Search, Settings, Soft, Total, check};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    rotation::read(&std::fs::read(path).unwrap()).unwrap()
}

/// No term of a plan that keeps all rules, nor its objective, is below the bound. Does it keep them?
fn assert_below(instance: &Instance, bound: Bound, plan: &Plan) -> bool {
    let score = check(instance, plan);
    if score.is_feasible() {
        for term in Soft::ALL {
            assert!(bound.terms[term as usize] <= score.of_soft(term), "{} {bound:?} {score:?}", term.word());
        }
        assert!(bound.all <= score.objective, "{bound:?} {score:?}");
    }
    score.is_feasible()
}

#[test]
fn no_plan_that_is_found_is_below_the_bound() {
    for (name, steps) in [("mini-4x2", 6), ("small-6x3", 2)] {
        let instance = instance(name);
        let problem = Problem::new(&instance);
        let bound = Bound::new(&problem).unwrap();
        assert!(bound.all >= 0, "{name}");
        let mut kept = 0;
        for seed in 1..3 {
            let mut search = Search::new(problem.clone(), Settings { seed, ..Settings::default() });
            for _ in 0..steps {
                search.step(4_000);
                kept += u32::from(assert_below(&instance, bound, search.best()));
            }
        }
        assert!(kept > 0, "{name}: no plan was compared");
    }
}

/// Two tracks of the smallest exchange, a few workshops in a few weeks.
fn tiny(change: impl Fn(&mut Instance)) -> Instance {
    let mut instance = instance("mini-4x2");
    instance.end = instance.start.add_days(20).unwrap();
    let kept = ["KICKOFF", "A1-R1-TOS", "A1-R1-VDA", "A2-R1-TOS"];
    instance.sessions.retain(|session| kept.contains(&&*session.id));
    for track in &mut instance.tracks {
        (track.min_gap_days, track.max_gap_days) = (3, 12);
        (track.ideal_gap_days, track.tolerance_days) = (6, 0);
    }
    change(&mut instance);
    instance
}

/// The least objective of all plans that keep all rules.
fn least(instance: &Instance, bound: Bound) -> Option<i64> {
    let (mut least, days) = (None, instance.days());
    let mut plan = Plan::empty(instance);
    plan.starts[0] = Some(0);
    for place in 0..days.pow(3) {
        let day = [place % days, place / days % days, place / days / days];
        for (start, day) in plan.starts[1..].iter_mut().zip(day) {
            *start = Some(day);
        }
        let closed = instance.closed_days();
        if day.iter().all(|day| !closed[*day as usize + 7]) {
            assert_below(instance, bound, &plan);
            let score = check(instance, &plan);
            least = least.into_iter().chain(score.is_feasible().then_some(score.objective)).min();
        }
    }
    least
}

#[test]
fn bounds_and_proofs_against_every_plan() {
    let mut proved = 0;
    let changes: [fn(&mut Instance); 4] = [
        |_| {},
        |it| it.weights[Soft::Travel as usize] = 0,
        |it| it.parameters.host_gap_days = 3,
        |it| {
            it.pools[0].turnaround_days = 4;
            it.parameters.week_limit_days = 1;
        },
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let instance = tiny(change);
        let problem = Problem::new(&instance);
        let bound = Bound::new(&problem).unwrap();
        let objective = least(&instance, bound).unwrap();
        for more in [0, 1, 50] {
            let best = Total { violations: 0, objective: objective + more };
            let mut proof = Proof::new(&problem);
            let mut standing = proof.standing(best);
            while !standing.is_done {
                let before = standing.bound;
                standing = proof.step(500, best);
                assert!(standing.bound >= before, "bounds only rise: {at}");
            }
            assert!(standing.bound.unwrap() <= objective, "{at}: {standing:?}, {objective}");
            assert!(!standing.is_proved || more == 0, "{at}: {standing:?}");
            proved += usize::from(standing.is_proved);
        }
    }
    assert!(proved >= 3, "{proved}");
}

#[test]
fn a_proof_of_the_smallest_exchange_begins() {
    // CP-SAT proves 575 to be the least; the whole proof is `--example plan`'s: here it begins.
    let problem = Problem::new(&instance("mini-4x2"));
    let best = Total { violations: 0, objective: 575 };
    let mut proof = Proof::new(&problem);
    let mut bound = proof.standing(best).bound.unwrap();
    assert!(bound >= 400);
    for _ in 0..10 {
        let standing = proof.step(100, best);
        assert!(standing.bound.unwrap() >= bound && standing.bound.unwrap() <= 575, "bounds only rise");
        bound = standing.bound.unwrap();
    }
}

#[test]
fn what_has_no_plan_is_shown_to_have_none() {
    let instance = instance("infeasible-august");
    let problem = Problem::new(&instance);
    let proof = Proof::new(&problem);
    let standing = proof.standing(Total { violations: 1, objective: 0 });
    assert!(standing.bound.is_none() && standing.is_done && !standing.is_proved);
}
