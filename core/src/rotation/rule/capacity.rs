//! H7: a host holds no more sessions at once than it can. O(days of the session).

use core::ops::Range;

use super::tally::Tally;
use crate::rotation::board::{Change, Move, Spot};
use crate::rotation::problem::Problem;

/// How many sessions each host has each day.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Capacity(Tally);

impl Capacity {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self(Tally::new(problem.instance.hosts.len() * problem.width))
    }

    /// Sessions beyond what hosts can hold, day by day, that the change brings.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, change: &Change) -> i64 {
        if let [it] = change.moves.as_slice()
            && it.old.is_placed()
            && it.new.is_placed()
            && it.old.host == it.new.host
        {
            let limit = i64::from(problem.instance.hosts[it.new.host].capacity);
            return self.0.moved(cells(problem, &it.old), cells(problem, &it.new), 1, limit);
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
        change.moves.iter().map(both).sum()
    }

    #[inline]
    fn count(&mut self, problem: &Problem, spot: &Spot, by: i64) -> i64 {
        if !spot.is_placed() {
            return 0;
        }
        let limit = i64::from(problem.instance.hosts[spot.host].capacity);
        cells(problem, spot).map(|cell| self.0.add(cell, by, limit)).sum()
    }
}

/// The days on which a host has a session.
#[inline]
fn cells(problem: &Problem, spot: &Spot) -> Range<usize> {
    let begin = spot.host * problem.width;
    begin + spot.start as usize..begin + spot.end as usize + 1
}
