//! Methods that solve linear programmes.

use scambio_core::comparison::linear::{
    BenefitOfTheDoubt, Envelopment, Orientation, Returns, best_worst as weights_of,
};
use scambio_core::comparison::{Grid, Problem};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, refusal};

/// Data envelopment.
///
/// # Errors
/// As `compare`.
#[wasm_bindgen]
pub fn envelopment(task: &str) -> Result<String, String> {
    let task: EnvelopmentShape = read(task)?;
    let returns = if task.variable { Returns::Variable } else { Returns::Constant };
    let orientation = if task.output { Orientation::Output } else { Orientation::Input };
    let inputs = Grid::from_rows(&task.inputs).map_err(refusal)?;
    let outputs = Grid::from_rows(&task.outputs).map_err(refusal)?;
    let found = Envelopment { returns, orientation }.solve(&inputs, &outputs).map_err(refusal)?;
    let shape = |one: scambio_core::comparison::linear::Efficiency| EfficiencyShape {
        theta: one.theta,
        efficient: one.is_efficient(),
        peers: one.peers,
        inputs: one.inputs,
        outputs: one.outputs,
        excess: one.excess,
        shortfall: one.shortfall,
    };
    Ok(json(&found.into_iter().map(shape).collect::<Vec<_>>()))
}

/// Each unit with the weights that suit it best.
///
/// # Errors
/// As `compare`.
#[wasm_bindgen]
pub fn benefit_of_the_doubt(task: &str) -> Result<String, String> {
    let task: DoubtShape = read(task)?;
    let problem = Grid::from_rows(&task.values).and_then(Problem::plain).map_err(refusal)?;
    let method = BenefitOfTheDoubt { least_share: task.least_share };
    let found = method.solve(&problem).map_err(refusal)?;
    let shape = |one: scambio_core::comparison::linear::InBestLight| LightShape {
        score: one.score,
        shares: one.shares,
    };
    Ok(json(&found.into_iter().map(shape).collect::<Vec<_>>()))
}

/// Weights from the best and the worst criterion.
///
/// # Errors
/// As `compare`.
#[wasm_bindgen]
pub fn best_worst(task: &str) -> Result<String, String> {
    let task: JudgementsShape = read(task)?;
    let found = weights_of(&task.best_to_others, &task.others_to_worst).map_err(refusal)?;
    Ok(json(&WeightsShape { weights: found.weights, contradiction: found.contradiction }))
}

fn read<'t, T: Deserialize<'t>>(task: &'t str) -> Result<T, String> {
    serde_json::from_str(task).map_err(|error| error.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnvelopmentShape {
    inputs: Vec<Vec<f64>>,
    outputs: Vec<Vec<f64>>,
    #[serde(default)]
    variable: bool,
    #[serde(default)]
    output: bool,
}

#[derive(Serialize)]
struct EfficiencyShape {
    theta: f64,
    efficient: bool,
    peers: Vec<(usize, f64)>,
    inputs: Vec<f64>,
    outputs: Vec<f64>,
    excess: Vec<f64>,
    shortfall: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct DoubtShape {
    values: Vec<Vec<f64>>,
    #[serde(default)]
    least_share: f64,
}

#[derive(Serialize)]
struct LightShape {
    score: f64,
    shares: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct JudgementsShape {
    best_to_others: Vec<f64>,
    others_to_worst: Vec<f64>,
}

#[derive(Serialize)]
struct WeightsShape {
    weights: Vec<f64>,
    contradiction: f64,
}
