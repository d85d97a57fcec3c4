//! Moves of visits: what is at one host together.

use super::{Moves, below, is_alike};
use crate::rng::Rng;
use crate::rotation::Problem;
use crate::rotation::board::Board;
use crate::rotation::sequence::{session_of, start_of};

impl Moves {
    /// A workshop beside another one at the same host. With `swap`, the workshop of its track that is nearest to that day
    /// takes its place.
    pub(super) fn join(
        &mut self,
        problem: &Problem,
        board: &Board,
        rng: &mut Rng,
        session: usize,
        swap: bool,
    ) -> bool {
        let spot = board.spots[session];
        let here = &board.at_host[spot.host];
        let other = here[below(rng, here.len())] as usize;
        if other == session {
            return false;
        }
        let there = board.spots[other];
        let day = match below(rng, 4) {
            0 => there.start - problem.len[session],
            1 => there.start - problem.len[session] - below(rng, 2) as i32,
            2 => there.end + 1 + below(rng, 2) as i32,
            _ => there.end + 1,
        };
        if !self.add(problem, board, session, day) {
            return false;
        }
        if !swap {
            return true;
        }
        let Some(track) = super::any_track(problem, rng, session) else { return false };
        let order = &board.order[track];
        let at = order.keys().partition_point(|key| start_of(*key) < day);
        let near = [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| order.keys().get(at));
        let near =
            near.filter(|key| session_of(**key) != session && is_alike(problem, session, session_of(**key)));
        let Some(nearest) = near.min_by_key(|key| (start_of(**key) - day).abs()) else { return false };
        self.add_near(problem, board, session_of(*nearest), spot.start)
    }

    /// The visits of two hosts change days.
    pub(super) fn exchange_visits(
        &mut self,
        problem: &Problem,
        board: &Board,
        rng: &mut Rng,
        session: usize,
    ) -> bool {
        let other = self.workshops[below(rng, self.workshops.len())];
        if board.spots[other].host == board.spots[session].host || !is_alike(problem, session, other) {
            return false;
        }
        let by = match below(rng, 4) {
            0 => below(rng, 5) as i32 - 2,
            _ => 0,
        };
        let from = collect(problem, board, session, &mut self.visit);
        let to = collect(problem, board, other, &mut self.other);
        self.go(problem, board, to - from + by, false) && self.go(problem, board, from - to, true)
    }

    /// A whole visit to other days.
    pub(super) fn move_visit(
        &mut self,
        problem: &Problem,
        board: &Board,
        rng: &mut Rng,
        session: usize,
    ) -> bool {
        let from = collect(problem, board, session, &mut self.visit);
        let to = match below(rng, 2) {
            0 => from + below(rng, 21) as i32 - 10,
            _ => below(rng, problem.days as usize) as i32,
        };
        from != to && self.go(problem, board, to - from, false)
    }

    /// One of the two visits by some days.
    fn go(&mut self, problem: &Problem, board: &Board, by: i32, is_other: bool) -> bool {
        let count = if is_other { self.other.len() } else { self.visit.len() };
        (0..count).all(|at| {
            let session = if is_other { self.other[at] } else { self.visit[at] };
            self.add(problem, board, session, board.spots[session].start + by)
        })
    }
}

/// The workshops of the visit that a workshop belongs to; answers with its first day.
fn collect(problem: &Problem, board: &Board, session: usize, visit: &mut Vec<usize>) -> i32 {
    visit.clear();
    let (spot, longest) = (board.spots[session], problem.instance.parameters.visit_days);
    let mut first = spot.start;
    for other in &board.at_host[spot.host] {
        let start = board.spots[*other as usize].start;
        if (start - spot.start).abs() < longest {
            first = first.min(start);
            visit.push(*other as usize);
        }
    }
    first
}
