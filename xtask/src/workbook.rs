//! The second module, which reads and writes workbooks: fetched only when one is opened or exported.

use anyhow::{Context, Result};

use crate::bundle::without_comments;
use crate::publish::{self, Files};
use crate::wasm::{self, Module};
use crate::workspace::Workspace;

/// What its script and its wasm may weigh with brotli, in bytes. 1 kB is 1000 bytes.
pub const BUDGET: usize = 450_000;

/// How the names of its published files begin.
pub const PREFIX: &str = "scambio-workbook";

/// Compiles it.
pub fn build(workspace: &Workspace, dev: bool) -> Result<Module> {
    wasm::build_target(workspace, "scambio-wasm", ["scambio-workbook", "workbook"], dev)
}

/// Adds its script and its wasm to what a portal gets, and gives the script's name. Both have their fingerprint in
/// their names; the script has the integrity of the wasm in it.
pub fn publish(workspace: &Workspace, files: &mut Files, dev: bool) -> Result<String> {
    let module = build(workspace, dev)?;
    let path = workspace.root.join("web/src/element/workbook.js");
    let own =
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
    let wasm_name = format!("{PREFIX}-{}.wasm", publish::fingerprint(&module.wasm));
    let script = format!(
        "/*! Scambio {}, EUPL-1.2. */\n{}const WASM = {};\nconst INTEGRITY = {};\n{}",
        workspace.version,
        without_comments(&module.js),
        serde_json::to_string(&wasm_name)?,
        serde_json::to_string(&publish::integrity(&module.wasm))?,
        without_comments(&own),
    );
    let name = format!("{PREFIX}-{}.js", publish::fingerprint(script.as_bytes()));
    files.insert(wasm_name, module.wasm);
    files.insert(name.clone(), script.into_bytes());
    Ok(name)
}
