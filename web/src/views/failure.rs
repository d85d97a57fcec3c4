//! Failures: what happened, that nothing is lost, and what to do.

use scambio_core::diag::{Diagnostic, Diagnostics, Severity};
use yew::Callback;

use super::context::Context;
use crate::i18n::{Voice, fill};
use crate::state::{Action, Failure, Mode, State};
use crate::ui::{self, El, el, fragment, item};

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
pub(super) fn panel(failure: &Failure, state: &State, voice: &Voice, dispatch: &Callback<Action>) -> El {
    let m = voice.messages();
    let again = ui::button("button", dispatch.reform(|_| Action::Reload)).with(m.retry());
    ui::error(state.settings.heading_level, m.failed())
        .with(details(failure, voice))
        .with(el("p", "actions").with(again))
}

/// A file was not taken, or (in work mode) the file has something to be said about.
pub(super) fn banner(context: Context<'_>) -> El {
    let m = context.messages();
    let refusal = context.state.refusal.as_ref().map(|failure| {
        let close = ui::button("button", context.on(Action::DismissRefusal)).with(m.close());
        ui::error(context.level(1), m.refused())
            .with(details(failure, context.voice))
            .with(el("p", "").with(m.refused_note()))
            .with(el("p", "actions").with(close))
    });
    let found = context.state.loaded().map(|loaded| &loaded.diagnostics);
    let found = found.filter(|found| context.state.settings.mode == Mode::Work && !found.is_empty());
    let notes = found.map(|found| {
        let count = format!("{} ({})", m.file_notes(), context.voice.number(found.len()));
        el("details", "file-notes").with(el("summary", "").with(count)).with(list(found, context.voice))
    });
    fragment().with(refusal).with(notes)
}

fn details(failure: &Failure, voice: &Voice) -> El {
    match failure {
        Failure::File(found) => {
            let errors =
                found.iter().filter(|it| it.severity() == Severity::Error).count() + found.left_out();
            let count = voice.plural(voice.messages().problems(), errors);
            fragment().with(el("p", "").with(count)).with(list(found, voice))
        }
        _ => el("p", "").with(failure_message(failure, voice)),
    }
}

/// The worst first, then in the order of the file.
fn list(found: &Diagnostics, voice: &Voice) -> El {
    let m = voice.messages();
    let of = |severity| found.iter().filter(move |it| it.severity() == severity);
    let worst_first = [Severity::Error, Severity::Warning, Severity::Note].into_iter().flat_map(of);
    let more = found.len().saturating_sub(SHOWN) + found.left_out();
    let problem = |it: &Diagnostic| {
        let head = format!("{}{}. ", m.severities(it.severity() as usize), place(it, voice));
        item(el("b", "").with(head)).with(it.message_with(voice.wording()))
    };
    fragment()
        .with(el("ul", "problems").each(worst_first.take(SHOWN).map(problem)))
        .with((more > 0).then(|| el("p", "").with(voice.plural(m.more_problems(), more))))
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
