//! From a slider of the comparison to positions and intervals that are drawn, in Chromium.

use anyhow::Result;

use super::{browser, folder, number, parse};
use crate::bundle;
use crate::workspace::Workspace;

/// What was promised, in seconds: the regions on all indicators, and 240 × 55 values.
const LIMITS: [(&str, &str, f64); 2] =
    [("regions", "regions × indicators", 0.016), ("large", "240 × 55", 0.050)];

/// Builds the widget and moves a slider of it.
pub(super) fn run(workspace: &Workspace) -> Result<()> {
    bundle::build(workspace, false)?;
    let places = browser::Places {
        page: workspace.root.join("web/benches/slider"),
        others: vec![("/dist", workspace.dist())],
        data: folder(workspace)?,
    };
    let seen = parse(&browser::measure(&places, "")?)?;
    for (name, what, limit) in LIMITS {
        let time = number(&seen, name)?;
        println!(
            "slider → positions, {what}: {:.1} ms, {:.2} of {} ms",
            time * 1e3,
            time / limit,
            limit * 1e3
        );
    }
    Ok(())
}
