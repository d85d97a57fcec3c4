//! A plan as explanations look at it.

use crate::rotation::{Instance, Plan};

pub(super) struct View<'i> {
    pub(super) instance: &'i Instance,
    /// Start of each session that has one.
    pub(super) start: Vec<Option<i32>>,
    /// Where each session is, or would be.
    pub(super) host: Vec<usize>,
    /// Of each session: is its host one of the candidates?
    pub(super) is_hosted: Vec<bool>,
    closed: Vec<bool>,
}

impl<'i> View<'i> {
    pub(super) fn new(instance: &'i Instance, plan: &Plan) -> Self {
        let sessions = &instance.sessions;
        let start = (0..sessions.len()).map(|at| plan.starts.get(at).copied().flatten()).collect();
        let chosen = |at: usize| {
            let session = &sessions[at];
            let chosen = plan.hosts.get(at).copied().flatten();
            if session.is_open { chosen.filter(|host| session.hosts.contains(host)) } else { None }
        };
        let first = |at: usize| sessions[at].hosts.first().copied().unwrap_or(0);
        Self {
            instance,
            start,
            host: (0..sessions.len()).map(|at| chosen(at).unwrap_or_else(|| first(at))).collect(),
            is_hosted: (0..sessions.len()).map(|at| !sessions[at].is_open || chosen(at).is_some()).collect(),
            closed: instance.closed_days(),
        }
    }

    pub(super) fn is_closed(&self, day: i32) -> bool {
        usize::try_from(day + 7).is_ok_and(|at| self.closed.get(at).copied().unwrap_or(false))
    }

    /// First and last day of a session that has a date.
    pub(super) fn span(&self, session: usize) -> Option<(i32, i32)> {
        let start = self.start[session]?;
        Some((start, start + self.instance.sessions[session].days - 1))
    }

    /// Those of the sessions that have a date, in order of time.
    pub(super) fn in_order(&self, of: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut all: Vec<(i32, usize)> =
            (0..self.start.len()).filter(|at| of(*at)).filter_map(|at| Some((self.start[at]?, at))).collect();
        all.sort_unstable();
        all.into_iter().map(|(_, at)| at).collect()
    }

    /// Does the group attend the session?
    pub(super) fn attends(&self, group: usize, session: usize) -> bool {
        let tracks = &self.instance.people[group].tracks;
        self.instance.sessions[session].tracks.iter().any(|track| tracks.contains(track))
    }

    /// Free days between two sessions where they are.
    pub(super) fn buffer(&self, a: usize, b: usize) -> i32 {
        let parameters = &self.instance.parameters;
        let (a, b) = (self.host[a], self.host[b]);
        match a == b {
            true => 0,
            false if self.instance.km[a][b] > parameters.far_km => parameters.far_buffer_days,
            false => parameters.near_buffer_days,
        }
    }

    /// How many people attend all of these sessions.
    pub(super) fn people(&self, sessions: &[usize]) -> i64 {
        let groups = self.instance.people.iter().enumerate();
        let there = groups.filter(|(at, _)| sessions.iter().all(|session| self.attends(*at, *session)));
        there.map(|(_, group)| group.count).sum()
    }

    /// Sessions that are held on a day, among some.
    pub(super) fn on(&self, day: i32, longer: i32, among: &[usize]) -> Vec<usize> {
        let here =
            |at: &usize| self.span(*at).is_some_and(|(first, last)| (first..=last + longer).contains(&day));
        among.iter().copied().filter(here).collect()
    }
}
