//! Lists: practices, transfers, who joins which theme. What the file is, its templates, what was put into the exchange.

pub(super) mod check;
pub(super) mod map;

use scambio_core::exchange::Exchange;
use scambio_core::io::list::{Column, ListKind};
use scambio_core::io::{Confidence, Reason, Table, Topic};
use scambio_core::text::{Lang, Text};

use super::super::action::{Action, Template, What};
use super::super::listed::Listed;
use super::super::words::ListWords;
use super::Context;
use crate::ui::{self, Choice, El, el, fragment, item};

impl Context<'_> {
    fn list_words(self) -> &'static ListWords {
        self.speech.words.list
    }

    /// What something that the exchange has is called.
    fn called(self, text: &Text) -> String {
        text.words(self.speech.lang).1.to_owned()
    }
}

fn choice(value: impl std::fmt::Display, label: &str) -> Choice {
    Choice { value: value.to_string(), label: label.to_owned(), lang: None }
}

/// What the file contains: recognised, and the other choices.
pub(super) fn what(context: Context<'_>, list: Option<&Listed>) -> El {
    let words = context.list_words();
    let current = list.map_or("figures", |list| list.kind().word());
    let kinds = ListKind::ALL.iter().zip(words.kinds).map(|(kind, label)| choice(kind.word(), label));
    let decide = context
        .dispatch
        .reform(|word: String| Action::Is(ListKind::from_word(&word).map_or(What::Figures, What::List)));
    let choices = std::iter::once(choice("figures", words.figures)).chain(kinds);
    let kind = item(ui::select("", words.what, choices, current, decide));
    let reason = match (list, context.state.is_asked()) {
        (_, true) => Some((Reason::Asked, Confidence::Certain)),
        (Some(_), false) => Some((Reason::Words, Confidence::Likely)),
        (None, false) => None,
    };
    let why = reason.map(|(reason, sure)| el("p", "why").with(super::decisions::why(context, reason, sure)));
    let kind = kind.with(why);
    let choices = el("ul", "decisions").with(kind).with(list.and_then(|list| sheet(context, list)));
    el("section", "import-part").with(choices)
}

/// Which sheet is read, where there are several.
fn sheet(context: Context<'_>, list: &Listed) -> Option<El> {
    let tables = list.sheets.tables();
    let name = |(at, table): (usize, &Table)| match table.sheet() {
        "" => choice(at, &(at + 1).to_string()),
        name => choice(at, name),
    };
    let choices = tables.iter().enumerate().map(name);
    let decide = context.choose(|choices, at| {
        choices.sheet = at.parse().ok();
        choices.columns.clear();
    });
    let label = context.speech.words.topics[Topic::Sheet as usize];
    let chosen = list.report().table.to_string();
    (tables.len() > 1).then(|| item(ui::select("", label, choices, &chosen, decide)))
}

/// How much a list brings, in words.
pub(super) fn said(context: Context<'_>, kind: ListKind, counts: [usize; 3]) -> Vec<String> {
    let words = context.list_words();
    let counted = words.counts.iter().zip(counts).filter(|(_, count)| *count > 0);
    let counted = counted.map(|(forms, count)| context.speech.count(forms, count));
    std::iter::once(words.kinds[kind as usize].to_owned()).chain(counted).collect()
}

/// How many observations ask for a look.
pub(super) fn questions(list: &Listed) -> usize {
    let report = list.report();
    report.troubles.iter().filter(|(trouble, _)| check::asks(trouble)).count()
        + report.left_out
        + list.joined.as_ref().err().map_or(0, Vec::len)
}

/// The way on from the last step.
pub(super) fn put(context: Context<'_>, list: &Listed) -> El {
    if list.brings() && list.joined.is_ok() {
        ui::button("button primary", context.on(Action::Put)).with(context.list_words().put)
    } else {
        fragment()
    }
}

/// Templates of lists.
pub(super) fn templates(context: Context<'_>) -> El {
    let (words, list) = (context.speech.words, context.list_words());
    let row = |kind: &ListKind| {
        let name = list.kinds[*kind as usize];
        let button = |of: Template, label: &str| {
            let label = el("span", "").with(label).with(el("span", "hidden").with([": ", name].concat()));
            ui::button("button small", context.on(Action::ListTemplate(*kind, of))).with(label)
        };
        let both = el("div", "actions")
            .with(button(Template::Workbook, words.templates[0]))
            .with(button(Template::Csv, words.templates[1]));
        item(el("b", "").with(name)).key(kind.word()).with(both)
    };
    if context.state.exchange.is_none() {
        return fragment();
    }
    fragment()
        .with(el("p", "line list-templates").with(list.template_note))
        .with(el("ul", "rows").each(ListKind::ALL.iter().map(row)))
}

/// The lists that were put into the exchange.
pub(super) fn added(context: Context<'_>) -> El {
    let words = context.list_words();
    let added = &context.state.added;
    if added.is_empty() {
        return fragment();
    }
    let row = |(at, one): (usize, &super::super::state::Added)| {
        let is_last = at + 1 == added.len() && context.state.can_take_out();
        let out = is_last.then(|| context.button(Action::TakeOut, words.take_out));
        item(el("b", "").with(one.name.as_str()))
            .with(el("span", "quiet").with(said(context, one.kind, one.counts).join(" · ")))
            .with(ui::button("button primary", context.on(Action::Open(one.kind))).with(words.look))
            .with(out)
    };
    let list = el("ul", "taken").each(added.iter().enumerate().map(row));
    context.part(words.added, words.put_note).key("added").with(list)
}

/// The header of a column.
fn header(context: Context<'_>, column: Column) -> &'static str {
    column.header(context.speech.lang)
}

/// What an identifier of the exchange stands for, in the language of the reader.
fn name(context: Context<'_>, exchange: &Exchange, id: &str) -> String {
    let administrations = exchange.administrations().iter().map(|one| (one.id().as_str(), one.name()));
    let subjects = exchange.subjects().map(|one| (one.id().as_str(), one.name()));
    let practices = exchange.practices().iter().map(|one| (one.id().as_str(), one.title()));
    let mut all = administrations.chain(subjects).chain(practices);
    all.find(|(known, _)| *known == id).map_or_else(|| id.to_owned(), |(_, text)| context.called(text))
}

/// The languages by their own names.
const LANGS: [(Lang, &str); 5] = [
    (Lang::It, "italiano"),
    (Lang::En, "English"),
    (Lang::Fr, "français"),
    (Lang::De, "Deutsch"),
    (Lang::Sl, "slovenščina"),
];
