//! The plan along time: a line for each track. For work, a session is dragged, or moved with arrows: what that does is said at once.

use scambio_core::rotation::Trial;
use scambio_core::time::Date;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::{Callback, Event};

use super::super::action::Action;
use super::super::days;
use super::super::picture::Picture;
use super::Context;
use super::part::{in_full, seen, theme};
use crate::i18n::{DateStyle, fill};
use crate::ui::{self, El, On, el, fragment};

/// How many days of a month there have to be for its name to fit.
const NAMED: i64 = 20;

#[allow(clippy::cast_precision_loss, reason = "days of a programme")]
fn percent(part: i64, all: i64) -> String {
    format!("{:.3}%", part as f64 * 100.0 / all.max(1) as f64)
}

/// The lines.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let instance = picture.instance();
    let all = i64::from(instance.days());
    let span = |first: Date, last: Date| {
        let from = instance.start.days_until(first).clamp(0, all);
        let to = (instance.start.days_until(last) + 1).clamp(from, all);
        format!("--from:{};--long:{}", percent(from, all), percent(to - from, all))
    };
    let months = days::months(instance.start, instance.end);
    let ticks = months.iter().map(|month| {
        let last = month.add_days(days::days_of(*month) - 1).unwrap_or(*month);
        let seen = (*month).max(instance.start).days_until(last.min(instance.end));
        let name = (seen >= NAMED).then(|| context.speech.styled(*month, DateStyle::MonthYear));
        el("span", "gantt-month").style(&span(*month, last)).with(name)
    });
    let closed: Vec<String> = days::breaks(instance).iter().map(|it| span(it.first(), it.last())).collect();
    let shades = || closed.iter().map(|style| el("span", "gantt-closed").style(style));
    let sessions = seen(context, picture);
    let line = |name: El, is_here: &dyn Fn(usize) -> bool| {
        let here = sessions.iter().copied().filter(|session| is_here(*session));
        let bars = here.filter_map(|session| {
            let (first, last) = picture.first(session).zip(picture.last(session))?;
            Some(bar(context, picture, session, &span(first, last)))
        });
        el("li", "gantt-line").with(name).with(el("div", "gantt-track").each(shades()).each(bars))
    };
    let plenary = |session: usize| !instance.sessions[session].is_workshop;
    let mut lines = vec![line(el("span", "gantt-name").with(words.plenaries), &plenary)];
    for (at, track) in picture.names.tracks.iter().enumerate() {
        if context.state.only_track.is_none_or(|only| only == at) {
            let name = el("span", "gantt-name")
                .with(el("b", "").with(track.code.as_str()))
                .with(" ")
                .with(super::part::name(track));
            lines.push(line(name, &|session| {
                instance.sessions[session].is_workshop && instance.sessions[session].tracks.contains(&at)
            }));
        }
    }
    let chart = el("div", "gantt")
        .attr("data-days", all.to_string())
        .with(
            el("div", "gantt-head")
                .attr("aria-hidden", "true")
                .with(el("span", "gantt-name"))
                .with(el("div", "gantt-track").each(ticks)),
        )
        .with(el("ul", "").each(lines));
    let hint = context.state.is_work.then(|| el("p", "note").with(words.drag_hint));
    fragment().with(hint).with(consequences(context, picture)).with(ui::region(words.looks[3]).with(chart))
}

fn bar(context: Context<'_>, picture: &Picture, session: usize, style: &str) -> El {
    let state = context.state;
    let is_chosen = state.chosen == Some(session);
    let over = state.drag.filter(|(dragged, _)| *dragged == session);
    let all = i64::from(picture.instance().days());
    let style = match over {
        Some((_, day)) => {
            let long = i64::from(picture.instance().sessions[session].days);
            format!("--from:{};--long:{}", percent(i64::from(day), all), percent(long, all))
        }
        None => style.to_owned(),
    };
    let button = ui::button("gantt-bar", context.on(Action::Choose((!is_chosen).then_some(session))))
        .class(theme(picture, session))
        .class_if(is_chosen, "chosen")
        .class_if(over.is_some(), "dragged")
        .style(&style)
        .attr("data-at", session.to_string())
        .attr("aria-label", in_full(context, picture, session));
    if !state.is_work {
        return button;
    }
    let start = picture.plan().starts.get(session).copied().flatten().unwrap_or_default();
    let host = picture.host(session).unwrap_or_default();
    let (now, last) = (over.map_or(start, |(_, day)| day), picture.instance().days() - 1);
    let dispatch = context.dispatch.clone();
    let keys = Callback::from(move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let by = if key.shift_key() { 7 } else { 1 };
        let action = match key.key().as_str() {
            "ArrowLeft" => Action::Drag(Some((session, (now - by).max(0)))),
            "ArrowRight" => Action::Drag(Some((session, (now + by).min(last)))),
            "Enter" if over.is_some() => Action::Move(session, host, now),
            "Escape" if over.is_some() => Action::Drag(None),
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    });
    button
        .attr("data-session", session.to_string())
        .attr("data-start", start.to_string())
        .on(On::KeyDown, keys)
}

/// What the plan would come to with the session where it is dragged.
fn consequences(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let said = el("p", "consequences").attr("role", "status").key("consequences");
    let Some((session, day)) = context.state.drag else { return said };
    let host = picture.host(session).unwrap_or_default();
    let date = picture.instance().start.add_days(i64::from(day));
    let total =
        Trial::new(&picture.problem, picture.plan()).and_then(|mut it| it.ask(&[(session, host, day)]));
    let (Some(total), Some(date)) = (total, date) else { return said };
    let broken = total.violations - picture.score.violations();
    let cost = total.objective - picture.score.objective;
    let weekday = words.weekdays[date.weekday() as usize];
    let day = [weekday, " ", &context.speech.date(date)].concat();
    let line = fill(words.consequences, &[&day, &context.difference(cost), &context.difference(broken)]);
    said.class_if(broken > 0, "wrong").with(line)
}
