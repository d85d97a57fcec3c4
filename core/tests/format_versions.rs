//! Every version of the format: a golden file that is read, and how the newest writes it; and the real record in the
//! oldest version, which says the same as the real exchange.

#![allow(clippy::unwrap_used, reason = "tests")]

use scambio_core::diag::Diagnostic;
use scambio_core::exchange::{Activity, ActivityKind, Exchange, Section, Theme};
use scambio_core::format;
use scambio_core::text::Text;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/formats");

fn codes(reading: &format::Reading) -> Vec<&'static str> {
    reading.diagnostics().iter().map(Diagnostic::code).collect()
}

/// `UPDATE=1 cargo test -p scambio-core` writes what is expected.
#[test]
fn every_version_has_a_golden_file() {
    for version in format::OLDER.iter().chain([&format::NEWEST]) {
        let folder = format!("{GOLDEN}/{}", version.replace('/', "-"));
        let input = std::fs::read(format!("{folder}/input.json")).unwrap();
        let reading = format::read(&input);
        let is_older = codes(&reading).contains(&"older-format");
        assert_eq!(is_older, *version != format::NEWEST, "{version}: {:?}", codes(&reading));
        assert!(!codes(&reading).contains(&"unknown-field"), "{version}");
        let written = format::write(reading.exchange().unwrap());
        let expected = format!("{folder}/expected.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, &written).unwrap();
        }
        assert!(
            std::fs::read_to_string(&expected).unwrap_or_default() == written,
            "{version}: UPDATE=1 cargo test"
        );
        let again = format::read(written.as_bytes());
        assert_eq!(again.exchange(), reading.exchange(), "{version}");
    }
    let folders = std::fs::read_dir(GOLDEN).unwrap().count();
    assert_eq!(folders, format::OLDER.len() + 1, "a folder for each version");
}

/// … which uses every field and every word that there is.
#[cfg(feature = "schema")]
#[test]
fn the_newest_golden_file_uses_everything() {
    fn words(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            serde_json::Value::Object(object) => {
                for (name, value) in object {
                    found.insert(name.clone());
                    words(value, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| words(item, found)),
            serde_json::Value::String(text) => drop(found.insert(text.clone())),
            _ => {}
        }
    }
    // A language and nature of its own; the funds, of which a file has one.
    const ELSEWHERE: [&str; 11] =
        ["it", "en", "fr", "de", "sl", "real", "ESF", "ERDF", "EAFRD", "national", "other"];
    let golden = std::fs::read_to_string(format!("{GOLDEN}/exchange-1/input.json")).unwrap();
    let mut used = std::collections::BTreeSet::new();
    words(&serde_json::from_str(&golden).unwrap(), &mut used);
    let schema: serde_json::Value = serde_json::from_str(&format::schema()).unwrap();
    let definitions = schema["$defs"].as_object().unwrap();
    for (name, definition) in definitions.iter().chain([(&"Exchange".to_owned(), &schema)]) {
        for property in definition["properties"].as_object().into_iter().flat_map(|it| it.keys()) {
            assert!(used.contains(property), "{name}.{property}");
        }
        for word in definition["oneOf"].as_array().into_iter().flatten() {
            let word = word["const"].as_str().unwrap();
            assert!(used.contains(word) || ELSEWHERE.contains(&word), "{name}: {word}");
        }
    }
}

fn original(text: &Text) -> &str {
    text.original()
}

/// What an older version says of a theme.
fn theme(theme: &Theme) -> Vec<String> {
    let mut said = vec![format!("{} {} {:?}", theme.id(), theme.name().original(), theme.status())];
    said.extend(theme.sub_themes().iter().map(|part| format!("{} {}", part.id(), part.name().original())));
    for topic in theme.all_topics() {
        said.push(topic.text().original().to_owned());
        said.extend(topic.points().iter().map(|point| point.text().original().to_owned()));
    }
    said
}

/// What an older version says of an activity, as far as it does: purposes were one sentence.
fn activity(activity: &Activity, purposes: bool) -> String {
    let joined = |texts: &[Text], with| texts.iter().map(original).collect::<Vec<_>>().join(with);
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {}",
        activity.kind(),
        activity.state(),
        activity.themes(),
        activity.hosting(),
        activity.invitation(),
        activity.round(),
        activity.support(),
        joined(activity.parts(), "; ") + &joined(if purposes { activity.purposes() } else { &[] }, " e "),
    )
}

#[test]
fn the_real_record_in_the_oldest_version_is_the_real_exchange() {
    let reading = format::read(include_bytes!("../data/scambio_pa_scheda.json"));
    assert_eq!(codes(&reading), ["older-format", "empty-section"]);
    let old = reading.into_exchange().unwrap();
    let new = format::read(include_bytes!("../data/scambio-pa.json")).into_exchange().unwrap();

    assert_eq!(
        (old.id(), old.title(), old.lang(), old.nature()),
        (new.id(), new.title(), new.lang(), new.nature())
    );
    assert_eq!(old.administrations(), new.administrations());
    assert_eq!(old.memorandum(), new.memorandum());
    assert_eq!(old.working_groups(), new.working_groups());
    assert_eq!(
        old.themes().iter().map(theme).collect::<Vec<_>>(),
        new.themes().iter().map(theme).collect::<Vec<_>>()
    );
    assert_eq!(old.activities().len(), new.activities().len());
    for (old, new) in old.activities().iter().zip(new.activities()) {
        let purposes = !old.purposes().is_empty();
        assert_eq!(activity(old, purposes), activity(new, purposes));
    }
    brief_facts_are_the_same(&old, &new);
    let sections = |exchange: &Exchange| exchange.record().unwrap().sections().to_vec();
    let empty = |section: &Section| section.blocks().is_empty();
    assert_eq!(sections(&old), sections(&new));
    assert_eq!(sections(&old).iter().filter(|section| empty(section)).count(), 3);
    assert_eq!(old.activities_of(ActivityKind::Workshop).count(), 2);
}

fn brief_facts_are_the_same(old: &Exchange, new: &Exchange) {
    assert_eq!((old.start(), old.duration(), old.funding()), (new.start(), new.duration(), new.funding()));
    let (old_record, new_record) = (old.record().unwrap(), new.record().unwrap());
    assert_eq!(old_record.implemented_by(), new_record.implemented_by());
    assert_eq!(old_record.thematic_area(), new_record.thematic_area());
    assert_eq!(old_record.published(), new_record.published());
    assert_eq!(old_record.views(), new_record.views());
    assert_eq!(old_record.modes(), new_record.modes());
    let (old_output, new_output) = (&old.outputs()[0], &new.outputs()[0]);
    assert_eq!((old_output.theme(), old_output.state()), (new_output.theme(), new_output.state()));
    assert!(new.target_group().unwrap().original().ends_with(old.target_group().unwrap().original()));
    assert_eq!(old.source().unwrap().date(), new.source().unwrap().date());
}

/// Wrong values in an older file: paths of the newest version, positions in the old text.
#[test]
fn problems_of_older_files_are_located() {
    let file = r#"{
  "titolo": "Prova",
  "colore": "rosso",
  "esperienza_in_breve": {
    "data_avvio": "16/05/2019",
    "azione": 5
  },
  "amministrazioni": [
    { "ipa": "ente-a", "nome_nel_testo": "Ente A", "ruolo": "capofila" },
    { "ipa": "ente b", "nome_nel_testo": "Ente B", "ruolo": "ospite" }
  ],
  "attivita": [
    { "tipo": "workshop", "stato": "svolto", "turno": 3 },
    { "tipo": "protocollo_intesa", "stato": "sottoscritto", "firmatari": 9, "firmatari": 8 }
  ],
  "sezioni": [ { "titolo": "Colori", "blocchi": [ { "elenco": "a", "tinta": 1 }, 7 ] } ]
}"#;
    let reading = format::read(file.as_bytes());
    assert!(reading.exchange().is_none());
    let found: Vec<_> = reading
        .diagnostics()
        .iter()
        .map(|found| (found.code(), found.place_text(scambio_core::text::Lang::En)))
        .collect();
    let expected = [
        ("older-format", "line 1, column 1"),
        ("unknown-field", "line 3, column 3 (colore)"),
        ("missing-field", "line 4, column 26 (funding.programme)"),
        ("malformed-date", "line 5, column 19 (start)"),
        ("wrong-type", "line 6, column 15 (funding.programme.action)"),
        ("malformed-id", "line 10, column 14 (administrations[1].id)"),
        ("unknown-word", "line 10, column 61 (administrations[1].role)"),
        ("wrong-type", "line 13, column 55 (activities[0].round)"),
        ("unknown-field", "line 14, column 74 (agreements[0].firmatari)"),
        ("duplicate-field", "line 14, column 77 (activities[1].firmatari)"),
        ("unknown-word", "line 16, column 28 (record.sections[0].kind)"),
        ("unknown-field", "line 16, column 68 (record.sections[0].blocks[0].tinta)"),
        ("wrong-type", "line 16, column 82 (record.sections[0].blocks[1])"),
    ];
    let expected: Vec<_> = expected.map(|(code, place)| (code, place.to_owned())).to_vec();
    assert_eq!(found, expected);
}

#[test]
fn what_is_no_exchange_says_so() {
    for (file, expected) in [
        ("{}", "not-an-exchange"),
        ("[]", "wrong-type"),
        ("7", "wrong-type"),
        ("\"exchange/1\"", "wrong-type"),
        ("{\"format\": 1}", "not-an-exchange"),
        ("{\"format\": null}", "not-an-exchange"),
        ("{\"format\": \"exchange/01\"}", "not-an-exchange"),
        ("{\"format\": \"Exchange/1\"}", "not-an-exchange"),
        ("{\"format\": \"exchange/2\"}", "newer-format"),
        ("{\"format\": \"exchange/1000000000000\"}", "newer-format"),
    ] {
        let reading = format::read(file.as_bytes());
        assert_eq!(codes(&reading), [expected], "{file}");
        assert!(reading.exchange().is_none());
    }
    let reading = format::read(b"[]");
    let arguments = reading.diagnostics().iter().next().unwrap().problem().arguments();
    assert_eq!(arguments, [("expected", "object".to_owned()), ("found", "list".to_owned())]);
}
