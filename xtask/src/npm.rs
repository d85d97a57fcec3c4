//! The JavaScript package, complete as it is published: `npm/` in the target folder.
//!
//! The files that people write in `wasm/`, the licence, and in `js/` the glue and the module.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::further::WORKBOOK;
use crate::publish::{self, Files};
use crate::size::kb;
use crate::wasm::{self, Source};
use crate::workspace::Workspace;

/// What the package's scripts and its wasm may weigh with brotli, in bytes. 1 kB is 1000 bytes.
pub const BUDGET: usize = 327_000;

/// Its further modules besides workbooks, each an entry of its own: name, what is done with it and what it may weigh.
const FURTHER: [(&str, &str, usize); 3] = [
    ("compare", "what comparing needs", 250_000),
    ("rotation", "what planning needs", 368_000),
    ("network", "what looking at networks needs", 260_000),
];

/// The glue and the wasm of each module, as the package's scripts name them.
const NAMES: [(&str, &str); 5] = [
    ("glue.js", "scambio-core.wasm"),
    ("compare-glue.js", "scambio-compare.wasm"),
    ("rotation-glue.js", "scambio-rotation.wasm"),
    ("network-glue.js", "scambio-network.wasm"),
    ("workbook-glue.js", "scambio-workbook.wasm"),
];

/// What they are compiled from: the module that is loaded first, the further ones in their order, and workbooks. What reads large
/// tables, searches and measures has to be quick rather than small (planning: twice as quick).
const SOURCES: [Source; 5] = [
    source(wasm::LIBRARY, "wasm-quick"),
    source(&["--example", "scambio-compare", "--features", "compare"], "wasm"),
    source(&["--example", "scambio-rotation", "--features", "rotation"], "wasm-quick"),
    source(&["--example", "scambio-network", "--features", "network"], "wasm-quick"),
    WORKBOOK.source,
];

const fn source(target: &'static [&'static str], profile: &'static str) -> Source {
    Source { package: "scambio-wasm", target, profile }
}

/// Where the package is written.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("npm")
}

/// Builds the package and prints what it weighs; fails when that is over the budget.
pub fn build(workspace: &Workspace) -> Result<()> {
    let source = workspace.root.join("wasm");
    let mut top = Files::new();
    for path in [source.join("package.json"), source.join("README.md"), workspace.root.join("LICENSE")] {
        add(&mut top, &path)?;
    }
    check_version(workspace, &top["package.json"])?;
    let mut js = Files::new();
    for entry in std::fs::read_dir(source.join("js"))? {
        add(&mut js, &entry?.path())?;
    }
    for ((glue, wasm), module) in NAMES.into_iter().zip(wasm::build(workspace, &SOURCES)?) {
        js.insert(glue.to_owned(), module.js.into_bytes());
        js.insert(wasm.to_owned(), module.wasm);
    }

    let target = folder(workspace);
    for (folder, files) in [(target.clone(), &top), (target.join("js"), &js)] {
        publish::write(&folder, files)?;
        publish::prune(&folder, files)?;
    }
    println!("The package is in {}", target.display());
    report(&js)
}

fn add(files: &mut Files, path: &Path) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read.", path.display()))?;
    files.insert(name, bytes);
    Ok(())
}

fn check_version(workspace: &Workspace, manifest: &[u8]) -> Result<()> {
    let manifest: serde_json::Value =
        serde_json::from_slice(manifest).context("wasm/package.json is not JSON.")?;
    ensure!(
        manifest["version"] == workspace.version.as_str(),
        "wasm/package.json has the version {}: write {} there and in package-lock.json.",
        manifest["version"],
        workspace.version
    );
    Ok(())
}

/// The package's bill: what a page loads, types aside; what it loads for workbooks apart.
fn report(js: &Files) -> Result<()> {
    let (mut first, mut second, mut further) = (0, 0, [0; FURTHER.len()]);
    println!("{:<44}{:>10}{:>10}", "file (kB)", "raw", "brotli");
    for (name, bytes) in js.iter().filter(|(name, _)| !name.ends_with(".d.ts")) {
        let packed = publish::brotli(bytes)?.len();
        let of = FURTHER.iter().position(|(module, ..)| name.contains(module));
        *match of {
            Some(at) => &mut further[at],
            None if name.contains("workbook") => &mut second,
            None => &mut first,
        } += packed;
        println!("{name:<44}{:>10}{:>10}", kb(bytes.len()), kb(packed));
    }
    let own = [("scripts and wasm", first, BUDGET), ("what workbooks need", second, WORKBOOK.budget)];
    let further = FURTHER.iter().zip(further).map(|((_, what, budget), total)| (*what, total, *budget));
    for (what, total, budget) in own.into_iter().chain(further) {
        println!("{:<54}{:>10} of {}", format!("npm package: {what}"), kb(total), kb(budget));
        if total > budget {
            bail!("The npm package, {what}, is {} kB over its budget.", kb(total - budget));
        }
    }
    Ok(())
}
