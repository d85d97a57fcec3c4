//! Attributes, each changed while the element is shown: it follows, without a reload.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::exchange::{GOLDEN, TABS, VIEWS};
use crate::harness::{Page, same, scenarios};

scenarios! {
    everywhere: src lang lang_of_the_page lang_of_the_reader view views theme administration heading_level mode nonsense
}

fn real() -> Value {
    json!({ "src": "scambio/scambio-pa.json", "lang": "it" })
}

async fn src(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.set("src", Some("data/dimostrativo.json"), "each('.who tbody tr').length === 6").await?;
    page.set("src", Some("scambio/scambio-pa.json"), "each('.who tbody tr').length === 8").await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}

/// The tabs in each language, and the fact that the page was not loaded again.
async fn lang(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("window.mark = 1; root.querySelector('.view').mark = 1;", &[]).await?;
    let tabs = [
        (
            "de",
            [
                "Überblick",
                "Themen",
                "Verwaltungen",
                "Rotation",
                "Vergleich",
                "Bewährte Verfahren",
                "Netzwerk",
            ],
        ),
        (
            "en",
            ["Overview", "Themes", "Administrations", "Rotation", "Comparison", "Good practices", "Network"],
        ),
        (
            "it",
            [
                "Panoramica",
                "Tematiche",
                "Amministrazioni",
                "Rotazione",
                "Confronto",
                "Buone pratiche",
                "Rete",
            ],
        ),
    ];
    for (lang, words) in tabs {
        page.set("lang", Some(lang), &format!("one('.scambio').lang === '{lang}'")).await?;
        page.expect(&format!("The tabs in {lang}."), "each('.tabs button').map(text)", json!(words)).await?;
    }
    for lang in ["fr", "sl", "de-AT", "EN", "sl"] {
        let code = lang[..2].to_lowercase();
        page.set("lang", Some(lang), &format!("one('.scambio').lang === '{code}'")).await?;
    }
    page.expect("The same page.", "window.mark", json!(1)).await?;
    page.expect("The same view.", "one('.view').mark", json!(1)).await?;
    let fetched = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('scambio-pa.json')).length";
    page.expect("The exchange was fetched once.", fetched, json!(1)).await
}

/// Without the attribute: the nearest `lang` of the page, also from inside a shadow tree; Italian if it is not ours.
async fn lang_of_the_page(page: &Page) -> Result<()> {
    page.show("language.html").await?;
    page.expect("The language of the part of the page.", "one('.scambio').lang", json!("sl")).await?;
    page.open("host.html").await?;
    let script = "await host.load();
        const place = document.querySelector('#place');
        const langs = [];
        for (const [outer, inner] of [['de', null], ['de', 'fr'], ['ja', null], ['de', '']]) {
            place.lang = outer;
            const box = document.createElement('div');
            if (inner !== null) box.lang = inner;
            place.replaceChildren(box);
            const within = document.createElement('div');
            box.attachShadow({ mode: 'open' }).append(within);
            const element = host.add(given[0], [], within);
            await until(() => element.shadowRoot.querySelector('.head'));
            langs.push(element.shadowRoot.querySelector('.scambio').lang);
        }
        return langs;";
    let seen = page.act(script, &[json!({ "src": "scambio/scambio-pa.json" })]).await?;
    same("Languages, from inside a shadow tree.", &seen, &json!(["de", "fr", "it", "de"]))?;
    page.host(json!({ "src": "scambio/scambio-pa.json", "lang": "de" })).await?;
    page.set("lang", None, "one('.scambio').lang === 'it'").await
}

/// The reader's choice holds until the page changes its mind.
async fn lang_of_the_reader(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let choose = "const menu = one('.tools select'); menu.value = 'de'; menu.dispatchEvent(new Event('change', { bubbles: true }));";
    page.look(choose, &[]).await?;
    page.until("German is shown.", "one('.scambio').lang === 'de'").await?;
    page.expect("The page's attribute is the page's.", "widget.lang", json!("it")).await?;
    page.set("lang", Some("fr"), "one('.scambio').lang === 'fr'").await
}

async fn view(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "view": "themes" })).await?;
    page.expect("The view at the start.", "one('.tree') !== null", json!(true)).await?;
    for (view, sign) in [
        ("practices", ".outputs"),
        ("administrations", ".cards"),
        ("overview", ".facts"),
        ("themes", ".tree"),
    ] {
        page.set("view", Some(view), &format!("one('{sign}') !== null")).await?;
        let tab =
            format!("text(one('.tabs [aria-current=page]')) === text(each('.tabs button')[{}])", at(view));
        page.expect("The tab.", &tab, json!(true)).await?;
    }
    page.set("view", None, "one('.facts') !== null").await?;
    page.expect("What the page does is not told to it.", "host.heard()", json!(["ready"])).await
}

fn at(view: &str) -> usize {
    TABS.iter().position(|it| *it == view).unwrap_or_default()
}

async fn views(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.set("views", Some("practices, overview"), "each('.tabs button').length === 2").await?;
    page.expect(
        "Tabs in the page's order.",
        "each('.tabs button').map(text)",
        json!(["Buone pratiche", "Panoramica"]),
    )
    .await?;
    page.expect("The first is shown.", "one('.outputs') !== null", json!(true)).await?;
    page.set("views", Some("themes"), "one('.tree') !== null").await?;
    page.expect("One view needs no tabs.", "one('.tabs')", json!(null)).await?;
    page.set("views", None, "each('.tabs button').length === 7").await
}

async fn theme(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "view": "themes" })).await?;
    page.expect("Themes.", "each('.theme').length", json!(4)).await?;
    page.set("theme", Some("T2"), "each('.theme').length === 1").await?;
    page.expect("The theme.", "text(one('.theme .code'))", json!("2")).await?;
    page.click(".actions button").await?;
    page.until("The reader asks for all.", "each('.theme').length === 4").await?;
    page.set("theme", Some("T3"), "each('.theme').length === 1").await?;
    page.set("theme", None, "each('.theme').length === 4").await
}

async fn administration(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "view": "administrations" })).await?;
    let first = "text(each('.cards > li')[0].querySelector('button'))";
    page.expect("The lead comes first.", first, json!("Regione Toscana")).await?;
    page.set("administration", Some("r_puglia"), "one('.card.own') !== null").await?;
    page.expect("The reader's own comes first.", first, json!("Regione Puglia")).await?;
    page.expect("It says so in words.", "text(one('.card.own .own-tag'))", json!("la tua amministrazione"))
        .await?;
    page.set("view", Some("overview"), "one('.who tr.own .own-tag') !== null").await?;
    page.set("administration", None, "one('.own') === null").await
}

/// The title has the level that the page asks for; below it no level is left out.
async fn heading_level(page: &Page) -> Result<()> {
    page.host(real()).await?;
    for view in VIEWS {
        for level in [1, 2, 3, 4] {
            page.visit(view, "it").await?;
            page.set("heading-level", Some(&level.to_string()), &format!("one('h{level}') !== null")).await?;
            let script =
                "const levels = each('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
                const skips = levels.some((level, at) => at > 0 && level > levels[at - 1] + 1);
                return [levels[0], Math.min(...levels.slice(1)), skips];";
            let seen = page.look(script, &[]).await?;
            same(
                &format!("Title, highest below it, one left out, in {view}."),
                &seen,
                &json!([level, level + 1, false]),
            )?;
        }
    }
    page.set("heading-level", None, "one('h2') !== null && one('h1') === null").await
}

/// At work one sees what is to be said about the file.
async fn mode(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("widget.exchange = given[0];", &[GOLDEN.into()]).await?;
    page.until("The exchange is shown.", "each('.who tbody tr').length === 3").await?;
    page.expect("Readers see no remarks.", "one('.file-notes')", json!(null)).await?;
    page.set("mode", Some("work"), "one('.file-notes') !== null").await?;
    page.expect(
        "What is to be mended comes first.",
        "text(one('.problems b')).startsWith('Da correggere')",
        json!(true),
    )
    .await?;
    page.set("mode", Some("read"), "one('.file-notes') === null").await
}

/// Values that mean nothing count as absent; removed ones too.
async fn nonsense(page: &Page) -> Result<()> {
    let attributes = json!({
        "src": "scambio/scambio-pa.json", "lang": "tlh", "view": "<b>", "views": ",;", "theme": "T99",
        "administration": "a b", "heading-level": "0", "mode": "?",
    });
    page.host(attributes).await?;
    page.expect("The language of the page.", "one('.scambio').lang", json!("it")).await?;
    page.expect("All tabs.", "each('.tabs button').length", json!(7)).await?;
    page.expect("The title's level.", "one('.title-2').localName", json!("h2")).await?;
    page.set("view", Some("themes"), "each('.theme').length === 4").await?;
    page.expect("Errors in the page.", "host.errors", json!([])).await
}
