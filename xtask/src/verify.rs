//! Is the build reproducible? Two copies of the workspace, in folders of different names, must give the same bytes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::publish::{self, Files};
use crate::workspace::Workspace;
use crate::{bundle, sh};

/// Copies the workspace twice, builds both and compares every file.
pub fn run(workspace: &Workspace) -> Result<()> {
    let place = Scratch::new()?;
    let first = place.0.join("first");
    let second = place.0.join("another/place/of/the/second");
    copy(&workspace.root, &first)?;
    copy_tree(&first, &second)?;
    let first = build(&first)?;
    let second = build(&second)?;
    compare(&first, &second)?;
    for (name, bytes) in &first {
        println!("{}  {name}", publish::integrity(bytes));
    }
    println!("{} files, the same from both copies.", first.len());
    Ok(())
}

fn build(root: &Path) -> Result<Files> {
    println!("Building in {}", root.display());
    bundle::files(&Workspace::at(root, &root.join("target"))?, false)
}

fn compare(first: &Files, second: &Files) -> Result<()> {
    let names = || first.keys().chain(second.keys());
    let different: Vec<&str> =
        names().filter(|name| first.get(*name) != second.get(*name)).map(String::as_str).collect();
    if !different.is_empty() {
        bail!("The build is not reproducible, these differ: {}.", different.join(", "));
    }
    Ok(())
}

/// Copies what git knows and what it would take in: not what it ignores.
fn copy(root: &Path, to: &Path) -> Result<()> {
    let words = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let list = sh::read(&mut sh::command(root, words))?;
    for name in list.split_terminator('\0') {
        let from = root.join(name);
        // A file may be deleted and still be in git's index.
        if from.is_file() {
            copy_file(&from, &to.join(name))?;
        }
    }
    Ok(())
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_tree(&path, &target)?;
        } else {
            copy_file(&path, &target)?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, to).with_context(|| format!("{} cannot be copied.", from.display()))?;
    Ok(())
}

/// A folder of our own, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("scambio-verify-{}", std::process::id()));
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, compare};

    #[test]
    fn any_difference_is_named() {
        let files = |list: &[(&str, u8)]| -> Files {
            list.iter().map(|(name, byte)| ((*name).to_owned(), vec![*byte])).collect()
        };
        assert!(compare(&files(&[("a", 1)]), &files(&[("a", 1)])).is_ok());
        let error = compare(&files(&[("a", 1), ("b", 1)]), &files(&[("a", 2), ("c", 1)])).unwrap_err();
        assert_eq!(error.to_string(), "The build is not reproducible, these differ: a, b, a, c.");
    }
}
