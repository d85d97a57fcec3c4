//! Infeasible instances, given and made: what is in conflict is named, and what is offered helps.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::format::rotation;
use scambio_core::rotation::conflict::{self, Conflict, Focus, Outcome, Relaxation, Requirement, Resource};
use scambio_core::rotation::{Instance, Problem, Search, Settings};
use scambio_core::time::{Date, Period};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    rotation::read(&std::fs::read(path).unwrap()).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn period(first: &str, last: &str) -> Period {
    Period::new(date(first), date(last)).unwrap()
}

fn session(instance: &Instance, id: &str) -> usize {
    instance.sessions.iter().position(|session| *session.id == *id).unwrap()
}

fn host(instance: &Instance, id: &str) -> usize {
    instance.hosts.iter().position(|host| *host.id == *id).unwrap()
}

fn offered(conflict: &Conflict) -> Vec<&Relaxation> {
    conflict.offers.iter().map(|offer| &offer.relaxation).collect()
}

/// The exchange of eight administrations with some sessions on given days.
fn pinned(pins: &[(&str, &str)]) -> Instance {
    let mut instance = instance("scambio-8x6");
    for (id, day) in pins {
        let at = session(&instance, id);
        instance.sessions[at].pin = Some(date(day));
    }
    instance
}

/// The conflict of two pinned sessions, less their pins.
fn between_pins(instance: &Instance) -> Vec<Requirement> {
    let conflict = conflict::find(instance, 0).unwrap();
    assert!(matches!(conflict.focus, Focus::Pair(..)), "{conflict:?}");
    let mut pins = 0;
    let mut rest = conflict.requirements.clone();
    rest.retain(|it| {
        let is_pin = matches!(it, Requirement::Pin { .. });
        pins += usize::from(is_pin);
        !is_pin
    });
    assert_eq!(pins, 2, "{conflict:?}");
    let moved = conflict.offers.iter().filter(|it| matches!(it.relaxation, Relaxation::Pin { .. }));
    assert_eq!(moved.count(), 2, "each pin can be moved: {conflict:?}");
    rest
}

#[test]
fn a_break_longer_than_the_longest_gap() {
    let instance = instance("infeasible-august");
    let conflict = conflict::find(&instance, 0).unwrap();
    let ap = instance.tracks.len() - 1;
    assert_eq!(conflict.focus, Focus::Track(ap));
    let expected = [
        Requirement::Closure(period("2019-08-05", "2019-08-25")),
        Requirement::Pin { session: session(&instance, "KICKOFF") },
        Requirement::Begin,
        Requirement::MinGap { track: ap },
        Requirement::MaxGap { track: ap },
    ];
    assert_eq!(conflict.requirements, expected);
    assert!(conflict.is_certain);
    // 24 days lie between the last Friday before the break and the first Monday after it, less those of a session.
    assert!(offered(&conflict).contains(&&Relaxation::MaxGap { track: ap, days: 24 }), "{conflict:?}");
}

#[test]
fn two_pins_and_the_people_who_have_both() {
    let instance = instance("infeasible-pins");
    let rest = between_pins(&instance);
    let groups = ["PIE-XFS1+FS2", "COORD-FS"];
    let groups = groups.map(|id| instance.people.iter().position(|group| *group.id == *id).unwrap());
    assert_eq!(rest, [Requirement::People { groups: groups.to_vec() }]);
    let conflict = conflict::find(&instance, 20_000).unwrap();
    assert!(conflict.offers.iter().any(|offer| offer.outcome == Outcome::Feasible), "{conflict:?}");
    for offer in conflict.offers.iter().filter(|offer| offer.outcome == Outcome::Feasible) {
        let mut search = Search::new(Problem::new(&offer.relaxation.apply(&instance)), Settings::default());
        search.step(20_000);
        assert!(search.score().is_feasible(), "{offer:?}");
    }
}

#[test]
fn more_sessions_than_gaps_fit_into_the_year() {
    let instance = instance("infeasible-too-many");
    let conflict = conflict::find(&instance, 0).unwrap();
    let ap = instance.tracks.len() - 1;
    assert_eq!(conflict.focus, Focus::Track(ap));
    let expected = [Requirement::Begin, Requirement::End, Requirement::MinGap { track: ap }];
    assert_eq!(conflict.requirements, expected);
    // 17 gaps of 24 days are 408, of 21 they are 357: with the break in August and the weekends, 18 it is.
    assert!(offered(&conflict).contains(&&Relaxation::MinGap { track: ap, days: 18 }), "{conflict:?}");
    assert!(offered(&conflict).iter().any(|it| matches!(it, Relaxation::End(_))), "{conflict:?}");
}

#[test]
fn pins_against_each_other() {
    let order = pinned(&[("FS1-R2-VDA", "2019-10-08"), ("FS1-R1-PIE", "2019-11-12")]);
    assert!(matches!(between_pins(&order)[..], [Requirement::Order { .. }]));

    // Bari and Aosta, a day apart: far.
    let travel = pinned(&[("FS1-R1-VDA", "2019-10-08"), ("FS2-R1-PUG", "2019-10-09")]);
    let rest = between_pins(&travel);
    assert!(matches!(rest[..], [Requirement::FarBuffer, Requirement::People { .. }]), "{rest:?}");

    let visits = pinned(&[("FS1-R1-PIE", "2019-10-08"), ("AP-R1-PIE", "2019-10-15")]);
    assert_eq!(between_pins(&visits), [Requirement::HostGap]);

    let room = pinned(&[("FS1-R1-PIE", "2019-10-08"), ("AP-R1-PIE", "2019-10-08")]);
    let rest = between_pins(&room);
    assert!(matches!(rest[..], [Requirement::Capacity { .. }]), "{rest:?}");

    let gap = pinned(&[("AP-R1-PIE", "2019-10-08"), ("AP-R1-ABR", "2019-10-14")]);
    assert_eq!(between_pins(&gap), [Requirement::MinGap { track: 5 }]);
}

#[test]
fn a_session_alone() {
    let mut instance = pinned(&[("FS4-R1-PIE", "2019-10-08")]);
    let (at, pie) = (session(&instance, "FS4-R1-PIE"), host(&instance, "PIE"));
    instance.hosts[pie].unavailable = vec![date("2019-10-09"), date("2019-10-10"), date("2019-12-03")];
    let conflict = conflict::find(&instance, 0).unwrap();
    let days = period("2019-10-09", "2019-10-10");
    let expected = [Requirement::Unavailable { host: pie, days }, Requirement::Pin { session: at }];
    assert_eq!(conflict.requirements, expected);
    let one_day = Relaxation::Available { host: pie, days: period("2019-10-09", "2019-10-09") };
    let nearest = Relaxation::Pin { session: at, date: Some(date("2019-10-07")) };
    assert_eq!(offered(&conflict), [&one_day, &nearest]);

    let mut instance = pinned(&[("FS4-R1-PIE", "2019-10-12")]);
    let conflict = conflict::find(&instance, 0).unwrap();
    assert_eq!(conflict.requirements, [Requirement::Weekend, Requirement::Pin { session: at }]);
    instance.sessions[at].pin = None;
    instance.sessions[at].earliest = Some(date("2019-10-08"));
    instance.sessions[at].latest = Some(date("2019-10-08"));
    // Two days do not fit into one.
    let conflict = conflict::find(&instance, 0).unwrap();
    assert_eq!(
        conflict.requirements,
        [Requirement::Earliest { session: at }, Requirement::Latest { session: at }]
    );
    let earlier = Relaxation::Earliest { session: at, date: Some(date("2019-10-07")) };
    let later = Relaxation::Latest { session: at, date: Some(date("2019-10-09")) };
    assert_eq!(offered(&conflict), [&earlier, &later]);
}

#[test]
fn windows_against_stages() {
    let mut instance = instance("scambio-8x6");
    let (first, second) = (session(&instance, "LAB1-FS"), session(&instance, "LAB2-FS"));
    instance.sessions[first].earliest = Some(date("2019-12-02"));
    instance.sessions[second].latest = Some(date("2019-11-29"));
    let conflict = conflict::find(&instance, 0).unwrap();
    assert_eq!(conflict.focus, Focus::Pair(first, second));
    assert!(matches!(
        conflict.requirements[..],
        [Requirement::Earliest { .. }, Requirement::Latest { .. }, Requirement::Order { .. }]
    ));

    // Six workshops with gaps of a week do not fit between two labs that are four weeks apart.
    instance.sessions[first].earliest = None;
    instance.sessions[first].pin = Some(date("2019-06-17"));
    instance.sessions[second].latest = Some(date("2019-07-12"));
    let conflict = conflict::find(&instance, 0).unwrap();
    assert!(matches!(conflict.focus, Focus::Track(_)), "{conflict:?}");
    let is_there = |wanted: fn(&Requirement) -> bool| conflict.requirements.iter().any(wanted);
    assert!(is_there(|it| matches!(it, Requirement::Order { .. })), "{conflict:?}");
    assert!(is_there(|it| matches!(it, Requirement::MinGap { .. })), "{conflict:?}");
    assert!(is_there(|it| matches!(it, Requirement::Pin { .. })), "{conflict:?}");
    assert!(is_there(|it| matches!(it, Requirement::Latest { .. })), "{conflict:?}");
}

#[test]
fn tracks_that_share_a_lab() {
    // One track needs the lab late, the other early.
    let mut instance = instance("small-6x3");
    let late = session(&instance, "A1-R1-TOS");
    let early = session(&instance, "A2-R2-VDA");
    instance.sessions[late].earliest = Some(date("2020-01-20"));
    instance.sessions[early].latest = Some(date("2020-01-10"));
    let conflict = conflict::find(&instance, 0).unwrap();
    assert!(matches!(conflict.focus, Focus::Chain(_)), "{conflict:?}");
    let mut orders = Vec::new();
    for requirement in &conflict.requirements {
        match requirement {
            Requirement::Order { tracks } => orders.extend(tracks),
            Requirement::Earliest { session } => assert_eq!(*session, late),
            Requirement::Latest { session } => assert_eq!(*session, early),
            other => panic!("{other:?} is needless"),
        }
    }
    assert_eq!((orders, conflict.requirements.len()), (vec![0, 1], 4));
}

#[test]
fn too_few_facilitators() {
    let mut instance =
        pinned(&[("SP-R1-PAT", "2019-10-08"), ("FS2-R1-PIE", "2019-10-08"), ("FS4-R1-EMR", "2019-10-08")]);
    // Nobody else is in the way.
    for group in &mut instance.people {
        group.tracks.truncate(1);
    }
    let conflict = conflict::find(&instance, 0).unwrap();
    let Focus::Excess(excess) = &conflict.focus else { panic!("{conflict:?}") };
    assert_eq!(excess.resource, Resource::Pool(0));
    assert_eq!((excess.needed, excess.available, excess.sessions.len()), (6, 4, 3));
    assert_eq!((excess.first, excess.last), (date("2019-10-08"), date("2019-10-09")));
    assert!(conflict.requirements.contains(&Requirement::Pool { pool: 0 }));
    assert_eq!(conflict.requirements.len(), 4);
    assert!(offered(&conflict).contains(&&Relaxation::Pool { pool: 0, capacity: 3 }), "{conflict:?}");
}

#[test]
fn too_few_candidates() {
    let mut instance = instance("scambio-8x6");
    let of = ["AP-R1-PIE", "AP-R1-ABR", "AP-R1-PUG"].map(|id| session(&instance, id));
    let hosts = vec![host(&instance, "PIE"), host(&instance, "ABR")];
    for session in of {
        (instance.sessions[session].is_open, instance.sessions[session].hosts) = (true, hosts.clone());
    }
    let conflict = conflict::find(&instance, 0).unwrap();
    assert_eq!(conflict.focus, Focus::Hosts { track: 5, stage: 2 });
    assert_eq!(conflict.requirements, of.map(|session| Requirement::Candidates { session }));
    // The first who hosts no other session of the stage.
    let emr = host(&instance, "EMR");
    let added = of.map(|session| Relaxation::Candidate { session, host: emr });
    assert_eq!(offered(&conflict), added.iter().collect::<Vec<_>>());
}

#[test]
fn what_cannot_be_proved_is_said_to_be_probable() {
    // Each track alone has a calendar, the pool has room enough: only together they do not fit.
    let mut instance = instance("mini-4x2");
    instance.pools[0].turnaround_days = 22;
    assert_eq!(conflict::find(&instance, 0), None);
    let mut search = Search::new(Problem::new(&instance), Settings::default());
    search.step(4_000);
    assert!(!search.score().is_feasible());
    let conflict = conflict::suspect(&instance, search.best(), 500).unwrap();
    assert!(!conflict.is_certain);
    let pool = [Requirement::Pool { pool: 0 }, Requirement::Turnaround { pool: 0 }];
    assert!(conflict.requirements.iter().any(|it| pool.contains(it)), "{conflict:?}");
    assert!(conflict.offers.iter().all(|offer| offer.outcome == Outcome::Feasible));
}

#[test]
fn instances_with_plans_have_no_conflict() {
    for name in ["mini-4x2", "small-6x3", "scambio-8x6", "everything"] {
        assert_eq!(conflict::find(&instance(name), 0), None, "{name}");
    }
}

#[test]
fn conflicts_and_instances_are_written() {
    for name in ["mini-4x2", "small-6x3", "scambio-8x6", "everything"] {
        let instance = instance(name);
        assert_eq!(rotation::read(rotation::write(&instance).as_bytes()).unwrap(), instance, "{name}");
    }
    let instance = instance("infeasible-pins");
    let conflict = conflict::find(&instance, 0).unwrap();
    let written = rotation::write_conflict(&conflict, &instance, Some(scambio_core::text::Lang::It));
    let value: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(value["focus"]["kind"], "pair");
    assert_eq!(value["requirements"][0]["kind"], "pin");
    assert_eq!(value["requirements"][0]["text"], "«FS1-R1-VDA» fissata al giorno 8 ottobre 2019");
    assert_eq!(value["offers"][0]["change"]["date"], "2019-10-11");
}
