//! Who takes part: map and list, with the same numbers.

use scambio_core::exchange::{Administration, Invitation};
use yew::prelude::*;

use super::super::context::Context;
use crate::charts::{Mark, map};
use crate::queries;
use crate::state::Action;
use crate::ui;

/// The section.
pub(super) fn section(context: Context<'_>) -> Html {
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
    let content = html! {
        <div class={if has_map { "map-and-list" } else { "" }}>
            if has_map {
                <div class="map-box">{ map(m.map(), &marks) }</div>
            }
            <div>
                { list(context, &all) }
                if invited {
                    { ui::note(m.all_invited()) }
                }
                if has_map {
                    { ui::note(m.map_note()) }
                }
            </div>
        </div>
    };
    ui::section(context.level(1), m.who(), None, content)
}

fn role(context: Context<'_>, administration: &Administration) -> &'static str {
    context.messages().roles()[administration.role() as usize]
}

fn list(context: Context<'_>, all: &[&Administration]) -> Html {
    let m = context.messages();
    let has_seats = all.iter().any(|administration| administration.unit().is_some());
    html! {
        <table class="table who">
            <thead>
                <tr>
                    <th scope="col">{ m.administration() }</th>
                    if has_seats {
                        <th scope="col" class="seat">{ m.seat() }</th>
                    }
                    <th scope="col">{ m.role() }</th>
                </tr>
            </thead>
            <tbody>
                { for all.iter().enumerate().map(|(at, administration)| {
                    let choose = context.on(Action::ChooseAdministration(Some(administration.id().clone())));
                    let badge = if administration.is_lead() { "badge lead-badge" } else { "badge" };
                    html! {
                        <tr class={context.is_own(administration.id()).then_some("own")}>
                            <th scope="row">
                                <span class={badge} aria-hidden="true">{ at + 1 }</span>
                                <button type="button" class="plain" onclick={choose}>{ context.name(administration) }</button>
                                if context.is_own(administration.id()) {
                                    { ui::tag("own-tag", m.own()) }
                                }
                            </th>
                            if has_seats {
                                <td class="seat">{ queries::seat(administration, context.voice.lang()).unwrap_or("–") }</td>
                            }
                            <td class={administration.is_lead().then_some("strong")}>{ role(context, administration) }</td>
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}
