//! Travel and fairness: trips that could be saved, and how unequally. O(1) for each group of travellers and session; several
//! sessions at once: O(sessions of the group).
//!
//! People of one track never travel in vain: they need as many trips to a host as it has sessions of theirs. So only
//! people of several tracks are looked at, together where their tracks are the same.

mod trips;

use crate::rotation::Soft;
use crate::rotation::board::{Board, Change, Move, Spot};
use crate::rotation::problem::Problem;
use crate::rotation::sequence::session_of;
use trips::Trips;

/// Trips of every group of travellers to every host, and what is in vain.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Travel {
    trips: Trips,
    /// Scratch: groups of a change, and sessions of one.
    groups: Vec<usize>,
    is_group: Vec<bool>,
    keys: Vec<u64>,
}

impl Travel {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self {
            trips: Trips::new(problem),
            groups: Vec::new(),
            is_group: vec![false; problem.travellers.len()],
            keys: Vec::new(),
        }
    }

    /// What the change costs more.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, board: &Board, change: &Change) -> i64 {
        if problem.travellers.is_empty() {
            return 0;
        }
        self.trips.begin();
        match change.moves.as_slice() {
            [it] => self.one(problem, board, it),
            _ => self.several(problem, board, change),
        }
        let (km, worst) = self.trips.settle(problem, change);
        km * problem.weight(Soft::Travel) + worst * problem.weight(Soft::Fairness)
    }

    /// The change that was looked at last is made.
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, change: &Change) {
        self.trips.apply(problem, change);
    }

    #[inline]
    fn one(&mut self, problem: &Problem, board: &Board, it: &Move) {
        for at in problem.travels.of(it.new.session) {
            let itinerary = &board.itinerary[*at as usize];
            for (spot, sign) in [(it.old, -1), (it.new, 1)] {
                if !spot.is_placed() {
                    continue;
                }
                let beside = itinerary.beside(spot, it.old);
                let other = |key: Option<u64>| key.map(|key| &board.spots[session_of(key)]);
                let (before, after) = (other(beside.before), other(beside.after));
                let stays = before.is_some_and(|before| is_one(problem, before, &spot));
                self.trips.add(problem, *at as usize, spot.host, sign * i32::from(!stays));
                if let Some(after) = after {
                    let stays = before.is_some_and(|before| is_one(problem, before, after));
                    let change = i32::from(stays) - i32::from(is_one(problem, &spot, after));
                    self.trips.add(problem, *at as usize, after.host, sign * change);
                }
            }
        }
    }

    fn several(&mut self, problem: &Problem, board: &Board, change: &Change) {
        for it in &change.moves {
            for at in problem.travels.of(it.new.session) {
                if !self.is_group[*at as usize] {
                    self.is_group[*at as usize] = true;
                    self.groups.push(*at as usize);
                }
            }
        }
        while let Some(at) = self.groups.pop() {
            self.is_group[at] = false;
            let itinerary = &board.itinerary[at];
            let mut before: Option<&Spot> = None;
            for key in itinerary.keys() {
                let spot = &board.spots[session_of(*key)];
                let stays = before.is_some_and(|before| is_one(problem, before, spot));
                self.trips.add(problem, at, spot.host, -i32::from(!stays));
                before = Some(spot);
            }
            let is_here = |session: usize| problem.travels.of(session).contains(&(at as u32));
            itinerary.changed(change, is_here, &mut self.keys);
            before = None;
            for session in self.keys.iter().map(|key| session_of(*key)) {
                let spot = match change.is_moved[session] {
                    true => change.moves.iter().find(|it| it.new.session == session).map(|it| &it.new),
                    false => None,
                };
                let spot = spot.unwrap_or(&board.spots[session]);
                let stays = before.is_some_and(|before| is_one(problem, before, spot));
                self.trips.add(problem, at, spot.host, i32::from(!stays));
                before = Some(spot);
            }
        }
    }
}

/// Are two sessions, one just after the other, one trip?
#[inline]
fn is_one(problem: &Problem, before: &Spot, after: &Spot) -> bool {
    before.host == after.host && after.start - before.end <= problem.instance.parameters.stay_days
}
