//! Rebuilding on change.

use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::bundle;
use crate::workspace::Workspace;

/// Looks at `core/` and `web/` twice a second and builds after a change, for ever. A failed build is reported only.
pub fn run(workspace: &Workspace, dev: bool) -> Result<()> {
    let state = || ["core", "web"].map(|folder| newest(&workspace.root.join(folder)));
    let mut built = state();
    println!("Watching core/ and web/.");
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = state();
        if now != built {
            built = now;
            match bundle::build(workspace, dev) {
                Ok(()) => println!("Built again: reload the page."),
                Err(error) => println!("Not built: {error:#}"),
            }
        }
    }
}

/// The last change below a folder and the number of files, so that a removed file counts too.
fn newest(folder: &Path) -> (Option<SystemTime>, usize) {
    let mut state = (None, 0);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if name == "node_modules" || name == "target" {
            continue;
        }
        let (time, count) = if path.is_dir() {
            newest(&path)
        } else {
            (entry.metadata().and_then(|data| data.modified()).ok(), 1)
        };
        state = (state.0.max(time), state.1 + count);
    }
    state
}
