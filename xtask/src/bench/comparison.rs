//! The methods of the comparison beside programs in Python.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{bench, folder, number, parse, seconds};
use crate::workspace::Workspace;
use crate::{sh, tools};

/// The programs and their versions.
const PEERS: &[&str] =
    &["scikit-criteria==0.10", "pymcdm==1.4.0", "pyDecision==5.1.8", "numpy==2.4.6", "scipy==1.17.1"];

/// How far sums over an answer may be apart: draws are not the same draws.
const DRAWS_APART: f64 = 0.02;

/// Measures the methods; with `peers` prints how many times longer the others took.
pub(super) fn run(workspace: &Workspace, peers: bool) -> Result<()> {
    let data = folder(workspace)?.join("comparison");
    std::fs::create_dir_all(&data).with_context(|| format!("{} cannot be made.", data.display()))?;
    let data = data.to_str().context("The target folder has a name that is no text.")?;
    bench(workspace, "comparison", &["--write", data])?;
    let ours = parse(&bench(workspace, "comparison", &[])?)?;
    let other = if peers {
        let python = tools::python(workspace, "bench-comparison", PEERS)?;
        let script = workspace.root.join("core/benches/comparison/peers.py");
        parse(&sh::read(std::process::Command::new(python).arg(script).arg(data))?)?
    } else {
        Value::Null
    };
    for (work, ours) in ours.as_object().context("The benchmark gave no results.")? {
        println!("{work}: {:.4} s", seconds(ours)?);
        for (peer, other) in other[work].as_object().into_iter().flatten() {
            compare(work, peer, ours, other)?;
        }
    }
    Ok(())
}

/// Prints how many times longer a peer took, for the same answer or for a part of the work.
fn compare(work: &str, peer: &str, ours: &Value, other: &Value) -> Result<()> {
    let times = seconds(other)? / seconds(ours)?;
    if let Some(part) = other["part"].as_str() {
        println!("  {peer}: {times:.1} times as long for {part}");
        return Ok(());
    }
    let (sum, other_sum) = (number(ours, "sum")?, number(other, "sum")?);
    let apart = if work.starts_with("smaa") { DRAWS_APART } else { 1e-6 };
    ensure!(
        (sum - other_sum).abs() <= apart * sum.abs(),
        "{peer} has another answer to {work}: {other_sum} instead of {sum}."
    );
    println!("  {peer}: {times:.1} times as long");
    Ok(())
}
