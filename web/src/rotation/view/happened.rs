//! When reality intervenes: what happened, the repaired plan beside the announced one, and what moved.

use scambio_core::rotation::replan::Event;
use scambio_core::time::{Date, Period};

use super::super::action::{Action, Field};
use super::super::picture::Picture;
use super::Context;
use super::part::part;
use crate::i18n::fill;
use crate::ui::{self, Choice, El, Entry, el, fragment, item};

/// What changed since the plan was announced, and for work the form.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let changes = picture.before.as_ref().map(|_| changes(context, picture));
    if !context.state.is_work {
        return changes.map_or_else(fragment, |changes| part(context, words.changed, "").with(changes));
    }
    part(context, words.happened, words.happened_note).with(form(context, picture)).with(changes)
}

/// Sessions that are elsewhere than announced, are new, or are left out.
fn changes(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let Some(before) = &picture.before else { return fragment() };
    let ids = |of: &scambio_core::rotation::Instance| -> Vec<Box<str>> {
        of.sessions.iter().map(|it| it.id.clone()).collect()
    };
    let (old, new) = (ids(&before.instance), ids(picture.instance()));
    let place = |id: &str| old.iter().position(|other| &**other == id);
    let mut moved = 0;
    let mut lines: Vec<El> = Vec::new();
    for session in &picture.order {
        let at = place(&new[*session]);
        let was = at.and_then(|at| before.plan.date(&before.instance, at));
        let host = at.and_then(|at| before.plan.hosts.get(at).copied().flatten());
        let (now, here) = (picture.first(*session), picture.host(*session));
        if was == now && host == here {
            continue;
        }
        moved += 1;
        let name = picture.names.named.sessions[*session].id.to_string();
        let day =
            |day: Option<Date>| day.map_or_else(|| words.no_day.to_owned(), |day| context.speech.date(day));
        let line =
            el("span", "").with(el("s", "").with(day(was))).with(" → ").with(el("b", "").with(day(now)));
        lines.push(item(fragment().with(name).with(": ").with(line)));
    }
    let dropped = old.iter().enumerate().filter(|(_, id)| !new.contains(id));
    let many = dropped.clone().count();
    for (at, id) in dropped {
        let day = before.plan.date(&before.instance, at);
        let day = day.map_or_else(String::new, |day| context.speech.date(day));
        lines.push(item(fill(words.left_out, &[id, &day])));
    }
    let stay = new.len() - moved;
    let count = |at: usize| context.speech.number(at);
    let sum = fill(words.change_sum, &[&count(moved), &count(new.len()), &count(stay)]);
    let dropped = (many > 0).then(|| [" ", &context.speech.count(&words.dropped, many)].concat());
    el("div", "changes")
        .with(el("p", "answer").attr("role", "status").with(sum).with(dropped))
        .with(ui::fold(words.change_list).with(el("ul", "points").each(lines)))
}

fn choice(value: impl std::fmt::Display, label: &str) -> Choice {
    Choice { value: value.to_string(), label: label.to_owned(), lang: None }
}

fn form(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let draft = |field: Field| state.drafts[field as usize].as_str();
    let enter = |field: Field| context.dispatch.reform(move |value| Action::Draft(field, value));
    let kinds = words.events.iter().enumerate().map(|(at, label)| choice(at, label));
    let what: usize = draft(Field::What).parse().unwrap_or_default();
    let needs_host = what >= 2;
    let hosts = picture.names.hosts.iter().enumerate().map(|(at, host)| choice(at, &host.name));
    let host: usize = draft(Field::Host).parse().unwrap_or_default();
    let date =
        |label: &'static str, field: Field| ui::field("", label, Entry::Date, draft(field), enter(field));
    let day = |field: Field| Date::parse(draft(field));
    let first = day(Field::First);
    let days = first.zip(day(Field::Last).or(first)).and_then(|(first, last)| Period::new(first, last));
    let event = match what {
        0 => days.map(Event::Stop),
        1 => days.map(Event::Close),
        2 => days.map(|days| Event::Absent { host, days }),
        _ => first.map(|from| Event::Withdraw { host, from }),
    };
    let today = day(Field::Today).or(first);
    let replan = event.zip(today).map(|(event, today)| context.on(Action::Replan(event, today)));
    let is_ready = replan.is_some();
    let button = ui::button("button primary", replan.unwrap_or_default())
        .attr_if("disabled", (!is_ready).then_some(""))
        .with(words.replan);
    let until = (what < 3).then(|| date(words.last_day, Field::Last));
    let host = needs_host.then(|| ui::select("", words.host, hosts, &host.to_string(), enter(Field::Host)));
    el("div", "choices form")
        .attr("role", "group")
        .attr("aria-label", words.happened)
        .with(ui::select("", words.event, kinds, &what.to_string(), enter(Field::What)))
        .with(host)
        .with(date(words.first_day, Field::First))
        .with(until)
        .with(date(words.from_when, Field::Today))
        .with(button)
        .with((!is_ready).then(|| ui::note(words.form_hint)))
}
