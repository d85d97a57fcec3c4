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

    /// In every track of a visit, its host and another one change days: the days of the tracks stay as they are.
    pub(super) fn permute(
        &mut self,
        problem: &Problem,
        board: &Board,
        rng: &mut Rng,
        session: usize,
    ) -> bool {
        let other = self.workshops[below(rng, self.workshops.len())];
        let (host, there) = (board.spots[session].host, board.spots[other].host);
        if there == host || !is_alike(problem, session, other) {
            return false;
        }
        collect(problem, board, session, &mut self.visit);
        collect(problem, board, other, &mut self.other);
        let mut is_any = false;
        for is_other in [false, true] {
            let count = if is_other { self.other.len() } else { self.visit.len() };
            for at in 0..count {
                let one = if is_other { self.other[at] } else { self.visit[at] };
                if self.change.is_moved[one] {
                    continue;
                }
                let target = if is_other { host } else { there };
                let tracks = problem.tracks.of(one);
                let partner = board.at_host[target].iter().map(|it| *it as usize).find(|it| {
                    problem.tracks.of(*it) == tracks
                        && is_alike(problem, one, *it)
                        && !self.change.is_moved[*it]
                });
                let Some(partner) = partner else { continue };
                let (here, gone) = (board.spots[one].start, board.spots[partner].start);
                if !self.add_near(problem, board, one, gone) || !self.add_near(problem, board, partner, here)
                {
                    return false;
                }
                is_any = true;
            }
        }
        is_any
    }

    /// Two workshops at one host change days.
    pub(super) fn trade(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let spot = board.spots[session];
        collect(problem, board, session, &mut self.visit);
        let other = self.visit[below(rng, self.visit.len())];
        if other == session {
            return false;
        }
        let there = board.spots[other];
        let (early, late) = if spot.start < there.start { (spot, there) } else { (there, spot) };
        // What comes later starts where the other one did; both together take the same days.
        self.add(problem, board, late.session, early.start)
            && self.add(problem, board, early.session, late.end + 1 - problem.len[early.session])
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
