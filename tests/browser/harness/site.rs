//! What the browsers visit: the demo portal with the pages of the tests beside it, served by xtask.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use xtask::serve::{self, Options, Served};
use xtask::workspace::Workspace;

/// The one server that most scenarios share. Ends with the process.
pub(crate) fn shared() -> Result<&'static Served> {
    static SITE: OnceLock<Result<Served, String>> = OnceLock::new();
    let site = SITE.get_or_init(|| start().map_err(|error| format!("{error:#}")));
    site.as_ref().map_err(|error| anyhow!("{error}"))
}

/// A server of one's own, for scenarios that read what was asked of it.
pub(crate) fn start() -> Result<Served> {
    serve::start(options()?)
}

/// Is the npm package built, and its page in the site?
pub(crate) fn has_package() -> Result<bool> {
    Ok(options()?.demo.join("package.html").is_file())
}

/// A server with a copy of the published folder, to take files away from and put them back.
pub(crate) fn altered(name: &str) -> Result<(Served, PathBuf)> {
    let options = options()?;
    let dist = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    empty(&dist)?;
    copy(&options.dist, &dist)?;
    let served = serve::start(&Options { dist: dist.clone(), ..options.clone() })?;
    Ok((served, dist))
}

/// The files of a folder whose names contain this.
pub(crate) fn files(folder: &Path, part: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().contains(part) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// The site, put together once.
fn options() -> Result<&'static Options> {
    static SITE: OnceLock<Result<Options, String>> = OnceLock::new();
    let options = SITE.get_or_init(|| compose().map_err(|error| format!("{error:#}")));
    options.as_ref().map_err(|error| anyhow!("{error}"))
}

/// Puts together the demo portal, the pages of the tests, and the npm package with its page where it is built.
fn compose() -> Result<Options> {
    let workspace = Workspace::find()?;
    let options = Options::of(&workspace);
    ensure!(options.dist.join("scambio-pa.js").is_file(), "There is nothing to test yet: run cargo x build.");
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    empty(&site)?;
    copy(&options.demo, &site)?;
    copy(&workspace.root.join("tests/browser/hosts"), &site)?;
    let package = xtask::npm::folder(&workspace);
    if package.is_dir() {
        copy(&package, &site.join("npm"))?;
        let page = workspace.root.join("wasm/test/page");
        for name in ["page.mjs", "answer.mjs", "worker.mjs"] {
            std::fs::copy(page.join(name), site.join(name))?;
        }
        std::fs::copy(page.join("index.html"), site.join("package.html"))?;
    }
    Ok(Options { demo: site, ..options })
}

/// Removes what an earlier run has left.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("{} stays.", folder.display()))?;
    }
    Ok(())
}

/// Copies what is in a folder into another, also below.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("{} cannot be made.", to.display()))?;
    for entry in std::fs::read_dir(from).with_context(|| format!("{} cannot be read.", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
