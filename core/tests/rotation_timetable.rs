//! Other problems of days and people: examinations (Toronto) and colourings (DIMACS) are programmes to plan too, and the search
//! finds what trying everything finds.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "../examples/timetable/adapter.rs"]
mod adapter;

use scambio_core::rotation::{Instance, Plan, Problem, Search, Settings, check};

/// The fewest violations and then the least cost of all plans.
fn least(instance: &Instance) -> (i64, i64) {
    let (days, count) = (instance.days(), instance.sessions.len() as u32);
    let each = (0..days.pow(count)).map(|place| {
        let mut plan = Plan::empty(instance);
        for (at, start) in plan.starts.iter_mut().enumerate() {
            *start = Some(place / days.pow(at as u32) % days);
        }
        let score = check(instance, &plan);
        (score.violations(), score.objective)
    });
    each.min().unwrap()
}

fn found(instance: &Instance) -> (i64, i64) {
    let mut search = Search::new(Problem::new(instance), Settings::default());
    search.step(20_000);
    let score = search.score();
    (score.violations(), score.objective)
}

#[test]
fn examinations_of_few_students() {
    let (courses, students) =
        (include_str!("data/timetable/small.crs"), include_str!("data/timetable/small.stu"));
    for days in [3, 5, 6] {
        let instance = adapter::examinations(courses, students, days).unwrap();
        assert_eq!(instance.people.iter().map(|group| group.count).sum::<i64>(), 5);
        assert_eq!(found(&instance), least(&instance), "{days} days");
    }
    assert_eq!(adapter::examinations(courses, "0009", 5), None);
}

#[test]
fn a_wheel_of_five_needs_four_colours() {
    let graph = include_str!("data/timetable/small.col");
    for (colours, clashes) in [(3, 1), (4, 0)] {
        let instance = adapter::colouring(graph, colours).unwrap();
        assert_eq!(least(&instance), (clashes, 0));
        assert_eq!(found(&instance), (clashes, 0));
    }
    assert_eq!(adapter::colouring("p edge 2 1\ne 1 3", 2), None);
}
