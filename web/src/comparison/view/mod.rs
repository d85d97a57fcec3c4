//! The screen of the comparison.

mod answer;
mod beside;
mod help;
mod matrix;
mod note;
mod order;
mod panel;
mod peers;
mod profile;
mod rounds;

pub(super) use rounds::Slope;

use std::rc::Rc;

use scambio_core::comparison::{Aim, Cell, Criterion, Scale, Value};
use scambio_core::exchange::Nature;
use scambio_core::text::Lang;
use yew::virtual_dom::{VComp, VNode};
use yew::{Callback, Event};

use super::action::{Action, Kind, What};
use super::picture::Picture;
use super::positions::{Positions, PositionsProps};
use super::state::State;
use super::words::Words;
use crate::i18n::Speech;
use crate::ui::{self, El, el, fragment};

/// What every part of the screen gets.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) state: &'a State,
    pub(super) speech: &'a Rc<Speech<Words>>,
    pub(super) dispatch: &'a Callback<Action>,
}

impl<'a> Context<'a> {
    fn words(self) -> &'static Words {
        self.speech.words
    }

    fn on(self, action: Action) -> Callback<Event> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A part of the screen with its title and a line of explanation.
    fn part(self, title: &str, tools: Option<El>, note: &str) -> El {
        let title =
            el("div", "section-title").with(ui::heading(self.state.level + 1, "title-3", title)).with(tools);
        let note = (!note.is_empty()).then(|| el("p", "line").with(note));
        el("section", "comparison-part").with(el("div", "section-head").with(title).with(note))
    }

    /// A criterion's name.
    fn label(self, picture: &'a Picture, criterion: usize) -> &'a str {
        picture.matrix.criteria()[criterion].label.words(self.speech.lang).1
    }

    /// A number of a criterion, with the decimals of the criterion.
    fn figure(self, picture: &Picture, criterion: usize, value: f64) -> String {
        self.speech.figure(value, column_decimals(picture, criterion))
    }

    /// A number of a criterion, with its unit of measure.
    fn measure(self, picture: &Picture, criterion: usize, value: f64) -> String {
        with_unit(self.figure(picture, criterion, value), unit(&picture.matrix.criteria()[criterion]))
    }
}

/// Decimals for reading a criterion: one rule for all its numbers.
fn column_decimals(picture: &Picture, criterion: usize) -> usize {
    let numbers = picture.numbers(criterion);
    let there = || numbers.iter().copied().flatten();
    let largest = there().map(f64::abs).fold(0.0, f64::max);
    if largest >= 1000.0 || there().all(|it| it.fract() == 0.0) {
        0
    } else {
        decimals(largest.min(999.0) + 0.001)
    }
}

/// Decimals for reading; tables and exports keep what the source has.
fn decimals(value: f64) -> usize {
    match value.abs() {
        size if size >= 1000.0 || value.fract() == 0.0 => 0,
        size if size >= 1.0 => 1,
        _ => 2,
    }
}

fn with_unit(figure: String, unit: &str) -> String {
    match unit {
        "" => figure,
        "%" => figure + "\u{A0}%",
        unit => [&figure, "\u{A0}", unit].concat(),
    }
}

/// The unit of measure of a criterion.
pub(super) fn unit(criterion: &Criterion) -> &str {
    match &criterion.scale {
        Scale::Measure { unit, .. } | Scale::Context { unit } => unit,
        _ => "",
    }
}

/// A cell in words, without its unit of measure.
pub(super) fn printed(words: &Words, lang: Lang, criterion: &Criterion, cell: &Cell) -> String {
    match (cell.as_value(), &criterion.scale) {
        (Some(Value::Measure(value)), _) => {
            let digits = decimals(*value);
            let plain = format!("{value:.digits$}");
            if lang == Lang::En { plain } else { plain.replace('.', ",") }
        }
        (Some(Value::Text(text)), _) => text.words(lang).1.to_owned(),
        (Some(Value::Level(at) | Value::Choice(at)), Scale::Level(steps) | Scale::Choice(steps)) => {
            steps.steps().get(*at).map_or(String::new(), |step| step.label.words(lang).1.to_owned())
        }
        _ => words.absences[cell.absence().map_or(0, |absence| absence as usize)].to_owned(),
    }
}

/// Which way is better, as an arrow with its words for those who do not see it.
fn better(words: &Words, criterion: &Criterion) -> (&'static str, &'static str) {
    match &criterion.scale {
        Scale::Measure { aim: Aim::Up, .. } | Scale::Level(_) | Scale::Choice(_) => ("↑", words.better[0]),
        Scale::Measure { aim: Aim::Down, .. } => ("↓", words.better[1]),
        Scale::Measure { .. } => ("→", words.better[2]),
        Scale::Context { .. } => ("", words.better[3]),
        Scale::Text => ("", words.better[4]),
    }
}

/// The day, as files state it.
fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// What something is saved as.
pub(super) fn exports(words: &'static Words, dispatch: &Callback<Action>, what: What) -> El {
    let kinds = [Kind::Workbook, Kind::Csv, Kind::Svg, Kind::Png];
    let kinds = if what == What::Matrix { &kinds[..2] } else { &kinds[..] };
    let item = |kind: &Kind| {
        let kind = *kind;
        (words.kinds[kind as usize], dispatch.reform(move |_| Action::Save(what, kind, today())))
    };
    ui::menu(words.export, kinds.iter().map(item))
}

/// A component among elements.
fn positions(context: Context<'_>, picture: &Rc<Picture>) -> VNode {
    let props = PositionsProps {
        picture: picture.clone(),
        speech: context.speech.clone(),
        level: context.state.level + 1,
        can_undo: context.state.can_undo(),
        dispatch: context.dispatch.clone(),
    };
    VComp::new::<Positions>(Rc::new(props), Some("positions".into())).into()
}

/// The whole comparison.
pub(super) fn view(context: Context<'_>) -> El {
    let (state, words) = (context.state, context.words());
    let all = el("div", "comparison").attr("tabindex", "-1").attr("lang", context.speech.lang.code());
    let Some(exchange) = &state.exchange else { return all };
    let Some(picture) = &state.picture else { return all };
    let is_made_up = state.is_own_analysis() && exchange.nature() == Nature::Demonstration;
    let simulated = is_made_up.then(|| ui::tag("simulated", words.demonstration));
    let title =
        el("div", "section-title").with(ui::heading(state.level, "title-3", words.title)).with(simulated);
    all.with(el("div", "section-head").with(title).with(el("p", "line").with(words.lead)))
        .with(answer::choices(context, exchange, picture))
        .with(answer::sentence(context, picture))
        .with(matrix::view(context, picture))
        .with(el("section", "comparison-part").key("positions").with(positions(context, picture)))
        .with(profile::view(context, picture))
        .with(rounds::view(context, picture))
        .with(help::view(context, picture))
        .with(peers::view(context, picture))
        .with(beside::view(context, picture))
        .with(panel::view(context, picture))
        .with(note::view(context, picture))
        .with(fragment())
}
