//! The file as it stands: its text, and beside it the cells with what they were taken for.

use std::collections::BTreeMap;

use scambio_core::io::{Cell, RowKind, Spot, Witnessed};

use super::super::action::Action;
use super::super::state::{Step, WINDOW};
use super::{Context, letters};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// What a row of the file (of a turned table, a column) was taken for.
#[derive(Clone)]
struct Taken {
    class: &'static str,
    word: String,
}

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let with_text = context.state.step == Step::Read && !found.beginning.is_empty();
    let text = with_text.then(|| {
        let lines = found.beginning.split('\n').take(WINDOW.0);
        let lines =
            lines.map(|line| item(el("code", "").with(line.trim_end_matches('\r').replace('\t', "→"))));
        let list = el("ol", "raw").attr("aria-label", words.text).attr("role", "list").each(lines);
        el("div", "").with(context.heading(2, "title-5", words.text)).with(ui::region(words.text).with(list))
    });
    let title = with_text.then(|| context.heading(2, "title-5", words.cells));
    let cells = el("div", "").with(title).with(sheet(context, found));
    let both = el("div", if with_text { "beside" } else { "" }).with(text).with(cells);
    context.part(words.as_it_stands, words.as_it_stands_note).key("file").with(both)
}

/// What each line of the file (of a turned table, each column) from `first` to `last` was taken for.
fn taken(context: Context<'_>, found: &Witnessed, first: u32, last: u32) -> BTreeMap<u32, Taken> {
    let words = context.speech.words;
    let report = &found.import.report;
    let turned = report.detected.transposed;
    let at = |spot: &Spot| {
        let at = if turned { spot.column } else { spot.row };
        at.filter(|at| (first..=last).contains(at))
    };
    let mut all = BTreeMap::new();
    for row in &report.skipped_rows {
        let class = if row.kind == RowKind::Title { "titles" } else { "apart" };
        if let Some(at) = at(&row.spot) {
            all.insert(at, Taken { class, word: words.row_kinds[row.kind as usize].to_owned() });
        }
    }
    let (titles, headers) = (report.detected.title_rows, report.detected.header_rows);
    let header = Taken { class: "heads", word: words.row_kinds[RowKind::Header as usize].to_owned() };
    for row in 0..headers {
        let line = if turned { u32::try_from(row + 1).ok() } else { found.table.line(row + titles) };
        all.extend(line.map(|line| (line, header.clone())));
    }
    if let Some(list) = &context.state.list {
        for (row, spot) in (1..).zip(list.spots()) {
            let word = list.rows.cell(row, 0).map_or("", Cell::raw).to_owned();
            all.extend(at(spot).map(|at| (at, Taken { class: "unit", word })));
        }
    }
    for entry in found.import.matrix.units() {
        if let Some(at) = at(&entry.spot) {
            let word = entry.unit.map_or(entry.label.as_str(), |unit| unit.short_name(context.speech.lang));
            all.insert(at, Taken { class: "unit", word: word.to_owned() });
        }
    }
    all
}

/// A window of the cells.
fn sheet(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let (table, report) = (&found.table, &found.import.report);
    let (top, left) = context.state.window;
    let (bottom, right) = (table.len().min(top + WINDOW.0), table.width().min(left + WINDOW.1));
    let turned = report.detected.transposed;
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let lines = [top, bottom.saturating_sub(1)].map(|row| table.line(row).unwrap_or_default());
    let [first, last] = if turned { [narrow(left + 1), narrow(right)] } else { lines };
    let taken = taken(context, found, first, last);
    let of = |at: usize| taken.get(&narrow(at));
    let word = |taken: Option<&Taken>| taken.map_or(String::new(), |taken| taken.word.clone());
    let class = |taken: Option<&Taken>| taken.map_or("", |taken| taken.class);
    let mut spots: Vec<_> = report.troubles.iter().map(|(_, spot)| (spot.row, spot.column)).collect();
    if let Some(list) = &context.state.list {
        spots = list.report().troubles.iter().map(|(_, spot)| (spot.row, spot.column)).collect();
    }
    let letter = |column: usize| el("th", "").attr("scope", "col").with(letters(column));
    let is_for = turned.then(|| {
        let cells = (left..right).map(|column| el("td", class(of(column + 1))).with(word(of(column + 1))));
        el("tr", "is-for").with(el("th", "").attr("scope", "row").with(words.taken_for)).each(cells)
    });
    let row = |row: usize| {
        let line = table.line(row).unwrap_or_default();
        let taken = of(line as usize).filter(|_| !turned);
        let cell = |column: usize| {
            let text = table.cell(row, column).map_or("", Cell::raw);
            let is_wrong = spots.contains(&(Some(line), u32::try_from(column + 1).ok()));
            let is_marked = context.state.mark == Some((row, column));
            let hint = is_wrong.then(|| el("span", "hidden").with([" (", words.problem, ")"].concat()));
            let short: String = text.chars().take(80).collect();
            el("td", "")
                .class(if turned { class(of(column + 1)) } else { "" })
                .class_if(is_wrong, "wrong")
                .class_if(is_marked, "marked")
                .attr_if("tabindex", is_marked.then_some("-1"))
                .with(short)
                .with(hint)
        };
        el("tr", class(taken))
            .key(&row.to_string())
            .with(el("th", "").attr("scope", "row").with(line.to_string()))
            .with((!turned).then(|| el("td", "is-for").with(word(taken))))
            .each((left..right).map(cell))
    };
    let corner = el("th", "").attr("scope", "col").with(words.line);
    let taken_for = (!turned).then(|| el("th", "is-for").attr("scope", "col").with(words.taken_for));
    let head = el("tr", "").with(corner).with(taken_for).each((left..right).map(letter));
    let body = el("table", "sheet")
        .with(el("thead", "").with(head).with(is_for))
        .with(el("tbody", "").each((top..bottom).map(row)));
    let region = ui::region(words.cells).with(body);
    fragment()
        .with(region)
        .with(pages(context, top, table.len(), move |top| Action::Look(top, left)))
        .with(sideways(context, top, left, table.width()))
}

/// Which rows are shown, and the ways to the others.
pub(super) fn pages(context: Context<'_>, top: usize, all: usize, look: impl Fn(usize) -> Action) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    if all <= WINDOW.0 {
        return fragment();
    }
    let last = all.min(top + WINDOW.0);
    let numbers = [top + 1, last, all].map(|number| speech.number(number));
    let shown = fill(words.rows_shown, &[&numbers[0], &numbers[1], &numbers[2]]);
    let back = (top > 0).then(|| context.button(look(top.saturating_sub(WINDOW.0)), words.rows_before));
    let on = (last < all).then(|| context.button(look(top + WINDOW.0), words.rows_after));
    el("div", "pages actions").with(el("span", "quiet").with(shown)).with(back).with(on)
}

/// The ways to other columns of a wide file.
fn sideways(context: Context<'_>, top: usize, left: usize, all: usize) -> El {
    let words = context.speech.words;
    if all <= WINDOW.1 {
        return fragment();
    }
    let last = all.min(left + WINDOW.1);
    let shown = fill(words.columns_shown, &[&letters(left), &letters(last - 1), &letters(all - 1)]);
    let go = |left: usize, label: &str| ui::button("button", context.on(Action::Look(top, left))).with(label);
    let back = (left > 0).then(|| go(left.saturating_sub(WINDOW.1), words.columns_before));
    let on = (last < all).then(|| go(left + WINDOW.1, words.columns_after));
    el("div", "pages actions").with(el("span", "quiet").with(shown)).with(back).with(on)
}
