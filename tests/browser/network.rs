//! Who learns from whom: drawing, matrix and list say the same; time, keyboard, proposals and files.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::comparison::NAMES;
use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios, site};

scenarios! {
    everywhere:
        real_money_is_drawn_and_printed
        what_is_not_there_yet
        every_page_in_every_language
        matrix_and_list_say_the_same
        time_goes_by_steps
        what_falls_apart
        by_keyboard_alone
        a_proposal_becomes_a_plan
        files_come_out
        nothing_is_asked_while_it_is_used
}

async fn run(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    let menu = "const net = (label) => each('.network .select').find((it) => text(it.querySelector('.select-label')) === label).querySelector('select');
        const turn = async (at) => { each('.net-pages button')[at].click(); await until(() => each('.net-pages button')[at].getAttribute('aria-current')); };
        const press = (label) => each('.network button').find((it) => text(it) === label).click();";
    page.act(&format!("{NAMES}\n{menu}\n{script}"), given).await
}

/// An element at the view `network`.
pub(crate) async fn network(page: &Page, lang: &str, src: &str, own: &str, mode: &str) -> Result<()> {
    let attributes =
        json!({ "src": src, "lang": lang, "view": "network", "administration": own, "mode": mode });
    page.host(attributes).await?;
    page.until("The network is there.", "one('.net-page') !== null").await.map(drop)
}

async fn real(page: &Page) -> Result<()> {
    network(page, "it", "scambio/scambio-pa.json", "r_toscan", "read").await
}

async fn made_up(page: &Page) -> Result<()> {
    network(page, "it", "data/dimostrativo.json", "alfa", "work").await
}

/// 36 nodes, one own, and the money of a published row.
async fn real_money_is_drawn_and_printed(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(net('Rete'), '5');
        await until(() => each('.net-node').length === 36);
        const drawn = [each('.net-names .bold').map(text), one('.network .simulated')];
        press('Matrice');
        await until(() => one('.net-matrix'));
        const row = each('.net-matrix tbody tr').find((it) => text(it.querySelector('th')) === 'Piemonte');
        return [drawn, text(row.querySelector('td.number')), each('.net-matrix tbody tr').length, text(one('.net-matrix tbody th'))];";
    // Piedmont, research and innovation: 356.4 million.
    let wanted = json!([[["Toscana"], null], "356,4", 21, "Toscana"]);
    same("The network of money.", &run(page, script, &[]).await?, &wanted)
}

async fn what_is_not_there_yet(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(net('Rete'), '0');
        await until(() => one('.network .empty'));
        const first = text(one('.network .empty .title-4'));
        const pages = [];
        for (const at of [2, 3]) {
            await turn(at);
            pages.push(each('.network .empty').length);
        }
        return [first, pages];";
    same("No transfers yet.", &run(page, script, &[]).await?, &json!(["Non ancora disponibile", [1, 1]]))
}

async fn every_page_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        network(page, lang, "data/dimostrativo.json", "beta", "work").await?;
        let script = "const seen = [];
            for (const at of [0, 1, 2, 3, 4]) {
                await turn(at);
                seen.push(text(one('.net-page')).length > 200);
            }
            return [one('.network').lang, seen, host.errors];";
        let wanted = json!([lang, [true, true, true, true, true], []]);
        same(&format!("The pages in {lang}."), &run(page, script, &[]).await?, &wanted)?;
    }
    Ok(())
}

/// As many arrows as numbers in the matrix; each administration has its sentences.
async fn matrix_and_list_say_the_same(page: &Page) -> Result<()> {
    made_up(page).await?;
    let script = "const lines = each('.net-line').length, heads = each('.net-head').length;
        press('Matrice');
        await until(() => one('.net-matrix'));
        const cells = each('.net-matrix td').filter((it) => text(it)).length;
        press('Elenco');
        await until(() => one('.net-list'));
        return [lines === heads, lines === cells, each('.net-list > li').length, text(one('.net-list .title-5')), text(one('.network .simulated'))];";
    let wanted = json!([true, true, 6, "Regione Alfa", "dati dimostrativi"]);
    same("Three forms.", &run(page, script, &[]).await?, &wanted)
}

/// Backwards step by step; nodes stay where they are.
async fn time_goes_by_steps(page: &Page) -> Result<()> {
    made_up(page).await?;
    let script = "const places = () => each('.net-mark').map((it) => it.getAttribute('cx')).join();
        const before = places(), all = each('.net-line').length;
        const day = text(one('.net-day'));
        press('Indietro');
        await until(() => text(one('.net-day')) !== day);
        const slider = one('.net-slider input');
        slider.value = '0';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => each('.net-line').length === 0);
        press('Avvia');
        await until(() => text(one('.net-time .actions')).includes('Ferma'));
        press('Ferma');
        await until(() => text(one('.net-time .actions')).includes('Avvia'));
        return [all > 5, places() === before, slider.getAttribute('aria-valuetext').startsWith('Fino al')];";
    same("Time.", &run(page, script, &[]).await?, &json!([true, true, true]))
}

async fn what_falls_apart(page: &Page) -> Result<()> {
    made_up(page).await?;
    let script = "each('.net-node')[0].dispatchEvent(new MouseEvent('click', { bubbles: true }));
        await until(() => one('.net-node.chosen'));
        const title = text(one('.net-leaving .title-5'));
        press('Disegna senza Regione Alfa');
        await until(() => one('.net-node.gone'));
        const gone = each('.net-line.gone').length;
        press('Rimetti Regione Alfa');
        await until(() => !one('.net-node.gone'));
        return [title, gone > 0];";
    same("Without one.", &run(page, script, &[]).await?, &json!(["Se Regione Alfa lascia", true]))
}

/// Arrows from node to node, a tie, Enter; what it is at is said.
async fn by_keyboard_alone(page: &Page) -> Result<()> {
    made_up(page).await?;
    page.look("one('.net-node[tabindex=\"0\"]').focus();", &[]).await?;
    page.expect("One stop for the tabulator.", "each('.net-node[tabindex=\"0\"]').length", json!(1)).await?;
    page.press(Key::Tab).await?;
    page.expect("It leaves the drawing.", "focused().closest('.net-drawing')", json!(null)).await?;
    page.look("one('.net-node[tabindex=\"0\"]').focus();", &[]).await?;
    page.press(Key::PageDown).await?;
    page.until("A tie is said.", "text(one('.net-said')).startsWith('Legame 1 di')").await?;
    page.press(Key::Enter).await?;
    page.until("The other end is chosen.", "!one('.net-node.chosen').classList.contains('own')").await?;
    page.expect("It has the focus.", "focused() === one('.net-node.chosen')", json!(true)).await?;
    page.press(Key::Home).await?;
    page.until("The first node has the focus.", "focused() === each('.net-node')[0]").await?;
    page.press(Key::Escape).await?;
    page.until("Nothing is chosen.", "one('.net-node.chosen') === null").await.map(drop)
}

/// Accepted, saved as an exchange, taken back.
async fn a_proposal_becomes_a_plan(page: &Page) -> Result<()> {
    made_up(page).await?;
    let script = "await turn(2);
        const count = () => each('.net-proposals > li').length;
        const before = count();
        one('.net-proposals button').click();
        await until(() => one('.network [role=status]'));
        const buttons = each('.network .menu button');
        buttons[buttons.length - 1].click();
        await until(() => saved.length === 1);
        const exchange = JSON.parse(await saved[0].text());
        const last = exchange.transfers[exchange.transfers.length - 1];
        press('Togli l’ultima');
        await until(() => count() === before && !one('.network [role=status]'));
        return [before > 1, saved[0].name, last.id.startsWith('piano-'), last.steps ?? null, host.errors];";
    let wanted = json!([true, "scambio-con-piano.json", true, null, []]);
    same("The plan.", &run(page, script, &[]).await?, &wanted)
}

/// Workbook, CSV, GraphML, drawing, picture, and the synthesis as data.
async fn files_come_out(page: &Page) -> Result<()> {
    made_up(page).await?;
    let script = "for (const button of each('.network .menu ul button')) {
            const count = saved.length;
            button.click();
            await until(() => saved.length > count);
        }
        const [book, csv, graph, drawing, picture] = saved;
        const svg = new DOMParser().parseFromString(await drawing.text(), 'image/svg+xml');
        const xml = new DOMParser().parseFromString(await graph.text(), 'application/xml');
        await turn(4);
        each('.network .menu ul button')[2].click();
        await until(() => saved.length === 6);
        const data = JSON.parse(await saved[5].text());
        return [saved.map((file) => file.name), (await csv.text()).includes('Scambio inventato'), svg.querySelectorAll('circle').length,
            xml.querySelectorAll('node').length, new Uint8Array(await picture.arrayBuffer()).slice(1, 4).join(), book.size > 3000,
            data.sections.length, host.violations];";
    let names = ["rete.xlsx", "rete.csv", "rete.graphml", "rete.svg", "rete.png", "sintesi.json"];
    let wanted = json!([names, true, 6, 6, "80,78,71", true, 5, []]);
    same("Files.", &run(page, script, &[]).await?, &wanted)
}

async fn nothing_is_asked_while_it_is_used(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    page.look("widget.setAttribute('view', 'network');", &[]).await?;
    page.until("The network is there.", "one('.net-page') !== null").await?;
    served.forget();
    let script = "await choose(net('Rete'), '5');
        await until(() => each('.net-node').length === 36);
        for (const at of [1, 2, 3, 4, 0]) await turn(at);
        each('.network .menu ul button')[1].click();
        await until(() => saved.length === 1);
        return host.violations;";
    same("Violations of the policy.", &run(page, script, &[]).await?, &json!([]))?;
    let asked = served.requests();
    ensure!(asked.is_empty(), "Requests.\nexpected: none\nseen:     {asked:?}");
    Ok(())
}
