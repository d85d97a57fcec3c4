//! The methods of the comparison, natively and in Chromium, beside programs in Python and a library of Rust.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::browser::{self, Places};
use super::{bench, folder, number, parse, seconds};
use crate::wasm::{self, Source};
use crate::workspace::Workspace;
use crate::{sh, tools};

/// The programs and their versions.
const PEERS: &[&str] =
    &["scikit-criteria==0.10", "pymcdm==1.4.0", "pyDecision==5.1.8", "numpy==2.4.6", "scipy==1.17.1"];

/// The libraries of Rust: mcdm, and nalgebra as mcdm takes it.
const RUST_PEERS: &str = "mcdm = \"=0.4.0\"\nnalgebra = \"0.33\"";

/// How far sums over an answer may be apart: draws are not the same draws.
const DRAWS_APART: f64 = 0.02;

/// The same work as a module for a page, compiled as the package is.
const PAGE: Source =
    Source { package: "scambio-wasm", target: &["--example", "bench-comparison"], profile: "wasm-quick" };

/// Measures the methods; with `peers` prints how many times longer the others took.
pub(super) fn run(workspace: &Workspace, peers: bool) -> Result<()> {
    let data = folder(workspace)?.join("comparison");
    std::fs::create_dir_all(&data).with_context(|| format!("{} cannot be made.", data.display()))?;
    let page = in_a_page(workspace)?;
    let data = data.to_str().context("The target folder has a name that is no text.")?;
    bench(workspace, "comparison", &["--write", data])?;
    let ours = parse(&bench(workspace, "comparison", &[])?)?;
    let others = if peers { measured_peers(workspace, data)? } else { Vec::new() };
    for (work, ours) in ours.as_object().context("The benchmark gave no results.")? {
        let in_page = seconds(&page[work])?;
        println!(
            "{work}: {:.4} s; in Chromium {:.2} times as long",
            seconds(ours)?,
            in_page / seconds(ours)?
        );
        let (sum, page_sum) = (number(ours, "sum")?, number(&page[work], "sum")?);
        ensure!(
            (sum - page_sum).abs() <= 1e-12 * sum.abs(),
            "{work} has another answer in Chromium: {page_sum}."
        );
        for (peer, other) in others.iter().filter_map(|all| all[work].as_object()).flatten() {
            compare(work, peer, ours, other, in_page)?;
        }
    }
    Ok(())
}

/// What programs in Python and libraries of Rust need.
fn measured_peers(workspace: &Workspace, data: &str) -> Result<Vec<Value>> {
    let source = workspace.root.join("core/benches/comparison");
    let in_rust = tools::rust(workspace, "bench-peers", RUST_PEERS, &source.join("peers.rs"))?;
    let in_rust = parse(&sh::read(Command::new(in_rust).arg(data))?)?;
    let python = tools::python(workspace, "bench-comparison", PEERS)?;
    let in_python = parse(&sh::read(Command::new(python).arg(source.join("peers.py")).arg(data))?)?;
    Ok(vec![in_rust, in_python])
}

/// The same work in Chromium.
fn in_a_page(workspace: &Workspace) -> Result<Value> {
    let files = folder(workspace)?.join("comparison-page");
    std::fs::create_dir_all(&files).with_context(|| format!("{} cannot be made.", files.display()))?;
    for module in wasm::build(workspace, &[PAGE])? {
        std::fs::write(files.join("glue.js"), module.js)?;
        std::fs::write(files.join("bench.wasm"), module.wasm)?;
    }
    let page = workspace.root.join("wasm/benches/comparison");
    let places = Places { page, others: vec![("/bench", files)], data: folder(workspace)? };
    parse(&browser::measure(&places, "")?)
}

/// Prints how many times longer a peer took, for the same answer or for a part of the work.
fn compare(work: &str, peer: &str, ours: &Value, other: &Value, in_page: f64) -> Result<()> {
    let times = seconds(other)? / seconds(ours)?;
    let beside_page = seconds(other)? / in_page;
    if let Some(part) = other["part"].as_str() {
        println!("  {peer}: {times:.1} times as long, {beside_page:.1} beside Chromium, for {part}");
        return Ok(());
    }
    let (sum, other_sum) = (number(ours, "sum")?, number(other, "sum")?);
    let apart = if work.starts_with("smaa") { DRAWS_APART } else { 1e-6 };
    ensure!(
        (sum - other_sum).abs() <= apart * sum.abs(),
        "{peer} has another answer to {work}: {other_sum} instead of {sum}."
    );
    println!("  {peer}: {times:.1} times as long, {beside_page:.1} beside Chromium");
    Ok(())
}
