//! `check FILE`, as a web team runs it: what it says, where, in which language, and its exit code.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::process::{Command, Output};

const CORE: &str = env!("CARGO_MANIFEST_DIR");

fn check(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--package", "scambio-core", "--example", "check", "--"]).args(arguments);
    command.current_dir(CORE).output().unwrap()
}

/// Exit code and what is printed.
fn said(arguments: &[&str]) -> (Option<i32>, String) {
    let output = check(arguments);
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_real_exchange_can_be_published() {
    let (code, said) = said(&["data/scambio-pa.json"]);
    assert_eq!(code, Some(0), "{said}");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert!(lines[0].starts_with("Nota [reference-superseded] riga 2"), "{said}");
    assert_eq!(lines[2], "data/scambio-pa.json: si può pubblicare.");
}

/// Every line of the report has the place that the case expects.
#[test]
fn a_broken_file_is_explained() {
    const FOLDER: &str = "../tests/cases/many/fields";
    let file = &format!("{FOLDER}/input.json");
    let expected = std::fs::read(format!("{CORE}/{FOLDER}/expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_slice(&expected).unwrap();
    let expected = expected.as_array().unwrap();
    for (lang, [line, column], error, last) in [
        ("it", ["riga", "colonna"], "Errore", "non si può ancora pubblicare."),
        ("de", ["Zeile", "Spalte"], "Fehler", "kann noch nicht veröffentlicht werden."),
    ] {
        let (code, said) = said(&[file, "--lang", lang]);
        assert_eq!(code, Some(1));
        let lines: Vec<_> = said.lines().collect();
        assert_eq!(lines.len(), expected.len() + 1, "{said}");
        for (said, found) in lines.iter().zip(expected) {
            let place = format!(
                "{line} {}, {column} {} ({})",
                found["line"],
                found["column"],
                found["path"].as_str().unwrap()
            );
            assert!(
                said.contains(&format!("[{}] {place}: ", found["code"].as_str().unwrap())),
                "{said}\n{place}"
            );
        }
        assert!(lines[0].starts_with(&format!("{error} [malformed-id] {line} 4, ")), "{said}");
        assert!(lines.last().unwrap().ends_with(last), "{said}");
    }
    let (_, said) = said(&[file]);
    assert!(said.contains("Errore [missing-field] riga 24, colonna 5 (administrations[1]): Manca il campo «name», che è obbligatorio. Aggiungerlo.\n"), "{said}");
}

#[test]
fn warnings_stand_in_the_way_of_publication() {
    let (code, said) = said(&["../tests/cases/exchange/unknown-field/input.json", "--lang=en"]);
    assert_eq!(code, Some(1));
    assert!(
        said.starts_with("To mend before publication [unknown-field] line 13, column 44 (themes[1].topic): "),
        "{said}"
    );
    assert!(said.contains("Perhaps “topics” was meant."), "{said}");
}

#[test]
fn hundreds_of_problems_are_counted() {
    let file = format!("{}/hundreds.json", env!("CARGO_TARGET_TMPDIR"));
    let items = vec!["1"; 250].join(",\n");
    std::fs::write(
        &file,
        format!(r#"{{"format": "exchange/1", "id": "a", "title": "A", "objectives": [{items}]}}"#),
    )
    .unwrap();
    let (code, said) = said(&[&file, "--lang", "en"]);
    assert_eq!(code, Some(1));
    assert_eq!(said.lines().filter(|line| line.starts_with("Error [wrong-type] line ")).count(), 100);
    assert!(said.contains("\n… + 150\n"), "{said}");
}

#[test]
fn wrong_calls_are_told_apart() {
    for arguments in [
        &[][..],
        &["--lang", "it"],
        &["data/scambio-pa.json", "--lang"],
        &["data/scambio-pa.json", "--lang", "es"],
        &["data/scambio-pa.json", "--langue=fr"],
        &["data/scambio-pa.json", "data/scambio-pa.json"],
    ] {
        let output = check(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("check FILE [--lang it|en|fr|de|sl]"),
            "{arguments:?}"
        );
        assert!(output.stdout.is_empty());
    }
    let output = check(&["nowhere.json", "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.starts_with("nowhere.json: le fichier ne peut pas être ouvert ("), "{said}");
}

/// An older file can be shown once it has been written anew.
#[test]
fn an_older_file_is_brought_up_to_date() {
    let old = "../tests/cases/formats/exchange-0/input.json";
    let new = std::env::temp_dir().join(format!("scambio-check-{}.json", std::process::id()));
    let new = new.to_str().unwrap();
    let (code, words) = said(&[old, "--lang=en", "--write", new]);
    assert_eq!(code, Some(1), "it is not published as it is: {words}");
    assert!(words.contains("[older-format]"), "{words}");
    let reading = scambio_core::format::read_newest(&std::fs::read(new).unwrap());
    assert!(reading.exchange().is_some());
    assert_eq!(said(&[new, "--lang=en"]).0, Some(0));
    std::fs::remove_file(new).unwrap();
    assert_eq!(check(&[old, "--write"]).status.code(), Some(2), "a name is missing");
}
