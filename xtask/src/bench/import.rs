//! Text → matrix: natively beside pandas and polars, in Chromium beside PapaParse.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{bench, browser, folder, number, parse, seconds};
use crate::workspace::Workspace;
use crate::{npm, sh, tools};

/// Where the benchmark and what belongs to its peers is.
const FOLDER: &str = "core/benches/import";

/// Measures text → matrix natively; with `peers` also with pandas and polars, and in Chromium with PapaParse.
pub(super) fn run(workspace: &Workspace, peers: bool) -> Result<()> {
    let data = folder(workspace)?;
    let file = data.join("italian.csv");
    let file = file.to_str().context("The target folder has a name that is no text.")?;
    bench(workspace, "import", &["--write", file])?;
    let ours = parse(&bench(workspace, "import", &[file])?)?;
    println!(
        "text → matrix, natively: {:.3} s, longest step {:.4} s",
        seconds(&ours)?,
        number(&ours, "longest_step")?
    );
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
        others: vec![("/package", npm::folder(workspace)), ("/tools/papaparse", papaparse)],
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
