//! Overload: weeks with too many days for people. O(distinct sets of tracks that attend the session).

use super::tally::Tally;
use crate::rotation::Soft;
use crate::rotation::board::{Change, Move, Spot};
use crate::rotation::problem::Problem;

/// Days of each crew in each week.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Weeks(Tally);

impl Weeks {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self(Tally::new(problem.crew_people.len() * problem.weeks))
    }

    /// What the change costs more.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, change: &Change) -> i64 {
        if problem.weight(Soft::Overload) == 0 || change.moves.iter().all(|it| is_same(problem, it)) {
            return 0;
        }
        let delta = self.apply(problem, change);
        for it in &change.moves {
            self.count(problem, &it.new, -1);
            self.count(problem, &it.old, 1);
        }
        delta
    }

    /// The same, and the change is made.
    #[inline]
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, change: &Change) -> i64 {
        let weight = problem.weight(Soft::Overload);
        if weight == 0 {
            return 0;
        }
        let both = |it: &Move| match is_same(problem, it) {
            true => 0,
            false => self.count(problem, &it.old, -1) + self.count(problem, &it.new, 1),
        };
        let days: i64 = change.moves.iter().map(both).sum();
        days * weight
    }

    #[inline]
    fn count(&mut self, problem: &Problem, spot: &Spot, by: i64) -> i64 {
        if !spot.is_placed() {
            return 0;
        }
        let limit = problem.instance.parameters.week_limit_days;
        let begin = problem.week[spot.start as usize] * problem.crew_people.len();
        let days = by * i64::from(problem.len[spot.session]);
        let of = |crew: &u32| {
            problem.crew_people[*crew as usize] * self.0.add(begin + *crew as usize, days, limit)
        };
        problem.crews.of(spot.session).iter().map(of).sum()
    }
}

/// In the same week.
#[inline]
fn is_same(problem: &Problem, it: &Move) -> bool {
    let week = |spot: &Spot| problem.week[spot.start as usize];
    it.old.is_placed() && it.new.is_placed() && week(&it.old) == week(&it.new)
}
