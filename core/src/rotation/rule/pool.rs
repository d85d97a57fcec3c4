//! H10: no more staff than there is, day by day. O(days of the session and its turnaround).

use core::ops::Range;

use super::tally::Tally;
use crate::rotation::board::{Change, Move, Spot};
use crate::rotation::problem::Problem;

/// How much of each pool is taken each day.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Pools(Tally);

impl Pools {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self(Tally::new(problem.instance.pools.len() * problem.width))
    }

    /// What the change takes beyond what there is.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, change: &Change) -> i64 {
        if let [it] = change.moves.as_slice()
            && it.old.is_placed()
            && it.new.is_placed()
        {
            let each = |(pool, demand): &(usize, i32)| {
                let limit = i64::from(problem.instance.pools[*pool].capacity);
                let cells = |spot: &Spot| cells(problem, *pool, spot);
                self.0.moved(cells(&it.old), cells(&it.new), i64::from(*demand), limit)
            };
            return problem.demand[it.new.session].iter().map(each).sum();
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
        let mut sum = 0;
        for (pool, demand) in &problem.demand[spot.session] {
            let limit = i64::from(problem.instance.pools[*pool].capacity);
            for cell in cells(problem, *pool, spot) {
                sum += self.0.add(cell, by * i64::from(*demand), limit);
            }
        }
        sum
    }
}

/// The days on which a session takes from a pool, turnaround included.
#[inline]
fn cells(problem: &Problem, pool: usize, spot: &Spot) -> Range<usize> {
    let begin = pool * problem.width;
    let last = spot.end + problem.instance.pools[pool].turnaround_days;
    begin + spot.start as usize..begin + (last + 1) as usize
}
