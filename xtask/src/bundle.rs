//! What a portal gets: one JavaScript file, one wasm file, the words of each language, the exchange and its schema;
//! and further scripts with a wasm each, fetched when they are needed.

use std::collections::BTreeMap;
use std::iter;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::further;
use crate::publish::{self, Files};
use crate::wasm::Source;
use crate::workspace::Workspace;
use crate::{css, wasm, words};

/// The names by which yew marks elements and events. Two programs made with yew on one page would read each other's.
const YEW_NAMES: [&str; 3] = ["__yew_subtree_id", "__yew_subtree_cache_key", "__yew_listener_id"];

/// Builds the widget and writes `dist/<version>/`. A `dev` build is quick, neither small nor compressed.
pub fn build(workspace: &Workspace, dev: bool) -> Result<()> {
    let files = files(workspace, dev)?;
    publish::write(&workspace.dist(), &files)?;
    publish::prune(&workspace.dist(), &files)
}

/// Builds the widget and gives its files by name.
pub fn files(workspace: &Workspace, dev: bool) -> Result<Files> {
    let mut modules = wasm::build(workspace, &sources(dev))?.into_iter();
    let module = modules.next().context("The widget has no module.")?;
    let element = element(&workspace.root.join("web/src/element"))?;
    let sheet = css::bundle(&workspace.root.join("web/css"))?;
    let name = format!("scambio-pa-{}.wasm", publish::fingerprint(&module.wasm));

    let mut files = Files::new();
    let mut packs = BTreeMap::new();
    for (lang, text) in words::packs(workspace)? {
        let name = format!("scambio-pa-{}.{lang}.txt", publish::fingerprint(&text));
        packs.insert(lang, (name.clone(), publish::integrity(&text)));
        files.insert(name, text);
    }
    let mut further = BTreeMap::new();
    for (room, module) in further::ALL.iter().zip(modules) {
        further.insert(room.name, room.publish(workspace, module, &mut files)?);
    }
    let script = script(workspace, &module, (&name, &further), &packs, &sheet, &element)?;
    files.insert("scambio-pa.js".to_owned(), script.into_bytes());
    files.insert(name, module.wasm);
    for path in ["core/data/scambio-pa.json", "core/schema/exchange-1.schema.json"] {
        let path = workspace.root.join(path);
        if let (Ok(bytes), Some(name)) = (std::fs::read(&path), path.file_name()) {
            files.insert(name.to_string_lossy().into_owned(), bytes);
        }
    }
    publish::finish(&mut files, !dev)?;
    Ok(files)
}

/// The widget and all further modules.
fn sources(dev: bool) -> Vec<Source> {
    let widget = Source { package: "scambio-web", target: wasm::LIBRARY, profile: "wasm" };
    let all = iter::once(widget).chain(further::ALL.iter().map(|further| further.source));
    all.map(|source| if dev { Source { profile: "dev", ..source } } else { source }).collect()
}

/// The one script: wasm-bindgen's glue, what it has to know, and the element's class.
fn script(
    workspace: &Workspace,
    module: &wasm::Module,
    (wasm_name, further): (&str, &BTreeMap<&str, String>),
    packs: &BTreeMap<String, (String, String)>,
    sheet: &str,
    element: &str,
) -> Result<String> {
    let integrity = publish::integrity(&module.wasm);
    Ok(format!(
        "/*! Scambio {}, EUPL-1.2. Design tokens: Design Tokens Italia, © Presidenza del Consiglio dei Ministri, BSD-3-Clause. */\n{}\nconst WASM = {};\nconst INTEGRITY = {};\nconst WORDS = {};\nconst FURTHER = {};\nconst CSS = {};\n{element}",
        workspace.version,
        renamed(&module.js)?,
        serde_json::to_string(wasm_name)?,
        serde_json::to_string(&integrity)?,
        serde_json::to_string(packs)?,
        serde_json::to_string(further)?,
        serde_json::to_string(sheet)?,
    ))
}

/// The glue with yew's names made our own.
fn renamed(glue: &str) -> Result<String> {
    for name in YEW_NAMES {
        ensure!(
            glue.contains(name),
            "The glue no longer has the name {name}: look how yew marks elements now."
        );
    }
    let glue = without_comments(glue).replace("__yew_", "__scambio_");
    ensure!(!glue.contains("yew_"), "The glue has a new name of yew's: rename it in bundle.rs too.");
    Ok(glue)
}

/// A script without indentation and comments. Behind code a comment begins with ` // ` outside quotes.
pub(crate) fn without_comments(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
        inside |= line.starts_with("/**");
        if !inside {
            let is_code = |end: &usize| {
                ['"', '`', '\''].iter().all(|quote| line[..*end].matches(*quote).count() % 2 == 0)
            };
            let end = line.match_indices(" // ").map(|(at, _)| at).find(is_code);
            out.push_str(line[..end.unwrap_or(line.len())].trim_end());
            out.push('\n');
        }
        inside &= !line.ends_with("*/");
    }
    out
}

/// The element's own scripts, in the order in which they use each other.
fn element(folder: &Path) -> Result<String> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))
    };
    let scripts = [read("failure.js")?, read("program.js")?, read("files.js")?, read("element.js")?];
    Ok(without_comments(&scripts.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go() {
        let glue = "/** One. */\nlet a;\n\n  // Too.\n    /**\n     * Two.\n     */\n    b(\"/** c */ // \"); // it's\n";
        assert_eq!(without_comments(glue), "let a;\nb(\"/** c */ // \");\n");
    }
}
