//! Conflicts and explanations, written; with the words of a language where one is asked for.

use super::json::{Object, lines, list, quoted};
use crate::rotation::conflict::{Conflict, Excess, Focus, Offer, Relaxation, Requirement, Resource};
use crate::rotation::explain::{Burden, Match, burdens, matches};
#[cfg(feature = "wording")]
use crate::rotation::text;
use crate::rotation::{Hard, Instance, Plan, Soft, check};
use crate::text::Lang;
use crate::time::{Date, Period};

/// Writes a conflict: where it is, the requirements, and what would have to give; in a language too, if there is one and the
/// feature `wording`.
pub fn write_conflict(conflict: &Conflict, instance: &Instance, lang: Option<Lang>) -> String {
    let ids = Ids(instance);
    let requirement = |it: &Requirement| {
        ids.requirement(it).maybe("text", said(Said::Requirement(it), instance, lang), |it| quoted(&it)).end()
    };
    let offer = |it: &Offer| {
        Object::default()
            .number("requirement", it.requirement as i64)
            .raw("change", &ids.relaxation(&it.relaxation).end())
            .text("outcome", it.outcome.word())
            .maybe("text", said(Said::Relaxation(&it.relaxation), instance, lang), |it| quoted(&it))
            .end()
    };
    Object::default()
        .raw("is_certain", if conflict.is_certain { "true" } else { "false" })
        .maybe("text", said(Said::Conflict(conflict), instance, lang), |it| quoted(&it))
        .raw("focus", &ids.focus(&conflict.focus).end())
        .raw("sessions", &ids.sessions(&conflict.sessions))
        .raw("requirements", &lines(conflict.requirements.iter().map(requirement)))
        .raw("offers", &lines(conflict.offers.iter().map(offer)))
        .end_in_lines()
}

/// Writes what is behind the score of a plan and what it asks of each administration; in a language too, as above.
pub fn write_explanation(instance: &Instance, plan: &Plan, lang: Option<Lang>) -> String {
    let ids = Ids(instance);
    let score = check(instance, plan);
    let hard = Hard::ALL.iter().fold(Object::default(), |all, it| all.number(it.word(), score.of_hard(*it)));
    let soft = Soft::ALL.iter().fold(Object::default(), |all, it| all.number(it.word(), score.of_soft(*it)));
    let reason = |it: &Match| ids.reason(it, lang).end();
    let burdens = burdens(instance, plan);
    let burden = |(at, it): (usize, &Burden)| ids.burden(at, it).end();
    Object::default()
        .number("violations", score.violations())
        .number("objective", score.objective)
        .raw("hard", &hard.end())
        .raw("soft", &soft.end())
        .raw("reasons", &lines(matches(instance, plan).iter().map(reason)))
        .raw("burdens", &lines(burdens.iter().enumerate().map(burden)))
        .end_in_lines()
}

/// What can be said.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "wording"), allow(dead_code, reason = "nothing is said without words"))]
enum Said<'a> {
    Conflict(&'a Conflict),
    Requirement(&'a Requirement),
    Relaxation(&'a Relaxation),
    Reason(&'a Match),
}

#[cfg(feature = "wording")]
fn said(what: Said<'_>, instance: &Instance, lang: Option<Lang>) -> Option<String> {
    let lang = lang?;
    Some(match what {
        Said::Conflict(it) => text::conflict(it, instance, lang),
        Said::Requirement(it) => text::requirement(it, instance, lang),
        Said::Relaxation(it) => text::relaxation(it, instance, lang),
        Said::Reason(it) => text::reason(it, instance, lang),
    })
}

#[cfg(not(feature = "wording"))]
fn said(what: Said<'_>, _: &Instance, _: Option<Lang>) -> Option<String> {
    match what {
        Said::Conflict(_) | Said::Requirement(_) | Said::Relaxation(_) | Said::Reason(_) => None,
    }
}

fn date(date: Date) -> String {
    quoted(&date.to_string())
}

/// The identifiers of an instance.
struct Ids<'i>(&'i Instance);

impl Ids<'_> {
    fn session(&self, at: usize) -> String {
        quoted(self.0.sessions.get(at).map_or("", |it| &it.id))
    }

    fn sessions(&self, of: &[usize]) -> String {
        list(of.iter().map(|at| self.session(*at)))
    }

    fn host(&self, at: usize) -> String {
        quoted(self.0.hosts.get(at).map_or("", |it| &it.id))
    }

    fn track(&self, at: usize) -> String {
        quoted(self.0.tracks.get(at).map_or("", |it| &it.id))
    }

    fn tracks(&self, of: &[usize]) -> String {
        list(of.iter().map(|at| self.track(*at)))
    }

    fn pool(&self, at: usize) -> String {
        quoted(self.0.pools.get(at).map_or("", |it| &it.id))
    }

    fn group(&self, at: usize) -> String {
        quoted(self.0.people.get(at).map_or("", |it| &it.id))
    }

    fn groups(&self, of: &[usize]) -> String {
        list(of.iter().map(|at| self.group(*at)))
    }

    fn reason(&self, it: &Match, lang: Option<Lang>) -> Object {
        let day = |day: i32| self.0.start.add_days(i64::from(day)).unwrap_or(self.0.start);
        Object::default()
            .text("rule", it.rule.word())
            .number("amount", it.amount)
            .number("cost", it.cost)
            .raw("sessions", &self.sessions(&it.sessions))
            .maybe("host", it.host, |host| self.host(host))
            .maybe("track", it.track, |track| self.track(track))
            .maybe("pool", it.pool, |pool| self.pool(pool))
            .maybe("group", it.group, |group| self.group(group))
            .maybe("people", Some(it.people).filter(|people| *people > 0), |people| people.to_string())
            .maybe("days", it.days, |(first, last)| list([date(day(first)), date(day(last))]))
            .maybe("text", said(Said::Reason(it), self.0, lang), |it| quoted(&it))
    }

    fn burden(&self, at: usize, it: &Burden) -> Object {
        Object::default()
            .raw("host", &self.host(at))
            .number("people", it.people)
            .number("workshops", it.workshops)
            .number("plenaries", it.plenaries)
            .number("hosted_days", it.hosted_days)
            .number("days_away", it.days_away)
            .number("trips", it.trips)
            .number("km", it.km)
            .number("avoidable_km", it.avoidable_km)
            .number("km_each", it.km_each())
            .number("avoidable_km_each", it.avoidable_km_each())
    }

    fn focus(&self, focus: &Focus) -> Object {
        match focus {
            Focus::Session(at) => Object::kind("session").raw("session", &self.session(*at)),
            Focus::Pair(a, b) => Object::kind("pair").raw("sessions", &self.sessions(&[*a, *b])),
            Focus::Hosts { track, stage } => {
                Object::kind("hosts").raw("track", &self.track(*track)).number("stage", *stage)
            }
            Focus::Excess(excess) => self.excess(excess),
            Focus::Track(at) => Object::kind("track").raw("track", &self.track(*at)),
            Focus::Chain(at) => Object::kind("chain").raw("session", &self.session(*at)),
            Focus::Suspects(all) => Object::kind("suspects").raw("sessions", &self.sessions(all)),
        }
    }

    fn excess(&self, excess: &Excess) -> Object {
        let object = Object::kind("excess");
        let object = match &excess.resource {
            Resource::Pool(pool) => object.raw("pool", &self.pool(*pool)),
            Resource::Host(host) => object.raw("host", &self.host(*host)),
            Resource::People(tracks) => object.raw("tracks", &self.tracks(tracks)),
        };
        object
            .raw("first", &date(excess.first))
            .raw("last", &date(excess.last))
            .number("needed", excess.needed)
            .number("available", excess.available)
    }

    fn requirement(&self, requirement: &Requirement) -> Object {
        let of = |word: &str, session: usize| Object::kind(word).raw("session", &self.session(session));
        match requirement {
            Requirement::Begin => Object::kind("begin"),
            Requirement::End => Object::kind("end"),
            Requirement::Weekend => Object::kind("weekend"),
            Requirement::Closure(days) => with_days(Object::kind("closure"), *days),
            Requirement::Unavailable { host, days } => {
                with_days(Object::kind("unavailable").raw("host", &self.host(*host)), *days)
            }
            Requirement::Pin { session } => of("pin", *session),
            Requirement::Earliest { session } => of("earliest", *session),
            Requirement::Latest { session } => of("latest", *session),
            Requirement::Forbidden { session } => of("forbidden", *session),
            Requirement::Candidates { session } => of("candidates", *session),
            Requirement::Order { tracks } => Object::kind("order").raw("tracks", &self.tracks(tracks)),
            Requirement::People { groups } => Object::kind("people").raw("groups", &self.groups(groups)),
            Requirement::NearBuffer => Object::kind("near-buffer"),
            Requirement::FarBuffer => Object::kind("far-buffer"),
            Requirement::Capacity { host } => Object::kind("capacity").raw("host", &self.host(*host)),
            Requirement::HostGap => Object::kind("host-gap"),
            Requirement::MinGap { track } => Object::kind("min-gap").raw("track", &self.track(*track)),
            Requirement::MaxGap { track } => Object::kind("max-gap").raw("track", &self.track(*track)),
            Requirement::Pool { pool } => Object::kind("pool").raw("pool", &self.pool(*pool)),
            Requirement::Turnaround { pool } => Object::kind("turnaround").raw("pool", &self.pool(*pool)),
        }
    }

    fn relaxation(&self, relaxation: &Relaxation) -> Object {
        let of = |word: &str, session: usize, day: Option<Date>| {
            Object::kind(word).raw("session", &self.session(session)).maybe("date", day, date)
        };
        let track = |word: &str, track: usize, days: i32| {
            Object::kind(word).raw("track", &self.track(track)).number("days", days)
        };
        let days = |word: &str, days: i32| Object::kind(word).number("days", days);
        match relaxation {
            Relaxation::Begin(day) => Object::kind("begin").raw("date", &date(*day)),
            Relaxation::End(day) => Object::kind("end").raw("date", &date(*day)),
            Relaxation::Weekend(left) => {
                let left = left.iter().map(|day| (*day as usize + 1).to_string());
                Object::kind("weekend").raw("closed", &list(left))
            }
            Relaxation::Open(days) => with_days(Object::kind("open"), *days),
            Relaxation::Available { host, days } => {
                with_days(Object::kind("available").raw("host", &self.host(*host)), *days)
            }
            Relaxation::Pin { session, date } => of("pin", *session, *date),
            Relaxation::Earliest { session, date } => of("earliest", *session, *date),
            Relaxation::Latest { session, date } => of("latest", *session, *date),
            Relaxation::Allow { session, days } => with_days(of("allow", *session, None), *days),
            Relaxation::Candidate { session, host } => {
                of("candidate", *session, None).raw("host", &self.host(*host))
            }
            Relaxation::Stage { session, stage } => of("stage", *session, None).number("stage", *stage),
            Relaxation::Leave { groups, tracks } => {
                let object = Object::kind("leave").raw("groups", &self.groups(groups));
                object.raw("tracks", &self.tracks(tracks))
            }
            Relaxation::NearBuffer(new) => days("near-buffer", *new),
            Relaxation::FarBuffer(new) => days("far-buffer", *new),
            Relaxation::HostGap(new) => days("host-gap", *new),
            Relaxation::Visit(new) => days("visit", *new),
            Relaxation::Capacity { host, capacity } => {
                Object::kind("capacity").raw("host", &self.host(*host)).number("capacity", *capacity)
            }
            Relaxation::MinGap { track: at, days } => track("min-gap", *at, *days),
            Relaxation::MaxGap { track: at, days } => track("max-gap", *at, *days),
            Relaxation::Pool { pool, capacity } => {
                Object::kind("pool").raw("pool", &self.pool(*pool)).number("capacity", *capacity)
            }
            Relaxation::Turnaround { pool, days } => {
                Object::kind("turnaround").raw("pool", &self.pool(*pool)).number("days", *days)
            }
        }
    }
}

fn with_days(object: Object, days: Period) -> Object {
    object.raw("first", &date(days.first())).raw("last", &date(days.last()))
}
