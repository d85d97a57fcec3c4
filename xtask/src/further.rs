//! Further modules, fetched only by whoever needs them: a script each, with a wasm of its own.

use anyhow::{Context, Result};

use crate::bundle::without_comments;
use crate::css;
use crate::publish::{self, Files};
use crate::wasm::{Module, Source};
use crate::workspace::Workspace;

/// A further module.
#[derive(Debug)]
pub struct Further {
    /// What the element's script calls it: for what has a view, the view's name.
    pub name: &'static str,
    /// How the names of its published files begin.
    pub prefix: &'static str,
    /// What it is, for the bill.
    pub what: &'static str,
    /// What its script and its wasm may weigh with brotli, in bytes. 1 kB is 1000 bytes.
    pub budget: usize,
    /// What its module is compiled from.
    pub source: Source,
    /// Its own scripts, in the order in which they use each other.
    scripts: &'static [&'static str],
    /// The folder of its style sheets.
    sheets: Option<&'static str>,
}

/// Reads and writes workbooks: fetched when one is opened or exported.
pub const WORKBOOK: Further = Further {
    name: "workbook",
    prefix: "scambio-workbook",
    what: "workbooks: script and wasm, when one is opened",
    budget: 450_000,
    source: Source {
        package: "scambio-wasm",
        target: &["--example", "scambio-workbook", "--features", "workbook"],
        profile: "wasm",
    },
    scripts: &["web/src/element/workbook.js"],
    sheets: None,
};

/// The import assistant: fetched when its view is opened.
const IMPORT: Further = Further {
    name: "import",
    prefix: "scambio-import",
    what: "import assistant: script and wasm, when it is opened",
    budget: 279_000,
    source: Source {
        package: "scambio-web",
        target: &["--example", "scambio-import", "--no-default-features"],
        profile: "wasm",
    },
    scripts: &["web/src/element/room.js", "web/src/import/import.js"],
    sheets: Some("web/css/import"),
};

/// The comparison: fetched when its view is opened.
const COMPARISON: Further = Further {
    name: "comparison",
    prefix: "scambio-comparison",
    what: "comparison: script and wasm, when it is opened",
    budget: 292_000,
    source: Source {
        package: "scambio-web",
        target: &["--example", "scambio-comparison", "--no-default-features"],
        profile: "wasm-quick",
    },
    scripts: &["web/src/element/room.js", "web/src/comparison/comparison.js"],
    sheets: Some("web/css/comparison"),
};

/// The network: fetched when its view is opened.
const NETWORK: Further = Further {
    name: "network",
    prefix: "scambio-network",
    what: "network: script and wasm, when it is opened",
    budget: 246_000,
    source: Source {
        package: "scambio-web",
        target: &["--example", "scambio-network", "--no-default-features"],
        profile: "wasm",
    },
    scripts: &["web/src/element/room.js", "web/src/network/network.js"],
    sheets: Some("web/css/network"),
};

/// The rotation: fetched when its view is opened.
const ROTATION: Further = Further {
    name: "rotation",
    prefix: "scambio-rotation",
    what: "rotation: script and wasm, when it is opened",
    budget: 338_000,
    source: Source {
        package: "scambio-web",
        target: &["--example", "scambio-rotation", "--no-default-features"],
        profile: "wasm",
    },
    scripts: &["web/src/element/room.js", "web/src/rotation/rotation.js"],
    sheets: Some("web/css/rotation"),
};

/// All of them.
pub const ALL: [&Further; 5] = [&WORKBOOK, &IMPORT, &COMPARISON, &ROTATION, &NETWORK];

impl Further {
    /// Adds its script and its wasm, `module`, to what a portal gets, and gives the script's name. Both have their fingerprint in
    /// their names; the script has the integrity of the wasm in it.
    pub fn publish(&self, workspace: &Workspace, module: Module, files: &mut Files) -> Result<String> {
        let mut own = String::new();
        for script in self.scripts {
            let path = workspace.root.join(script);
            let text = std::fs::read_to_string(&path);
            own += &text.with_context(|| format!("{} cannot be read.", path.display()))?;
        }
        let sheet = match self.sheets {
            Some(folder) => {
                let sheet = css::bundle(&workspace.root.join(folder))?;
                format!("const CSS = {};\n", serde_json::to_string(&sheet)?)
            }
            None => String::new(),
        };
        let wasm_name = format!("{}-{}.wasm", self.prefix, publish::fingerprint(&module.wasm));
        let script = format!(
            "/*! Scambio {}, EUPL-1.2. */\n{}const WASM = {};\nconst INTEGRITY = {};\n{sheet}{}",
            workspace.version,
            without_comments(&module.js),
            serde_json::to_string(&wasm_name)?,
            serde_json::to_string(&publish::integrity(&module.wasm))?,
            without_comments(&own),
        );
        let name = format!("{}-{}.js", self.prefix, publish::fingerprint(script.as_bytes()));
        files.insert(wasm_name, module.wasm);
        files.insert(name.clone(), script.into_bytes());
        Ok(name)
    }
}
