//! CHANGELOG.md tells what the version of the workspace brings.

use crate::house::{self, Finding, Verdict};
use crate::manifests;

const PATH: &str = "CHANGELOG.md";

/// Findings about the changelog, for a version.
fn check(text: &str, version: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut entries = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some(heading) = line.strip_prefix("## ") else { continue };
        match heading.strip_prefix('[').and_then(|rest| rest.split_once("] - ")) {
            Some((entry, day)) if day == "Unreleased" || house::is_date(day) => entries.push(entry),
            _ => {
                let remedy = "write `## [1.2.3] - YYYY-MM-DD`, or `Unreleased` for the day";
                findings.push(Finding::at(PATH, at + 1, format!("unclear entry: {heading}"), remedy));
            }
        }
    }
    if !entries.contains(&version) {
        let remedy =
            format!("add `## [{version}] - Unreleased` and what it changes for people who use Scambio");
        findings.push(Finding::about(PATH, format!("no entry for version {version}"), remedy));
    }
    findings
}

#[test]
fn the_version_has_its_entry() -> Verdict {
    let version = house::read("Cargo.toml").and_then(|text| manifests::version(&text)).unwrap_or_default();
    house::verdict(check(&house::read(PATH).unwrap_or_default(), &version))
}

#[test]
fn missing_and_unclear_entries_are_found() {
    assert_eq!(check("# Changelog\n## [0.1.0] - Unreleased\n", "0.1.0"), []);
    assert_eq!(check("## [0.2.0] - 2027-01-02\n## [0.1.0] - 2026-11-23\n", "0.2.0"), []);
    for text in ["", "## [0.1.0] - 2026-11-23", "## [0.2.0] - 2027-01-02\n## 0.1.0"] {
        assert_eq!(check(text, "0.2.0").len(), 1, "{text}");
    }
}
