//! Where things are: the folder of the workspace, its build folder and its version.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A checkout of this workspace and the folder that it builds in.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The folder with the `Cargo.toml` of the workspace.
    pub root: PathBuf,
    /// Cargo's target folder: `CARGO_TARGET_DIR`, else `target` in the root.
    pub target: PathBuf,
    /// The version that every crate has.
    pub version: String,
}

impl Workspace {
    /// The workspace around the crate that cargo runs, else around the current folder.
    pub fn find() -> Result<Self> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => std::env::current_dir()?,
        };
        let is_root = |folder: &&Path| {
            std::fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
        };
        let root = start.ancestors().find(is_root).with_context(|| {
            format!("No workspace around {}: run cargo x inside the repository.", start.display())
        })?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self::at(root, &target)
    }

    /// The workspace in `root`, building in `target`.
    pub fn at(root: &Path, target: &Path) -> Result<Self> {
        let manifest = root.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest)
            .with_context(|| format!("{} cannot be read.", manifest.display()))?;
        let version = text
            .lines()
            .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .with_context(|| format!("{} names no version.", manifest.display()))?;
        Ok(Self { root: root.to_owned(), target: target.to_owned(), version: version.to_owned() })
    }

    /// What is published: `dist/<version>`.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist").join(&self.version)
    }
}
