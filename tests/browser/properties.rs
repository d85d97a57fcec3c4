//! What scripts of the page give to the element and get from it: `exchange`, `load(file)`, `export(kind)`.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::exchange::{GOLDEN, REAL};
use crate::harness::{Page, same, scenarios};

scenarios! {
    everywhere:
        exchange_before_the_upgrade
        exchange_after
        exchange_back_to_src
        exchange_is_a_copy
        broken_exchange
        load_a_file
        load_waits
        load_refuses
        export_round_trip
        names_stay_out
        child_script
}

/// The attributes of the real exchange.
fn real() -> Value {
    json!({ "src": "scambio/scambio-pa.json" })
}

async fn exchange_before_the_upgrade(page: &Page) -> Result<()> {
    for value in [json!(GOLDEN), serde_json::from_str(GOLDEN)?] {
        page.open("host.html").await?;
        page.look("host.add(given[0]).exchange = given[1];", &[real(), value]).await?;
        page.act("await host.load();", &[]).await?;
        page.ready().await?;
        page.expect("The exchange that was given.", "widget.exchange.id", json!("golden")).await?;
        page.expect("It is no own property any more.", "Object.hasOwn(widget, 'exchange')", json!(false))
            .await?;
        let asked =
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('scambio-pa.json'))";
        page.expect("What src names is not fetched.", asked, json!(false)).await?;
    }
    Ok(())
}

async fn exchange_after(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.until("The first exchange is told.", "host.heard().includes('ready')").await?;
    page.look("widget.exchange = JSON.parse(given[0]);", &[GOLDEN.into()]).await?;
    page.until("The other exchange is shown.", "each('.who tbody tr').length === 3").await?;
    page.expect("The events: the page knows what it gave.", "host.heard()", json!(["ready"])).await?;
    page.expect("The exchange that was given.", "widget.exchange.id", json!("golden")).await
}

async fn exchange_back_to_src(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("widget.exchange = given[0];", &[GOLDEN.into()]).await?;
    page.until("The other exchange is shown.", "each('.who tbody tr').length === 3").await?;
    page.look("widget.exchange = null;", &[]).await?;
    page.until("Without a gift, src holds.", "each('.who tbody tr').length === 8").await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}

async fn exchange_is_a_copy(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("widget.exchange.administrations.length = 0;", &[]).await?;
    page.expect("Administrations.", "widget.exchange.administrations.length", json!(8)).await?;
    page.open("host.html").await?;
    page.expect("Before there is one.", "host.add().exchange ?? null", json!(null)).await?;
    page.act("await host.load();", &[]).await?;
    page.expect("After the upgrade, before there is one.", "host.add().exchange", json!(null)).await
}

async fn broken_exchange(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("host.heard(); widget.exchange = '{';", &[]).await?;
    page.until("It says so.", "one('[role=alert]') !== null").await?;
    let told = "host.events.map(({ name, detail }) => [name, detail.code, detail.fatal])";
    page.expect("The event.", told, json!([["error", "json-syntax", false]])).await?;
    page.expect("What was there stays.", "each('.who tbody tr').length", json!(8)).await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}

async fn load_a_file(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "host.heard();
        await widget.load(new File([given[0]], 'mio.json', { type: 'application/json' }));
        return [each('.who tbody tr').length, widget.exchange.id];";
    let seen = page.act(script, &[GOLDEN.into()]).await?;
    same("The promise is kept when the file is shown.", &seen, &json!([3, "golden"]))?;
    page.until("The events: the reader opened a file.", "host.events.length === 2").await?;
    page.expect("The events.", "host.heard()", json!(["ready", "change"])).await?;
    let seen = page
        .act("await widget.load(new Blob([given[0]])); return widget.exchange.id;", &[REAL.into()])
        .await?;
    same("A blob does as well.", &seen, &json!("scambio-pa"))
}

/// Called before the program is there, it waits; and what it gives holds over `src`.
async fn load_waits(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "await host.load();
        const element = host.add(given[0]);
        await element.load(new File([given[1]], 'mio.json'));
        return element.exchange.id;";
    let seen = page.act(script, &[real(), GOLDEN.into()]).await?;
    same("The file is shown.", &seen, &json!("golden"))?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}

async fn load_refuses(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const refused = async (value) => widget.load(value).then(() => null, ({ name, code }) => [name, code ?? null]);
        return [await refused('text'), await refused(null), await refused(new File(['{'], 'mio.json')),
            await refused(new File([new Uint8Array([0xff, 0xfe, 0])], 'mio.json'))];";
    let seen = page.act(script, &[]).await?;
    let wanted = json!([
        ["TypeError", null],
        ["TypeError", null],
        ["ScambioError", "json-syntax"],
        ["ScambioError", "not-utf8"],
    ]);
    same("Why files are not taken.", &seen, &wanted)?;
    page.expect("What was there stays.", "each('.who tbody tr').length", json!(8)).await?;
    page.expect("Rejections that nobody heard.", "host.errors", json!([])).await
}

async fn export_round_trip(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const file = await widget.export('json');
        const written = await file.text();
        const same = JSON.stringify(JSON.parse(written)) === JSON.stringify(widget.exchange);
        await widget.load(file);
        const again = await (await widget.export('json')).text();
        return [file.name, file.type, same, again === written, written === given[0]];";
    let seen = page.act(script, &[REAL.into()]).await?;
    same(
        "Name, type, equal to the property, and equal after having been opened, and to the published file.",
        &seen,
        &json!(["scambio-pa.json", "application/json", true, true, true]),
    )?;
    let refused = "return widget.export('nonsense').then(() => null, ({ name, code }) => [name, code]);";
    same("There is no such export.", &page.act(refused, &[]).await?, &json!(["ScambioError", "export"]))
}

/// People's names are never shown and never given out.
async fn names_stay_out(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "await widget.load(new File([given[0]], 'mio.json'));
        const written = await (await widget.export('json')).text();
        return [given[0], JSON.stringify(widget.exchange), written, root.textContent]
            .map((words) => words.includes('Nome Inventato'));";
    let seen = page.act(script, &[GOLDEN.into()]).await?;
    same("In the file, the property, the export, on the screen.", &seen, &json!([true, false, false, false]))
}

/// Data in a child script, also when a script of the page writes it; `src` goes before it.
async fn child_script(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "const data = Object.assign(document.createElement('script'), { type: 'application/json', textContent: given[1] });
        await host.load();
        host.add(given[0], [data]);";
    page.act(script, &[json!({}), GOLDEN.into()]).await?;
    page.ready().await?;
    page.expect("The exchange of the script.", "widget.exchange.id", json!("golden")).await?;
    page.open("host.html").await?;
    page.act(script, &[real(), GOLDEN.into()]).await?;
    page.ready().await?;
    page.expect("The exchange of src.", "widget.exchange.id", json!("scambio-pa")).await
}
