//! Load of hosts: months with too many days of workshops. O(1).

use super::tally::Tally;
use crate::rotation::Soft;
use crate::rotation::board::{Change, Move, Spot};
use crate::rotation::problem::Problem;

/// Days of workshops of each host in each month.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Months(Tally);

impl Months {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self(Tally::new(problem.instance.hosts.len() * problem.months))
    }

    /// What the change costs more.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, change: &Change) -> i64 {
        if problem.weight(Soft::HostLoad) == 0 || change.moves.iter().all(|it| is_same(problem, it)) {
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
        let both = |it: &Move| self.count(problem, &it.old, -1) + self.count(problem, &it.new, 1);
        let days: i64 = change.moves.iter().map(both).sum();
        days * problem.weight(Soft::HostLoad)
    }

    #[inline]
    fn count(&mut self, problem: &Problem, spot: &Spot, by: i64) -> i64 {
        if !spot.is_placed() || !problem.is_workshop[spot.session] {
            return 0;
        }
        let cell = spot.host * problem.months + problem.month[spot.start as usize];
        let limit = problem.instance.parameters.host_month_limit_days;
        self.0.add(cell, by * i64::from(problem.len[spot.session]), limit)
    }
}

/// In the same month at the same host.
#[inline]
fn is_same(problem: &Problem, it: &Move) -> bool {
    let is_placed = it.old.is_placed() && it.new.is_placed();
    let month = |spot: &Spot| problem.month[spot.start as usize];
    !problem.is_workshop[it.new.session]
        || is_placed && it.old.host == it.new.host && month(&it.old) == month(&it.new)
}
