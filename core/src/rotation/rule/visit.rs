//! H8: workshops at one host are one visit, or far apart. O(workshops of the host).

use crate::rotation::board::{Board, Change, Spot};
use crate::rotation::problem::Problem;

/// Pairs of workshops at one host that are neither one visit nor far enough apart, more than the `broken` that there are; beyond `most` the
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
        if !problem.is_workshop[it.new.session] {
            continue;
        }
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

#[inline]
fn others(problem: &Problem, board: &Board, change: &Change, spot: &Spot) -> i64 {
    if !spot.is_placed() {
        return 0;
    }
    let here = board.at_host[spot.host].iter().filter(|other| !change.is_moved[**other as usize]);
    here.filter(|other| is_far_from_good(problem, spot, &board.spots[**other as usize])).count() as i64
}

/// Are two sessions workshops at one host, neither one visit nor far enough apart?
#[inline]
pub(in crate::rotation) fn is_wrong(problem: &Problem, a: &Spot, b: &Spot) -> bool {
    a.host == b.host
        && problem.is_workshop[a.session]
        && problem.is_workshop[b.session]
        && a.is_placed()
        && b.is_placed()
        && is_far_from_good(problem, a, b)
}

/// Two workshops at the same host.
#[inline]
fn is_far_from_good(problem: &Problem, a: &Spot, b: &Spot) -> bool {
    let parameters = &problem.instance.parameters;
    let span = a.end.max(b.end) - a.start.min(b.start) + 1;
    let free = if a.key() <= b.key() { b.start - a.end - 1 } else { a.start - b.end - 1 };
    span > parameters.visit_days && free < parameters.host_gap_days
}
