//! Events: bubbling, composed, with what happened in `detail`; and pages that call back from within them.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::exchange::GOLDEN;
use crate::harness::{Page, same, scenarios};

scenarios! { everywhere: cross_shadow_trees view select change callbacks removed_from_within }

fn real() -> Value {
    json!({ "src": "scambio/scambio-pa.json", "lang": "it" })
}

/// The page hears an element that stands in a shadow tree of its own.
async fn cross_shadow_trees(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "await host.load();
        const box = Object.assign(document.createElement('div'), { id: 'box' });
        document.querySelector('#place').append(box);
        host.add(given[0], [], box.attachShadow({ mode: 'open' }));
        await host.next('ready');
        return host.events.map(({ name, id, bubbles, composed }) => [name, id, bubbles, composed]);";
    same(
        "What the document hears.",
        &page.act(script, &[real()]).await?,
        &json!([["ready", "box", true, true]]),
    )
}

async fn view(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("host.heard();", &[]).await?;
    page.click(".tabs li:nth-child(2) button").await?;
    page.until("The view is told.", "host.events.length > 0").await?;
    let wanted = json!([{ "name": "view", "id": "", "detail": { "view": "themes" }, "bubbles": true, "composed": true }]);
    page.expect("The event.", "host.events", wanted).await
}

async fn select(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("host.heard();", &[]).await?;
    page.click(".who tbody tr:first-child button").await?;
    page.until("The choice is told.", "host.events.length === 2").await?;
    let told = "host.events.splice(0).map(({ name, detail }) => [name, detail])";
    let wanted = json!([["view", { "view": "administrations" }], ["select", { "kind": "administration", "id": "r_toscan" }]]);
    page.expect("The events.", told, wanted).await?;
    page.click(".card.chosen button").await?;
    page.until("The end of the choice is told.", "host.events.length === 1").await?;
    page.expect("The event.", told, json!([["select", { "kind": "administration", "id": "" }]])).await
}

async fn change(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "host.heard();
        const saved = [];
        widget.addEventListener('scambio-change', () => saved.push(widget.exchange.id));
        await widget.load(new File([given[0]], 'mio.json'));
        await until(() => saved.length);
        return [saved, host.heard()];";
    let seen = page.act(script, &[GOLDEN.into()]).await?;
    same("What a page would save, and the events.", &seen, &json!([["golden"], ["ready", "change"]]))
}

/// A page that changes the element from within its events.
async fn callbacks(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "widget.addEventListener('scambio-view', () => {
            widget.setAttribute('lang', 'de');
            widget.setAttribute('views', 'themes practices');
            widget.exchange = given[0];
            widget.exchange;
            widget.export('json');
        });
        one('.tabs li:nth-child(2) button').click();
        await until(() => one('.scambio').lang === 'de' && each('.theme').length === 2);
        return host.errors;";
    same("Errors in the page.", &page.act(script, &[GOLDEN.into()]).await?, &json!([]))
}

/// A page that takes the element away from within its events, and puts it back.
async fn removed_from_within(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "widget.addEventListener('scambio-view', () => widget.remove(), { once: true });
        one('.tabs li:nth-child(2) button').click();
        await until(() => !widget.isConnected && !one('.scambio'));
        document.querySelector('#place').append(widget);
        await until(() => one('.head'));
        return host.errors;";
    same("Errors in the page.", &page.act(script, &[]).await?, &json!([]))
}
