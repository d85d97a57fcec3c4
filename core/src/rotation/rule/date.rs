//! H2, H3, H4, dates and stability: what a day costs a session by itself. Compiled to a table; O(1).

use super::Cost;
use crate::rotation::board::{Change, Spot};
use crate::rotation::problem::Problem;

/// What the days cost more.
#[inline]
pub(in crate::rotation) fn delta(problem: &Problem, change: &Change) -> Cost {
    let mut cost = Cost::default();
    let at = |spot: &Spot| match spot.is_placed() {
        true => problem.day(spot.option, spot.start),
        false => (0, 0),
    };
    for it in &change.moves {
        let ((new_hard, new_soft), (old_hard, old_soft)) = (at(&it.new), at(&it.old));
        cost += Cost { hard: new_hard - old_hard, soft: new_soft - old_soft };
    }
    cost
}
