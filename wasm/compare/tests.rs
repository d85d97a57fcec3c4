//! The cases of `tests/cases/comparison`: `npm test` has the same answers of the module, to the last bit.

use std::path::{Path, PathBuf};

use super::*;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/comparison")
}

/// `UPDATE=1 cargo test -p scambio-wasm --features compare --examples` writes what is expected.
#[test]
fn comparison_cases_are_answered_as_committed() {
    let mut many = 0;
    for folder in std::fs::read_dir(cases()).unwrap() {
        let folder = folder.unwrap().path();
        let answer =
            compare(&std::fs::read_to_string(folder.join("input.json")).unwrap(), None).unwrap() + "\n";
        let path = folder.join("expected.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &answer).unwrap();
        }
        assert!(std::fs::read_to_string(&path).unwrap_or_default() == answer, "{}", folder.display());
        many += 1;
    }
    assert!(many > 5);
}

#[test]
fn weights_alone_are_quick_and_change_nothing_else() {
    let task = r#"{"values": [[1, 5], [3, 2], [2, 2]], "directions": ["up", "down"]}"#;
    let heavy = compare(task, Some(vec![9.0, 1.0])).unwrap();
    let plain = compare(task, None).unwrap();
    assert_eq!(compare(task, Some(vec![9.0, 1.0])).unwrap(), heavy);
    assert_ne!(heavy, plain);
    assert!(compare(task, Some(vec![0.0, 0.0])).unwrap_err().contains("unusable-weights"));
    assert!(compare("{}", None).unwrap_err().contains("missing field"));
    let zero = r#"{"values": [[1], [0]], "directions": ["up"], "recipe": [{"method": "geometric"}]}"#;
    assert!(compare(zero, None).unwrap_err().contains(r#""cell":[1,0]"#));
}

#[test]
fn linear_programmes_cross_the_border() {
    let task = r#"{"inputs": [[2], [3]], "outputs": [[1], [3]], "output": true}"#;
    assert!(envelopment(task).unwrap().contains(r#""efficient":true"#));
    assert!(benefit_of_the_doubt(r#"{"values": [[4, 1], [1, 4]]}"#).unwrap().starts_with(r#"[{"score":1"#));
    assert!(best_worst(r#"{"bestToOthers": [1, 2], "othersToWorst": [3, 1]}"#).is_err());
    assert!(best_worst(r#"{"bestToOthers": [1, 2], "othersToWorst": [2, 1]}"#).unwrap().contains("weights"));
}
