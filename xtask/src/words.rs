//! The words of the widget, one file a language.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::sh;
use crate::workspace::Workspace;

/// The text of every language's pack, by its code, as the widget's own sources write it.
pub fn packs(workspace: &Workspace) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = workspace.target.join("words");
    let words = ["run", "--quiet", "--package", "scambio-web", "--example", "words", "--"];
    let mut command = sh::cargo(&workspace.root, words);
    sh::run(command.arg(&folder).env("CARGO_TARGET_DIR", &workspace.target))?;
    let mut packs = BTreeMap::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let lang = path.file_stem().and_then(|stem| stem.to_str()).context("A pack has no name.")?;
        packs.insert(lang.to_owned(), std::fs::read(&path)?);
    }
    Ok(packs)
}
