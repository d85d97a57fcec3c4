//! What is measured: the network as a whole, who holds it together, and each administration.

use scambio_core::exchange::Exchange;

use super::super::action::{FileKind, What};
use super::super::picture::Picture;
use super::super::report::{Facts, measures, parts_of};
use super::{Context, tables, ties};
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment};

/// The page.
pub(super) fn view(context: Context<'_>, exchange: &Exchange, picture: &Picture) -> El {
    let words = context.words();
    let page = el("div", "").with(ties::choices(context, exchange, picture, true));
    if picture.kind.is_two_mode() {
        return page.with(context.empty(words.two_modes));
    }
    if picture.is_empty() {
        return page.with(context.empty(words.empties[picture.kind as usize]));
    }
    let facts = Facts::of(&picture.graph);
    page.with(whole(context, picture, &facts))
        .with(consolidated(context, &facts))
        .with(holders(context, picture, &facts))
        .with(each(context, picture))
}

/// Names of nodes, one after the other.
fn names(picture: &Picture, nodes: &[usize]) -> String {
    nodes.iter().map(|node| picture.units[*node].name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The network as a whole, each fact with what it means.
fn whole(context: Context<'_>, picture: &Picture, facts: &Facts) -> El {
    let (words, speech) = (context.words(), context.speech);
    let percent = |share: f64| speech.figure(share * 100.0, 0) + "\u{A0}%";
    let groups = facts.groups.iter().map(|group| names(picture, group)).collect::<Vec<_>>().join(" | ");
    let values = [
        Some(speech.number(facts.ties)),
        Some(percent(facts.density)),
        facts.reciprocity.map(percent),
        Some([speech.number(facts.parts), "\u{A0}+\u{A0}".into(), speech.number(facts.alone)].concat()),
        Some(speech.number(facts.groups.len())),
        Some(speech.number(facts.core.len())),
    ];
    let notes = [None, None, None, None, Some(groups), Some(names(picture, &facts.core))];
    let fact = |at: usize| {
        let value = values[at].clone()?;
        let names = notes[at].clone().filter(|names| !names.is_empty());
        let names = names.map(|names| el("p", "net-names").with(names));
        let note = fragment().with(names).with(el("p", "note").with(words.fact_notes[at]));
        let value = el("span", "net-value").with(value);
        Some(ui::pair(words.facts[at], fragment().with(value).with(note)))
    };
    let list = el("dl", "net-facts").each((0..values.len()).map(fact));
    context.part(words.whole_network, None, words.kinds[picture.kind as usize]).with(list)
}

/// The index of consolidation with its parts, as bars with their numbers.
fn consolidated(context: Context<'_>, facts: &Facts) -> El {
    let (words, speech) = (context.words(), context.speech);
    let bar = |name: &str, value: Option<f64>| {
        let number = value.map_or("–".to_owned(), |value| speech.figure(value * 100.0, 0));
        let share = format!("--to:{:.1}%", value.unwrap_or_default() * 100.0);
        el("li", "net-bar")
            .with(el("span", "").with(name))
            .with(el("span", "net-track").attr("aria-hidden", "true").with(el("span", "").style(&share)))
            .with(el("span", "net-number").with(number))
    };
    let parts = words.consolidation_parts.iter().zip(parts_of(&facts.consolidation));
    let index = bar(words.consolidation, Some(facts.consolidation.index())).class("strong");
    let notes = words.consolidation_parts.iter().zip(&words.consolidation_notes);
    let notes = notes.map(|(name, note)| ui::term(name, *note));
    let fold = ui::fold(words.definitions)
        .with(el("div", "prose").each(notes).with(el("p", "").with(words.index_source)));
    context
        .part(words.consolidation, None, words.consolidation_note)
        .with(el("ul", "net-bars").with(index).each(parts.map(|(name, value)| bar(name, value))))
        .with(fold)
}

/// Who, and which ties, hold the network together.
fn holders(context: Context<'_>, picture: &Picture, facts: &Facts) -> El {
    let words = context.words();
    let name = |node: usize| picture.units[node].name.as_str();
    let said = match facts.holders.as_slice() {
        [] => el("p", "").with(words.holds_none),
        all => ui::points(all.iter().map(|node| fill(words.holds, &[name(*node)]))),
    };
    let bridges: Vec<String> = facts.bridges.iter().map(|(a, b)| [name(*a), name(*b)].join(" – ")).collect();
    let bridges = (!bridges.is_empty())
        .then(|| el("p", "net-bridges").with(fill(words.bridges, &[&bridges.join("; ")])));
    context.part(words.holding, None, words.holding_note).with(said).with(bridges)
}

/// A row for each administration, with what the columns mean.
fn each(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let section = measures(picture, words);
    let degrees = if picture.graph.is_directed() { 1..3 } else { 0..1 };
    let heads = words.degree_heads[degrees.clone()].iter().chain(&words.measure_heads);
    let notes = words.degree_notes[degrees].iter().chain(&words.measure_notes);
    let notes = heads.zip(notes).map(|(head, note)| ui::term(head, *note));
    let exports = context.exports(What::Measures, &[FileKind::Workbook, FileKind::Csv]);
    context
        .part(words.measures, Some(exports), words.measures_note)
        .with(tables::table(context, &section))
        .with(ui::fold(words.definitions).with(el("div", "prose").each(notes)))
}
