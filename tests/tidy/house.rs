//! The house as the rules see it: its files, and findings about them.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const NOT_OURS: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Something to mend: where, what is wrong, what to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl Finding {
    /// About a line of a file, counted from 1.
    pub(crate) fn at(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { path: path.into(), line, what: what.into(), remedy: remedy.into() }
    }

    /// About a whole file.
    pub(crate) fn about(path: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::at(path, 1, what, remedy)
    }
}

/// Findings that a test answers with; they are printed as they read.
pub(crate) struct Broken(Vec<Finding>);

impl fmt::Debug for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} to mend", self.0.len())?;
        for Finding { path, line, what, remedy } in &self.0 {
            writeln!(out, "  open {path}:{line}\n    {what}\n    → {remedy}")?;
        }
        Ok(())
    }
}

/// What a test of a rule answers.
pub(crate) type Verdict = Result<(), Broken>;

/// No findings: the rule holds.
pub(crate) fn verdict(findings: Vec<Finding>) -> Verdict {
    if findings.is_empty() { Ok(()) } else { Err(Broken(findings)) }
}

/// Holds every text file to a rule, where `wanted` says so for its path.
pub(crate) fn each(wanted: impl Fn(&str) -> bool, rule: impl Fn(&str, &str) -> Vec<Finding>) -> Verdict {
    let mut findings = Vec::new();
    for path in files() {
        if wanted(&path)
            && let Some(text) = read(&path)
        {
            findings.extend(rule(&path, &text));
        }
    }
    verdict(findings)
}

/// Is it a Rust file below one of the folders?
pub(crate) fn is_rust_in(path: &str, folders: &[&str]) -> bool {
    path.ends_with(".rs") && folders.iter().any(|folder| path.starts_with(folder))
}

/// The text of a file, by its path from the root; `None` where there is none or it is not text.
pub(crate) fn read(path: &str) -> Option<String> {
    String::from_utf8(fs::read(root().join(path)).ok()?).ok()
}

/// Is there such a file or folder?
pub(crate) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// Every file of the house, as paths from its root with `/`, in order.
pub(crate) fn files() -> Vec<String> {
    let mut found = Vec::new();
    collect(&root(), "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            collect(&entry.path(), &format!("{prefix}{name}/"), found);
        } else if kind.is_file() {
            found.push(format!("{prefix}{name}"));
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A civil day as `YYYY-MM-DD`, near enough for a date that people write into a file.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == digits && part.parse().is_ok_and(|value| range.contains(&value))
    };
    number(year, 4, 1900..=2999) && number(month, 2, 1..=12) && number(day, 2, 1..=31)
}

#[test]
fn the_house_is_found() {
    let files = files();
    assert!(
        files.contains(&"Cargo.toml".into()) && files.contains(&"tests/tidy/house.rs".into()),
        "{files:?}"
    );
    assert!(!files.iter().any(|path| path.starts_with("target/") || path.starts_with(".git/")));
}

#[test]
fn dates() {
    assert!(is_date("2026-11-23"));
    for bad in ["", "2026-11", "2026-13-01", "26-01-01", "2026-01-32", "23/11/2026"] {
        assert!(!is_date(bad), "{bad}");
    }
}
