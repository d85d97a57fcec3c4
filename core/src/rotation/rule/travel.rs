//! Travel and fairness: trips that could be saved, and how unequally. O(log sessions) for each group of travellers.
//!
//! People of one track never travel in vain: they need as many trips to a host as it has sessions of theirs. So only
//! people of several tracks are looked at, together where their tracks are the same.

use crate::rotation::Soft;
use crate::rotation::board::{Board, Spot, beside, session_of};
use crate::rotation::problem::Problem;

/// Trips of every group of travellers to every host.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Travel {
    /// `[travellers × hosts + host]`: trips, needed trips, trips in vain.
    trips: Vec<i32>,
    need: Vec<i32>,
    vain: Vec<i32>,
    /// `[track × hosts + host]`: sessions.
    sessions: Vec<i32>,
    /// Kilometres in vain, of all and of each home.
    km: i64,
    km_of: Vec<i64>,
    /// Homes of travellers.
    homes: Vec<usize>,
}

impl Travel {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let hosts = problem.instance.hosts.len();
        let mut homes: Vec<usize> =
            problem.travellers.iter().flat_map(|it| it.homes.iter().map(|home| home.0)).collect();
        homes.sort_unstable();
        homes.dedup();
        let mut travel = Self {
            trips: vec![0; problem.travellers.len() * hosts],
            need: vec![0; problem.travellers.len() * hosts],
            vain: vec![0; problem.travellers.len() * hosts],
            sessions: vec![0; problem.instance.tracks.len() * hosts],
            km: 0,
            km_of: vec![0; hosts],
            homes,
        };
        if !problem.is_open {
            // Hosts are known: what is needed never changes.
            for session in 0..problem.n {
                let host = problem.options.of(session)[0] as usize;
                travel.hold(problem, session, host, 1);
            }
            for at in 0..problem.travellers.len() {
                for host in 0..hosts {
                    travel.need[at * hosts + host] = travel.needed(problem, at, host);
                }
            }
        }
        travel
    }

    fn hold(&mut self, problem: &Problem, session: usize, host: usize, by: i32) {
        let hosts = problem.instance.hosts.len();
        for track in problem.tracks.of(session) {
            self.sessions[*track as usize * hosts + host] += by;
        }
    }

    fn needed(&self, problem: &Problem, at: usize, host: usize) -> i32 {
        let hosts = problem.instance.hosts.len();
        let tracks = problem.travellers[at].tracks.iter();
        tracks.map(|track| self.sessions[track * hosts + host]).max().unwrap_or(0)
    }

    /// A session was put (1) or taken (-1); it is not on the board now.
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, board: &Board, spot: Spot, by: i32) {
        let hosts = problem.instance.hosts.len();
        if problem.is_open {
            self.hold(problem, spot.session, spot.host, by);
        }
        let stay = problem.instance.parameters.stay_days;
        for at in problem.travels.of(spot.session) {
            let at = *at as usize;
            let (before, after) = beside(&board.itinerary[at], spot.key());
            let before = before.map(|key| board.spot(session_of(key)));
            let after = after.map(|key| board.spot(session_of(key)));
            let one = |a: Option<Spot>, b: Spot| {
                i32::from(a.is_some_and(|a| a.host == b.host && b.start - a.end <= stay))
            };
            let mut other = spot.host;
            if let Some(after) = after {
                let change = one(before, after) - one(Some(spot), after);
                if change != 0 {
                    other = after.host;
                    self.trips[at * hosts + other] += by * change;
                }
            }
            self.trips[at * hosts + spot.host] += by * (1 - one(before, spot));
            self.update(problem, at, spot.host);
            if other != spot.host {
                self.update(problem, at, other);
            }
        }
    }

    fn update(&mut self, problem: &Problem, at: usize, host: usize) {
        let place = at * problem.instance.hosts.len() + host;
        if problem.is_open {
            self.need[place] = self.needed(problem, at, host);
        }
        let vain = (self.trips[place] - self.need[place]).max(0);
        let change = i64::from(vain - self.vain[place]);
        if change != 0 {
            self.vain[place] = vain;
            let travellers = &problem.travellers[at];
            self.km += change * travellers.km[host];
            for (home, people) in &travellers.homes {
                self.km_of[*home] += change * 2 * people * problem.instance.km[*home][host];
            }
        }
    }

    /// What all trips in vain cost, and what they cost the worst-off.
    #[inline]
    pub(in crate::rotation) fn total(&self, problem: &Problem) -> i64 {
        let each = |home: &usize| match problem.people_of[*home] {
            0 => 0,
            people => (self.km_of[*home] + people - 1) / people,
        };
        let worst = self.homes.iter().map(each).max().unwrap_or(0);
        self.km * problem.weight(Soft::Travel) + worst * problem.weight(Soft::Fairness)
    }
}
