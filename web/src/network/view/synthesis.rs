//! What was reached: the page for the closing event, to be printed or taken as data.

use scambio_core::exchange::Exchange;

use super::super::action::{Action, FileKind, What};
use super::super::report::{Section, reached};
use super::{Context, tables};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment};

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange) -> El {
    let (state, words, speech) = (context.state, context.words(), context.speech);
    let found = reached(exchange, state.today, state.own.as_ref(), words, speech.lang);
    let Some(found) = found else { return context.empty(words.no_synthesis) };
    let today = state.today.map_or(String::new(), |today| speech.date(today));
    let (then, now) = &found.synthesis.network;
    let numbers = [
        found.synthesis.practices.0 + found.synthesis.practices.1,
        found.synthesis.transfers.iter().sum(),
        found.synthesis.transfers[3],
    ]
    .map(|number| speech.number(number));
    let index = [then, now].map(|of| speech.figure(of.index() * 100.0, 0));
    let answer = fill(words.reached, &[&numbers[0], &numbers[1], &numbers[2]]);
    let since = fill(words.grown, &[&speech.date(found.since), &index[0], &index[1]]);
    let kinds = [FileKind::Workbook, FileKind::Csv, FileKind::Json];
    let tools = el("div", "net-tools")
        .with(ui::button("button", context.on(Action::Print)).with(words.print))
        .with(context.exports(What::Synthesis, &kinds));
    let note = |at: usize| words.synthesis_notes[at];
    let part = |(at, section): (usize, &Section)| {
        let part = context.part(section.title, None, note(at));
        part.with(if section.rows.is_empty() {
            el("p", "quiet").with(words.none_here)
        } else if section.heads.len() == 1 {
            points(section)
        } else {
            tables::table(context, section)
        })
    };
    el("div", "net-synthesis")
        .with(tools)
        .with(ui::heading(state.level + 1, "title-3", context.text(exchange.title())))
        .with(el("p", "line").with(fill(words.synthesis_day, &[&today])))
        .with(el("p", "answer").with(el("b", "").with(answer)).with(" ").with(since))
        .with(fragment().each(found.sections.iter().enumerate().map(part)))
}

/// A table of one column is a list.
fn points(section: &Section) -> El {
    let text = |row: &Vec<super::super::report::Cell>| match row.first() {
        Some(super::super::report::Cell::Text(text)) => text.clone(),
        _ => String::new(),
    };
    ui::points(section.rows.iter().map(text))
}
