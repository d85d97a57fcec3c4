//! The npm package as it is published, in a page and in a worker, under a strict policy.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::harness::{Page, same, scenarios, site};

scenarios! { everywhere: reads_in_a_page_and_in_a_worker }

async fn reads_in_a_page_and_in_a_worker(page: &Page) -> Result<()> {
    ensure!(site::has_package()?, "The package is not built: run cargo x npm.");
    page.open("package.html?package=npm/&file=scambio/scambio-pa.json").await?;
    let result =
        page.until("The page has an answer.", "document.querySelector('#result').textContent").await?;
    let result: Value = serde_json::from_str(result.as_str().context("The answer is no text.")?)?;
    same("The page's state.", &result["state"], &json!("done")).with_context(|| result.to_string())?;
    let wanted = json!({
        "administrations": 8,
        "codes": ["reference-superseded", "empty-section"],
        "publishable": true,
        "written": true,
        "unit": "r_vda",
    });
    same("What the package says of the real exchange, in the page.", &result["page"], &wanted)?;
    same("In a worker.", &result["worker"], &wanted)
}
