//! A crate of the workspace as a wasm module, with the glue that JavaScript needs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::sh;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";
/// What makes a package's library a module, for cargo.
pub const LIBRARY: &[&str] = &["--lib", "--crate-type", "cdylib"];

/// What is compiled to a module.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The package of the workspace.
    pub package: &'static str,
    /// The target, given as arguments for cargo: [`LIBRARY`], or an example, which says itself what it is compiled to.
    pub target: &'static [&'static str],
    /// The profile of cargo: small (`wasm`), quick (`wasm-quick`), or `dev`, made quickly, with names for the debugger.
    pub profile: &'static str,
}

/// What wasm-bindgen makes of a module.
pub struct Module {
    /// The JavaScript module that loads and wraps it.
    pub js: String,
    /// The module itself.
    pub wasm: Vec<u8>,
}

/// Compiles and binds the sources, in their order. Cargo keeps one profile for one build at a time, and the end of each
/// build runs on one processor: so profiles are built beside each other.
///
/// The glue does not know where its module is, and can start it afresh after a panic (`__wbg_reset_state`).
pub fn build(workspace: &Workspace, sources: &[Source]) -> Result<Vec<Module>> {
    need_target(&workspace.root)?;
    let mut lanes: BTreeMap<&str, Vec<(usize, &Source)>> = BTreeMap::new();
    for numbered in sources.iter().enumerate() {
        lanes.entry(numbered.1.profile).or_default().push(numbered);
    }
    let lane = |sources: Vec<(usize, &Source)>| -> Result<Vec<(usize, Module)>> {
        sources.into_iter().map(|(at, source)| Ok((at, bind(workspace, source)?))).collect()
    };
    let mut modules = std::thread::scope(|scope| -> Result<Vec<(usize, Module)>> {
        let lanes: Vec<_> = lanes.into_values().map(|sources| scope.spawn(|| lane(sources))).collect();
        let mut modules = Vec::new();
        for lane in lanes {
            modules.append(&mut lane.join().map_err(|_| anyhow!("A build ended unfinished."))??);
        }
        Ok(modules)
    })?;
    modules.sort_by_key(|(at, _)| *at);
    Ok(modules.into_iter().map(|(_, module)| module).collect())
}

fn bind(workspace: &Workspace, source: &Source) -> Result<Module> {
    let &Source { package, target, profile } = source;
    let dev = profile == "dev";
    let file = compile(workspace, package, target, profile)?;
    let mut output = Bindgen::new()
        .input_path(&file)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .reset_state_function(true)
        .keep_debug(dev)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .generate_output()?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "A dependency of {package} brings JavaScript snippets: everything must be in one file."
    );
    let mut js = output.js().to_owned();
    if !dev {
        let names = output.wasm_mut().imports.iter_mut().map(|import| &mut import.name);
        js = shorten(&js, names)?;
    }
    Ok(Module { js, wasm: output.wasm_mut().emit_wasm() })
}

/// Gives the functions that the module imports short names, in the module and in its glue. Theirs end with a hash each,
/// which no compression makes smaller: together 3 kB.
fn shorten<'m>(glue: &str, names: impl Iterator<Item = &'m mut String>) -> Result<String> {
    let mut glue = glue.to_owned();
    for (at, name) in names.enumerate() {
        let (old, new) = (format!("{name}:"), format!("i{at}:"));
        ensure!(
            glue.matches(&old).count() == 1,
            "The glue does not define {name} once: look how it does now."
        );
        glue = glue.replacen(&old, &new, 1);
        *name = format!("i{at}");
    }
    Ok(glue)
}

/// Compiles a target of `package` to a wasm file and gives its path.
fn compile(workspace: &Workspace, package: &str, target: &[&str], profile: &str) -> Result<PathBuf> {
    let mut command = sh::cargo(&workspace.root, ["rustc", "--package", package, "--profile", profile]);
    command
        .args(target)
        .args(["--target", TARGET, "--message-format", "json-render-diagnostics"])
        .env("CARGO_TARGET_DIR", &workspace.target)
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(workspace)?)
        .env_remove("RUSTFLAGS");
    let messages = sh::read(&mut command)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .rfind(|path| path.extension().is_some_and(|extension| extension == "wasm"))
        .with_context(|| format!("cargo made no wasm file of {package}."))
}

/// Flags that keep the folders of this machine out of the module, so that every machine makes the same bytes.
fn remapped(workspace: &Workspace) -> Result<String> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sysroot = sh::read(&mut sh::command(&workspace.root, ["rustc", "--print", "sysroot"]))?;
    let places = [
        (home.context("There is no home folder: set CARGO_HOME.")?, "cargo"),
        (PathBuf::from(sysroot.trim()), "rust"),
        (workspace.root.clone(), "scambio"),
        (workspace.target.clone(), "target"),
    ];
    let flag = |(from, to): &(PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(places.iter().map(flag).collect::<Vec<_>>().join("\u{1f}"))
}

/// Installs the standard library for wasm when it is missing.
pub fn need_target(folder: &Path) -> Result<()> {
    let words = ["rustc", "--print", "target-libdir", "--target", TARGET];
    let place = sh::read(&mut sh::command(folder, words))?;
    if Path::new(place.trim()).is_dir() {
        return Ok(());
    }
    if !sh::exists("rustup") {
        bail!("Rust's target {TARGET} is missing, and there is no rustup to add it: install the target.");
    }
    sh::run(&mut sh::command(folder, ["rustup", "target", "add", TARGET]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_renamed_on_both_sides() {
        let glue = "const import0 = {\n__wbg_a_1f: function(x) { x.__wbg_a(); },\n__wbg_a_1f2: () => {},\n};";
        let mut names = ["__wbg_a_1f".to_owned(), "__wbg_a_1f2".to_owned()];
        let short = shorten(glue, names.iter_mut()).unwrap();
        assert_eq!(short, "const import0 = {\ni0: function(x) { x.__wbg_a(); },\ni1: () => {},\n};");
        assert_eq!(names, ["i0", "i1"]);
        assert!(shorten(glue, ["__wbg_b".to_owned()].iter_mut()).is_err());
    }
}
