//! Which administration each row is about; what is uncertain, unknown or set apart.

use scambio_core::io::{Likeness, Meaning, RowKind, SkippedRow, Suggestion, Trouble, Witnessed};
use scambio_core::territory::Unit;

use super::super::edit::Depth;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, Choice, El, el, fragment, item};

/// Rows that are listed at most, for each has a menu of all administrations; those that are answered make room for the next.
const MOST: usize = 24;

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let report = &found.import.report;
    let units = found.import.matrix.units();
    let known: Vec<_> = units.iter().filter_map(|entry| Some((entry, entry.unit?))).collect();
    let short = |unit: &'static Unit| unit.short_name(context.speech.lang);
    let more = |all: usize| {
        (all > MOST).then(|| el("p", "note").with(context.speech.count(&words.more_rows, all - MOST)))
    };
    let names = known.iter().map(|(entry, unit)| {
        let other =
            (entry.label != short(unit)).then(|| el("span", "quiet").with([" ← ", &entry.label].concat()));
        item(short(unit)).with(other)
    });
    let known = (!known.is_empty()).then(|| {
        ui::fold(context.speech.count(&words.recognised, known.len())).with(el("ul", "units").each(names))
    });
    let others: Vec<_> = units.iter().filter(|entry| entry.unit.is_none()).take(MOST).collect();
    let others = (!others.is_empty()).then(|| {
        let rows = others
            .iter()
            .map(|entry| labelled(context, &entry.label, None, Some(context.place(&entry.spot))));
        let all = units.iter().filter(|entry| entry.unit.is_none()).count();
        ui::fold(context.speech.count(&words.labels, all)).with(el("ul", "rows").each(rows)).with(more(all))
    });
    let suggestions = report.suggestions.iter().take(MOST).map(|it| suggestion(context, it));
    let suggestions = (!report.suggestions.is_empty()).then(|| {
        fragment()
            .with(context.heading(2, "title-5", words.suggestions))
            .with(el("ul", "rows").each(suggestions))
            .with(more(report.suggestions.len()))
    });
    let is_suggested = |label: &str| report.suggestions.iter().any(|suggestion| suggestion.label == label);
    let unknown: Vec<_> = (report.skipped_rows.iter())
        .filter(|row| row.kind == RowKind::Unknown && !is_suggested(&row.label))
        .collect();
    let unknown = (!unknown.is_empty()).then(|| {
        let rows = unknown.iter().take(MOST).map(|row| set_apart(context, row));
        fragment()
            .with(context.heading(2, "title-5", words.unknown))
            .with(el("ul", "rows").each(rows))
            .with(more(unknown.len()))
    });
    let apart: Vec<_> = report.skipped_rows.iter().filter(|row| row.kind != RowKind::Unknown).collect();
    let apart_rows = (!apart.is_empty()).then(|| {
        let rows = apart.iter().take(MOST).map(|row| set_apart(context, row));
        ui::fold(context.speech.count(&words.apart_rows, apart.len()))
            .with(el("ul", "rows").each(rows))
            .with(more(apart.len()))
    });
    let absent = report.troubles.iter().find_map(|(trouble, _)| match trouble {
        Trouble::Absent(units) => Some(units.iter().map(|unit| short(unit)).collect::<Vec<_>>().join(", ")),
        _ => None,
    });
    context
        .part(words.rows_title, words.rows_note)
        .with(suggestions)
        .with(unknown)
        .with(known)
        .with(others)
        .with(apart_rows)
        .with(absent.map(|names| ui::term(words.absent, names)))
}

/// A label that may mean an administration: with the answer, or none of it.
fn suggestion(context: Context<'_>, suggestion: &Suggestion) -> El {
    let words = context.speech.words;
    let name = suggestion.unit.short_name(context.speech.lang);
    let why = words.likenesses[match suggestion.likeness {
        Likeness::Contains => 0,
        Likeness::Spelling => 1,
    }];
    let (label, unit) = (suggestion.label.clone(), suggestion.unit);
    let yes = context.deciding(&fill(words.it_is, &[name]), move |overrides| {
        overrides.units.push((label.clone(), Meaning::Unit(unit)));
    });
    labelled(context, &suggestion.label, Some(yes), Some([why, &context.place(&suggestion.spot)].join(" · ")))
}

fn set_apart(context: Context<'_>, row: &SkippedRow) -> El {
    let kind = context.speech.words.row_kinds[row.kind as usize];
    let note = [kind, &context.place(&row.spot)].join(" · ");
    if matches!(row.kind, RowKind::Title | RowKind::Note | RowKind::Header) {
        return item(el("b", "").with(short(&row.label))).with(el("span", "quiet").with(note));
    }
    labelled(context, &row.label, None, Some(note))
}

fn short(label: &str) -> String {
    let cut: String = label.chars().take(120).collect();
    if cut.len() < label.len() { cut + "…" } else { cut }
}

/// A label with the menu of what it can mean.
fn labelled(context: Context<'_>, label: &str, first: Option<El>, note: Option<String>) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    let chosen = context.state.overrides.units.iter().rev().find(|(about, _)| about == label);
    let current = match chosen {
        Some((_, Meaning::Unit(unit))) => unit.nuts(),
        Some((_, Meaning::Apart)) => "apart",
        Some((_, Meaning::Row)) => "row",
        None => "",
    };
    let choice =
        |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned(), lang: None };
    let mut choices = vec![
        choice("", words.meanings[0]),
        choice("apart", words.meanings[1]),
        choice("row", words.meanings[2]),
    ];
    choices.extend(Unit::all().iter().map(|unit| choice(unit.nuts(), unit.short_name(speech.lang))));
    let about = label.to_owned();
    let decide = context.decide(Depth::Criteria, move |overrides, value| {
        overrides.units.retain(|(label, _)| *label != about);
        let meaning = match value {
            "apart" => Some(Meaning::Apart),
            "row" => Some(Meaning::Row),
            nuts => Unit::by_nuts(nuts).map(Meaning::Unit),
        };
        overrides.units.extend(meaning.map(|meaning| (about.clone(), meaning)));
    });
    let select = ui::select("quiet", &fill(words.means, &[label]), choices, current, decide);
    let jump = el("span", "quiet").with(note);
    item(el("b", "").with(short(label)))
        .key(label)
        .with(jump)
        .with(el("div", "actions").with(first).with(select))
}
