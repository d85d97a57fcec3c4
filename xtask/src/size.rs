//! The browser's bill: every published file, raw and compressed, against the budget.

use anyhow::{Result, bail};

use crate::publish;
use crate::workspace::Workspace;

/// What the widget (its script, its wasm and the words of one language) may weigh with brotli, in bytes. 1 kB is 1000 bytes.
pub const BUDGET: usize = 150_000;

/// Prints the table; fails when the widget is over its budget.
pub fn report(workspace: &Workspace) -> Result<()> {
    let folder = workspace.dist();
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(&folder).into_iter().flatten() {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            let bytes = std::fs::read(&path)?;
            rows.push((name, bytes.len(), publish::gzip(&bytes)?.len(), publish::brotli(&bytes)?.len()));
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
    let code = rows.iter().filter(|row| row.0.ends_with(".js") || row.0.ends_with(".wasm"));
    let words = rows.iter().filter(|row| row.0.ends_with(".txt")).map(|row| row.3).max().unwrap_or_default();
    let total = code.map(|row| row.3).sum::<usize>() + words;
    println!("{:<64}{:>10} of {}", "widget: script, wasm and the largest language", kb(total), kb(BUDGET));
    if total > BUDGET {
        bail!("The widget is {} kB over its budget.", kb(total - BUDGET));
    }
    Ok(())
}

pub(crate) fn kb(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}
