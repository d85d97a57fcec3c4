//! Whom to ask: for each area for improvement, who is better and near.

use scambio_core::comparison::Direction;
use scambio_core::comparison::reading::{Line, Standing};

use super::super::picture::Picture;
use super::Context;
use crate::i18n::fill;
use crate::ui::{self, El, el, fragment, item};

/// Administrations that are named for each criterion at most.
const MOST: usize = 3;

/// The part of the screen; without an own administration, or areas for improvement, there is none.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let Some(own) = picture.own else { return fragment() };
    let areas: Vec<&Line> =
        picture.profile.iter().filter(|line| line.standing == Standing::AreaForImprovement).collect();
    if areas.is_empty() {
        return fragment();
    }
    let words = context.words();
    let list = el("ul", "helpers").each(areas.iter().map(|line| area(context, picture, own, line)));
    context.part(words.help, None, words.help_note).key("help").with(list)
}

/// Who is ahead on a criterion, the most alike first.
fn area(context: Context<'_>, picture: &Picture, own: usize, line: &Line) -> El {
    let words = context.words();
    let numbers = picture.numbers(line.criterion);
    let down = picture.place(line.criterion).is_some_and(|at| picture.directions[at] == Direction::Down);
    let quartile = upper(&numbers, down);
    let ahead = |value: f64| if down { value <= quartile } else { value >= quartile };
    let mut all: Vec<(usize, f64, Option<f64>)> = (numbers.iter().enumerate())
        .filter_map(|(unit, number)| Some((unit, (*number)?)))
        .filter(|(unit, value)| *unit != own && ahead(*value))
        .map(|(unit, value)| (unit, value, picture.likeness(own, unit)))
        .collect();
    all.sort_by(|a, b| b.2.unwrap_or_default().total_cmp(&a.2.unwrap_or_default()));
    let one = |(unit, value, likeness): &(usize, f64, Option<f64>)| {
        let value = context.measure(picture, line.criterion, *value);
        let alike = likeness.map(|it| [" · ", &fill(words.alike, &[&context.speech.figure(it, 0)])].concat());
        let has = has_practice(context, picture, *unit).then(|| [" · ", words.has_practice].concat());
        item(el("b", "").with(picture.units[*unit].name.as_str()))
            .with([" ", &value].concat())
            .with(alike)
            .with(has)
    };
    item(ui::heading(context.state.level + 2, "title-5", context.label(picture, line.criterion)))
        .key(&line.criterion.to_string())
        .with(el("ul", "points").each(all.iter().take(MOST).map(one)))
}

/// The value from which on a quarter is.
fn upper(numbers: &[Option<f64>], down: bool) -> f64 {
    let mut there: Vec<f64> = numbers.iter().copied().flatten().collect();
    there.sort_by(f64::total_cmp);
    if !down {
        there.reverse();
    }
    there.get(there.len() / 4).copied().unwrap_or_default()
}

/// Does the exchange document a practice that the administration offers?
fn has_practice(context: Context<'_>, picture: &Picture, unit: usize) -> bool {
    let practices = context
        .state
        .exchange
        .as_deref()
        .map(scambio_core::exchange::Exchange::practices)
        .unwrap_or_default();
    practices.iter().any(|practice| practice.offered_by().contains(&picture.units[unit].id))
}
