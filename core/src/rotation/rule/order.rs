//! H5: sessions of a lower stage end before those of a higher one start, where they share a track. O(1) for each session
//! that stays in order, else O(sessions of its tracks).

use crate::rotation::board::{Board, Change, NEVER, Spot};
use crate::rotation::problem::Problem;

/// Between which days each session is in order.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Order {
    /// The last day of those before it, the first of those after it.
    after: Vec<i32>,
    before: Vec<i32>,
}

impl Order {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { after: vec![-NEVER; problem.n], before: vec![NEVER; problem.n] }
    }

    /// Pairs out of order, more than the `broken` that there are; beyond `most` the rest need not be counted.
    #[inline]
    pub(in crate::rotation) fn delta(
        &self,
        problem: &Problem,
        board: &Board,
        change: &Change,
        broken: i64,
        most: i64,
    ) -> i64 {
        let stays = |spot: &Spot| {
            self.after[spot.session] < spot.start && spot.end < self.before[spot.session] || !spot.is_placed()
        };
        let moves = change.moves.as_slice();
        if let [it] = moves
            && broken == 0
            && most == 0
        {
            return i64::from(!stays(&it.new));
        }
        if broken == 0 && moves.iter().all(|it| stays(&it.new)) {
            let pairs =
                moves.iter().enumerate().flat_map(|(at, a)| moves[at + 1..].iter().map(move |b| (a, b)));
            return pairs.filter(|(a, b)| is_wrong(problem, &a.new, &b.new)).count() as i64;
        }
        let mut count = 0;
        for (at, it) in moves.iter().enumerate() {
            if !stays(&it.new) {
                count += others(problem, board, change, &it.new);
            }
            for other in &moves[at + 1..] {
                count += i64::from(is_wrong(problem, &it.new, &other.new));
            }
            if broken == 0 && count > most {
                return count;
            }
        }
        for (at, it) in moves.iter().enumerate().filter(|_| broken > 0) {
            count -= others(problem, board, change, &it.old);
            for other in &moves[at + 1..] {
                count -= i64::from(is_wrong(problem, &it.old, &other.old));
            }
        }
        count
    }

    /// The change has been made.
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, board: &Board, change: &Change) {
        let spot = |at: &u32| &board.spots[*at as usize];
        for it in &change.moves {
            for later in problem.later.of(it.new.session) {
                let after = &mut self.after[*later as usize];
                if it.new.end >= *after {
                    *after = it.new.end;
                } else if it.old.end == *after {
                    let earlier = problem.earlier.of(*later as usize).iter();
                    *after = earlier.map(|at| spot(at).end).max().unwrap_or(-NEVER);
                }
            }
            for earlier in problem.earlier.of(it.new.session) {
                let before = &mut self.before[*earlier as usize];
                if it.new.start <= *before {
                    *before = it.new.start;
                } else if it.old.start == *before {
                    let later = problem.later.of(*earlier as usize).iter();
                    *before = later.map(|at| spot(at).start).min().unwrap_or(NEVER);
                }
            }
        }
    }
}

/// Sessions that do not move and are out of order with a place.
fn others(problem: &Problem, board: &Board, change: &Change, spot: &Spot) -> i64 {
    if !spot.is_placed() {
        return 0;
    }
    let stays = |other: &&u32| !change.is_moved[**other as usize];
    let late = |other: &&u32| board.spots[**other as usize].start <= spot.end;
    let early = |other: &&u32| board.spots[**other as usize].end >= spot.start;
    let late = problem.later.of(spot.session).iter().filter(stays).filter(late).count();
    let early = problem.earlier.of(spot.session).iter().filter(stays).filter(early).count();
    (late + early) as i64
}

#[inline]
fn is_wrong(problem: &Problem, a: &Spot, b: &Spot) -> bool {
    a.end >= b.start && problem.precedes.has(a.session, b.session)
        || b.end >= a.start && problem.precedes.has(b.session, a.session)
}
