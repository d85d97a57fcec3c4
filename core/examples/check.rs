//! `check FILE [--lang it]`: what is wrong with an exchange file, in plain words, with line and field.
//!
//! Exit code 0 only when the file can be published: no errors and no warnings.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use scambio_core::diag::Severity;
use scambio_core::format::{self, Reading};
use scambio_core::text::Lang;

fn main() -> ExitCode {
    let Some((file, lang)) = arguments(std::env::args_os().skip(1)) else {
        eprintln!("check FILE [--lang it|en|fr|de|sl]");
        return ExitCode::from(2);
    };
    let words = Words::of(lang);
    match std::fs::read(&file) {
        Ok(bytes) => {
            let reading = format::read(&bytes);
            // Whoever closed the pipe has read enough; the exit code still says whether the file is good.
            let _ = report(&file, &reading, lang, &words);
            if can_be_published(&reading) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{}: {} ({error})", file.display(), words.unreadable);
            ExitCode::from(2)
        }
    }
}

/// The file and the language; `None` if the call is wrong.
fn arguments(mut given: impl Iterator<Item = OsString>) -> Option<(PathBuf, Lang)> {
    let (mut file, mut lang) = (None, Lang::It);
    while let Some(argument) = given.next() {
        let text = argument.to_string_lossy();
        let tag = match text.strip_prefix("--lang=") {
            Some(tag) => Some(tag.to_owned()),
            None if text == "--lang" => Some(given.next()?.to_string_lossy().into_owned()),
            None => None,
        };
        match tag {
            Some(tag) => lang = Lang::from_tag(&tag)?,
            None if file.is_none() && !text.starts_with("--") => file = Some(PathBuf::from(argument)),
            None => return None,
        }
    }
    Some((file?, lang))
}

fn can_be_published(reading: &Reading) -> bool {
    reading.exchange().is_some() && reading.diagnostics().allow_publication()
}

fn report(file: &Path, reading: &Reading, lang: Lang, words: &Words) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let found = reading.diagnostics();
    for diagnostic in found {
        let severity = match diagnostic.severity() {
            Severity::Error => words.error,
            Severity::Warning => words.warning,
            Severity::Note => words.note,
        };
        let place = diagnostic.place_text(lang);
        let colon = if place.is_empty() { "" } else { ": " };
        writeln!(out, "{severity} [{}] {place}{colon}{}", diagnostic.code(), diagnostic.message(lang))?;
    }
    if found.left_out() > 0 {
        writeln!(out, "… + {}", found.left_out())?;
    }
    writeln!(out, "{}: {}", file.display(), if can_be_published(reading) { words.yes } else { words.no })
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
