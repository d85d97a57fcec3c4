//! H6 and proximity: nobody at two places at once, time to travel in between, and not too soon after one another.
//! O(sessions of the days around).

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::{Board, NONE, Spot};
use crate::rotation::problem::Problem;

/// Sessions that share people with this one and are too near.
#[inline]
pub(in crate::rotation) fn cost(problem: &Problem, board: &Board, spot: Spot) -> Cost {
    let mut cost = Cost::default();
    let hosts = problem.instance.hosts.len();
    let from = (spot.start - problem.reach).max(0) as usize;
    let to = ((spot.end + problem.reach) as usize).min(board.first.len() - 1);
    let near = &problem.instance.parameters.proximity;
    for first in &board.first[from..=to] {
        let mut other = *first;
        while other != NONE {
            let at = other as usize;
            other = board.next[at];
            if !problem.meets[spot.session * problem.n + at] {
                continue;
            }
            let need = problem.buffer[spot.host * hosts + board.host[at]];
            let is_first = (spot.start, spot.session) <= (board.start[at], at);
            let free = if is_first { board.start[at] - spot.end - 1 } else { spot.start - board.end[at] - 1 };
            cost.hard += i64::from(free < need);
            if !problem.shared.is_empty() {
                let apart = (spot.start - board.start[at]).abs();
                if let Some(each) = usize::try_from(apart - 1).ok().and_then(|apart| near.get(apart)) {
                    cost.soft += each * problem.shared[spot.session * problem.n + at];
                }
            }
        }
    }
    cost.soft *= problem.weight(Soft::Proximity);
    cost
}
