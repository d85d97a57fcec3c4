//! Plans, good and bad, get the verdict of the reference implementation, term by term.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use scambio_core::format::rotation;
use scambio_core::rotation::{Instance, Plan, check};

fn instance(name: &str) -> Instance {
    let path = format!("{}/tests/data/rotation/{name}.json", env!("CARGO_MANIFEST_DIR"));
    rotation::read(&std::fs::read(path).unwrap()).unwrap()
}

fn numbers(text: &str) -> Vec<Option<i64>> {
    text.split(' ').map(|word| word.parse().ok()).collect()
}

#[test]
fn every_verdict_is_the_reference() {
    let mut feasible = 0;
    let verdicts = include_str!("data/rotation/verdicts.csv");
    for (at, line) in verdicts.lines().enumerate() {
        let [name, starts, hosts, hard, soft, objective] = line.split(';').collect::<Vec<_>>()[..] else {
            panic!("line {at}")
        };
        let instance = instance(name);
        let plan = Plan {
            starts: numbers(starts)
                .into_iter()
                .map(|day| day.map(|day| i32::try_from(day).unwrap()))
                .collect(),
            hosts: numbers(hosts).into_iter().map(|host| host.map(|host| host as usize)).collect(),
        };
        let score = check(&instance, &plan);
        assert_eq!(score.hard.map(Some).to_vec(), numbers(hard), "line {}, hard", at + 1);
        assert_eq!(score.soft.map(Some).to_vec(), numbers(soft), "line {}, soft", at + 1);
        assert_eq!(vec![Some(score.objective)], numbers(objective), "line {}", at + 1);
        feasible += usize::from(score.is_feasible());

        let written = rotation::write_plan(&plan, &instance);
        assert_eq!(rotation::read_plan(written.as_bytes(), &instance).unwrap().starts, plan.starts);
    }
    assert!(verdicts.lines().count() > 200 && feasible < 200);
}

#[test]
fn what_does_not_fit_is_said_with_its_place() {
    let codes = |text: &str| {
        let found = rotation::read(text.as_bytes()).unwrap_err();
        found.iter().map(|found| found.code().to_owned()).collect::<Vec<_>>()
    };
    let text = include_str!("data/rotation/mini-4x2.json");
    assert_eq!(codes(""), ["json-syntax"]);
    assert_eq!(codes(&text.replacen("2019-05-16", "2019-5-16", 1)), ["malformed-date"]);
    assert_eq!(codes(&text.replacen("\"home\": \"TOS\"", "\"home\": \"ROM\"", 1)), ["unknown-reference"]);
    assert_eq!(codes(&text.replacen("\"days\": 1", "\"days\": \"1\"", 1)), ["wrong-type"]);
    assert_eq!(codes(&text.replacen("\"days\": 1,", "", 1)), ["missing-field"]);
    assert_eq!(codes(&text.replacen("[0, 490", "[490", 1)), ["number-out-of-range"]);
    assert_eq!(codes(&text.replacen("\"LAB1-A\"", "\"LAB2-A\"", 1)), ["duplicate-id"]);
}
