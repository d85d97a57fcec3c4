//! Writes `js/constants.js` and `js/constants.d.ts` from core, and checks that they are in step with it.
//!
//! `UPDATE=1 cargo test -p scambio-wasm generator`

use std::fmt::Write as _;
use std::path::Path;

use scambio_core::diag::{Severity, TABLE};
use scambio_core::format::{MAX_BYTES, NEWEST};
use scambio_core::io::list::{Column, ListKind, ListTrouble};
use scambio_core::io::{
    Absence, Confidence, Container, Encoding, Likeness, Reason, Role, RowKind, Topic, Trouble,
};
use scambio_core::text::Lang;

const BANNER: &str = "// Generated from core: UPDATE=1 cargo test -p scambio-wasm generator\n";

/// `"it", "en"`
fn quoted<'a>(words: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    words.into_iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(between)
}

fn values() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let languages = quoted(Lang::ALL.map(Lang::code), ", ");
    let absences = quoted(Absence::ALL.map(Absence::code), ", ");
    format!(
        "{BANNER}
export const version = \"{version}\";
export const formatVersion = \"{NEWEST}\";
export const languages = Object.freeze([{languages}]);
export const maxBytes = {MAX_BYTES};
export const absences = Object.freeze([{absences}]);
"
    )
}

fn types() -> String {
    let languages = quoted(Lang::ALL.map(Lang::code), ", ");
    let severities = quoted([Severity::Error, Severity::Warning, Severity::Note].map(Severity::word), " | ");
    let mut types = format!(
        "{BANNER}
/** The version of the package. */
export declare const version: string;

/** The newest version of the file format. */
export declare const formatVersion: \"{NEWEST}\";

/** The languages of messages and names, in the order in which they are offered. */
export declare const languages: readonly [{languages}];

/** The largest file that is read, in bytes. */
export declare const maxBytes: number;

/** How bad a problem is: there is no exchange, it is not to be published yet, or it is only worth knowing. */
export type Severity = {severities};

/** What can be wrong with an exchange. */
export type DiagnosticCode ="
    );
    for (code, _, _, meaning) in TABLE {
        let meaning = meaning.trim();
        let _ = write!(types, "\n  /** {meaning} */\n  | \"{code}\"");
    }
    types.push_str(";\n");
    types.push_str(&tables());
    types
}

/// The closed lists of words of an import.
fn tables() -> String {
    let absences = quoted(Absence::ALL.map(Absence::code), ", ");
    let mut types = format!(
        "
/** Why there may be no figure. */
export declare const absences: readonly [{absences}];
"
    );
    let names = |all: Vec<String>| quoted(all.iter().map(String::as_str), " | ");
    for (name, meaning, words) in [
        ("NoFigure", "Why there is no figure.", quoted(Absence::ALL.map(Absence::code), " | ")),
        ("ColumnRole", "What a column is for.", quoted(Role::ALL.map(Role::code), " | ")),
        ("RowKind", "What a row is that is set apart.", quoted(RowKind::ALL.map(RowKind::code), " | ")),
        ("Container", "The kind of a file.", quoted(Container::ALL.map(Container::code), " | ")),
        ("Encoding", "How text is written in bytes.", quoted(Encoding::ALL.map(Encoding::name), " | ")),
        ("Decided", "What was decided.", quoted(Topic::ALL.map(Topic::code), " | ")),
        ("Reason", "Why.", names(Reason::ALL.map(|one| format!("{one:?}")).to_vec())),
        ("Confidence", "How sure that is.", names(Confidence::ALL.map(|one| format!("{one:?}")).to_vec())),
        (
            "Likeness",
            "Why a label may mean an administration.",
            names(Likeness::ALL.map(|one| format!("{one:?}")).to_vec()),
        ),
        ("TroubleCode", "What can be wrong with a table.", quoted(Trouble::CODES, " | ")),
        ("ListKind", "A kind of list.", quoted(ListKind::ALL.iter().map(|one| one.word()), " | ")),
        (
            "ListColumn",
            "What a column of a list is for.",
            quoted(Column::ALL.iter().map(|one| one.word()), " | "),
        ),
        ("ListTroubleCode", "What can be wrong with a list.", quoted(ListTrouble::CODES, " | ")),
    ] {
        let _ = write!(types, "\n/** {meaning} */\nexport type {name} = {words};\n");
    }
    types
}

#[test]
fn constants_are_in_step() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("js");
    for (name, wanted) in [("constants.js", values()), ("constants.d.ts", types())] {
        let path = folder.join(name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &wanted).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == wanted, "{name} is not in step: UPDATE=1 cargo test -p scambio-wasm generator");
    }
}
