//! Who takes part: map and list, with the same numbers.

use super::super::context::Context;
use crate::charts::{Mark, map};
use crate::queries;
use crate::state::Action;
use crate::ui::{self, El, el};
use scambio_core::exchange::{Administration, Invitation};

/// The section.
pub(super) fn section(context: Context<'_>) -> El {
    let m = context.messages();
    let lang = context.voice.lang();
    let all = queries::own_first(context.exchange, None, context.voice);
    let marks: Vec<Mark> = all
        .iter()
        .enumerate()
        .filter_map(|(at, administration)| {
            let class = if administration.is_lead() { "lead-unit" } else { "participant-unit" };
            let title =
                format!("{} – {}", queries::full_name(administration, lang).0, role(context, administration));
            Some(Mark { nuts: administration.unit()?.nuts(), number: at + 1, class, title })
        })
        .collect();
    let has_map = !marks.is_empty();
    let invited =
        context.exchange.activities().iter().any(|it| it.invitation() == Some(&Invitation::AllRegional));
    let list = el("div", "")
        .with(list(context, &all))
        .with(invited.then(|| ui::note(m.all_invited())))
        .with(has_map.then(|| ui::note(m.map_note())));
    let map = has_map.then(|| el("div", "map-box").with(map(m.map(), &marks)));
    let content = el("div", if has_map { "map-and-list" } else { "" }).with(map).with(list);
    ui::section(context.level(1), m.who(), None::<El>).with(content)
}

fn role(context: Context<'_>, administration: &Administration) -> &'static str {
    context.messages().roles(administration.role() as usize)
}

fn list(context: Context<'_>, all: &[&Administration]) -> El {
    let m = context.messages();
    let has_seats = all.iter().any(|administration| administration.unit().is_some());
    let column = |class, name: &str| el("th", class).attr("scope", "col").with(name);
    let columns = el("tr", "")
        .with(column("", m.administration()))
        .with(has_seats.then(|| column("seat", m.seat())))
        .with(column("", m.role()));
    let row = |(at, administration): (usize, &&Administration)| {
        let choose = context.on(Action::ChooseAdministration(Some(administration.id().clone())));
        let (is_lead, is_own) = (administration.is_lead(), context.is_own(administration.id()));
        let badge = el("span", "badge").class_if(is_lead, "lead-badge").attr("aria-hidden", "true");
        let name = el("th", "")
            .attr("scope", "row")
            .with(badge.with((at + 1).to_string()))
            .with(ui::button("plain", choose).with(context.name(administration)))
            .with(is_own.then(|| ui::tag("own-tag", m.own())));
        let seat = queries::seat(administration, context.voice.lang()).unwrap_or("–");
        el("tr", "")
            .class_if(is_own, "own")
            .with(name)
            .with(has_seats.then(|| el("td", "seat").with(seat)))
            .with(el("td", "").class_if(is_lead, "strong").with(role(context, administration)))
    };
    el("table", "table who")
        .with(el("thead", "").with(columns))
        .with(el("tbody", "").each(all.iter().enumerate().map(row)))
}
