//! Days and hosts: the answer to an [`Instance`](super::Instance).

use super::Instance;
use crate::time::Date;

/// A plan, good or bad, complete or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The start of each session, in days from the first day.
    pub starts: Vec<Option<i32>>,
    /// The host of each session; `None`, where the choice is open, is not yet chosen.
    pub hosts: Vec<Option<usize>>,
}

impl Plan {
    /// Nothing is dated; hosts that leave no choice are there.
    pub fn empty(instance: &Instance) -> Self {
        let fixed = |open: bool, hosts: &[usize]| if open { None } else { hosts.first().copied() };
        Self {
            starts: vec![None; instance.sessions.len()],
            hosts: instance.sessions.iter().map(|session| fixed(session.is_open, &session.hosts)).collect(),
        }
    }

    /// The date on which a session starts.
    pub fn date(&self, instance: &Instance, session: usize) -> Option<Date> {
        let day = (*self.starts.get(session)?)?;
        instance.start.add_days(i64::from(day))
    }
}
