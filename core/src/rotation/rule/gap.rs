//! H9 and spacing: sessions of a track follow each other at a good pace. O(1) for one session, O(sessions of the tracks) for
//! several.

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::{Board, Change, Move};
use crate::rotation::instance::Track;
use crate::rotation::problem::Problem;
use crate::rotation::sequence::start_of;

/// What the change costs more; `tracks` are those of its sessions.
#[inline]
pub(in crate::rotation) fn delta(
    problem: &Problem,
    board: &Board,
    change: &Change,
    tracks: &[usize],
    keys: &mut Vec<u64>,
) -> Cost {
    let (mut hard, mut soft) = (0, 0);
    if let [it] = change.moves.as_slice() {
        for track in problem.tracks.of(it.new.session) {
            let (broken, off) = around(problem, board, it, *track as usize);
            hard += broken;
            soft += off;
        }
    } else {
        for track in tracks {
            board.order[*track].changed(change, |it| problem.tracks.of(it).contains(&(*track as u32)), keys);
            let (now, then) = (board.order[*track].keys(), keys.as_slice());
            let (broken, off) = whole(&problem.instance.tracks[*track], then);
            let (broken_now, off_now) = whole(&problem.instance.tracks[*track], now);
            hard += broken - broken_now;
            soft += off - off_now;
        }
    }
    Cost { hard: i64::from(hard), soft: i64::from(soft) * problem.weight(Soft::Spacing) }
}

/// One session leaves a gap and divides another.
#[inline]
fn around(problem: &Problem, board: &Board, it: &Move, track: usize) -> (i32, i32) {
    let order = &board.order[track];
    let track = &problem.instance.tracks[track];
    let (mut hard, mut soft) = (0, 0);
    for (spot, sign) in [(it.old, -1), (it.new, 1)] {
        if !spot.is_placed() {
            continue;
        }
        let beside = order.beside(spot, it.old);
        let mut add = |gap: i32, sign: i32| {
            let (broken, off) = one(track, gap);
            hard += sign * broken;
            soft += sign * off;
        };
        match (beside.before.map(start_of), beside.after.map(start_of)) {
            (Some(before), Some(after)) => {
                add(spot.start - before, sign);
                add(after - spot.start, sign);
                add(after - before, -sign);
            }
            (Some(before), None) => add(spot.start - before, sign),
            (None, Some(after)) => add(after - spot.start, sign),
            (None, None) => {}
        }
    }
    (hard, soft)
}

fn whole(track: &Track, keys: &[u64]) -> (i32, i32) {
    keys.windows(2).fold((0, 0), |(hard, soft), pair| {
        let (broken, off) = one(track, start_of(pair[1]) - start_of(pair[0]));
        (hard + broken, soft + off)
    })
}

/// Days short or over, and days off the ideal.
#[inline]
pub(in crate::rotation) fn one(track: &Track, gap: i32) -> (i32, i32) {
    let broken = (track.min_gap_days - gap).max(0) + (gap - track.max_gap_days).max(0);
    (broken, ((gap - track.ideal_gap_days).abs() - track.tolerance_days).max(0))
}
