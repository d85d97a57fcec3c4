//! Moves to other hosts, where they are to be chosen.

use super::{Moves, below};
use crate::rng::Rng;
use crate::rotation::Problem;
use crate::rotation::board::Board;

impl Moves {
    /// Another host, on the same day or any; or two sessions change hosts.
    pub(super) fn change_host(&mut self, problem: &Problem, board: &Board, rng: &mut Rng) -> bool {
        let session = self.open[below(rng, self.open.len())];
        let options = problem.options.of(session).len();
        let begin = problem.options.begin(session);
        let option = begin + below(rng, options);
        let spot = board.spots[session];
        let place = |session: usize, host: usize| {
            problem.options.of(session).iter().position(|candidate| *candidate as usize == host)
        };
        match below(rng, 3) {
            0 => {
                let days = problem.domain(option);
                self.add_option(problem, board, session, option, days[below(rng, days.len())] as i32)
            }
            1 => self.add_option(problem, board, session, option, spot.start),
            _ => {
                let other = self.open[below(rng, self.open.len())];
                let there = board.spots[other];
                let (Some(a), Some(b)) = (place(session, there.host), place(other, spot.host)) else {
                    return false;
                };
                let (a, b) = (begin + a, problem.options.begin(other) + b);
                spot.host != there.host
                    && self.add_option(problem, board, session, a, spot.start)
                    && self.add_option(problem, board, other, b, there.start)
            }
        }
    }
}
