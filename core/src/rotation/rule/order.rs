//! H5: sessions of a lower stage end before those of a higher one start, where they share a track. O(sessions of the track).

use super::Cost;
use crate::rotation::board::{Board, Spot};
use crate::rotation::problem::Problem;

/// Pairs out of order with this session.
#[inline]
pub(in crate::rotation) fn cost(problem: &Problem, board: &Board, spot: Spot) -> Cost {
    let late = |other: &&u32| board.start[**other as usize] <= spot.end;
    let early = |other: &&u32| board.end[**other as usize] >= spot.start;
    let late = problem.later.of(spot.session).iter().filter(late).count();
    let early = problem.earlier.of(spot.session).iter().filter(early).count();
    Cost { hard: (late + early) as i64, soft: 0 }
}
