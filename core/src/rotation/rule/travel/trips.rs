//! Trips, needed trips and kilometres in vain; and what they become with a change.

use crate::rotation::board::Change;
use crate::rotation::problem::Problem;

/// A cell is a group of travellers and a host.
#[derive(Clone, Debug)]
pub(super) struct Trips {
    hosts: usize,
    /// `[cell]`: trips, and how many are needed.
    trips: Vec<i32>,
    need: Vec<i32>,
    /// `[track × hosts + host]`: sessions.
    sessions: Vec<i32>,
    /// Kilometres in vain of each home; the most of a person, and of which homes there are any.
    km_of: Vec<i64>,
    worst: i64,
    homes: Vec<usize>,
    /// The change that is looked at: trips more, in which cells; kilometres more, of which homes; the most then.
    more: Vec<i32>,
    is_touched: Vec<bool>,
    touched: Vec<usize>,
    km_more: Vec<i64>,
    is_home: Vec<bool>,
    touched_homes: Vec<usize>,
    worst_then: i64,
}

impl Trips {
    pub(super) fn new(problem: &Problem) -> Self {
        let hosts = problem.instance.hosts.len();
        let cells = problem.travellers.len() * hosts;
        let mut homes: Vec<usize> =
            problem.travellers.iter().flat_map(|it| it.homes.iter().map(|home| home.0)).collect();
        homes.sort_unstable();
        homes.dedup();
        let mut trips = Self {
            hosts,
            trips: vec![0; cells],
            need: vec![0; cells],
            sessions: vec![0; problem.instance.tracks.len() * hosts],
            km_of: vec![0; hosts],
            worst: 0,
            homes,
            more: vec![0; cells],
            is_touched: vec![false; cells],
            touched: Vec::new(),
            km_more: vec![0; hosts],
            is_home: vec![false; hosts],
            touched_homes: Vec::new(),
            worst_then: 0,
        };
        if !problem.is_open {
            // Hosts are known: what is needed never changes.
            for session in 0..problem.n {
                let host = problem.host(problem.options.begin(session));
                trips.hold(problem, session, host, 1);
            }
            for cell in 0..cells {
                trips.need[cell] = trips.needed(problem, cell);
            }
        }
        trips
    }

    fn hold(&mut self, problem: &Problem, session: usize, host: usize, by: i32) {
        for track in problem.tracks.of(session) {
            self.sessions[*track as usize * self.hosts + host] += by;
        }
    }

    fn needed(&self, problem: &Problem, cell: usize) -> i32 {
        let (at, host) = (cell / self.hosts, cell % self.hosts);
        let tracks = problem.travellers[at].tracks.iter();
        tracks.map(|track| self.sessions[track * self.hosts + host]).max().unwrap_or(0)
    }

    /// Another change is looked at.
    #[inline]
    pub(super) fn begin(&mut self) {
        for cell in self.touched.drain(..) {
            self.more[cell] = 0;
            self.is_touched[cell] = false;
        }
        for home in self.touched_homes.drain(..) {
            self.km_more[home] = 0;
            self.is_home[home] = false;
        }
    }

    /// A group has that many trips more to a host.
    #[inline]
    pub(super) fn add(&mut self, problem: &Problem, at: usize, host: usize, by: i32) {
        if by != 0 || problem.is_open {
            let cell = at * self.hosts + host;
            self.more[cell] += by;
            if !self.is_touched[cell] {
                self.is_touched[cell] = true;
                self.touched.push(cell);
            }
        }
    }

    /// Kilometres in vain that the change brings, of all and of the worst-off.
    #[inline]
    pub(super) fn settle(&mut self, problem: &Problem, change: &Change) -> (i64, i64) {
        if self.touched.iter().all(|cell| self.more[*cell] == 0) && !problem.is_open {
            self.worst_then = self.worst;
            return (0, 0);
        }
        self.turn(problem, change, 1);
        let mut km = 0;
        for place in 0..self.touched.len() {
            let cell = self.touched[place];
            let need = if problem.is_open { self.needed(problem, cell) } else { self.need[cell] };
            let before = (self.trips[cell] - self.need[cell]).max(0);
            let vain = i64::from((self.trips[cell] + self.more[cell] - need).max(0) - before);
            if vain == 0 {
                continue;
            }
            let (at, host) = (cell / self.hosts, cell % self.hosts);
            let travellers = &problem.travellers[at];
            km += vain * travellers.km[host];
            for (home, people) in &travellers.homes {
                self.km_more[*home] += vain * 2 * people * problem.instance.km[*home][host];
                if !self.is_home[*home] {
                    self.is_home[*home] = true;
                    self.touched_homes.push(*home);
                }
            }
        }
        self.turn(problem, change, -1);
        self.worst_then = self.worst_with(problem);
        (km, self.worst_then - self.worst)
    }

    /// Where hosts are chosen: sessions at their new hosts (1) or the old ones (-1).
    fn turn(&mut self, problem: &Problem, change: &Change, by: i32) {
        for it in change.moves.iter().filter(|_| problem.is_open) {
            if it.old.is_placed() {
                self.hold(problem, it.old.session, it.old.host, -by);
            }
            if it.new.is_placed() {
                self.hold(problem, it.new.session, it.new.host, by);
            }
        }
    }

    /// The most kilometres in vain of a person, with the change.
    fn worst_with(&self, problem: &Problem) -> i64 {
        let each = |home: usize, more: i64| match problem.people_of[home] {
            0 => 0,
            people => (self.km_of[home] + more + people - 1) / people,
        };
        let mut worst = 0;
        let mut is_least = true;
        for home in &self.touched_homes {
            worst = worst.max(each(*home, self.km_more[*home]));
            is_least &= each(*home, 0) < self.worst;
        }
        match is_least || worst >= self.worst {
            true => worst.max(self.worst),
            false => self.homes.iter().map(|home| each(*home, self.km_more[*home])).max().unwrap_or(0),
        }
    }

    /// The change is made.
    pub(super) fn apply(&mut self, problem: &Problem, change: &Change) {
        self.turn(problem, change, 1);
        for place in 0..self.touched.len() {
            let cell = self.touched[place];
            self.trips[cell] += self.more[cell];
            if problem.is_open {
                self.need[cell] = self.needed(problem, cell);
            }
        }
        for home in &self.touched_homes {
            self.km_of[*home] += self.km_more[*home];
        }
        self.worst = self.worst_then;
        self.begin();
    }
}
