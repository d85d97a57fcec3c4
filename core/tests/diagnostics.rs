//! `core/docs/diagnostics.md` is in step with the table of codes and with the cases.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::fmt::Write;

use scambio_core::diag::{Diagnostic, TABLE};
use scambio_core::format::{self, MAX_BYTES};
use scambio_core::text::Lang;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics.md");
const MARK: &str = "<!-- The rest is generated: UPDATE=1 cargo test -p scambio-core -->\n";

/// The first diagnostic of the code's own case.
fn example(code: &str) -> Diagnostic {
    let path = format!("{}/../tests/cases/exchange/{code}/input.json", env!("CARGO_MANIFEST_DIR"));
    let file =
        if code == "too-large" { vec![0; MAX_BYTES + 1_500_000] } else { std::fs::read(path).unwrap() };
    // the one problem that only a reader of the newest version finds
    let read = if code == "outdated-format" { format::read_newest } else { format::read };
    let reading = read(&file);
    let found = reading.diagnostics().iter().find(|found| found.code() == code);
    found.unwrap_or_else(|| panic!("no example of {code}")).clone()
}

fn generated() -> String {
    let mut page = String::from("\n## All codes\n\n| code | severity | means |\n|---|---|---|\n");
    for (code, severity, _, meaning) in TABLE {
        writeln!(page, "| [`{code}`](#{code}) | {} | {} |", severity.word(), meaning.trim()).unwrap();
    }
    for (code, severity, arguments, meaning) in TABLE {
        let example = example(code);
        write!(page, "\n## {code}\n\n{}: {}\n", severity.word(), meaning.trim()).unwrap();
        if !arguments.is_empty() {
            let named = example.problem().arguments();
            let named = named.iter().map(|(name, value)| match value.as_str() {
                "" => format!("`{name}` (nothing)"),
                value => format!("`{name}` (`{value}`)"),
            });
            write!(
                page,
                "\nArguments, with those of the example: {}.\n",
                named.collect::<Vec<_>>().join(", ")
            )
            .unwrap();
        }
        page.push('\n');
        for lang in [Lang::En, Lang::It] {
            let place = example.place_text(lang);
            let colon = if place.is_empty() { "" } else { ": " };
            let quoted = format!("> {place}{colon}{}", example.message(lang));
            writeln!(page, "{quoted}{}", if lang == Lang::En { "\n>" } else { "" }).unwrap();
        }
    }
    page
}

#[test]
fn the_page_is_in_step() {
    let page = std::fs::read_to_string(DOCUMENT).unwrap();
    let (written, _) = page.split_once(MARK).expect("the mark behind which the page is generated");
    let expected = format!("{written}{MARK}{}", generated());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(DOCUMENT, &expected).unwrap();
    } else {
        assert!(
            page == expected,
            "core/docs/diagnostics.md is not in step: UPDATE=1 cargo test -p scambio-core"
        );
    }
}

#[test]
fn codes_are_unique_and_readable() {
    for (at, (code, .., meaning)) in TABLE.iter().enumerate() {
        assert!(TABLE[..at].iter().all(|(other, ..)| other != code), "{code} is there twice");
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'8'), "{code}");
        assert!(meaning.trim().ends_with('.') && !meaning.contains('|'), "{code}: {meaning}");
    }
}
