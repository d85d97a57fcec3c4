//! Small screens, large text, wide spacing, forced colours, little motion: nothing is cut, covered or too small.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::exchange::VIEWS;
use crate::harness::{Engine, Page, same, scenarios};
use crate::imports::{run, untidy};

scenarios! {
    everywhere:
        no_sideways_scrolling_at_320
        no_sideways_scrolling_at_768
        no_sideways_scrolling_at_1280
        large_text_at_320
        large_text_at_1280
        text_spacing
        narrow_column
        assistant_fits
        comparison_fits
        network_fits
        rotation_fits
        targets
        nothing_covers_the_line_of_time
    ; chromium:
        forced_colours
        little_motion
}

/// What sticks out of the page sideways, innermost; what scrolls in a box of its own does not count. Empty if all fits.
const TOO_WIDE: &str = "(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const lost = each('*').filter((node) => node.getBoundingClientRect().left < -0.5 && shown(node) && !node.closest('svg, .hidden, .scroll'));
        if (scrollWidth <= clientWidth) return lost.map((node) => `left of the page: ${node.localName} ${text(node)?.slice(0, 40)}`);
        const boxed = (node) => { for (let at = node.parentElement; at && at !== document.body; at = at.parentElement)
            if (getComputedStyle(at).overflowX !== 'visible') return true; return false; };
        const out = [...document.querySelectorAll('body *'), ...each('*')].filter((node) =>
            node.getBoundingClientRect().right > clientWidth + 0.5 && shown(node) && !boxed(node));
        const innermost = out.filter((node) => !out.some((other) => other !== node && node.contains(other)));
        return [`${scrollWidth} > ${clientWidth}`, ...innermost.slice(0, 12).map((node) => `${node.parentElement?.getAttribute('class') ?? ''} ` +
            `${node.localName}.${node.getAttribute('class') ?? ''} ${Math.round(node.getBoundingClientRect().right)} ${text(node)?.slice(0, 40)}`)];
    })()";

/// Text that its box cuts off: what is hidden on purpose is one pixel wide.
const CUT: &str = "each('*').filter((node) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(node);
        if (!shown(node) || node.closest('svg') || node.clientWidth <= 1 || node.localName === 'select') return false;
        const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
        return cuts(overflowX) && node.scrollWidth > node.clientWidth + 1
            || cuts(overflowY) && node.scrollHeight > node.clientHeight + 1 && webkitLineClamp === 'none';
    }).map((node) => `${node.localName}.${node.className} ${text(node).slice(0, 60)}`)";

/// What is on the screen is neither too wide nor cut.
pub(crate) async fn fits_here(page: &Page, what: &str) -> Result<()> {
    page.expect(&format!("{what} is too wide."), TOO_WIDE, json!([])).await?;
    page.expect(&format!("{what} is cut."), CUT, json!([])).await
}

/// Every view in Italian and German, of the real and of a full exchange, fits into a page of this width.
async fn fits(page: &Page, width: u32, root_size: Option<&str>) -> Result<()> {
    for path in ["", "dimostrativo.html"] {
        page.open_framed(path, width).await?;
        page.ready().await?;
        if let Some(size) = root_size {
            page.look("document.documentElement.style.fontSize = given[0];", &[size.into()]).await?;
        }
        for lang in ["it", "de"] {
            for view in VIEWS {
                page.visit(view, lang).await?;
                page.look("each('details').forEach((fold) => { fold.open = true; })", &[]).await?;
                page.expect(&format!("{path} {view} in {lang} at {width} is too wide."), TOO_WIDE, json!([]))
                    .await?;
                page.expect(&format!("{path} {view} in {lang} at {width} is cut."), CUT, json!([])).await?;
            }
        }
    }
    Ok(())
}

/// The import assistant with a file, in all its steps.
async fn assistant_fits(page: &Page) -> Result<()> {
    for (width, root_size) in [(320, "16px"), (320, "32px"), (768, "16px"), (1280, "16px")] {
        for lang in ["it", "de"] {
            page.open_framed("work.html", width).await?;
            page.ready().await?;
            page.look("document.documentElement.style.fontSize = given[0];", &[root_size.into()]).await?;
            page.set("lang", Some(lang), &format!("one('.import')?.lang === '{lang}'")).await?;
            run(page, "await drop('a.csv', given[0]);", &[untidy()]).await?;
            for at in 1..=3 {
                let open = "await step(given[0]); each('details').forEach((fold) => { fold.open = true; });";
                run(page, open, &[at.into()]).await?;
                let what = format!("Step {at} in {lang} at {width} with {root_size}");
                page.expect(&format!("{what} is too wide."), TOO_WIDE, json!([])).await?;
                page.expect(&format!("{what} is cut."), CUT, json!([])).await?;
            }
        }
    }
    Ok(())
}

/// The rotation for work, in each look, with a session and all folds open.
async fn rotation_fits(page: &Page) -> Result<()> {
    for (width, root_size) in [(320, "16px"), (320, "32px"), (768, "16px"), (1280, "16px")] {
        for lang in ["it", "de"] {
            page.open_framed("", width).await?;
            page.ready().await?;
            page.look("document.documentElement.style.fontSize = given[0];", &[root_size.into()]).await?;
            page.look("widget.setAttribute('mode', 'work');", &[]).await?;
            page.set("view", Some("rotation"), "one('.rotation .primary') !== null").await?;
            page.set("lang", Some(lang), &format!("one('.rotation')?.lang === '{lang}'")).await?;
            page.look("one('.rotation .primary').click();", &[]).await?;
            page.until("The plan.", "one('.agenda-entry') !== null && !one('.solve progress')").await?;
            page.look("each('.why')[4].click();", &[]).await?;
            page.until("A session.", "one('.rotation-session') !== null").await?;
            for look in 0..5 {
                page.look("each('.look')[given[0]].click();", &[look.into()]).await?;
                page.until(
                    "The look.",
                    &format!("each('.look')[{look}].getAttribute('aria-pressed') === 'true'"),
                )
                .await?;
                page.look("each('details').forEach((fold) => { fold.open = true; })", &[]).await?;
                let what = format!("The rotation in {lang} at {width} with {root_size}, look {look}");
                page.expect(&format!("{what} is too wide."), TOO_WIDE, json!([])).await?;
                page.expect(&format!("{what} is cut."), CUT, json!([])).await?;
                let seen = "each('.agenda-entry, .chip, .gantt-bar').some((it) => it.offsetWidth > 0)";
                page.expect(&format!("{what} shows sessions."), seen, json!(true)).await?;
            }
        }
    }
    Ok(())
}

/// The comparison, with all its folds open.
async fn comparison_fits(page: &Page) -> Result<()> {
    for (width, root_size) in [(320, "16px"), (320, "32px"), (768, "16px"), (1280, "16px")] {
        for lang in ["it", "de"] {
            page.open_framed("", width).await?;
            page.ready().await?;
            page.look("document.documentElement.style.fontSize = given[0];", &[root_size.into()]).await?;
            page.set("administration", Some("r_toscan"), "true").await?;
            page.set("view", Some("comparison"), "one('.heatmap') !== null").await?;
            page.set("lang", Some(lang), &format!("one('.comparison')?.lang === '{lang}'")).await?;
            page.look("each('details').forEach((fold) => { fold.open = true; })", &[]).await?;
            let what = format!("The comparison in {lang} at {width} with {root_size}");
            page.expect(&format!("{what} is too wide."), TOO_WIDE, json!([])).await?;
            page.expect(&format!("{what} is cut."), CUT, json!([])).await?;
        }
    }
    Ok(())
}

/// The network: its pages, and the forms of the first.
async fn network_fits(page: &Page) -> Result<()> {
    for (width, root_size) in [(320, "16px"), (320, "32px"), (768, "16px"), (1280, "16px")] {
        for lang in ["it", "de"] {
            page.open_framed("dimostrativo.html", width).await?;
            page.ready().await?;
            page.look("document.documentElement.style.fontSize = given[0];", &[root_size.into()]).await?;
            page.set("view", Some("network"), "one('.net-page') !== null").await?;
            page.set("lang", Some(lang), &format!("one('.network')?.lang === '{lang}'")).await?;
            for button in ["pages", "forms"].into_iter().flat_map(|of| (0..5).rev().map(move |at| (of, at))) {
                let script = "const it = each(`.net-${given[0]} button`)[given[1]]; it?.click();
                    await until(() => !it || it.getAttribute('aria-current') || it.getAttribute('aria-pressed') === 'true');
                    each('.network details').forEach((fold) => { fold.open = true; });";
                page.act(script, &[button.0.into(), button.1.into()]).await?;
                let what = format!("The network ({button:?}) in {lang} at {width} with {root_size}");
                page.expect(&format!("{what} is too wide."), TOO_WIDE, json!([])).await?;
                page.expect(&format!("{what} is cut."), CUT, json!([])).await?;
            }
        }
    }
    Ok(())
}

async fn no_sideways_scrolling_at_320(page: &Page) -> Result<()> {
    fits(page, 320, None).await
}

async fn no_sideways_scrolling_at_768(page: &Page) -> Result<()> {
    fits(page, 768, None).await
}

async fn no_sideways_scrolling_at_1280(page: &Page) -> Result<()> {
    fits(page, 1280, None).await
}

async fn large_text_at_320(page: &Page) -> Result<()> {
    fits(page, 320, Some("32px")).await
}

async fn large_text_at_1280(page: &Page) -> Result<()> {
    fits(page, 1280, Some("32px")).await
}

/// WCAG 1.4.12: the reader's own spacing of lines, paragraphs, letters and words.
async fn text_spacing(page: &Page) -> Result<()> {
    for width in [320, 1280] {
        page.open_framed("dimostrativo.html", width).await?;
        page.ready().await?;
        let spread = "const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                p { margin-bottom: 2em !important; }`);
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";
        page.look(spread, &[]).await?;
        for lang in ["it", "de"] {
            for view in VIEWS {
                page.visit(view, lang).await?;
                page.look("each('.view details, .foot').forEach((fold) => { fold.open = true; })", &[])
                    .await?;
                page.expect(&format!("{view} in {lang} at {width} is too wide."), TOO_WIDE, json!([]))
                    .await?;
                page.expect(&format!("{view} in {lang} at {width} is cut."), CUT, json!([])).await?;
            }
        }
    }
    Ok(())
}

/// A wide page gives it little room: it follows the room, not the page.
async fn narrow_column(page: &Page) -> Result<()> {
    page.host(json!({ "src": "scambio/scambio-pa.json", "lang": "de" })).await?;
    page.look("document.querySelector('#place').style.width = '300px';", &[]).await?;
    page.until("A menu in place of tabs.", "shown(one('.tabs select')) && !shown(one('.tabs button'))")
        .await?;
    for view in VIEWS {
        page.visit(view, "de").await?;
        let wide = "[...each('.scambio *')].filter((node) => shown(node) && !node.closest('.scroll, .hidden, svg')
            && node.getBoundingClientRect().right > widget.getBoundingClientRect().right + 1).map((node) => node.className)";
        page.expect(&format!("What sticks out in {view}."), wide, json!([])).await?;
    }
    Ok(())
}

/// WCAG 2.5.8: 24 by 24 pixels, but for links within a sentence.
async fn targets(page: &Page) -> Result<()> {
    for (path, width) in [("", 320), ("dimostrativo.html", 320), ("", 1280), ("dimostrativo.html", 1280)] {
        page.open_framed(path, width).await?;
        page.ready().await?;
        page.look("one('.menu').open = true; one('.foot').open = true;", &[]).await?;
        for view in VIEWS {
            page.visit(view, "it").await?;
            let small = "each('a[href], button, select, summary, input').filter(shown)
                .filter((node) => !(node.localName === 'a' && node.parentElement.matches('p, li, dd, span') && text(node.parentElement) !== text(node)))
                .map((node) => [node, node.getBoundingClientRect()])
                .filter(([, { width, height }]) => width < 23.99 || height < 23.99)
                .map(([node, { width, height }]) => `${node.localName}.${node.className} ${Math.round(width)}x${Math.round(height)} ${text(node)}`)";
            page.expect(&format!("Small targets in {path} {view} at {width}."), small, json!([])).await?;
        }
    }
    for path in ["broken.html", "wasm-missing.html"] {
        page.open(path).await?;
        page.until("It complains.", "one('[role=alert] button') !== null").await?;
        page.expect(
            "The button's height.",
            "one('[role=alert] button').getBoundingClientRect().height >= 24",
            json!(true),
        )
        .await?;
    }
    Ok(())
}

/// Labels on the line of time and on the bars stand apart and inside.
async fn nothing_covers_the_line_of_time(page: &Page) -> Result<()> {
    let overlaps = "(() => {
            const boxes = each('.moment-label, .moment-date, .bars-axis span, .bars-today b, .bars-label .status, .bar-days').filter(shown)
                .flatMap((node) => [...node.getClientRects()].map((box) => [text(node), box])).filter(([, box]) => box.width > 1);
            const found = [];
            boxes.forEach(([a, one], at) => boxes.slice(at + 1).forEach(([b, two]) => {
                if (Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1
                    && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1) found.push(`${a} / ${b}`);
            }));
            const { left, right } = widget.getBoundingClientRect();
            return [...found, ...boxes.filter(([, box]) => box.left < left - 1 || box.right > right + 1).map(([words]) => `outside: ${words}`)];
        })()";
    for path in ["", "dimostrativo.html"] {
        for width in [320, 480, 768, 1024, 1280] {
            page.open_framed(path, width).await?;
            page.ready().await?;
            for lang in ["it", "de"] {
                page.visit("overview", lang).await?;
                page.expect(&format!("Labels that touch, {path} in {lang} at {width}."), overlaps, json!([]))
                    .await?;
            }
        }
    }
    Ok(())
}

/// The reader's own colours: the current tab, marks, progress and focus can still be told.
async fn forced_colours(page: &Page) -> Result<()> {
    page.show("dimostrativo.html").await?;
    page.media(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await?;
    page.until("The mode is on.", "matchMedia('(forced-colors: active)').matches").await?;
    let line =
        "((line) => line(one('.tabs [aria-current]')) !== line(one('.tabs button:not([aria-current])')))
        ((tab) => getComputedStyle(tab).borderBottomColor)";
    page.until("The current tab has another line.", line).await?;
    let marks = "['.bar', '.badge', '.tag'].filter((selector) => one(selector)).map((selector) => {
            const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one(selector));
            const backdrop = getComputedStyle(widget).backgroundColor;
            return [selector, parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== backdrop];
        }).filter(([, drawn]) => !drawn)";
    page.expect("Marks without a border.", marks, json!([])).await?;
    let states = "each('.status').every((status) => status.querySelector('svg') && text(status).length > 3)";
    page.expect("Progress is told by a sign and a word.", states, json!(true)).await?;
    let focus = "one('.tabs button').focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused());
        return [outlineStyle, outlineWidth, outlineColor !== getComputedStyle(widget).backgroundColor && !/, 0\\)$/u.test(outlineColor)];";
    same("Focus has an outline.", &page.look(focus, &[]).await?, &json!(["solid", "3px", true]))?;
    page.show("").await?;
    let map = "((fill) => fill('.participant-unit') !== fill('.other'))((selector) => getComputedStyle(one(`.map path${selector}`)).fill)";
    page.expect("Regions that take part differ on the map.", map, json!(true)).await
}

async fn little_motion(page: &Page) -> Result<()> {
    page.show("").await?;
    let moving = "each('*').filter((node) => [node, null].some(() => {
            const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
            const lasts = (durations) => durations.split(', ').some((duration) => parseFloat(duration) > 0);
            return lasts(transitionDuration) || animationName !== 'none' && lasts(animationDuration);
        })).length";
    page.media(&[("prefers-reduced-motion", "no-preference")]).await?;
    let seen: Value = page.look(&format!("return {moving} > 0;"), &[]).await?;
    same(&format!("There is motion for those who like it, in {}.", Engine::Chromium), &seen, &json!(true))?;
    page.media(&[("prefers-reduced-motion", "reduce")]).await?;
    page.expect("What still moves.", moving, json!(0)).await
}
