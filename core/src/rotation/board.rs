//! Where every session stands: what the rules look at.

use super::Problem;

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
    pub(super) fn new(problem: &Problem, session: usize, option: usize, start: i32) -> Self {
        let host = problem.host(session, option);
        Self { session, option, host, start, end: start + problem.len[session] - 1 }
    }

    /// Its place in an order by start and session.
    pub(super) const fn key(&self) -> u64 {
        key(self.start, self.session)
    }
}

/// Start and session as one number.
pub(super) const fn key(start: i32, session: usize) -> u64 {
    ((start as u64) << 32) | session as u64
}

/// The session of a key.
pub(super) const fn session_of(key: u64) -> usize {
    (key & 0xffff_ffff) as usize
}

/// Sessions on their days.
#[derive(Clone, Debug)]
pub(super) struct Board {
    pub(super) start: Vec<i32>,
    pub(super) end: Vec<i32>,
    pub(super) host: Vec<usize>,
    pub(super) option: Vec<usize>,
    /// Sessions that start on a day: the first, and from each the next and the one before.
    pub(super) first: Vec<u32>,
    pub(super) next: Vec<u32>,
    before: Vec<u32>,
    /// Workshops at each host, in no order.
    pub(super) at_host: Vec<Vec<u32>>,
    /// Sessions of each track, and of each group of travellers, by start.
    pub(super) order: Vec<Vec<u64>>,
    pub(super) itinerary: Vec<Vec<u64>>,
}

impl Board {
    /// Nothing is placed.
    pub(super) fn new(problem: &Problem) -> Self {
        let n = problem.n;
        Self {
            start: vec![NEVER; n],
            end: vec![-NEVER; n],
            host: vec![0; n],
            option: (0..n).map(|session| problem.options.begin(session)).collect(),
            first: vec![NONE; problem.width],
            next: vec![NONE; n],
            before: vec![NONE; n],
            at_host: vec![Vec::new(); problem.instance.hosts.len()],
            order: vec![Vec::new(); problem.instance.tracks.len()],
            itinerary: vec![Vec::new(); problem.travellers.len()],
        }
    }

    /// Is it placed?
    pub(super) fn is_placed(&self, session: usize) -> bool {
        self.start[session] != NEVER
    }

    /// Where it is.
    pub(super) fn spot(&self, session: usize) -> Spot {
        Spot {
            session,
            option: self.option[session],
            host: self.host[session],
            start: self.start[session],
            end: self.end[session],
        }
    }

    /// Puts a session that is not placed.
    pub(super) fn put(&mut self, problem: &Problem, spot: Spot) {
        let at = spot.session;
        self.start[at] = spot.start;
        self.end[at] = spot.end;
        self.host[at] = spot.host;
        self.option[at] = spot.option;
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
        for track in problem.tracks.of(at) {
            insert(&mut self.order[*track as usize], spot.key());
        }
        for travellers in problem.travels.of(at) {
            insert(&mut self.itinerary[*travellers as usize], spot.key());
        }
    }

    /// Takes a session away.
    pub(super) fn take(&mut self, problem: &Problem, session: usize) -> Spot {
        let spot = self.spot(session);
        let (before, next) = (self.before[session], self.next[session]);
        if before == NONE {
            self.first[spot.start as usize] = next;
        } else {
            self.next[before as usize] = next;
        }
        if next != NONE {
            self.before[next as usize] = before;
        }
        if problem.is_workshop[session] {
            let here = &mut self.at_host[spot.host];
            if let Some(at) = here.iter().position(|other| *other as usize == session) {
                here.swap_remove(at);
            }
        }
        for track in problem.tracks.of(session) {
            remove(&mut self.order[*track as usize], spot.key());
        }
        for travellers in problem.travels.of(session) {
            remove(&mut self.itinerary[*travellers as usize], spot.key());
        }
        self.start[session] = NEVER;
        self.end[session] = -NEVER;
        spot
    }
}

/// The keys before and after a key that is not in the list.
#[inline]
pub(super) fn beside(list: &[u64], key: u64) -> (Option<u64>, Option<u64>) {
    let at = list.partition_point(|other| *other < key);
    (at.checked_sub(1).map(|at| list[at]), list.get(at).copied())
}

fn insert(list: &mut Vec<u64>, key: u64) {
    let at = list.partition_point(|other| *other < key);
    list.insert(at, key);
}

fn remove(list: &mut Vec<u64>, key: u64) {
    let at = list.partition_point(|other| *other < key);
    if list.get(at) == Some(&key) {
        list.remove(at);
    }
}
