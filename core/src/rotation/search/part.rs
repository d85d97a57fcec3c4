//! A part of a plan that is planned again while the rest stays as it is (large-neighbourhood search): what two tracks, two
//! hosts or some weeks have.

use super::super::Problem;
use super::super::board::Board;
use super::super::sequence::session_of;
use super::moves::below;
use crate::rng::Rng;

/// Sessions that some weeks have.
const NEIGHBOURS: usize = 20;

/// The sessions of a part around one: the session itself is one of them.
pub(super) fn around(problem: &Problem, board: &Board, rng: &mut Rng, session: usize) -> Vec<usize> {
    let host = board.spots[session].host;
    let all = || 0..problem.n;
    match below(rng, 4) {
        0 => {
            // Its host, and another one of its track.
            let other = problem.tracks.of(session).first().map_or(session, |track| {
                let keys = board.order[*track as usize].keys();
                keys.get(below(rng, keys.len().max(1))).map_or(session, |key| session_of(*key))
            });
            let other = board.spots[other].host;
            all().filter(|it| [host, other].contains(&board.spots[*it].host)).collect()
        }
        1 => {
            let start = board.spots[session].start;
            let mut near: Vec<usize> = all().collect();
            near.sort_unstable_by_key(|it| ((board.spots[*it].start - start).abs(), *it != session, *it));
            near.truncate(NEIGHBOURS);
            near
        }
        _ => {
            // Its tracks, and those of another one at its host.
            let here: Vec<usize> = all().filter(|it| board.spots[*it].host == host).collect();
            let other = here[below(rng, here.len())];
            let tracks = [problem.tracks.of(session), problem.tracks.of(other)].concat();
            let is_of = |it: &usize| problem.tracks.of(*it).iter().any(|track| tracks.contains(track));
            all().filter(|it| *it == session || problem.is_workshop[*it] && is_of(it)).collect()
        }
    }
}
