//! The moves: which sessions go where next, drawn by chance.

mod block;
mod chain;
mod host;
mod visit;

use super::super::Problem;
use super::super::board::{Board, Change, Spot};
use super::super::sequence::{session_of, start_of};
use super::super::state::{Limit, State};
use crate::rng::Rng;

/// Draws moves into a change that is used again and again.
#[derive(Clone, Debug)]
pub(super) struct Moves {
    /// Sessions that can move at all.
    free: Vec<usize>,
    /// Workshops among them.
    workshops: Vec<usize>,
    /// Sessions with a choice of hosts.
    open: Vec<usize>,
    /// Sessions to move more often than others: those that broken rules are about, while there are any; or those of the
    /// part that alone may move.
    focus: Vec<usize>,
    is_confined: bool,
    /// Of each session: may it move?
    may_move: Vec<bool>,
    /// Kinds, and up to which of 256 each is drawn.
    kinds: Vec<(u8, Kind)>,
    change: Change,
    visit: Vec<usize>,
    other: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// One session to another day: near, or any.
    Shift,
    Jump,
    /// Two workshops of a track and stage change days.
    Swap,
    /// A workshop goes beside another one at the same host; or changes days with the one of its track that is there.
    Join,
    JoinSwap,
    /// The visits of two hosts change days; one visit goes to other days.
    Exchange,
    Visit,
    /// Two hosts change days in every track of a visit; two workshops at one host change days.
    Permute,
    Trade,
    /// Some sessions of a track in a row: all by some days; or the first to the place of the last, the others one forward.
    Run,
    Turn,
    /// What people have on some days: all by some days; or a visit and what comes after it change places.
    Slide,
    Flip,
    /// Sessions of two days change places, as far as they are linked by people.
    Chain,
    /// Another host.
    Host,
}

/// How often a draw that comes to nothing is drawn again.
const DRAWS: usize = 6;

/// A number below `n`, quickly; its bias is below n / 2³².
#[inline]
pub(super) fn below(rng: &mut Rng, n: usize) -> usize {
    (((rng.next_u64() >> 32) * n as u64) >> 32) as usize
}

impl Moves {
    pub(super) fn new(problem: &Problem) -> Self {
        let options = |session: usize| problem.options.of(session).len();
        let days = |session: usize| problem.domain(problem.options.begin(session)).len();
        let free: Vec<usize> = (0..problem.n).filter(|it| options(*it) > 1 || days(*it) > 1).collect();
        let workshops: Vec<usize> =
            free.iter().copied().filter(|session| problem.is_workshop[*session]).collect();
        let open: Vec<usize> = free.iter().copied().filter(|session| options(*session) > 1).collect();
        let (w, o) = (usize::from(!workshops.is_empty()), usize::from(!open.is_empty()));
        let shares = [
            (Kind::Shift, 34),
            (Kind::Jump, 9),
            (Kind::Swap, 10 * w),
            (Kind::Join, 9 * w),
            (Kind::JoinSwap, 7 * w),
            (Kind::Exchange, 10 * w),
            (Kind::Visit, 11 * w),
            (Kind::Permute, 6 * w),
            (Kind::Trade, 4 * w),
            (Kind::Run, 6 * w),
            (Kind::Turn, 4 * w),
            (Kind::Chain, 10 * (1 - w)),
            (Kind::Host, 25 * o),
            (Kind::Slide, 4 * w),
            (Kind::Flip, 3 * w),
        ];
        let all: usize = shares.iter().map(|(_, share)| share).sum();
        let mut upto = 0;
        let kinds = shares.iter().filter(|(_, share)| *share > 0).map(|(kind, share)| {
            upto += share;
            ((upto * 255 / all) as u8, *kind)
        });
        let kinds = kinds.collect();
        Self {
            free,
            workshops,
            open,
            focus: Vec::new(),
            is_confined: false,
            may_move: vec![true; problem.n],
            kinds,
            change: Change::new(problem),
            visit: Vec::new(),
            other: Vec::new(),
        }
    }

    /// Looks for the sessions that broken rules are about: those without which less would be broken.
    pub(super) fn look(&mut self, problem: &Problem, state: &mut State) {
        self.focus.clear();
        for session in &self.free {
            self.change.clear();
            self.change.add(state.board.spots[*session], Spot::nowhere(problem, *session));
            let cost = state.delta(problem, &self.change, Limit::NONE);
            // A session without a place breaks one rule itself.
            if cost.is_some_and(|cost| cost.hard < 1) {
                self.focus.push(*session);
            }
        }
    }

    /// All sessions are alike again, and may move.
    pub(super) fn look_away(&mut self) {
        self.focus.clear();
        self.is_confined = false;
        self.may_move.fill(true);
    }

    /// Only these sessions move from now on, until they are all alike again; answers with how many of them can.
    pub(super) fn confine(&mut self, part: &[usize]) -> usize {
        self.may_move.fill(false);
        for session in part {
            self.may_move[*session] = true;
        }
        self.focus.clear();
        self.focus.extend(self.free.iter().filter(|session| self.may_move[**session]));
        self.is_confined = true;
        self.focus.len()
    }

    /// Do only the sessions of a part move?
    pub(super) const fn is_confined(&self) -> bool {
        self.is_confined
    }

    /// A session that can move, by chance.
    pub(super) fn any(&self, rng: &mut Rng) -> usize {
        self.free[below(rng, self.free.len())]
    }

    /// Can whole visits move?
    pub(super) fn has_visits(&self) -> bool {
        !self.workshops.is_empty()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.free.is_empty()
    }

    /// The move that was drawn.
    pub(super) const fn change(&self) -> &Change {
        &self.change
    }

    /// Draws a move; is it one that can be tried?
    #[inline]
    pub(super) fn draw(&mut self, problem: &Problem, board: &Board, rng: &mut Rng) -> bool {
        (0..DRAWS).any(|_| {
            self.change.clear();
            self.draw_once(problem, board, rng)
                && (!self.is_confined || self.change.moves.iter().all(|it| self.may_move[it.new.session]))
        })
    }

    fn draw_once(&mut self, problem: &Problem, board: &Board, rng: &mut Rng) -> bool {
        let chance = below(rng, 256) as u8;
        let kind = self.kinds.iter().find(|(upto, _)| chance <= *upto).map_or(Kind::Shift, |kind| kind.1);
        let is_focused = !self.focus.is_empty() && (self.is_confined || below(rng, 2) == 0);
        let focus = is_focused.then_some(&self.focus);
        let any = |of: &[usize], rng: &mut Rng| of[below(rng, of.len())];
        match kind {
            Kind::Shift => {
                let session = any(focus.unwrap_or(&self.free), rng);
                self.shift(problem, board, rng, session)
            }
            Kind::Jump => {
                let session = any(focus.unwrap_or(&self.free), rng);
                let days = problem.domain(board.spots[session].option);
                self.add(problem, board, session, days[below(rng, days.len())] as i32)
            }
            Kind::Chain => {
                let session = any(&self.free, rng);
                self.chain(problem, board, rng, session)
            }
            Kind::Host => self.change_host(problem, board, rng),
            Kind::Swap
            | Kind::Join
            | Kind::JoinSwap
            | Kind::Exchange
            | Kind::Visit
            | Kind::Permute
            | Kind::Slide
            | Kind::Flip
            | Kind::Trade
            | Kind::Run
            | Kind::Turn => {
                let session = any(focus.unwrap_or(&self.workshops), rng);
                if !problem.is_workshop[session] {
                    return self.shift(problem, board, rng, session);
                }
                match kind {
                    Kind::Swap => self.swap(problem, board, rng, session),
                    Kind::Join => self.join(problem, board, rng, session, false),
                    Kind::JoinSwap => self.join(problem, board, rng, session, true),
                    Kind::Exchange => self.exchange_visits(problem, board, rng, session),
                    Kind::Visit => self.move_visit(problem, board, rng, session),
                    Kind::Permute => self.permute(problem, board, rng, session),
                    Kind::Slide => self.slide(problem, board, rng, session),
                    Kind::Flip => self.flip(problem, board, rng, session),
                    Kind::Trade => self.trade(problem, board, rng, session),
                    Kind::Run => self.shift_run(problem, board, rng, session),
                    _ => self.turn_run(problem, board, rng, session),
                }
            }
        }
    }

    fn shift(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let days = problem.domain(board.spots[session].option);
        let now = board.spots[session].start;
        let at = days.partition_point(|day| (*day as i32) < now) as i64;
        let by = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5][below(rng, 10)];
        let day = usize::try_from(at + by).ok().and_then(|at| days.get(at));
        day.is_some_and(|day| self.add(problem, board, session, *day as i32))
    }

    fn swap(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let Some(track) = any_track(problem, rng, session) else { return false };
        let order = board.order[track].keys();
        let other = session_of(order[below(rng, order.len())]);
        if other == session || !is_alike(problem, session, other) {
            return false;
        }
        let (here, there) = (board.spots[session].start, board.spots[other].start);
        self.add_near(problem, board, session, there) && self.add_near(problem, board, other, here)
    }

    /// Some sessions of a track in a row by the same number of days.
    fn shift_run(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let Some(track) = any_track(problem, rng, session) else { return false };
        let order = &board.order[track];
        let at = order.place(board.spots[session]);
        let run = 2 + below(rng, 5);
        let by = below(rng, 15) as i32 - 7;
        for key in order.keys().iter().skip(at).take(run) {
            if !self.add_near(problem, board, session_of(*key), start_of(*key) + by) {
                return false;
            }
        }
        by != 0
    }

    /// A workshop goes to the place of another one of its track and stage, and those between go one place towards its own.
    fn turn_run(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let Some(track) = any_track(problem, rng, session) else { return false };
        let order = &board.order[track];
        let at = order.place(board.spots[session]);
        let by = 2 + below(rng, 4);
        let keys = order.keys();
        let is_forward = below(rng, 2) == 0;
        let other = |step: usize| match is_forward {
            true => keys.get(at + step),
            false => at.checked_sub(step).and_then(|at| keys.get(at)),
        };
        let mut day = board.spots[session].start;
        for step in 1..=by {
            let Some(key) = other(step) else { return false };
            if !is_alike(problem, session, session_of(*key))
                || !self.add_near(problem, board, session_of(*key), day)
            {
                return false;
            }
            day = start_of(*key);
        }
        self.add_near(problem, board, session, day)
    }

    fn add(&mut self, problem: &Problem, board: &Board, session: usize, day: i32) -> bool {
        self.add_option(problem, board, session, board.spots[session].option, day)
    }

    /// To that day, or else the next to it that is allowed.
    fn add_near(&mut self, problem: &Problem, board: &Board, session: usize, day: i32) -> bool {
        [0, 1, -1, 2, -2].iter().any(|by| self.add(problem, board, session, day + by))
    }

    fn add_option(
        &mut self,
        problem: &Problem,
        board: &Board,
        session: usize,
        option: usize,
        day: i32,
    ) -> bool {
        let spot = board.spots[session];
        let allowed = (spot.start != day || spot.option != option) && problem.allows(option, day);
        if allowed {
            self.change.add(spot, Spot::new(problem, session, option, day));
        }
        allowed
    }
}

/// One of the tracks of a session.
fn any_track(problem: &Problem, rng: &mut Rng, session: usize) -> Option<usize> {
    let tracks = problem.tracks.of(session);
    match tracks.len() {
        1 => Some(tracks[0] as usize),
        many => tracks.get(below(rng, many)).map(|track| *track as usize),
    }
}

/// Are both workshops of the same stage?
#[inline]
fn is_alike(problem: &Problem, a: usize, b: usize) -> bool {
    let sessions = &problem.instance.sessions;
    problem.is_workshop[b] && sessions[a].stage == sessions[b].stage
}
