//! Twice, late, moved, away and back, 500 times: harmless, and memory returns.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::harness::exchange::GOLDEN;
use crate::harness::{Page, same, scenarios};

scenarios! {
    everywhere:
        loaded_twice
        defined_by_another
        two_instances
        moved
        away_and_back
        gone_while_loading
        late_upgrade
        cloned
        rendered_again
        five_hundred_mounts
    ; chromium: five_hundred_mounts_leave_nothing
}

fn real() -> Value {
    json!({ "src": "scambio/scambio-pa.json", "lang": "it" })
}

async fn loaded_twice(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "await host.load(); await host.load('scambio/scambio-pa.js?again'); await host.load('strict/scambio/scambio-pa.js');
        host.add(given[0]);";
    page.act(script, &[real()]).await?;
    page.ready().await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await?;
    let programs =
        "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
    page.expect("One program runs.", programs, json!(1)).await
}

/// Somebody else's element has the name: ours keeps away.
async fn defined_by_another(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "customElements.define('scambio-pa', class extends HTMLElement {});
        await host.load();
        return host.add(given[0]).shadowRoot;";
    same("The other's element.", &page.act(script, &[real()]).await?, &json!(null))?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}

async fn two_instances(page: &Page) -> Result<()> {
    page.show("two.html").await?;
    let other = "document.querySelector('#de').shadowRoot";
    page.until("The second is ready.", &format!("{other}.querySelector('.tree') !== null")).await?;
    page.click(".tabs li:nth-child(6) button").await?;
    page.until("The first has another view.", "one('.outputs') !== null").await?;
    page.expect(
        "The second stays.",
        &format!("[{other}.querySelector('.tree') !== null, {other}.querySelector('.scambio').lang]"),
        json!([true, "de"]),
    )
    .await?;
    let script = "document.querySelector('#de').exchange = given[0];";
    page.look(script, &[GOLDEN.into()]).await?;
    page.until("The second has other data.", &format!("{other}.querySelectorAll('.theme').length === 2"))
        .await?;
    page.expect("The first keeps its own.", "widget.exchange.id", json!("scambio-pa")).await?;
    page.look("widget.remove();", &[]).await?;
    page.set("lang", Some("fr"), "one('.scambio').lang === 'fr'").await?;
    page.expect("The second goes on alone.", "widget.id", json!("de")).await?;
    let ids = "[...document.querySelectorAll('[id]'), ...each('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)";
    page.expect("Ids that are there twice.", ids, json!([])).await
}

/// A move within one task changes nothing: same nodes, same view, nothing fetched.
async fn moved(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "one('.tabs li:nth-child(2) button').click();
        await until(() => one('.tree'));
        const node = one('.tree'), asked = performance.getEntriesByType('resource').length;
        const place = document.createElement('section');
        document.querySelector('main').prepend(place);
        place.append(widget);
        document.querySelector('#place').append(widget);
        place.moveBefore?.(widget, null);
        place.append(widget);
        await new Promise((go) => setTimeout(go));
        await new Promise((go) => setTimeout(go));
        one('.tabs li:nth-child(6) button').click();
        await until(() => one('.outputs'));
        one('.tabs li:nth-child(2) button').click();
        await until(() => one('.tree'));
        return [node !== null, performance.getEntriesByType('resource').length - asked, host.heard(), host.errors];";
    let seen = page.act(script, &[]).await?;
    same("Kept, fetched, told, errors.", &seen, &json!([true, 0, ["ready", "view", "view", "view"], []]))?;
    let script = "const node = one('.tree');
        document.querySelector('#place').append(widget);
        await new Promise((go) => setTimeout(go));
        return one('.tree') === node;";
    same("The same nodes.", &page.act(script, &[]).await?, &json!(true))
}

/// Out of the page for a while: it starts afresh, with what the page gave it.
async fn away_and_back(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "widget.exchange = given[0];
        await until(() => each('.who tbody tr').length === 3);
        widget.remove();
        await until(() => !one('.scambio'));
        const alone = [...root.children].map(({ localName }) => localName);
        widget.setAttribute('lang', 'de');
        document.querySelector('#place').append(widget);
        await until(() => one('.head'));
        return [alone, widget.exchange.id, one('.scambio').lang, host.errors];";
    let seen = page.act(script, &[GOLDEN.into()]).await?;
    same("Meanwhile, then.", &seen, &json!([["slot"], "golden", "de", []]))
}

/// Taken away while the program or the data are under way.
async fn gone_while_loading(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "await host.load('/faults/slow/scambio-pa.js');
        const attributes = { src: '/faults/slow/scambio-pa.json' };
        const first = host.add(attributes), second = host.add(attributes);
        const file = first.load(new File([given[0]], 'mio.json'));
        await new Promise((go) => setTimeout(go));
        first.remove();
        await until(() => second.shadowRoot.querySelector('.loading'));
        const third = host.add(attributes);
        await until(() => third.shadowRoot.querySelector('.loading'));
        second.remove();
        await until(() => third.shadowRoot.querySelector('.head'));
        document.querySelector('#place').append(first);
        await file;
        return [host.heard(), host.errors, first.exchange.id];";
    let seen = page.act(script, &[GOLDEN.into()]).await?;
    let told = seen[0].as_array().map(Vec::len);
    ensure!(
        told == Some(3) && seen[0][0] == "ready" && seen[1] == json!([]) && seen[2] == "golden",
        "Only those that stayed or came back tell something.\n\
         expected: 3 events, ready first, no errors, the file that waited\nseen:     {seen}"
    );
    Ok(())
}

/// Markup that the server wrote, upgraded later: until then the fallback, after it what was set before.
async fn late_upgrade(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    page.look(
        "host.add(given[0]);",
        &[json!({ "src": "scambio/scambio-pa.json", "lang": "de", "view": "themes" })],
    )
    .await?;
    page.expect("The fallback is shown.", "shown(widget.firstChild)", json!(true)).await?;
    page.act("await host.load();", &[]).await?;
    page.ready().await?;
    page.expect(
        "The fallback is gone, not deleted.",
        "[shown(widget.firstChild), widget.children.length]",
        json!([false, 1]),
    )
    .await?;
    page.expect("Language and view.", "[one('.scambio').lang, one('.tree') !== null]", json!(["de", true]))
        .await
}

/// Copies of a ready element, and of one in a template.
async fn cloned(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const place = document.querySelector('#place');
        const copy = widget.cloneNode(true);
        const template = document.createElement('template');
        template.content.append(widget.cloneNode(true));
        const imported = document.importNode(template.content, true).firstChild;
        place.append(copy, imported);
        await until(() => [copy, imported].every((element) => element.shadowRoot?.querySelector('.head')));
        return host.errors;";
    same("Errors in the page.", &page.act(script, &[]).await?, &json!([]))
}

/// Frameworks render again: same attributes, other children, other pages without a reload.
async fn rendered_again(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const node = one('.view');
        for (let at = 0; at < 20; at++) {
            for (const [name, value] of Object.entries(given[0])) widget.setAttribute(name, value);
            widget.replaceChildren(document.createTextNode(`${at}`));
        }
        widget.replaceChildren();
        await new Promise((go) => setTimeout(go));
        const kept = one('.view') === node;
        const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('scambio-pa.json')).length;
        for (const path of ['/uno', '/due', '/uno']) {
            history.pushState(null, '', path);
            document.querySelector('#place').replaceChildren();
            const element = host.add({ ...given[0], src: new URL('/scambio/scambio-pa.json', location).href });
            await until(() => element.shadowRoot.querySelector('.head'));
        }
        return [kept, asked, host.errors];";
    let seen = page.act(script, &[real()]).await?;
    same("Kept, fetched, errors.", &seen, &json!([true, 1, []]))
}

/// Mounts an element, waits for its exchange, takes it away; so many times.
const MOUNT: &str = "for (let at = 0; at < given[0]; at++) {
        const element = host.add({ lang: ['it', 'de'][at % 2], views: 'themes practices' });
        element.exchange = given[1];
        await until(() => element.shadowRoot.querySelector('.head'));
        element.remove();
        await until(() => !element.shadowRoot.querySelector('.scambio'));
    }
    return [host.memory.buffer.byteLength, document.querySelectorAll('*').length, host.errors];";

/// In ten parts: a script may not take longer than 30 s.
async fn mount(page: &Page, times: usize, exchange: &str) -> Result<Value> {
    let mut last = Value::Null;
    for _ in 0..10 {
        last = page.act(MOUNT, &[(times / 10).into(), exchange.into()]).await?;
    }
    Ok(last)
}

/// Chromium counts what lives, after it has thrown away what nobody holds: nodes and listeners.
async fn alive(page: &Page) -> Result<[u64; 2]> {
    page.devtools("Performance.enable", json!({})).await?;
    page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = page.devtools("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let found = all.filter(|it| it["name"] == name).find_map(|it| it["value"].as_f64());
        found.map(|value| value as u64).with_context(|| format!("Chromium does not count {name}."))
    };
    Ok([metric("Nodes")?, metric("JSEventListeners")?])
}

async fn five_hundred_mounts_leave_nothing(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    page.act("host.watchMemory(); await host.load();", &[]).await?;
    mount(page, 20, GOLDEN).await?;
    let before = alive(page).await?;
    mount(page, 500, GOLDEN).await?;
    let after = alive(page).await?;
    let grown: Vec<u64> =
        after.iter().zip(before).map(|(after, before)| after.saturating_sub(before)).collect();
    ensure!(
        grown.iter().all(|more| *more < 50),
        "Nodes and listeners.\nexpected: fewer than 50 more after 500 mounts\nseen:     {before:?} then {after:?}"
    );
    Ok(())
}

async fn five_hundred_mounts(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    page.act("host.watchMemory(); await host.load();", &[]).await?;
    let before = mount(page, 20, GOLDEN).await?;
    let after = mount(page, 500, GOLDEN).await?;
    same("Elements in the page, and errors.", &json!([after[1], after[2]]), &json!([before[1], []]))?;
    let grown = after[0].as_u64().zip(before[0].as_u64()).map(|(after, before)| after - before);
    ensure!(
        grown.is_some_and(|bytes| bytes <= 1 << 20),
        "The program's memory.\nexpected: at most 1 MiB more after 500 mounts\nseen:     {before} then {after}"
    );
    page.look("host.add(given[0]);", &[real()]).await?;
    page.ready().await
}
