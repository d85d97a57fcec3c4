//! Orders of rows and columns of the matrix.

use scambio_core::comparison::{Cell, Direction, Value};

use super::super::action::{Action, Sort};
use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, Choice, El};

/// A column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A criterion, by its place in the matrix.
    Criterion(usize),
    /// A group that is folded, by its place.
    Group(usize),
}

/// The orders of rows that the reader can choose.
pub(super) fn sorting(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let choice = |value: String, label: String| Choice { value, label, lang: None };
    let mut choices = vec![
        choice("name".into(), words.sorts[0].into()),
        choice("position".into(), words.sorts[1].into()),
        choice("similar".into(), words.sorts[2].into()),
    ];
    choices.extend(picture.shown.iter().map(|criterion| {
        choice(criterion.to_string(), fill(words.sorts[3], &[context.label(picture, *criterion)]))
    }));
    let current = match context.state.sort {
        Sort::Name => "name".to_owned(),
        Sort::Position => "position".to_owned(),
        Sort::Similar => "similar".to_owned(),
        Sort::Criterion(at) => at.to_string(),
    };
    let choose = context.dispatch.reform(|value: String| {
        Action::Sort(match value.as_str() {
            "name" => Sort::Name,
            "position" => Sort::Position,
            "similar" => Sort::Similar,
            at => Sort::Criterion(at.parse().unwrap_or_default()),
        })
    });
    ui::select("quiet", words.sort, choices, &current, choose)
}

/// The units in the order that was chosen; one's own before all others.
pub(super) fn rows(context: Context<'_>, picture: &Picture) -> Vec<usize> {
    let mut order: Vec<usize> = match context.state.sort {
        Sort::Similar => picture.similar_order(),
        _ => (0..picture.units.len()).collect(),
    };
    match context.state.sort {
        Sort::Name => {
            order.sort_by(|a, b| context.speech.compare(&picture.units[*a].name, &picture.units[*b].name));
        }
        Sort::Position => {
            let rows = picture.sure().map_or(&[][..], |sure| &sure.rows);
            let position = |unit: usize| rows.iter().find(|row| row.unit == unit).map(|row| row.position);
            order.sort_by_key(|unit| position(*unit).unwrap_or(usize::MAX));
        }
        Sort::Criterion(criterion) => {
            let numbers = numbers(picture, criterion);
            let down = picture.place(criterion).is_some_and(|at| picture.directions[at] == Direction::Down);
            let key = |unit: &usize| numbers[*unit].map_or(f64::INFINITY, |it| if down { it } else { -it });
            order.sort_by(|a, b| key(a).total_cmp(&key(b)));
        }
        Sort::Similar => {}
    }
    if let Some(own) = picture.own {
        order.retain(|unit| *unit != own);
        order.insert(0, own);
    }
    order
}

/// The columns, group by group where there are several: with how many each group begins.
pub(super) fn columns(context: Context<'_>, picture: &Picture) -> Vec<(usize, Vec<Column>)> {
    let state = context.state;
    let sorted = |criteria: &[usize]| {
        let mut order = criteria.to_vec();
        if let Some(unit) = state.sort_criteria {
            // What has no place on the common scale stays behind, in its order.
            let key = |at: &usize| -picture.scaled(unit, *at).unwrap_or(-1.0);
            order.sort_by(|a, b| key(a).total_cmp(&key(b)));
        }
        order.into_iter().map(Column::Criterion).collect()
    };
    if !picture.is_grouped() {
        return vec![(0, sorted(&picture.shown))];
    }
    let group = |at: usize| {
        if state.folded.contains(&at) {
            vec![Column::Group(at)]
        } else {
            sorted(&picture.groups[at].criteria)
        }
    };
    (0..picture.groups.len()).map(|at| (at, group(at))).collect()
}

/// The numbers of a criterion: measures as they stand, steps by their place.
pub(super) fn numbers(picture: &Picture, criterion: usize) -> Vec<Option<f64>> {
    #[allow(clippy::cast_precision_loss, reason = "steps of a scale")]
    let number = |cell: &Cell| match cell.as_value()? {
        Value::Measure(value) => Some(*value),
        Value::Level(at) | Value::Choice(at) => Some(*at as f64),
        Value::Text(_) => None,
    };
    let cell = |row: usize| picture.matrix.cell(row, criterion, picture.round);
    picture.units.iter().map(|unit| cell(unit.row).and_then(number)).collect()
}
