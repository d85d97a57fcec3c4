//! The assumptions: when, which days are closed, the numbers of the rules, and how much each goal matters.

use scambio_core::time::{Date, Period};

use super::super::action::{Action, Field};
use super::super::days;
use super::super::edit::{Edit, Matter, Number};
use super::super::picture::Picture;
use super::Context;
use super::part::part;
use crate::i18n::fill;
use crate::ui::{self, Choice, El, Entry, el, item, points};

/// The assumptions in words, for those who read.
pub(super) fn note(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let instance = picture.instance();
    let number = |number: &Number| {
        [words.numbers[*number as usize], ": ", &context.number(i64::from(number.of(instance)))].concat()
    };
    let date = |date: Date| context.speech.date(date);
    let period = fill(words.period, &[&date(instance.start), &date(instance.end)]);
    let people: i64 = instance.people.iter().map(|group| group.count).sum();
    let people = fill(words.people_sum, &[&context.number(people)]);
    let lines = [period, people].into_iter().chain(Number::ALL.iter().map(number));
    let list =
        ui::fold(words.assumptions_list).with(points(lines)).with(points(closed(context, picture, None)));
    part(context, words.assumptions, words.assumptions_note).with(list)
}

/// The assumptions as a form.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let instance = picture.instance();
    let day = |label: &'static str, now: Date, edit: fn(Date) -> Edit| {
        let dispatch = context.dispatch.clone();
        let enter = yew::Callback::from(move |value: String| {
            if let Some(date) = Date::parse(&value) {
                dispatch.emit(Action::Edit(edit(date)));
            }
        });
        ui::field("", label, Entry::Date, &now.to_string(), enter)
    };
    let number = |number: &Number| {
        let number = *number;
        let now = number.of(instance);
        let (least, most) = number.range();
        let enter = context
            .dispatch
            .reform(move |value: String| Action::Edit(Edit::Number(number, value.parse().unwrap_or(now))));
        let entry = Entry::Number(i64::from(least), i64::from(most));
        ui::field("", words.numbers[number as usize], entry, &now.to_string(), enter)
    };
    let matter = |term: &scambio_core::rotation::Soft| {
        let term = *term;
        let choices = words.matters.iter().enumerate();
        let choices = choices.map(|(at, label)| Choice {
            value: at.to_string(),
            label: (*label).to_owned(),
            lang: None,
        });
        let choose = context.dispatch.reform(move |at: String| {
            let matter = Matter::ALL.get(at.parse::<usize>().unwrap_or(1)).copied().unwrap_or(Matter::Usual);
            Action::Edit(Edit::Matter(term, matter))
        });
        let now = (Matter::of(term, instance) as usize).to_string();
        ui::select("", words.soft[term as usize], choices, &now, choose)
    };
    let group = |title: &'static str, content: El| {
        el("div", "assumptions-group")
            .with(ui::heading(context.state.level + 2, "title-4", title))
            .with(content)
    };
    let dates = el("div", "choices").with(day(words.first_day, instance.start, Edit::Start)).with(day(
        words.last_day,
        instance.end,
        Edit::End,
    ));
    part(context, words.assumptions, words.assumptions_note)
        .with(group(words.when, dates))
        .with(group(words.closures, closures(context, picture)))
        .with(ui::fold(words.rules).with(el("div", "choices").each(Number::ALL.iter().map(number))))
        .with(ui::fold(words.goals).with(el("div", "choices").each(Matter::TERMS.iter().map(matter))))
}

/// Breaks for everybody, then days on which hosts cannot, in words; with buttons where there is something to press.
fn closed(
    context: Context<'_>,
    picture: &Picture,
    open: Option<&dyn Fn(Option<usize>, Period) -> El>,
) -> Vec<El> {
    let words = context.words();
    let instance = picture.instance();
    let span = |days: Period| match days.days() {
        1 => context.speech.date(days.first()),
        _ => [context.speech.date(days.first()), context.speech.date(days.last())].join(" – "),
    };
    let line = |whose: Option<usize>, days: Period| {
        let who = whose.map_or(words.everybody, |host| &picture.names.hosts[host].name);
        el("span", "").with([who, ": ", &span(days)].concat()).with(open.map(|open| open(whose, days)))
    };
    let all = days::breaks(instance).into_iter().map(|days| line(None, days));
    let own = instance.hosts.iter().enumerate().flat_map(|(at, host)| {
        let unit = picture.names.hosts[at].unit;
        let is_patron = move |days: &Period| {
            days.days() == 1
                && unit.and_then(|unit| unit.patron_day(days.first().year())) == Some(days.first())
        };
        days::periods(&host.unavailable)
            .into_iter()
            .filter(move |it| !is_patron(it))
            .map(move |days| (Some(at), days))
    });
    all.chain(own.map(|(whose, days)| line(whose, days))).collect()
}

fn closures(context: Context<'_>, picture: &Picture) -> El {
    let (state, words) = (context.state, context.words());
    let open = |whose: Option<usize>, days: Period| {
        ui::button("link", context.on(Action::Edit(Edit::Open(whose, days)))).with(words.reopen)
    };
    let list = closed(context, picture, Some(&open));
    let draft = |field: Field| state.drafts[field as usize].as_str();
    let enter = |field: Field| context.dispatch.reform(move |value| Action::Draft(field, value));
    let date =
        |label: &'static str, field: Field| ui::field("", label, Entry::Date, draft(field), enter(field));
    let hosts = picture.names.hosts.iter().enumerate();
    let hosts =
        core::iter::once(Choice { value: String::new(), label: words.everybody.to_owned(), lang: None })
            .chain(hosts.map(|(at, host)| Choice {
                value: at.to_string(),
                label: host.name.clone(),
                lang: None,
            }));
    let first = Date::parse(draft(Field::From));
    let days =
        first.zip(Date::parse(draft(Field::To)).or(first)).and_then(|(first, last)| Period::new(first, last));
    let whose = draft(Field::Whose).parse().ok();
    let close = days.map(|days| context.on(Action::Edit(Edit::Close(whose, days))));
    let is_ready = close.is_some();
    let button = ui::button("button", close.unwrap_or_default())
        .attr_if("disabled", (!is_ready).then_some(""))
        .with(words.close_days);
    let form = el("div", "choices form")
        .with(ui::select("", words.whose, hosts, draft(Field::Whose), enter(Field::Whose)))
        .with(date(words.first_day, Field::From))
        .with(date(words.last_day, Field::To))
        .with(button);
    el("div", "")
        .with(ui::note(words.closures_note))
        .with(el("ul", "points").each(list.into_iter().map(item)))
        .with(form)
}
