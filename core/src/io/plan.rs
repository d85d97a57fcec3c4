//! Plans of a rotation for other programs: calendars, and a table.

use super::icalendar::{Event, write_calendar};
use super::table::{Table, Typed};
use crate::rotation::{Instance, Plan};
use crate::text::Lang;
use crate::time::Date;

/// Whose calendar it is. Places are those of the latest version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Of an administration: what it hosts.
    Host(usize),
    /// Of an administration: what its people attend, and what it hosts.
    Administration(usize),
    /// Of a track.
    Track(usize),
    /// Of a group of people.
    Group(usize),
}

/// What a calendar says besides its sessions.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'h> {
    /// Its name.
    pub name: &'h str,
    /// What every event says of itself, such as that the plan is simulated; empty for nothing.
    pub note: &'h str,
    /// The day on which it is written.
    pub stamp: Date,
    /// The language of the kinds of sessions.
    pub lang: Lang,
    /// The instance of each version with names for people in place of the identifiers of its sessions and tracks; where there
    /// is none, identifiers stand.
    pub names: &'h [&'h Instance],
}

/// Writes a calendar of the last of some versions of a plan, the oldest first.
///
/// A session keeps its identifier through all versions; each change of day, length or host counts in its sequence, and what is no
/// longer in the calendar is there as cancelled. None at all for no version. O(versions × sessions²).
pub fn plan_calendar(versions: &[(&Instance, &Plan)], whose: Whose, heading: Heading<'_>) -> Option<String> {
    versions.last()?;
    let mut ids: Vec<&str> = Vec::new();
    for (instance, _) in versions.iter().rev() {
        for session in &instance.sessions {
            if !ids.contains(&&*session.id) {
                ids.push(&session.id);
            }
        }
    }
    let mut events: Vec<Event> = ids.iter().filter_map(|id| event(id, versions, whose, heading)).collect();
    events.sort_by(|a, b| (a.first, &a.uid).cmp(&(b.first, &b.uid)));
    Some(write_calendar(heading.name, &events, heading.stamp))
}

/// Where a session is in one version.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place<'i> {
    first: Date,
    last: Date,
    /// Identifier and name of the host.
    host: (&'i str, &'i str),
}

fn event(id: &str, versions: &[(&Instance, &Plan)], whose: Whose, heading: Heading<'_>) -> Option<Event> {
    let ((oldest, _), (latest, _)) = (versions.first()?, versions.last()?);
    let mut known: Option<(usize, usize, Place<'_>)> = None;
    let (mut sequence, mut is_there) = (0, false);
    for (version, (instance, plan)) in versions.iter().enumerate() {
        let at = instance.sessions.iter().position(|session| *session.id == *id);
        let place = at.and_then(|at| Some((at, place(instance, plan, at)?)));
        let here = place.filter(|(at, place)| concerns(instance, *at, place.host.0, latest, whose));
        let is_changed = match (&known, &here) {
            (Some((_, _, before)), Some((_, now))) => before != now || !is_there,
            (Some(_), None) => is_there,
            (None, _) => false,
        };
        sequence += u32::from(is_changed);
        is_there = here.is_some();
        known = here.map(|(at, place)| (version, at, place)).or(known);
    }
    let (version, at, place) = known?;
    let instance = versions.get(version)?.0;
    let named = heading.names.get(version).copied();
    let session = instance.sessions.get(at)?;
    let tracks: Vec<String> = session
        .tracks
        .iter()
        .filter_map(|track| named.unwrap_or(instance).tracks.get(*track))
        .map(|track| track.id.to_string())
        .collect();
    let kind = kind(session.is_workshop, heading.lang);
    let summary = match named.and_then(|named| named.sessions.get(at)) {
        Some(named) => named.id.to_string(),
        None => format!("{kind} {id}"),
    };
    let (short, long) = match heading.note {
        "" => (String::new(), String::new()),
        note => (format!(" ({note})"), format!("\n{note}")),
    };
    Some(Event {
        uid: format!("{}.{}@scambio", uid(&oldest.name), uid(id)),
        sequence,
        is_cancelled: !is_there,
        first: place.first,
        last: place.last,
        summary: summary + &short,
        location: place.host.1.to_owned(),
        description: format!("{kind}: {}{long}", tracks.join(", ")),
        categories: tracks,
    })
}

fn place<'i>(instance: &'i Instance, plan: &Plan, session: usize) -> Option<Place<'i>> {
    let first = plan.date(instance, session)?;
    let last = first.add_days(i64::from(instance.sessions[session].days.max(1)) - 1)?;
    let host = host(instance, plan, session).and_then(|host| instance.hosts.get(host));
    Some(Place { first, last, host: host.map_or(("", ""), |host| (&host.id, &host.name)) })
}

/// Where a session is: what the plan says counts only where there is a choice.
fn host(instance: &Instance, plan: &Plan, session: usize) -> Option<usize> {
    let what = &instance.sessions[session];
    if what.is_open { plan.hosts.get(session).copied().flatten() } else { what.hosts.first().copied() }
}

/// Is a session of this instance in the calendar? What is asked for is found by its identifier.
fn concerns(instance: &Instance, session: usize, host: &str, latest: &Instance, whose: Whose) -> bool {
    let session = &instance.sessions[session];
    let hosts = |at: usize| latest.hosts.get(at).is_some_and(|it| *it.id == *host);
    let attends = |group: &crate::rotation::Group| group.tracks.iter().any(|it| session.tracks.contains(it));
    match whose {
        Whose::All => true,
        Whose::Host(at) => hosts(at),
        Whose::Administration(at) => {
            let home = latest.hosts.get(at).map(|host| &host.id);
            let from_there = instance.people.iter().filter(|it| Some(&instance.hosts[it.home].id) == home);
            hosts(at) || from_there.into_iter().any(attends)
        }
        Whose::Track(at) => {
            let id = latest.tracks.get(at).map(|track| &track.id);
            session.tracks.iter().any(|track| Some(&instance.tracks[*track].id) == id)
        }
        Whose::Group(at) => {
            let id = latest.people.get(at).map(|group| &group.id);
            instance.people.iter().any(|group| Some(&group.id) == id && attends(group))
        }
    }
}

const fn kind(is_workshop: bool, lang: Lang) -> &'static str {
    match (is_workshop, lang) {
        (true, Lang::It | Lang::En | Lang::De) => "Workshop",
        (true, Lang::Fr) => "Atelier",
        (true, Lang::Sl) => "Delavnica",
        (false, Lang::It) => "Sessione comune",
        (false, Lang::En) => "Common session",
        (false, Lang::Fr) => "Session commune",
        (false, Lang::De) => "Gemeinsame Sitzung",
        (false, Lang::Sl) => "Skupno srečanje",
    }
}

/// A name with nothing but letters, digits, hyphens and dots of ASCII; others by their numbers, so that no two become one.
fn uid(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => out.push(letter),
            _ => out.push_str(&format!("_{:x}_", u32::from(letter))),
        }
    }
    out
}

/// A plan as a table, in order of time: one row for each session, those without a date last.
///
/// [`table_csv`](super::table_csv) writes it as CSV, the workbook module as XLSX.
pub fn plan_table(instance: &Instance, plan: &Plan) -> Table {
    let mut table = Table::new("");
    for header in [
        "session",
        "kind",
        "stage",
        "tracks",
        "host",
        "host_name",
        "first_day",
        "last_day",
        "days",
        "people",
        "announced",
        "pinned",
    ] {
        table.push(header);
    }
    table.end_row(1);
    let mut order: Vec<usize> = (0..instance.sessions.len()).collect();
    order.sort_by_key(|session| {
        let start = plan.starts.get(*session).copied().flatten();
        (start.is_none(), start, *session)
    });
    for (row, at) in (2_u32..).zip(order) {
        let session = &instance.sessions[at];
        let here = place(instance, plan, at);
        let host = host(instance, plan, at).and_then(|host| instance.hosts.get(host));
        let tracks: Vec<&str> = session.tracks.iter().map(|track| &*instance.tracks[*track].id).collect();
        let attends = |it: &&crate::rotation::Group| it.tracks.iter().any(|it| session.tracks.contains(it));
        let people: i64 = instance.people.iter().filter(attends).map(|group| group.count).sum();
        let announced = instance.baseline.iter().find(|(session, _)| *session == at).map(|(_, date)| *date);
        let date = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
        table.push(&session.id);
        table.push(if session.is_workshop { "workshop" } else { "plenary" });
        number(&mut table, session.stage);
        table.push(&tracks.join(" "));
        table.push(host.map_or("", |host| &host.id));
        table.push(host.map_or("", |host| &host.name));
        table.push(&date(here.map(|here| here.first)));
        table.push(&date(here.map(|here| here.last)));
        number(&mut table, i64::from(session.days));
        number(&mut table, people);
        table.push(&date(announced));
        table.push(&date(session.pin));
        table.end_row(row);
    }
    table
}

fn number(table: &mut Table, value: i64) {
    table.push_typed(&value.to_string(), Typed::Number { value: value as f64, percent: false });
}
