//! Where administrations stand: from real values, in every language, with weights that move, and out into files.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios, site};

scenarios! {
    everywhere:
        real_values_are_printed
        the_answer_in_every_language
        only_the_exchange
        own_analysis_with_words_and_gaps
        weights_move_positions
        rows_are_ordered
        groups_fold_and_criteria_are_ordered
        weights_of_groups
        from_round_to_round
        side_by_side
        files_come_out
        own_administration_is_remembered
        by_keyboard_alone
        nothing_is_asked_while_it_is_used
}

/// Scripts see these names.
pub(crate) const NAMES: &str = "
    const choose = async (menu, value) => {
        menu.value = value;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((go) => setTimeout(go));
    };
    const menu = (label) => each('.comparison .select').find((it) => text(it.querySelector('.select-label')) === label).querySelector('select');
    const rows = () => each('.heatmap tbody tr').map((row) => text(row.querySelector('th')).replace(' ●', ''));
    const positions = () => each('.position').map((row) => text(row.querySelector('.position-name')));
    const saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => { saved.push(file); return createObjectURL.call(URL, file); };
";

async fn run(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    page.act(&format!("{NAMES}\n{script}"), given).await
}

/// An element at the view `comparison`, as Tuscany sees it.
pub(crate) async fn comparison(page: &Page, lang: &str, src: &str, own: &str) -> Result<()> {
    let attributes = json!({ "src": src, "lang": lang, "view": "comparison", "administration": own });
    page.host(attributes).await?;
    page.until("The comparison is there.", "one('.heatmap') !== null").await.map(drop)
}

async fn real(page: &Page) -> Result<()> {
    comparison(page, "it", "scambio/scambio-pa.json", "r_toscan").await
}

/// Two cells of the published table, and who takes part.
async fn real_values_are_printed(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "const row = (name) => each('.heatmap tbody tr').find((it) => text(it.querySelector('th')).startsWith(name));
        const cell = (name) => text(row(name).querySelector('td'));
        return [rows().length, rows()[0], cell('Piemonte'), cell('Sicilia'), each('.member').length];";
    let seen = run(page, script, &[]).await?;
    same("Rows, the own one first, two values, members.", &seen, &json!([22, "Toscana", "73,5", "69,4", 8]))
}

async fn the_answer_in_every_language(page: &Page) -> Result<()> {
    let words = ["posizione", "position", "position", "Position", "položaju"];
    for (lang, word) in LANGS.iter().zip(words) {
        comparison(page, lang, "scambio/scambio-pa.json", "r_toscan").await?;
        let script = "return [one('.comparison').lang, text(one('.answer b')).includes(given[0]), each('.comparison h3, .comparison h4').length > 8];";
        let seen = run(page, script, &[(*word).into()]).await?;
        same(&format!("The answer in {lang}."), &seen, &json!([lang, true, true]))?;
    }
    page.expect("Errors.", "host.errors", json!([])).await
}

async fn only_the_exchange(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(menu('Amministrazioni'), 'only');
        await until(() => rows().length === 9 && positions().length === 8);
        return [positions().length, text(one('.answer b')).endsWith('su 8.')];";
    same("Eight of them.", &run(page, script, &[]).await?, &json!([8, true]))
}

/// Levels, choices, texts, and what is missing with its reason.
async fn own_analysis_with_words_and_gaps(page: &Page) -> Result<()> {
    comparison(page, "it", "data/dimostrativo.json", "beta").await?;
    let script = "const absent = each('.heatmap .absent').map((cell) => text(cell.querySelector('span')));
        const mark = text(one('.comparison .simulated'));
        await choose(menu('Criteri'), '1');
        const cells = each('.heatmap tbody tr:first-child td').map((cell) => text(cell));
        return [mark, absent, cells];";
    let seen = run(page, script, &[]).await?;
    let wanted = json!([
        "dati dimostrativi",
        ["non confrontabile", "non comunicato"],
        [
            "4 · in uso per tutte",
            "sì",
            "Uno sportello per tutte le domande, con un solo responsabile per ciascuna."
        ]
    ]);
    same("The exchange's own matrix.", &seen, &wanted)?;
    run(page, "await choose(menu('Confronto'), '1'); await until(() => rows().length === 22);", &[]).await?;
    page.expect("Real values are not marked.", "one('.comparison .simulated')", json!(null)).await
}

/// All weight on one criterion: its best is the first. What was chosen is taken back.
async fn weights_move_positions(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "const first = () => positions()[0];
        const before = positions();
        const slider = each('.weights input')[0];
        slider.value = '100';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => each('.weight-value').map(text)[0] === '100,0');
        const moved = first();
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => each('.weights button').length === 2);
        const sum = each('.weights input').reduce((sum, it) => sum + it.valueAsNumber, 0);
        each('.weights button')[1].click();
        await until(() => each('.weights button').length === 1);
        return [moved, sum, JSON.stringify(positions()) === JSON.stringify(before)];";
    same("Trento has most households online.", &run(page, script, &[]).await?, &json!(["Trento", 100, true]))
}

async fn rows_are_ordered(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "const order = () => rows().slice(1, 4);
        const names = order();
        each('.heatmap thead button')[0].click();
        await until(() => one('[aria-sort]'));
        const values = order();
        await choose(menu('Ordina le righe'), 'position');
        await until(() => !one('[aria-sort]'));
        return [names, values, order()[0] === positions()[0]];";
    let seen = run(page, script, &[]).await?;
    same(
        "By name, by a criterion, by position.",
        &seen,
        &json!([["Abruzzo", "Basilicata", "Bolzano"], ["Trento", "Veneto", "Lazio"], true]),
    )
}

/// A folded group is one column, its mean on the common scale; a row's name puts its best criteria first.
async fn groups_fold_and_criteria_are_ordered(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(menu('Criteri'), '');
        const names = () => each('.heatmap thead tr:last-child .criterion button').map(text);
        await until(() => names().length === 42);
        const before = names();
        each('.fold-columns')[0].click();
        await until(() => names().length === 26);
        const cells = each('.heatmap tbody tr:first-child td').length;
        const mean = Number(text(one('.heatmap tbody tr:first-child td')));
        each('.fold-columns')[0].click();
        await until(() => names().length === 42);
        const back = JSON.stringify(names()) === JSON.stringify(before);
        const row = each('.heatmap tbody tr').find((it) => text(it.querySelector('th')).startsWith('Calabria'));
        row.querySelector('button').click();
        await until(() => one('tbody [aria-sort]'));
        const first = names()[0], colspans = each('.groups th').map((it) => it.colSpan);
        row.querySelector('button').click();
        await until(() => !one('tbody [aria-sort]'));
        return [cells, mean > 0 && mean < 100, back, first, colspans, JSON.stringify(names()) === JSON.stringify(before)];";
    let seen = run(page, script, &[]).await?;
    // Calabria has the greatest share of all regions here.
    let first = "Imprese 10+ con banda fissa ≥ 30 Mb/s";
    same("Columns.", &seen, &json!([27, true, true, first, [16, 9, 11, 6], true]))
}

/// A group's slider moves its criteria together; all add up to 100.
async fn weights_of_groups(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(menu('Criteri'), '');
        const groups = () => each('.weights > ul > li > label .weight-value').map(text);
        const inner = () => each('.weights .fold input').map((it) => it.valueAsNumber);
        await until(() => groups().length === 4);
        const before = groups();
        const slider = one('.weights > ul > li > label input');
        slider.value = '100';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => groups()[0] === '100,0');
        return [before, groups(), inner().filter((it) => it > 0).length];";
    let wanted = json!([["25,0", "25,0", "25,0", "25,0"], ["100,0", "0,0", "0,0", "0,0"], 15]);
    same("Four groups.", &run(page, script, &[]).await?, &wanted)
}

/// The newest round is shown, with what has changed since the one before; the first has no before.
async fn from_round_to_round(page: &Page) -> Result<()> {
    comparison(page, "it", "data/dimostrativo.json", "alfa").await?;
    let script = "const table = one('.slopes').parentElement.querySelector('table');
        const own = [...table.querySelector('.own').children].map(text);
        const past = text(one('.strips .beyond'));
        const better = [...one('.slopes').closest('section').querySelectorAll('.points li')].map(text);
        await choose(menu('Rilevazione'), '0');
        await until(() => !one('.slopes'));
        return [own, past, better, each('.beyond').length];";
    let wanted = json!([
        ["Regione Alfa", "4", "3", "+1"],
        "alla 1ª rilevazione: 24 giorni",
        [
            "Giorni per una risposta: da 24 giorni a 19 giorni.",
            "Domande presentate online: da 61,5 % a 68,5 %.",
            "Uffici che la domanda attraversa: da 4 a 3."
        ],
        0
    ]);
    let seen = run(page, script, &[]).await?;
    let seen: Value = serde_json::from_str(&seen.to_string().replace('\u{A0}', " "))?;
    same("Positions and criteria.", &seen, &wanted)
}

async fn side_by_side(page: &Page) -> Result<()> {
    real(page).await?;
    let script =
        "const table = () => menu('Amministrazione 3').closest('section').querySelector('.scroll table');
        const third = menu('Amministrazione 3');
        await choose(third, [...third.options].find((it) => it.text === 'Sicilia').value);
        await choose(menu('Amministrazione 1'), [...third.options].find((it) => it.text === 'Lazio').value);
        await until(() => table().querySelectorAll('thead th').length === 3);
        return [...table().querySelectorAll('thead th')].map(text);";
    same("Two of them.", &run(page, script, &[]).await?, &json!(["Criterio", "Lazio", "Sicilia"]))
}

/// Workbook, CSV, drawing, picture: with values, title and sources.
async fn files_come_out(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "const buttons = each('.comparison .menu').map((it) => [...it.querySelectorAll('ul button')]);
        const [first, second] = buttons;
        for (const button of [first[0], first[1], second[1], second[2], second[3]]) {
            const count = saved.length;
            button.click();
            await until(() => saved.length > count);
        }
        const [book, csv, table, drawing, picture] = saved;
        const svg = await drawing.text(), lines = (await csv.text()).split('\\r\\n');
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return [saved.map((file) => file.name), lines[0].startsWith('IPA;Amministrazione;'), lines.length,
            (await table.text()).includes('Toscana;7;'), parsed.querySelectorAll('circle').length, svg.includes('Fonti: Istat'),
            new Uint8Array(await picture.arrayBuffer()).slice(1, 4).join(), book.size > 3000, host.violations];";
    let seen = run(page, script, &[]).await?;
    let names = ["matrice.xlsx", "matrice.csv", "posizioni.csv", "posizioni.svg", "posizioni.png"];
    let wanted = json!([names, true, 23, true, 21, true, "80,78,71", true, []]);
    same("Names, CSV, drawing, picture, workbook.", &seen, &wanted)
}

async fn own_administration_is_remembered(page: &Page) -> Result<()> {
    real(page).await?;
    let script = "await choose(menu('La mia amministrazione'), 'r_lazio');
        await until(() => text(one('.answer b')).startsWith('Lazio'));
        widget.setAttribute('view', 'themes');
        await until(() => !one('.comparison .heatmap'));
        widget.setAttribute('view', 'comparison');
        await until(() => one('.comparison .heatmap'));
        return [rows()[0], host.errors];";
    same("Back in the view.", &run(page, script, &[]).await?, &json!(["Lazio", []]))
}

/// A slider by its keys; the answer is told to assistive tools.
async fn by_keyboard_alone(page: &Page) -> Result<()> {
    real(page).await?;
    page.look("each('.weights input')[0].focus();", &[]).await?;
    page.press(Key::Right).await?;
    page.until("The weight has moved.", "each('.weight-value').map(text)[0] !== '6,7'").await?;
    page.expect("Focus stays.", "focused() === each('.weights input')[0]", json!(true)).await?;
    page.expect("The answer is a status.", "one('.answer').getAttribute('role')", json!("status")).await?;
    // Leaving the slider settles its weight, at the latest.
    page.press(Key::Tab).await?;
    page.until("It can be undone.", "each('.weights .actions button').length === 2").await?;
    page.look("one('.comparison .menu summary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The menu is open.", "one('.comparison .menu').open").await.map(drop)
}

async fn nothing_is_asked_while_it_is_used(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    page.look(
        "widget.setAttribute('administration', 'r_toscan'); widget.setAttribute('view', 'comparison');",
        &[],
    )
    .await?;
    page.until("The comparison is there.", "one('.heatmap') !== null").await?;
    served.forget();
    let script = "await choose(menu('Criteri'), '');
        await choose(menu('Amministrazioni'), 'only');
        each('.comparison .menu')[0].querySelectorAll('ul button')[1].click();
        await until(() => saved.length === 1);
        return host.violations;";
    same("Violations of the policy.", &run(page, script, &[]).await?, &json!([]))?;
    let asked = served.requests();
    ensure!(asked.is_empty(), "Requests.\nexpected: none\nseen:     {asked:?}");
    Ok(())
}
