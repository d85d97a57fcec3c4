//! `check FILE [--lang it]`: what is wrong with an exchange file, in plain words, with line and field.
//!
//! Exit code 0 only when the file can be published: no errors and no warnings.

#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::process::ExitCode;

use scambio_core::diag::Severity;
use scambio_core::format::{self, Reading};
use scambio_core::text::Lang;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (mut file, mut lang) = (None, Lang::It);
    while let Some(arg) = args.next() {
        let given = match arg.as_str() {
            "--lang" => args.next(),
            other => other.strip_prefix("--lang=").map(str::to_owned),
        };
        match (arg.starts_with("--lang"), given.as_deref().and_then(Lang::from_tag)) {
            (true, Some(known)) => lang = known,
            (true, None) => return usage(),
            (false, _) if file.is_none() && !arg.starts_with("--") => file = Some(arg),
            (false, _) => return usage(),
        }
    }
    let Some(file) = file else { return usage() };
    let words = Words::of(lang);
    match std::fs::read(&file) {
        Ok(bytes) => report(&file, &format::read(&bytes), lang, &words),
        Err(error) => {
            eprintln!("{file}: {} ({error})", words.unreadable);
            ExitCode::from(2)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("check FILE [--lang it|en|fr|de|sl]");
    ExitCode::from(2)
}

fn report(file: &str, reading: &Reading, lang: Lang, words: &Words) -> ExitCode {
    let found = reading.diagnostics();
    for diagnostic in found {
        let severity = match diagnostic.severity() {
            Severity::Error => words.error,
            Severity::Warning => words.warning,
            Severity::Note => words.note,
        };
        let place = diagnostic.place_text(lang);
        let colon = if place.is_empty() { "" } else { ": " };
        println!("{severity} [{}] {place}{colon}{}", diagnostic.code(), diagnostic.message(lang));
    }
    if found.left_out() > 0 {
        println!("… + {}", found.left_out());
    }
    let can_be_published = reading.exchange().is_some() && found.allow_publication();
    println!("{file}: {}", if can_be_published { words.yes } else { words.no });
    if can_be_published { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The frame of the report; the problems themselves are worded by the library.
struct Words {
    error: &'static str,
    warning: &'static str,
    note: &'static str,
    yes: &'static str,
    no: &'static str,
    unreadable: &'static str,
}

impl Words {
    const fn of(lang: Lang) -> Self {
        let [error, warning, note, yes, no, unreadable] = match lang {
            Lang::It => [
                "Errore",
                "Da correggere prima di pubblicare",
                "Nota",
                "si può pubblicare.",
                "non si può ancora pubblicare.",
                "il file non si può aprire",
            ],
            Lang::En => [
                "Error",
                "To mend before publication",
                "Note",
                "it can be published.",
                "it cannot be published yet.",
                "the file cannot be opened",
            ],
            Lang::Fr => [
                "Erreur",
                "À corriger avant la publication",
                "Note",
                "peut être publié.",
                "ne peut pas encore être publié.",
                "le fichier ne peut pas être ouvert",
            ],
            Lang::De => [
                "Fehler",
                "Vor der Veröffentlichung zu beheben",
                "Hinweis",
                "kann veröffentlicht werden.",
                "kann noch nicht veröffentlicht werden.",
                "die Datei lässt sich nicht öffnen",
            ],
            Lang::Sl => [
                "Napaka",
                "Popraviti pred objavo",
                "Opomba",
                "se lahko objavi.",
                "se še ne more objaviti.",
                "datoteke ni mogoče odpreti",
            ],
        };
        Self { error, warning, note, yes, no, unreadable }
    }
}
