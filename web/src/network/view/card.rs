//! One practice as a card, to be read and printed.

use scambio_core::exchange::{Exchange, Practice, Transfer, TransferStep};

use super::Context;
use super::practices::{DATA, OBSTACLES, TRANSFERS, cell};
use crate::ui::{self, El, el, item};

/// The card.
pub(super) fn view(context: Context<'_>, exchange: &Exchange, one: &Practice) -> El {
    let words = context.words();
    let rows = (0..DATA).filter(|at| ![TRANSFERS, OBSTACLES].contains(at));
    let pair = |at: usize| ui::pair(words.practice_heads[at], cell(context, exchange, one, at));
    let transfers: Vec<&Transfer> =
        exchange.transfers().iter().filter(|transfer| transfer.practice() == one.id()).collect();
    let none = transfers.is_empty().then(|| el("p", "quiet").with(words.none_here));
    let list = el("ul", "net-courses").each(transfers.into_iter().map(|it| course(context, exchange, it)));
    let level = context.state.level + 1;
    el("article", "net-card")
        .with(ui::heading(level, "title-3", context.text(one.title())))
        .with(el("dl", "pairs").each(rows.map(pair)))
        .with(ui::heading(level + 1, "title-5", words.practice_heads[TRANSFERS]))
        .with(none)
        .with(list)
        .with(el("p", "net-card-foot").with(context.text(exchange.title())))
}

/// To whom, from whom, each step with its day, and what stood in the way.
fn course(context: Context<'_>, exchange: &Exchange, transfer: &Transfer) -> El {
    let words = context.words();
    let to = context.name(exchange, transfer.to());
    let from = transfer.from().map(|id| [" ← ", &context.name(exchange, id)].concat());
    let step = |step: &TransferStep| {
        let taken = transfer.steps().iter().find(|(of, _)| of == step);
        let day = taken.and_then(|(_, day)| *day).map(|day| context.speech.date(day));
        let day = day.map(|day| el("span", "net-day-of").with(day));
        item(words.steps[*step as usize + 1]).class_if(taken.is_some(), "taken").with(day)
    };
    let agreed = transfer.steps().is_empty().then(|| [": ", words.steps[0]].concat());
    let obstacles = transfer.obstacles();
    let obstacles = (!obstacles.is_empty()).then(|| {
        let all = ui::separated("; ", obstacles.iter().map(|it| context.text(it)));
        ui::term(words.practice_heads[OBSTACLES], all)
    });
    item(el("p", "").with(el("b", "").with(to)).with(from).with(agreed))
        .with(el("ol", "net-steps").each(TransferStep::ALL.iter().map(step)))
        .with(obstacles)
}
