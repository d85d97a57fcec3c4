//! H6: nobody at two places at once, and time to travel in between. O(sessions of the days around).

use crate::rotation::board::{Board, Change, NONE, Spot};
use crate::rotation::problem::Problem;

/// Pairs of sessions that share people and are too near, more than the `broken` that there are; beyond `most` the
/// rest need not be counted.
#[inline]
pub(in crate::rotation) fn delta(
    problem: &Problem,
    board: &Board,
    change: &Change,
    broken: i64,
    most: i64,
) -> i64 {
    let moves = change.moves.as_slice();
    let mut count = 0;
    for (at, it) in moves.iter().enumerate() {
        count += others(problem, board, change, &it.new);
        for other in &moves[at + 1..] {
            count += i64::from(is_wrong(problem, &it.new, &other.new));
        }
        if broken == 0 && count > most {
            break;
        }
        if broken > 0 {
            count -= others(problem, board, change, &it.old);
            for other in &moves[at + 1..] {
                count -= i64::from(is_wrong(problem, &it.old, &other.old));
            }
        }
    }
    count
}

/// Sessions that do not move and are too near a place.
#[inline]
fn others(problem: &Problem, board: &Board, change: &Change, spot: &Spot) -> i64 {
    if !spot.is_placed() {
        return 0;
    }
    let mut count = 0;
    let from = (spot.start - problem.longest - problem.farthest).max(0) as usize;
    let to = ((spot.end + problem.farthest) as usize).min(board.first.len() - 1);
    for first in &board.first[from..=to] {
        let mut other = *first;
        while other != NONE {
            let at = other as usize;
            other = board.next[at];
            if !change.is_moved[at] {
                count += i64::from(is_wrong(problem, spot, &board.spots[at]));
            }
        }
    }
    count
}

/// Do two sessions share people, and are too near?
#[inline]
pub(in crate::rotation) fn is_wrong(problem: &Problem, a: &Spot, b: &Spot) -> bool {
    let free = if a.key() <= b.key() { b.start - a.end - 1 } else { a.start - b.end - 1 };
    free < problem.farthest.max(1)
        && problem.meets.has(a.session, b.session)
        && a.is_placed()
        && b.is_placed()
        && free < problem.buffer[a.host * problem.instance.hosts.len() + b.host]
}
