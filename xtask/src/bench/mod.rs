//! Benchmarks, and with `--peers` the same work by other programs in the same run.

mod browser;
mod comparison;
mod import;
mod network;
mod rotation;
mod slider;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::sh;
use crate::workspace::Workspace;

/// What can be measured.
const ALL: [&str; 5] = ["import", "comparison", "network", "rotation", "slider"];

/// Measures everything, or one thing alone; with `peers` also other programs.
pub fn run(workspace: &Workspace, only: Option<&str>, peers: bool) -> Result<()> {
    if let Some(name) = only
        && !ALL.contains(&name)
    {
        bail!("There is no benchmark {name}: {}.", ALL.join(", "));
    }
    let wanted = |name| only.is_none_or(|only| only == name);
    if wanted("import") {
        import::run(workspace, peers)?;
    }
    if wanted("comparison") {
        comparison::run(workspace, peers)?;
    }
    if wanted("network") {
        network::run(workspace, peers)?;
    }
    if wanted("rotation") {
        rotation::run(workspace)?;
    }
    if wanted("slider") {
        slider::run(workspace)?;
    }
    Ok(())
}

/// The folder of what benchmarks write.
fn folder(workspace: &Workspace) -> Result<PathBuf> {
    let data = workspace.target.join("bench");
    std::fs::create_dir_all(&data).with_context(|| format!("{} cannot be made.", data.display()))?;
    Ok(data)
}

/// Runs a benchmark of core with some words and gives what it prints.
fn bench(workspace: &Workspace, name: &str, words: &[&str]) -> Result<String> {
    let start = ["bench", "--quiet", "--package", "scambio-core", "--bench", name, "--"];
    let mut command = sh::cargo(&workspace.root, start);
    sh::read(command.args(words).env("CARGO_TARGET_DIR", &workspace.target))
}

fn parse(text: &str) -> Result<Value> {
    serde_json::from_str(text.trim()).with_context(|| format!("This is no result: {text}"))
}

fn number(result: &Value, name: &str) -> Result<f64> {
    result[name].as_f64().with_context(|| format!("A result has no {name}: {result}"))
}

fn seconds(result: &Value) -> Result<f64> {
    number(result, "seconds")
}
