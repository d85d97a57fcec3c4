//! Benchmarks, and with `--peers` the same work by other programs in the same run.

mod browser;
mod network;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{npm, sh, tools};

/// Where the benchmark and what belongs to its peers is.
const FOLDER: &str = "core/benches/import";

/// Measures text → matrix natively, and networks; with `peers` also with pandas and polars, and in Chromium with PapaParse;
/// networks with networkx and rustworkx.
pub fn run(workspace: &Workspace, peers: bool) -> Result<()> {
    let data = workspace.target.join("bench");
    std::fs::create_dir_all(&data).with_context(|| format!("{} cannot be made.", data.display()))?;
    let file = data.join("italian.csv");
    let file = file.to_str().context("The target folder has a name that is no text.")?;
    bench(workspace, "import", &["--write", file])?;
    let ours = parse(&bench(workspace, "import", &[file])?)?;
    println!(
        "text → matrix, natively: {:.3} s, longest step {:.4} s",
        seconds(&ours)?,
        number(&ours, "longest_step")?
    );
    network::run(workspace, peers)?;
    if !peers {
        return Ok(());
    }
    let python = tools::python(workspace, "bench", &["pandas==3.1.1", "polars==2.1.0", "numpy==2.4.6"])?;
    let script = workspace.root.join(FOLDER).join("peers.py");
    let other = parse(&sh::read(std::process::Command::new(python).arg(script).arg(file))?)?;
    for name in ["pandas", "polars"] {
        compare(name, &ours, &other[name])?;
    }
    npm::build(workspace)?;
    let papaparse = tools::node_module(workspace, "papaparse", "5.7.1")?;
    let places = browser::Places {
        page: workspace.root.join(FOLDER),
        package: npm::folder(workspace),
        papaparse,
        data,
    };
    let ours = parse(&browser::measure(&places, "scambio")?)?;
    println!(
        "text → matrix, in Chromium: {:.3} s, memory {:.2} × the file",
        seconds(&ours)?,
        number(&ours, "share")?
    );
    let other = parse(&browser::measure(&places, "papaparse")?)?;
    println!("PapaParse: memory {:.2} × the file", number(&other, "share")?);
    compare("PapaParse", &ours, &other)
}

/// Runs a benchmark with some words and gives what it prints.
fn bench(workspace: &Workspace, name: &str, words: &[&str]) -> Result<String> {
    let start = ["bench", "--quiet", "--package", "scambio-core", "--bench", name, "--"];
    let mut command = sh::cargo(&workspace.root, start);
    sh::read(command.args(words).env("CARGO_TARGET_DIR", &workspace.target))
}

/// Prints how many times longer another program took for the same figures.
fn compare(name: &str, ours: &Value, other: &Value) -> Result<()> {
    let (sum, other_sum) = (number(ours, "sum")?, number(other, "sum")?);
    ensure!(
        ours["count"] == other["count"] && (sum - other_sum).abs() <= 1e-9 * sum.abs(),
        "{name} read other figures: {other} instead of {ours}."
    );
    println!("{name}: {:.3} s, {:.2} times as long", seconds(other)?, seconds(other)? / seconds(ours)?);
    Ok(())
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
