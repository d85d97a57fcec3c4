//! Everything can be reached and used with the keyboard; focus is seen, never lost, never caught.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::harness::exchange::VIEWS;
use crate::harness::{Key, Page, same, scenarios};

scenarios! {
    everywhere:
        tab_order
        backwards
        focus_is_seen
        language
        export_menu
        export_by_key
        tabs
        folds
        filters
        scrolling_table
        a_choice_keeps_focus
        going_to_an_administration_keeps_focus
        closing_a_message_keeps_focus
}

/// What has focus: in the element's shadow tree its place in the list of all that can have it, else its id.
const WHERE: &str = "(() => {
        const at = focused();
        const stops = each('a[href], button, select, summary, input, [tabindex=\"0\"]').filter(shown);
        return root.contains(at) ? stops.indexOf(at) : at.id || at.localName;
    })()";

/// How many stops there are in the element.
const STOPS: &str = "each('a[href], button, select, summary, input, [tabindex=\"0\"]').filter(shown).length";

async fn plain(page: &Page) -> Result<()> {
    page.show("plain.html").await
}

/// Puts focus on something in the element.
async fn focus(page: &Page, selector: &str) -> Result<()> {
    let seen = page
        .look("const node = one(given[0]); node?.focus(); return focused() === node;", &[selector.into()])
        .await?;
    same(&format!("{selector} takes the focus."), &seen, &json!(true))
}

/// Goes from the link before the element to the one after it (or back), key by key.
async fn walk(page: &Page, back: bool) -> Result<Vec<Value>> {
    let (start, end) = if back { ("after", "before") } else { ("before", "after") };
    page.look("document.getElementById(given[0]).focus();", &[start.into()]).await?;
    let mut stops = Vec::new();
    for _ in 0..120 {
        if back {
            page.press_with(&[Key::Shift], Key::Tab).await?;
        } else {
            page.press(Key::Tab).await?;
        }
        let stop = page.look(&format!("return {WHERE};"), &[]).await?;
        if stop == json!(end) {
            return Ok(stops);
        }
        stops.push(stop);
    }
    bail!("After 120 keys the focus has not come out.\nexpected: the link {end}\nseen:     {stops:?}")
}

async fn tab_order(page: &Page) -> Result<()> {
    plain(page).await?;
    for view in VIEWS {
        page.visit(view, "it").await?;
        let all = page.look(&format!("return {STOPS};"), &[]).await?;
        let wanted: Vec<Value> = (0..all.as_u64().unwrap_or_default()).map(Value::from).collect();
        same(
            &format!("Stops in {view}, in the order of the text."),
            &json!(walk(page, false).await?),
            &json!(wanted),
        )?;
    }
    Ok(())
}

async fn backwards(page: &Page) -> Result<()> {
    plain(page).await?;
    let mut there = walk(page, false).await?;
    there.reverse();
    same("The same stops backwards.", &json!(walk(page, true).await?), &json!(there))
}

/// Every stop looks different with focus: the shadow of the design system, and an outline for forced colours.
async fn focus_is_seen(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let attributes = json!({ "src": "data/dimostrativo.json", "lang": "it" });
    page.act("await host.load(); host.add(given[0]);", &[attributes]).await?;
    page.ready().await?;
    for view in VIEWS {
        page.visit(view, "it").await?;
        page.look("document.getElementById('before').focus();", &[]).await?;
        let count = page.look(&format!("return {STOPS};"), &[]).await?.as_u64().unwrap_or_default();
        for at in 0..count {
            page.press(Key::Tab).await?;
            let script = "const node = focused(), style = getComputedStyle(node);
                const box = node.getBoundingClientRect();
                return [style.boxShadow, style.outlineStyle, style.outlineWidth, node.matches(':focus-visible'),
                    box.width > 0 && box.height > 0, text(node)];";
            let seen = page.look(script, &[]).await?;
            let shadow = seen[0].as_str().unwrap_or_default();
            let is_drawn = shadow.contains("rgb(255, 255, 255) 0px 0px 0px 2px")
                && shadow.contains("rgb(0, 0, 0) 0px 0px 0px 5px");
            let sure = json!([is_drawn, seen[1], seen[2], seen[3], seen[4]]);
            let what = format!(
                "Stop {at} in {view}, {}: shadow, outline, focus-visible, size. Shadow: {shadow}",
                seen[5]
            );
            same(&what, &sure, &json!([true, "solid", "3px", true, true]))?;
        }
    }
    Ok(())
}

async fn language(page: &Page) -> Result<()> {
    plain(page).await?;
    focus(page, ".tools select").await?;
    choose_down(page, "one('.tools select').value !== 'it'").await?;
    page.until(
        "The next language is shown.",
        "one('.scambio').lang === one('.tools select').value && one('.scambio').lang !== 'it'",
    )
    .await?;
    page.expect("Focus stays on the menu.", "focused() === one('.tools select')", json!(true)).await
}

/// Chooses the next entry of the menu that has focus. WebKit opens it first.
async fn choose_down(page: &Page, chosen: &str) -> Result<()> {
    page.press(Key::Down).await?;
    if page.look(&format!("return {chosen};"), &[]).await? != json!(true) {
        page.press(Key::Down).await?;
        page.press(Key::Enter).await?;
    }
    page.until("The menu has another value.", chosen).await.map(drop)
}

async fn export_menu(page: &Page) -> Result<()> {
    plain(page).await?;
    for key in [Key::Enter, Key::Space] {
        focus(page, ".menu summary").await?;
        page.press(key).await?;
        page.until("The menu is open.", "one('.menu').open").await?;
        page.press(Key::Tab).await?;
        page.expect("The first entry.", "focused() === each('.menu li button')[0]", json!(true)).await?;
        page.press(Key::Tab).await?;
        page.expect("The second entry.", "focused() === each('.menu li button')[1]", json!(true)).await?;
        page.press(Key::Escape).await?;
        page.until("Escape closes.", "!one('.menu').open").await?;
        page.expect("Focus is back.", "focused() === one('.menu summary')", json!(true)).await?;
    }
    page.press(Key::Enter).await?;
    page.until("The menu is open.", "one('.menu').open").await?;
    page.press(Key::Escape).await?;
    page.until("Escape closes from the menu's own button.", "!one('.menu').open").await?;
    page.expect("Focus stays.", "focused() === one('.menu summary')", json!(true)).await
}

/// The entry gives the same file as the method; the menu closes and focus is not lost.
async fn export_by_key(page: &Page) -> Result<()> {
    plain(page).await?;
    // What would be saved, caught before the browser does it.
    let catch = "window.saved = null;
        HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, fetch(this.href).then((file) => file.text())]; };
        window.printed = 0;
        window.print = () => { window.printed++; };";
    page.look(catch, &[]).await?;
    focus(page, ".menu summary").await?;
    page.press(Key::Enter).await?;
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    let script = "await until(() => window.saved);
        const [name, saved] = window.saved;
        return [name, await saved === await (await widget.export('json')).text(), one('.menu').open];";
    same("Name, content, menu.", &page.act(script, &[]).await?, &json!(["scambio-pa.json", true, false]))?;
    page.expect("Focus is on the menu's button.", "focused() === one('.menu summary')", json!(true)).await?;
    focus(page, ".menu summary").await?;
    page.press(Key::Enter).await?;
    page.press(Key::Tab).await?;
    page.press(Key::Tab).await?;
    page.press(Key::Space).await?;
    page.until("The page is printed once.", "window.printed === 1").await.map(drop)
}

async fn tabs(page: &Page) -> Result<()> {
    plain(page).await?;
    for (at, key) in [(1, Key::Enter), (2, Key::Space), (3, Key::Enter), (0, Key::Space)] {
        focus(page, &format!(".tabs li:nth-child({}) button", at + 1)).await?;
        page.press(key).await?;
        page.until(
            "The tab is the current one.",
            &format!("each('.tabs button')[{at}].getAttribute('aria-current') === 'page'"),
        )
        .await?;
        page.expect("One is current.", "each('.tabs [aria-current]').length", json!(1)).await?;
        page.expect(
            "Focus stays on the tab.",
            &format!("focused() === each('.tabs button')[{at}]"),
            json!(true),
        )
        .await?;
    }
    Ok(())
}

async fn folds(page: &Page) -> Result<()> {
    plain(page).await?;
    for selector in [".fold summary", ".foot summary"] {
        for (key, open) in [(Key::Enter, true), (Key::Space, false)] {
            focus(page, selector).await?;
            page.press(key).await?;
            page.until("It opens and closes.", &format!("one('{selector}').parentElement.open === {open}"))
                .await?;
        }
    }
    Ok(())
}

async fn filters(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    page.visit("practices", "it").await?;
    focus(page, ".filters select").await?;
    choose_down(page, "one('.filters select').selectedIndex > 0").await?;
    page.expect("Focus stays on the filter.", "focused() === one('.filters select')", json!(true)).await?;
    page.until(
        "The live region says what is left.",
        "/^\\d+ di 6$/u.test(text(one('.filters [role=status]')))",
    )
    .await?;
    page.expect(
        "As many cards.",
        "each('.cards > li').length === Number(text(one('.filters-count')).split(' ')[0])",
        json!(true),
    )
    .await
}

/// A table that scrolls can be scrolled without a pointer.
async fn scrolling_table(page: &Page) -> Result<()> {
    page.open_framed("dimostrativo.html", 400).await?;
    page.ready().await?;
    page.visit("themes", "it").await?;
    page.expect("It scrolls.", "one('.scroll').scrollWidth > one('.scroll').clientWidth", json!(true))
        .await?;
    focus(page, ".scroll").await?;
    page.press(Key::Right).await?;
    page.press(Key::Right).await?;
    page.until("The arrow scrolls it.", "one('.scroll').scrollLeft > 0").await.map(drop)
}

async fn a_choice_keeps_focus(page: &Page) -> Result<()> {
    plain(page).await?;
    page.visit("administrations", "it").await?;
    focus(page, ".card .title-4 button").await?;
    page.press(Key::Enter).await?;
    page.until("It is chosen.", "one('.card.chosen [aria-pressed=true]') !== null").await?;
    page.expect("Focus stays.", "focused() === one('.card .title-4 button')", json!(true)).await?;
    page.press(Key::Enter).await?;
    page.until("It is not chosen any more.", "one('.card.chosen') === null").await?;
    page.expect("Focus stays.", "focused() === one('.card .title-4 button')", json!(true)).await
}

/// From the list of the overview to the card of the administration: the button that had focus is gone.
async fn going_to_an_administration_keeps_focus(page: &Page) -> Result<()> {
    plain(page).await?;
    focus(page, ".who tbody tr:nth-child(2) button").await?;
    page.press(Key::Enter).await?;
    page.until("The card is shown.", "one('.card.chosen') !== null").await?;
    page.expect(
        "Focus is on the card or in it, not lost.",
        "focused().closest('.card.chosen') !== null",
        json!(true),
    )
    .await?;
    page.visit("themes", "it").await?;
    page.set("theme", Some("T2"), "each('.theme').length === 1").await?;
    focus(page, ".actions button").await?;
    page.press(Key::Enter).await?;
    page.until("All themes are shown.", "each('.theme').length === 4").await?;
    page.expect("Focus is in the view, not lost.", "focused().closest('.view, .tabs') !== null", json!(true))
        .await
}

async fn closing_a_message_keeps_focus(page: &Page) -> Result<()> {
    plain(page).await?;
    page.look("widget.exchange = '{';", &[]).await?;
    page.until("It is refused.", "one('[role=alert] button') !== null").await?;
    focus(page, "[role=alert] button").await?;
    page.press(Key::Enter).await?;
    page.until("The message is gone.", "one('[role=alert]') === null").await?;
    page.expect("Focus is in the element, not lost.", "root.contains(focused())", json!(true)).await
}
