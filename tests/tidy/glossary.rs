//! The glossary is law: `core/docs/glossary.md` says what `core/data/glossary.csv` says, and the names that it gives
//! are in the code.

use crate::house::{self, Finding, Verdict};
use std::collections::BTreeSet;

const PATH: &str = "core/docs/glossary.md";
const TABLE: &str = "core/data/glossary.csv";

/// The five languages of a row of the table, by its key.
fn terms(table: &str) -> Vec<(String, Vec<String>)> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| (row[0].to_owned(), row.iter().skip(1).map(Into::into).collect())).collect()
}

/// The cells of the rows of the document's table whose first cell is a term, with their lines.
fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let cells = |line: &str| -> Vec<String> {
        line.trim().trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()
    };
    let lines = text.lines().enumerate().filter(|(_, line)| line.starts_with("| "));
    lines.map(|(at, line)| (at + 1, cells(line))).filter(|(_, row)| row.len() == 6).skip(1).collect()
}

/// Every name that the code uses.
fn names(sources: impl Iterator<Item = String>) -> BTreeSet<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let code = |source: String| -> Vec<String> {
        let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.flat_map(|line| line.split(|c| !is_name(c)).map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    sources.flat_map(code).collect()
}

/// Findings about the document, for the table and the names in the code.
fn check(text: &str, table: &str, names: &BTreeSet<String>) -> Vec<Finding> {
    let (terms, rows) = (terms(table), rows(text));
    let mut findings = Vec::new();
    if terms.len() != rows.len() {
        let what = format!("{} rows for {} terms", rows.len(), terms.len());
        findings.push(Finding::about(
            PATH,
            what,
            format!("give every row of {TABLE} its row here, in the same order"),
        ));
        return findings;
    }
    for ((key, term), (line, row)) in terms.iter().zip(&rows) {
        if term[..] != row[..5] {
            let remedy = format!("write it as {TABLE} does: {}", term.join(" | "));
            findings.push(Finding::at(PATH, *line, format!("the row of `{key}` differs"), remedy));
        }
        for name in row[5].split('`').skip(1).step_by(2) {
            let missing = name.split("::").find(|part| !names.contains(*part));
            if let Some(part) = missing {
                let remedy =
                    "write the name that the code has, or rename it in the code: the glossary is law";
                findings.push(Finding::at(PATH, *line, format!("`{name}`: no `{part}` in core/src"), remedy));
            }
        }
    }
    findings
}

#[test]
fn the_glossary_is_in_step() -> Verdict {
    let sources = house::files().into_iter().filter(|path| house::is_rust_in(path, &["core/src/"]));
    let names = names(sources.filter_map(|path| house::read(&path)));
    let (text, table) = (house::read(PATH).unwrap_or_default(), house::read(TABLE).unwrap_or_default());
    house::verdict(check(&text, &table, &names))
}

#[test]
fn steps_that_differ_are_found() {
    let table = "key,it,en,fr,de,sl\ncapofila,capofila,lead,chef,Lead,vodilna\n";
    let text = "| Italiano | English | français | Deutsch | slovenščina | in the code |\n|---|---|---|---|---|---|\n\
                | capofila | lead | chef | Lead | vodilna | `Role::Lead` |\n";
    let names = names(["enum Role { Lead }".to_owned()].into_iter());
    assert_eq!(check(text, table, &names), []);
    assert_eq!(check(&text.replace("chef", "tête"), table, &names).len(), 1);
    assert_eq!(check(&text.replace("Role::Lead", "Role::Boss"), table, &names).len(), 1);
    assert_eq!(check(text, &format!("{table}fase,fase,phase,phase,Phase,faza\n"), &names).len(), 1);
}
