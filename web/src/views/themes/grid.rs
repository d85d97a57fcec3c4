//! Administrations × themes: who takes part in what, with how many people.

use scambio_core::exchange::{Administration, Nature, Subject};
use yew::prelude::*;

use super::super::context::Context;
use crate::{queries, ui};

/// The section; where the source does not say who joined what, it says so.
pub(super) fn section(context: Context<'_>) -> Html {
    let m = context.messages();
    if context.exchange.delegations().is_empty() {
        let content = ui::empty(context.level(2), m.grid_absent(), html! { <p>{ m.grid_absent_note() }</p> });
        return ui::section(context.level(1), m.grid(), None, content);
    }
    let mark = match context.exchange.nature() {
        Nature::Demonstration => ui::tag("simulated", m.demonstration()),
        Nature::Real => Html::default(),
    };
    ui::section_marked(context.level(1), m.grid(), mark, Some(html! { m.grid_note() }), table(context))
}

fn table(context: Context<'_>) -> Html {
    let m = context.messages();
    let exchange = context.exchange;
    let named = |subject: &Subject<'_>| exchange.delegations().iter().any(|it| it.theme() == subject.id());
    let is_track = |subject: &Subject<'_>| match subject {
        Subject::Theme(theme) => theme.sub_themes().is_empty(),
        Subject::SubTheme(..) => true,
    };
    let subjects: Vec<Subject<'_>> = exchange.subjects().filter(|it| is_track(it) || named(it)).collect();
    let own = context.state.settings.own.as_ref();
    let administrations = queries::own_first(exchange, own, context.voice);
    html! {
        <>
            <p class="scroll-hint">{ m.scrolls() }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={m.grid()}>
                <table class="table grid">
                    <thead>
                        <tr>
                            <th scope="col">{ m.administration() }</th>
                            { for subjects.iter().map(|it| column(context, *it)) }
                            <th scope="col" class="number">{ m.total() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for administrations.into_iter().map(|it| row(context, it, &subjects)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn column(context: Context<'_>, subject: Subject<'_>) -> Html {
    html! {
        <th scope="col" class="number">
            <span class="code">{ queries::theme_code(subject.id().as_str()) }</span>
            <span class="column-name">{ context.text(subject.name()) }</span>
        </th>
    }
}

fn row(context: Context<'_>, administration: &Administration, subjects: &[Subject<'_>]) -> Html {
    let m = context.messages();
    let mut total = 0;
    let cells: Vec<Html> = subjects
        .iter()
        .map(|subject| {
            let delegation = context.exchange.delegation(administration.id(), subject.id());
            match delegation.map(scambio_core::exchange::Delegation::participants) {
                None => html! { <td class="number"><span aria-hidden="true">{ "–" }</span><span class="hidden">{ m.does_not_join() }</span></td> },
                Some(None) => html! { <td class="number">{ m.joins() }</td> },
                Some(Some(people)) => {
                    total += people as usize;
                    html! { <td class="number">{ context.voice.number(people as usize) }</td> }
                }
            }
        })
        .collect();
    html! {
        <tr class={context.is_own(administration.id()).then_some("own")}>
            <th scope="row">{ context.short_name_of(administration.id()) }</th>
            { for cells }
            <td class="number strong">{ context.voice.number(total) }</td>
        </tr>
    }
}
