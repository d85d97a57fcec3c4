//! The criteria: name, unit of measure, direction, year; proposals of the import that a person corrects.

use scambio_core::io::{Criterion, Direction, Overrides, Witnessed};

use super::super::edit::{Depth, put};
use super::Context;
use crate::ui::{self, Choice, El, el};

/// Criteria that are listed at most; what is beyond is counted.
const MOST: usize = 100;

/// The part of the screen.
pub(super) fn view(context: Context<'_>, found: &Witnessed) -> El {
    let words = context.speech.words;
    let columns = found.import.matrix.columns();
    let heads = words.criterion_heads.map(|head| el("th", "").attr("scope", "col").with(head));
    let rows = columns.iter().enumerate().take(MOST).map(|(at, criterion)| row(context, at, criterion));
    let table = el("table", "table stacked criteria")
        .with(el("thead", "").with(el("tr", "").each(heads)))
        .with(el("tbody", "").each(rows));
    let more = (columns.len() > MOST)
        .then(|| el("p", "note").with(context.speech.count(&words.more_columns, columns.len() - MOST)));
    context.part(words.criteria, words.criteria_note).with(table).with(more)
}

fn row(context: Context<'_>, at: usize, criterion: &Criterion) -> El {
    let words = context.speech.words;
    let overrides = &context.state.overrides;
    let label = |of: usize| [words.criterion_heads[of], ": ", &criterion.name].concat();
    let cell = |of: usize| el("td", "").attr("data-label", words.criterion_heads[of]);
    let text = |of: usize, value: &str, edit: fn(&mut Overrides, usize, &str)| {
        let decide = context.decide(Depth::Criteria, move |overrides, entered| edit(overrides, at, entered));
        ui::field("quiet", &label(of), ui::Entry::Text, value, decide)
    };
    let name =
        text(0, &criterion.name, |overrides, at, entered| put(&mut overrides.names, at, entered.to_owned()));
    let likely = criterion.likely_measure.as_deref().unwrap_or_default();
    let measure = criterion.measure.as_deref().unwrap_or(likely);
    let measure =
        text(1, measure, |overrides, at, entered| put(&mut overrides.measures, at, entered.to_owned()));
    let is_guess = criterion.measure.is_none() && criterion.likely_measure.is_some();
    let year = criterion.year.map_or(String::new(), |year| year.to_string());
    let year = text(3, &year, |overrides, at, entered| match entered.trim().parse() {
        Ok(year) => put(&mut overrides.years, at, year),
        Err(_) => overrides.years.retain(|(about, _)| *about != at),
    });
    let direction = criterion.direction.map_or("", Direction::code);
    let choices = ["up", "down", ""]
        .iter()
        .zip(words.directions)
        .filter(|(code, _)| !code.is_empty() || direction.is_empty());
    let choices = choices.map(|(code, label)| Choice {
        value: (*code).to_owned(),
        label: label.to_owned(),
        lang: None,
    });
    let decide = context.decide(Depth::Criteria, move |overrides, code| {
        let direction = if code == "down" { Direction::Down } else { Direction::Up };
        put(&mut overrides.directions, at, direction);
    });
    let is_chosen = overrides.directions.iter().any(|(about, _)| *about == at);
    let proposed = |is: bool| is.then(|| el("p", "why").with(ui::tag("sure", words.proposed)));
    el("tr", "")
        .key(&at.to_string())
        .with(cell(0).with(name))
        .with(cell(1).with(measure).with(proposed(is_guess)))
        .with(
            cell(2)
                .with(ui::select("quiet", &label(2), choices, direction, decide))
                .with(proposed(!is_chosen && !direction.is_empty())),
        )
        .with(cell(3).with(year))
}
