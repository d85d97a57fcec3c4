//! An instance, written.

use super::json::{Object, lines, list, quoted};
use crate::rotation::{Group, Host, Instance, Parameters, Pool, Session, Soft, Track};
use crate::time::{Date, Weekday};

/// Writes an instance; [`read`](super::read) reads it back as it is.
pub fn write(instance: &Instance) -> String {
    let baseline = instance.baseline.iter().fold(Object::default(), |all, (session, date)| {
        all.text(&instance.sessions[*session].id, &date.to_string())
    });
    let km = instance.km.iter().map(|row| list(row.iter().map(i64::to_string)));
    Object::default()
        .text("format", super::VERSION)
        .text("name", &instance.name)
        .text("start", &instance.start.to_string())
        .text("end", &instance.end.to_string())
        .raw("closed", &dates(&instance.closed))
        .raw("params", &params(&instance.parameters))
        .raw("weights", &weights(&instance.weights))
        .raw("hosts", &lines(instance.hosts.iter().map(host)))
        .raw("km", &lines(km))
        .raw("tracks", &lines(instance.tracks.iter().map(track)))
        .raw("people", &lines(instance.people.iter().map(|it| group(instance, it))))
        .raw("pools", &lines(instance.pools.iter().map(pool)))
        .raw("sessions", &lines(instance.sessions.iter().map(|it| session(instance, it))))
        .raw("baseline", &baseline.end())
        .end_in_lines()
}

/// The numbers of the rules.
pub(super) fn params(parameters: &Parameters) -> String {
    Object::default()
        .number("visit_days", parameters.visit_days)
        .number("host_gap_days", parameters.host_gap_days)
        .number("far_km", parameters.far_km)
        .number("near_buffer_days", parameters.near_buffer_days)
        .number("far_buffer_days", parameters.far_buffer_days)
        .number("stay_days", parameters.stay_days)
        .number("week_limit_days", parameters.week_limit_days)
        .number("host_month_limit_days", parameters.host_month_limit_days)
        .number("move_cost", parameters.move_cost)
        .raw("weekend", &list(parameters.weekend.iter().map(|day| weekday(*day))))
        .raw("proximity", &list(parameters.proximity.iter().map(i64::to_string)))
        .end()
}

/// What the terms cost.
pub(super) fn weights(weights: &[i64; 10]) -> String {
    let each = Soft::ALL.iter().zip(weights);
    each.fold(Object::default(), |all, (term, weight)| all.number(term.word(), *weight)).end()
}

fn weekday(day: Weekday) -> String {
    (day as usize + 1).to_string()
}

fn dates(dates: &[Date]) -> String {
    list(dates.iter().map(|date| quoted(&date.to_string())))
}

fn host(host: &Host) -> String {
    Object::default()
        .text("id", &host.id)
        .text("name", &host.name)
        .number("capacity", host.capacity)
        .raw("unavailable", &dates(&host.unavailable))
        .raw("discouraged", &dates(&host.discouraged))
        .end()
}

fn track(track: &Track) -> String {
    Object::default()
        .text("id", &track.id)
        .number("min_gap_days", track.min_gap_days)
        .number("max_gap_days", track.max_gap_days)
        .number("ideal_gap_days", track.ideal_gap_days)
        .number("tolerance_days", track.tolerance_days)
        .end()
}

fn group(instance: &Instance, group: &Group) -> String {
    Object::default()
        .text("id", &group.id)
        .text("home", &instance.hosts[group.home].id)
        .number("count", group.count)
        .raw("tracks", &tracks(instance, &group.tracks))
        .end()
}

fn pool(pool: &Pool) -> String {
    Object::default()
        .text("id", &pool.id)
        .number("capacity", pool.capacity)
        .number("turnaround_days", pool.turnaround_days)
        .end()
}

fn tracks(instance: &Instance, tracks: &[usize]) -> String {
    list(tracks.iter().map(|track| quoted(&instance.tracks[*track].id)))
}

fn session(instance: &Instance, session: &Session) -> String {
    let name = |host: &usize| quoted(&instance.hosts[*host].id);
    let object = Object::default()
        .text("id", &session.id)
        .text("kind", if session.is_workshop { "workshop" } else { "plenary" });
    let object = match session.hosts.first().filter(|_| !session.is_open) {
        Some(host) => object.raw("host", &name(host)),
        None => object.raw("hosts", &list(session.hosts.iter().map(name))),
    };
    let pools = session
        .pools
        .iter()
        .fold(Object::default(), |all, (pool, demand)| all.number(&instance.pools[*pool].id, *demand));
    let object = object
        .raw("tracks", &tracks(instance, &session.tracks))
        .number("stage", session.stage)
        .number("days", session.days)
        .raw("pools", &pools.end());
    let day = |date: Date| quoted(&date.to_string());
    let object = object.maybe("earliest", session.earliest, day).maybe("latest", session.latest, day).maybe(
        "pin",
        session.pin,
        day,
    );
    let forbidden = Some(&session.forbidden).filter(|dates| !dates.is_empty());
    object.maybe("forbidden", forbidden, |forbidden| dates(forbidden)).end()
}
