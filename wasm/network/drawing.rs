//! Where to draw a network, and networks for other programs.

use scambio_core::format::network::{NetworkFormat, write};
use scambio_core::network::{LayoutSettings, layout as positions};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, read, refusal};
use crate::graphs::given;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsShape {
    seed: Option<u64>,
    rounds: Option<usize>,
    starts: Option<usize>,
}

#[derive(Serialize)]
struct LayoutShape {
    positions: Vec<(f64, f64)>,
    crossings: usize,
    stress: f64,
}

/// Where to draw the nodes.
///
/// # Errors
/// Graph or settings do not fit.
#[wasm_bindgen]
pub fn layout(network: &str, settings: &str) -> Result<String, String> {
    let (_, graph) = given(network)?;
    let shape: SettingsShape = read(settings)?;
    let usual = LayoutSettings::for_nodes(graph.len());
    let settings = LayoutSettings {
        seed: shape.seed.unwrap_or(usual.seed),
        rounds: shape.rounds.unwrap_or(usual.rounds),
        starts: shape.starts.unwrap_or(usual.starts),
    };
    let found = positions(&graph, settings).map_err(refusal)?;
    Ok(json(&LayoutShape { positions: found.positions, crossings: found.crossings, stress: found.stress }))
}

/// A network for another program.
///
/// # Errors
/// Graph or format do not fit.
#[wasm_bindgen]
pub fn write_network(network: &str, format: &str) -> Result<String, String> {
    let (shape, graph) = given(network)?;
    let names: Vec<&str> = shape.nodes.iter().map(|node| &*node.id).collect();
    let format = match format {
        "graphml" => NetworkFormat::GraphMl,
        "dot" => NetworkFormat::Dot,
        "csv" => NetworkFormat::Csv,
        "json" => NetworkFormat::Json,
        _ => return Err("format must be one of graphml, dot, csv, json".to_owned()),
    };
    Ok(write(&graph, &names, format))
}
