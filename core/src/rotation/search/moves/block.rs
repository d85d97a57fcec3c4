//! Moves of all that happens on some days: blocks of sessions that share people, over all their tracks.

use super::{Moves, below};
use crate::rng::Rng;
use crate::rotation::Problem;
use crate::rotation::board::{Board, NONE};

/// The most sessions that move together.
const MOST: usize = 24;
/// How many days are looked at for what comes next.
const AHEAD: usize = 90;

impl Moves {
    /// What starts on the days from a session on goes some days on or back: often whole weeks.
    pub(super) fn slide(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let start = board.spots[session].start;
        let from = start - below(rng, 4) as i32;
        let to = start + 1 + [1, 3, 7, 14, 30, 45, 60, 90][below(rng, 8)];
        let by = [-7, 7, -7, 7, -14, 14, -3, -2, -1, 1, 2, 3][below(rng, 12)];
        self.gather(problem, board, session, from, to) && self.shift_all(problem, board, by, 0)
    }

    /// A visit, and what comes next until a later one, change places.
    pub(super) fn flip(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let begin = board.spots[session].start - below(rng, 3) as i32;
        let Some(middle) = later(problem, board, session, begin + 2 + below(rng, 5) as i32) else {
            return false;
        };
        let Some(end) = later(problem, board, session, middle + 3 + [0, 2, 4, 20, 40][below(rng, 5)]) else {
            return false;
        };
        if !self.gather(problem, board, session, begin, middle)
            || !self.shift_all(problem, board, end - middle, 0)
        {
            return false;
        }
        let first = self.visit.len();
        self.collect_more(problem, board, session, middle, end)
            && self.shift_all(problem, board, begin - middle, first)
    }

    fn gather(&mut self, problem: &Problem, board: &Board, session: usize, from: i32, to: i32) -> bool {
        self.visit.clear();
        self.collect_more(problem, board, session, from, to)
    }

    /// Those who share people with the session and start from one day to before another.
    fn collect_more(&mut self, problem: &Problem, board: &Board, session: usize, from: i32, to: i32) -> bool {
        let to = (to.max(0) as usize).min(board.first.len());
        let from = (from.max(0) as usize).min(to);
        for first in &board.first[from..to] {
            let mut at = *first;
            while at != NONE {
                let other = at as usize;
                if other == session || problem.meets.has(session, other) {
                    self.visit.push(other);
                }
                at = board.next[other];
            }
            if self.visit.len() > MOST {
                return false;
            }
        }
        true
    }

    fn shift_all(&mut self, problem: &Problem, board: &Board, by: i32, first: usize) -> bool {
        (first..self.visit.len()).all(|at| {
            let session = self.visit[at];
            self.add_near(problem, board, session, board.spots[session].start + by)
        })
    }
}

/// The first day, not before that one, on which somebody starts who shares people with a session.
fn later(problem: &Problem, board: &Board, session: usize, day: i32) -> Option<i32> {
    let is_busy = |day: &usize| {
        let mut at = board.first[*day];
        while at != NONE && at as usize != session && !problem.meets.has(session, at as usize) {
            at = board.next[at as usize];
        }
        at != NONE
    };
    let days = day.max(0) as usize..board.first.len();
    days.take(AHEAD).find(is_busy).map(|day| day as i32)
}
