//! What the import noticed, each with its cell and, where there is one, the way to settle it.

use scambio_core::io::{Limit, Spot, Trouble, Witnessed};

use super::super::action::Action;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// Problems that are listed at most; what is beyond is counted.
const MOST: usize = 100;

/// Does it ask for a look, or only inform?
pub(super) fn asks(trouble: &Trouble) -> bool {
    !matches!(trouble, Trouble::Absent(_) | Trouble::HiddenRow | Trouble::HiddenColumn | Trouble::NoHeader)
}

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let report = &found.import.report;
    let troubles = &report.troubles;
    let part = context.part(words.problems, words.problems_note);
    if troubles.is_empty() {
        return part.with(el("p", "quiet").with(words.no_problems));
    }
    let rows =
        troubles.iter().take(MOST).enumerate().map(|(at, (trouble, spot))| row(context, at, trouble, spot));
    let beyond = troubles.len().saturating_sub(MOST) + report.left_out;
    let more = (beyond > 0).then(|| el("p", "note").with(context.speech.count(&words.more_problems, beyond)));
    part.with(el("ul", "rows problems-found").each(rows)).with(more)
}

fn row(context: Context<'_>, at: usize, trouble: &Trouble, spot: &Spot) -> El {
    let words = context.speech.words;
    let place = context.place(spot);
    let jump = (spot.row.is_some() || spot.column.is_some()).then(|| {
        let label = fill(words.jump, &[&place]);
        ui::button("plain", context.on(Action::Jump(spot.clone()))).with(label)
    });
    let missing = match trouble {
        Trouble::NotAFigure(text) => {
            let text = text.clone();
            Some(context.deciding(words.is_missing, move |overrides| overrides.missing.push(text.clone())))
        }
        _ => None,
    };
    item(el("p", "").with(wording(context, trouble)))
        .class_if(asks(trouble), "asks")
        .key(&at.to_string())
        .with(el("div", "actions").with(jump).with(missing))
}

/// What a problem is, and what to do about it.
pub(super) fn wording(context: Context<'_>, trouble: &Trouble) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    let text = match trouble {
        Trouble::Limit(limit) => limited(context, *limit),
        Trouble::Empty => words.empty.to_owned(),
        Trouble::NoFigures => words.no_figures.to_owned(),
        Trouble::NoAdministrations => words.no_administrations.to_owned(),
        Trouble::Workbook | Trouble::BadWorkbook => words.bad_workbook.to_owned(),
        Trouble::Encrypted => words.encrypted.to_owned(),
        Trouble::Damaged(part) => fill(words.damaged, &[part]),
        Trouble::BrokenBytes(count) => speech.count(&words.broken_bytes, *count),
        Trouble::OpenQuote => words.open_quote.to_owned(),
        Trouble::LongRow => words.long_row.to_owned(),
        Trouble::NotAFigure(text) => fill(words.not_a_figure, &[text]),
        Trouble::MixedMarks => words.mixed_marks.to_owned(),
        Trouble::MixedMeasures => words.mixed_measures.to_owned(),
        Trouble::UnknownRow(label) => fill(words.unknown_row, &[label]),
        Trouble::SeveralAdministrations(label) => fill(words.several, &[label]),
        Trouble::Duplicate(label) => fill(words.duplicate, &[label]),
        Trouble::Contradiction(label) => fill(words.contradiction, &[label]),
        Trouble::SameHeader(label) => fill(words.same_header, &[label]),
        Trouble::NoHeader => words.no_header.to_owned(),
        Trouble::HiddenRow => words.hidden_row.to_owned(),
        Trouble::HiddenColumn => words.hidden_column.to_owned(),
        Trouble::Absent(units) => {
            let names: Vec<_> = units.iter().map(|unit| unit.short_name(speech.lang)).collect();
            [words.absent, ": ", &names.join(", ")].concat()
        }
    };
    fragment().with(text)
}

fn limited(context: Context<'_>, limit: Limit) -> String {
    let (words, speech) = (context.speech.words, context.speech);
    let megabytes = |bytes: usize| fill(words.limits[0], &[&speech.number(bytes >> 20)]);
    let number = |of: usize, most: usize| fill(words.limits[of], &[&speech.number(most)]);
    let what = match limit {
        Limit::Bytes(most) => megabytes(most),
        Limit::Rows(most) => number(1, most),
        Limit::Columns(most) => number(2, most),
        Limit::Cells(most) => number(3, most),
        Limit::Sheets(most) => number(4, most),
        Limit::Expanded(most) | Limit::Text(most) => fill(words.limits[5], &[&speech.number(most >> 20)]),
        Limit::Ratio(most) => number(6, most),
    };
    fill(words.limit, &[&what])
}
