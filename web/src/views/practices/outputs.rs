//! What the exchange produces: project works, outputs, analyses, with their state.

use scambio_core::exchange::{Output, State};
use scambio_core::id::ThemeId;
use scambio_core::text::Text;
use yew::prelude::*;

use super::super::context::Context;
use crate::queries;
use crate::ui::{self, Progress};

/// The section; without any output there is none.
pub(super) fn section(context: Context<'_>) -> Html {
    let (m, exchange) = (context.messages(), context.exchange);
    let works = exchange.project_works().iter().map(|it| (it.title(), it.theme(), it.state(), None));
    let outputs = exchange.outputs().iter().map(|it| (it.title(), it.theme(), it.state(), Some(it)));
    let analyses = exchange.analyses().iter().map(|it| (it.title(), it.theme(), it.state(), None));
    let all: Vec<_> = works.chain(outputs).chain(analyses).collect();
    if all.is_empty() {
        return Html::default();
    }
    let list = html! { <ul class="outputs">{ for all.into_iter().map(|(title, theme, state, output)| item(context, title, theme, state, output)) }</ul> };
    ui::section(context.level(1), m.outputs(), None, list)
}

fn item(
    context: Context<'_>,
    title: &Text,
    theme: Option<&ThemeId>,
    state: State,
    output: Option<&Output>,
) -> Html {
    let m = context.messages();
    let progress = match state {
        State::Planned => Progress::Waiting,
        State::UnderWay => Progress::Going,
        State::Done => Progress::Done,
    };
    let subject = theme.and_then(|id| context.exchange.subject(id));
    html! {
        <li>
            <div class="output-head">
                { ui::heading(context.level(2), "title-5", context.text(title)) }
                { ui::status(progress, m.output_states()[state as usize]) }
            </div>
            if let Some(subject) = subject {
                <p class="terms"><b>{ m.theme() }{ ": " }</b>{ queries::theme_code(subject.id().as_str()) }{ " " }{ context.text(subject.name()) }</p>
            }
            { output.map(|it| details(context, it)) }
        </li>
    }
}

fn details(context: Context<'_>, output: &Output) -> Html {
    let m = context.messages();
    let forms = output.forms().iter().map(|form| m.forms()[*form as usize]).collect::<Vec<_>>().join(", ");
    html! {
        <>
            if !forms.is_empty() {
                <p class="terms"><b>{ m.possible_forms() }{ ": " }</b>{ forms }</p>
            }
            if !output.contents().is_empty() {
                <p class="terms">
                    <b>{ m.contents() }{ ": " }</b>
                    { for output.contents().iter().enumerate().map(|(at, it)| html! {
                        <>{ if at > 0 { ", " } else { "" } }{ context.text(it) }</>
                    }) }
                </p>
            }
            if !output.adopted_by().is_empty() {
                <p class="terms"><b>{ m.adopted_by() }{ ": " }</b>{ context.short_names_of(output.adopted_by()) }</p>
            }
        </>
    }
}
