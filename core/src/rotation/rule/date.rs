//! H2, H3, H4, dates and stability: what a day costs a session by itself. Compiled to a table; O(1).

use super::Cost;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// What this day costs.
#[inline]
pub(in crate::rotation) fn cost(problem: &Problem, spot: Spot) -> Cost {
    let at = spot.option * problem.days as usize + spot.start as usize;
    Cost { hard: i64::from(problem.broken[at]), soft: problem.cost[at] }
}
