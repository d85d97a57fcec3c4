//! README's "Where does a change go?" names only what exists.

use crate::house::{self, Finding, Verdict};

const PATH: &str = "README.md";
const HEADING: &str = "where does a change go?";

/// Findings about the README; `exists` says whether there is such a file or folder.
fn check(text: &str, exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut level = None;
    let mut findings = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let hashes = line.chars().take_while(|c| *c == '#').count();
        if hashes > 0 && line[hashes..].starts_with(' ') {
            if line[hashes..].trim().to_lowercase() == HEADING {
                level = Some(hashes);
                continue;
            }
            if level.is_some_and(|level| hashes <= level) {
                return findings;
            }
        }
        if level.is_none() {
            continue;
        }
        for named in line.split('`').skip(1).step_by(2).filter(|word| is_path(word)) {
            if !exists(known_part(named)) {
                let remedy = "name the place as it is now, or leave the row out until the place is there";
                findings.push(Finding::at(PATH, at + 1, format!("`{named}` does not exist"), remedy));
            }
        }
    }
    if level.is_none() {
        let remedy = "add the heading `## Where does a change go?` with a table of changes and their places";
        findings.push(Finding::about(PATH, format!("has no section \"{HEADING}\""), remedy));
    }
    findings
}

/// Is it a place in the house, and not a command or a name in the code?
fn is_path(word: &str) -> bool {
    let ending = [".rs", ".md", ".toml", ".css", ".js", ".json", ".csv", ".yml"];
    !word.contains([' ', '(', ':'])
        && !word.starts_with("--")
        && (word.contains('/') || ending.iter().any(|end| word.ends_with(end)))
}

/// The part before a placeholder: `core/src/exchange/<noun>.rs` is in `core/src/exchange`.
fn known_part(path: &str) -> &str {
    let known = path.split(['<', '*', '{', '…']).next().unwrap_or_default();
    let folder = if known.len() == path.len() {
        known
    } else {
        known.rsplit_once('/').map_or(".", |(folder, _)| folder)
    };
    folder.trim_end_matches('/')
}

#[test]
fn places_exist() -> Verdict {
    house::verdict(house::read(PATH).map_or_else(Vec::new, |text| check(&text, house::exists)))
}

#[test]
fn places_that_are_not_there_are_found() {
    let exists = |path: &str| ["core/src/exchange", "web/css/tokens.css"].contains(&path);
    let sound = "# A\n`gone/x.rs`\n## Where does a change go?\n| a field | `core/src/exchange/<noun>.rs`, `cargo x test` |\n\
                 ### Colours\n`web/css/tokens.css`\n## Next\n`gone/y.rs`\n";
    assert_eq!(check(sound, exists), []);
    assert_eq!(check(&sound.replace("tokens", "colours"), exists).len(), 1);
    assert_eq!(check(&sound.replace("exchange/", "market/"), exists).len(), 1);
    assert_eq!(check("# A\n", exists).len(), 1);
}
