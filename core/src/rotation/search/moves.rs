//! The moves: which sessions go where next, drawn by chance.

use super::super::Problem;
use super::super::board::{Board, Change, Spot};
use super::super::sequence::session_of;
use crate::rng::Rng;

/// Draws moves into a list that is used again and again.
#[derive(Clone, Debug)]
pub(super) struct Moves {
    /// Sessions that can move at all.
    free: Vec<usize>,
    /// Workshops among them.
    workshops: Vec<usize>,
    /// Sessions with a choice of hosts.
    open: Vec<usize>,
    change: Change,
    visit: Vec<usize>,
    other: Vec<usize>,
}

/// A number below `n`, quickly; its bias is below n / 2³².
#[inline]
fn below(rng: &mut Rng, n: usize) -> usize {
    (((rng.next_u64() >> 32) * n as u64) >> 32) as usize
}

impl Moves {
    pub(super) fn new(problem: &Problem) -> Self {
        let options = |session: usize| problem.options.of(session).len();
        let days = |session: usize| problem.domain(problem.options.begin(session)).len();
        let free: Vec<usize> = (0..problem.n).filter(|it| options(*it) > 1 || days(*it) > 1).collect();
        let workshops = free.iter().copied().filter(|session| problem.is_workshop[*session]).collect();
        let open = free.iter().copied().filter(|session| options(*session) > 1).collect();
        Self { free, workshops, open, change: Change::new(problem), visit: Vec::new(), other: Vec::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.free.is_empty()
    }

    /// The move that was drawn.
    pub(super) const fn change(&self) -> &Change {
        &self.change
    }

    /// Draws a move; is it one that can be tried?
    pub(super) fn draw(&mut self, problem: &Problem, board: &Board, rng: &mut Rng) -> bool {
        self.change.clear();
        if !self.open.is_empty() && below(rng, 5) == 0 {
            return self.change_host(problem, board, rng);
        }
        let chance = below(rng, 100);
        if self.workshops.is_empty() || chance < 40 {
            let session = self.free[below(rng, self.free.len())];
            return self.shift(problem, board, rng, session, chance < 30);
        }
        let session = self.workshops[below(rng, self.workshops.len())];
        match chance {
            40..58 => self.swap(problem, board, rng, session),
            58..74 => self.join(problem, board, rng, session),
            74..84 => self.exchange_visits(problem, board, rng, session),
            84..94 => self.move_visit(problem, board, rng, session),
            _ => self.shift_run(problem, board, rng, session),
        }
    }

    /// One session to another day: near, or any.
    fn shift(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize, near: bool) -> bool {
        let option = board.spots[session].option;
        let days = problem.domain(option);
        let now = board.spots[session].start;
        let day = if near {
            let at = days.partition_point(|day| (*day as i32) < now) as i64;
            let by = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5][below(rng, 10)];
            match usize::try_from(at + by).ok().and_then(|at| days.get(at)) {
                Some(day) => *day as i32,
                None => return false,
            }
        } else {
            days[below(rng, days.len())] as i32
        };
        self.add(problem, board, session, day) && day != now
    }

    /// Two workshops of a track and stage change days.
    fn swap(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let Some(track) = problem.tracks.of(session).first() else { return false };
        let order = board.order[*track as usize].keys();
        let other = session_of(order[below(rng, order.len())]);
        let stage = |at: usize| problem.instance.sessions[at].stage;
        if other == session || stage(other) != stage(session) {
            return false;
        }
        let (here, there) = (board.spots[session].start, board.spots[other].start);
        self.add(problem, board, session, there) && self.add(problem, board, other, here) && here != there
    }

    /// A workshop beside another one at the same host.
    fn join(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let here = &board.at_host[board.spots[session].host];
        let other = here[below(rng, here.len())] as usize;
        if other == session {
            return false;
        }
        let day = match below(rng, 4) {
            0 => board.spots[other].start - problem.len[session],
            1 => board.spots[other].start - problem.len[session] - below(rng, 2) as i32,
            2 => board.spots[other].end + 1 + below(rng, 2) as i32,
            _ => board.spots[other].end + 1,
        };
        self.add(problem, board, session, day) && day != board.spots[session].start
    }

    /// The visits of two hosts change days.
    fn exchange_visits(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let other = self.workshops[below(rng, self.workshops.len())];
        let stage = |at: usize| problem.instance.sessions[at].stage;
        if board.spots[other].host == board.spots[session].host || stage(other) != stage(session) {
            return false;
        }
        let from = collect(problem, board, session, &mut self.visit);
        let to = collect(problem, board, other, &mut self.other);
        for at in 0..self.visit.len() {
            let session = self.visit[at];
            if !self.add(problem, board, session, board.spots[session].start - from + to) {
                return false;
            }
        }
        for at in 0..self.other.len() {
            let session = self.other[at];
            if !self.add(problem, board, session, board.spots[session].start - to + from) {
                return false;
            }
        }
        true
    }

    /// A whole visit to other days.
    fn move_visit(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let from = collect(problem, board, session, &mut self.visit);
        let to = if below(rng, 2) == 0 {
            from + below(rng, 21) as i32 - 10
        } else {
            below(rng, problem.days as usize) as i32
        };
        for at in 0..self.visit.len() {
            let session = self.visit[at];
            if !self.add(problem, board, session, board.spots[session].start - from + to) {
                return false;
            }
        }
        from != to
    }

    /// Some sessions of a track in a row by the same number of days.
    fn shift_run(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let Some(track) = problem.tracks.of(session).first() else { return false };
        let order = board.order[*track as usize].keys();
        let at = order.partition_point(|key| *key < board.spots[session].key());
        let run = 2 + below(rng, 5);
        let by = below(rng, 15) as i32 - 7;
        for key in order.iter().skip(at).take(run) {
            let session = session_of(*key);
            if !self.add(problem, board, session, board.spots[session].start + by) {
                return false;
            }
        }
        by != 0
    }

    /// Another host, on the same day or any; or two sessions of a track and stage change hosts.
    fn change_host(&mut self, problem: &Problem, board: &Board, rng: &mut Rng) -> bool {
        let session = self.open[below(rng, self.open.len())];
        let options = problem.options.of(session).len();
        let begin = problem.options.begin(session);
        let option = begin + below(rng, options);
        let place = |session: usize, host: usize| {
            problem.options.of(session).iter().position(|candidate| *candidate as usize == host)
        };
        match below(rng, 3) {
            0 => {
                let days = problem.domain(option);
                let day = days[below(rng, days.len())] as i32;
                self.add_option(problem, board, session, option, day)
            }
            1 => {
                option != board.spots[session].option
                    && self.add_option(problem, board, session, option, board.spots[session].start)
            }
            _ => {
                let other = self.open[below(rng, self.open.len())];
                let (here, there) = (board.spots[session].host, board.spots[other].host);
                let (Some(a), Some(b)) = (place(session, there), place(other, here)) else { return false };
                let (a, b) = (begin + a, problem.options.begin(other) + b);
                here != there
                    && self.add_option(problem, board, session, a, board.spots[session].start)
                    && self.add_option(problem, board, other, b, board.spots[other].start)
            }
        }
    }

    fn add(&mut self, problem: &Problem, board: &Board, session: usize, day: i32) -> bool {
        self.add_option(problem, board, session, board.spots[session].option, day)
    }

    fn add_option(
        &mut self,
        problem: &Problem,
        board: &Board,
        session: usize,
        option: usize,
        day: i32,
    ) -> bool {
        let allowed = problem.allows(option, day);
        if allowed {
            self.change.add(board.spots[session], Spot::new(problem, session, option, day));
        }
        allowed
    }
}

/// The workshops of the visit that a workshop belongs to; answers with its first day.
fn collect(problem: &Problem, board: &Board, session: usize, visit: &mut Vec<usize>) -> i32 {
    visit.clear();
    let (start, longest) = (board.spots[session].start, problem.instance.parameters.visit_days);
    let mut first = start;
    for other in &board.at_host[board.spots[session].host] {
        let other = *other as usize;
        if (board.spots[other].start - start).abs() < longest {
            first = first.min(board.spots[other].start);
            visit.push(other);
        }
    }
    first
}
