//! Tables as people have them: dropped, understood, corrected, taken, given away; nothing of them leaves the browser.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::harness::exchange::LANGS;
use crate::harness::{Key, Page, same, scenarios, site};

scenarios! {
    everywhere:
        only_for_work
        every_kind_of_file
        chosen_dropped_or_pasted
        a_wrong_guess_is_corrected
        a_suggestion_is_answered
        given_up
        a_large_workbook
        a_large_workbook_is_given_up
        nothing_is_asked_after_a_file
        templates_come_back_without_a_question
        exports_come_back_the_same
        a_table_is_compared
        refused
        by_keyboard
        in_every_language
        another_language_keeps_the_file
        a_missing_module
        leaves_with_its_element
}

/// A file with a title, a misspelling, two marks that mean nothing, and a total.
const UNTIDY: &str = "Prospetto interno;;\n\nEnte;Spesa;Tasso\nPiemonte;1.234;9,1\nLombarida;2.000;boh\nVeneto;98;12,3\n\
                      Umbria;12;-\nLazio;7;n.d.\nITALIA;3.351;\n";

/// Scripts see these names: `drop(name, base64)` gives the assistant a file and waits until it is read.
pub(crate) const GIVE: &str = "
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const give = (file) => {
        const event = new Event('drop', { bubbles: true, cancelable: true, composed: true });
        Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
        (one('.drop') ?? one('.import')).dispatchEvent(event);
    };
    const read = async () => {
        await new Promise((go) => setTimeout(go)); // what was there before is gone
        await until(() => !one('.import-reading') && (one('.import-steps') || one('.import .error')));
    };
    const drop = async (name, text) => { give(new File([bytes(text)], name)); await read(); };
    const step = async (at) => {
        one(`.import-steps li:nth-child(${at}) button`).click();
        await until(() => one(`.import-steps li:nth-child(${at}) [aria-current]`));
    };
    const choose = async (menu, value) => {
        menu.value = value;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
        await read();
    };
    const row = (name) => each('.matrix tbody tr').find((it) => text(it.querySelector('th')) === name);
    const cells = (name) => [...row(name).querySelectorAll('td')].map(text);
    const saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => { saved.push(file); return createObjectURL.call(URL, file); };
";

pub(crate) async fn run(page: &Page, script: &str, given: &[Value]) -> Result<Value> {
    page.act(&format!("{GIVE}\n{script}"), given).await
}

/// An element for work, at the view `import`.
pub(crate) async fn assistant(page: &Page, lang: &str) -> Result<()> {
    let attributes =
        json!({ "src": "scambio/scambio-pa.json", "lang": lang, "mode": "work", "view": "import" });
    page.host(attributes).await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await.map(drop)
}

fn file(path: &str) -> Result<Value> {
    let path = format!("{}/data/{path}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).with_context(|| path.clone())?;
    Ok(BASE64_STANDARD.encode(bytes).into())
}

pub(crate) fn untidy() -> Value {
    BASE64_STANDARD.encode(UNTIDY).into()
}

async fn only_for_work(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "lang": "it", "view": "import" })).await?;
    page.expect("Tabs for reading.", "each('.tabs button').length", json!(7)).await?;
    page.expect("Another view is shown.", "one('.for-import')", json!(null)).await?;
    page.set("mode", Some("work"), "each('.tabs button').length === 8").await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await.map(drop)
}

/// Each kind, with the figures that its expectation has, as the page writes them.
async fn every_kind_of_file(page: &Page) -> Result<()> {
    let files = [
        ("import/cases/s01_excel_it_cp1252.csv", "import/cases/s01_excel_it_cp1252.csv.atteso.json"),
        ("import/cases/s08_testo_unicode_utf16.txt", "import/cases/s08_testo_unicode_utf16.txt.atteso.json"),
        ("import/cases/s11_trasposta.csv", "import/cases/s11_trasposta.csv.atteso.json"),
        ("workbook/s14_finto_excel_html.xls", "workbook/s14_finto_excel_html.xls.atteso.json"),
        ("workbook/s15_excel_misto.xlsx", "workbook/s15_excel_misto.xlsx.atteso.json"),
    ];
    for (path, wanted) in files {
        assistant(page, "it").await?;
        let folder = format!("{}/data/{wanted}", env!("CARGO_MANIFEST_DIR"));
        let wanted: Value = serde_json::from_str(&std::fs::read_to_string(folder)?)?;
        let script = "const [name, content, values] = given;
            await drop(name, content);
            await step(3);
            const number = (text) => text === '' ? null : Number(text.replaceAll('.', '').replace(',', '.'));
            const rows = each('.matrix tbody tr').map((row) => [...row.querySelectorAll('td')]
                .map((cell) => cell.matches('.absent') ? null : number(cell.firstChild.textContent)));
            return rows;";
        let name = path.rsplit('/').next().unwrap_or_default();
        let seen = run(page, script, &[name.into(), file(path)?, json!(null)]).await?;
        ensure!(
            numbers(&seen) == numbers(&wanted["values"]),
            "{path}\nexpected: {}\nseen:     {seen}",
            wanted["values"]
        );
    }
    for path in ["workbook/mixed.xls", "workbook/mixed.ods"] {
        assistant(page, "it").await?;
        let script = "await drop(given[0], given[1]); return [one('.import .error') === null, each('.sheet tbody tr').length > 1];";
        let seen = run(page, script, &[path.into(), file(path)?]).await?;
        same(path, &seen, &json!([true, true]))?;
    }
    page.expect("Errors.", "host.errors", json!([])).await
}

/// The figures of rows, as floating-point numbers.
fn numbers(rows: &Value) -> Vec<Vec<Option<f64>>> {
    let row = |row: &Value| row.as_array().into_iter().flatten().map(Value::as_f64).collect();
    rows.as_array().into_iter().flatten().map(row).collect()
}

async fn chosen_dropped_or_pasted(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "const transfer = new DataTransfer();
        transfer.items.add(new File([bytes(given[0])], 'scelto.csv'));
        const field = one('input[type=file]');
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        await read();
        const chosen = text(one('.import-head .title-3'));
        await drop('lasciato.csv', given[0]);
        const dropped = text(one('.import-head .title-3'));
        const event = new Event('paste', { bubbles: true, composed: true });
        Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => 'Regione\\tA\\nPiemonte\\t1,5\\nLazio\\t2,5\\n' } });
        one('.import').dispatchEvent(event);
        await until(() => text(one('.import-head .title-3')) !== dropped);
        await read();
        await step(3);
        return [chosen, dropped, text(one('.import-head .title-3')), cells('Lazio')];";
    let seen = run(page, script, &[untidy()]).await?;
    let title = |name: &str| format!("Importa «{name}»");
    let wanted = json!([title("scelto.csv"), title("lasciato.csv"), title("incollato.txt"), ["2,5"]]);
    same("Three ways for a file.", &seen, &wanted)
}

/// A table that was taken is compared at once, and stays among the comparisons.
async fn a_table_is_compared(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('spesa.csv', btoa('Regione;Tasso di occupazione (%);Disoccupazione (%)\\nPiemonte;65,1;7,2\\nLazio;62,3;8,9\\nVeneto;66,8;5,1\\n'));
        await step(3);
        one('.import-foot .primary').click();
        await until(() => one('.taken .primary'));
        one('.taken .primary').click();
        await until(() => one('.heatmap'));
        const rows = each('.heatmap tbody tr').map((row) => [...row.children].map(text));
        const first = text(one('.position-name')), which = one('.choices select').selectedOptions[0].text;
        widget.setAttribute('view', 'import');
        await until(() => one('.taken'));
        widget.setAttribute('view', 'comparison');
        await until(() => one('.heatmap'));
        return [rows, first, which, each('.heatmap tbody tr').length, host.errors];";
    let rows = json!([
        ["Lazio", "62,3", "8,9"],
        ["Piemonte ●", "65,1", "7,2"],
        ["Veneto", "66,8", "5,1"],
        ["Mediana", "65,1", "7,2"]
    ]);
    same(
        "Its rows, the best, its name.",
        &run(page, script, &[]).await?,
        &json!([rows, "Veneto", "spesa", 4, []]),
    )
}

/// `1.234` alone may be either: the reader says which, and may take it back.
async fn a_wrong_guess_is_corrected(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]);
        await step(3);
        const before = cells('Piemonte');
        await step(2);
        const marks = each('.table.stacked tbody tr')[1].querySelectorAll('select')[1];
        const english = [...marks.options].find((option) => option.text === '1,234.5');
        await choose(marks, english.value);
        await step(3);
        const corrected = cells('Piemonte');
        await step(2);
        await choose(each('.table.stacked tbody tr')[2].querySelectorAll('select')[0], 'text');
        await step(3);
        const fewer = cells('Piemonte').length;
        const undo = () => each('.import-foot button').find((button) => text(button) === 'Annulla l’ultima scelta');
        undo().click(); await until(() => cells('Piemonte').length === 2);
        undo().click(); await until(() => cells('Piemonte')[0] === before[0]);
        return [before, corrected[0], fewer, cells('Piemonte'), undo() === undefined];";
    let seen = run(page, script, &[untidy()]).await?;
    same(
        "Before, corrected, fewer, taken back.",
        &seen,
        &json!([["1.234", "9,1"], "1,234", 1, ["1.234", "9,1"], true]),
    )
}

async fn a_suggestion_is_answered(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]);
        await step(2);
        const answer = each('.rows button').find((button) => text(button) === 'È Lombardia');
        answer.click();
        await until(() => !each('.rows button').includes(answer) || !answer.isConnected);
        await read();
        await step(3);
        const missing = each('.problems-found button').find((button) => text(button) === 'Significa dato mancante');
        missing.click();
        await until(() => text(row('Lombardia')?.querySelector('.absent')) === 'non disponibile');
        return cells('Lombardia');";
    let seen = run(page, script, &[untidy()]).await?;
    same("The row is Lombardy's, its mark means missing.", &seen, &json!(["2.000", "non disponibile"]))
}

/// A large file shows its progress and can be given up; then another one is read.
async fn given_up(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "const line = 'Piemonte;1.234,5;9,1\\n'.repeat(50000);
        give(new File(['Regione;A;B\\n', ...Array(16).fill(line)], 'grande.csv'));
        await until(() => one('.import-reading progress')?.value > 0);
        const seen = one('.import-reading progress').value < 100;
        one('.import-reading button').click();
        await until(() => one('.drop'));
        await drop('a.csv', given[0]);
        return [seen, text(one('.import-head .title-3')), host.errors];";
    let seen = run(page, script, &[untidy()]).await?;
    same("Progress, then the other file.", &seen, &json!([true, "Importa «a.csv»", []]))
}

/// Scripts see `workbook(rows)`: a workbook that the product writes, with six columns.
const WORKBOOK: &str = "
    const workbook = async (rows) => {
        const loaded = performance.getEntriesByType('resource').map((it) => it.name);
        const script = loaded.find((name) => /scambio-workbook-\\w+\\.js/.test(name));
        const { writeWorkbook } = await import(script);
        const names = ['Piemonte', 'Lombardia', 'Veneto', 'Lazio', 'Molise'];
        const row = (_, at) => [names[at % 5], 2000 + at % 20, at / 7, at / 3, `testo ${at % 99}`, at];
        const header = [['Regione', 'Anno', 'A', 'B', 'C', 'D']];
        return writeWorkbook({ sheets: [{ name: 'Dati', header, rows: Array.from({ length: rows }, row) }] });
    };
    each('.import-part .actions button')[0].click(); // a template, for its module
    await until(() => saved.length === 1);
";

/// While it is read its progress is seen, never goes back, and the page has its turn.
async fn a_large_workbook(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "const large = await workbook(given[0]);
        const shares = [];
        let is = true;
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => {
            const bar = one('.import-reading progress');
            if (bar?.hasAttribute('value')) shares.push(bar.value);
            if (is) port1.postMessage(null);
        };
        port1.postMessage(null);
        give(new File([large], 'grande.xlsx'));
        await read();
        is = false;
        const rises = shares.every((share, at) => at === 0 || share >= shares[at - 1]);
        const seen = new Set(shares).size, early = shares.filter((share) => share < 70).length;
        return [rises, seen > 8, early > 8, text(one('.import-head .title-3')), host.errors];";
    let seen = run(page, &format!("{WORKBOOK}\n{script}"), &[json!(30_000)]).await?;
    same("Progress, and the file.", &seen, &json!([true, true, true, "Importa «grande.xlsx»", []]))
}

/// Given up while it is read: nothing of it comes later, and another file is read.
async fn a_large_workbook_is_given_up(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "const large = await workbook(30000);
        give(new File([large], 'grande.xlsx'));
        await until(() => one('.import-reading progress')?.value > 0);
        const share = one('.import-reading progress').value;
        one('.import-reading button').click();
        await until(() => one('.drop'));
        await new Promise((go) => setTimeout(go, 300));
        const quiet = one('.drop') !== null && one('.import-reading') === null;
        await drop('a.csv', given[0]);
        return [share < 70, quiet, text(one('.import-head .title-3')), host.errors];";
    let seen = run(page, &format!("{WORKBOOK}\n{script}"), &[untidy()]).await?;
    same("Given up, then the other file.", &seen, &json!([true, true, "Importa «a.csv»", []]))
}

/// From the moment a file is there, nothing is asked of any server, but for the module that reads workbooks.
async fn nothing_is_asked_after_a_file(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    page.look("widget.setAttribute('mode', 'work'); widget.setAttribute('view', 'import');", &[]).await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await?;
    let languages = "await Promise.all(['en', 'fr', 'de', 'sl'].map((lang) => until(() => true)));
        await drop('a.csv', given[0]);";
    run(page, languages, &[untidy()]).await?;
    served.forget();
    let script = "for (const at of [2, 3, 1]) await step(at);
        widget.setAttribute('lang', 'de');
        await until(() => text(one('.import-steps b')) === 'Lesen');
        await step(3);
        each('.import-foot .menu button')[1].click();
        await until(() => saved.length === 1);
        one('.import-foot .primary').click();
        await until(() => one('.taken'));
        return host.violations;";
    same("Violations of the policy.", &run(page, script, &[]).await?, &json!([]))?;
    same("Requests after a table.", &json!(served.requests()), &json!([]))?;
    let workbook = file("workbook/s15_excel_misto.xlsx")?;
    run(page, "await drop('a.xlsx', given[0]); await step(3);", &[workbook]).await?;
    let asked = served.requests();
    let own = |address: &String| address.contains("/scambio/scambio-workbook-") && !address.contains('?');
    ensure!(
        asked.len() == 2 && asked.iter().all(own),
        "Requests after a workbook.\nexpected: the two files of its module\nseen:     {asked:?}"
    );
    page.expect("Violations of the policy.", "host.violations", json!([])).await
}

async fn templates_come_back_without_a_question(page: &Page) -> Result<()> {
    for at in [0, 1] {
        assistant(page, "it").await?;
        let script = "each('.import-part .actions button')[given[0]].click();
            await until(() => saved.length === 1);
            const [file] = saved;
            give(file);
            await read();
            await step(2);
            const known = text(one('.fold summary'));
            await step(3);
            return [file.name, known, each('.problems-found .asks').map(text)];";
        let seen = run(page, script, &[at.into()]).await?;
        let name = ["scambio-pa-modello.xlsx", "scambio-pa-modello.csv"][at];
        same("A template.", &seen, &json!([name, "8 amministrazioni riconosciute", []]))?;
    }
    Ok(())
}

/// Every export but JSON is imported again with the same figures.
async fn exports_come_back_the_same(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]);
        await step(3);
        const table = () => each('.matrix tbody tr').map((row) => [...row.children].map(text).join('|'));
        const before = table();
        for (let at = 0; at < 4; at++) {
            each('.import-foot .menu button')[at].click();
            await until(() => saved.length === at + 1);
        }
        const json = JSON.parse(await saved[3].text());
        const again = [];
        for (const file of saved.slice(0, 3)) {
            give(file);
            await until(() => text(one('.import-head .title-3'))?.includes(file.name));
            await read();
            await step(3);
            again.push(table());
        }
        const names = saved.map((file) => file.name);
        return [names, before, again, json.values];";
    let seen = run(page, script, &[untidy()]).await?;
    let before = seen[1].clone();
    // What was unreadable is written as a mark for missing.
    let known = json!(before.to_string().replace("illeggibile", "non disponibile"));
    for again in seen[2].as_array().into_iter().flatten() {
        same("The same table again.", &json!(again.to_string()), &known)?;
    }
    let names = json!(["a-scambio.xlsx", "a-scambio.csv", "a-scambio.csv", "a-scambio.json"]);
    same("Names.", &seen[0], &names)?;
    same("Figures in JSON.", &seen[3], &json!([[1234, 9.1], [98, 12.3], [12, null], [7, null]]))
}

async fn refused(page: &Page) -> Result<()> {
    for (name, content, why) in [
        ("chiuso.xlsx", file("workbook/locked.xlsx")?, "protetto da una password"),
        ("tronco.xlsx", BASE64_STANDARD.encode(b"PK\x03\x04 nothing").into(), "danneggiato"),
        ("vuoto.csv", json!(""), "Il file è vuoto"),
    ] {
        assistant(page, "it").await?;
        let script = "await drop(given[0], given[1]);
            const said = text(one('.import [role=alert]'));
            each('.import .error button').at(-1).click();
            await until(() => one('.drop'));
            return said;";
        let seen = run(page, script, &[name.into(), content]).await?;
        ensure!(
            seen.as_str().is_some_and(|said| said.contains(why) && said.contains(name)),
            "{name}\nexpected: … {why} …\nseen:     {seen}"
        );
    }
    Ok(())
}

/// Focus never falls out of the element, and a problem's cell is found and gets the focus.
async fn by_keyboard(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    page.look("one('input[type=file]').focus();", &[]).await?;
    page.expect("The field takes the focus.", "focused()?.type", json!("file")).await?;
    run(page, "await drop('a.csv', given[0]);", &[untidy()]).await?;
    page.expect("Focus is in the assistant.", "focused() === one('.import')", json!(true)).await?;
    for _ in 0..3 {
        page.press(Key::Tab).await?;
    }
    page.expect("Three stops on.", "text(focused().querySelector('b'))", json!("Controlla")).await?;
    page.press(Key::Enter).await?;
    page.until("The third step.", "one('.matrix') !== null").await?;
    page.expect("Focus stays.", "text(focused().querySelector('b'))", json!("Controlla")).await?;
    page.look("one('.problems-found .plain').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("A cell is marked.", "one('.sheet .marked') !== null").await?;
    let cell =
        page.until("It has the focus.", "focused() === one('.sheet .marked') && text(focused())").await?;
    ensure!(
        !cell.as_str().unwrap_or_default().is_empty(),
        "The marked cell.\nexpected: a text\nseen:     {cell}"
    );
    page.look("one('.import-foot .primary').focus();", &[]).await?;
    page.press(Key::Enter).await?;
    page.until("It is taken.", "one('.taken') !== null").await?;
    page.expect("Focus is in the assistant.", "one('.import').contains(focused())", json!(true)).await
}

async fn in_every_language(page: &Page) -> Result<()> {
    let titles = ["Importa", "Import", "Importer", "importieren", "Uvozi"];
    for (lang, title) in LANGS.iter().zip(titles) {
        assistant(page, lang).await?;
        let script = "await drop('a.csv', given[0]); await step(3);
            return [one('.import').lang, text(one('.import-head .title-3')).includes(given[1])];";
        let seen = run(page, script, &[untidy(), title.into()]).await?;
        same("The language of the assistant.", &seen, &json!([lang, true]))?;
    }
    Ok(())
}

async fn another_language_keeps_the_file(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]); await step(2);
        widget.setAttribute('view', 'themes');
        await until(() => !one('.import'));
        widget.setAttribute('lang', 'sl');
        await until(() => one('.scambio').lang === 'sl');
        widget.setAttribute('view', 'import');
        await until(() => text(one('.import-steps [aria-current] b')) === 'Poveži');
        return text(one('.import-head .title-3'));";
    same("The same file.", &run(page, script, &[untidy()]).await?, &json!("Uvozi »a.csv«"))
}

/// The module cannot be had: it is said in its place, the rest of the element works, and another try helps.
async fn a_missing_module(page: &Page) -> Result<()> {
    let (served, dist) = site::altered("imports")?;
    let hidden = site::files(&dist, "scambio-import-")?;
    for path in &hidden {
        std::fs::rename(path, path.with_added_extension("away"))?;
    }
    page.open_at(&served, "work.html").await?;
    page.until("It is said.", "one('.for-import .failure button') !== null").await?;
    page.expect("The rest is there.", "each('.tabs button').length", json!(8)).await?;
    for path in &hidden {
        std::fs::rename(path.with_added_extension("away"), path)?;
    }
    // Browsers keep that a script could not be had: a fresh page asks again.
    page.open_at(&served, "work.html").await?;
    page.until("The assistant is there.", "one('.import .drop') !== null").await.map(drop)
}

/// An element that comes back knows nothing of the file; another one never did.
async fn leaves_with_its_element(page: &Page) -> Result<()> {
    assistant(page, "it").await?;
    let script = "await drop('a.csv', given[0]);
        const place = widget.parentNode;
        widget.remove();
        await new Promise((go) => setTimeout(go, 50));
        place.append(widget);
        await until(() => one('.import .drop'));
        return [one('.import-steps'), host.errors];";
    same("Nothing is left.", &run(page, script, &[untidy()]).await?, &json!([null, []]))
}
