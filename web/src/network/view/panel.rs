//! The node that was chosen, in sentences; and what would fall apart without it.

use scambio_core::network::{consolidation, falls_into};

use super::super::action::Action;
use super::super::picture::{Kind, Picture};
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment};

/// The panel: what is said is read out when it changes.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let state = context.state;
    let said = match state.tie.and_then(|tie| Some((tie, *state.ties().get(tie)?))) {
        Some(tie) => tie_in_words(context, picture, tie),
        None if picture.units.get(state.at).is_some() => sentences(context, picture, state.at).join(" "),
        None => String::new(),
    };
    // Of the node that was chosen the same is said above: then it is only read out.
    let is_above = state.tie.is_none() && state.selected == Some(state.at);
    let status = el("p", "net-said").class_if(is_above, "unseen").attr("role", "status").with(said);
    let Some(node) = state.selected.filter(|node| *node < picture.units.len()) else {
        return el("div", "net-panel").with(el("p", "").with(words.choose_node)).with(status);
    };
    let unit = &picture.units[node];
    let own = (picture.own == Some(node)).then(|| ui::tag("own-tag", words.own));
    let title = el("div", "section-title")
        .with(ui::heading(state.level + 1, "title-4", unit.full.as_str()))
        .with(own);
    el("div", "net-panel")
        .with(title)
        .with(ui::points(sentences(context, picture, node)))
        .with(unit.is_administration.then(|| leaving(context, picture, node)))
        .with(status)
}

/// A tie of the node that the keyboard is at.
fn tie_in_words(
    context: Context<'_>,
    picture: &Picture,
    (at, (from, to, weight)): (usize, (usize, usize, f64)),
) -> String {
    let (words, speech) = (context.words(), context.speech);
    let form = words.tie_forms[usize::from(!picture.graph.is_directed())];
    let [from, to] = [from, to].map(|node| picture.units[node].full.as_str());
    let tie = fill(form, &[from, to, &context.weight(picture.kind, weight)]);
    fill(words.tie_said, &[&speech.number(at + 1), &speech.number(context.state.ties().len()), &tie])
}

/// With whom a node is tied, in and out.
pub(super) fn sentences(context: Context<'_>, picture: &Picture, node: usize) -> Vec<String> {
    let words = context.words();
    let unit = &picture.units[node];
    let kind = picture.kind as usize;
    let forms = match (picture.kind, unit.is_administration) {
        (Kind::Themes, false) => [words.others[0]; 2],
        (Kind::Practices, false) => [words.others[1], words.others[2]],
        (Kind::Objectives, false) => [words.others[3]; 2],
        _ => [words.outs[kind], words.ins[kind]],
    };
    let ties = [picture.outs(node), picture.ins(node)];
    let said = forms.iter().zip(ties).filter(|(_, ties)| !ties.is_empty());
    let said: Vec<String> =
        said.map(|(form, ties)| fill(form, &[&unit.full, &context.listed(picture, &ties)])).collect();
    if said.is_empty() { vec![fill(words.no_ties, &[&unit.full])] } else { said }
}

/// What would fall apart if it left.
fn leaving(context: Context<'_>, picture: &Picture, node: usize) -> El {
    let (words, speech, state) = (context.words(), context.speech, context.state);
    let name = picture.units[node].name.as_str();
    let pieces = falls_into(&picture.graph, node);
    let names = |piece: &Vec<usize>| {
        piece.iter().map(|node| picture.units[*node].name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let said = match pieces.len() {
        0 => el("p", "").with(words.was_alone),
        1 => el("p", "").with(words.stays),
        count => fragment()
            .with(el("p", "").with(fill(words.falls, &[&speech.number(count)])))
            .with(ui::points(pieces.iter().map(names))),
    };
    let index = (!picture.kind.is_two_mode()).then(|| {
        let [now, then] = [&picture.graph, &picture.without(node)]
            .map(|graph| speech.figure(consolidation(graph, None).index() * 100.0, 0));
        el("p", "").with(fill(words.index_changes, &[&now, &then]))
    });
    let label = if state.without { words.with } else { words.without };
    let button = ui::button("button", context.on(Action::Without)).with(fill(label, &[name]));
    el("div", "net-leaving")
        .with(ui::heading(state.level + 2, "title-5", fill(words.if_leaves, &[name])))
        .with(said)
        .with(index)
        .with(el("p", "actions").with(button))
}
