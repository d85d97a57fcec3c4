//! A practice: theme, title, origin, who offers it, conditions, evidence, lessons, and how far its transfers have come.

use super::super::context::Context;
use crate::i18n::DateStyle;
use crate::queries;
use crate::ui::{self, El, el, item, separated};
use scambio_core::exchange::{Practice, Transfer, TransferStep};
use scambio_core::text::Text;

/// The card.
pub(super) fn card(context: Context<'_>, practice: &Practice) -> El {
    let m = context.messages();
    let subject = practice.theme().and_then(|id| context.exchange.subject(id));
    let transferable = match practice.transferable() {
        Some(true) => m.transferable(0),
        Some(false) => m.transferable(1),
        None => m.transferable(2),
    };
    let transfers: Vec<_> =
        context.exchange.transfers().iter().filter(|it| it.practice() == practice.id()).collect();
    let eyebrow = subject.map(|subject| {
        let code = el("b", "").with(queries::theme_code(subject.id().as_str()));
        el("p", "eyebrow").with(code).with(" ").with(context.text(subject.name()))
    });
    let tags = el("p", "card-tags")
        .with(ui::tag("", m.origins(practice.origin() as usize)))
        .with(ui::tag("", transferable));
    let head = el("div", "card-head")
        .with(eyebrow)
        .with(ui::heading(context.level(2), "title-4", context.text(practice.title())))
        .with(tags);
    let pairs = el("dl", "pairs")
        .with(ui::pair(m.offered_by(), context.short_names_of(practice.offered_by())))
        .with(list(context, m.conditions(), practice.conditions()))
        .with(list(context, m.evidence(), practice.evidence()))
        .with(list(context, m.lessons(), practice.lessons()));
    let foot = el("div", "card-foot")
        .with(ui::heading(context.level(3), "title-5", m.transfers()))
        .with(transfers.is_empty().then(|| el("p", "quiet").with(m.no_transfers())))
        .with(el("ul", "transfers").each(transfers.into_iter().map(|it| transfer(context, it))));
    el("li", "card")
        .key(practice.id().as_str())
        .with(head)
        .with(practice.summary().map(|summary| el("p", "").with(context.text(summary))))
        .with(pairs)
        .with(foot)
}

fn list(context: Context<'_>, label: &str, items: &[Text]) -> Option<El> {
    let points = || ui::points(items.iter().map(|it| context.text(it)));
    (!items.is_empty()).then(|| ui::pair(label, points()))
}

/// To whom, and the three steps: those taken are filled and dated.
fn transfer(context: Context<'_>, transfer: &Transfer) -> El {
    let m = context.messages();
    let reached = transfer.reached().map_or(m.steps(3), |step| m.steps(step as usize));
    let to = el("b", "").with(context.short_name_of(transfer.to()));
    let to = el("p", "transfer-to").with("→ ").with(to).with(": ").with(reached);
    let step = |step: &TransferStep| {
        let taken = transfer.steps().iter().find(|(of, _)| of == step);
        let day = taken.and_then(|(_, day)| *day);
        let day = day.map(|day| el("span", "flow-date").with(context.voice.date(day, DateStyle::Long)));
        item(m.steps(*step as usize)).class_if(taken.is_some(), "taken").with(day)
    };
    let obstacles = transfer.obstacles();
    let obstacles = (!obstacles.is_empty())
        .then(|| ui::term(m.obstacles(), separated("; ", obstacles.iter().map(|it| context.text(it)))));
    item(to).with(el("ol", "flow").each(TransferStep::ALL.iter().map(step))).with(obstacles)
}
