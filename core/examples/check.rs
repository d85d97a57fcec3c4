//! `check FILE [--lang it] [--write NEW]`: what is wrong with an exchange file, in plain words, with line and field.
//!
//! Exit code 0 only when the file can be published: no errors and no warnings. `--write` saves the exchange that was read
//! in another file, in the newest format; the names of people stay.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use scambio_core::diag::Severity;
use scambio_core::format::{self, Reading};
use scambio_core::text::Lang;

fn main() -> ExitCode {
    let Some(Call { file, lang, write }) = Call::of(std::env::args_os().skip(1)) else {
        eprintln!("check FILE [--lang it|en|fr|de|sl] [--write NEW]");
        return ExitCode::from(2);
    };
    let words = Words::of(lang);
    match std::fs::read(&file) {
        Ok(bytes) => {
            let reading = format::read(&bytes);
            // Whoever closed the pipe has read enough; the exit code still says whether the file is good.
            let _ = report(&file, &reading, lang, &words);
            if let (Some(new), Some(exchange)) = (write, reading.exchange())
                && let Err(error) = std::fs::write(&new, format::write(exchange))
            {
                eprintln!("{}: {} ({error})", new.display(), words.unwritable);
                return ExitCode::from(2);
            }
            if can_be_published(&reading) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{}: {} ({error})", file.display(), words.unreadable);
            ExitCode::from(2)
        }
    }
}

/// What is asked for.
struct Call {
    file: PathBuf,
    lang: Lang,
    write: Option<PathBuf>,
}

impl Call {
    /// Understands the words of the call; `None` if it is wrong.
    fn of(mut given: impl Iterator<Item = OsString>) -> Option<Self> {
        let (mut file, mut lang, mut write) = (None, Lang::It, None);
        while let Some(argument) = given.next() {
            let text = argument.to_string_lossy().into_owned();
            let (option, value) = match text.split_once('=') {
                Some((option, value)) if option.starts_with("--") => (option, Some(OsString::from(value))),
                _ => (text.as_str(), None),
            };
            match option {
                "--lang" => lang = Lang::from_tag(&value.or_else(|| given.next())?.to_string_lossy())?,
                "--write" => write = Some(PathBuf::from(value.or_else(|| given.next())?)),
                _ if file.is_none() && !text.starts_with("--") => file = Some(PathBuf::from(argument)),
                _ => return None,
            }
        }
        Some(Self { file: file?, lang, write })
    }
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
    unwritable: &'static str,
}

impl Words {
    const fn of(lang: Lang) -> Self {
        let [error, warning, note, yes, no, unreadable, unwritable] = match lang {
            Lang::It => [
                "Errore",
                "Da correggere prima di pubblicare",
                "Nota",
                "si può pubblicare.",
                "non si può ancora pubblicare.",
                "il file non si può aprire",
                "il file non si può scrivere",
            ],
            Lang::En => [
                "Error",
                "To mend before publication",
                "Note",
                "it can be published.",
                "it cannot be published yet.",
                "the file cannot be opened",
                "the file cannot be written",
            ],
            Lang::Fr => [
                "Erreur",
                "À corriger avant la publication",
                "Note",
                "peut être publié.",
                "ne peut pas encore être publié.",
                "le fichier ne peut pas être ouvert",
                "le fichier ne peut pas être écrit",
            ],
            Lang::De => [
                "Fehler",
                "Vor der Veröffentlichung zu beheben",
                "Hinweis",
                "kann veröffentlicht werden.",
                "kann noch nicht veröffentlicht werden.",
                "die Datei lässt sich nicht öffnen",
                "die Datei lässt sich nicht schreiben",
            ],
            Lang::Sl => [
                "Napaka",
                "Popraviti pred objavo",
                "Opomba",
                "se lahko objavi.",
                "se še ne more objaviti.",
                "datoteke ni mogoče odpreti",
                "datoteke ni mogoče zapisati",
            ],
        };
        Self { error, warning, note, yes, no, unreadable, unwritable }
    }
}
