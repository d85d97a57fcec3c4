//! Every message in every language, committed, so that a change of wording is seen as such; and what holds for all.

use crate::diag::{
    Diagnostic, Expected, JsonType, Kind, Noun, Path, Place, Position, Problem, Wording, wording,
};
use crate::text::Lang;
use core::fmt::Write as _;
use std::collections::BTreeSet;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diag/text/golden.txt");

/// One of every problem, with all arguments and with as few as it can have, then one with each word of the closed lists.
fn problems() -> Vec<Problem> {
    let mut problems = Vec::new();
    for (sample, bare) in Problem::samples().into_iter().zip(Problem::bare_samples()) {
        let differs = sample != bare;
        problems.push(sample);
        problems.extend(differs.then_some(bare));
    }
    problems.extend(Noun::ALL.iter().map(|noun| Problem::DuplicateId { noun: *noun, id: "a".into() }));
    problems.extend(Expected::ALL.iter().map(|word| Problem::JsonSyntax { found: None, expected: *word }));
    let types = JsonType::ALL.iter();
    problems.extend(types.map(|ty| Problem::WrongType { expected: *ty, found: JsonType::Boolean }));
    problems
}

/// `UPDATE=1 cargo test -p scambio-core` writes it.
#[test]
fn the_wording_is_as_committed() {
    let mut text = String::new();
    for lang in Lang::ALL {
        let place = Place::new(Path::root().field("themes").index(1), Position { line: 12, column: 5 });
        let _ = writeln!(text, "{lang}: {}", Diagnostic::new(Problem::NoLead, place).place_text(lang));
        for problem in problems() {
            let code = problem.code();
            let _ = writeln!(text, "{code}: {}", Diagnostic::new(problem, Place::default()).message(lang));
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PATH, &text).unwrap();
    }
    let committed = std::fs::read_to_string(PATH).unwrap_or_default();
    for (line, (committed, now)) in committed.lines().zip(text.lines()).enumerate() {
        assert_eq!(committed, now, "diag/text/golden.txt, line {}: UPDATE=1 cargo test", line + 1);
    }
    assert!(committed == text, "diag/text/golden.txt is not complete: UPDATE=1 cargo test");
}

#[test]
fn packs_say_what_was_written() {
    for lang in Lang::ALL {
        let pack = wording(lang).write();
        let (mark, lines) = pack.split_once('\n').unwrap();
        let count = lines.lines().count();
        assert!(mark.starts_with(&format!("scambio-wording {count} ")), "{mark}");
        assert!(lines.lines().all(|line| !line.is_empty() && !line.contains(char::is_control)));
        assert_eq!(Wording::read(&pack).as_ref(), Some(wording(lang)));
    }
}

fn placeholders(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect()
}

#[test]
fn placeholders_are_arguments_and_the_same_in_every_language() {
    let packs = Lang::ALL.map(|lang| wording(lang).write());
    let templates = |pack: usize| {
        let messages: Vec<_> = packs[pack].lines().rev().take(Kind::ALL.len()).collect();
        Kind::ALL.iter().copied().zip(messages.into_iter().rev())
    };
    for pack in 0..packs.len() {
        for ((kind, template), (_, italian)) in templates(pack).zip(templates(0)) {
            let named = placeholders(template);
            assert_eq!(named, placeholders(italian), "{template}");
            for name in &named {
                let argument = match *name {
                    "suggestion" => "nearest",
                    name => name.trim_end_matches(":mega"),
                };
                assert!(kind.arguments().contains(&argument), "{name} in: {template}");
            }
        }
        let phrases = packs[pack].lines().zip(packs[0].lines()).skip(1).take(7);
        assert!(phrases.into_iter().all(|(here, italian)| placeholders(here) == placeholders(italian)));
    }
}

/// No line break before them, or after the opening one.
#[test]
fn french_signs_keep_to_their_words() {
    let pack = wording(Lang::Fr).write();
    for line in pack.lines() {
        assert!(!["« ", " »", " :", " ;", " ?", " !"].iter().any(|sign| line.contains(sign)), "{line}");
    }
}
