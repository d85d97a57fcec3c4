//! Where every session stands: what the rules look at.

use super::Problem;
use super::sequence::Sequence;

/// A start that is after everything: not placed.
pub(super) const NEVER: i32 = i32::MAX / 4;
/// The end of a list.
pub(super) const NONE: u32 = u32::MAX;

/// A place for a session: what is put on the board, or asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) session: usize,
    pub(super) option: usize,
    pub(super) host: usize,
    pub(super) start: i32,
    pub(super) end: i32,
}

impl Spot {
    #[inline]
    pub(super) fn new(problem: &Problem, session: usize, option: usize, start: i32) -> Self {
        let host = problem.host_of[option] as usize;
        Self { session, option, host, start, end: start + problem.len[session] - 1 }
    }

    /// Not placed.
    pub(super) fn nowhere(problem: &Problem, session: usize) -> Self {
        let option = problem.options.begin(session);
        let host = problem.host_of[option] as usize;
        Self { session, option, host, start: NEVER, end: -NEVER }
    }

    #[inline]
    pub(super) const fn is_placed(&self) -> bool {
        self.start != NEVER
    }

    /// Its place in an order by start and session.
    #[inline]
    pub(super) const fn key(&self) -> u64 {
        ((self.start as u64) << 32) | self.session as u64
    }
}

/// A session and where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) old: Spot,
    pub(super) new: Spot,
}

/// Moves of different sessions, looked at together.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) moves: Vec<Move>,
    /// Of each session: does it move?
    pub(super) is_moved: Vec<bool>,
}

impl Change {
    pub(super) fn new(problem: &Problem) -> Self {
        Self { moves: Vec::new(), is_moved: vec![false; problem.n] }
    }

    #[inline]
    pub(super) fn clear(&mut self) {
        for it in self.moves.drain(..) {
            self.is_moved[it.new.session] = false;
        }
    }

    /// Adds a session; one that is there already goes to the new place.
    #[inline]
    pub(super) fn add(&mut self, old: Spot, new: Spot) {
        if self.is_moved[new.session] {
            self.moves.retain(|it| it.new.session != new.session);
        }
        self.is_moved[new.session] = true;
        self.moves.push(Move { old, new });
    }

    /// The way back.
    pub(super) fn turn(&mut self) {
        for it in &mut self.moves {
            core::mem::swap(&mut it.old, &mut it.new);
        }
    }
}

/// Sessions on their days.
#[derive(Clone, Debug)]
pub(super) struct Board {
    pub(super) spots: Vec<Spot>,
    /// Sessions that start on a day: the first, and from each the next and the one before.
    pub(super) first: Vec<u32>,
    pub(super) next: Vec<u32>,
    before: Vec<u32>,
    /// Workshops at each host, in no order.
    pub(super) at_host: Vec<Vec<u32>>,
    /// Sessions of each track, and of each group of travellers, by start.
    pub(super) order: Vec<Sequence>,
    pub(super) itinerary: Vec<Sequence>,
}

impl Board {
    /// Nothing is placed.
    pub(super) fn new(problem: &Problem) -> Self {
        let n = problem.n;
        let sequences = |count: usize| vec![Sequence::new(problem.width); count];
        Self {
            spots: (0..n).map(|session| Spot::nowhere(problem, session)).collect(),
            first: vec![NONE; problem.width],
            next: vec![NONE; n],
            before: vec![NONE; n],
            at_host: vec![Vec::new(); problem.instance.hosts.len()],
            order: sequences(problem.instance.tracks.len()),
            itinerary: sequences(problem.travellers.len()),
        }
    }

    /// Moves sessions. Board and change then agree.
    pub(super) fn apply(&mut self, problem: &Problem, change: &Change) {
        for it in change.moves.iter().filter(|it| it.old.is_placed()) {
            self.take(problem, it.old);
        }
        for it in &change.moves {
            self.spots[it.new.session] = it.new;
            if it.new.is_placed() {
                self.put(problem, it.new);
            }
            for track in problem.tracks.of(it.new.session) {
                self.order[*track as usize].change(it.old, it.new);
            }
            for travellers in problem.travels.of(it.new.session) {
                self.itinerary[*travellers as usize].change(it.old, it.new);
            }
        }
    }

    fn put(&mut self, problem: &Problem, spot: Spot) {
        let at = spot.session;
        let first = &mut self.first[spot.start as usize];
        self.next[at] = *first;
        self.before[at] = NONE;
        if *first != NONE {
            self.before[*first as usize] = at as u32;
        }
        *first = at as u32;
        if problem.is_workshop[at] {
            self.at_host[spot.host].push(at as u32);
        }
    }

    fn take(&mut self, problem: &Problem, spot: Spot) {
        let at = spot.session;
        let (before, next) = (self.before[at], self.next[at]);
        if before == NONE {
            self.first[spot.start as usize] = next;
        } else {
            self.next[before as usize] = next;
        }
        if next != NONE {
            self.before[next as usize] = before;
        }
        if problem.is_workshop[at] {
            let here = &mut self.at_host[spot.host];
            if let Some(place) = here.iter().position(|other| *other as usize == at) {
                here.swap_remove(place);
            }
        }
    }
}
