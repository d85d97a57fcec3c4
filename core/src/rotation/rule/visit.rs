//! H8: workshops at one host are one visit, or far apart. O(workshops of the host).

use super::Cost;
use crate::rotation::board::{Board, Spot};
use crate::rotation::problem::Problem;

/// Workshops at the same host that are neither of the same visit nor far enough.
#[inline]
pub(in crate::rotation) fn cost(problem: &Problem, board: &Board, spot: Spot) -> Cost {
    if !problem.is_workshop[spot.session] {
        return Cost::default();
    }
    let parameters = &problem.instance.parameters;
    let (visit, gap) = (parameters.visit_days, parameters.host_gap_days);
    let wrong = |other: &&u32| {
        let at = **other as usize;
        let (start, end) = (board.start[at], board.end[at]);
        let span = end.max(spot.end) - start.min(spot.start) + 1;
        let is_first = (spot.start, spot.session) <= (start, at);
        let free = if is_first { start - spot.end - 1 } else { spot.start - end - 1 };
        span > visit && free < gap
    };
    Cost { hard: board.at_host[spot.host].iter().filter(wrong).count() as i64, soft: 0 }
}
