//! Conflicts, requirements and relaxations in words.

use super::filling::Filling;
use crate::rotation::Instance;
use crate::rotation::conflict::{Conflict, Focus, Relaxation, Requirement, Resource};
use crate::text::Lang;

/// A conflict in one or two sentences.
pub fn conflict(conflict: &Conflict, instance: &Instance, lang: Lang) -> String {
    let filling = Filling { words: super::words(lang), instance };
    let words = filling.words;
    let all: Vec<String> = conflict.requirements.iter().map(|it| requirement(it, instance, lang)).collect();
    let requirements = ("requirements", all.join("; "));
    match &conflict.focus {
        Focus::Suspects(_) if all.is_empty() => words.no_plan.to_owned(),
        Focus::Suspects(_) => Filling::fill(words.suspicion, &[requirements]),
        focus => {
            let what = focus_in_words(&filling, focus, &conflict.sessions);
            Filling::fill(words.conflict, &[("what", what), requirements])
        }
    }
}

fn focus_in_words(filling: &Filling<'_>, focus: &Focus, sessions: &[usize]) -> String {
    let words = filling.words;
    let names = |sessions: &[usize]| ("sessions", filling.sessions(sessions));
    match focus {
        Focus::Session(session) => Filling::fill(words.no_day, &[names(&[*session])]),
        Focus::Pair(a, b) => Filling::fill(words.no_pair, &[names(&[*a, *b])]),
        Focus::Hosts { track, stage } => {
            Filling::fill(words.no_hosts, &[("track", filling.track(*track)), ("stage", stage.to_string())])
        }
        Focus::Excess(excess) => {
            let (line, what) = match &excess.resource {
                Resource::Pool(pool) => (words.too_little_staff, ("pool", filling.pool(*pool))),
                Resource::Host(host) => (words.too_little_host, ("host", filling.host(*host))),
                Resource::People(tracks) => (words.too_few_days, ("tracks", filling.tracks(tracks))),
            };
            let values = [
                ("count", excess.sessions.len().to_string()),
                ("needed", excess.needed.to_string()),
                ("available", excess.available.to_string()),
                ("days", filling.days(excess.first, excess.last)),
                what,
            ];
            Filling::fill(line, &values)
        }
        Focus::Track(track) => {
            let count = sessions.len().to_string();
            Filling::fill(words.no_track, &[("track", filling.track(*track)), ("count", count)])
        }
        Focus::Chain(session) => Filling::fill(words.no_chain, &[names(&[*session])]),
        Focus::Suspects(_) => String::new(),
    }
}

/// A requirement as a clause, without a full stop.
pub fn requirement(requirement: &Requirement, instance: &Instance, lang: Lang) -> String {
    let filling = Filling { words: super::words(lang), instance };
    let words = filling.words;
    let parameters = &instance.parameters;
    let session = |session: usize| ("session", filling.session(session));
    let track = |track: usize| ("track", filling.track(track));
    let days = |days: i32| ("days", days.to_string());
    let about = |at: usize| instance.sessions.get(at);
    let date =
        |date: Option<crate::time::Date>| ("date", date.map_or_else(String::new, |date| filling.date(date)));
    let (line, values) = match requirement {
        Requirement::Begin => (words.begin, vec![date(Some(instance.start))]),
        Requirement::End => (words.end, vec![date(Some(instance.end))]),
        Requirement::Weekend => (words.weekend, vec![("weekdays", filling.weekdays(&parameters.weekend))]),
        Requirement::Closure(days) => (words.closure, vec![("days", filling.period(*days))]),
        Requirement::Unavailable { host, days } => {
            (words.unavailable, vec![("host", filling.host(*host)), ("days", filling.period(*days))])
        }
        Requirement::Pin { session: at } => {
            (words.pin, vec![session(*at), date(about(*at).and_then(|it| it.pin))])
        }
        Requirement::Earliest { session: at } => {
            (words.earliest, vec![session(*at), date(about(*at).and_then(|it| it.earliest))])
        }
        Requirement::Latest { session: at } => {
            (words.latest, vec![session(*at), date(about(*at).and_then(|it| it.latest))])
        }
        Requirement::Forbidden { session: at } => {
            let dates = about(*at).map_or(&[][..], |it| &it.forbidden);
            (words.forbidden, vec![session(*at), ("dates", filling.dates(dates))])
        }
        Requirement::Candidates { session: at } => {
            let hosts = about(*at).map_or(&[][..], |it| &it.hosts);
            (words.candidates, vec![session(*at), ("hosts", filling.hosts(hosts))])
        }
        Requirement::Order { tracks } => (words.order, vec![("tracks", filling.tracks(tracks))]),
        Requirement::People { groups } => {
            let count = groups.iter().filter_map(|at| instance.people.get(*at)).map(|it| it.count);
            let people = count.sum::<i64>().to_string();
            (words.people, vec![("people", people), ("groups", filling.groups(groups))])
        }
        Requirement::NearBuffer => (words.near_buffer, vec![days(parameters.near_buffer_days)]),
        Requirement::FarBuffer => (words.far_buffer, vec![days(parameters.far_buffer_days)]),
        Requirement::Capacity { host } => {
            let capacity = instance.hosts.get(*host).map_or(0, |host| host.capacity);
            (words.capacity, vec![("host", filling.host(*host)), ("capacity", capacity.to_string())])
        }
        Requirement::HostGap => {
            let visit = ("visit", parameters.visit_days.to_string());
            (words.host_gap, vec![visit, days(parameters.host_gap_days)])
        }
        Requirement::MinGap { track: at } => {
            (words.min_gap, vec![track(*at), days(instance.tracks.get(*at).map_or(0, |it| it.min_gap_days))])
        }
        Requirement::MaxGap { track: at } => {
            (words.max_gap, vec![track(*at), days(instance.tracks.get(*at).map_or(0, |it| it.max_gap_days))])
        }
        Requirement::Pool { pool } => {
            let capacity = instance.pools.get(*pool).map_or(0, |pool| pool.capacity);
            (words.pool, vec![("pool", filling.pool(*pool)), ("capacity", capacity.to_string())])
        }
        Requirement::Turnaround { pool } => {
            let turnaround = instance.pools.get(*pool).map_or(0, |pool| pool.turnaround_days);
            (words.turnaround, vec![("pool", filling.pool(*pool)), days(turnaround)])
        }
    };
    Filling::fill(line, &values)
}

/// A relaxation as a proposal, without a full stop; `instance` is the one that it changes.
pub fn relaxation(relaxation: &Relaxation, instance: &Instance, lang: Lang) -> String {
    let filling = Filling { words: super::words(lang), instance };
    let words = filling.words;
    let parameters = &instance.parameters;
    let session = |session: usize| ("session", filling.session(session));
    let date = |date: crate::time::Date| ("date", filling.date(date));
    let numbers = |new: i32, old: Option<i32>| {
        vec![("new", new.to_string()), ("old", old.map_or_else(String::new, |old| old.to_string()))]
    };
    let with = |mut values: Vec<(&'static str, String)>, more: (&'static str, String)| {
        values.push(more);
        values
    };
    let (line, values) = match relaxation {
        Relaxation::Begin(day) => (words.move_begin, vec![date(*day)]),
        Relaxation::End(day) => (words.move_end, vec![date(*day)]),
        Relaxation::Weekend(left) => {
            let opened: Vec<_> =
                parameters.weekend.iter().filter(|day| !left.contains(day)).copied().collect();
            (words.open_weekdays, vec![("weekdays", filling.weekdays(&opened))])
        }
        Relaxation::Open(days) => (words.open, vec![("days", filling.period(*days))]),
        Relaxation::Available { host, days } => {
            (words.available, vec![("host", filling.host(*host)), ("days", filling.period(*days))])
        }
        Relaxation::Pin { session: at, date: Some(day) } => (words.move_pin, vec![session(*at), date(*day)]),
        Relaxation::Pin { session: at, date: None }
        | Relaxation::Earliest { session: at, date: None }
        | Relaxation::Latest { session: at, date: None } => (words.drop_pin, vec![session(*at)]),
        Relaxation::Earliest { session: at, date: Some(day) } => {
            (words.move_earliest, vec![session(*at), date(*day)])
        }
        Relaxation::Latest { session: at, date: Some(day) } => {
            (words.move_latest, vec![session(*at), date(*day)])
        }
        Relaxation::Allow { session: at, days } => {
            (words.allow, vec![session(*at), ("days", filling.period(*days))])
        }
        Relaxation::Candidate { session: at, host } => {
            (words.add_candidate, vec![session(*at), ("host", filling.host(*host))])
        }
        Relaxation::Stage { session: at, stage } => {
            (words.move_stage, vec![session(*at), ("stage", stage.to_string())])
        }
        Relaxation::Leave { groups, tracks } => {
            (words.leave, vec![("groups", filling.groups(groups)), ("tracks", filling.tracks(tracks))])
        }
        Relaxation::NearBuffer(new) => {
            (words.change_near_buffer, numbers(*new, Some(parameters.near_buffer_days)))
        }
        Relaxation::FarBuffer(new) => {
            (words.change_far_buffer, numbers(*new, Some(parameters.far_buffer_days)))
        }
        Relaxation::HostGap(new) => (words.change_host_gap, numbers(*new, Some(parameters.host_gap_days))),
        Relaxation::Visit(new) => (words.change_visit, numbers(*new, Some(parameters.visit_days))),
        Relaxation::Capacity { host, capacity } => {
            let old = instance.hosts.get(*host).map(|host| host.capacity);
            (words.change_capacity, with(numbers(*capacity, old), ("host", filling.host(*host))))
        }
        Relaxation::MinGap { track, days } => {
            let old = instance.tracks.get(*track).map(|track| track.min_gap_days);
            (words.change_min_gap, with(numbers(*days, old), ("track", filling.track(*track))))
        }
        Relaxation::MaxGap { track, days } => {
            let old = instance.tracks.get(*track).map(|track| track.max_gap_days);
            (words.change_max_gap, with(numbers(*days, old), ("track", filling.track(*track))))
        }
        Relaxation::Pool { pool, capacity } => {
            let old = instance.pools.get(*pool).map(|pool| pool.capacity);
            (words.change_pool, with(numbers(*capacity, old), ("pool", filling.pool(*pool))))
        }
        Relaxation::Turnaround { pool, days } => {
            let old = instance.pools.get(*pool).map(|pool| pool.turnaround_days);
            (words.change_turnaround, with(numbers(*days, old), ("pool", filling.pool(*pool))))
        }
    };
    Filling::fill(line, &values)
}
