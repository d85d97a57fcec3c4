//! REUSE.toml covers what is here: licences have their texts, and data says whose it is.
//!
//! `reuse lint` checks more; this needs no Python and says what to write.

use crate::house::{self, Finding, Verdict};
use toml::{Table, Value};

const PATH: &str = "REUSE.toml";

/// Where data lives: a file there must not fall under the licence of the code unsaid.
const DATA: &[&str] = &["core/data/", "core/tests/data/", "web/data/", "tests/data/", "wasm/data/"];

/// One row of REUSE.toml.
struct Annotation {
    globs: Vec<String>,
    licence: String,
}

fn annotations(text: &str) -> Result<Vec<Annotation>, Finding> {
    let mend = |error: String| Finding::about(PATH, error, "see the REUSE specification, version 3.3");
    let table: Table = text.parse().map_err(|error: toml::de::Error| mend(error.to_string()))?;
    let rows =
        table.get("annotations").and_then(Value::as_array).ok_or_else(|| mend("no annotations".into()))?;
    let words = |row: &Value, key: &str| match row.get(key) {
        Some(Value::String(word)) => vec![word.clone()],
        Some(Value::Array(words)) => words.iter().filter_map(|word| word.as_str().map(Into::into)).collect(),
        _ => Vec::new(),
    };
    rows.iter()
        .map(|row| {
            let annotation = Annotation {
                globs: words(row, "path"),
                licence: words(row, "SPDX-License-Identifier").join(" AND "),
            };
            let whole = !annotation.globs.is_empty() && !annotation.licence.is_empty();
            if whole && row.get("SPDX-FileCopyrightText").is_some() {
                Ok(annotation)
            } else {
                Err(mend("a row without path, SPDX-FileCopyrightText or SPDX-License-Identifier".into()))
            }
        })
        .collect()
}

/// `*` is anything but `/`, `**` anything at all, and a `/` after `**` may be missing.
fn matches(glob: &str, path: &str) -> bool {
    if let Some(rest) = glob.strip_prefix("**") {
        let rest = rest.trim_start_matches('/');
        return (0..=path.len()).any(|at| path.is_char_boundary(at) && matches(rest, &path[at..]));
    }
    if let Some(rest) = glob.strip_prefix('*') {
        let most = path.find('/').unwrap_or(path.len());
        return (0..=most).any(|at| path.is_char_boundary(at) && matches(rest, &path[at..]));
    }
    match (glob.chars().next(), path.chars().next()) {
        (Some(wanted), Some(found)) if wanted == found => {
            matches(&glob[wanted.len_utf8()..], &path[found.len_utf8()..])
        }
        (None, None) => true,
        _ => false,
    }
}

/// Findings about REUSE.toml, for the files that there are.
fn check(text: &str, files: &[String]) -> Vec<Finding> {
    let rows = match annotations(text) {
        Ok(rows) => rows,
        Err(finding) => return vec![finding],
    };
    let mut findings = Vec::new();
    let mut used: Vec<&str> = Vec::new();
    for path in files.iter().filter(|path| !path.starts_with("LICENSES/") && *path != "LICENSE") {
        // The last row that matches counts.
        let row = rows.iter().rev().find(|row| row.globs.iter().any(|glob| matches(glob, path)));
        let Some(row) = row else {
            findings.push(Finding::about(
                PATH,
                format!("{path} has no licence"),
                "add a row, or a glob to one",
            ));
            continue;
        };
        used.extend(row.licence.split(" AND "));
        let is_data = DATA.iter().any(|folder| path.starts_with(folder)) && !path.ends_with(".md");
        if is_data && row.globs.iter().any(|glob| glob == "**") {
            let remedy = "add a row that says whose data it is and under which licence";
            findings.push(Finding::about(PATH, format!("{path} is data without a row of its own"), remedy));
        }
    }
    used.sort_unstable();
    used.dedup();
    for licence in &used {
        let wanted = format!("LICENSES/{licence}.txt");
        if !files.contains(&wanted) {
            findings.push(Finding::about(
                &wanted,
                "the text of a licence in use is missing",
                "put its text there",
            ));
        }
    }
    for path in files {
        let licence = path.strip_prefix("LICENSES/").and_then(|name| name.strip_suffix(".txt"));
        if licence.is_some_and(|licence| !used.contains(&licence)) {
            let remedy = "delete it, or mend the glob in REUSE.toml that should use it";
            findings.push(Finding::about(path, "no file is under this licence", remedy));
        }
    }
    findings
}

#[test]
fn every_file_has_its_licence() -> Verdict {
    house::verdict(check(&house::read(PATH).unwrap_or_default(), &house::files()))
}

#[test]
fn the_licence_is_the_same_twice() {
    assert_eq!(
        house::read("LICENSE"),
        house::read("LICENSES/EUPL-1.2.txt"),
        "copy LICENSES/EUPL-1.2.txt to LICENSE"
    );
}

#[test]
fn gaps_are_found() {
    let row = |path: &str, licence: &str| {
        format!(
            "[[annotations]]\npath = \"{path}\"\nSPDX-FileCopyrightText = \"a\"\nSPDX-License-Identifier = \"{licence}\"\n"
        )
    };
    let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let own = row("**", "EUPL-1.2");
    let sound = format!("{own}{}", row("core/data/**", "CC0-1.0"));
    let both = ["core/src/a.rs", "core/data/a.csv", "LICENSES/EUPL-1.2.txt", "LICENSES/CC0-1.0.txt"];
    assert_eq!(check(&sound, &files(&both)), []);
    assert_eq!(check(&sound, &files(&both[..3])).len(), 1, "no text");
    assert_eq!(check(&sound, &files(&[both[0], both[2], both[3]])).len(), 1, "unused text");
    assert_eq!(check(&own, &files(&both[..3])).len(), 1, "data without a row");
    assert_eq!(check(&row("core/**", "EUPL-1.2"), &files(&["a.rs", both[0], both[2]])).len(), 1, "uncovered");
    assert_eq!(check("[[annotations]]\npath = \"**\"", &files(&both)).len(), 1, "half a row");
}

#[test]
fn globs() {
    for (glob, path) in
        [("**", "a/b.c"), ("**/a.csv", "x/y/a.csv"), ("a/*.csv", "a/b.csv"), ("a/**x**", "a/b/xc")]
    {
        assert!(matches(glob, path), "{glob} {path}");
    }
    for (glob, path) in [("a/*.csv", "a/b/c.csv"), ("a.csv", "a.csv2"), ("**/a.csv", "x/b.csv")] {
        assert!(!matches(glob, path), "{glob} {path}");
    }
}
