//! What can be measured of a network.

use scambio_core::network::{
    self, Consolidation, Graph, Length, Triangle, Way, articulation_points, betweenness, bridges, closeness,
    clustering, communities, components, consolidation, core_numbers, core_periphery, degree, density,
    eigenvector, harmonic, modularity, pagerank, reciprocity, reciprocity_of_nodes, strength,
    strong_components, tie_betweenness, transitivity,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, read, refusal};
use crate::graphs::{NetworkShape, given};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionsShape {
    length: Option<String>,
    damping: Option<f64>,
    resolution: Option<f64>,
    #[serde(default)]
    weighted: bool,
}

fn length(word: Option<&str>) -> Result<Length, String> {
    match word.unwrap_or("hops") {
        "hops" => Ok(Length::Hops),
        "weight" => Ok(Length::Weight),
        "inverse" => Ok(Length::Inverse),
        _ => Err("length must be one of hops, weight, inverse".to_owned()),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MeasuresShape {
    density: f64,
    reciprocity: Option<f64>,
    transitivity: f64,
    modularity: Option<f64>,
    components: Vec<Vec<usize>>,
    strong_components: Vec<Vec<usize>>,
    articulation_points: Vec<usize>,
    bridges: Vec<(usize, usize)>,
    core: CoreShape,
    consolidation: ConsolidationShape,
    nodes: NodesShape,
    ties: TiesShape,
}

#[derive(Serialize)]
struct CoreShape {
    nodes: Vec<usize>,
    errors: usize,
    fit: Option<f64>,
}

#[derive(Serialize)]
pub(crate) struct ConsolidationShape {
    index: f64,
    density: f64,
    reciprocity: Option<f64>,
    reach: f64,
    robustness: f64,
    balance: f64,
    persistence: Option<f64>,
}

impl From<Consolidation> for ConsolidationShape {
    fn from(it: Consolidation) -> Self {
        Self {
            index: it.index(),
            density: it.density,
            reciprocity: it.reciprocity,
            reach: it.reach,
            robustness: it.robustness,
            balance: it.balance,
            persistence: it.persistence,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NodesShape {
    degree: Vec<usize>,
    degree_in: Vec<usize>,
    degree_out: Vec<usize>,
    strength: Vec<f64>,
    strength_in: Vec<f64>,
    strength_out: Vec<f64>,
    betweenness: Vec<f64>,
    closeness: Vec<f64>,
    harmonic: Vec<f64>,
    eigenvector: Option<Vec<f64>>,
    page_rank: Vec<f64>,
    clustering: Vec<f64>,
    reciprocity: Vec<Option<f64>>,
    core_number: Vec<usize>,
    community: Vec<usize>,
}

#[derive(Serialize)]
struct TiesShape {
    betweenness: Vec<f64>,
}

/// All measures.
///
/// # Errors
/// Graph or options do not fit.
#[wasm_bindgen]
pub fn measures(network: &str, options: &str) -> Result<String, String> {
    let (_, graph) = given(network)?;
    let options: OptionsShape = read(options)?;
    let length = length(options.length.as_deref())?;
    let resolution = options.resolution.unwrap_or(1.0);
    let triangle = if options.weighted { Triangle::Intensity } else { Triangle::Count };
    let community = communities(&graph, resolution);
    let core = core_periphery(&graph);
    Ok(json(&MeasuresShape {
        density: density(&graph),
        reciprocity: reciprocity(&graph),
        transitivity: transitivity(&graph),
        modularity: modularity(&graph, &community, resolution),
        components: components(&graph),
        strong_components: strong_components(&graph),
        articulation_points: articulation_points(&graph),
        bridges: bridges(&graph),
        core: CoreShape { nodes: core.nodes, errors: core.errors, fit: core.fit },
        consolidation: consolidation(&graph, None).into(),
        nodes: NodesShape {
            degree: degree(&graph, Way::Both),
            degree_in: degree(&graph, Way::In),
            degree_out: degree(&graph, Way::Out),
            strength: strength(&graph, Way::Both),
            strength_in: strength(&graph, Way::In),
            strength_out: strength(&graph, Way::Out),
            betweenness: betweenness(&graph, length, true),
            closeness: closeness(&graph, length),
            harmonic: harmonic(&graph, length),
            eigenvector: eigenvector(&graph),
            page_rank: pagerank(&graph, options.damping.unwrap_or(0.85)).map_err(refusal)?,
            clustering: clustering(&graph, triangle),
            reciprocity: reciprocity_of_nodes(&graph),
            core_number: core_numbers(&graph),
            community,
        },
        ties: TiesShape { betweenness: tie_betweenness(&graph, length, true) },
    }))
}

/// The parts that are left when a node leaves.
///
/// # Errors
/// The graph does not fit, or has no such node.
#[wasm_bindgen]
pub fn falls_into(network: &str, leaving: usize) -> Result<String, String> {
    let (shape, graph) = given(network)?;
    has(&shape, leaving)?;
    Ok(json(&network::falls_into(&graph, leaving)))
}

/// How far it is from a node to all; `null` where there is no way.
///
/// # Errors
/// The graph does not fit, or has no such node.
#[wasm_bindgen]
pub fn distances(network: &str, source: usize, word: &str) -> Result<String, String> {
    let (shape, graph) = given(network)?;
    has(&shape, source)?;
    Ok(json(&network::distances(&graph, source, length(Some(word))?)))
}

/// How lasting a network is at several times, the oldest first, with the same nodes.
///
/// # Errors
/// A graph does not fit.
#[wasm_bindgen]
pub fn cohesion(networks: &str) -> Result<String, String> {
    let shapes: Vec<NetworkShape> = read(networks)?;
    let graphs = shapes.iter().map(NetworkShape::graph).collect::<Result<Vec<Graph>, _>>()?;
    if graphs.windows(2).any(|pair| pair[0].len() != pair[1].len()) {
        return Err("all networks need the same nodes".to_owned());
    }
    let found = network::cohesion_over_time(&graphs);
    Ok(json(&found.into_iter().map(ConsolidationShape::from).collect::<Vec<_>>()))
}

fn has(shape: &NetworkShape, node: usize) -> Result<(), String> {
    if node < shape.nodes.len() { Ok(()) } else { Err(format!("there is no node {node}")) }
}
