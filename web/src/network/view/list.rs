//! The network in sentences, administration by administration; one's own first.

use super::super::action::Action;
use super::super::picture::Picture;
use super::{Context, panel};
use crate::ui::{self, El, el, item};

/// The list.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let one = |node: usize| {
        let unit = &picture.units[node];
        let name = ui::button("plain", context.on(Action::Select(node)))
            .attr("aria-pressed", if context.state.selected == Some(node) { "true" } else { "false" })
            .with(unit.full.as_str());
        item(ui::heading(context.state.level + 1, "title-5", name))
            .key(&unit.id)
            .class_if(picture.own == Some(node), "own")
            .with(ui::points(panel::sentences(context, picture, node)))
    };
    el("ul", "net-list").each(order(context, picture).into_iter().map(one))
}

/// One's own before the others, administrations by name; then what is none, in its own order.
pub(super) fn order(context: Context<'_>, picture: &Picture) -> Vec<usize> {
    let mut order: Vec<usize> = (0..picture.units.len()).collect();
    let key = |node: usize| (picture.own != Some(node), !picture.units[node].is_administration);
    order.sort_by(|a, b| {
        let [one, other] = [*a, *b].map(|node| &picture.units[node]);
        let names = || match one.is_administration {
            true => context.speech.compare(&one.name, &other.name),
            false => a.cmp(b),
        };
        key(*a).cmp(&key(*b)).then_with(names)
    });
    order
}
