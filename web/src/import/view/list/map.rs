//! What columns of a list are for, what its names mean, and what it does not say.

use std::collections::BTreeSet;

use scambio_core::exchange::{Exchange, Origin};
use scambio_core::io::list::{Column, Likely, ListHeading, ListKind, ListSuggestion, ListTrouble};
use scambio_core::io::{Cell, Likeness, Spot, Witnessed};
use scambio_core::text::Lang;

use super::super::super::listed::Listed;
use super::super::{Context, letters};
use super::{LANGS, choice, header, name};
use crate::i18n::fill;
use crate::ui::{self, Choice, El, el, fragment, item};

/// Columns that are shown at most, and names, each with a menu.
const MOST: (usize, usize) = (60, 24);

pub(in super::super) fn view(context: Context<'_>, list: &Listed, found: &Witnessed) -> El {
    fragment().with(columns(context, list, found)).with(names(context, list)).with(unsaid(context, list))
}

/// What each column is for.
fn columns(context: Context<'_>, list: &Listed, found: &Witnessed) -> El {
    let words = context.speech.words;
    let heads = [0, 1, 3].map(|at| words.column_heads[at]);
    let head = el("tr", "").each(heads.map(|head| el("th", "").attr("scope", "col").with(head)));
    let headings = &list.report().headings;
    let rows = headings.iter().take(MOST.0).map(|heading| column(context, list, found, heading));
    let more = headings.len().saturating_sub(MOST.0);
    let more = (more > 0).then(|| el("p", "note").with(context.speech.count(&words.more_columns, more)));
    let table =
        el("table", "table stacked").with(el("thead", "").with(head)).with(el("tbody", "").each(rows));
    context.part(words.columns, context.list_words().columns_note).with(table).with(more)
}

fn column(context: Context<'_>, list: &Listed, found: &Witnessed, heading: &ListHeading) -> El {
    let words = context.speech.words;
    let at = heading.spot.column.map_or(0, |column| column as usize - 1);
    let label = [&letters(at), " · ", &heading.label].concat();
    let known = list.kind().columns();
    let choices = std::iter::once(choice("", context.list_words().apart))
        .chain(known.iter().map(|column| choice(column.word(), header(context, *column))));
    let decide = context.choose(move |choices, word| {
        choices.columns.retain(|(column, _)| *column != at);
        choices.columns.push((at, Column::from_word(word)));
    });
    let is_for = heading.column.map_or("", Column::word);
    let select =
        ui::select("quiet", &[words.column_heads[1], ": ", &label].concat(), choices, is_for, decide);
    let likely = list.report().suggestions.iter().find_map(|one| match one.likely {
        Likely::Column(column) if one.spot == heading.spot => Some(column),
        _ => None,
    });
    let answer = likely.map(|column| {
        let label = fill(context.list_words().column_is, &[header(context, column)]);
        el("div", "actions")
            .with(context.choosing(&label, move |choices| choices.columns.push((at, Some(column)))))
    });
    let cell = |of: usize| el("td", "").attr("data-label", words.column_heads[of]);
    el("tr", "")
        .key(&at.to_string())
        .with(el("th", "").attr("scope", "row").with(label))
        .with(cell(1).with(select).with(answer))
        .with(cell(3).with(el("span", "samples").with(samples(found, heading))))
}

/// The first cells below a header that are not empty.
fn samples(found: &Witnessed, heading: &ListHeading) -> String {
    let (table, spot) = (&found.table, &heading.spot);
    let head = (0..table.len()).find(|row| table.line(*row) == spot.row).unwrap_or_default();
    let column = spot.column.map_or(0, |column| column as usize - 1);
    let cells = (head + 1..table.len().min(head + 20)).filter_map(|row| table.cell(row, column));
    let cells = cells.map(Cell::raw).filter(|cell| !cell.trim_ascii().is_empty()).take(3);
    let short = |cell: &str| cell.chars().take(24).collect::<String>();
    cells.map(short).collect::<Vec<_>>().join(" · ")
}

/// Names that are not known, with what they may mean.
fn names(context: Context<'_>, list: &Listed) -> El {
    let words = context.list_words();
    let part = context.part(words.names, words.names_note);
    let Some(exchange) = &context.state.exchange else { return part };
    let report = list.report();
    let mut seen = BTreeSet::new();
    let unknown: Vec<_> = (report.troubles.iter())
        .filter_map(|(trouble, spot)| match trouble {
            ListTrouble::Unknown(column, label)
            | ListTrouble::Ambiguous(column, label)
            | ListTrouble::Contradiction(column, label) => Some((*column, label.as_str(), spot)),
            _ => None,
        })
        .filter(|(column, label, _)| seen.insert((*column as usize, *label)))
        .collect();
    // What was answered stays, so that it can be answered otherwise.
    let answered = context.state.choices.labels.iter();
    let answered = answered.filter_map(|(label, id)| Some((column_of(exchange, id)?, &**label)));
    let open = unknown.iter().any(|_| true);
    let rows = unknown.iter().take(MOST.1).map(|(column, label, spot)| {
        let likely = report.suggestions.iter().find(|one| one.label == *label);
        row(context, exchange, (*column, label), likely, Some(spot))
    });
    let answered = answered.map(|about| row(context, exchange, about, None, None));
    let more = unknown.len().saturating_sub(MOST.1);
    let all_known = (!open && !report.failed()).then(|| el("p", "quiet").with(words.names_known));
    part.with(all_known).with(el("ul", "rows").each(rows).each(answered)).with(
        (more > 0).then(|| el("p", "note").with(context.speech.count(&context.speech.words.more_rows, more))),
    )
}

/// A name with the answer that is suggested, and the menu of all answers.
fn row(
    context: Context<'_>,
    exchange: &Exchange,
    (column, label): (Column, &str),
    likely: Option<&ListSuggestion>,
    spot: Option<&Spot>,
) -> El {
    let (words, list) = (context.speech.words, context.list_words());
    let yes = likely.and_then(|one| answer(context, exchange, one));
    let why = likely.map_or("", |one| words.likenesses[usize::from(one.likeness == Likeness::Spelling)]);
    let about: Box<str> = label.into();
    let choose = context.choose(move |choices, id| {
        choices.labels.retain(|(known, _)| *known != about);
        if !id.is_empty() {
            choices.labels.push((about.clone(), id.into()));
        }
    });
    let chosen = context.state.choices.labels.iter().rev().find(|(known, _)| **known == *label);
    let menu = std::iter::once(choice("", list.unchosen)).chain(meanings(context, exchange, column));
    let current = chosen.map_or("", |(_, id)| id);
    let menu = ui::select("quiet", &fill(words.means, &[label]), menu, current, choose);
    let place = spot.map_or(String::new(), |spot| context.place(spot));
    let note = [header(context, column), why, &place];
    let note = note.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    item(el("b", "").with(label.chars().take(120).collect::<String>()))
        .key(&[header(context, column), label].concat())
        .with(el("span", "quiet").with(note))
        .with(el("div", "actions").with(yes).with(menu))
}

/// A button that takes up a suggestion about a name.
pub(super) fn answer(context: Context<'_>, exchange: &Exchange, likely: &ListSuggestion) -> Option<El> {
    let Likely::Id(id) = &likely.likely else { return None };
    let said = fill(context.speech.words.it_is, &[&name(context, exchange, id)]);
    let (label, id): (Box<str>, _) = (likely.label.as_str().into(), id.clone());
    Some(context.choosing(&said, move |choices| {
        choices.labels.retain(|(known, _)| *known != label);
        choices.labels.push((label.clone(), id.clone()));
    }))
}

/// What a name in a column can mean.
fn meanings(context: Context<'_>, exchange: &Exchange, column: Column) -> Vec<Choice> {
    let name = |id: &str, text| choice(id, &context.called(text));
    let coded = |id: &str, text| choice(id, &[id, " ", &context.called(text)].concat());
    match column {
        Column::Theme => exchange.subjects().map(|one| coded(one.id().as_str(), one.name())).collect(),
        Column::Practice => {
            exchange.practices().iter().map(|one| coded(one.id().as_str(), one.title())).collect()
        }
        _ => exchange.administrations().iter().map(|one| name(one.id().as_str(), one.name())).collect(),
    }
}

/// The column in which an identifier of the exchange stands.
fn column_of(exchange: &Exchange, id: &str) -> Option<Column> {
    if exchange.administrations().iter().any(|one| one.id().as_str() == id) {
        Some(Column::Administration)
    } else if exchange.subjects().any(|one| one.id().as_str() == id) {
        Some(Column::Theme)
    } else {
        exchange.practices().iter().any(|one| one.id().as_str() == id).then_some(Column::Practice)
    }
}

/// What the table does not say: the origin of practices, the language of its words.
fn unsaid(context: Context<'_>, list: &Listed) -> El {
    let words = context.list_words();
    if list.kind() == ListKind::Delegations {
        return fragment();
    }
    let origins = [None, Some(Origin::Existing), Some(Origin::New)];
    let word = |origin: Option<Origin>| origin.map_or("", Origin::word);
    let choices = origins.iter().zip(words.origins).map(|(origin, label)| choice(word(*origin), label));
    let decide = context.choose(|choices, word| choices.origin = Origin::from_word(word));
    let chosen = word(context.state.choices.origin);
    let origin = (list.kind() == ListKind::Practices)
        .then(|| item(ui::select("", words.origin, choices, chosen, decide)));
    let usual = context.state.exchange.as_ref().map(|exchange| exchange.lang()).unwrap_or_default();
    let lang = context.state.choices.lang.unwrap_or(usual);
    let choices = LANGS.map(|(lang, name)| Choice { lang: Some(lang.code()), ..choice(lang.code(), name) });
    let decide = context.choose(|choices, code| choices.lang = Lang::from_tag(code));
    let lang = item(ui::select("", words.language, choices, lang.code(), decide));
    let choices = el("ul", "decisions").with(origin).with(lang);
    context.part(words.unsaid, words.unsaid_note).with(choices)
}
