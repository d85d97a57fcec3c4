//! Programmes of several sizes, planned from nothing; the first of them also in Chromium.

use anyhow::{Result, ensure};

use super::{bench, browser, folder, number, parse};
use crate::workspace::Workspace;

/// Prints how soon a plan keeps all rules, how many moves are tried per second, and the memory.
pub(super) fn run(workspace: &Workspace) -> Result<()> {
    let found = parse(&bench(workspace, "rotation", &[])?)?;
    for (name, size) in found.as_object().into_iter().flatten() {
        ensure!(number(size, "violations")? == 0.0, "{name}: no plan that keeps all rules was found.");
        println!(
            "{name}, {} sessions: a plan that keeps all rules in {:.2} s and {} moves; then {:.2} million moves per second; {:.1} MB",
            number(size, "sessions")?,
            number(size, "seconds")?,
            number(size, "moves")?,
            number(size, "moves_per_second")? / 1e6,
            number(size, "memory")? / 1e3,
        );
    }
    in_a_page(workspace, number(&found[FIRST], "moves_per_second")?)
}

/// The first programme.
const FIRST: &str = "8 x 6";

/// The same by the package for JavaScript, in Chromium: its moves per second beside the native ones of this run.
fn in_a_page(workspace: &Workspace, native: f64) -> Result<()> {
    let file = folder(workspace)?.join("rotation.json");
    std::fs::write(file, bench(workspace, "rotation", &["instance"])?)?;
    let page = browser::with_package(workspace, "wasm/benches/rotation")?;
    let rate = number(&parse(&page)?, "moves_per_second")?;
    println!(
        "{FIRST} in Chromium: {:.2} million moves per second, {:.2} of the native",
        rate / 1e6,
        rate / native
    );
    Ok(())
}
