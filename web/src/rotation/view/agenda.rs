//! The plan as a list in order of time: month by month, with the days on which nobody meets by name.

use scambio_core::time::{Date, Period};

use super::super::action::Action;
use super::super::days;
use super::super::picture::Picture;
use super::Context;
use super::part::{days_short, month_name, seen, theme};
use crate::ui::{self, El, el, fragment, item};

/// How many months are open at first: the others say how much is in them.
const OPEN: usize = 2;

/// The agenda.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let sessions = seen(context, picture);
    let words = context.words();
    if sessions.is_empty() {
        return el("p", "quiet").with(words.nothing_seen);
    }
    let month =
        |session: &usize| picture.first(*session).and_then(|day| Date::new(day.year(), day.month(), 1));
    let groups = sessions.chunk_by(|a, b| month(a) == month(b));
    el("div", "agenda-months").each(groups.enumerate().map(|(at, sessions)| {
        let month = month(&sessions[0]);
        let title = month.map_or_else(|| words.no_day.to_owned(), |month| month_name(context, month));
        let closed = month.map(|month| closures(context, picture, month));
        let count = el("span", "quiet").with(context.speech.count(&words.sessions, sessions.len()));
        let title = ui::heading(context.state.level + 2, "title-4", title);
        ui::fold(fragment().with(title).with(" ").with(count))
            .class("agenda-month")
            .key(&month.map_or_else(String::new, |month| month.to_string()))
            .attr_if("open", (at < OPEN).then_some(""))
            .with(el("ol", "").each(sessions.iter().map(|session| entry(context, picture, *session))))
            .with(closed)
    }))
}

fn entry(context: Context<'_>, picture: &Picture, session: usize) -> El {
    let words = context.words();
    let names = &picture.names;
    let what = &picture.instance().sessions[session];
    let weekday = |day: Date| words.weekdays[day.weekday() as usize];
    let days = match (picture.first(session), picture.last(session)) {
        (Some(first), Some(last)) if first != last => [weekday(first), weekday(last)].join("–"),
        (Some(first), _) => weekday(first).to_owned(),
        _ => String::new(),
    };
    let kind = names.kind(session, what, words);
    let (title, line) = match names.about(what) {
        Some(track) => ((&*track.name, track.lang), [&*kind, &names.codes(what)].join(" · ")),
        None => {
            let codes = names.codes(what);
            let theme = if codes.is_empty() { String::new() } else { [words.tracks, " ", &codes].concat() };
            ((&*kind, None), theme)
        }
    };
    let title = || ui::words(title.0, title.1);
    let host = picture.host(session).map(|host| &names.hosts[host]);
    let place = host.map_or(String::new(), |host| {
        if host.seat.is_empty() || host.seat == host.name {
            host.name.clone()
        } else {
            [host.seat.as_str(), host.name.as_str()].join(", ")
        }
    });
    let is_chosen = context.state.chosen == Some(session);
    let pinned = what.pin.is_some().then(|| ui::tag("", words.pinned));
    let why = ui::button("link why", context.on(Action::Choose((!is_chosen).then_some(session))))
        .attr("aria-expanded", if is_chosen { "true" } else { "false" })
        .attr("data-at", session.to_string())
        .with(words.why)
        .with(el("span", "hidden").with(": ").with(title()));
    item(
        el("p", "agenda-day")
            .with(el("b", "").with(days_short(picture, session)))
            .with(el("span", "").with(days)),
    )
    .class("agenda-entry")
    .class(theme(picture, session))
    .class_if(is_chosen, "chosen")
    .class_if(picture.own.is_some() && picture.own == picture.host(session), "own")
    .key(&what.id)
    .with(
        el("div", "agenda-what").with(el("p", "agenda-title").with(title()).with(" ").with(pinned)).with(
            el("p", "quiet")
                .with([line, place].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")),
        ),
    )
    .with(why)
}

/// Days of a month on which nobody meets, by name: holidays, breaks, and the patron days of seats.
fn closures(context: Context<'_>, picture: &Picture, month: Date) -> Option<El> {
    let words = context.words();
    let instance = picture.instance();
    let last = month.add_days(days::days_of(month) - 1)?;
    let within = |days: &Period| days.first() <= last && days.last() >= month;
    let breaks = days::breaks(instance).into_iter().filter(within).map(|days| {
        format!("{}–{} {}", days.first().max(month).day(), days.last().min(last).day(), words.break_day)
    });
    let each = core::iter::successors(Some(month), |day| day.add_days(1)).take_while(|day| *day <= last);
    let named = each.flat_map(|day| {
        let is_within = day >= instance.start && day <= instance.end;
        let holiday = scambio_core::time::holiday_on(day).filter(|_| is_within);
        let holiday = holiday.map(|it| format!("{} {}", day.day(), it.name(context.speech.lang)));
        let patrons = days::patrons(&picture.names.hosts, day).filter(move |_| is_within);
        let patrons = patrons.map(move |(host, patron)| {
            format!("{} {patron} ({})", day.day(), picture.names.hosts[host].name)
        });
        holiday.into_iter().chain(patrons)
    });
    let all: Vec<String> = named.chain(breaks).collect();
    (!all.is_empty()).then(|| el("p", "note").with([words.closures, ": ", &all.join("; "), "."].concat()))
}
