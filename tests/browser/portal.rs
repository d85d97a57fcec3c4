//! It works in a portal's page: as it is, under strict policies, from another origin, with data in the page.

use anyhow::Result;
use serde_json::json;

use crate::harness::exchange::VIEWS;
use crate::harness::{Engine, Page, same, scenarios};

scenarios! {
    everywhere: ready strict_policy trusted_types other_origin no_scripts data_in_the_page bare_page published_hashes
    ; chromium: silent_console
}

async fn ready(page: &Page) -> Result<()> {
    page.show("").await?;
    page.expect("Administrations in the list.", "each('.who tbody tr').length", json!(8)).await?;
    page.expect("The title.", "text(one('.head h2'))", json!("Scambio PA")).await?;
    page.expect("The fallback is gone.", "shown(widget.querySelector('p'))", json!(false)).await
}

async fn strict_policy(page: &Page) -> Result<()> {
    page.show("strict/plain.html").await?;
    use_it(page).await?;
    page.expect("Violations of the policy.", "host.violations", json!([])).await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await?;
    page.look(
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))",
        &[],
    )
    .await?;
    page.until("The policy is in force: a style in the page is refused.", "host.violations.length === 1")
        .await?;
    page.show("strict/").await
}

async fn trusted_types(page: &Page) -> Result<()> {
    page.show("trusted/plain.html").await?;
    use_it(page).await?;
    page.expect("Violations of the policy.", "host.violations", json!([])).await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await?;
    let refused = "(() => { if (!window.trustedTypes) return 'not known here';
        try { document.createElement('p').innerHTML = '<b>'; return 'taken'; } catch { return 'refused'; } })()";
    page.expect(
        "The policy is in force where the engine knows it.",
        &format!("{refused} !== 'taken'"),
        json!(true),
    )
    .await?;
    page.show("trusted/").await
}

/// Goes through all that the element shows.
async fn use_it(page: &Page) -> Result<()> {
    for view in VIEWS {
        page.visit(view, "de").await?;
        page.look("each('details').forEach((fold) => { fold.open = true; })", &[]).await?;
    }
    page.visit("overview", "it").await
}

async fn other_origin(page: &Page) -> Result<()> {
    page.show("other-origin.html").await?;
    page.expect("Administrations in the list.", "each('.who tbody tr').length", json!(8)).await?;
    let parts = "performance.getEntriesByType('resource').map(({ name }) => new URL(name))
        .filter(({ pathname }) => pathname.includes('/scambio/')).every(({ origin }) => origin === given[0])";
    let seen = page.look(&format!("return {parts};"), &[page.site()?.cdn.as_str().into()]).await?;
    same("Every part of it comes from the other origin.", &seen, &json!(true))
}

async fn no_scripts(page: &Page) -> Result<()> {
    page.open("noscript/plain.html").await?;
    page.expect("The element is not defined.", "customElements.get('scambio-pa') === undefined", json!(true))
        .await?;
    page.expect("The fallback is shown.", "shown(document.querySelector('#fallback a'))", json!(true))
        .await?;
    page.open("noscript/").await?;
    page.expect("The portal's fallback is shown.", "shown(widget.querySelector('a'))", json!(true)).await
}

async fn data_in_the_page(page: &Page) -> Result<()> {
    page.show("inline.html").await?;
    page.expect("Administrations in the list.", "each('.who tbody tr').length", json!(3)).await?;
    page.expect("The fallback is gone.", "shown(widget.querySelector('p'))", json!(false)).await
}

async fn bare_page(page: &Page) -> Result<()> {
    page.show("bare.html").await?;
    page.expect("Administrations in the list.", "each('.who tbody tr').length", json!(8)).await
}

/// `sri.json` names every file of the folder with its hash: the browser itself checks them.
async fn published_hashes(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "const folder = new URL('scambio/', document.baseURI);
        const list = await (await fetch(new URL('sri.json', folder))).json();
        for (const [name, integrity] of Object.entries(list)) await fetch(new URL(name, folder), { integrity });
        return Object.keys(list).map((name) => name.replace(/-[0-9a-f]{16}/u, ''));";
    let names = page.act(script, &[]).await?;
    let named = |name: &str| names.as_array().is_some_and(|names| names.contains(&json!(name)));
    for name in ["scambio-pa.js", "scambio-pa.wasm", "scambio-pa.json", "exchange-1.schema.json"] {
        same(&format!("{name} is in sri.json"), &json!(named(name)), &json!(true))?;
    }
    Ok(())
}

/// No engine tells a page what stands in its console; Chromium tells the tests.
async fn silent_console(page: &Page) -> Result<()> {
    for path in
        ["", "strict/", "trusted/", "two.html", "theme.html", "inline.html", "other-origin.html", "dark.html"]
    {
        page.show(path).await?;
        let log = page.log().await?;
        same(&format!("The console of {}, {path}", Engine::Chromium), &json!(log), &json!([]))?;
    }
    Ok(())
}
