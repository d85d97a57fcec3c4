//! What an instance asks for, piece by piece: what can be in conflict, and be left out to see whether it matters.

use crate::rotation::Instance;
use crate::time::{Date, Period};

/// A requirement of an instance. Places are those of its lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// Nothing is before the first day.
    Begin,
    /// Nothing is after the last day.
    End,
    /// The days of the week that are always closed.
    Weekend,
    /// Closed days that follow each other.
    Closure(Period),
    /// Days that follow each other on which a host cannot.
    Unavailable {
        /// Whose days.
        host: usize,
        /// Which days.
        days: Period,
    },
    /// A session starts on a given day.
    Pin {
        /// Which session.
        session: usize,
    },
    /// A session does not start earlier.
    Earliest {
        /// Which session.
        session: usize,
    },
    /// A session does not end later.
    Latest {
        /// Which session.
        session: usize,
    },
    /// Days that a session must not touch.
    Forbidden {
        /// Which session.
        session: usize,
    },
    /// The hosts among which that of a session is chosen.
    Candidates {
        /// Which session.
        session: usize,
    },
    /// Stages follow each other, in any of these tracks.
    Order {
        /// The tracks.
        tracks: Vec<usize>,
    },
    /// The same people attend.
    People {
        /// The groups.
        groups: Vec<usize>,
    },
    /// Free days between sessions at different hosts that are near.
    NearBuffer,
    /// Free days between sessions at hosts that are far from each other.
    FarBuffer,
    /// How many sessions a host can hold at once.
    Capacity {
        /// Which host.
        host: usize,
    },
    /// Workshops at one host are one visit, or far apart.
    HostGap,
    /// The fewest days from start to start in a track.
    MinGap {
        /// Which track.
        track: usize,
    },
    /// The most days from start to start in a track.
    MaxGap {
        /// Which track.
        track: usize,
    },
    /// How many of a pool there are.
    Pool {
        /// Which pool.
        pool: usize,
    },
    /// Days after a session on which a pool is not free again.
    Turnaround {
        /// Which pool.
        pool: usize,
    },
}

/// More than any number of days or people here.
const PLENTY: i32 = 1_000_000;

/// An instance from which requirements are left out.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) instance: Instance,
    /// Tracks whose stages need not follow each other.
    pub(super) loose: Vec<usize>,
}

impl Case {
    pub(super) fn new(instance: &Instance) -> Self {
        Self { instance: instance.clone(), loose: Vec::new() }
    }

    /// The case without some requirements.
    pub(super) fn without(&self, requirements: &[Requirement]) -> Self {
        let mut case = self.clone();
        for requirement in requirements {
            case.leave_out(requirement);
        }
        case
    }

    fn leave_out(&mut self, requirement: &Requirement) {
        let instance = &mut self.instance;
        let parameters = &mut instance.parameters;
        let longer = i64::from(instance.start.days_until(instance.end) as i32).clamp(366, 1_500);
        let outside = |days: &Period, date: &Date| !days.contains(*date);
        match requirement {
            Requirement::Begin => {
                instance.start = instance.start.add_days(-longer).unwrap_or(instance.start);
            }
            Requirement::End => instance.end = instance.end.add_days(longer).unwrap_or(instance.end),
            Requirement::Weekend => parameters.weekend.clear(),
            Requirement::Closure(days) => instance.closed.retain(|date| outside(days, date)),
            Requirement::Unavailable { host, days } => {
                instance.hosts[*host].unavailable.retain(|date| outside(days, date));
            }
            Requirement::Pin { session } => instance.sessions[*session].pin = None,
            Requirement::Earliest { session } => instance.sessions[*session].earliest = None,
            Requirement::Latest { session } => instance.sessions[*session].latest = None,
            Requirement::Forbidden { session } => instance.sessions[*session].forbidden.clear(),
            Requirement::Candidates { session } => {
                instance.sessions[*session].hosts = (0..instance.hosts.len()).collect();
            }
            Requirement::Order { tracks } => self.loose.extend(tracks),
            Requirement::People { groups } => {
                for group in groups {
                    instance.people[*group].tracks.clear();
                }
            }
            Requirement::NearBuffer => parameters.near_buffer_days = 0,
            Requirement::FarBuffer => parameters.far_buffer_days = 0,
            Requirement::Capacity { host } => instance.hosts[*host].capacity = PLENTY,
            Requirement::HostGap => parameters.visit_days = PLENTY,
            Requirement::MinGap { track } => instance.tracks[*track].min_gap_days = 0,
            Requirement::MaxGap { track } => instance.tracks[*track].max_gap_days = PLENTY,
            Requirement::Pool { pool } => instance.pools[*pool].capacity = PLENTY,
            Requirement::Turnaround { pool } => instance.pools[*pool].turnaround_days = 0,
        }
    }
}

/// Days as stretches of days that follow each other, in order of time.
pub(super) fn stretches(dates: &[Date]) -> Vec<Period> {
    let mut dates = dates.to_vec();
    dates.sort_unstable();
    dates.dedup();
    let mut stretches: Vec<Period> = Vec::new();
    for date in dates {
        let before = stretches.last().filter(|days| days.last().add_days(1) == Some(date)).copied();
        let first = before.map_or(date, Period::first);
        if before.is_some() {
            stretches.pop();
        }
        stretches.extend(Period::new(first, date));
    }
    stretches
}

/// What bears on the days of these sessions: least telling first, so that it is the first to be left out.
pub(super) fn of_sessions(instance: &Instance, sessions: &[usize]) -> Vec<Requirement> {
    let mut hosts: Vec<usize> =
        sessions.iter().flat_map(|session| instance.sessions[*session].hosts.iter().copied()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    let mut found = Vec::new();
    for host in &hosts {
        let days = stretches(&instance.hosts[*host].unavailable);
        found.extend(days.into_iter().map(|days| Requirement::Unavailable { host: *host, days }));
    }
    let each = |has: fn(&crate::rotation::Session) -> bool, of: fn(usize) -> Requirement| {
        let some = sessions.iter().filter(move |session| has(&instance.sessions[**session]));
        some.map(move |session| of(*session))
    };
    found.extend(each(|it| !it.forbidden.is_empty(), |session| Requirement::Forbidden { session }));
    found.push(Requirement::Weekend);
    found.extend(each(|it| it.earliest.is_some(), |session| Requirement::Earliest { session }));
    found.extend(each(|it| it.latest.is_some(), |session| Requirement::Latest { session }));
    let mut closures = stretches(&instance.closed);
    closures.sort_by_key(|days| days.days());
    found.extend(closures.into_iter().map(Requirement::Closure));
    found.extend(each(|it| it.is_open, |session| Requirement::Candidates { session }));
    found.extend(each(|it| it.pin.is_some(), |session| Requirement::Pin { session }));
    found.extend([Requirement::Begin, Requirement::End]);
    found
}
