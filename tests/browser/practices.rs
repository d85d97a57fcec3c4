//! Practices and transfers: filtered, read as a card, written by hand and by keys alone, saved and taken back.

use anyhow::Result;
use serde_json::{Value, json};

use crate::axe::clean;
use crate::comparison::NAMES;
use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios};
use crate::layout::fits_here;
use crate::network::network;

scenarios! {
    everywhere:
        filters_count_how_far_they_have_come
        one_practice_is_a_card
        a_practice_is_added
        a_transfer_moves_on
        what_cannot_be_is_said
        written_by_keys_alone
        nothing_is_written_by_readers
        strengths_of_the_comparison_are_proposed
        forms_fit
        forms_are_clean
}

async fn run(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    let names = "const label = (name) => each('.network .select').find((it) => text(it.querySelector('.select-label')) === name);
        const field = (name) => label(name).querySelector('input, select, textarea');
        const button = (name) => each('.network button').find((it) => text(it) === name);
        const write = (name, value) => { const it = field(name); it.value = value; it.dispatchEvent(new Event('change', { bubbles: true })); };
        const tick = (name) => each('.network .check').find((it) => text(it) === name).querySelector('input').click();
        const turn = async (at) => { each('.net-pages button')[at].click(); await until(() => each('.net-pages button')[at].getAttribute('aria-current')); };
        const kept = async () => { const count = saved.length; const all = each('.net-changed .menu button'); all[all.length - 1].click();
            await until(() => saved.length > count); return JSON.parse(await saved[count].text()); };";
    page.act(&format!("{NAMES}\n{names}\n{script}"), given).await
}

/// The page of practices, for work, with the first practice alone.
async fn practices(page: &Page, lang: &str) -> Result<()> {
    network(page, lang, "data/dimostrativo.json", "alfa", "work").await?;
    let script = "await turn(3); const second = each('.network .choices select')[1];
        second.value = ''; second.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => one('.net-card'));";
    run(page, script, &[]).await.map(drop)
}

async fn filters_count_how_far_they_have_come(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    page.visit("practices", "it").await?;
    let script = "const stand = each('.filters select')[3];
        const labels = [...stand.options].map(({ label }) => label);
        stand.value = '2'; stand.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => each('.cards > li').length === 2);
        return [labels, text(one('.filters-count')), each('.cards .title-4').map(text)];";
    let labels = [
        "Tutte (6)",
        "comprendere (2)",
        "adattare (3)",
        "in uso (2)",
        "concordato (1)",
        "Nessun trasferimento avviato (2)",
    ];
    let titles = ["Una domanda sola per più uffici", "Il catalogo comune dei dati"];
    same("Filtered.", &run(page, script, &[]).await?, &json!([labels, "2 di 6", titles]))
}

async fn one_practice_is_a_card(page: &Page) -> Result<()> {
    for lang in LANGS {
        practices(page, lang).await?;
        let script = "return [each('.net-card .pairs dt').length, each('.net-courses > li').length, each('.net-steps .taken').length,
            text(one('.net-card .title-3')), text(one('.net-card-foot')).length > 5, host.errors];";
        let wanted = json!([9, 2, 5, "Una domanda sola per più uffici", true, []]);
        same(&format!("The card in {lang}."), &run(page, script, &[]).await?, &wanted)?;
    }
    Ok(())
}

/// Added, saved with the exchange, taken back.
async fn a_practice_is_added(page: &Page) -> Result<()> {
    practices(page, "it").await?;
    let script = "button('Aggiungi una pratica').click();
        await until(() => one('.net-form'));
        await until(() => focused() === field('Titolo'));
        write('Titolo', 'Il diario di bordo'); write('Tematica', 'T4'); write('Origine', 'new'); write('Si può trasferire?', 'yes');
        write('Condizioni', 'un’ora alla settimana\\n\\ndue persone'); write('Prove', 'letto da 40 colleghi');
        tick('Regione Beta'); await until(() => each('.net-boxes :checked').length === 1);
        tick('Regione Zeta'); await until(() => each('.net-boxes :checked').length === 2);
        button('Applica').click();
        await until(() => one('.net-card') && text(one('.net-card .title-3')) === 'Il diario di bordo');
        const exchange = await kept();
        const status = text(one('.net-changed [role=status]'));
        button('Togli l’ultima').click();
        await until(() => !one('.net-changed'));
        return [exchange.practices[6], status, each('.network .choices option').length, host.errors];";
    let practice = json!({
        "id": "P7", "title": "Il diario di bordo", "origin": "new", "offeredBy": ["beta", "zeta"], "theme": "T4",
        "transferable": true, "conditions": ["un’ora alla settimana", "due persone"], "evidence": ["letto da 40 colleghi"],
    });
    let wanted = json!([practice, "1 modifica non ancora salvata.", 14, []]);
    same("A new practice.", &run(page, script, &[]).await?, &wanted)
}

/// The second transfer of the first practice comes into use; the others stay as they are, with all their words.
async fn a_transfer_moves_on(page: &Page) -> Result<()> {
    practices(page, "it").await?;
    let script = "const before = widget.exchange;
        button('Modifica il trasferimento a Regione Beta').click();
        await until(() => one('.net-form'));
        const boxes = () => each('.net-boxes');
        boxes()[2].querySelector('input').click();
        await until(() => boxes()[2].querySelector('[type=date]'));
        const day = boxes()[2].querySelector('[type=date]');
        day.value = '2026-12-01'; day.dispatchEvent(new Event('change', { bubbles: true }));
        write('Ostacoli', 'due archivi da unire');
        button('Applica').click();
        await until(() => one('.net-changed'));
        const after = await kept();
        const others = (exchange) => JSON.stringify([exchange.practices, exchange.transfers.filter(({ id }) => id !== 'X2')]);
        return [after.transfers[1], others(before) === others(after), each('.net-steps .taken').length, host.errors];";
    let steps = json!([
        { "step": "understand", "on": "2026-09-17" }, { "step": "adapt", "on": "2026-11-12" }, { "step": "in-use", "on": "2026-12-01" },
    ]);
    let transfer = json!({
        "id": "X2", "practice": "P1", "to": "beta", "from": "delta", "steps": steps, "obstacles": ["due archivi da unire"],
    });
    same("A transfer.", &run(page, script, &[]).await?, &json!([transfer, true, 6, []]))
}

async fn what_cannot_be_is_said(page: &Page) -> Result<()> {
    practices(page, "it").await?;
    let script = "button('Aggiungi un trasferimento').click();
        await until(() => one('.net-form'));
        button('Applica').click();
        await until(() => one('.net-form [role=alert]'));
        const first = text(one('.net-form [role=alert]'));
        write('Chi impara', 'zeta'); write('Chi insegna', 'zeta');
        button('Applica').click();
        await until(() => text(one('.net-form [role=alert]')) !== first);
        const second = text(one('.net-form [role=alert]'));
        button('Annulla').click();
        await until(() => one('.net-card'));
        return [first, second, one('.net-changed')];";
    let wanted = json!(["Manca chi impara.", "Chi impara deve essere diverso da chi insegna.", null]);
    same("What is wrong.", &run(page, script, &[]).await?, &wanted)
}

/// From the button into the first field, on to the last button, and back where focus was not lost.
async fn written_by_keys_alone(page: &Page) -> Result<()> {
    practices(page, "it").await?;
    run(page, "button('Modifica la pratica').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until(
        "The first field has the focus.",
        "focused()?.closest('.net-form input') !== null && focused() === one('.net-form input')",
    )
    .await?;
    for _ in 0..40 {
        if page.look("return focused()?.classList.contains('net-keep') ?? false;", &[]).await? == json!(true)
        {
            break;
        }
        page.press(Key::Tab).await?;
    }
    page.expect("The button is reached.", "focused().classList.contains('net-keep')", json!(true)).await?;
    page.press(Key::Enter).await?;
    page.until("The card is back.", "one('.net-card') !== null").await?;
    page.until("Focus stays in the network.", "focused()?.closest('.network') !== null").await.map(drop)
}

async fn nothing_is_written_by_readers(page: &Page) -> Result<()> {
    network(page, "it", "data/dimostrativo.json", "alfa", "read").await?;
    let script = "await turn(3); await until(() => one('.net-practices'));
        return [one('.net-working'), text(one('.net-practices')).includes('8 domande su 10')];";
    same("For readers.", &run(page, script, &[]).await?, &json!([null, true]))
}

async fn strengths_of_the_comparison_are_proposed(page: &Page) -> Result<()> {
    network(page, "it", "data/dimostrativo.json", "alfa", "work").await?;
    let script = "await turn(2);
        const lines = each('.net-proposals .points li').map(text);
        return [lines.some((line) => line.startsWith('Provincia autonoma Gamma è tra le migliori')), lines.some((line) => line.startsWith('Le due si somigliano:'))];";
    same("Proposals.", &run(page, script, &[]).await?, &json!([true, true]))
}

/// What opens each form.
const OPEN: &str =
    "const all = each('.net-working button'); all[given[0] === 0 ? 0 : all.length - 2].click();
    await until(() => one('.net-form')); each('.net-boxes input').slice(-1)[0].click();";

async fn forms_fit(page: &Page) -> Result<()> {
    for width in [320, 768, 1280] {
        page.open_framed("dimostrativo.html", width).await?;
        page.ready().await?;
        page.look("widget.setAttribute('mode', 'work');", &[]).await?;
        page.set("view", Some("network"), "one('.net-page') !== null").await?;
        for lang in ["it", "de"] {
            page.set("lang", Some(lang), &format!("one('.network')?.lang === '{lang}'")).await?;
            let script = "await turn(3); const second = each('.network .choices select')[1];
                second.value = ''; second.dispatchEvent(new Event('change', { bubbles: true })); await until(() => one('.net-card'));";
            run(page, script, &[]).await?;
            fits_here(page, &format!("The card in {lang} at {width}")).await?;
            for form in 0..2 {
                run(page, OPEN, &[form.into()]).await?;
                fits_here(page, &format!("Form {form} in {lang} at {width}")).await?;
                let leave = "const all = each('.net-form .actions button'); all[all.length - 1].click(); await until(() => one('.net-card'));";
                run(page, leave, &[]).await?;
            }
        }
    }
    Ok(())
}

async fn forms_are_clean(page: &Page) -> Result<()> {
    for lang in LANGS {
        practices(page, lang).await?;
        clean(page, &format!("The card in {lang}.")).await?;
        for form in 0..2 {
            run(page, OPEN, &[form.into()]).await?;
            clean(page, &format!("Form {form} in {lang}.")).await?;
            let leave = "const all = each('.net-form .actions button'); all[all.length - 1].click(); await until(() => one('.net-card'));";
            run(page, leave, &[]).await?;
        }
    }
    Ok(())
}
