//! The record: characteristics, results, transfer (its identity is in the facts).

use super::super::context::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, points};
use scambio_core::exchange::{Contact, Content, Record, RecordPart, Section, SectionKind};
use scambio_core::text::{Lang, Text};

/// The three sections.
pub(super) fn sections(context: Context<'_>) -> El {
    let Some(record) = context.exchange.record() else { return fragment() };
    fragment()
        .with(characteristics(context, record))
        .with(results(context, record))
        .with(transfer(context, record))
}

/// A section of the page, for a part of the record.
fn part(context: Context<'_>, part: RecordPart) -> El {
    ui::section(context.level(1), context.messages().parts(part as usize), original_language(context))
}

/// Says in which language the record is, to readers of another one.
fn original_language(context: Context<'_>) -> Option<String> {
    let lang = context.exchange.lang();
    let at = Lang::ALL.iter().position(|it| *it == lang)?;
    let m = context.messages();
    (lang != context.voice.lang()).then(|| fill(m.original_in(), &[m.languages(at)]))
}

fn section_title(context: Context<'_>, section: &Section) -> &'static str {
    context.messages().sections(section.kind() as usize)
}

/// Something under a title of its own.
fn titled(context: Context<'_>, title: &str) -> El {
    el("div", "").with(ui::heading(context.level(2), "title-4", title))
}

/// A section of the record in the open.
fn open(context: Context<'_>, section: &Section) -> El {
    let prose = match section.content() {
        Content::Given(blocks) => context.blocks(blocks),
        Content::Deferred(words) => el("p", "").with(context.text(words)),
        Content::Empty => el("p", "quiet").with(context.messages().empty_section()),
    };
    titled(context, section_title(context, section)).with(el("div", "prose").with(prose))
}

/// A section that opens. What is empty or deferred is said at once: there is nothing to open.
fn fold(context: Context<'_>, section: &Section) -> El {
    let title = section_title(context, section);
    let closed = |why: El| el("p", "fold closed").with(el("span", "").with(title)).with(why);
    let why = el("span", "quiet");
    match section.content() {
        Content::Given(blocks) => ui::fold(title).with(el("div", "prose").with(context.blocks(blocks))),
        Content::Empty => closed(why.with(context.messages().empty_section())),
        Content::Deferred(words) => closed(why.with(context.text(words))),
    }
}

fn characteristics(context: Context<'_>, record: &Record) -> El {
    let of_part = record.sections().iter().filter(|it| it.kind().part() == RecordPart::Characteristics);
    let objectives = context.exchange.objectives();
    let objectives = (!objectives.is_empty()).then(|| {
        let list = points(objectives.iter().map(|it| context.text(it))).class("two-columns");
        titled(context, context.messages().objectives()).class("objectives").with(list)
    });
    let folds = el("div", "folds").each(of_part.map(|section| fold(context, section)));
    part(context, RecordPart::Characteristics).with(objectives).with(folds)
}

fn results(context: Context<'_>, record: &Record) -> El {
    let m = context.messages();
    let list = |kind: SectionKind, class: &'static str| {
        let items: Vec<&Text> = record.items(kind).collect();
        (!items.is_empty()).then(|| {
            let list = points(items.into_iter().map(|it| item(context, it)));
            titled(context, m.sections(kind as usize)).with(list.class(class))
        })
    };
    let columns = el("div", "columns")
        .with(list(SectionKind::AchievedResults, "achieved"))
        .with(list(SectionKind::ExpectedResults, ""))
        .with(list(SectionKind::Strengths, ""));
    let outputs = record.section(SectionKind::Outputs).map(|section| fold(context, section));
    let later = [SectionKind::CriticalIssues, SectionKind::Lessons]
        .map(|kind| record.section(kind).map(|it| later(context, it)));
    part(context, RecordPart::Results)
        .with(columns)
        .with(el("div", "folds").with(outputs))
        .with(el("div", "columns halves").each(later))
}

/// Critical issues and lessons: what was learned, or why it is not there yet.
fn later(context: Context<'_>, section: &Section) -> El {
    let m = context.messages();
    let why = match section.content() {
        Content::Given(_) => return open(context, section),
        Content::Empty => fragment().with(m.empty_section()),
        Content::Deferred(words) => context.text(words),
    };
    let title = format!("{}: {}", section_title(context, section), m.not_available());
    ui::empty(context.level(2), &title).with(el("p", "").with(why))
}

/// A list item of the record, without the semicolon that only separates it from the next.
fn item(context: Context<'_>, text: &Text) -> El {
    let (words, lang) = context.voice.words(text);
    ui::words(words.trim_end().trim_end_matches([';', '.']), lang)
}

fn transfer(context: Context<'_>, record: &Record) -> El {
    let m = context.messages();
    let of_kind = |kind: SectionKind| record.section(kind).map(|section| open(context, section));
    let ways = (!record.modes().is_empty() || record.contact().is_some()).then(|| {
        titled(context, m.modes_title())
            .with(points(record.modes().iter().map(|mode| m.modes(*mode as usize))))
            .with(record.contact().map(|it| contact(context, it)))
    });
    let columns = el("div", "columns")
        .with(of_kind(SectionKind::Transferability))
        .with(of_kind(SectionKind::Support))
        .with(ways);
    let aims = [
        context.exchange.network().map(|it| (m.network(), it.aim())),
        context.exchange.platform().map(|it| (m.platform(), it.purpose())),
    ];
    let aims = aims.into_iter().flatten().map(|(title, text)| ui::term(title, context.text(text)));
    part(context, RecordPart::Transfer).with(columns).with(el("div", "aims").each(aims))
}

/// How to ask for more. The widget sends nothing: it links, or says that there is nowhere to link to.
fn contact(context: Context<'_>, contact: &Contact) -> El {
    let m = context.messages();
    let (text, url, email, purposes) = (contact.text(), contact.url(), contact.email(), contact.purposes());
    let line = |content: El| el("p", "").with(content);
    let purposes = (text.is_none() && !purposes.is_empty())
        .then(|| points(purposes.iter().map(|it| m.purposes(*it as usize))));
    let url_link = url.map(|url| line(ui::link(url.to_string(), m.contact_form())));
    let email_link =
        email.map(|email| line(ui::link(format!("mailto:{email}"), fill(m.contact_email(), &[email]))));
    el("div", "contact")
        .with(ui::heading(context.level(3), "title-5", m.contact()))
        .with(text.map(|text| line(context.text(text))))
        .with(purposes)
        .with(url_link)
        .with(email_link)
        .with((url.is_none() && email.is_none()).then(|| ui::note(m.contact_unknown())))
}
