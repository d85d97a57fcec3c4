//! When reality intervenes: a plan that was announced, what happened, and the instance that a search solves with the least change.
//!
//! The past stays as it was; everything else costs when it moves. Nothing is decided here: the plan of the new instance
//! comes from [`Search::from_plan`](super::Search::from_plan), differences from [`difference`](super::explain::difference),
//! and where too much was asked for, [`conflict`](super::conflict) says what is in the way.

mod restore;

pub use restore::{Restoring, restored};

use super::{Instance, Plan, Settings, Soft};
use crate::time::{Date, Period};

/// What happened. Places are those of the instance before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Nobody meets on these days.
    Close(Period),
    /// Nobody meets on these days, and the programme goes on afterwards: it ends later by as many weeks, begun ones included, and
    /// the longest gap of each track is longer by as many.
    Stop(Period),
    /// A host cannot on these days.
    Absent {
        /// Which host.
        host: usize,
        /// Which days.
        days: Period,
    },
    /// A host hosts no more from that day on; its people stay. Its workshops are left out where nobody else can be chosen,
    /// its plenaries can be at any other host.
    Withdraw {
        /// Which host.
        host: usize,
        /// The first day.
        from: Date,
    },
}

/// A new instance, and what becomes of the announced plan in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replan {
    /// What is to be planned now: its baseline is what was announced, its past is pinned.
    pub instance: Instance,
    /// The announced plan, as it was.
    pub announced: Plan,
    /// Where a search begins: the announced plan, what was to come from a stop on later by its weeks.
    pub start: Plan,
    /// The place of each session in the instance before.
    pub kept: Vec<usize>,
    /// Sessions of the instance before that are left out.
    pub left_out: Vec<usize>,
}

/// What one unit of a move costs, where the instance does not say.
const STABILITY: i64 = 50;

/// The instance after some events, for everything that starts on `today` or later; what starts before is frozen.
pub fn replan(instance: &Instance, plan: &Plan, today: Date, events: &[Event]) -> Replan {
    let mut new = instance.clone();
    let mut left_out = vec![false; instance.sessions.len()];
    let is_past = |session: usize| plan.date(instance, session).is_some_and(|date| date < today);
    for event in events {
        match event {
            Event::Close(days) => new.closed.extend(from(*days, today)),
            Event::Stop(days) => {
                new.closed.extend(from(*days, today));
                let longer = weeks(*days);
                new.end = new.end.add_days(i64::from(longer)).unwrap_or(new.end);
                for track in &mut new.tracks {
                    track.max_gap_days = track.max_gap_days.saturating_add(longer);
                }
            }
            Event::Absent { host, days } => {
                if let Some(host) = new.hosts.get_mut(*host) {
                    host.unavailable.extend(from(*days, today));
                }
            }
            Event::Withdraw { host, from } => {
                let count = new.hosts.len();
                for (at, session) in new.sessions.iter_mut().enumerate() {
                    let gone = plan.date(instance, at).is_none_or(|date| date >= *from) && !is_past(at);
                    if !gone || !session.hosts.contains(host) {
                        continue;
                    }
                    session.hosts.retain(|candidate| candidate != host);
                    if session.hosts.is_empty() && !session.is_workshop {
                        session.hosts = (0..count).filter(|other| other != host).collect();
                        session.is_open = true;
                    }
                    left_out[at] = session.hosts.is_empty();
                }
            }
        }
    }
    for dates in core::iter::once(&mut new.closed).chain(new.hosts.iter_mut().map(|it| &mut it.unavailable)) {
        dates.sort_unstable();
        dates.dedup();
    }
    freeze(&mut new, instance, plan, today, &is_past);
    let kept: Vec<usize> = (0..left_out.len()).filter(|session| !left_out[*session]).collect();
    new.sessions = kept.iter().map(|session| new.sessions[*session].clone()).collect();
    let announced = Plan {
        starts: kept.iter().map(|session| plan.starts.get(*session).copied().flatten()).collect(),
        hosts: kept.iter().map(|session| plan.hosts.get(*session).copied().flatten()).collect(),
    };
    let later = |session: usize, start: i32| {
        let stops = events.iter().filter_map(|event| match event {
            Event::Stop(days) if !is_past(session) && start >= instance.day(days.first()) => {
                Some(weeks(*days))
            }
            _ => None,
        });
        start + stops.sum::<i32>()
    };
    let mut start = announced.clone();
    for (session, start) in kept.iter().zip(&mut start.starts) {
        *start = start.map(|start| later(*session, start));
    }
    let dated = kept.iter().enumerate();
    new.baseline = dated.filter_map(|(at, session)| Some((at, plan.date(instance, *session)?))).collect();
    let stability = &mut new.weights[Soft::Stability as usize];
    if *stability == 0 {
        *stability = STABILITY;
    }
    let left_out = (0..left_out.len()).filter(|session| left_out[*session]).collect();
    Replan { instance: new, announced, start, kept, left_out }
}

/// What a search is told that looks for little change: it begins cool, and no change is worth a broken rule.
pub fn settings(seed: u64) -> Settings {
    Settings { seed, heat: Some((200.0, 20.0)), hard: Some(20_000), ..Settings::default() }
}

/// As many weeks as these days begin, in days.
fn weeks(days: Period) -> i32 {
    i32::try_from(days.days()).map_or(0, |days| (days + 6) / 7 * 7)
}

/// The days from today on.
fn from(days: Period, today: Date) -> impl Iterator<Item = Date> {
    let first = days.first().max(today);
    let each = core::iter::successors(Some(first), |day| day.add_days(1));
    each.take_while(move |day| *day <= days.last())
}

/// What began before today stays where it is; nothing else can be before today any more.
fn freeze(
    new: &mut Instance,
    instance: &Instance,
    plan: &Plan,
    today: Date,
    is_past: &dyn Fn(usize) -> bool,
) {
    for (at, session) in new.sessions.iter_mut().enumerate() {
        if !is_past(at) {
            session.earliest = session.earliest.max(Some(today)).filter(|date| *date > instance.start);
            continue;
        }
        (session.earliest, session.latest, session.pin) = (None, None, plan.date(instance, at));
        session.forbidden.clear();
        let host = plan.hosts.get(at).copied().flatten();
        if let Some(host) = host.filter(|host| session.hosts.contains(host)) {
            session.hosts = vec![host];
        }
    }
}
