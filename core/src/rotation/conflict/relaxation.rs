//! A requirement, asked for a little less: changes that can be made to an instance with one call.

use crate::rotation::Instance;
use crate::time::{Date, Period, Weekday};

/// A change to an instance. Places are those of its lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// Another first day.
    Begin(Date),
    /// Another last day.
    End(Date),
    /// Other days of the week that are always closed.
    Weekend(Vec<Weekday>),
    /// Closed days that are opened.
    Open(Period),
    /// A host can on these days.
    Available {
        /// Which host.
        host: usize,
        /// Which days.
        days: Period,
    },
    /// A session starts on another given day, or on any.
    Pin {
        /// Which session.
        session: usize,
        /// The day.
        date: Option<Date>,
    },
    /// A session may start earlier.
    Earliest {
        /// Which session.
        session: usize,
        /// The first day.
        date: Option<Date>,
    },
    /// A session may end later.
    Latest {
        /// Which session.
        session: usize,
        /// The last day.
        date: Option<Date>,
    },
    /// A session may touch these days.
    Allow {
        /// Which session.
        session: usize,
        /// Which days.
        days: Period,
    },
    /// One more host among which that of a session is chosen.
    Candidate {
        /// Which session.
        session: usize,
        /// The host.
        host: usize,
    },
    /// A session is of another stage.
    Stage {
        /// Which session.
        session: usize,
        /// The stage.
        stage: i64,
    },
    /// Groups that do without some of their tracks.
    Leave {
        /// Which groups.
        groups: Vec<usize>,
        /// Which tracks.
        tracks: Vec<usize>,
    },
    /// Other free days between sessions at different hosts that are near.
    NearBuffer(i32),
    /// Other free days between sessions at hosts that are far from each other.
    FarBuffer(i32),
    /// A host holds that many sessions at once.
    Capacity {
        /// Which host.
        host: usize,
        /// How many.
        capacity: i32,
    },
    /// Fewer free days between two visits to one host.
    HostGap(i32),
    /// Longer visits to one host.
    Visit(i32),
    /// Fewer days from start to start in a track.
    MinGap {
        /// Which track.
        track: usize,
        /// Days.
        days: i32,
    },
    /// More days from start to start in a track.
    MaxGap {
        /// Which track.
        track: usize,
        /// Days.
        days: i32,
    },
    /// A larger pool.
    Pool {
        /// Which pool.
        pool: usize,
        /// How many.
        capacity: i32,
    },
    /// A pool that is free again earlier.
    Turnaround {
        /// Which pool.
        pool: usize,
        /// Days.
        days: i32,
    },
}

impl Relaxation {
    /// The instance with this change. What it names must be in the instance; what is not is left as it is.
    pub fn apply(&self, instance: &Instance) -> Instance {
        let mut changed = instance.clone();
        self.change(&mut changed);
        changed
    }

    fn change(&self, instance: &mut Instance) {
        let parameters = &mut instance.parameters;
        let keep = |days: &Period| {
            let days = *days;
            move |date: &Date| !days.contains(*date)
        };
        match self {
            Self::Begin(date) => instance.start = *date,
            Self::End(date) => instance.end = *date,
            Self::Weekend(days) => parameters.weekend.clone_from(days),
            Self::Open(days) => instance.closed.retain(keep(days)),
            Self::NearBuffer(days) => parameters.near_buffer_days = *days,
            Self::FarBuffer(days) => parameters.far_buffer_days = *days,
            Self::HostGap(days) => parameters.host_gap_days = *days,
            Self::Visit(days) => parameters.visit_days = *days,
            Self::Available { host, days } => {
                with(&mut instance.hosts, *host, |it| it.unavailable.retain(keep(days)));
            }
            Self::Capacity { host, capacity } => {
                with(&mut instance.hosts, *host, |it| it.capacity = *capacity);
            }
            Self::Pin { session, date } => with(&mut instance.sessions, *session, |it| it.pin = *date),
            Self::Earliest { session, date } => {
                with(&mut instance.sessions, *session, |it| it.earliest = *date);
            }
            Self::Latest { session, date } => with(&mut instance.sessions, *session, |it| it.latest = *date),
            Self::Allow { session, days } => {
                with(&mut instance.sessions, *session, |it| it.forbidden.retain(keep(days)));
            }
            Self::Candidate { session, host } => {
                with(&mut instance.sessions, *session, |it| it.hosts.push(*host));
            }
            Self::Stage { session, stage } => with(&mut instance.sessions, *session, |it| it.stage = *stage),
            Self::Leave { groups, tracks } => {
                for group in groups {
                    let stays = |track: &usize| !tracks.contains(track);
                    with(&mut instance.people, *group, |it| it.tracks.retain(stays));
                }
            }
            Self::MinGap { track, days } => with(&mut instance.tracks, *track, |it| it.min_gap_days = *days),
            Self::MaxGap { track, days } => with(&mut instance.tracks, *track, |it| it.max_gap_days = *days),
            Self::Pool { pool, capacity } => with(&mut instance.pools, *pool, |it| it.capacity = *capacity),
            Self::Turnaround { pool, days } => {
                with(&mut instance.pools, *pool, |it| it.turnaround_days = *days);
            }
        }
    }
}

fn with<T>(list: &mut [T], at: usize, change: impl FnOnce(&mut T)) {
    if let Some(item) = list.get_mut(at) {
        change(item);
    }
}
