//! The browser's bill: every published file, raw and compressed, against the budget.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::further;
use crate::workspace::Workspace;

/// What the widget (its script, its wasm and the words of one language) may weigh with brotli, in bytes. 1 kB is 1000 bytes.
pub const BUDGET: usize = 170_000;

/// Prints the table; fails when the widget is over its budget.
pub fn report(workspace: &Workspace) -> Result<()> {
    let folder = workspace.dist();
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(&folder).into_iter().flatten() {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if ![".br", ".gz"].iter().any(|form| name.ends_with(form)) && name != "sri.json" {
            let [raw, gzip, brotli] = ["", ".gz", ".br"].map(|form| weigh(&folder.join(name.clone() + form)));
            rows.push((name, raw?, gzip?, brotli?));
        }
    }
    if rows.is_empty() {
        bail!("{} is empty: run cargo x build first.", folder.display());
    }
    rows.sort();
    println!("{:<44}{:>10}{:>10}{:>10}", "file (kB)", "raw", "gzip", "brotli");
    for (name, raw, gzip, brotli) in &rows {
        println!("{name:<44}{:>10}{:>10}{:>10}", kb(*raw), kb(*gzip), kb(*brotli));
    }
    let of = |name: &str| further::ALL.iter().position(|further| name.starts_with(further.prefix));
    let mut parts = [0; further::ALL.len()];
    let mut first = 0;
    for row in rows.iter().filter(|row| row.0.ends_with(".js") || row.0.ends_with(".wasm")) {
        *of(&row.0).map_or(&mut first, |at| &mut parts[at]) += row.3;
    }
    let words = rows.iter().filter(|row| row.0.ends_with(".txt")).map(|row| row.3).max().unwrap_or_default();
    gate("widget: script, wasm and the largest language", first + words, BUDGET)?;
    for (further, total) in further::ALL.iter().zip(parts) {
        gate(further.what, total, further.budget)?;
    }
    Ok(())
}

/// What a file weighs, in bytes.
fn weigh(path: &Path) -> Result<usize> {
    let file = std::fs::metadata(path);
    let file = file.with_context(|| format!("{} is missing: run cargo x build first.", path.display()))?;
    Ok(usize::try_from(file.len())?)
}

/// Prints a sum against its budget.
fn gate(what: &str, total: usize, budget: usize) -> Result<()> {
    println!("{what:<64}{:>10} of {}", kb(total), kb(budget));
    if total > budget {
        bail!("Over its budget by {} kB: {what}.", kb(total - budget));
    }
    Ok(())
}

pub(crate) fn kb(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}
