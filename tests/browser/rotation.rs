//! Who hosts what and when: simulated in the browser and marked so, looked at in five ways, changed and repaired by keys alone.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios, site};

scenarios! {
    everywhere:
        a_plan_is_simulated_and_marked
        every_look_shows_every_session
        one_session_is_explained
        a_closure_a_pin_a_host_that_leaves_by_keys_alone
        a_session_is_moved_with_arrows
        what_cannot_be_is_explained
        tables_of_a_lab
        plans_of_a_file_are_marked_and_compared
        files_come_out
        work_is_kept_only_when_asked
        nothing_is_asked_while_it_plans
    ; chromium:
        rotation_in_every_language
}

/// Scripts see these names.
pub(crate) const NAMES: &str = "
    const enter = async (field, value, kind = 'change') => {
        field.value = value;
        field.dispatchEvent(new Event(kind, { bubbles: true }));
        await new Promise((go) => setTimeout(go));
    };
    const labelled = (label, within = '.rotation') => each(`${within} .select`).find((it) => text(it.querySelector('.select-label')) === label)?.querySelector('select, input');
    const button = (label, within = '.rotation') => each(`${within} button`).find((it) => text(it).startsWith(label));
    const look = async (at) => { each('.look')[at].click(); await until(() => each('.look')[at].getAttribute('aria-pressed') === 'true'); };
    const rests = () => until(() => !one('.solve progress') && one('.answer'));
    const saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => { saved.push(file); return createObjectURL.call(URL, file); };
";

async fn run(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    page.act(&format!("{NAMES}\n{script}"), given).await
}

/// A simulated plan of the real exchange, as Tuscany sees it.
pub(crate) async fn rotation(page: &Page, lang: &str, mode: &str) -> Result<()> {
    let attributes = json!({
        "src": "scambio/scambio-pa.json", "lang": lang, "view": "rotation", "administration": "r_toscan", "mode": mode,
    });
    page.host(attributes).await?;
    page.until("There is no plan yet.", "one('.rotation .primary') !== null").await?;
    page.look("one('.rotation .primary').click();", &[]).await?;
    page.until("The plan is there.", "one('.agenda-entry') !== null && !one('.solve progress')").await?;
    page.until("It keeps the rules.", "one('.answer') !== null && !one('.answer.wrong')").await.map(drop)
}

/// Six tracks, eight hosts, two rounds; three labs a round; kick-off and closing event. The summer break and the holiday in it.
async fn a_plan_is_simulated_and_marked(page: &Page) -> Result<()> {
    rotation(page, "it", "read").await?;
    let script = "const months = each('.agenda-month');
        const august = months.find((it) => text(it).startsWith('agosto'));
        return [each('.agenda-entry').length, text(one('.rotation .simulated')), text(one('.answer')).includes('104 incontri'),
            text(august ?? one('.rotation')).includes('Ferragosto'), !!one('.solve'), each('.burden tbody tr').length];";
    let seen = run(page, script, &[]).await?;
    same("What is read.", &seen, &json!([104, "piano simulato", true, true, false, 8]))?;
    page.expect("Errors.", "host.errors", json!([])).await
}

async fn rotation_in_every_language(page: &Page) -> Result<()> {
    for lang in LANGS {
        rotation(page, lang, "work").await?;
        let script = "const italian = each('.agenda-title').filter((it) => text(it).startsWith('Verifiche di gestione'));
            const marked = italian.filter((it) => it.querySelector('[lang=it]'));
            return [one('.rotation').lang, each('.agenda-entry').length, marked.length === (given[0] === 'it' ? 0 : italian.length)];";
        let seen = run(page, script, &[lang.into()]).await?;
        same(&format!("The plan in {lang}."), &seen, &json!([lang, 104, true]))?;
    }
    page.expect("Errors.", "host.errors", json!([])).await
}

/// As a list, by months and by rounds, along time, and month by month.
async fn every_look_shows_every_session(page: &Page) -> Result<()> {
    rotation(page, "it", "read").await?;
    let script = "const seen = [each('.agenda-entry').length];
        for (const [at, what] of [[1, '.grid .chip'], [4, '.grid .chip'], [3, '.gantt-bar']]) {
            await look(at);
            seen.push(each(what).filter((it) => it.offsetWidth > 0).length);
        }
        await look(2);
        const days = new Set();
        for (;;) {
            each('.month .chip').forEach((chip) => days.add(chip.dataset.at));
            const next = each('.month-head button')[1];
            if (next.disabled) break;
            const before = text(one('.month-head p'));
            next.click();
            await until(() => text(one('.month-head p')) !== before);
        }
        seen.push(days.size, [...days].every((at) => Number(at) >= 0));
        return seen;";
    same("Sessions.", &run(page, script, &[]).await?, &json!([104, 104, 104, 104, 104, true]))?;
    let script = "await look(0);
        await enter(labelled('Tematica'), '5');
        const track = each('.agenda-entry').length;
        await enter(labelled('Tematica'), '');
        await enter(labelled('Amministrazione'), '7');
        return [track, each('.agenda-entry').length === 104];";
    // Sixteen workshops of a theme, its two labs, kick-off and closing event; all concern every administration.
    same("Filters.", &run(page, script, &[]).await?, &json!([20, true]))
}

/// The demo's plans: both simulated, the second without a day of the stop.
async fn plans_of_a_file_are_marked_and_compared(page: &Page) -> Result<()> {
    page.show("piano.html").await?;
    page.until("The plan is there.", "one('.agenda-entry') !== null").await?;
    let script = "const months = () => each('.agenda-month').map((it) => text(it.querySelector('.title-4')));
        const first = [text(one('.rotation .simulated')), months().includes('marzo 2020'), each('.agenda-entry').length];
        const menu = labelled('Scenario');
        await enter(menu, menu.options[1].value);
        await until(() => !months().includes('marzo 2020'));
        return [...first, text(one('.rotation .simulated')), months().includes('aprile 2020'), each('.agenda-entry').length];";
    let wanted = json!(["piano simulato", true, 104, "piano simulato", false, 104]);
    same("The plans.", &run(page, script, &[]).await?, &wanted)
}

/// Why a session is on its day, other days, and back where the reader was.
async fn one_session_is_explained(page: &Page) -> Result<()> {
    rotation(page, "it", "read").await?;
    let script = "each('.why')[5].click();
        await until(() => one('.rotation-session'));
        const inside = () => one('.rotation-session').contains(focused());
        await until(() => inside());
        const facts = each('.rotation-session dd').map(text);
        const days = each('.rotation-session .other-day').length;
        const moves = button('Sposta qui') !== undefined;
        button('Chiudi').click();
        await until(() => !one('.rotation-session') && focused() === each('.why')[5]);
        return [facts.length, days, moves];";
    same("The session.", &run(page, script, &[]).await?, &json!([4, 5, false]))
}

/// Presses Tab until something has the focus.
async fn tab_to(page: &Page, what: &str, holds: &str) -> Result<()> {
    for _ in 0..400 {
        if page.look(&format!("return {holds};"), &[]).await? == json!(true) {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    anyhow::bail!("Tab does not lead to {what}.")
}

/// A closure is entered, the plan searched, a date fixed, a host withdraws, the plan is repaired and taken along.
async fn a_closure_a_pin_a_host_that_leaves_by_keys_alone(page: &Page) -> Result<()> {
    rotation(page, "it", "work").await?;
    // Days are typed differently in each browser and language: they are set, the rest is done by keys.
    let script = "await enter(labelled('Dal giorno', '.assumptions-group .form'), '2019-10-07');
        await enter(labelled('Al giorno', '.assumptions-group .form'), '2019-10-11');";
    run(page, script, &[]).await?;
    page.look("one('.assumptions-group .form input').focus();", &[]).await?;
    tab_to(page, "the closure", "text(focused()) === 'Aggiungi la chiusura'").await?;
    page.press(Key::Enter).await?;
    page.until(
        "It is closed.",
        "each('.assumptions-group li').some((it) => text(it).includes('7 ottobre 2019'))",
    )
    .await?;
    page.look("one('.solve select').focus();", &[]).await?;
    page.look("one('.solve .primary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The search is over.", "!one('.solve progress') && !one('.answer.wrong')").await?;
    let script = "const october = each('.agenda-month').find((it) => text(it).startsWith('ottobre'));
        return [...october.querySelectorAll('.agenda-day b')].map((it) => parseInt(it.textContent)).some((day) => day >= 7 && day <= 11);";
    same("Nobody meets then.", &page.look(script, &[]).await?, &json!(false))?;
    page.look(
        "each('.agenda-month').forEach((fold) => { fold.open = true; }); each('.why')[60].focus();",
        &[],
    )
    .await?;
    page.press(Key::Enter).await?;
    page.until("The session.", "one('.rotation-session') !== null").await?;
    tab_to(page, "the pin", "focused()?.type === 'checkbox' && one('.rotation-session').contains(focused())")
        .await?;
    page.press(Key::Space).await?;
    page.until(
        "It is fixed.",
        "each('.agenda-title .tag, .agenda-title span').filter((it) => text(it) === 'fissato').length === 2",
    )
    .await?;
    let script = "const form = '[aria-label=\"Se qualcosa cambia\"]';
        await enter(labelled('Che cosa è successo', form), '3');
        await until(() => labelled('Sede', form));
        await enter(labelled('Sede', form), '7');
        await enter(labelled('Dal giorno', form), '2019-11-04');";
    run(page, script, &[]).await?;
    page.look("one('[aria-label=\"Se qualcosa cambia\"] input').focus();", &[]).await?;
    tab_to(page, "the repair", "text(focused()) === 'Ripianifica'").await?;
    page.press(Key::Enter).await?;
    page.until(
        "It is repaired.",
        "one('.changes') !== null && !one('.solve progress') && !one('.answer.wrong')",
    )
    .await?;
    let script = "return [labelled('Scenario').options.length, /restano .* non si t(iene|engono) più/.test(text(one('.changes .answer'))), text(one('.rotation .simulated'))];";
    same("Two scenarios.", &run(page, script, &[]).await?, &json!([2, true, "piano simulato"]))?;
    page.look("one('.rotation .menu summary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("The menu is open.", "one('.rotation .menu').open").await?;
    let script = "each('.rotation .menu ul button')[0].click(); await until(() => saved.length === 1);
        const calendar = await saved[0].text();
        return [saved[0].name, calendar.includes('piano simulato'), calendar.includes('STATUS:CANCELLED'), calendar.startsWith('BEGIN:VCALENDAR')];";
    let wanted = json!(["rotazione.ics", true, true, true]);
    same("What no longer takes place is cancelled.", &run(page, script, &[]).await?, &wanted)
}

/// The consequences are told before anything moves; Escape leaves all as it was, Undo takes it back.
async fn a_session_is_moved_with_arrows(page: &Page) -> Result<()> {
    rotation(page, "it", "work").await?;
    run(page, "await look(3); each('.gantt-bar')[20].focus();", &[]).await?;
    let place = "each('.gantt-bar')[20].dataset.start";
    let before = page.look(&format!("return {place};"), &[]).await?;
    page.press(Key::Right).await?;
    page.until("The consequences.", "text(one('.consequences')).includes('costo')").await?;
    page.press(Key::Escape).await?;
    page.until("Nothing is said.", "text(one('.consequences')) === ''").await?;
    page.press(Key::Right).await?;
    page.until("The consequences.", "text(one('.consequences')).includes('costo')").await?;
    page.press(Key::Enter).await?;
    page.until("It has moved.", &format!("{place} !== '{}'", before.as_str().unwrap_or_default())).await?;
    run(page, "button('Annulla l').click();", &[]).await?;
    page.until("It is back.", &format!("{place} === '{}'", before.as_str().unwrap_or_default()))
        .await
        .map(drop)
}

/// More sessions than days: why, and a way out with one press.
async fn what_cannot_be_is_explained(page: &Page) -> Result<()> {
    rotation(page, "it", "work").await?;
    let script = "await enter(labelled('Al giorno', '.assumptions-group'), '2019-09-30');
        await until(() => one('.answer.wrong'));
        button('Migliora').click();
        await rests();
        button('Perché non').click();
        await until(() => one('.conflict'));
        return [text(one('.conflict .answer')).length > 40, each('.conflict .other-day').length > 0];";
    same("An explanation.", &run(page, script, &[]).await?, &json!([true, true]))?;
    page.expect("Errors.", "host.errors", json!([])).await
}

async fn tables_of_a_lab(page: &Page) -> Result<()> {
    rotation(page, "it", "work").await?;
    let script = "each('.why')[0].click();
        await until(() => button('Componi i tavoli'));
        button('Componi i tavoli').click();
        await until(() => one('.seating'));
        // Every track brings two people from each of eight administrations, and the lead a coordinator.
        return [each('.cards-of-places .card').length, each('.seating .title-5').length, /@|\\b(sig|dott)\\b/i.test(text(one('.seating')))];";
    same("Cards, turns, no names.", &run(page, script, &[]).await?, &json!([97, 3, false]))
}

async fn files_come_out(page: &Page) -> Result<()> {
    rotation(page, "it", "read").await?;
    let script = "const items = [...each('.rotation .menu')[0].querySelectorAll('ul button')];
        for (const at of [0, 1, 2, 3, 4, 5]) {
            const count = saved.length;
            items[at].click();
            await until(() => saved.length > count);
        }
        const [all, own, book, csv, problem, plan] = saved;
        const events = (text) => text.split('BEGIN:VEVENT').length - 1;
        const table = await csv.text();
        return [saved.map((file) => file.name), events(await all.text()), events(await own.text()), book.size > 3000,
            table.includes('piano simulato'), JSON.parse(await problem.text()).sessions.length, Object.keys(JSON.parse(await plan.text()).starts).length, host.violations];";
    let names = [
        "rotazione.ics",
        "rotazione-r_toscan.ics",
        "rotazione.xlsx",
        "rotazione.csv",
        "rotation.json",
        "plan.json",
    ];
    let seen = run(page, script, &[]).await?;
    same("Files.", &seen, &json!([names, 104, 104, true, true, 104, 104, []]))
}

/// Nothing is kept until the reader says so; then a new element has it, until it is forgotten.
async fn work_is_kept_only_when_asked(page: &Page) -> Result<()> {
    rotation(page, "it", "work").await?;
    let script = "const keep = () => each('.solve .check input')[0];
        const before = localStorage.length;
        keep().click();
        await until(() => localStorage.length === before + 1);
        button('Copia').click();
        await until(() => labelled('Scenario'));
        await enter(labelled('Facilitatori'), '3');
        return before;";
    same("Nothing was kept.", &run(page, script, &[]).await?, &json!(0))?;
    let script = "const again = widget.cloneNode();
        widget.replaceWith(again);
        await until(() => again.shadowRoot.querySelector('.agenda-entry'));
        return [...again.shadowRoot.querySelectorAll('.select')].find((it) => it.textContent.startsWith('Scenario'))?.querySelectorAll('option').length;";
    same("It is there again.", &run(page, script, &[]).await?, &json!(2))?;
    let script = "localStorage.clear(); return localStorage.length;";
    same("Forgotten.", &run(page, script, &[]).await?, &json!(0))
}

async fn nothing_is_asked_while_it_plans(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    page.look("widget.setAttribute('mode', 'work'); widget.setAttribute('view', 'rotation');", &[]).await?;
    page.until("There is no plan yet.", "one('.rotation .primary') !== null").await?;
    served.forget();
    page.look("one('.rotation .primary').click();", &[]).await?;
    page.until("The plan is there.", "one('.agenda-entry') !== null && !one('.solve progress')").await?;
    let script = "for (const at of [1, 2, 3, 4]) await look(at);
        each('.rotation .menu')[0].querySelectorAll('ul button')[0].click();
        await until(() => saved.length === 1);
        return host.violations;";
    same("Violations of the policy.", &run(page, script, &[]).await?, &json!([]))?;
    let asked = served.requests();
    ensure!(asked.is_empty(), "Requests.\nexpected: none\nseen:     {asked:?}");
    Ok(())
}
