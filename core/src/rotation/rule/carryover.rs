//! Carry-over: hosts that follow each other, or have the same position, in two rounds of a track. O(workshops of the track)
//! for each pair of rounds, and only where an order has changed.

use crate::rotation::Soft;
use crate::rotation::board::{Board, session_of};
use crate::rotation::problem::Problem;

/// What the orders of each track cost.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Carryover {
    of: Vec<i64>,
    total: i64,
    is_dirty: Vec<bool>,
    dirty: Vec<usize>,
    rounds: Vec<Vec<usize>>,
    /// What the last move has changed, to take it back.
    changed: Vec<(usize, i64)>,
}

impl Carryover {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let tracks = problem.instance.tracks.len();
        let most = problem.rounds.iter().map(Vec::len).max().unwrap_or(0);
        Self {
            of: vec![0; tracks],
            total: 0,
            is_dirty: vec![false; tracks],
            dirty: Vec::new(),
            rounds: vec![Vec::new(); most],
            changed: Vec::new(),
        }
    }

    /// The order of the session's tracks has changed.
    #[inline]
    pub(in crate::rotation) fn touch(&mut self, problem: &Problem, session: usize) {
        if !problem.is_workshop[session] || problem.weight(Soft::Carryover) == 0 {
            return;
        }
        for track in problem.tracks.of(session) {
            let track = *track as usize;
            if problem.rounds[track].len() > 1 && !self.is_dirty[track] {
                self.is_dirty[track] = true;
                self.dirty.push(track);
            }
        }
    }

    /// What all orders cost.
    #[inline]
    pub(in crate::rotation) fn total(&mut self, problem: &Problem, board: &Board) -> i64 {
        while let Some(track) = self.dirty.pop() {
            self.is_dirty[track] = false;
            let times = self.times(problem, board, track);
            self.total += times - self.of[track];
            self.changed.push((track, self.of[track]));
            self.of[track] = times;
        }
        self.total * problem.weight(Soft::Carryover)
    }

    /// A new move begins.
    #[inline]
    pub(in crate::rotation) fn begin(&mut self) {
        self.changed.clear();
    }

    /// The last move is taken back.
    #[inline]
    pub(in crate::rotation) fn revert(&mut self) {
        while let Some((track, times)) = self.changed.pop() {
            self.total += times - self.of[track];
            self.of[track] = times;
        }
    }

    fn times(&mut self, problem: &Problem, board: &Board, track: usize) -> i64 {
        let stages = &problem.rounds[track];
        for round in &mut self.rounds {
            round.clear();
        }
        for key in &board.order[track] {
            let session = session_of(*key);
            if problem.is_workshop[session] {
                let stage = problem.instance.sessions[session].stage;
                if let Some(at) = stages.iter().position(|other| *other == stage) {
                    self.rounds[at].push(board.host[session]);
                }
            }
        }
        let mut times = 0;
        for (at, a) in self.rounds.iter().enumerate() {
            for b in &self.rounds[at + 1..] {
                times += a.iter().zip(b).filter(|(a, b)| a == b).count();
                for (place, pair) in a.windows(2).enumerate() {
                    let again = b.windows(2).any(|other| other == pair);
                    // Where a host comes twice in a round, a succession counts once.
                    times += usize::from(again && !a[..place + 1].windows(2).any(|other| other == pair));
                }
            }
        }
        times as i64
    }
}
