//! From the real exchange to a programme that can be planned.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::exchange::{Administration, Exchange};
use scambio_core::format::{self, rotation};
use scambio_core::rotation::programme::{Missing, Programme, great_circle_km, usual_breaks};
use scambio_core::rotation::{Problem, Search, Settings, conflict};
use scambio_core::territory::Unit;
use scambio_core::time::{Date, Period};

fn exchange() -> Exchange {
    format::read(include_bytes!("../data/scambio-pa.json")).into_exchange().unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn great_circles_are_those_of_the_table() {
    // Haversine between the points of GeoNames, R = 6371.0088 km, to a tenth.
    for (a, b, km) in [
        ("ITI1", "ITC2", 379.0),
        ("ITC2", "ITF4", 925.6),
        ("ITH4", "ITH2", 210.8),
        ("ITC1", "ITH5", 295.2),
        ("ITF1", "ITF4", 318.7),
        ("ITG1", "ITC2", 983.3),
        ("ITG2", "ITH1", 827.2),
    ] {
        let seat = |nuts: &str| Unit::by_nuts(nuts).unwrap().seat();
        let found = great_circle_km(seat(a), seat(b));
        assert!((found - km).abs() < 0.06, "{a} {b}: {found}");
        assert_eq!(found, great_circle_km(seat(b), seat(a)));
        assert_eq!(great_circle_km(seat(a), seat(a)), 0.0);
    }
}

#[test]
fn the_real_exchange_becomes_a_programme() {
    let exchange = exchange();
    let programme = Programme::of(&exchange);
    let instance = programme.instance(&exchange).unwrap();
    assert_eq!((instance.start, instance.end), (date("2019-05-16"), date("2020-05-15")));
    assert!(programme.has_kick_off && programme.has_labs && programme.has_closing_event);
    assert_eq!(programme.rounds, 2);
    // Kick-off, closing event, a lab of three themes before each of two rounds, and 8 administrations, 6 tracks, 2 rounds.
    assert_eq!(instance.sessions.len(), 2 + 3 * 2 + 8 * 6 * 2);
    let tracks: Vec<&str> = instance.tracks.iter().map(|track| &*track.id).collect();
    assert_eq!(tracks, ["T1.1", "T1.2", "T1.3", "T1.4", "T2", "T3"]);
    for day in
        ["2019-06-02", "2019-08-15", "2019-12-26", "2020-04-13", "2020-04-25", "2019-08-05", "2020-01-03"]
    {
        assert!(instance.closed.contains(&date(day)), "{day}");
    }
    assert!(!instance.closed.contains(&date("2019-08-26")));
    // The patron day of Florence.
    let lead = exchange.administrations().iter().position(Administration::is_lead).unwrap();
    assert!(instance.hosts[lead].unavailable.contains(&date("2019-06-24")));
    // Florence and Aosta: as far by road as people would say.
    let aosta = instance.hosts.iter().position(|host| *host.id == *"r_vda").unwrap();
    assert!((450..530).contains(&instance.km[lead][aosta]), "{}", instance.km[lead][aosta]);
    assert!((0..8).all(|a| instance.km[a][a] == 0 && (0..8).all(|b| instance.km[a][b] == instance.km[b][a])));

    assert_eq!(rotation::read(rotation::write(&instance).as_bytes()).unwrap(), instance);
    assert_eq!(conflict::find(&instance, 0), None);
    let mut search = Search::new(Problem::new(&instance), Settings::default());
    let begin = search.progress().best;
    assert!(search.step(20_000).best <= begin);
    assert!(
        search.progress().best.violations * 10 < instance.sessions.len() as i64,
        "{:?}",
        search.progress()
    );
}

#[test]
fn what_nobody_may_assume_is_missing() {
    let mut draft = exchange().to_draft();
    draft.start = None;
    let exchange = draft.check().outcome.unwrap();
    let programme = Programme::of(&exchange);
    assert_eq!(programme.instance(&exchange), Err(vec![Missing::Start, Missing::End]));
    let dated = Programme { start: Some(date("2021-01-11")), end: Some(date("2021-12-17")), ..programme };
    let instance = dated.instance(&exchange).unwrap();
    assert_eq!(instance.sessions[0].pin, Some(date("2021-01-11")));
    let sunday = Programme { start: Some(date("2021-01-10")), ..dated.clone() };
    assert_eq!(sunday.instance(&exchange).unwrap().sessions[0].pin, None);
    for end in ["2021-01-10", "2099-01-01"] {
        let wrong = Programme { end: Some(date(end)), ..dated.clone() };
        assert_eq!(wrong.instance(&exchange), Err(vec![Missing::End]));
    }
}

#[test]
fn breaks_are_within_the_programme() {
    let breaks = usual_breaks(date("2019-08-20"), date("2020-01-03"));
    let period = |first: &str, last: &str| Period::new(date(first), date(last)).unwrap();
    assert_eq!(breaks, [period("2019-08-20", "2019-08-25"), period("2019-12-23", "2020-01-03")]);
    assert_eq!(usual_breaks(date("2020-01-02"), date("2020-01-04")), [period("2020-01-02", "2020-01-04")]);
    assert_eq!(usual_breaks(date("2020-02-01"), date("2020-03-01")), []);
    assert!(!usual_breaks(Date::MAX, Date::MAX).is_empty());
}
