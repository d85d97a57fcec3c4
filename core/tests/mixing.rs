//! Seatings get the verdict of the reference implementation; the search keeps its promises.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;
use scambio_core::diag::Diagnostic;
use scambio_core::format::rotation::mixing::{read, read_seating, write_seating};
use scambio_core::rotation::mixing::{Instance, Person, Search, Seating, Weights, bound, check};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/mixing/{name}.json", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).unwrap()).unwrap()
}

fn golfers(tables: usize, size: usize, rounds: usize) -> Instance {
    let person = |at: usize| Person { id: format!("{at}").into(), administration: at };
    Instance {
        administrations: (0..tables * size).map(|at| format!("{at}").into()).collect(),
        people: (0..tables * size).map(person).collect(),
        rounds,
        tables,
        size: (size, size),
        weights: Weights { repeat: 1, ..Weights::default() },
        ..Instance::default()
    }
}

/// A seating as the verdicts write it.
fn seating(text: &str) -> Seating {
    let person = |letter: char| letter.to_digit(36).map_or(99, |digit| digit as usize);
    let table = |table: &str| table.chars().map(person).collect();
    let tables = |tables: &str| tables.split(',').map(table).collect();
    Seating { rounds: text.split('|').map(tables).collect() }
}

#[test]
fn every_verdict_is_the_reference() {
    let (mut feasible, mut lines) = (0, 0);
    for line in include_str!("data/rotation/mixing/verdicts.csv").lines() {
        let cells: Vec<&str> = line.split(';').collect();
        let numbers: Vec<i64> = cells[2..].iter().map(|cell| cell.parse().unwrap()).collect();
        let instance = instance(cells[0]);
        let seating = seating(cells[1]);
        let score = check(&instance, &seating);
        let found = [
            score.assignment,
            score.size,
            score.apart,
            score.together,
            score.pins,
            score.repeat,
            score.same_administration,
            score.missing,
            score.objective,
        ];
        assert_eq!(found.to_vec(), numbers, "{line}");
        feasible += usize::from(score.is_feasible());
        lines += 1;
        if !cells[1].contains('~') {
            let written = write_seating(&seating, &instance);
            assert_eq!(read_seating(written.as_bytes(), &instance).unwrap(), seating);
        }
    }
    assert!(lines > 2_000 && (100..2_000).contains(&feasible), "{feasible} of {lines}");
}

#[test]
fn bounds_are_the_reference() {
    for line in include_str!("data/rotation/mixing/bounds.csv").lines() {
        let (name, numbers) = line.split_once(';').unwrap();
        let bound = bound(&instance(name));
        let found = [bound.repeat, bound.same_administration, bound.missing, bound.objective];
        assert_eq!(found.map(|number| number.to_string()).join(";"), numbers);
    }
}

#[test]
fn known_optima_are_reached_and_proved() {
    let mix = instance("mix-8x3-t6-r3");
    for instance in [mix, golfers(5, 3, 7), golfers(5, 5, 6), golfers(8, 4, 9), golfers(7, 3, 10)] {
        let mut search = Search::new(&instance, 3).unwrap();
        let progress = search.step(2_000_000);
        assert!(progress.is_proved && search.score().is_feasible(), "{:?}", search.score());
        assert_eq!(search.score().objective, 0);
    }
}

#[test]
fn steps_may_be_cut_anywhere() {
    let instance = instance("everything");
    let mut once = Search::new(&instance, 5).unwrap();
    let mut often = once.clone();
    let progress = once.step(90_000);
    for _ in 0..300 {
        often.step(300);
    }
    assert_eq!((progress, once.best()), (often.progress(), often.best()));
    // One pin cannot be kept: the person is not there.
    assert_eq!(progress.best, (1, once.score().objective));
    assert_eq!(once.score().pins, 1);
}

#[test]
fn what_does_not_fit_is_said_with_its_place() {
    let codes = |text: &str| {
        let found = read(text.as_bytes()).unwrap_err();
        found.iter().map(|found| found.code().to_owned()).collect::<Vec<_>>()
    };
    let text = include_str!("data/rotation/mixing/everything.json");
    assert_eq!(codes("[]"), ["wrong-type"]);
    assert_eq!(codes(&text.replacen("mixing/1", "mixing/2", 1)), ["not-an-exchange"]);
    assert_eq!(codes(&text.replacen("\"id\": \"p2\"", "\"id\": \"p1\"", 1))[0], "duplicate-id");
    assert_eq!(codes(&text.replacen("\"rounds\": 6", "\"rounds\": -6", 1)), ["number-out-of-range"]);
    assert_eq!(codes(&text.replacen("\"p12\",\n   3", "\"p12\",\n   6", 1)), ["number-out-of-range"]);
    assert_eq!(codes(&text.replacen("\"tables\": 3,", "", 1)), ["missing-field"]);
    let instance = instance("everything");
    let found = read_seating(br#"{"rounds": [[["p1", "p77"]]]}"#, &instance).unwrap_err();
    assert_eq!(found.iter().map(Diagnostic::code).collect::<Vec<_>>(), ["unknown-reference"]);
}

#[test]
fn what_cannot_be_searched_is_refused() {
    let mut many = golfers(5, 3, 7);
    many.apart = vec![(0, 15)];
    assert!(Search::new(&many, 1).unwrap_err().is_shape());
    many = golfers(5, 3, 7);
    many.weights.repeat = -1;
    assert!(Search::new(&many, 1).unwrap_err().is_weights());
    assert!(Search::new(&golfers(1, 3_000, 1), 1).unwrap_err().is_shape());
    assert!(Search::new(&Instance::default(), 1).unwrap().step(10).is_proved);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_seat_for_everybody_from_the_start(
        people in 1_usize..40,
        tables in 1_usize..8,
        rounds in 0_usize..5,
        slack in 0_usize..3,
        absent in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..5), 0..9),
        pins in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..5, 0_usize..8), 0..4),
    ) {
        let low = (people / tables).saturating_sub(slack + absent.len());
        let mut instance = golfers(people, 1, rounds);
        instance.tables = tables;
        instance.size = (low, people.div_ceil(tables) + slack + pins.len());
        instance.absent = absent.iter().map(|(p, r)| (p.index(people), *r)).filter(|(_, r)| *r < rounds).collect();
        for (person, round, table) in pins {
            let person = person.index(people);
            let free = !instance.absent.contains(&(person, round))
                && !instance.pins.iter().any(|pin| (pin.0, pin.1) == (person, round));
            if free && round < rounds && table < tables {
                instance.pins.push((person, round, table));
            }
        }
        let mut search = Search::new(&instance, 7).unwrap();
        prop_assert!(search.score().is_feasible(), "{:?}", search.score());
        let before = search.score().objective;
        search.step(500);
        prop_assert!(search.score().is_feasible() && search.score().objective <= before);
        prop_assert!(search.score().objective >= bound(&instance).objective);
    }
}
