//! What comes out of a list, row by row, and what is wrong with it.

use scambio_core::diag::Diagnostic;
use scambio_core::io::list::ListTrouble;
use scambio_core::io::{Cell, Spot};

use super::super::super::action::Action;
use super::super::super::listed::Listed;
use super::super::super::state::WINDOW;
use super::super::{Context, problems};
use super::map;
use crate::i18n::{fill, pack};
use crate::ui::{self, El, el, fragment, item};

/// Problems that are listed at most, and characters of a cell; what is beyond is counted.
const MOST: (usize, usize) = (100, 160);

/// Does it ask for a look, or only inform?
pub(in super::super) const fn asks(trouble: &ListTrouble) -> bool {
    !matches!(trouble, ListTrouble::HiddenRow)
}

pub(in super::super) fn view(context: Context<'_>, list: &Listed) -> El {
    fragment().with(rows(context, list)).with(observed(context, list)).with(apart(context, list))
}

/// The rows as they enter the exchange.
fn rows(context: Context<'_>, list: &Listed) -> El {
    let words = context.list_words();
    let part = context.part(words.read, words.read_note);
    if list.spots().is_empty() {
        return part.with(el("p", "quiet").with(words.nothing));
    }
    let (top, all) = (context.state.matrix_top, list.spots().len());
    let heads = list.rows.row(0).map(Cell::raw);
    let heads = [words.effect, context.speech.words.line].into_iter().chain(heads);
    let head = el("tr", "").each(heads.map(|head| el("th", "").attr("scope", "col").with(head)));
    let row = |at: usize| {
        let effect = ui::tag("sure", words.effects[list.news[at] as usize]);
        let line = list.spots()[at].row.map_or(String::new(), |row| row.to_string());
        let cells = list.rows.row(at + 1).map(|cell| {
            let short: String = cell.raw().chars().take(MOST.1).collect();
            let more = if short.len() < cell.raw().len() { "…" } else { "" };
            el("td", "").with([&short, more].concat())
        });
        el("tr", "")
            .key(&at.to_string())
            .with(el("td", "").with(effect))
            .with(el("th", "number").attr("scope", "row").with(line))
            .each(cells)
    };
    let body = el("tbody", "").each((top..all.min(top + WINDOW.0)).map(row));
    let table = el("table", "sheet list-rows").with(el("thead", "").with(head)).with(body);
    let pages = super::super::file::pages(context, top, all, Action::LookAtMatrix);
    part.with(ui::region(words.read).with(table)).with(pages)
}

/// What is wrong, each with its cell.
fn observed(context: Context<'_>, list: &Listed) -> El {
    let words = context.speech.words;
    let report = list.report();
    let part = context.part(words.problems, words.problems_note);
    let wrong = list.joined.as_ref().err().into_iter().flatten();
    let wrong = wrong
        .map(|(diagnostic, spot)| (true, misfit(context, diagnostic, spot.is_none()), spot.as_ref(), None));
    let troubles = report.troubles.iter();
    let answer = |trouble: &ListTrouble| {
        let (ListTrouble::Unknown(_, label), Some(exchange)) = (trouble, &context.state.exchange) else {
            return None;
        };
        let likely = report.suggestions.iter().find(|one| one.label == *label)?;
        map::answer(context, exchange, likely)
    };
    let troubles = troubles
        .map(|(trouble, spot)| (asks(trouble), wording(context, trouble), Some(spot), answer(trouble)));
    let all: Vec<_> = wrong.chain(troubles).collect();
    if all.is_empty() {
        return part.with(el("p", "quiet").with(words.no_problems));
    }
    let beyond = all.len().saturating_sub(MOST.0) + report.left_out;
    let more = (beyond > 0).then(|| el("p", "note").with(context.speech.count(&words.more_problems, beyond)));
    let rows = all.into_iter().take(MOST.0).enumerate().map(|(at, (asks, text, spot, answer))| {
        let jump = spot.filter(|spot| spot.row.is_some()).map(|spot| jump(context, spot));
        item(el("p", "").with(text))
            .class_if(asks, "asks")
            .key(&at.to_string())
            .with(el("div", "actions").with(jump).with(answer))
    });
    part.with(el("ul", "rows problems-found").each(rows)).with(more)
}

fn jump(context: Context<'_>, spot: &Spot) -> El {
    let label = fill(context.speech.words.jump, &[&context.place(spot)]);
    ui::button("plain", context.on(Action::Jump(spot.clone()))).with(label)
}

/// The rows that are set apart.
fn apart(context: Context<'_>, list: &Listed) -> El {
    let words = context.speech.words;
    let skipped = &list.report().skipped_rows;
    if skipped.is_empty() {
        return fragment();
    }
    let rows = skipped.iter().take(MOST.0).map(|row| {
        let note = [words.row_kinds[row.kind as usize], &context.place(&row.spot)].join(" · ");
        let label: String = row.label.chars().take(MOST.1).collect();
        item(el("b", "").with(label)).with(el("span", "quiet").with(note))
    });
    let title = context.speech.count(&words.apart_rows, skipped.len());
    el("section", "import-part").with(ui::fold(title).with(el("ul", "rows").each(rows)))
}

/// What a problem is, and what to do about it.
fn wording(context: Context<'_>, trouble: &ListTrouble) -> El {
    match trouble {
        ListTrouble::File(trouble) => problems::wording(context, trouble),
        trouble => fragment().with(trouble.message(context.speech.lang)),
    }
}

/// Why a list does not fit the exchange: a sentence of its own language, once that has come; what is not about one of its
/// rows says where in the exchange it is.
fn misfit(context: Context<'_>, diagnostic: &Diagnostic, is_elsewhere: bool) -> El {
    let list = context.list_words();
    let wording = pack(context.speech.lang).map(|pack| &pack.wording);
    let why = match wording {
        Some(wording) => diagnostic.message_with(wording),
        None => fill(list.other, &[diagnostic.code()]),
    };
    let place = wording.filter(|_| is_elsewhere).map(|wording| diagnostic.place_text_with(wording));
    let place = place.map(|place| fragment().with(" ").with(el("span", "quiet").with(place)));
    fragment().with([list.no_fit, ": ", &why].concat()).with(place)
}
