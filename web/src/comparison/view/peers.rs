//! Whom it is like: by context, never by results.

use scambio_core::comparison::peers::Near;

use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// The part of the screen; without an own administration, or context, there is none.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let (words, Some(own)) = (context.words(), picture.own) else { return fragment() };
    if picture.peers.is_empty() {
        return fragment();
    }
    let names: Vec<&str> =
        picture.context.iter().map(|criterion| context.label(picture, *criterion)).collect();
    let note = fill(words.peers_note, &[&names.join("; ")]);
    let list =
        el("ol", "peers").each(picture.peers.iter().take(4).map(|near| peer(context, picture, own, near)));
    context.part(words.peers, None, &note).key("peers").with(list)
}

fn peer(context: Context<'_>, picture: &Picture, own: usize, near: &Near) -> El {
    let words = context.words();
    let score = context.speech.figure(100.0 * (1.0 - near.distance), 0);
    let meter = el("span", "meter")
        .attr("aria-hidden", "true")
        .with(el("span", "").style(&format!("--at:{:.1}%", 100.0 * (1.0 - near.distance))));
    let mut parts: Vec<(usize, f64)> =
        near.contributions.iter().enumerate().filter_map(|(at, part)| Some((at, (*part)?))).collect();
    parts.sort_by(|a, b| a.1.total_cmp(&b.1));
    let pair = |(at, _): &(usize, f64)| {
        let criterion = picture.context[*at];
        let numbers = picture.numbers(criterion);
        let of =
            |unit: usize| numbers[unit].map(|it| context.measure(picture, criterion, it)).unwrap_or_default();
        fill(words.against, &[context.label(picture, criterion), &of(near.unit), &of(own)])
    };
    let nearest: Vec<String> = parts.iter().take(2).map(pair).collect();
    let farthest = parts.last().filter(|_| parts.len() > 2).map(pair);
    let each = ui::fold(words.each_criterion).with(parts_table(context, picture, own, near.unit, &parts));
    item(el("b", "peer-name").with(picture.units[near.unit].name.as_str()))
        .with(el("span", "peer-score").with(meter).with(fill(words.of_hundred, &[&score])))
        .with(el("p", "").with(fill(words.nearest, &[&nearest.join("; ")])))
        .with(farthest.map(|it| el("p", "").with(fill(words.farthest, &[&it]))))
        .with(each)
}

/// From the most alike to the most different, with the part that each has in the distance.
fn parts_table(
    context: Context<'_>,
    picture: &Picture,
    own: usize,
    other: usize,
    parts: &[(usize, f64)],
) -> El {
    let words = context.words();
    let total: f64 = parts.iter().map(|(_, part)| part).sum();
    let row = |(at, part): &(usize, f64)| {
        let criterion = picture.context[*at];
        let numbers = picture.numbers(criterion);
        let of =
            |unit: usize| numbers[unit].map(|it| context.measure(picture, criterion, it)).unwrap_or_default();
        let share = if total > 0.0 { 100.0 * part / total } else { 0.0 };
        el("tr", "")
            .with(el("th", "").attr("scope", "row").with(context.label(picture, criterion)))
            .with(el("td", "number").with(of(other)))
            .with(el("td", "number").with(of(own)))
            .with(el("td", "number").with([&context.speech.figure(share, 0), "\u{A0}%"].concat()))
    };
    let name = |unit: usize| picture.units[unit].name.as_str();
    let heads = [words.criterion, name(other), name(own), words.distance_share];
    let heads = heads
        .iter()
        .enumerate()
        .map(|(at, head)| el("th", if at > 0 { "number" } else { "" }).attr("scope", "col").with(*head));
    let table = el("table", "table")
        .with(el("thead", "").with(el("tr", "").each(heads)))
        .with(el("tbody", "").each(parts.iter().map(row)));
    ui::region([words.each_criterion, ": ", name(other)].concat()).with(table)
}
