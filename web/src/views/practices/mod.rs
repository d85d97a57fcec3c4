//! What works elsewhere, under which conditions?

mod card;
mod filters;
mod outputs;

use scambio_core::exchange::{Content, Nature, SectionKind};
use yew::prelude::*;

use super::context::Context;
use crate::state::{Action, PracticeFilter};
use crate::ui;

/// The screen.
pub(super) fn view(context: Context<'_>) -> Html {
    html! { <>{ practices(context) }{ outputs::section(context) }</> }
}

fn practices(context: Context<'_>) -> Html {
    let m = context.messages();
    let all = context.exchange.practices();
    if all.is_empty() {
        return ui::section(context.level(1), m.practices(), None, none_yet(context));
    }
    let shown: Vec<_> =
        all.iter().filter(|it| context.state.practices.admits(it, context.exchange)).collect();
    let count = context.voice.plural(m.practices_count(), all.len());
    let mark = match context.exchange.nature() {
        Nature::Demonstration => ui::tag("simulated", m.demonstration()),
        Nature::Real => Html::default(),
    };
    let content = html! {
        <>
            { filters::filters(context, shown.len(), all.len()) }
            if shown.is_empty() {
                { no_match(context) }
            } else {
                <ul class="cards">{ for shown.into_iter().map(|it| card::card(context, it)) }</ul>
            }
        </>
    };
    ui::section_marked(context.level(1), m.practices(), mark, Some(html! { count }), content)
}

/// No practices in the file: why, when there will be some, and what the record says meanwhile.
fn none_yet(context: Context<'_>) -> Html {
    let m = context.messages();
    let section = context.exchange.record().and_then(|record| record.section(SectionKind::Outputs));
    let said = section.and_then(|section| match section.content() {
        Content::Given(blocks) => Some(context.blocks(blocks)),
        _ => None,
    });
    html! {
        <>
            { ui::empty(context.level(2), m.no_practices(), html! { <p>{ m.no_practices_note() }</p> }) }
            if let Some(said) = said {
                <blockquote class="quote">
                    <p class="quote-title">{ m.record_says() }</p>
                    { said }
                </blockquote>
            }
        </>
    }
}

fn no_match(context: Context<'_>) -> Html {
    let m = context.messages();
    let clear = context.on(Action::FilterPractices(PracticeFilter::default()));
    ui::empty(
        context.level(2),
        m.no_match(),
        html! { <p class="actions">{ ui::button("", m.clear_filters(), clear) }</p> },
    )
}
