//! The record: characteristics, results, transfer (its identity is in the facts).

use scambio_core::exchange::{Contact, Content, Record, RecordPart, Section, SectionKind};
use scambio_core::text::{Lang, Text};
use yew::prelude::*;

use super::super::context::Context;
use crate::i18n::fill;
use crate::ui;

/// The three sections.
pub(super) fn sections(context: Context<'_>) -> Html {
    let Some(record) = context.exchange.record() else { return Html::default() };
    html! {
        <>
            { characteristics(context, record) }
            { results(context, record) }
            { transfer(context, record) }
        </>
    }
}

/// Says in which language the record is, to readers of another one.
fn original_language(context: Context<'_>) -> Option<Html> {
    let lang = context.exchange.lang();
    let at = Lang::ALL.iter().position(|it| *it == lang)?;
    let m = context.messages();
    (lang != context.voice.lang()).then(|| html! { fill(m.original_in(), &[m.languages()[at]]) })
}

fn part_title(context: Context<'_>, part: RecordPart) -> &'static str {
    context.messages().parts()[part as usize]
}

fn characteristics(context: Context<'_>, record: &Record) -> Html {
    let m = context.messages();
    let of_part = record.sections().iter().filter(|it| it.kind().part() == RecordPart::Characteristics);
    let objectives = context.exchange.objectives();
    let content = html! {
        <>
            if !objectives.is_empty() {
                <div class="objectives">
                    { ui::heading(context.level(2), "title-4", html! { m.objectives() }) }
                    <ul class="points two-columns">{ for objectives.iter().map(|it| html! { <li>{ context.text(it) }</li> }) }</ul>
                </div>
            }
            <div class="folds">
                { for of_part.map(|section| fold(context, section)) }
            </div>
        </>
    };
    ui::section(
        context.level(1),
        part_title(context, RecordPart::Characteristics),
        original_language(context),
        content,
    )
}

/// A section that opens. What is empty or deferred is said at once: there is nothing to open.
fn fold(context: Context<'_>, section: &Section) -> Html {
    let m = context.messages();
    let title = m.sections()[section.kind() as usize];
    match section.content() {
        Content::Given(blocks) => html! {
            <details class="fold">
                <summary>{ title }</summary>
                <div class="prose">{ context.blocks(blocks) }</div>
            </details>
        },
        Content::Empty => html! {
            <p class="fold closed"><span>{ title }</span><span class="quiet">{ m.empty_section() }</span></p>
        },
        Content::Deferred(words) => html! {
            <p class="fold closed"><span>{ title }</span><span class="quiet">{ context.text(words) }</span></p>
        },
    }
}

fn results(context: Context<'_>, record: &Record) -> Html {
    let m = context.messages();
    let list = |kind: SectionKind, class: &'static str| {
        let items: Vec<&Text> = record.items(kind).collect();
        if items.is_empty() {
            return Html::default();
        }
        html! {
            <div>
                { ui::heading(context.level(2), "title-4", html! { m.sections()[kind as usize] }) }
                <ul class={classes!("points", class)}>{ for items.into_iter().map(|it| html! { <li>{ item(context, it) }</li> }) }</ul>
            </div>
        }
    };
    let outputs = record.section(SectionKind::Outputs).map(|section| fold(context, section));
    let later = [SectionKind::CriticalIssues, SectionKind::Lessons]
        .map(|kind| record.section(kind).map(|it| later(context, it)));
    let content = html! {
        <>
            <div class="columns">
                { list(SectionKind::AchievedResults, "achieved") }
                { list(SectionKind::ExpectedResults, "") }
                { list(SectionKind::Strengths, "") }
            </div>
            <div class="folds">{ outputs }</div>
            <div class="columns halves">{ for later.into_iter().flatten() }</div>
        </>
    };
    ui::section(
        context.level(1),
        part_title(context, RecordPart::Results),
        original_language(context),
        content,
    )
}

/// Critical issues and lessons: what was learned, or why it is not there yet.
fn later(context: Context<'_>, section: &Section) -> Html {
    let m = context.messages();
    let title = m.sections()[section.kind() as usize];
    let content = match section.content() {
        Content::Given(blocks) => {
            return html! {
                <div>
                    { ui::heading(context.level(2), "title-4", html! { title }) }
                    <div class="prose">{ context.blocks(blocks) }</div>
                </div>
            };
        }
        Content::Empty => html! { <p>{ m.empty_section() }</p> },
        Content::Deferred(words) => html! { <p>{ context.text(words) }</p> },
    };
    ui::empty(context.level(2), &format!("{title}: {}", m.not_available()), content)
}

/// A list item of the record, without the semicolon that only separates it from the next.
fn item(context: Context<'_>, text: &Text) -> Html {
    let (words, lang) = context.voice.words(text);
    ui::words(words.trim_end().trim_end_matches([';', '.']), lang)
}

fn transfer(context: Context<'_>, record: &Record) -> Html {
    let m = context.messages();
    let text = |kind: SectionKind| {
        record.section(kind).map(|section| {
            html! {
                <div>
                    { ui::heading(context.level(2), "title-4", html! { m.sections()[kind as usize] }) }
                    <div class="prose">{ match section.content() {
                        Content::Given(blocks) => context.blocks(blocks),
                        Content::Deferred(words) => html! { <p>{ context.text(words) }</p> },
                        Content::Empty => html! { <p class="quiet">{ m.empty_section() }</p> },
                    } }</div>
                </div>
            }
        })
    };
    let content = html! {
        <div class="columns">
            { text(SectionKind::Transferability) }
            { text(SectionKind::Support) }
            if !record.modes().is_empty() || record.contact().is_some() {
                <div>
                    { ui::heading(context.level(2), "title-4", html! { m.modes_title() }) }
                    <ul class="points">{ for record.modes().iter().map(|mode| html! { <li>{ m.modes()[*mode as usize] }</li> }) }</ul>
                    { record.contact().map(|it| contact(context, it)) }
                </div>
            }
        </div>
    };
    let aims = [
        context.exchange.network().map(|it| (m.network(), it.aim())),
        context.exchange.platform().map(|it| (m.platform(), it.purpose())),
    ];
    let aims = aims.into_iter().flatten().map(|(title, text)| {
        html! {
            <p class="terms"><b>{ title }{ ": " }</b>{ context.text(text) }</p>
        }
    });
    let content = html! { <>{ content }<div class="aims">{ for aims }</div></> };
    ui::section(
        context.level(1),
        part_title(context, RecordPart::Transfer),
        original_language(context),
        content,
    )
}

/// How to ask for more. The widget sends nothing: it links, or says that there is nowhere to link to.
fn contact(context: Context<'_>, contact: &Contact) -> Html {
    let m = context.messages();
    html! {
        <div class="contact">
            { ui::heading(context.level(3), "title-5", html! { m.contact() }) }
            if let Some(text) = contact.text() {
                <p>{ context.text(text) }</p>
            }
            if contact.text().is_none() && !contact.purposes().is_empty() {
                <ul class="points">{ for contact.purposes().iter().map(|it| html! { <li>{ m.purposes()[*it as usize] }</li> }) }</ul>
            }
            if let Some(url) = contact.url() {
                <p>{ ui::link(url, m.contact_form()) }</p>
            }
            if let Some(email) = contact.email() {
                <p>{ ui::link(&format!("mailto:{email}"), fill(m.contact_email(), &[email])) }</p>
            }
            if contact.url().is_none() && contact.email().is_none() {
                { ui::note(m.contact_unknown()) }
            }
        </div>
    }
}
