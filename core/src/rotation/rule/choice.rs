//! H11 and hosting: where hosts are chosen, no host twice in one track and stage, and all about as often. O(tracks of the
//! session), hosting O(hosts).

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// How often each host is used.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Choice {
    /// Track, stage and host, in order: sessions without and with a choice.
    keys: Vec<(u32, i64, usize)>,
    fixed: Vec<bool>,
    chosen: Vec<i64>,
    /// Hosts of workshops: is it one, and of how many now?
    eligible: Vec<bool>,
    used: Vec<i64>,
}

impl Choice {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let sessions = &problem.instance.sessions;
        let mut keys = Vec::new();
        let mut eligible = vec![false; problem.instance.hosts.len()];
        for session in sessions.iter().filter(|_| problem.is_open) {
            for host in &session.hosts {
                keys.extend(session.tracks.iter().map(|track| (*track as u32, session.stage, *host)));
                eligible[*host] |= session.is_workshop;
            }
        }
        keys.sort_unstable();
        keys.dedup();
        let mut fixed = vec![false; keys.len()];
        for session in sessions.iter().filter(|session| !session.is_open) {
            for track in &session.tracks {
                if let Ok(at) = keys.binary_search(&(*track as u32, session.stage, session.hosts[0])) {
                    fixed[at] = true;
                }
            }
        }
        let chosen = vec![0; keys.len()];
        Self { keys, fixed, chosen, used: vec![0; eligible.len()], eligible }
    }

    fn places(&self, problem: &Problem, spot: Spot) -> impl Iterator<Item = usize> {
        let session = &problem.instance.sessions[spot.session];
        let tracks = session.tracks.iter().filter(|_| session.is_open);
        tracks
            .filter_map(move |track| self.keys.binary_search(&(*track as u32, session.stage, spot.host)).ok())
    }

    /// Tracks in which this host is there already.
    #[inline]
    pub(in crate::rotation) fn cost(&self, problem: &Problem, spot: Spot) -> Cost {
        if !problem.is_open {
            return Cost::default();
        }
        let taken = self.places(problem, spot).filter(|at| self.fixed[*at] || self.chosen[*at] > 0);
        Cost { hard: taken.count() as i64, soft: 0 }
    }

    /// A session was put (1) or taken (-1).
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, spot: Spot, by: i64) {
        if !problem.is_open {
            return;
        }
        let places: Vec<usize> = self.places(problem, spot).collect();
        for at in places {
            self.chosen[at] += by;
        }
        if problem.is_workshop[spot.session] {
            self.used[spot.host] += by;
        }
    }

    /// What unevenness costs.
    #[inline]
    pub(in crate::rotation) fn total(&self, problem: &Problem) -> i64 {
        if !problem.is_open {
            return 0;
        }
        let used =
            || self.used.iter().zip(&self.eligible).filter(|(_, eligible)| **eligible).map(|(used, _)| *used);
        let apart = used().max().unwrap_or(0) - used().min().unwrap_or(0) - 1;
        apart.max(0) * problem.weight(Soft::Hosting)
    }
}
