//! The same as a table: from the row to the column, or, with two kinds of nodes, administrations by the others.

use super::super::picture::Picture;
use super::{Context, list};
use crate::ui::{self, El, el};

/// The matrix.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let order = list::order(context, picture);
    let is_two_mode = picture.kind.is_two_mode();
    let is_one = |node: &usize| picture.units[*node].is_administration;
    let (ones, others): (Vec<usize>, Vec<usize>) = order.into_iter().partition(is_one);
    let columns = if is_two_mode { &others } else { &ones };
    let most = picture.graph.ties().iter().map(|tie| tie.weight).fold(0.0, f64::max);
    let head = |node: &usize| {
        let name = el("span", "").with(picture.units[*node].full.as_str());
        el("th", "net-column").attr("scope", "col").class_if(picture.own == Some(*node), "own").with(name)
    };
    let row = |from: &usize| {
        let cell = |to: &usize| {
            // Practices are offered one way and received the other.
            let weights = [picture.graph.weight(*from, *to), picture.graph.weight(*to, *from)];
            let weights = if is_two_mode { weights } else { [weights[0], None] };
            let texts = [("", weights[0]), ("← ", weights[1].filter(|_| picture.graph.is_directed()))];
            let texts = texts.iter().filter_map(|(arrow, weight)| {
                Some([arrow, context.weight(picture.kind, (*weight)?).as_str()].concat())
            });
            let text = texts.collect::<Vec<_>>().join(" ");
            let weight = weights[0].or(weights[1]).unwrap_or_default();
            let shade = shade(weight / most);
            let is_same = from == to;
            el("td", "number").class(shade).class_if(is_same, "same").with(if is_same { "" } else { &text })
        };
        let name = el("th", "").attr("scope", "row").with(picture.units[*from].name.as_str());
        el("tr", "")
            .key(&picture.units[*from].id)
            .class_if(picture.own == Some(*from), "own")
            .with(name)
            .each(columns.iter().map(cell))
    };
    let corner = el("th", "").attr("scope", "col").with(words.administration);
    let table = el("table", "table net-matrix")
        .with(el("thead", "").with(el("tr", "").with(corner).each(columns.iter().map(head))))
        .with(el("tbody", "").each(ones.iter().map(row)));
    let note = words.matrix_notes[match (is_two_mode, picture.graph.is_directed()) {
        (true, false) => 0,
        (true, true) => 1,
        (false, true) => 2,
        (false, false) => 3,
    }];
    let region = ui::region(words.forms[1]).with(table);
    el("div", "").with(region).with(el("p", "note").with(note))
}

/// The class of a share of the greatest weight: thirds.
fn shade(share: f64) -> &'static str {
    match share {
        share if share > 2.0 / 3.0 => "s3",
        share if share > 1.0 / 3.0 => "s2",
        share if share > 0.0 => "s1",
        _ => "",
    }
}
