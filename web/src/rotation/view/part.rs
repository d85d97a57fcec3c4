//! What several parts of the screen are made of.

use scambio_core::time::Date;

use super::super::action::Action;
use super::super::names::Track;
use super::super::picture::Picture;
use super::Context;
use crate::i18n::DateStyle;
use crate::ui::{self, El, el};

/// A part of the screen with its title and a line of explanation.
pub(super) fn part(context: Context<'_>, title: &str, note: &str) -> El {
    let title = el("div", "section-title").with(ui::heading(context.state.level + 1, "title-3", title));
    let note = (!note.is_empty()).then(|| el("p", "line").with(note));
    el("section", "rotation-part").with(el("div", "section-head").with(title).with(note))
}

/// Is the session to be seen, of the track and the administration that were chosen?
pub(super) fn is_seen(context: Context<'_>, picture: &Picture, session: usize) -> bool {
    let what = &picture.instance().sessions[session];
    let state = context.state;
    state.only_track.is_none_or(|track| what.tracks.contains(&track))
        && state.only_host.is_none_or(|host| picture.concerns(session, host))
}

/// The sessions to be seen, in order of time.
pub(super) fn seen(context: Context<'_>, picture: &Picture) -> Vec<usize> {
    picture.order.iter().copied().filter(|session| is_seen(context, picture, *session)).collect()
}

/// The class of its theme's colour: four that differ in their border too.
pub(super) fn theme(picture: &Picture, session: usize) -> &'static str {
    let classes = ["theme-a", "theme-b", "theme-c", "theme-d"];
    match picture.names.theme(&picture.instance().sessions[session]) {
        Some(theme) if picture.instance().sessions[session].is_workshop => classes[theme % 4],
        _ => "plenary",
    }
}

/// A session in a few letters, which opens what is known of it. `days` is printed beside its code.
pub(super) fn chip(context: Context<'_>, picture: &Picture, session: usize, days: &str) -> El {
    let words = context.words();
    let what = &picture.instance().sessions[session];
    let codes = picture.names.codes(what);
    let kind = words.short_kinds[super::super::names::Kind::of(what) as usize];
    let code = match (what.is_workshop, codes.is_empty()) {
        (true, _) => codes,
        (false, true) => kind.to_owned(),
        (false, false) => [kind, " ", &codes].concat(),
    };
    let is_chosen = context.state.chosen == Some(session);
    ui::button("chip", context.on(Action::Choose((!is_chosen).then_some(session))))
        .class(theme(picture, session))
        .class_if(is_chosen, "chosen")
        .attr("aria-pressed", if is_chosen { "true" } else { "false" })
        .attr("data-at", session.to_string())
        .attr("aria-label", [&code, " ", days, ", ", &in_full(context, picture, session)].concat())
        .with(el("b", "").with(code))
        .with(" ")
        .with(el("span", "").with(days))
}

/// A session in words, with its days and its host.
pub(super) fn in_full(context: Context<'_>, picture: &Picture, session: usize) -> String {
    let words = context.words();
    let what = &picture.instance().sessions[session];
    let host = picture.host(session).map_or("", |host| picture.names.hosts[host].name.as_str());
    let kind = picture.names.kind(session, what, words);
    let about = picture.names.about(what).map(|track| track.name.clone());
    let about = about.unwrap_or_else(|| picture.names.codes(what));
    let parts = [kind, about, host.to_owned(), days_long(context, picture, session)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A track's name in its language.
pub(super) fn name(track: &Track) -> El {
    ui::words(&track.name, track.lang)
}

/// The days of a session in full.
pub(super) fn days_long(context: Context<'_>, picture: &Picture, session: usize) -> String {
    match (picture.first(session), picture.last(session)) {
        (Some(first), Some(last)) if first == last => context.speech.date(first),
        (Some(first), Some(last)) => [context.speech.date(first), context.speech.date(last)].join(" – "),
        _ => context.words().no_day.to_owned(),
    }
}

/// The days of a session within a month: `16` or `16–17`.
pub(super) fn days_short(picture: &Picture, session: usize) -> String {
    match (picture.first(session), picture.last(session)) {
        (Some(first), Some(last)) if first == last => first.day().to_string(),
        (Some(first), Some(last)) => format!("{}–{}", first.day(), last.day()),
        _ => "?".to_owned(),
    }
}

/// A month with its year: “maggio 2019”.
pub(super) fn month_name(context: Context<'_>, month: Date) -> String {
    context.speech.styled(month, DateStyle::WholeMonth)
}

/// A head of a row or column.
pub(super) fn th(scope: &'static str, content: impl ui::Content) -> El {
    el("th", "").attr("scope", scope).with(content)
}
