//! The plan as the calendar of a month, with holidays, breaks and patron days by name.

use scambio_core::time::Date;

use super::super::action::Action;
use super::super::days;
use super::super::picture::Picture;
use super::Context;
use super::part::{chip, month_name, seen, th};
use crate::ui::{self, El, el, fragment};

/// The calendar.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let instance = picture.instance();
    let months = days::months(instance.start, instance.end);
    let at = context.state.month.min(months.len().saturating_sub(1));
    let Some(month) = months.get(at).copied() else { return fragment() };
    let turn = |by: i32, label: &'static str, sign: &'static str, holds: bool| {
        ui::button("button", context.on(Action::Turn(by)))
            .attr("aria-label", label)
            .attr_if("disabled", (!holds).then_some(""))
            .with(sign)
    };
    let name = month_name(context, month);
    let head = el("div", "month-head")
        .with(turn(-1, words.month_before, "←", at > 0))
        .with(el("p", "title-4").attr("role", "status").with(name.clone()))
        .with(turn(1, words.month_after, "→", at + 1 < months.len()));
    let sessions = seen(context, picture);
    let weekday = |name: &&'static str| th("col", *name);
    let end = month.add_days(days::days_of(month) - 1).unwrap_or(month);
    let mondays = core::iter::successors(Some(days::monday(month)), |day| day.add_days(7));
    let weeks = mondays.take_while(|day| *day <= end).map(|monday| {
        let days = core::iter::successors(Some(monday), |day| day.add_days(1)).take(7);
        el("tr", "").each(days.map(|date| day(context, picture, &sessions, (date, month))))
    });
    let table = el("table", "month")
        .with(el("thead", "").with(el("tr", "").each(words.weekdays.iter().map(weekday))))
        .with(el("tbody", "").each(weeks));
    fragment().with(head).with(ui::region(name).with(table)).with(super::hosts::legend(context, picture))
}

fn day(context: Context<'_>, picture: &Picture, sessions: &[usize], (date, month): (Date, Date)) -> El {
    let words = context.words();
    if date.month() != month.month() {
        return el("td", "other");
    }
    let closed = days::closed_by_name(picture.instance(), date, words, context.speech.lang);
    let is_closed = closed.is_some() || date.weekday().is_weekend();
    let patrons = days::patrons(&picture.names.hosts, date);
    let patrons = patrons.map(|(host, name)| {
        el("p", "month-name").with([name, " (", &picture.names.hosts[host].name, ")"].concat())
    });
    let here = sessions.iter().filter(|session| {
        let (first, last) = (picture.first(**session), picture.last(**session));
        first.zip(last).is_some_and(|(first, last)| (first..=last).contains(&date))
    });
    let chips = here.map(|session| {
        let host = picture.host(*session).map_or("", |host| picture.names.hosts[host].name.as_str());
        chip(context, picture, *session, host)
    });
    el("td", "")
        .class_if(is_closed, "closed")
        .with(el("p", "month-day").with(date.day().to_string()))
        .with(closed.map(|name| el("p", "month-name").with(name)))
        .each(patrons)
        .each(chips)
}
