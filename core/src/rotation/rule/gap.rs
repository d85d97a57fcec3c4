//! H9 and spacing: sessions of a track follow each other at a good pace. O(log sessions of the track) for each track.

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::{Board, Spot, beside};
use crate::rotation::instance::Track;
use crate::rotation::problem::Problem;

/// What the gaps around this session cost, less that of the gap which it divides.
#[inline]
pub(in crate::rotation) fn cost(problem: &Problem, board: &Board, spot: Spot) -> Cost {
    let (mut hard, mut soft) = (0, 0);
    for track in problem.tracks.of(spot.session) {
        let (before, after) = beside(&board.order[*track as usize], spot.key());
        let track = &problem.instance.tracks[*track as usize];
        let mut add = |gap: i32, sign: i32| {
            let (broken, off) = one(track, gap);
            hard += sign * broken;
            soft += sign * off;
        };
        let day = |key: u64| (key >> 32) as i32;
        if let Some(before) = before {
            add(spot.start - day(before), 1);
        }
        if let Some(after) = after {
            add(day(after) - spot.start, 1);
        }
        if let (Some(before), Some(after)) = (before, after) {
            add(day(after) - day(before), -1);
        }
    }
    Cost { hard: i64::from(hard), soft: i64::from(soft) * problem.weight(Soft::Spacing) }
}

/// Days short or over, and days off the ideal.
#[inline]
pub(in crate::rotation) fn one(track: &Track, gap: i32) -> (i32, i32) {
    let broken = (track.min_gap_days - gap).max(0) + (gap - track.max_gap_days).max(0);
    (broken, ((gap - track.ideal_gap_days).abs() - track.tolerance_days).max(0))
}
