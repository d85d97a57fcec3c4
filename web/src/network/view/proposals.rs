//! Who could teach what to whom, why, and what is planned already.

use scambio_core::exchange::{ComparativeAnalysis, Exchange, Practice, Transfer};
use scambio_core::study::{Reason, Suggestion};

use super::super::action::Action;
use super::super::plan::{CAPACITY, Proposals, practice};
use super::{Context, changes};
use crate::i18n::fill;
use crate::queries;
use crate::ui::{self, El, el, fragment, item};

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange) -> El {
    let (state, words) = (context.state, context.words());
    let Some(proposals) = &state.proposals else { return fragment() };
    let plan = planned(context, exchange);
    if proposals.suggestions.is_empty() {
        let note = if proposals.needs == 0 { words.no_needs } else { words.no_offers };
        return el("div", "").with(context.empty(note)).with(plan);
    }
    let capacity = [CAPACITY.gives, CAPACITY.receives].map(|units| context.speech.number(units as usize));
    let note = fill(words.proposals_note, &[&capacity[0], &capacity[1]]);
    let mut chosen = proposals.chosen().to_vec();
    chosen.sort_by_key(|at| !is_own(context, &proposals.suggestions[*at]));
    let list = el("ul", "net-proposals")
        .each(chosen.into_iter().map(|at| proposal(context, exchange, proposals, at)));
    let proved = proposals.is_proved().then(|| el("p", "note").with(words.proved));
    let hint = (!state.is_work).then(|| el("p", "note").with(words.work_only));
    el("div", "")
        .with(context.part(words.proposals, None, &note).with(list).with(proved).with(hint))
        .with(others(context, exchange, proposals))
        .with(plan)
}

/// The name of what a proposal is about.
fn subject(context: Context<'_>, exchange: &Exchange, of: &scambio_core::study::Subject) -> String {
    let theme = of.theme.as_ref().and_then(|id| exchange.subject(id));
    let theme = theme.map(|theme| {
        let code = queries::theme_code(theme.id().as_str());
        [code, theme.name().words(context.speech.lang).1].join(" ")
    });
    let mut criteria = exchange.analyses().iter().flat_map(ComparativeAnalysis::criteria);
    let criterion = of.criterion.as_ref().and_then(|id| criteria.find(|one| one.id == *id));
    let criterion = criterion.map(|one| one.label.words(context.speech.lang).1.to_owned());
    theme.into_iter().chain(criterion).collect::<Vec<_>>().join(", ")
}

/// Is one's own administration in it?
fn is_own(context: Context<'_>, one: &Suggestion) -> bool {
    context.state.own.as_ref().is_some_and(|own| one.giver == *own || one.receiver == *own)
}

/// One of those that are best together.
fn proposal(context: Context<'_>, exchange: &Exchange, proposals: &Proposals, at: usize) -> El {
    let words = context.words();
    let one = &proposals.suggestions[at];
    let names = [&one.receiver, &one.giver].map(|id| context.name(exchange, id));
    let said = fill(words.proposal, &[&names[0], &names[1], &subject(context, exchange, &one.subject)]);
    let accept = (context.state.is_work && practice(one).is_some()).then(|| {
        let what = fill(words.accept_what, &[&names[0], &names[1]]);
        let button = ui::button("button", context.on(Action::Accept(at)));
        el("p", "actions").with(button.attr("aria-label", what).with(words.accept))
    });
    item(ui::heading(context.state.level + 2, "title-5", said))
        .key(&format!("{} {} {}", one.giver, one.receiver, one.need))
        .class_if(is_own(context, one), "own")
        .with(ui::points(reasons(context, exchange, one)))
        .with(accept)
}

/// Why, what counts most first.
fn reasons(context: Context<'_>, exchange: &Exchange, one: &Suggestion) -> Vec<String> {
    let (words, speech) = (context.words(), context.speech);
    let names = [&one.giver, &one.receiver].map(|id| context.name(exchange, id));
    let said = |reason: &Reason| match reason {
        Reason::Practice { practice, in_use } => {
            let title = exchange.practice(practice).map_or("", |it| it.title().words(speech.lang).1);
            let used = (*in_use > 0).then(|| [" ", &speech.count(&words.used_by, *in_use)].concat());
            [fill(words.has_practice, &[&names[0], title]), used.unwrap_or_default()].concat()
        }
        Reason::Strength(sure) => fill(words.is_strong, &[&names[0], &sure.to_string()]),
        Reason::Declared => fill(words.has_declared, &[&names[0]]),
        Reason::Near(near) => fill(words.is_near, &[&near.to_string()]),
        Reason::GivesBack(subjects) => {
            let subjects: Vec<String> = subjects.iter().map(|of| subject(context, exchange, of)).collect();
            fill(words.gives_back, &[&names[1], &names[0], &subjects.join(", ")])
        }
    };
    let mut all: Vec<String> = one.reasons.iter().map(said).collect();
    // Strengths on several criteria of a theme are one sentence.
    all.dedup();
    all
}

/// Those that were not chosen, and what insisting on them would cost.
fn others(context: Context<'_>, exchange: &Exchange, proposals: &Proposals) -> Option<El> {
    let (words, speech) = (context.words(), context.speech);
    let pair = |at: usize| {
        let one = &proposals.suggestions[at];
        let names = [&one.receiver, &one.giver].map(|id| context.name(exchange, id));
        fill(words.pair, &[&names[0], &names[1], &subject(context, exchange, &one.subject)])
    };
    let one = |(at, loss, lost): (usize, Option<i64>, Vec<usize>)| {
        let cost = match loss {
            None => words.cannot_be.to_owned(),
            Some(0) => words.as_good.to_owned(),
            Some(loss) => {
                fill(words.costs, &[&speech.number(usize::try_from(loss.abs()).unwrap_or_default())])
            }
        };
        let lost: Vec<String> = lost.into_iter().map(pair).collect();
        let lost =
            (!lost.is_empty()).then(|| [" ", &fill(words.instead_of, &[&lost.join("; ")]), "."].concat());
        item(el("b", "").with(pair(at)).with(".")).with(" ").with(cost).with(lost)
    };
    let others = proposals.others();
    (!others.is_empty())
        .then(|| ui::fold(words.others_title).with(el("ul", "points").each(others.into_iter().map(one))))
}

/// What is planned: agreed, and not begun.
fn planned(context: Context<'_>, exchange: &Exchange) -> El {
    let words = context.words();
    let only_agreed = exchange.transfers().iter().filter(|transfer| transfer.reached().is_none());
    let said = |transfer: &Transfer| {
        let title =
            exchange.practice(transfer.practice()).map_or("", |it| it.title().words(context.speech.lang).1);
        let offered = exchange.practice(transfer.practice()).map(Practice::offered_by);
        let from = transfer.from().map_or(offered.unwrap_or_default(), core::slice::from_ref);
        let from: Vec<String> = from.iter().map(|id| context.name(exchange, id)).collect();
        fill(words.agreed, &[title, &from.join(", "), &context.name(exchange, transfer.to())])
    };
    let all: Vec<String> = only_agreed.map(said).collect();
    let list = if all.is_empty() { el("p", "quiet").with(words.none_here) } else { ui::points(all) };
    context.part(words.plan, None, words.plan_note).with(list).with(changes::view(context))
}
