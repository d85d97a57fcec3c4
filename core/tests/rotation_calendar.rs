//! Calendars of a plan, as another program reads them, and the plan as a table.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::format::rotation;
use scambio_core::io::{CalendarHeading, CsvStyle, Whose, plan_calendar, plan_table, table_csv};
use scambio_core::rotation::{Instance, Plan};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use serde_json::Value;

fn path(name: &str) -> String {
    format!("{}/tests/data/rotation/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn heading(name: &str) -> CalendarHeading<'_> {
    let stamp = Date::parse("2019-12-02").unwrap();
    CalendarHeading { name, note: "piano simulato; «bozza», \\ prova", stamp, lang: Lang::It, names: &[] }
}

/// Two versions of a plan: a session that moves, one that is given up, one whose host changes.
fn versions() -> [(Instance, Plan); 2] {
    let instance = rotation::read(&std::fs::read(path("scambio-8x6.json")).unwrap()).unwrap();
    let plan = std::fs::read(path("scambio-8x6-plan.json")).unwrap();
    let plan = rotation::read_plan(&plan, &instance).unwrap();
    let (mut later, mut moved) = (instance.clone(), plan.clone());
    later.hosts[0].name = "Regione Toscana, sede di Firenze; ".repeat(4).trim().into();
    moved.starts[10] = moved.starts[10].map(|start| start + 7);
    later.sessions[12].is_open = true;
    later.sessions[12].hosts.push(7);
    moved.hosts[12] = Some(7);
    later.sessions.remove(20);
    moved.starts.remove(20);
    moved.hosts.remove(20);
    [(instance, plan), (later, moved)]
}

fn group(instance: &Instance, id: &str) -> usize {
    instance.people.iter().position(|group| *group.id == *id).unwrap()
}

/// Calendars of everybody, an administration, a track, and a group of people.
fn calendars() -> Vec<(&'static str, Whose, String)> {
    let versions = versions();
    let given: Vec<(&Instance, &Plan)> = versions.iter().map(|(instance, plan)| (instance, plan)).collect();
    let all = [
        ("calendar-all", Whose::All),
        ("calendar-pie", Whose::Host(4)),
        ("calendar-abr", Whose::Administration(6)),
        ("calendar-fs1", Whose::Track(0)),
        ("calendar-coord", Whose::Group(group(&versions[1].0, "COORD-FS"))),
    ];
    all.map(|(name, whose)| (name, whose, plan_calendar(&given, whose, heading(name)).unwrap())).into()
}

#[test]
fn calendars_are_as_committed() {
    for (name, _, text) in calendars() {
        let file = path(&format!("{name}.ics"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text, "{name}: UPDATE=1, then calendars.py");
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{name}");
    }
}

/// Names for people are what is read; what events are known by stays.
#[test]
fn names_stand_where_there_are_some() {
    let versions = versions();
    let given: Vec<(&Instance, &Plan)> = versions.iter().map(|(instance, plan)| (instance, plan)).collect();
    let mut named = [versions[0].0.clone(), versions[1].0.clone()];
    for instance in &mut named {
        for session in &mut instance.sessions {
            session.id = format!("Laboratorio «{}»", session.id).into();
        }
        for track in &mut instance.tracks {
            track.id = format!("Tema {}", track.id).into();
        }
    }
    let plain = plan_calendar(&given, Whose::All, heading("x")).unwrap().replace("\r\n ", "");
    let with = CalendarHeading { names: &[&named[0], &named[1]], ..heading("x") };
    let with = plan_calendar(&given, Whose::All, with).unwrap().replace("\r\n ", "");
    let of = |text: &str, property: &str| -> Vec<String> {
        text.split("\r\n").filter_map(|line| line.strip_prefix(property)).map(str::to_owned).collect()
    };
    assert_eq!(of(&plain, "UID:"), of(&with, "UID:"));
    assert_eq!(of(&plain, "SEQUENCE:"), of(&with, "SEQUENCE:"));
    let (ids, names) = (of(&plain, "SUMMARY:"), of(&with, "SUMMARY:"));
    for (id, name) in ids.iter().zip(&names) {
        let id = id.split_once(" (piano").unwrap().0.rsplit(' ').next().unwrap();
        assert!(name.starts_with(&format!("Laboratorio «{id}» (piano simulato")), "{id}: {name}");
    }
    assert_eq!(names.len(), versions[0].0.sessions.len());
    assert!(of(&with, "CATEGORIES:").iter().all(|it| it.starts_with("Tema ")));
}

#[test]
fn another_program_reads_what_was_planned() {
    let read: Value = serde_json::from_slice(&std::fs::read(path("calendars.json")).unwrap()).unwrap();
    let [(old, before), (new, after)] = versions();
    let date = |instance: &Instance, plan: &Plan, id: &str, more: i64| {
        let at = instance.sessions.iter().position(|session| *session.id == *id)?;
        let more = more * i64::from(instance.sessions[at].days);
        Some((at, plan.date(instance, at)?.add_days(more)?.to_string()))
    };
    let mut changed = 0;
    for (name, whose, _) in calendars() {
        assert_eq!(read[name]["name"], name);
        let events = read[name]["events"].as_array().unwrap();
        for event in events {
            let summary = event["summary"].as_str().unwrap();
            let (title, note) = summary.split_once(" (").unwrap();
            assert_eq!(note, "piano simulato; «bozza», \\ prova)");
            let id = title.rsplit(' ').next().unwrap();
            let is_cancelled = event["status"] == "CANCELLED";
            let latest = date(&new, &after, id, 0).filter(|_| !is_cancelled);
            let (instance, plan) = if latest.is_some() { (&new, &after) } else { (&old, &before) };
            let (at, first) = date(instance, plan, id, 0).unwrap();
            assert_eq!(event["first"], first, "{id}");
            assert_eq!(event["after"], date(instance, plan, id, 1).unwrap().1, "{id}");
            let host = plan.hosts[at].unwrap();
            assert_eq!(event["location"], *instance.hosts[host].name, "{id}");
            let session = &instance.sessions[at];
            let tracks: Vec<&str> = session.tracks.iter().map(|track| &*instance.tracks[*track].id).collect();
            assert_eq!(event["categories"], serde_json::json!(tracks));
            let kind = if session.is_workshop { "Workshop" } else { "Sessione comune" };
            let text = format!("{kind}: {}\npiano simulato; «bozza», \\ prova", tracks.join(", "));
            assert_eq!(event["description"], text);
            match whose {
                Whose::Host(host) if !is_cancelled => assert_eq!(after.hosts[at], Some(host)),
                Whose::Track(track) => assert!(session.tracks.contains(&track)),
                _ => {}
            }
            let was = date(&old, &before, id, 0).unwrap();
            let called = |instance: &Instance, plan: &Plan, at: usize| {
                instance.hosts[plan.hosts[at].unwrap()].name.clone()
            };
            let same = latest.as_ref().is_some_and(|(place, first)| {
                *first == was.1 && called(&new, &after, *place) == called(&old, &before, was.0)
            });
            assert_eq!(event["sequence"], i64::from(!same), "{id} in {name}");
            changed += i32::from(!same);
        }
        let all: std::collections::BTreeSet<_> = events.iter().map(|event| event["uid"].as_str()).collect();
        assert_eq!(all.len(), events.len());
    }
    // Sessions 10, 12 and 20 of the first version, each in the calendars of some.
    assert!(changed >= 6, "{changed}");
    assert_eq!(read["calendar-all"]["events"].as_array().unwrap().len(), old.sessions.len());
    let cancelled = |name: &str| {
        let events = read[name]["events"].as_array().unwrap();
        events.iter().filter(|event| event["status"] == "CANCELLED").count()
    };
    assert_eq!(cancelled("calendar-all"), 1);
}

#[test]
fn the_table_has_every_session_once() {
    let [(instance, mut plan), _] = versions();
    plan.starts[3] = None;
    let text = table_csv(&plan_table(&instance, &plan), CsvStyle::Rfc4180);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), instance.sessions.len());
    let dates: Vec<&str> = rows.iter().map(|row| &row[6]).filter(|date| !date.is_empty()).collect();
    assert!(dates.is_sorted() && dates.len() == rows.len() - 1);
    assert_eq!(&rows[rows.len() - 1][0], &*instance.sessions[3].id);
    for row in &rows {
        let at = instance.sessions.iter().position(|session| *session.id == row[0]).unwrap();
        assert_eq!(row[6], plan.date(&instance, at).map_or_else(String::new, |date| date.to_string()));
        assert_eq!(row[4], *instance.hosts[plan.hosts[at].unwrap()].id);
    }
}

#[test]
fn no_version_has_no_calendar() {
    assert_eq!(plan_calendar(&[], Whose::All, heading("x")), None);
}
