//! Nothing is asked for but the module's own files and what `src` names; nothing after a file of the reader's is
//! opened; nothing is stored.
//!
//! Two witnesses: the servers write down what reaches them, and a strict policy turns any request to somebody else into
//! a violation, which the page notes.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::serve::Served;

use crate::harness::exchange::{GOLDEN, LANGS, VIEWS};
use crate::harness::{Page, same, scenarios, site};

scenarios! {
    everywhere:
        only_its_own_files
        once_for_all
        nothing_after_a_file
        nothing_without_an_element
        nothing_from_src_before_data_in_the_page
        nothing_is_stored
}

/// The names of what was asked for, without origin, folder and fingerprint: `scambio-pa.wasm`. Sorted.
fn asked(served: &Served) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for address in served.requests() {
        let address = url::Url::parse(&address).with_context(|| address.clone())?;
        let path = address.path().trim_start_matches("/strict").to_owned();
        let name = path.strip_prefix("/scambio/scambio-pa-");
        names.push(match name.and_then(|name| name.split_once('.')) {
            Some((_, kind)) => format!("scambio-pa.{kind}"),
            None => path.trim_start_matches("/scambio/").to_owned(),
        });
    }
    names.retain(|name| name != "/emblem.svg" && name != "/favicon.ico");
    names.sort();
    Ok(names)
}

/// Goes through every view in every language, opens what can be opened, uses every menu that gives nothing away.
async fn use_it(page: &Page) -> Result<()> {
    for lang in LANGS {
        for view in VIEWS {
            page.visit(view, lang).await?;
            page.look("each('details').forEach((fold) => { fold.open = true; })", &[]).await?;
        }
    }
    page.visit("overview", "it").await?;
    page.click(".who tbody tr:first-child button").await?;
    page.until("An administration is chosen.", "one('.card.chosen') !== null").await?;
    let exported = page.act("return (await widget.export('json')).size > 1000;", &[]).await?;
    same("There is an export.", &exported, &json!(true))?;
    page.expect("Violations of the policy.", "host.violations", json!([])).await
}

async fn only_its_own_files(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    let wanted = [
        "/host.js",
        "/plain.html",
        "scambio-pa.it.txt",
        "scambio-pa.js",
        "scambio-pa.json",
        "scambio-pa.wasm",
    ];
    let mut without_words = wanted.to_vec();
    without_words.retain(|name| !name.ends_with(".txt"));
    let seen = asked(&served)?;
    ensure!(
        seen == wanted || seen == without_words,
        "Until the exchange is shown.\nexpected: {wanted:?}\nseen:     {seen:?}"
    );
    served.forget();
    use_it(page).await?;
    let seen: Vec<_> = asked(&served)?.into_iter().filter(|name| !name.ends_with(".txt")).collect();
    same("While it is used, beside the words of other languages.", &json!(seen), &json!([]))
}

/// Two elements and two loads of the script: every file once.
async fn once_for_all(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "host.html").await?;
    let script = "await host.load();
        for (let at = 0; at < 3; at++) host.add({ src: 'scambio/scambio-pa.json' });
        await until(() => host.events.length === 3);";
    page.act(script, &[]).await?;
    let seen = asked(&served)?;
    let times = |name: &str| seen.iter().filter(|it| it.as_str() == name).count();
    let counts = ["scambio-pa.js", "scambio-pa.wasm", "scambio-pa.it.txt"].map(times);
    ensure!(
        counts[..2] == [1, 1] && counts[2] <= 1,
        "Every part is fetched once.\nexpected: script, program, words once\nseen:     {seen:?}"
    );
    Ok(())
}

/// The reader opens a file; from then on nothing is asked of any server, whatever is done.
async fn nothing_after_a_file(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "strict/plain.html").await?;
    page.ready().await?;
    page.act("await widget.load(new File([given[0]], 'mio.json'));", &[GOLDEN.into()]).await?;
    served.forget();
    let before = resources(page).await?;
    use_it(page).await?;
    same("Requests that reached the servers.", &json!(served.requests()), &json!([]))?;
    same("Requests that the browser knows of.", &resources(page).await?, &before)
}

async fn resources(page: &Page) -> Result<Value> {
    page.look("return performance.getEntriesByType('resource').length;", &[]).await
}

/// A page that has the script and no element costs its readers the script alone.
async fn nothing_without_an_element(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "host.html").await?;
    page.act("await host.load(); await new Promise((go) => setTimeout(go));", &[]).await?;
    same("What was asked for.", &json!(asked(&served)?), &json!(["/host.html", "/host.js", "scambio-pa.js"]))
}

/// Data in the page, or given by a script, need no request.
async fn nothing_from_src_before_data_in_the_page(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "inline.html").await?;
    page.ready().await?;
    let seen = asked(&served)?;
    ensure!(
        !seen.iter().any(|name| name.ends_with(".json")),
        "Data in the page.\nexpected: no request for data\nseen:     {seen:?}"
    );
    Ok(())
}

async fn nothing_is_stored(page: &Page) -> Result<()> {
    let served = site::start()?;
    page.open_at(&served, "plain.html").await?;
    page.ready().await?;
    use_it(page).await?;
    page.act("await widget.load(new File([given[0]], 'mio.json'));", &[GOLDEN.into()]).await?;
    let script = "const databases = await indexedDB.databases();
        const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
        return [document.cookie, localStorage.length, sessionStorage.length, databases.length,
            (await window.caches?.keys() ?? []).length, workers.length];";
    let seen = page.act(script, &[]).await?;
    same("Cookies, local, session, databases, caches, workers.", &seen, &json!(["", 0, 0, 0, 0, 0]))?;
    same("Cookies that scripts do not see.", &json!(page.cookies().await?), &json!(0))
}
