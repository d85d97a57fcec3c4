//! Kempe chains: sessions of two days change places, as far as they are linked by people.

use super::{Moves, below};
use crate::rng::Rng;
use crate::rotation::Problem;
use crate::rotation::board::{Board, NONE};

impl Moves {
    /// A session to another day; whoever is linked to it there comes to its day, and so on.
    pub(super) fn chain(&mut self, problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> bool {
        let spot = board.spots[session];
        let days = problem.domain(spot.option);
        let (here, there) = (spot.start, days[below(rng, days.len())] as i32);
        if here == there {
            return false;
        }
        self.visit.clear();
        self.visit.push(session);
        let mut at = 0;
        while let Some(&session) = self.visit.get(at) {
            at += 1;
            let to = if board.spots[session].start == here { there } else { here };
            if !self.add(problem, board, session, to) {
                return false;
            }
            let mut other = board.first[to as usize];
            while other != NONE {
                let linked = problem.meets.has(session, other as usize);
                if linked && !self.visit.contains(&(other as usize)) {
                    self.visit.push(other as usize);
                }
                other = board.next[other as usize];
            }
        }
        true
    }
}
