//! Programmes of several sizes, planned from nothing.

use anyhow::{Result, ensure};

use super::{bench, number, parse};
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
    Ok(())
}
