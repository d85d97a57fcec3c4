//! What is answered is what core answers, and the same bytes as in the module.

use serde_json::Value;

use super::*;
#[path = "../same.rs"]
mod same;
use same::file;

fn rotation(name: &str) -> String {
    file(&format!("core/tests/data/rotation/{name}.json"))
}

fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap()
}

/// `npm test` makes the same calls.
#[test]
fn plans_are_the_same_bytes_everywhere() {
    let mut answers = Vec::new();
    for name in ["mini-4x2", "small-6x3", "scambio-8x6"] {
        let mut solver = Solver::new(&rotation(name), r#"{"seed":7}"#, None).unwrap();
        solver.step(12_000);
        answers.push((format!("{name} plan"), solver.best()));
        answers.push((format!("{name} progress"), solver.step(500)));
        let why = explain(&rotation(name), &solver.best(), "de").unwrap();
        answers.push((format!("{name} explanation"), why));
    }
    let real = file("core/data/scambio-pa.json");
    answers.push(("real instance".to_owned(), instance(&real, "{}").unwrap()));
    let mut mixer = Mixer::new(&rotation("mixing/mix-8x3-t6-r3"), 3).unwrap();
    mixer.step(5_000);
    answers.push(("seating".to_owned(), mixer.best()));
    same::compare("rotation", &answers);
}

#[test]
fn a_programme_with_a_wish() {
    let real = file("core/data/scambio-pa.json");
    let usual = parsed(&programme(&real).unwrap());
    assert_eq!((&usual["rounds"], &usual["params"]["far_km"]), (&2.into(), &350.into()));
    let one = parsed(&instance(&real, r#"{"rounds": 1, "labs": false}"#).unwrap());
    assert_eq!(one["sessions"].as_array().unwrap().len(), 2 + 8 * 6);
    let wrong = parsed(&instance(&real, r#"{"rounds": "two"}"#).unwrap_err());
    assert_eq!(
        (&wrong["code"], &wrong["diagnostics"][0]["path"]),
        (&"invalid-programme".into(), &"rounds".into())
    );
    let bare = r#"{"format": "exchange/1", "id": "x", "title": "X", "administrations":
        [{"id": "a", "name": "A", "role": "lead"}]}"#;
    let wrong = parsed(&instance(bare, "{}").unwrap_err());
    assert_eq!(wrong["code"], "missing-data");
    assert_eq!(wrong["missing"][3], serde_json::json!({ "what": "seat", "administration": "a" }));
}

#[test]
fn an_offer_applied_makes_the_conflict_go() {
    let pins = rotation("infeasible-pins");
    let found = parsed(&conflict(&pins, None, 0, "en").unwrap().unwrap());
    assert_eq!((&found["is_certain"], &found["focus"]["kind"]), (&true.into(), &"pair".into()));
    let relaxed = relax(&pins, None, 0, 0).unwrap().unwrap();
    assert_ne!(conflict(&relaxed, None, 0, "en").unwrap().map(|it| parsed(&it)), Some(found));
    assert_eq!(relax(&pins, None, 0, 99).unwrap(), None);
}

#[test]
fn refusals_are_data() {
    let mini = rotation("mini-4x2");
    assert!(normal("{}").unwrap_err().contains(r#""code":"invalid-instance""#));
    assert!(
        check(&mini, r#"{"starts": {"nowhere": "2019-09-02"}}"#, "{}").unwrap_err().contains("invalid-plan")
    );
    assert!(check(&mini, r#"{"starts": {}}"#, r#"{"H9_track_gap": "maybe"}"#).is_err());
    assert!(explain(&mini, r#"{"starts": {}}"#, "es").unwrap_err().starts_with("lang"));
    assert!(replan(&mini, r#"{"starts": {}}"#, "2019-09-31", "[]").is_err());
}
