//! Words, numbers and dates follow the language; texts in another language say so.

use anyhow::Result;
use serde_json::json;

use crate::harness::exchange::{LANGS, VIEWS};
use crate::harness::{Page, same, scenarios};

scenarios! { everywhere: dates_and_money names_in_order texts_of_the_source choosing_keeps_the_place the_menu_follows every_word }

/// As everybody knows them, and as the browser's own `Intl` has them.
async fn dates_and_money(page: &Page) -> Result<()> {
    page.show("").await?;
    for (lang, date, money) in [
        ("it", "16 maggio 2019", "100.000 €"),
        ("en", "16 May 2019", "€100,000"),
        ("fr", "16 mai 2019", "100 000 €"),
        ("de", "16. Mai 2019", "100.000 €"),
        ("sl", "16. maj 2019", "100.000 €"),
    ] {
        page.visit("overview", lang).await?;
        let script = "const values = each('.fact-value').map(text);
            const locale = given[0] === 'en' ? 'en-GB' : given[0];
            const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
            const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
            const plain = (words) => words.replace(/\\s+/gu, ' ');
            return [values.includes(given[1]), values.includes(given[2]), plain(date.format(Date.UTC(2019, 4, 16))) === given[1],
                plain(money.format(100000)) === given[2], values];";
        let seen = page.look(script, &[lang.into(), date.into(), money.into()]).await?;
        let what = format!("In {lang}: {date} and {money}, shown and by Intl. Seen: {}", seen[4]);
        same(&what, &json!([seen[0], seen[1], seen[2], seen[3]]), &json!([true, true, true, true]))?;
    }
    Ok(())
}

/// After the lead, names stand in the order that the language has. The filter of the practices names them shortly.
async fn names_in_order(page: &Page) -> Result<()> {
    page.show("").await?;
    let practice = "const exchange = widget.exchange;
        exchange.practices = [{ id: 'P1', title: 'Una pratica', origin: 'existing', offeredBy: ['r_toscan'] }];
        widget.exchange = exchange;";
    page.look(practice, &[]).await?;
    let mut orders = Vec::new();
    for lang in LANGS {
        page.visit("practices", lang).await?;
        page.until("There are filters.", "each('.filters select').length === 4").await?;
        let script = "const names = [...each('.filters select')[2].options].slice(1).map(({ label }) => label.replace(/ \\(\\d+\\)$/u, ''));
            const [lead, ...others] = names;
            return [/Tos[ck]/u.test(lead) || lead === 'Tuscany', others, others.toSorted(new Intl.Collator(given[0]).compare)];";
        let seen = page.look(script, &[lang.into()]).await?;
        same(&format!("The lead comes first in {lang}."), &seen[0], &json!(true))?;
        same(&format!("The others in {lang}."), &seen[1], &seen[2])?;
        orders.push(seen[1].to_string());
    }
    orders.dedup();
    same("The names differ from language to language.", &json!(orders.len()), &json!(LANGS.len()))
}

/// What the source says in Italian alone is marked as Italian for readers of another language, whatever the view.
async fn texts_of_the_source(page: &Page) -> Result<()> {
    page.show("").await?;
    let script = "const source = new Set(), translated = new Set();
        const collect = (value, key) => {
            if (typeof value === 'string' && value.length > 15 && value.includes(' ')) source.add(value);
            else if (value?.it !== undefined) Object.values(value).forEach((words) => translated.add(words));
            else if (value && typeof value === 'object') Object.entries(value).forEach(([key, value]) => collect(value, key));
        };
        const { source: _, ...exchange } = widget.exchange;
        collect(exchange);
        const names = new Set(exchange.administrations.map(({ name }) => name));
        const walker = document.createTreeWalker(one('.scambio'), NodeFilter.SHOW_TEXT);
        const seen = [], wrong = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const words = node.data.trim();
            const of = [...source].find((it) => !names.has(it) && !translated.has(it) && (it === words || it.replace(/[;.]+$/u, '') === words));
            if (!of) continue;
            seen.push(words);
            const lang = node.parentElement.closest('[lang]').lang;
            if (lang !== 'it') wrong.push([lang, words]);
        }
        return [seen.length, wrong];";
    for (view, least) in [("overview", 20), ("themes", 10), ("practices", 2)] {
        for lang in LANGS {
            page.visit(view, lang).await?;
            let seen = page.look(script, &[]).await?;
            same(&format!("Italian texts in {view} in {lang} that are not marked."), &seen[1], &json!([]))?;
            let enough = seen[0].as_u64().is_some_and(|count| count >= least);
            same(
                &format!("At least {least} texts of the source in {view} in {lang}: {}.", seen[0]),
                &json!(enough),
                &json!(true),
            )?;
        }
    }
    page.visit("overview", "it").await?;
    let other = "each('.view [lang]').map(({ lang }) => lang)";
    page.expect("In Italian nothing is foreign.", other, json!([])).await
}

/// The reader chooses a language: the view stays, what is open stays open, focus stays, and the page does not jump.
async fn choosing_keeps_the_place(page: &Page) -> Result<()> {
    page.show("").await?;
    let script = "const fold = one('.view details'); fold.open = true; fold.mark = 1;
        const menu = one('.tools select'); menu.focus(); menu.value = 'de';
        menu.dispatchEvent(new Event('change', { bubbles: true }));";
    page.look(script, &[]).await?;
    page.until("German is shown.", "one('.scambio').lang === 'de'").await?;
    page.expect(
        "The fold is the same, and open.",
        "[one('.view details').mark, one('.view details').open]",
        json!([1, true]),
    )
    .await?;
    page.expect("Focus stays.", "focused() === one('.tools select')", json!(true)).await?;
    page.expect("The page keeps its own language.", "document.documentElement.lang", json!("it")).await
}

/// The menu shows the language that holds, also when the page changes it after the reader's choice.
async fn the_menu_follows(page: &Page) -> Result<()> {
    page.show("").await?;
    for (chosen, given) in [("de", "en"), ("sl", "fr"), ("fr", "it")] {
        let choose = "const menu = one('.tools select'); menu.focus(); menu.value = given[0];
            menu.dispatchEvent(new Event('change', { bubbles: true }));";
        page.look(choose, &[chosen.into()]).await?;
        page.until("The reader's language.", &format!("one('.scambio').lang === '{chosen}'")).await?;
        page.expect("The menu.", "one('.tools select').value", json!(chosen)).await?;
        page.set("lang", Some(given), &format!("one('.scambio').lang === '{given}'")).await?;
        page.expect("The menu follows the page.", "one('.tools select').value", json!(given)).await?;
    }
    Ok(())
}

/// No words of the interface are the same in all languages, but for names.
async fn every_word(page: &Page) -> Result<()> {
    page.show("").await?;
    let script = "return each('h2, h3, h4, h5, button, summary, dt, th, .select-label, .line, .note').filter((node) =>
        !node.querySelector('[lang]') && node.closest('[lang]').lang === given[0] && !node.matches('.who *, .card .title-4 *, .title-4:has(button)'))
        .map(text).filter((words) => /\\p{L}{4}/u.test(words));";
    for view in VIEWS {
        page.visit(view, "it").await?;
        let italian = page.look(script, &["it".into()]).await?;
        for lang in ["de", "sl"] {
            page.visit(view, lang).await?;
            let words = page.look(script, &[lang.into()]).await?;
            let both: Vec<_> = words
                .as_array()
                .into_iter()
                .flatten()
                .filter(|words| italian.as_array().is_some_and(|italian| italian.contains(words)))
                .filter_map(|words| words.as_str())
                .filter(|words| !ALIKE.iter().any(|alike| words.contains(alike)))
                .collect();
            same(&format!("Italian words in {view} in {lang}."), &json!(both), &json!([]))?;
        }
    }
    Ok(())
}

/// Names, and words that the languages share.
const ALIKE: [&str; 4] = ["Scambio PA", "Budget", "Format", "Workshop"];
