//! axe-core finds nothing: in every view, language and state, and on the pages of the portal.
//!
//! Its script is put into the page through WebDriver; it sees into open shadow trees, also under a strict policy.

use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::comparison::comparison;
use crate::harness::exchange::{GOLDEN, LANGS, VIEWS};
use crate::harness::{Page, scenarios};
use crate::imports::{assistant, run, untidy};
use crate::network::network;
use crate::rotation::rotation;

scenarios! {
    everywhere: views_in_italian full_exchange states two_of_a_kind failures import_assistant comparison_of_regions network_pages rotation_at_work
    ; chromium: rotation_in_every_language network_in_every_language comparison_in_every_language import_assistant_in_every_language views_in_every_language full_exchange_in_every_language pages_of_the_portal_at_320 pages_of_the_portal_at_1280
}

/// What is run: WCAG 2.1 A and AA, and good practice.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/// The script, from where the variable `AXE` says.
fn script() -> Result<&'static str> {
    static AXE: OnceLock<Option<String>> = OnceLock::new();
    let read = || std::fs::read_to_string(std::env::var_os("AXE")?).ok();
    AXE.get_or_init(read).as_deref().context("AXE does not name the script of axe-core (axe.min.js).")
}

/// Fails with every violation that axe finds in the page: rule, what it wants, where.
pub(crate) async fn clean(page: &Page, what: &str) -> Result<()> {
    if page.look("return typeof axe;", &[]).await? == json!("undefined") {
        page.look(script()?, &[]).await?;
    }
    let run = "const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: given[0] }, resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) =>
            `${id}: ${help}\\n` + nodes.slice(0, 5).map(({ target, failureSummary, html }) =>
                `    ${target.flat().join(' ')}  ${html.slice(0, 120)}\\n        ${failureSummary.split('\\n').slice(1).join(' ')}`).join('\\n'));";
    let found = page.act(run, &[json!(RULES)]).await?;
    let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !found.is_empty() {
        bail!("{what}\nexpected: no violations\nseen:     {}", found.join("\n          "));
    }
    Ok(())
}

async fn views(page: &Page, langs: &[&str]) -> Result<()> {
    for lang in langs {
        for view in VIEWS {
            page.visit(view, lang).await?;
            page.look("each('.view details').forEach((fold) => { fold.open = true; })", &[]).await?;
            clean(page, &format!("{view} in {lang}")).await?;
        }
    }
    Ok(())
}

async fn views_in_italian(page: &Page) -> Result<()> {
    page.show("").await?;
    views(page, &["it"]).await
}

async fn views_in_every_language(page: &Page) -> Result<()> {
    page.show("").await?;
    views(page, &LANGS).await
}

async fn full_exchange(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    views(page, &["it"]).await
}

async fn full_exchange_in_every_language(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    views(page, &LANGS).await
}

/// What readers bring about: an open menu, a choice, a filter that leaves nothing, a file that is not taken.
async fn states(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    page.look("one('.menu').open = true; one('.foot').open = true;", &[]).await?;
    clean(page, "An open menu and open sources.").await?;
    page.visit("administrations", "it").await?;
    page.set("administration", Some("beta"), "one('.card.own') !== null").await?;
    page.look("one('.card .title-4 button').click();", &[]).await?;
    page.until("An administration is chosen.", "one('.card.chosen') !== null").await?;
    clean(page, "A chosen administration and the reader's own.").await?;
    page.visit("themes", "it").await?;
    page.set("theme", Some("T1"), "each('.theme').length === 1").await?;
    clean(page, "One theme.").await?;
    page.visit("practices", "it").await?;
    let filter = "const [theme, origin, by] = each('.filters select');
        for (const [menu, at] of [[theme, 1], [by, 2]]) {
            menu.selectedIndex = at; menu.dispatchEvent(new Event('change', { bubbles: true })); await until(() => menu.selectedIndex === at);
        }";
    page.act(filter, &[]).await?;
    clean(page, "Filtered practices.").await?;
    page.look("widget.exchange = '{';", &[]).await?;
    page.until("It is refused.", "one('[role=alert]') !== null").await?;
    clean(page, "A file that is not taken.").await?;
    page.look("widget.exchange = given[0]; widget.setAttribute('mode', 'work');", &[GOLDEN.into()]).await?;
    page.until("There are remarks.", "one('.file-notes') !== null").await?;
    page.look("one('.file-notes').open = true;", &[]).await?;
    clean(page, "Remarks on the file.").await?;
    for path in ["theme.html", "dark.html", "two.html"] {
        page.show(path).await?;
        clean(page, path).await?;
    }
    Ok(())
}

/// Two elements with all their tabs, side by side in a page with landmarks of its own: no name is there twice.
async fn two_of_a_kind(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "lang": "it" })).await?;
    page.look("host.add(given[0]);", &[json!({ "src": "data/dimostrativo.json", "lang": "it" })]).await?;
    page.until(
        "Both are ready.",
        "document.querySelectorAll('scambio-pa')[1].shadowRoot.querySelector('.head')",
    )
    .await?;
    clean(page, "Two exchanges.").await
}

async fn failures(page: &Page) -> Result<()> {
    for path in ["broken.html", "missing.html", "newer.html", "wasm-missing.html"] {
        page.open(path).await?;
        page.until("It complains.", "one('[role=alert]') !== null").await?;
        clean(page, path).await?;
    }
    Ok(())
}

/// The assistant: before a file, its three steps, a marked cell, a table that was taken, a file that is refused.
async fn assistant_in(page: &Page, lang: &str) -> Result<()> {
    assistant(page, lang).await?;
    clean(page, &format!("Before a file, in {lang}.")).await?;
    run(page, "await drop('a.csv', given[0]);", &[untidy()]).await?;
    for at in 1..=3 {
        let open = "await step(given[0]); each('.import details').forEach((fold) => { fold.open = true; });";
        run(page, open, &[at.into()]).await?;
        clean(page, &format!("Step {at} in {lang}.")).await?;
    }
    run(page, "one('.problems-found .plain').click(); await until(() => one('.marked'));", &[]).await?;
    clean(page, &format!("A marked cell in {lang}.")).await?;
    run(page, "one('.import-foot .primary').click(); await until(() => one('.taken'));", &[]).await?;
    clean(page, &format!("A table that was taken, in {lang}.")).await?;
    run(page, "await drop('a.csv', '');", &[]).await?;
    clean(page, &format!("An empty file in {lang}.")).await
}

/// The comparison of real values and of a made-up matrix, with all its folds open.
async fn comparison_in(page: &Page, lang: &str) -> Result<()> {
    for (src, own) in [("scambio/scambio-pa.json", "r_toscan"), ("data/dimostrativo.json", "beta")] {
        comparison(page, lang, src, own).await?;
        page.look("each('.comparison details').forEach((fold) => { fold.open = true; })", &[]).await?;
        clean(page, &format!("The comparison of {src} in {lang}.")).await?;
    }
    Ok(())
}

/// All pages of the network, in all forms, of real and of made-up data.
async fn network_in(page: &Page, lang: &str) -> Result<()> {
    for (src, own) in [("scambio/scambio-pa.json", "r_toscan"), ("data/dimostrativo.json", "beta")] {
        network(page, lang, src, own, "work").await?;
        for form in 0..3 {
            let script = "const it = each('.net-forms button')[given[0]]; it?.click(); await until(() => !it || it.getAttribute('aria-pressed') === 'true');";
            page.act(script, &[form.into()]).await?;
            clean(page, &format!("Form {form} of the network of {src} in {lang}.")).await?;
        }
        for at in 1..5 {
            let script = "const it = each('.net-pages button')[given[0]]; it.click(); await until(() => it.getAttribute('aria-current'));
                each('.network details').forEach((fold) => { fold.open = true; });";
            page.act(script, &[at.into()]).await?;
            clean(page, &format!("Page {at} of the network of {src} in {lang}.")).await?;
        }
    }
    Ok(())
}

/// The rotation for work and for reading, in each look, with a session open.
async fn rotation_in(page: &Page, lang: &str) -> Result<()> {
    for mode in ["work", "read"] {
        rotation(page, lang, mode).await?;
        for look in 0..5 {
            let script = "each('.look')[given[0]].click();";
            page.look(script, &[look.into()]).await?;
            page.until(
                "The look.",
                &format!("each('.look')[{look}].getAttribute('aria-pressed') === 'true'"),
            )
            .await?;
            if look == 0 {
                page.look("one('.why').click();", &[]).await?;
                page.until("A session.", "one('.rotation-session') !== null").await?;
            }
            page.look("each('.rotation details').forEach((fold) => { fold.open = true; })", &[]).await?;
            clean(page, &format!("The rotation to {mode} in {lang}, look {look}.")).await?;
        }
    }
    Ok(())
}

async fn network_pages(page: &Page) -> Result<()> {
    network_in(page, "it").await
}

async fn network_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        network_in(page, lang).await?;
    }
    Ok(())
}

async fn rotation_at_work(page: &Page) -> Result<()> {
    rotation_in(page, "it").await
}

async fn rotation_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        rotation_in(page, lang).await?;
    }
    Ok(())
}

async fn comparison_of_regions(page: &Page) -> Result<()> {
    comparison_in(page, "it").await
}

async fn comparison_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        comparison_in(page, lang).await?;
    }
    Ok(())
}

async fn import_assistant(page: &Page) -> Result<()> {
    assistant_in(page, "it").await
}

async fn import_assistant_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        assistant_in(page, lang).await?;
    }
    Ok(())
}

/// The pages of the portal that show an exchange.
const PAGES: [&str; 10] = [
    "",
    "work.html",
    "dimostrativo.html",
    "two.html",
    "theme.html",
    "language.html",
    "inline.html",
    "other-origin.html",
    "bare.html",
    "dark.html",
];

async fn pages_of_the_portal_at_320(page: &Page) -> Result<()> {
    pages_of_the_portal(page, 320).await
}

async fn pages_of_the_portal_at_1280(page: &Page) -> Result<()> {
    pages_of_the_portal(page, 1280).await
}

async fn pages_of_the_portal(page: &Page, width: u32) -> Result<()> {
    let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
    for path in PAGES {
        page.show(path).await?;
        clean(page, &format!("{path} at {width}")).await?;
    }
    page.open("noscript/").await?;
    clean(page, &format!("noscript/ at {width}")).await?;
    page.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await.map(drop)
}
