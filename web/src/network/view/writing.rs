//! A practice or a transfer as fields to be filled in.

use scambio_core::exchange::{Exchange, Origin};
use yew::Callback;

use super::super::action::Action;
use super::super::writing::{About, Field, STEPS, TAKEN, Writing, YES_NO};
use super::Context;
use crate::i18n::fill;
use crate::queries;
use crate::ui::{self, Choice, Content, El, Entry, el};

/// The form.
pub(super) fn view(context: Context<'_>, exchange: &Exchange, writing: &Writing) -> El {
    let words = context.words();
    let (title, fields) = match &writing.about {
        About::Practice(None) => (words.new_practice.to_owned(), practice(context, exchange, writing)),
        About::Practice(Some(_)) => {
            (fill(words.write_practice, &[writing.value(Field::Title)]), practice(context, exchange, writing))
        }
        About::Transfer(id, _) => {
            let title = exchange.practice(id).map_or("", |one| one.title().words(context.speech.lang).1);
            (fill(words.write_transfer, &[title]), transfer(context, exchange, writing))
        }
    };
    let fault = writing
        .fault
        .map(|fault| el("p", "net-fault").attr("role", "alert").with(words.faults[fault as usize]));
    let buttons = el("p", "actions")
        .with(ui::button("button net-keep", context.on(Action::Keep)).with(words.keep))
        .with(ui::button("button", context.on(Action::Write(None))).with(words.cancel));
    el("section", "net-form")
        .with(ui::heading(context.state.level + 1, "title-3", title))
        .with(el("p", "line").with(words.line_each))
        .with(fields)
        .with(fault)
        .with(buttons)
}

fn enter(context: Context<'_>, field: Field) -> Callback<String> {
    context.dispatch.reform(move |value| Action::Enter(field, value))
}

fn choice(value: &str, label: impl Into<String>) -> Choice {
    Choice { value: value.to_owned(), label: label.into(), lang: None }
}

fn select(context: Context<'_>, writing: &Writing, field: Field, label: &str, choices: Vec<Choice>) -> El {
    ui::select("", label, choices, writing.value(field), enter(context, field))
}

fn area(context: Context<'_>, writing: &Writing, field: Field, label: &str) -> El {
    ui::area(label, writing.value(field), enter(context, field))
}

/// Nobody, and every administration.
fn administrations(context: Context<'_>, exchange: &Exchange) -> Vec<Choice> {
    let none = choice("", context.words().none);
    let named = exchange.administrations().iter();
    core::iter::once(none)
        .chain(named.map(|one| choice(one.id().as_str(), queries::short_name(one, context.speech.lang).0)))
        .collect()
}

fn practice(context: Context<'_>, exchange: &Exchange, writing: &Writing) -> El {
    let words = context.words();
    let heads = &words.practice_heads;
    let origins = Origin::ALL.iter().map(|it| choice(it.word(), words.origins[*it as usize])).collect();
    let themes = exchange.subjects().map(|subject| {
        let code = queries::theme_code(subject.id().as_str());
        choice(subject.id().as_str(), [code, subject.name().words(context.speech.lang).1].join(" "))
    });
    let themes = core::iter::once(choice("", words.not_said)).chain(themes).collect();
    let answers = [(YES_NO[0], 0), (YES_NO[1], 1), ("", 2)];
    let answers = answers.map(|(value, at)| choice(value, words.transferables[at])).into();
    let title = writing.value(Field::Title);
    el("div", "net-fields")
        .with(ui::field("wide", words.practice_title, Entry::Text, title, enter(context, Field::Title)))
        .with(select(context, writing, Field::Theme, heads[0], themes))
        .with(select(context, writing, Field::Origin, heads[1], origins))
        .with(select(context, writing, Field::Transferable, heads[4], answers))
        .with(offered_by(context, exchange, writing))
        .with(area(context, writing, Field::Summary, heads[3]))
        .with(area(context, writing, Field::Conditions, heads[5]))
        .with(area(context, writing, Field::Evidence, heads[6]))
        .with(area(context, writing, Field::Lessons, heads[7]))
}

/// A box for each administration.
fn offered_by(context: Context<'_>, exchange: &Exchange, writing: &Writing) -> El {
    let chosen: Vec<&str> = writing.value(Field::OfferedBy).split(' ').collect();
    let one = |id: &str| {
        let id = id.to_owned();
        context.dispatch.reform(move |is_in: bool| Action::Offer(id.clone(), is_in))
    };
    let boxes = exchange.administrations().iter().map(|it| {
        let id = it.id().as_str();
        ui::check(&queries::short_name(it, context.speech.lang).0, chosen.contains(&id), one(id))
    });
    fieldset(context.words().practice_heads[2]).each(boxes)
}

fn fieldset(legend: impl Content) -> El {
    el("fieldset", "net-boxes").with(el("legend", "select-label").with(legend))
}

fn transfer(context: Context<'_>, exchange: &Exchange, writing: &Writing) -> El {
    let words = context.words();
    let all = administrations(context, exchange);
    let steps =
        STEPS.into_iter().enumerate().map(|(at, field)| step(context, writing, field, words.steps[at + 1]));
    el("div", "net-fields")
        .with(select(context, writing, Field::To, words.receiver, all.clone()))
        .with(select(context, writing, Field::From, words.giver, all))
        .each(steps)
        .with(area(context, writing, Field::Obstacles, words.practice_heads[9]))
}

/// A step: whether it was taken, and on which day.
fn step(context: Context<'_>, writing: &Writing, field: Field, name: &'static str) -> El {
    let value = writing.value(field);
    let (is_taken, day) = (!value.is_empty(), if value == TAKEN { "" } else { value });
    let take = context
        .dispatch
        .reform(move |is_taken: bool| Action::Enter(field, if is_taken { TAKEN } else { "" }.to_owned()));
    let on = context
        .dispatch
        .reform(move |day: String| Action::Enter(field, if day.is_empty() { TAKEN.to_owned() } else { day }));
    let day = is_taken.then(|| ui::field("", context.words().since, Entry::Date, day, on));
    fieldset(name).with(ui::check(context.words().taken, is_taken, take)).with(day)
}
