//! H6 and H8 together. Where hosts are known: a table of how many others each session would come too near on each day, with all others
//! where they are. O(1) for one session, O(sessions²) of the change for several, and O(sessions × days kept apart) to follow
//! a change, of which few are made. Where hosts are to be chosen, the rules count themselves.

use super::{clash, visit};
use crate::rotation::board::{Board, Change, Spot};
use crate::rotation::problem::Problem;

/// With how many others, and by how many rules, the days are too near.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Apart {
    /// `[session × width + day]`.
    near: Vec<u32>,
}

impl Apart {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { near: vec![0; if problem.near.is_known() { problem.n * problem.width } else { 0 }] }
    }

    #[inline]
    fn at(&self, problem: &Problem, spot: &Spot) -> i64 {
        match spot.is_placed() {
            true => i64::from(self.near[spot.session * problem.width + spot.start as usize]),
            false => 0,
        }
    }

    /// Pairs that are too near, more than the `broken` that there are; beyond `most` the rest need not be counted.
    #[inline]
    pub(in crate::rotation) fn delta(
        &self,
        problem: &Problem,
        board: &Board,
        change: &Change,
        broken: i64,
        most: i64,
    ) -> i64 {
        if self.near.is_empty() {
            let count = visit::delta(problem, board, change, broken, most);
            return count + clash::delta(problem, board, change, broken, most.saturating_sub(count).max(0));
        }
        let moves = change.moves.as_slice();
        let mut count = 0;
        for (at, it) in moves.iter().enumerate() {
            let near = self.at(problem, &it.new);
            count += near;
            // Those that move as well are no longer where the table has them.
            if near > 0 {
                let others = moves.iter().filter(|other| other.new.session != it.new.session);
                count -= others.map(|other| wrong(problem, &it.new, &other.old)).sum::<i64>();
            }
            count += moves[..at].iter().map(|other| wrong(problem, &it.new, &other.new)).sum::<i64>();
            if broken == 0 && count > most {
                break;
            }
            if broken > 0 {
                count -= self.at(problem, &it.old);
                count += moves[..at].iter().map(|other| wrong(problem, &it.old, &other.old)).sum::<i64>();
            }
        }
        count
    }

    /// The change has been made.
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, change: &Change) {
        if self.near.is_empty() {
            return;
        }
        for it in &change.moves {
            self.spread(problem, &it.old, u32::MAX);
            self.spread(problem, &it.new, 1);
        }
    }

    /// Adds to the days of others; less one is all bits, which wraps.
    fn spread(&mut self, problem: &Problem, spot: &Spot, by: u32) {
        if !spot.is_placed() {
            return;
        }
        let last = problem.width as i32 - 1;
        for (other, days) in problem.near.of(spot.session) {
            let row = &mut self.near[other * problem.width..][..problem.width];
            for (from, to) in days {
                let (from, to) = ((spot.start + from).max(0), (spot.start + to).min(last));
                if from <= to {
                    for cell in &mut row[from as usize..=to as usize] {
                        *cell = cell.wrapping_add(by);
                    }
                }
            }
        }
    }
}

/// By how many rules two sessions are too near.
#[inline]
fn wrong(problem: &Problem, a: &Spot, b: &Spot) -> i64 {
    i64::from(clash::is_wrong(problem, a, b)) + i64::from(visit::is_wrong(problem, a, b))
}
