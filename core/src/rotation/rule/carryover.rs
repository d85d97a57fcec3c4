//! Carry-over: hosts that follow each other, or have the same position, in two rounds of a track. O(workshops of the track)
//! for each pair of rounds, and only where an order changes.

use crate::rotation::Soft;
use crate::rotation::board::{Board, Change};
use crate::rotation::problem::Problem;
use crate::rotation::sequence::session_of;

/// What the orders of each track cost.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Carryover {
    times: Vec<i64>,
    rounds: Vec<Vec<u32>>,
    /// `[host]`: its place in a round.
    place: Vec<u32>,
    /// What the change that was looked at last would make of tracks.
    pending: Vec<(usize, i64)>,
}

/// No place.
const NOWHERE: u32 = u32::MAX;

impl Carryover {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let most = problem.rounds.iter().map(Vec::len).max().unwrap_or(0);
        Self {
            times: vec![0; problem.instance.tracks.len()],
            rounds: vec![Vec::new(); most],
            place: vec![NOWHERE; problem.instance.hosts.len()],
            pending: Vec::new(),
        }
    }

    /// What the change costs more; `tracks` are those of its sessions.
    #[inline]
    pub(in crate::rotation) fn delta(
        &mut self,
        problem: &Problem,
        board: &Board,
        change: &Change,
        tracks: &[usize],
        keys: &mut Vec<u64>,
    ) -> i64 {
        self.pending.clear();
        if problem.weight(Soft::Carryover) == 0 {
            return 0;
        }
        let mut sum = 0;
        for track in tracks.iter().filter(|track| problem.rounds[**track].len() > 1) {
            if !is_reordered(problem, board, change, *track) {
                continue;
            }
            board.order[*track].changed(change, |it| problem.tracks.of(it).contains(&(*track as u32)), keys);
            self.fill(problem, board, change, *track, keys);
            let times = self.count();
            if times != self.times[*track] {
                sum += times - self.times[*track];
                self.pending.push((*track, times));
            }
        }
        sum * problem.weight(Soft::Carryover)
    }

    /// The change that was looked at last is made.
    pub(in crate::rotation) fn apply(&mut self) {
        for (track, times) in self.pending.drain(..) {
            self.times[track] = times;
        }
    }

    /// The hosts of each round, in order.
    fn fill(&mut self, problem: &Problem, board: &Board, change: &Change, track: usize, keys: &[u64]) {
        for round in &mut self.rounds {
            round.clear();
        }
        for session in keys.iter().map(|key| session_of(*key)).filter(|at| problem.is_workshop[*at]) {
            let stage = problem.instance.sessions[session].stage;
            let new =
                change.is_moved[session].then(|| change.moves.iter().find(|it| it.new.session == session));
            let host = new.flatten().map_or(board.spots[session].host, |it| it.new.host);
            if let Some(at) = problem.rounds[track].iter().position(|other| *other == stage) {
                self.rounds[at].push(host as u32);
            }
        }
    }

    fn count(&mut self) -> i64 {
        let mut times = 0;
        let mut is_once = true;
        for (at, b) in self.rounds.iter().enumerate() {
            for (place, host) in b.iter().enumerate() {
                is_once &= self.place[*host as usize] == NOWHERE;
                self.place[*host as usize] = place as u32;
            }
            for a in &self.rounds[..at] {
                times += a.iter().zip(b).filter(|(a, b)| a == b).count();
                times += if is_once { again(a, &self.place) } else { repeated(a, b) };
            }
            for host in b {
                self.place[*host as usize] = NOWHERE;
            }
        }
        times as i64
    }
}

/// Successions that are also at these places, where no host comes twice.
fn again(a: &[u32], place: &[u32]) -> usize {
    let follows = |pair: &&[u32]| {
        let (first, second) = (place[pair[0] as usize], place[pair[1] as usize]);
        first != NOWHERE && second == first + 1
    };
    a.windows(2).filter(follows).count()
}

/// Successions of `a` that are in `b`, each once.
fn repeated(a: &[u32], b: &[u32]) -> usize {
    let is_new = |place: usize, pair: &[u32]| !a[..place + 1].windows(2).any(|other| other == pair);
    let again = |pair: &[u32]| b.windows(2).any(|other| other == pair);
    a.windows(2).enumerate().filter(|(place, pair)| again(pair) && is_new(*place, pair)).count()
}

/// Does the order of hosts change? Not if one workshop stays at its place.
#[inline]
fn is_reordered(problem: &Problem, board: &Board, change: &Change, track: usize) -> bool {
    let [it] = change.moves.as_slice() else {
        return change.moves.iter().any(|it| problem.is_workshop[it.new.session]);
    };
    if !problem.is_workshop[it.new.session] {
        return false;
    }
    let order = &board.order[track];
    !it.old.is_placed()
        || !it.new.is_placed()
        || it.old.host != it.new.host
        || order.beside(it.old, it.old).place != order.beside(it.new, it.old).place
}
