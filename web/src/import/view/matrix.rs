//! What comes out: administrations × criteria, with every figure as it was understood.

use scambio_core::io::{Absence, Witnessed};

use super::super::action::Action;
use super::super::state::WINDOW;
use super::Context;
use crate::ui::{self, El, el};

/// Criteria that are shown at most; what is beyond is counted.
const MOST: usize = 60;

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let (words, speech) = (context.speech.words, context.speech);
    let matrix = &found.import.matrix;
    let (top, all) = (context.state.matrix_top, matrix.units().len());
    let last = all.min(top + WINDOW.0);
    let columns = matrix.columns();
    let shown = columns.len().min(MOST);
    let head = columns[..shown].iter().map(|criterion| {
        let measure =
            criterion.measure.as_ref().map(|measure| el("span", "quiet").with([" ", measure].concat()));
        el("th", "number").attr("scope", "col").with(criterion.name.as_str()).with(measure)
    });
    let flags: Vec<_> = matrix.flags().filter(|(row, ..)| (top..last).contains(row)).collect();
    // Figures of a column have the decimals of the longest that is shown.
    let decimals = |column: usize| {
        let shown = (top..last).filter_map(|row| matrix.value(row, column).ok());
        shown
            .map(|value| value.to_string().split_once('.').map_or(0, |(_, rest)| rest.len()))
            .max()
            .unwrap_or_default()
    };
    let decimals: Vec<usize> = (0..shown).map(decimals).collect();
    let row = |row: usize| {
        let entry = &matrix.units()[row];
        let name = entry.unit.map_or(entry.label.as_str(), |unit| unit.short_name(speech.lang));
        let cell = |column: usize| {
            let flag = flags.iter().find(|(of, at, _)| (*of, *at) == (row, column));
            let flag = flag.map(|(.., flag)| el("sup", "").with(*flag));
            match matrix.value(row, column) {
                Ok(value) => el("td", "number").with(speech.figure(value, decimals[column])).with(flag),
                Err(absence) => absent(context, absence).with(flag),
            }
        };
        el("tr", "")
            .key(&row.to_string())
            .with(el("th", "").attr("scope", "row").with(name))
            .each((0..shown).map(cell))
    };
    let table = el("table", "table matrix")
        .with(
            el("thead", "")
                .with(el("tr", "").with(el("th", "").attr("scope", "col").with(words.row_head)).each(head)),
        )
        .with(el("tbody", "").each((top..last).map(row)));
    let region = ui::region(words.matrix).with(table);
    let more = (columns.len() > shown)
        .then(|| el("p", "note").with(speech.count(&words.more_columns, columns.len() - shown)));
    context.part(words.matrix, words.matrix_note).with(region).with(more).with(super::file::pages(
        context,
        top,
        all,
        Action::LookAtMatrix,
    ))
}

/// A cell without a figure: hatched, with the reason in words.
fn absent(context: Context<'_>, absence: Absence) -> El {
    el("td", "number absent").with(el("span", "").with(context.speech.words.absences[absence as usize]))
}
