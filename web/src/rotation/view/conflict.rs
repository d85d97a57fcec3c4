//! Why there is no plan that keeps all rules: requirements that cannot hold together, and what would have to give.

use scambio_core::rotation::conflict::{Conflict, Outcome};
use scambio_core::rotation::text;

use super::super::action::Action;
use super::super::picture::Picture;
use super::Context;
use crate::ui::{self, El, el, item};

/// The question, or its answer.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    match &state.conflict {
        None => ui::button("button", context.on(Action::Why)).with(words.ask_why),
        Some(Err(())) => el("p", "answer wrong").attr("role", "status").with(words.no_why),
        Some(Ok(conflict)) => answer(context, picture, conflict),
    }
}

fn answer(context: Context<'_>, picture: &Picture, conflict: &Conflict) -> El {
    let (words, lang) = (context.words(), context.speech.lang);
    let named = &picture.names.named;
    let offer = |it: &scambio_core::rotation::conflict::Offer| {
        let proposal = text::relaxation(&it.relaxation, named, lang);
        let outcome = words.outcomes[match it.outcome {
            Outcome::Feasible => 0,
            Outcome::Open => 1,
            Outcome::Another => 2,
        }];
        let relax = ui::button("button", context.on(Action::Relax(it.relaxation.clone())))
            .with(words.relax)
            .with(el("span", "hidden").with([": ", &proposal].concat()));
        let line = el("div", "").with(el("p", "").with(proposal)).with(ui::note(outcome));
        item(line).class("other-day").with(context.state.is_work.then_some(relax))
    };
    let offers = (!conflict.offers.is_empty()).then(|| {
        el("div", "")
            .with(ui::heading(context.state.level + 2, "title-4", words.would_give))
            .with(el("ul", "other-days").each(conflict.offers.iter().map(offer)))
    });
    el("div", "conflict")
        .attr("role", "status")
        .with(el("p", "answer wrong").with(text::conflict(conflict, named, lang)))
        .with((!conflict.is_certain).then(|| ui::note(words.probable)))
        .with(offers)
}
