//! An instance, field by field.

use super::super::json::Node;
use super::super::reader::Reader;
use super::take::{date, dates, items, maybe, members, must, place, text, unknown, whole};
use crate::diag::{Noun, Problem};
use crate::rotation::{Group, Host, Instance, Parameters, Pool, Session, Soft, Track};
use crate::time::Weekday;

/// Reads an instance; `None` if a value that must be there does not fit.
pub(super) fn read<'n>(root: &'n Node<'n>, reader: &mut Reader<'n, '_>) -> Option<Instance> {
    let format = must(reader, root, "format", text)?;
    if format != super::VERSION {
        let problem = Problem::NotAnExchange { found: Some(format.into()), newest: super::VERSION.into() };
        reader.report(root.offset, problem);
        return None;
    }
    let hosts = must(reader, root, "hosts", |node, reader| items(reader, node, host));
    let tracks = must(reader, root, "tracks", |node, reader| items(reader, node, track));
    let pools = maybe(reader, root, "pools", |node, reader| items(reader, node, pool)).unwrap_or_default();
    let (start, end) = (must(reader, root, "start", date), must(reader, root, "end", date));
    let closed = must(reader, root, "closed", dates);
    let parameters = must(reader, root, "params", |node, reader| parameters(node, reader, None));
    let weights = must(reader, root, "weights", |node, reader| weights(node, reader, [0; 10]));
    let km = must(reader, root, "km", |node, reader| {
        items(reader, node, |row, reader| items(reader, row, whole::<i64>(0)))
    });
    let (hosts, tracks) = (hosts?, tracks?);
    let (host_ids, track_ids, pool_ids) = (
        names(reader, root, Noun::Administration, hosts.iter().map(|host| &*host.id)),
        names(reader, root, Noun::Theme, tracks.iter().map(|track| &*track.id)),
        names(reader, root, Noun::Output, pools.iter().map(|pool| &*pool.id)),
    );
    let people = must(reader, root, "people", |node, reader| {
        items(reader, node, |node, reader| group(node, reader, &host_ids, &track_ids))
    });
    let sessions = must(reader, root, "sessions", |node, reader| {
        items(reader, node, |node, reader| session(node, reader, &host_ids, &track_ids, &pool_ids))
    })?;
    let session_ids = names(reader, root, Noun::Activity, sessions.iter().map(|session| &*session.id));
    let mut baseline = Vec::new();
    for (name, offset, day) in
        maybe(reader, root, "baseline", |node, reader| members(reader, node, date)).unwrap_or_default()
    {
        match session_ids.iter().position(|known| *known == name) {
            Some(session) => baseline.push((session, day)),
            None => unknown(reader, Noun::Activity, name, offset),
        }
    }
    let name = maybe(reader, root, "name", text).unwrap_or_default().into();
    let (start, end, km) = (start?, end?, km?);
    if end < start {
        reader.report(root.offset, Problem::InvertedPeriod { first: start, last: end });
        return None;
    }
    if start.days_until(end) >= 4_000 {
        reader.report(root.offset, Problem::NumberOutOfRange { found: end.to_string().into() });
        return None;
    }
    if km.len() != hosts.len() || km.iter().any(|row| row.len() != hosts.len()) {
        reader.report(root.offset, Problem::NumberOutOfRange { found: "km".into() });
        return None;
    }
    Some(Instance {
        name,
        start,
        end,
        closed: closed?,
        parameters: parameters?,
        weights: weights?,
        km,
        tracks,
        people: people?,
        pools,
        baseline,
        sessions: sessions.clone(),
        hosts: hosts.clone(),
    })
}

/// The names of things; reports those that two have.
fn names<'a>(
    reader: &mut Reader<'_, '_>,
    root: &Node<'_>,
    noun: Noun,
    names: impl Iterator<Item = &'a str>,
) -> Vec<&'a str> {
    let names: Vec<&str> = names.collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    for pair in sorted.windows(2).filter(|pair| pair[0] == pair[1]) {
        reader.report(root.offset, Problem::DuplicateId { noun, id: pair[0].into() });
    }
    names
}

/// The numbers of the rules; with a `base`, those that are absent are as there.
pub(super) fn parameters<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    base: Option<&Parameters>,
) -> Option<Parameters> {
    reader.fields(node)?;
    macro_rules! number {
        ($name:literal $field:ident) => {
            match base {
                Some(base) => Some(maybe(reader, node, $name, whole(0)).unwrap_or(base.$field)),
                None => must(reader, node, $name, whole(0)),
            }
        };
    }
    let visit_days = number!("visit_days" visit_days);
    let host_gap_days = number!("host_gap_days" host_gap_days);
    let far_km = number!("far_km" far_km);
    let near_buffer_days = number!("near_buffer_days" near_buffer_days);
    let far_buffer_days = number!("far_buffer_days" far_buffer_days);
    let stay_days = number!("stay_days" stay_days);
    let week_limit_days = number!("week_limit_days" week_limit_days);
    let host_month_limit_days = number!("host_month_limit_days" host_month_limit_days);
    let weekend = maybe(reader, node, "weekend", |node, reader| {
        items(reader, node, |node, reader| {
            let number = whole::<usize>(1)(node, reader)?;
            let day = Weekday::ALL.get(number - 1).copied();
            if day.is_none() {
                reader.report(node.offset, Problem::NumberOutOfRange { found: number.to_string().into() });
            }
            day
        })
    });
    let proximity = maybe(reader, node, "proximity", |node, reader| items(reader, node, whole::<i64>(0)));
    Some(Parameters {
        visit_days: visit_days?,
        host_gap_days: host_gap_days?,
        far_km: far_km?,
        near_buffer_days: near_buffer_days?,
        far_buffer_days: far_buffer_days?,
        stay_days: stay_days?,
        week_limit_days: week_limit_days?,
        host_month_limit_days: host_month_limit_days?,
        move_cost: maybe(reader, node, "move_cost", whole(0))
            .unwrap_or(base.map_or(10, |base| base.move_cost)),
        weekend: weekend.or_else(|| base.map(|base| base.weekend.clone())).unwrap_or_else(usual_weekend),
        proximity: proximity.or_else(|| base.map(|base| base.proximity.clone())).unwrap_or_default(),
    })
}

fn usual_weekend() -> Vec<Weekday> {
    vec![Weekday::Saturday, Weekday::Sunday]
}

/// What the terms cost; those that are absent are as in `base`.
pub(super) fn weights<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    base: [i64; 10],
) -> Option<[i64; 10]> {
    reader.fields(node)?;
    Some(Soft::ALL.map(|term| maybe(reader, node, term.word(), whole(0)).unwrap_or(base[term as usize])))
}

fn host<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Host> {
    let id = must(reader, node, "id", text);
    Some(Host {
        name: maybe(reader, node, "name", text).or(id).unwrap_or_default().into(),
        capacity: maybe(reader, node, "capacity", whole(0)).unwrap_or(1),
        unavailable: maybe(reader, node, "unavailable", dates).unwrap_or_default(),
        discouraged: maybe(reader, node, "discouraged", dates).unwrap_or_default(),
        id: id?.into(),
    })
}

fn track<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Track> {
    let id = must(reader, node, "id", text);
    let min_gap_days = must(reader, node, "min_gap_days", whole(0));
    let max_gap_days = must(reader, node, "max_gap_days", whole(0));
    let ideal_gap_days = must(reader, node, "ideal_gap_days", whole(0));
    let tolerance_days = must(reader, node, "tolerance_days", whole(0));
    Some(Track {
        id: id?.into(),
        min_gap_days: min_gap_days?,
        max_gap_days: max_gap_days?,
        ideal_gap_days: ideal_gap_days?,
        tolerance_days: tolerance_days?,
    })
}

fn pool<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Pool> {
    let id = must(reader, node, "id", text);
    let capacity = must(reader, node, "capacity", whole(0));
    let turnaround_days = must(reader, node, "turnaround_days", whole(0));
    Some(Pool { id: id?.into(), capacity: capacity?, turnaround_days: turnaround_days? })
}

fn places<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    noun: Noun,
    names: &[&str],
) -> Option<Vec<usize>> {
    let mut places = items(reader, node, place(noun, names))?;
    places.sort_unstable();
    places.dedup();
    Some(places)
}

fn group<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    hosts: &[&str],
    tracks: &[&str],
) -> Option<Group> {
    let id = must(reader, node, "id", text);
    let home = must(reader, node, "home", place(Noun::Administration, hosts));
    let count = must(reader, node, "count", whole(0));
    let tracks = must(reader, node, "tracks", |node, reader| places(node, reader, Noun::Theme, tracks));
    Some(Group { id: id?.into(), home: home?, count: count?, tracks: tracks? })
}

fn session<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    hosts: &[&str],
    tracks: &[&str],
    pools: &[&str],
) -> Option<Session> {
    let id = must(reader, node, "id", text);
    let kind = must(reader, node, "kind", text)?;
    if !["plenary", "workshop"].contains(&kind) {
        let allowed = vec!["plenary".into(), "workshop".into()];
        reader.report(node.offset, Problem::UnknownWord { found: kind.into(), allowed });
    }
    let host = maybe(reader, node, "host", place(Noun::Administration, hosts));
    let is_open = node.field("host").is_none();
    let candidates = if is_open {
        // In the order of the file: the first stands in where none is chosen.
        let all = must(reader, node, "hosts", |node, reader| {
            items(reader, node, place(Noun::Administration, hosts))
        });
        if all.as_ref().is_some_and(Vec::is_empty) {
            reader.report(node.offset, Problem::MissingField { field: "hosts".into() });
        }
        all.filter(|all| !all.is_empty())?
    } else {
        vec![host?]
    };
    let mut demand = Vec::new();
    for (name, offset, count) in
        maybe(reader, node, "pools", |node, reader| members(reader, node, whole::<i32>(0)))
            .unwrap_or_default()
    {
        match pools.iter().position(|known| *known == name) {
            Some(pool) => demand.push((pool, count)),
            None => unknown(reader, Noun::Output, name, offset),
        }
    }
    demand.sort_unstable();
    let tracks = must(reader, node, "tracks", |node, reader| places(node, reader, Noun::Theme, tracks));
    let stage = must(reader, node, "stage", whole(0));
    let days: Option<i32> = must(reader, node, "days", whole(1));
    if let Some(days) = days.filter(|days| *days > 366) {
        reader.report(node.offset, Problem::NumberOutOfRange { found: days.to_string().into() });
    }
    Some(Session {
        is_workshop: kind == "workshop",
        hosts: candidates,
        is_open,
        pools: demand,
        earliest: maybe(reader, node, "earliest", date),
        latest: maybe(reader, node, "latest", date),
        pin: maybe(reader, node, "pin", date),
        forbidden: maybe(reader, node, "forbidden", dates).unwrap_or_default(),
        id: id?.into(),
        tracks: tracks?,
        stage: stage?,
        days: days?,
    })
}
