//! On which days a session can start, all by itself.

use super::days::Days;
use super::requirement::Case;
use crate::rotation::Instance;

/// The open days of every host.
pub(super) struct Calendar<'c> {
    pub(super) case: &'c Case,
    /// How many days there are.
    pub(super) days: usize,
    /// Days on which anybody may meet.
    pub(super) open: Days,
    /// `[host]`: days on which it can host.
    pub(super) at: Vec<Days>,
}

impl<'c> Calendar<'c> {
    pub(super) fn new(case: &'c Case) -> Self {
        let instance = &case.instance;
        let days = instance.days() as usize;
        let mut open = Days::none(days);
        for (day, closed) in (0..days as i32).zip(instance.closed_days().into_iter().skip(7)) {
            if !closed {
                open.add(day);
            }
        }
        let at = instance.hosts.iter().map(|host| {
            let mut at = open.clone();
            for date in &host.unavailable {
                at.remove(instance.day(*date));
            }
            at
        });
        Self { case, days, at: at.collect(), open }
    }

    pub(super) fn instance(&self) -> &'c Instance {
        &self.case.instance
    }

    /// The days on which a session can start at a host; none where the host or a pool is too small for it alone.
    pub(super) fn starts_at(&self, session: usize, host: usize) -> Days {
        let instance = self.instance();
        let session = &instance.sessions[session];
        let too_much = session.pools.iter().any(|(pool, demand)| *demand > instance.pools[*pool].capacity);
        if instance.hosts[host].capacity < 1 || too_much {
            return Days::none(self.days);
        }
        let mut touched = self.at[host].clone();
        for date in &session.forbidden {
            touched.remove(instance.day(*date));
        }
        let mut starts = touched.clone();
        for day in 1..session.days.min(self.days as i32 + 1) {
            touched = touched.earlier(1);
            starts.keep(&touched);
            if day > 1 && starts.is_empty() {
                break;
            }
        }
        let first = session.earliest.map_or(0, |date| instance.day(date));
        let last = session.latest.map_or(i32::MAX / 4, |date| instance.day(date)) - session.days + 1;
        let (first, last) = match session.pin.map(|date| instance.day(date)) {
            Some(pin) => (first.max(pin), last.min(pin)),
            None => (first, last),
        };
        if first > 0 || last < self.days as i32 {
            starts.keep(&Days::span(self.days, first, last));
        }
        starts
    }

    /// The days on which a session can start somewhere.
    pub(super) fn starts(&self, session: usize) -> Days {
        let mut starts = Days::none(self.days);
        for host in &self.instance().sessions[session].hosts {
            starts.join(&self.starts_at(session, *host));
        }
        starts
    }

    /// The same of every session.
    pub(super) fn all_starts(&self) -> Vec<Days> {
        (0..self.instance().sessions.len()).map(|session| self.starts(session)).collect()
    }

    /// Must they follow each other in stages: −1 the first before the second, 1 the other way round, 0 no?
    pub(super) fn order(&self, a: usize, b: usize) -> i32 {
        let (a, b) = (&self.instance().sessions[a], &self.instance().sessions[b]);
        let shared =
            a.tracks.iter().any(|track| b.tracks.contains(track) && !self.case.loose.contains(track));
        if shared { a.stage.cmp(&b.stage) as i32 } else { 0 }
    }

    /// Does anybody attend both?
    pub(super) fn meets(&self, a: usize, b: usize) -> bool {
        !groups_of(self.instance(), &[a, b]).is_empty()
    }

    /// The fewest free days between two sessions, wherever they are.
    pub(super) fn buffer(&self, a: usize, b: usize) -> i32 {
        let sessions = &self.instance().sessions;
        let from = sessions[a].hosts.iter();
        let pairs = from.flat_map(|a| sessions[b].hosts.iter().map(move |b| (*a, *b)));
        pairs.map(|(a, b)| buffer(self.instance(), a, b)).min().unwrap_or(0)
    }
}

/// Free days between sessions at two hosts.
pub(super) fn buffer(instance: &Instance, a: usize, b: usize) -> i32 {
    let parameters = &instance.parameters;
    match a == b {
        true => 0,
        false if instance.km[a][b] > parameters.far_km => parameters.far_buffer_days,
        false => parameters.near_buffer_days,
    }
}

/// The groups that attend every one of these sessions.
pub(super) fn groups_of(instance: &Instance, sessions: &[usize]) -> Vec<usize> {
    let attends = |group: &usize| {
        let tracks = &instance.people[*group].tracks;
        sessions
            .iter()
            .all(|session| instance.sessions[*session].tracks.iter().any(|track| tracks.contains(track)))
    };
    (0..instance.people.len()).filter(attends).collect()
}
