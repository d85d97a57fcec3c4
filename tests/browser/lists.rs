//! Lists as people have them: recognised, answered, put into the exchange and seen there; taken out, refused, written by hand.

use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::axe::clean;
use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios};
use crate::imports::{assistant, run};
use crate::layout::fits_here;

scenarios! {
    everywhere:
        practices_come_in_and_go_out
        nothing_is_lost_on_the_way
        what_a_file_is_can_be_said
        what_does_not_fit_is_said
        no_list_is_refused
        templates_of_lists_come_back
        transfers_and_delegations_come_in
        what_the_network_writes_stays
        lists_by_keyboard
        lists_fit
        lists_are_clean
}

/// One name is uncertain, one row has no title, one answer is no word. All of it is made up.
const PRACTICES: &str = "Elenco di prova;;;;\n\nTitolo;Origine;Offerta da;Tematica;Trasferibile\n\
    Sportello di prova;esistente;Regione Tosacna;T4;sì\nModulo di prova;nuova;Regione Piemonte, Regione Puglia;T2;forse\n\
    ;nuova;Regione Puglia;T3;no\n";

fn given(text: &str) -> Value {
    BASE64_STANDARD.encode(text).into()
}

fn practices() -> Value {
    given(PRACTICES)
}

/// Scripts see `press(label)`, `rows()`, `menu(label)` and `settled(isIt)`.
const LISTS: &str = "
    const press = (label) => each('.import button').find((it) => text(it) === label).click();
    const rows = () => each('.list-rows tbody tr').map((row) => [...row.children].map(text));
    const menu = (label) => each('.import .select').find((it) => text(it.querySelector('.select-label')) === label)?.querySelector('select');
    const put = async () => { one('.import-foot .primary').click(); await until(() => one('.taken')); };
";

async fn act(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    run(page, &format!("{LISTS}\n{script}"), given).await
}

/// The suggestion is taken with one press; the practices are in the exchange, in its views, and out again.
async fn practices_come_in_and_go_out(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "host.heard();
        await drop('pratiche.csv', given[0]);
        const said = text(one('.import-head .line'));
        await step(2);
        press('È Regione Toscana');
        await until(() => each('.import .quiet').some((it) => text(it) === 'Tutti i nomi sono riconosciuti.'));
        await step(3);
        const came = rows().map((row) => row.slice(0, 6)), troubles = each('.problems-found li p').map(text);
        await put();
        const heard = host.heard(), told = text(one('.taken .quiet'));
        press('Guarda');
        await until(() => one('.for-practices, .cards'));
        await until(() => each('.cards .title-4').length === 2);
        const seen = each('.cards .title-4').map(text), { practices } = widget.exchange;
        widget.setAttribute('view', 'network');
        await until(() => one('.net-pages'));
        each('.net-pages button')[3].click();
        await until(() => one('.network thead'));
        const net = text(one('.network thead'));
        widget.setAttribute('view', 'import');
        await until(() => one('.taken'));
        press('Togli dallo scambio');
        await until(() => !one('.taken'));
        await until(() => !widget.exchange.practices);
        return { said, came, troubles, heard, told, seen, offered: practices.map((it) => it.offeredBy), net, errors: host.errors };";
    let seen = act(page, script, &[practices()]).await?;
    let wanted = json!({
        "said": "buone pratiche · 2 righe nuove · 2 righe e colonne messe da parte · 3 osservazioni da guardare",
        "came": [
            ["nuova", "4", "P1", "Sportello di prova", "esistente", "Regione Toscana"],
            ["nuova", "5", "P2", "Modulo di prova", "nuova", "Regione Piemonte; Regione Puglia"]
        ],
        "troubles": [
            "Trasferibile: «forse» non è una delle parole previste, e non conta.",
            "«Titolo» è vuoto: la riga è messa da parte."
        ],
        "heard": ["ready", "change"],
        "told": "buone pratiche · 2 righe nuove",
        "seen": ["Sportello di prova", "Modulo di prova"],
        "offered": [["r_toscan"], ["r_piemon", "r_puglia"]],
        "net": "Sportello di provaModulo di prova",
        "errors": []
    });
    same("A list comes in.", &seen, &wanted)
}

/// Answers stay on the way back and forth, in another language and under another view; each can be taken back.
async fn nothing_is_lost_on_the_way(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('pratiche.csv', given[0]);
        await step(2);
        const about = 'Che cosa significa «Regione Tosacna»';
        await choose(menu(about), 'r_abruzz');
        await choose(menu('A che cosa serve: E · Trasferibile'), '');
        await step(1); await step(3);
        const came = rows().map((row) => row[5]), troubles = each('.problems-found li').length;
        widget.setAttribute('view', 'themes');
        await until(() => !one('.import'));
        widget.setAttribute('lang', 'de');
        widget.setAttribute('view', 'import');
        await until(() => one('.import')?.lang === 'de' && one('.list-rows'));
        const german = [text(one('.list-rows th:nth-child(4)')), rows()[0][0]];
        widget.setAttribute('lang', 'it');
        await until(() => one('.import').lang === 'it');
        await step(2);
        const kept = [menu(about).value, menu('A che cosa serve: E · Trasferibile').value];
        press('Annulla l’ultima scelta');
        await until(() => menu('A che cosa serve: E · Trasferibile').value === 'transferable');
        press('Annulla l’ultima scelta');
        await until(() => menu(about).value === '');
        return [came, troubles, german, kept, host.errors];";
    let seen = act(page, script, &[practices()]).await?;
    let read = json!(["Regione Abruzzo", "Regione Piemonte; Regione Puglia"]);
    same("Rows, problems, German, answers.", &seen, &json!([read, 1, ["Titel", "neu"], ["r_abruzz", ""], []]))
}

/// A list whose headers say nothing is told what it is, and its columns what they are for.
async fn what_a_file_is_can_be_said(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]);
        const before = [menu('Che cosa contiene').value, one('.taken')];
        await choose(menu('Che cosa contiene'), 'practices');
        await step(3);
        const troubles = each('.problems-found li p').map(text), open = text(one('.import-foot .primary'));
        await step(2);
        await choose(menu('A che cosa serve: A · Prima'), 'title');
        await choose(menu('A che cosa serve: B · Seconda'), 'offered-by');
        await choose(menu('Origine delle pratiche'), 'existing');
        await step(3);
        const came = rows().map((row) => row.slice(3, 6));
        await step(1);
        await choose(menu('Che cosa contiene'), 'figures');
        const figures = [menu('Che cosa contiene').value, one('.list-rows')];
        return [before, troubles, open, came, figures, host.errors];";
    let file = given("Prima;Seconda\nSportello di prova;Regione Toscana\n");
    let seen = act(page, script, &[file]).await?;
    let no_headers =
        "Nessuna riga di intestazioni è stata riconosciuta: indica a che cosa servono le colonne.";
    let wanted = json!([
        ["figures", null],
        [no_headers],
        null,
        [["Sportello di prova", "esistente", "Regione Toscana"]],
        ["figures", null],
        []
    ]);
    same("It is said what it is.", &seen, &wanted)
}

/// Who teaches cannot be who learns: the row is named, and nothing can be put in.
async fn what_does_not_fit_is_said(page: &Page) -> Result<()> {
    page.host(json!({ "src": "data/dimostrativo.json", "lang": "it", "mode": "work", "view": "import" }))
        .await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await?;
    let script = "const { practices: [{ id }], administrations: [{ id: unit }] } = widget.exchange;
        const said = () => each('.problems-found li').map(text);
        await drop('a.csv', btoa(`Pratica;Da;A;Ostacoli\\n${id};${unit};${unit};x\\n`));
        await step(3);
        const inARow = [said(), one('.import-foot .primary')];
        press('Vai alla cella: riga 2');
        await until(() => one('.sheet .marked'));
        const { exchange } = widget, { to } = exchange.transfers.find((it) => it.practice === id);
        exchange.transfers.forEach((it) => delete it.from);
        widget.exchange = exchange;
        await until(() => widget.exchange.transfers.every((it) => !it.from));
        await drop('b.csv', btoa(`Codice;Buona pratica;Offerta da\\n${id};Titolo;${to}\\n`));
        await step(3);
        const elsewhere = [said(), one('.import-foot .primary')];
        widget.setAttribute('lang', 'de');
        await until(() => one('.import').lang === 'de' && said()[0]?.includes('Verwaltung'));
        return [unit, to, inARow, elsewhere, said(), widget.exchange.transfers.length > 0, host.errors];";
    let seen = act(page, script, &[]).await?;
    let no = "Così non entra nello scambio:";
    let mend = "riceve una pratica che è già sua. Correggere chi riceve o chi offre.";
    let in_a_row = format!("{no} «alfa» {mend}Vai alla cella: riga 2");
    let elsewhere = format!("{no} «alfa» {mend} transfers[0].to");
    let german = "So passt es nicht in den Austausch: Die Verwaltung „alfa“ erhält ein bewährtes Verfahren, das bereits \
                  ihr eigenes ist. Berichtigen Sie, wer es erhält oder wer es anbietet. transfers[0].to";
    let wanted = json!(["alfa", "alfa", [[in_a_row], null], [[elsewhere], null], [german], true, []]);
    same("It is said.", &seen, &wanted)
}

/// What is no table is refused, and the exchange stays as it is.
async fn no_list_is_refused(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "const before = JSON.stringify(widget.exchange);
        await drop('pratiche.csv', btoa('%PDF-1.7 pratiche'));
        const said = text(one('.import [role=alert]'));
        each('.import .error button').at(-1).click();
        await until(() => one('.drop'));
        await drop('pratiche.csv', btoa('Titolo;Origine;Condizioni;Prove\\n'));
        await step(3);
        return [said.includes('documento PDF'), one('.import-foot .primary'), one('.list-rows'), before === JSON.stringify(widget.exchange), host.errors];";
    same("Refused.", &act(page, script, &[]).await?, &json!([true, null, null, true, []]))
}

/// Every template is recognised and read again without a question, as a workbook and as CSV.
async fn templates_of_lists_come_back(page: &Page) -> Result<()> {
    page.host(json!({ "src": "data/dimostrativo.json", "lang": "it", "mode": "work", "view": "import" }))
        .await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await?;
    let script = "const seen = [];
        for (let at = 0; at < 6; at++) {
            each('.import .rows .actions button')[at].click();
            await until(() => saved.length === at + 1);
            give(saved[at]);
            await read();
            seen.push([saved[at].name.replace('scambio-dimostrativo-', ''), menu('Che cosa contiene').value]);
            await step(3);
            seen.push(each('.problems-found li').length + each('.list-rows tbody tr').length === rows().filter((row) => row[0] === 'uguale').length);
            press('Scegli un altro file');
            await until(() => one('.drop'));
        }
        return [seen, host.errors];";
    let seen = act(page, script, &[]).await?;
    let names = ["buone-pratiche", "trasferimenti", "partecipazioni"];
    let kinds = ["practices", "transfers", "delegations"];
    let mut wanted = Vec::new();
    for (name, kind) in names.into_iter().zip(kinds) {
        for ending in ["xlsx", "csv"] {
            wanted.push(json!([format!("{name}.{ending}"), kind]));
            wanted.push(json!(true));
        }
    }
    same("Templates.", &seen, &json!([wanted, []]))
}

async fn transfers_and_delegations_come_in(page: &Page) -> Result<()> {
    page.host(json!({ "src": "data/dimostrativo.json", "lang": "it", "mode": "work", "view": "import" }))
        .await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await?;
    let script = "const { practices: [{ id, offeredBy }], administrations, themes: [{ id: theme }], transfers: all } = widget.exchange;
        const known = [...offeredBy, ...all.filter((it) => it.practice === id).map((it) => it.to)], before = all.length;
        const other = administrations.find((it) => !known.includes(it.id));
        await drop('a.csv', btoa(`Pratica;Chi la impara;Da capire;Ostacoli\\n${id};${other.id};2026-01-15;tempo\\n`));
        const kind = menu('Che cosa contiene').value;
        await step(3);
        const effect = rows()[0][0];
        await put();
        await until(() => widget.exchange.transfers.length !== before);
        const transfers = widget.exchange.transfers.length - before;
        await drop('b.csv', btoa(`Ente;Tematica;Partecipanti\\n${other.id};${theme};7\\n`));
        const second = menu('Che cosa contiene').value;
        await step(3);
        await put();
        await until(() => each('.taken > li').length === 2);
        const joined = () => widget.exchange.delegations.find((it) => it.administration === other.id && it.theme === theme);
        await until(joined);
        const { participants } = joined();
        return [kind, effect === 'nuova' && transfers, second, participants, each('.taken button').map(text), host.errors];";
    let buttons = ["Guarda", "Guarda", "Togli dallo scambio"];
    let seen = act(page, script, &[]).await?;
    same("Both.", &seen, &json!(["transfers", 1, "delegations", 7, buttons, []]))
}

/// A practice that was written in the network view is still there after a list has come in.
async fn what_the_network_writes_stays(page: &Page) -> Result<()> {
    page.host(json!({ "src": "data/dimostrativo.json", "lang": "it", "mode": "work", "view": "network" }))
        .await?;
    page.until("The network.", "one('.net-pages') !== null").await?;
    let script = "each('.net-pages button')[3].click();
        await until(() => each('.network button').some((it) => text(it) === 'Aggiungi una pratica'));
        const button = (name) => each('.network button').find((it) => text(it) === name);
        button('Aggiungi una pratica').click();
        await until(() => one('.net-form'));
        const title = one('.net-form input');
        title.value = 'Scritta a mano';
        title.dispatchEvent(new Event('change', { bubbles: true }));
        button('Applica').click();
        await until(() => one('.net-changed'));
        const count = widget.exchange.practices.length;
        widget.setAttribute('view', 'import');
        await until(() => one('.import .drop'));
        await drop('a.csv', btoa('Titolo;Origine;Prove\\nDa un elenco;nuova;x\\n'));
        await step(3);
        await put();
        const titles = widget.exchange.practices.map((it) => it.title.it ?? it.title);
        return [titles.includes('Scritta a mano'), titles.includes('Da un elenco'), titles.length - count, host.errors];";
    same("Both are there.", &act(page, script, &[]).await?, &json!([true, true, 1, []]))
}

/// Focus never falls out of the element; the answer and the way into the exchange are pressed by keys.
async fn lists_by_keyboard(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    act(page, "await drop('a.csv', given[0]); await step(2);", &[practices()]).await?;
    let focus = "each('.import button').find((it) => text(it) === 'È Regione Toscana').focus();";
    page.look(focus, &[]).await?;
    page.press(Key::Enter).await?;
    page.until(
        "It is answered.",
        "each('.import .quiet').some((it) => text(it) === 'Tutti i nomi sono riconosciuti.')",
    )
    .await?;
    page.expect("Focus is in the assistant.", "one('.import').contains(focused())", json!(true)).await?;
    page.look("one('.import-foot .primary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The last step.", "one('.list-rows') !== null").await?;
    let undo = "each('.import-foot button').find((it) => text(it) === 'Annulla l’ultima scelta')";
    page.look(&format!("{undo}.focus();"), &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The problem is back.", "each('.problems-found .small').length === 1").await?;
    page.look("one('.problems-found .small').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("It is answered here too.", "each('.problems-found .small').length === 0").await?;
    page.look("one('.problems-found .plain').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The cell has the focus.", "focused() === one('.sheet .marked')").await?;
    page.look("one('.import-foot .primary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("It is in the exchange.", "one('.taken') !== null").await?;
    page.expect("Focus is in the assistant.", "one('.import').contains(focused())", json!(true)).await
}

const OPEN: &str = "each('.import details').forEach((fold) => { fold.open = true; });";

/// All steps with a problem, and what was put in, at every width.
async fn lists_fit(page: &Page) -> Result<()> {
    for (width, root_size) in [(320, "16px"), (320, "32px"), (768, "16px"), (1280, "16px")] {
        for lang in ["it", "de"] {
            page.open_framed("work.html", width).await?;
            page.ready().await?;
            page.look("document.documentElement.style.fontSize = given[0];", &[root_size.into()]).await?;
            page.set("lang", Some(lang), &format!("one('.import')?.lang === '{lang}'")).await?;
            let what = |step: &str| format!("{step} in {lang} at {width} with {root_size}");
            fits_here(page, &what("Before a file")).await?;
            act(page, "await drop('pratiche.csv', given[0]);", &[practices()]).await?;
            for at in 1..=3 {
                act(page, &format!("await step({at}); {OPEN}"), &[]).await?;
                fits_here(page, &what(&format!("Step {at}"))).await?;
            }
            act(page, "await put();", &[]).await?;
            fits_here(page, &what("Afterwards")).await?;
        }
    }
    Ok(())
}

async fn lists_are_clean(page: &Page) -> Result<()> {
    for lang in LANGS {
        assistant(page, lang).await?;
        act(page, "await drop('pratiche.csv', given[0]);", &[practices()]).await?;
        for at in 1..=3 {
            act(page, &format!("await step({at}); {OPEN}"), &[]).await?;
            clean(page, &format!("Step {at} in {lang}.")).await?;
        }
        act(page, "await put();", &[]).await?;
        clean(page, &format!("Afterwards, in {lang}.")).await?;
    }
    Ok(())
}
