//! The case folders: for every code a small file that has the problem, and what is said about it.
//!
//! `tests/cases/exchange/<code>/input.json` is read; `expected.json` beside it lists everything that is found, with
//! place and arguments. `tests/cases/many/` has files with many problems at once. `UPDATE=1 cargo test` writes what is
//! expected: look at the difference.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use scambio_core::diag::{Diagnostic, Severity, TABLE};
use scambio_core::format::{self, Reading};
use scambio_core::text::Lang;
use serde_json::{Map, Value, json};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");

/// The folders of a kind, in order of their names.
fn folders(kind: &str) -> Vec<(String, PathBuf)> {
    let entries = std::fs::read_dir(Path::new(CASES).join(kind)).unwrap();
    let mut folders: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path))
        .collect();
    folders.sort();
    folders
}

fn read(folder: &Path) -> Reading {
    let bytes = std::fs::read(folder.join("input.json")).unwrap();
    // the one problem that only a reader of the newest version finds
    if folder.ends_with("outdated-format") { format::read_newest(&bytes) } else { format::read(&bytes) }
}

fn as_json(found: &Diagnostic) -> Value {
    let arguments: Map<_, _> = found
        .problem()
        .arguments()
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    let position = found.place().position();
    json!({
        "code": found.code(),
        "severity": found.severity().word(),
        "path": found.place().path().to_string(),
        "line": position.map(|it| it.line),
        "column": position.map(|it| it.column),
        "arguments": arguments,
    })
}

#[test]
fn what_is_found_is_what_is_expected() {
    for (name, folder) in folders("exchange").into_iter().chain(folders("many")) {
        let found: Vec<_> = read(&folder).diagnostics().iter().map(as_json).collect();
        let path = folder.join("expected.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
        }
        let expected: Vec<Value> =
            serde_json::from_slice(&std::fs::read(&path).unwrap_or_default()).unwrap_or_default();
        assert_eq!(found, expected, "{name}");
    }
}

/// Whoever adds a code adds a case. (The file that is too large is made where it is needed.)
#[test]
fn every_code_has_its_case() {
    let cases: BTreeSet<String> = folders("exchange").into_iter().map(|(name, _)| name).collect();
    for (code, severity, arguments, _) in TABLE {
        if *code == "too-large" {
            continue;
        }
        assert!(cases.contains(*code), "tests/cases/exchange/{code}/ is missing");
        let reading = read(&Path::new(CASES).join("exchange").join(code));
        let found = reading.diagnostics().iter().find(|found| found.code() == *code);
        let found = found.unwrap_or_else(|| panic!("{code} is not found in its case"));
        assert_eq!(found.severity(), *severity);
        assert_eq!(found.problem().arguments().iter().map(|(name, _)| *name).collect::<Vec<_>>(), *arguments);
        let others = reading.diagnostics().iter().filter(|other| {
            // what a problem drags along: a theme without its field, a file that is refused as a whole
            other.code() != *code && other.severity() >= *severity
        });
        assert_eq!(others.count(), 0, "{code}: the case has another problem that is as bad");
    }
    let known: BTreeSet<String> = TABLE.iter().map(|(code, ..)| (*code).to_owned()).collect();
    assert_eq!(cases.difference(&known).next(), None, "a case without a code");
}

/// In every language a sentence, with every argument filled in.
#[test]
fn every_case_can_be_said() {
    let too_large = format::read(&vec![0; 17_000_000]);
    let readings = folders("exchange").into_iter().chain(folders("many")).map(|(_, folder)| read(&folder));
    for reading in readings.chain([too_large]) {
        for found in reading.diagnostics() {
            let mut messages = BTreeSet::new();
            for lang in Lang::ALL {
                let message = found.message(lang);
                assert!(message.ends_with('.') || message.ends_with(['»', '“']), "{lang}: {message}");
                assert!(message.len() > 20 && !message.contains("  "), "{lang}: {message}");
                // the signs of JSON are quoted or stand alone; a placeholder would have a name in its braces
                for (at, _) in message.match_indices('{') {
                    assert!(
                        !message[at + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '}'),
                        "{message}"
                    );
                }
                messages.insert(message);
                let place = found.place_text(lang);
                assert!(found.code() == "too-large" || !place.is_empty());
            }
            assert_eq!(messages.len(), Lang::ALL.len(), "{messages:?}");
        }
    }
}

/// Nothing hides behind the first problem.
#[test]
fn many_problems_are_found_at_once() {
    for (name, least) in [("fields", 15), ("rules", 22)] {
        let reading = read(&Path::new(CASES).join("many").join(name));
        assert!(reading.exchange().is_none());
        let codes: BTreeSet<_> = reading.diagnostics().iter().map(Diagnostic::code).collect();
        assert!(codes.len() >= least, "{name}: {} codes", codes.len());
        let places: Vec<_> =
            reading.diagnostics().iter().map(|it| (it.place().path().to_string(), it.code())).collect();
        let distinct: BTreeSet<_> = places.iter().collect();
        assert_eq!(distinct.len(), places.len(), "{name}: nothing is said twice");
    }
}

/// Only what is wrong is left out: the same file without its problems is an exchange.
#[test]
fn notes_and_warnings_leave_the_exchange() {
    for (code, severity, ..) in TABLE.iter().filter(|(code, ..)| *code != "too-large") {
        let reading = read(&Path::new(CASES).join("exchange").join(code));
        assert_eq!(reading.exchange().is_some(), *severity < Severity::Error, "{code}");
        assert_eq!(reading.diagnostics().allow_publication(), *severity == Severity::Note, "{code}");
    }
}
