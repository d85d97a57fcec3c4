//! Would another method change the picture? One table, not fifteen buttons.

use super::super::picture::{Picture, methods};
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment};

/// The part of the screen.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let Some(panel) = &picture.panel else { return fragment() };
    let (words, speech) = (context.words(), context.speech);
    let said = panel.agreement.map(|w| {
        let level = if w >= 0.9 {
            0
        } else if w >= 0.7 {
            1
        } else {
            2
        };
        fill(words.agreement[level], &[&speech.figure(w, 2)])
    });
    let heads = methods()
        .iter()
        .enumerate()
        .map(|(at, _)| el("th", "number").attr("scope", "col").with(words.methods[at]))
        .collect::<Vec<_>>();
    let mut order: Vec<usize> = (0..picture.units.len()).collect();
    let first = panel.rows.iter().find_map(|row| row.positions.as_ref().ok());
    order.sort_by_key(|unit| first.map_or(0, |positions| positions[*unit]));
    let row = |unit: &usize| {
        let cell = |positions: Option<&Vec<usize>>| match positions {
            Some(positions) => el("td", "number").with(speech.number(positions[*unit])),
            None => el("td", "absent").with(words.not_for_these),
        };
        let (best, worst) = panel.positions[*unit];
        let range = if best == worst {
            speech.number(best)
        } else {
            format!("{}–{}", speech.number(best), speech.number(worst))
        };
        el("tr", if picture.own == Some(*unit) { "own" } else { "" })
            .key(picture.units[*unit].id.as_str())
            .with(el("th", "").attr("scope", "row").with(picture.units[*unit].name.as_str()))
            .each(panel.rows.iter().map(|row| cell(row.positions.as_ref().ok())))
            .with(el("td", "number").with(range))
    };
    let corner = el("th", "").attr("scope", "col").with(words.administration);
    let head = el("tr", "")
        .with(corner)
        .with(heads)
        .with(el("th", "number").attr("scope", "col").with(words.from_to));
    let table = el("table", "table panel")
        .with(el("thead", "").with(head))
        .with(el("tbody", "").each(order.iter().map(row)));
    let region = ui::region(words.panel).with(table);
    context
        .part(words.panel, None, words.panel_note)
        .key("panel")
        .with(said.map(|said| el("p", "answer").with(said)))
        .with(ui::fold(words.panel_table).with(region))
}
