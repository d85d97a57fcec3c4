//! A recipe run on numbers.

use std::cell::RefCell;
use std::collections::BTreeMap;

use scambio_core::comparison::recipe::{self, Argument, Did, Fate, PlainStep, Recipe, Run};
use scambio_core::comparison::robust::Live;
use scambio_core::comparison::step::normalise::Warning;
use scambio_core::comparison::{Direction, Gappy};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, refusal};

/// Runs a recipe on numbers. Of two calls that differ in the weights alone the second costs what weights cost.
///
/// # Errors
/// What is wrong with the call: a sentence, or a code and a place as JSON text.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "a list crosses the border by value")]
pub fn compare(task: &str, weights: Option<Vec<f64>>) -> Result<String, String> {
    LAST.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|last| last.task != task) {
            *last = None;
            *last = Some(Last::new(task)?);
        }
        let Some(Last { run, live, .. }) = last else { return Err(String::new()) };
        live.weigh(weights.as_deref().unwrap_or(&run.weights)).map_err(refusal)?;
        while !live.step(u32::MAX) {}
        Ok(json(&ResultShape::of(run, live)))
    })
}

thread_local! {
    /// What the last call was about.
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

struct Last {
    task: String,
    run: Run,
    live: Live,
}

impl Last {
    fn new(task: &str) -> Result<Self, String> {
        let shape: TaskShape = serde_json::from_str(task).map_err(|error| error.to_string())?;
        let width = shape.directions.len();
        if shape.values.iter().any(|row| row.len() != width) {
            return Err("each row of values needs one for each direction".to_owned());
        }
        let column = |c: usize| shape.values.iter().map(|row| row[c]).collect::<Vec<_>>();
        let values = Gappy::from_columns((0..width).map(column).collect::<Vec<_>>()).map_err(refusal)?;
        let directions: Vec<Direction> = shape.directions.iter().map(DirectionShape::direction).collect();
        let recipe = match shape.recipe {
            None => Recipe::default(),
            Some(steps) => {
                let steps: Vec<PlainStep> = steps.into_iter().map(Into::into).collect();
                Recipe::from_plain(&steps).map_err(refusal)?
            }
        };
        let draws = recipe.doubt.draws;
        // The draws are made once, by what is kept; without any, one is: the weights themselves.
        let mut quiet = recipe.clone();
        quiet.doubt.draws = 0;
        let run = recipe::run(&quiet, &values, &directions).map_err(refusal)?;
        if draws == 0 {
            (quiet.doubt.draws, quiet.doubt.share) = (1, 0.0);
        } else {
            quiet.doubt.draws = draws;
        }
        let live = recipe::live(&quiet, &run).map_err(refusal)?;
        Ok(Self { task: task.to_owned(), run, live })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskShape {
    values: Vec<Vec<Option<f64>>>,
    directions: Vec<DirectionShape>,
    recipe: Option<Vec<StepShape>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum DirectionShape {
    Up,
    Down,
}

impl DirectionShape {
    const fn direction(&self) -> Direction {
        match self {
            Self::Up => Direction::Up,
            Self::Down => Direction::Down,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepShape {
    method: Box<str>,
    #[serde(default)]
    arguments: BTreeMap<Box<str>, ArgumentShape>,
    criterion: Option<usize>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ArgumentShape {
    Number(f64),
    Word(Box<str>),
    Numbers(Vec<f64>),
    Words(Vec<Box<str>>),
}

impl From<StepShape> for PlainStep {
    fn from(shape: StepShape) -> Self {
        let argument = |argument| match argument {
            ArgumentShape::Number(value) => Argument::Number(value),
            ArgumentShape::Word(word) => Argument::Word(word),
            ArgumentShape::Numbers(values) => Argument::Numbers(values),
            ArgumentShape::Words(words) => Argument::Words(words),
        };
        let arguments = shape.arguments.into_iter().map(|(name, value)| (name, argument(value))).collect();
        Self { method: shape.method, arguments, criterion: shape.criterion }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultShape {
    weights: Vec<f64>,
    lower_is_better: bool,
    units: Vec<UnitShape>,
    did: Vec<DidShape>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UnitShape {
    score: Option<f64>,
    position: Option<usize>,
    interval: Option<(usize, usize)>,
    top_third: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bounds: Option<(f64, f64)>,
}

#[derive(Serialize)]
struct DidShape {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<usize>,
}

impl ResultShape {
    fn of(run: &Run, live: &Live) -> Self {
        let sure = live.acceptability();
        let unit = |unit: usize| {
            let position = live.positions()[unit];
            UnitShape {
                score: live.scores()[unit],
                position,
                interval: live.interval(unit),
                top_third: position.map(|_| sure.top_third(unit)),
                bounds: run.bounds.as_ref().map(|bounds| bounds[unit]),
            }
        };
        Self {
            weights: live.weights().to_vec(),
            lower_is_better: run.lower_is_better,
            units: (0..live.positions().len()).map(unit).collect(),
            did: run.did.iter().map(DidShape::of).collect(),
        }
    }
}

impl DidShape {
    const fn of(did: &Did) -> Self {
        let (what, unit, criterion) = match did {
            Did::Cell { unit, criterion, fate } => {
                let what = match fate {
                    Fate::Open => "left-open",
                    Fate::Filled => "filled",
                    Fate::Changed => "changed",
                };
                (what, Some(*unit), Some(*criterion))
            }
            Did::Warned { criterion, warning } => match warning {
                Warning::Constant => ("constant", None, Some(*criterion)),
                Warning::NarrowRange { .. } => ("narrow-range", None, Some(*criterion)),
                Warning::OneUnit { row, .. } => ("one-unit", Some(*row), Some(*criterion)),
            },
            Did::LeftUnranked { unit } => ("left-unranked", Some(*unit), None),
        };
        Self { what, unit, criterion }
    }
}
