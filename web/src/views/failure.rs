//! Failures: what happened, that nothing is lost, and what to do.

use scambio_core::diag::{Diagnostic, Diagnostics, Severity};
use yew::prelude::*;

use super::context::Context;
use crate::i18n::{Voice, fill};
use crate::state::{Action, Failure, Mode, State};
use crate::ui;

/// How many problems are shown at once.
const SHOWN: usize = 10;

/// What happened, in one sentence: for the event that the page gets.
pub fn failure_message(failure: &Failure, voice: &Voice) -> String {
    let m = voice.messages();
    match failure {
        Failure::NoData => m.no_data().to_owned(),
        Failure::Request { address, status: Some(status) } => {
            fill(m.request_refused(), &[address, &status.to_string()])
        }
        Failure::Request { address, status: None } => fill(m.request_unanswered(), &[address]),
        Failure::File(found) => {
            let worst = found.worst();
            let first = found.iter().find(|it| Some(it.severity()) == worst);
            first.map(|it| sentence(it, voice)).unwrap_or_default()
        }
    }
}

/// Nothing can be shown: the panel in place of the screens.
pub(super) fn panel(failure: &Failure, state: &State, voice: &Voice, dispatch: &Callback<Action>) -> Html {
    let m = voice.messages();
    let again = dispatch.reform(|_| Action::Reload);
    let content = html! {
        <>
            { details(failure, voice) }
            <p class="actions">{ ui::button("", m.retry(), again) }</p>
        </>
    };
    ui::error(state.settings.heading_level, m.failed(), content)
}

/// A file was not taken, or (in work mode) the file has something to be said about.
pub(super) fn banner(context: Context<'_>) -> Html {
    let m = context.messages();
    let refusal = context.state.refusal.as_ref().map(|failure| {
        let content = html! {
            <>
                { details(failure, context.voice) }
                <p>{ m.refused_note() }</p>
                <p class="actions">{ ui::button("", m.close(), context.on(Action::DismissRefusal)) }</p>
            </>
        };
        ui::error(context.level(1), m.refused(), content)
    });
    let found = context.state.loaded().map(|loaded| &loaded.diagnostics);
    let notes =
        found.filter(|found| context.state.settings.mode == Mode::Work && !found.is_empty()).map(|found| {
            html! {
                <details class="file-notes">
                    <summary>{ m.file_notes() }{ " (" }{ context.voice.number(found.len()) }{ ")" }</summary>
                    { list(found, context.voice) }
                </details>
            }
        });
    html! { <>{ refusal }{ notes }</> }
}

fn details(failure: &Failure, voice: &Voice) -> Html {
    match failure {
        Failure::File(found) => {
            let errors =
                found.iter().filter(|it| it.severity() == Severity::Error).count() + found.left_out();
            html! {
                <>
                    <p>{ voice.plural(voice.messages().problems(), errors) }</p>
                    { list(found, voice) }
                </>
            }
        }
        _ => html! { <p>{ failure_message(failure, voice) }</p> },
    }
}

/// The worst first, then in the order of the file.
fn list(found: &Diagnostics, voice: &Voice) -> Html {
    let m = voice.messages();
    let of = |severity| found.iter().filter(move |it| it.severity() == severity);
    let worst_first = [Severity::Error, Severity::Warning, Severity::Note].into_iter().flat_map(of);
    let more = found.len().saturating_sub(SHOWN) + found.left_out();
    html! {
        <>
            <ul class="problems">
                { for worst_first.take(SHOWN).map(|it| html! {
                    <li>
                        <b>{ m.severities()[it.severity() as usize] }{ place(it, voice) }{ ". " }</b>
                        { it.message_with(voice.wording()) }
                    </li>
                }) }
            </ul>
            if more > 0 {
                <p>{ voice.plural(m.more_problems(), more) }</p>
            }
        </>
    }
}

fn place(diagnostic: &Diagnostic, voice: &Voice) -> String {
    let place = diagnostic.place_text_with(voice.wording());
    if place.is_empty() { place } else { format!(", {place}") }
}

fn sentence(diagnostic: &Diagnostic, voice: &Voice) -> String {
    let place = diagnostic.place_text_with(voice.wording());
    let message = diagnostic.message_with(voice.wording());
    if place.is_empty() { message } else { format!("{place}: {message}") }
}
