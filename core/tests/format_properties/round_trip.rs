//! What is written is read as it was.

use proptest::prelude::*;
use scambio_core::diag::Severity;
use scambio_core::exchange::Checked;
use scambio_core::format;

use crate::drafts::draft;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_as_it_was(draft in draft()) {
        let written = format::write_draft(&draft);
        let Checked { outcome, diagnostics } = draft.check();
        let problems: Vec<_> = diagnostics.iter().filter(|it| it.severity() == Severity::Error).collect();
        prop_assert!(outcome.is_ok(), "not valid: {problems:?}");
        let exchange = outcome.unwrap();
        prop_assert_eq!(&format::write(&exchange), &written);
        let reading = format::read(written.as_bytes());
        prop_assert_eq!(reading.exchange(), Some(&exchange));
        prop_assert_eq!(format::write(reading.exchange().unwrap()), written);
        // … and whatever else is found there is found again, now with a place in the file
        for found in reading.diagnostics() {
            let is_of_format = found.code() == "control-character";
            prop_assert!(is_of_format || diagnostics.iter().any(|it| it.problem() == found.problem()));
            prop_assert!(found.place().position().is_some());
        }
    }

    #[test]
    fn without_names_there_are_none(draft in draft()) {
        let exchange = draft.check().outcome.unwrap().without_names();
        let reading = format::read(format::write(&exchange).as_bytes());
        prop_assert_eq!(reading.exchange(), Some(&exchange));
        prop_assert!(reading.diagnostics().iter().all(|found| found.code() != "personal-name"));
    }
}

/// The drafts of these tests use every field and every word of the schema.
#[cfg(feature = "schema")]
#[test]
fn every_field_and_word_is_tried() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use serde_json::Value;

    let mut runner = TestRunner::deterministic();
    let mut written = String::new();
    for _ in 0..300 {
        written.push_str(&format::write_draft(&draft().new_tree(&mut runner).unwrap().current()));
    }
    let schema: Value = serde_json::from_str(&format::schema()).unwrap();
    let definitions = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    let mut names = 0;
    for definition in definitions {
        let fields = definition["properties"].as_object().into_iter().flat_map(serde_json::Map::keys);
        for field in fields {
            assert!(written.contains(&format!("\"{field}\": ")), "{field} is never written");
            names += 1;
        }
        for word in definition["oneOf"].as_array().into_iter().flatten() {
            let word = word["const"].as_str().unwrap();
            // defaults are left out of the file
            assert!(
                written.contains(&format!("\"{word}\"")) || ["real", "active", "more"].contains(&word),
                "{word} is never written"
            );
        }
    }
    assert!(names > 130, "{names}");
}
