//! How each requirement can be relaxed, step by step, the smallest step first.

use super::requirement::Requirement;
use super::{Relaxation, track};
use crate::rotation::Instance;
use crate::time::{Date, Period};

/// Steps of one kind.
pub(super) struct Ladder {
    pub(super) steps: Vec<Relaxation>,
    /// Does a later step help wherever an earlier one does?
    pub(super) is_monotone: bool,
}

/// How many days a date is moved at most, and a number raised.
const FARTHEST: i64 = 800;

/// The ways in which a requirement can be relaxed where these sessions are in conflict.
pub(super) fn ladders(instance: &Instance, requirement: &Requirement, sessions: &[usize]) -> Vec<Ladder> {
    let parameters = &instance.parameters;
    let monotone = |steps: Vec<Relaxation>| vec![Ladder { steps, is_monotone: true }];
    let each = |steps: Vec<Relaxation>| vec![Ladder { steps, is_monotone: false }];
    let fewer = |from: i32, of: &dyn Fn(i32) -> Relaxation| (0..from).rev().map(of).collect::<Vec<_>>();
    let more = |from: i32, of: &dyn Fn(i32) -> Relaxation| {
        (1..=FARTHEST as i32).map(|by| of(from.saturating_add(by))).collect::<Vec<_>>()
    };
    let moved = |from: Date, sign: i64, of: &dyn Fn(Date) -> Relaxation| {
        (1..=FARTHEST).filter_map(|by| from.add_days(sign * by)).map(of).collect::<Vec<_>>()
    };
    match requirement {
        Requirement::Begin => monotone(moved(instance.start, -1, &Relaxation::Begin)),
        Requirement::End => monotone(moved(instance.end, 1, &Relaxation::End)),
        Requirement::Weekend => {
            let mut days = parameters.weekend.clone();
            let mut steps = Vec::new();
            while !days.is_empty() {
                days.remove(0);
                steps.push(Relaxation::Weekend(days.clone()));
            }
            monotone(steps)
        }
        Requirement::Closure(days) => shrunk(*days, &Relaxation::Open),
        Requirement::Unavailable { host, days } => {
            shrunk(*days, &|days| Relaxation::Available { host: *host, days })
        }
        Requirement::Pin { session } => {
            let Some(pin) = instance.sessions[*session].pin else { return Vec::new() };
            let pinned = |date: Option<Date>| Relaxation::Pin { session: *session, date };
            let near = (1..=120).flat_map(|by| [pin.add_days(by), pin.add_days(-by)]);
            each(near.flatten().map(Some).chain([None]).map(pinned).collect())
        }
        Requirement::Earliest { session } => {
            let Some(date) = instance.sessions[*session].earliest else { return Vec::new() };
            monotone(moved(date, -1, &|date| Relaxation::Earliest { session: *session, date: Some(date) }))
        }
        Requirement::Latest { session } => {
            let Some(date) = instance.sessions[*session].latest else { return Vec::new() };
            monotone(moved(date, 1, &|date| Relaxation::Latest { session: *session, date: Some(date) }))
        }
        Requirement::Forbidden { session } => {
            let dates = &instance.sessions[*session].forbidden;
            let first = dates.iter().min().zip(dates.iter().max());
            let all = first.and_then(|(first, last)| Period::new(*first, *last));
            let single = dates.iter().filter_map(|date| Period::new(*date, *date));
            let days = single.chain(all).map(|days| Relaxation::Allow { session: *session, days });
            each(days.collect())
        }
        Requirement::Candidates { session } => {
            let known = &instance.sessions[*session].hosts;
            let others = (0..instance.hosts.len()).filter(|host| !known.contains(host));
            each(others.map(|host| Relaxation::Candidate { session: *session, host }).collect())
        }
        Requirement::Order { tracks } => {
            let all: Vec<usize> = tracks.iter().flat_map(|it| track::sessions(instance, *it)).collect();
            let mut stages: Vec<i64> = all.iter().map(|session| instance.sessions[*session].stage).collect();
            stages.sort_unstable();
            stages.dedup();
            let is_narrow = |session: &&usize| {
                let session = &instance.sessions[**session];
                session.pin.is_some() || session.earliest.is_some() || session.latest.is_some()
            };
            let few = sessions.len() <= 2;
            let steps = sessions.iter().filter(|session| few || is_narrow(session)).flat_map(|session| {
                let other = stages.iter().filter(|stage| **stage != instance.sessions[*session].stage);
                other.map(|stage| Relaxation::Stage { session: *session, stage: *stage })
            });
            each(steps.collect())
        }
        Requirement::People { groups } => {
            let tracks_of = |session: &usize| instance.sessions[*session].tracks.clone();
            let left = sessions
                .iter()
                .map(tracks_of)
                .map(|tracks| Relaxation::Leave { groups: groups.clone(), tracks });
            let stays = |leave: &Relaxation| match leave {
                Relaxation::Leave { groups, tracks } => groups
                    .iter()
                    .all(|group| instance.people[*group].tracks.iter().any(|track| !tracks.contains(track))),
                _ => false,
            };
            each(left.filter(stays).collect())
        }
        Requirement::NearBuffer => monotone(fewer(parameters.near_buffer_days, &Relaxation::NearBuffer)),
        Requirement::FarBuffer => monotone(fewer(parameters.far_buffer_days, &Relaxation::FarBuffer)),
        Requirement::Capacity { host } => {
            let of = |capacity| Relaxation::Capacity { host: *host, capacity };
            monotone(more(instance.hosts[*host].capacity, &of))
        }
        Requirement::HostGap => {
            let mut both = monotone(fewer(parameters.host_gap_days, &Relaxation::HostGap));
            both.extend(monotone(more(parameters.visit_days, &Relaxation::Visit)));
            both
        }
        Requirement::MinGap { track } => {
            let of = |days| Relaxation::MinGap { track: *track, days };
            monotone(fewer(instance.tracks[*track].min_gap_days, &of))
        }
        Requirement::MaxGap { track } => {
            let of = |days| Relaxation::MaxGap { track: *track, days };
            monotone(more(instance.tracks[*track].max_gap_days, &of))
        }
        Requirement::Pool { pool } => {
            let of = |capacity| Relaxation::Pool { pool: *pool, capacity };
            monotone(more(instance.pools[*pool].capacity, &of))
        }
        Requirement::Turnaround { pool } => {
            let of = |days| Relaxation::Turnaround { pool: *pool, days };
            monotone(fewer(instance.pools[*pool].turnaround_days, &of))
        }
    }
}

/// Days opened from the end of a stretch, and from its beginning.
fn shrunk(days: Period, of: &dyn Fn(Period) -> Relaxation) -> Vec<Ladder> {
    let back = (0..days.days()).filter_map(|by| Period::new(days.last().add_days(-by)?, days.last()));
    let front = (0..days.days()).filter_map(|by| Period::new(days.first(), days.first().add_days(by)?));
    vec![
        Ladder { steps: back.map(of).collect(), is_monotone: true },
        Ladder { steps: front.map(of).collect(), is_monotone: true },
    ]
}
