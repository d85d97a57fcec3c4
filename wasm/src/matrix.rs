//! The numbers of a comparative analysis.

use scambio_core::comparison::{Direction, Matrix, Round};
use scambio_core::format;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json;

/// The scored criteria of an analysis of an exchange (both JSON text and identifier) in a round from 1. `None`: no valid
/// exchange, no such analysis or round, or nothing in it that is scored.
#[wasm_bindgen]
pub fn matrix(object: &[u8], analysis: &str, round: u8) -> Option<String> {
    let exchange = format::read(object).into_exchange()?;
    let analysis = exchange.analyses().iter().find(|known| known.id().as_str() == analysis)?;
    let matrix = Matrix::of(analysis).ok()??;
    let performance = matrix.performance(Round(round.checked_sub(1)?)).ok()?;
    let rows = (0..matrix.units().len())
        .map(|unit| (0..performance.values.criteria()).map(|c| performance.values.at(unit, c)).collect());
    Some(json(&MatrixShape {
        units: matrix.units().iter().map(|unit| unit.as_str().to_owned()).collect(),
        criteria: performance.criteria.iter().map(|c| matrix.criteria()[*c].id.as_str().to_owned()).collect(),
        directions: performance.directions.iter().map(|direction| word(*direction)).collect(),
        values: rows.collect(),
    }))
}

const fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

#[derive(Serialize)]
struct MatrixShape {
    units: Vec<String>,
    criteria: Vec<String>,
    directions: Vec<&'static str>,
    values: Vec<Vec<Option<f64>>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_of_an_exchange() {
        let golden = include_bytes!("../../tests/cases/formats/exchange-1/input.json");
        let found: serde_json::Value = serde_json::from_str(&matrix(golden, "A1", 1).unwrap()).unwrap();
        assert_eq!(found["units"].as_array().unwrap().len(), 3);
        assert_eq!(found["directions"], serde_json::json!(["down", "down", "down", "up", "up"]));
        assert_eq!(found["values"][1][0], 42.5);
        assert_eq!(matrix(golden, "A2", 1), None);
        assert_eq!(matrix(golden, "A1", 3), None);
    }
}
