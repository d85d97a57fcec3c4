//! Colours and fonts come from the page by custom properties and parts; nothing else leaks in, and nothing out.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::{Page, same, scenarios};

scenarios! {
    everywhere: own_properties tokens_of_the_design_system parts fonts_of_the_page dark_if_asked nothing_leaks_in nothing_leaks_out
    ; chromium: dark_system print
}

fn real() -> Value {
    json!({ "src": "scambio/scambio-pa.json", "lang": "it" })
}

/// The colour of the current tab's line.
const LINE: &str = "getComputedStyle(one('.tabs [aria-current]')).borderBottomColor";

async fn own_properties(page: &Page) -> Result<()> {
    page.show("theme.html").await?;
    page.expect("--scambio-primary of the page.", LINE, json!("rgb(153, 38, 57)")).await?;
    page.expect(
        "--scambio-ink of the page.",
        "getComputedStyle(one('.title-2')).color",
        json!("rgb(38, 38, 38)"),
    )
    .await
}

/// Design Tokens Italia before Bootstrap before the widget's own value; `--scambio-*` before all.
async fn tokens_of_the_design_system(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.expect("Without any.", LINE, json!("rgb(0, 102, 204)")).await?;
    for (property, value, colour) in [
        ("--bs-primary", "#112233", "rgb(17, 34, 51)"),
        ("--it-color-background-primary", "#445566", "rgb(68, 85, 102)"),
        ("--scambio-primary", "#778899", "rgb(119, 136, 153)"),
    ] {
        page.look(
            "document.documentElement.style.setProperty(given[0], given[1]);",
            &[property.into(), value.into()],
        )
        .await?;
        page.until(property, &format!("{LINE} === '{colour}'")).await?;
    }
    Ok(())
}

async fn parts(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(['widget', 'head', 'tabs', 'sources'].map((part) => `scambio-pa::part(${part}) { opacity: 0.5 }`).join(''));
        document.adoptedStyleSheets.push(sheet);
        return ['.scambio', '.head', '.tabs', '.foot'].map((selector) => getComputedStyle(one(selector)).opacity);";
    same(
        "The page's style of each part.",
        &page.look(script, &[]).await?,
        &json!(["0.5", "0.5", "0.5", "0.5"]),
    )
}

async fn fonts_of_the_page(page: &Page) -> Result<()> {
    page.host(real()).await?;
    page.look("document.querySelector('#place').style.fontFamily = 'Georgia';", &[]).await?;
    for selector in [".title-2", ".tabs button", ".tools select", ".who td"] {
        page.expect(selector, &format!("getComputedStyle(one('{selector}')).fontFamily"), json!("Georgia"))
            .await?;
    }
    Ok(())
}

/// Dark colours are the page's decision, not the system's alone.
async fn dark_if_asked(page: &Page) -> Result<()> {
    let light =
        "(() => { const [r, g, b] = getComputedStyle(one('.scambio')).backgroundColor.match(/\\d+/gu).map(Number);
        return (r + g + b) / 3 > 127; })()";
    page.show("").await?;
    page.expect("A light page.", light, json!(true)).await?;
    page.show("dark.html").await?;
    page.expect("A dark page.", light, json!(false)).await
}

/// A reader whose system is dark, on a page that is light.
async fn dark_system(page: &Page) -> Result<()> {
    page.show("").await?;
    page.media(&[("prefers-color-scheme", "dark")]).await?;
    page.until("The system is dark.", "matchMedia('(prefers-color-scheme: dark)').matches").await?;
    let light = "getComputedStyle(one('.scambio')).backgroundColor";
    page.expect("The element is light.", light, json!("rgb(255, 255, 255)")).await
}

/// Rough styles of the page, also for what is inherited.
async fn nothing_leaks_in(page: &Page) -> Result<()> {
    page.host(real()).await?;
    let script = "const properties = ['color', 'background-color', 'font-size', 'font-style', 'font-weight', 'letter-spacing',
            'text-transform', 'line-height', 'padding-left', 'display', 'text-align', 'visibility', 'cursor', 'word-spacing',
            'text-indent', 'white-space'];
        const nodes = ['.title-2', '.tabs button', '.tools select', '.who td', '.facts dt', '.note'];
        const look = () => nodes.flatMap((node) => properties.map((name) =>
            `${node} ${name}: ${getComputedStyle(one(node)).getPropertyValue(name)}`));
        const before = look();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { margin: 7px; padding: 7px; box-sizing: content-box; border: 2px solid; float: none; }
            p, div, h2, table, td, button, select, ul, li, span { display: inline; padding: 40px; font-weight: 900; }
            .head, .tabs, .view, .hidden, .note, .quiet, .title-2, .card, .table { display: none !important; }
            #place { color: red; font: italic 40px serif; letter-spacing: 5px; text-transform: uppercase; text-align: right;
                word-spacing: 9px; text-indent: 30px; white-space: pre; cursor: wait; }`);
        document.adoptedStyleSheets.push(sheet);
        const after = look();
        return after.filter((style, at) => style !== before[at]);";
    same("Styles that changed.", &page.look(script, &[]).await?, &json!([]))
}

/// No names in the window, no styles in the document, no attributes or children on the host.
async fn nothing_leaks_out(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let script = "const names = new Set(Reflect.ownKeys(window).map(String));
        const [html, sheets] = [document.head.innerHTML, document.styleSheets.length + document.adoptedStyleSheets.length];
        const element = document.createElement('scambio-pa');
        element.setAttribute('src', 'scambio/scambio-pa.json');
        document.querySelector('#place').append(element);
        await host.load();
        await until(() => element.shadowRoot.querySelector('.head'));
        return [Reflect.ownKeys(window).map(String).filter((name) => !names.has(name) && !/^\\d+$/u.test(name)),
            document.head.innerHTML === html, document.styleSheets.length + document.adoptedStyleSheets.length - sheets,
            element.outerHTML, [...element.shadowRoot.querySelectorAll('[id], [name], style, link, script')].length];";
    let wanted = json!([[], true, 0, "<scambio-pa src=\"scambio/scambio-pa.json\"></scambio-pa>", 0]);
    same("New names, head, sheets, element, ids inside.", &page.act(script, &[]).await?, &wanted)
}

/// On paper there are no tools, and nothing is cut.
async fn print(page: &Page) -> Result<()> {
    page.show("").await?;
    let folded = page.look("return one('.foot').offsetHeight;", &[]).await?;
    page.media(&[("media", "print")]).await?;
    let open = format!("one('.foot').offsetHeight > 2 * {folded}");
    page.until("The sources, which nobody can open on paper, are open.", &open).await?;
    page.expect("Tools on paper.", "[one('.tools'), one('.tabs')].some(shown)", json!(false)).await?;
    page.expect(
        "The rest is there.",
        "[one('.title-2'), one('.facts'), one('.who')].every(shown)",
        json!(true),
    )
    .await
}
