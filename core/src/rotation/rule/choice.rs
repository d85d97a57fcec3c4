//! H11 and hosting: where hosts are chosen, no host twice in one track and stage, and all about as often. O(tracks of the
//! session), hosting O(hosts).

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::Change;
use crate::rotation::lists::Lists;
use crate::rotation::problem::Problem;

/// How often each host is used.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Choice {
    /// `[option]`: its places (track, stage and host) among those that are chosen; none where there is no choice.
    places: Lists,
    /// `[place]`: how often it is chosen; once too often already where it is fixed.
    chosen: Vec<i64>,
    /// Hosts that some workshop can have; workshops of each host.
    eligible: Vec<usize>,
    used: Vec<i64>,
    uneven: i64,
}

impl Choice {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let sessions = &problem.instance.sessions;
        if !problem.is_open {
            let (places, eligible) = (Lists::default(), Vec::new());
            return Self { places, chosen: Vec::new(), eligible, used: Vec::new(), uneven: 0 };
        }
        let keys_of = |session: usize, host: usize| {
            let it = &sessions[session];
            it.tracks.iter().map(move |track| (*track, it.stage, host))
        };
        let mut keys = Vec::new();
        let mut eligible = Vec::new();
        for (at, session) in sessions.iter().enumerate() {
            for host in &session.hosts {
                keys.extend(keys_of(at, *host));
            }
            if session.is_workshop {
                eligible.extend(&session.hosts);
            }
        }
        keys.sort_unstable();
        keys.dedup();
        eligible.sort_unstable();
        eligible.dedup();
        let mut chosen = vec![0; keys.len()];
        let mut places = Lists::default();
        for (at, session) in sessions.iter().enumerate() {
            for host in &session.hosts {
                let found = keys_of(at, *host).filter_map(|key| keys.binary_search(&key).ok());
                if session.is_open {
                    places.push(found);
                } else {
                    places.push([]);
                    found.for_each(|place| chosen[place] = 1);
                }
            }
        }
        Self { places, chosen, used: vec![0; problem.instance.hosts.len()], eligible, uneven: 0 }
    }

    /// Hosts that come again, and how uneven hosting is, weighted: what the change brings.
    #[inline]
    pub(in crate::rotation) fn delta(&mut self, problem: &Problem, change: &Change) -> Cost {
        let is_same = change.moves.iter().all(|it| it.old.option == it.new.option && it.old.is_placed());
        if !problem.is_open || is_same {
            return Cost::default();
        }
        let uneven = self.uneven;
        let cost = self.apply(problem, change);
        for it in &change.moves {
            self.count(problem, it.new.session, it.new.option, it.new.is_placed(), -1);
            self.count(problem, it.new.session, it.old.option, it.old.is_placed(), 1);
        }
        self.uneven = uneven;
        cost
    }

    /// The same, and the change is made.
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, change: &Change) -> Cost {
        if !problem.is_open {
            return Cost::default();
        }
        let mut hard = 0;
        for it in &change.moves {
            hard += self.count(problem, it.new.session, it.old.option, it.old.is_placed(), -1);
            hard += self.count(problem, it.new.session, it.new.option, it.new.is_placed(), 1);
        }
        let used = || self.eligible.iter().map(|host| self.used[*host]);
        let uneven = (used().max().unwrap_or(0) - used().min().unwrap_or(0) - 1).max(0);
        let soft = (uneven - self.uneven) * problem.weight(Soft::Hosting);
        self.uneven = uneven;
        Cost { hard, soft }
    }

    fn count(&mut self, problem: &Problem, session: usize, option: usize, is_placed: bool, by: i64) -> i64 {
        if !is_placed {
            return 0;
        }
        let mut more = 0;
        for place in self.places.of(option) {
            let chosen = &mut self.chosen[*place as usize];
            more -= (*chosen - 1).max(0);
            *chosen += by;
            more += (*chosen - 1).max(0);
        }
        if problem.is_workshop[session] {
            self.used[problem.host(option)] += by;
        }
        more
    }
}
