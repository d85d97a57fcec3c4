//! Measures of a network, a layout, an assignment; with peers also by networkx and rustworkx.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{bench, browser, folder, number, parse};
use crate::workspace::Workspace;
use crate::{sh, tools};

/// Where the benchmark and what belongs to its peers is.
const FOLDER: &str = "core/benches/network";

/// What is asked of the others; their answers must be ours.
const MEASURES: &[&str] = &[
    "betweenness",
    "tie_betweenness",
    "closeness",
    "eigenvector",
    "pagerank",
    "clustering",
    "core",
    "articulation",
    "components",
];

/// Prints our times, and how many times longer others took for the same figures.
pub(super) fn run(workspace: &Workspace, peers: bool) -> Result<()> {
    let in_data = |name: &str| -> Result<String> {
        let path = folder(workspace)?.join(name).into_os_string();
        path.into_string().ok().context("The target folder has a name that is no text.")
    };
    let file = in_data("network.csv")?;
    bench(workspace, "network", &["--write", &file])?;
    let ours = parse(&bench(workspace, "network", &[])?)?;
    for name in ["all_measures", "layout", "assignment", "assignment_of_three"] {
        println!("{name}: {:.4} s", number(&ours[name], "seconds")?);
    }
    bench(workspace, "network", &["--small", &in_data("network-50.csv")?])?;
    let page = parse(&browser::with_package(workspace, "wasm/benches/network")?)?;
    println!("layout in Chromium: {:.4} s", number(&page, "layout")?);
    if !peers {
        return Ok(());
    }
    let packages = ["networkx==3.6.1", "rustworkx==0.18.1", "numpy==2.4.6", "scipy==1.17.1"];
    let python = tools::python(workspace, "bench-network", &packages)?;
    let script = workspace.root.join(FOLDER).join("peers.py");
    let other = parse(&sh::read(std::process::Command::new(python).arg(script).arg(file))?)?;
    compare("networkx", &ours, &other["networkx"])?;
    compare("rustworkx", &ours, &other["rustworkx"])
}

fn compare(who: &str, ours: &Value, other: &Value) -> Result<()> {
    let (mut all_ours, mut all_other) = (0.0, 0.0);
    for name in MEASURES.iter().filter(|name| other.get(**name).is_some()) {
        let (sum, other_sum) = (number(&ours[*name], "sum")?, number(&other[*name], "sum")?);
        ensure!(
            (sum - other_sum).abs() <= 1e-6 * sum.abs().max(1.0),
            "{who} finds another {name}: {other_sum}, not {sum}."
        );
        let (seconds, other_seconds) = (number(&ours[*name], "seconds")?, number(&other[*name], "seconds")?);
        println!("{who}, {name}: {:.2} times as long", other_seconds / seconds);
        (all_ours, all_other) = (all_ours + seconds, all_other + other_seconds);
    }
    println!("{who}, together: {:.2} times as long", all_other / all_ours);
    Ok(())
}
