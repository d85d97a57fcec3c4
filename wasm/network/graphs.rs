//! Graphs: of an exchange, and as they cross the border.

use scambio_core::id::ThemeId;
use scambio_core::network::exchange::{self as graphs, Node, Ties, Window};
use scambio_core::network::{Graph, Sharing, project as one_mode};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{date, exchange, json, read, refusal};

/// A graph: nodes, and ties between their places.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NetworkShape {
    #[serde(default)]
    pub(crate) directed: bool,
    pub(crate) nodes: Vec<NodeShape>,
    pub(crate) ties: Vec<TieShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NodeShape {
    pub(crate) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TieShape {
    from: usize,
    to: usize,
    #[serde(default = "one")]
    weight: f64,
}

const fn one() -> f64 {
    1.0
}

impl NetworkShape {
    pub(crate) fn graph(&self) -> Result<Graph, String> {
        let ties = self.ties.iter().map(|tie| (tie.from, tie.to, tie.weight));
        let graph = if self.directed {
            Graph::directed(self.nodes.len(), ties)
        } else {
            Graph::undirected(self.nodes.len(), ties)
        };
        graph.map_err(refusal)
    }

    fn of(nodes: Vec<NodeShape>, graph: &Graph) -> Self {
        let tie =
            |tie: &scambio_core::network::Tie| TieShape { from: tie.from, to: tie.to, weight: tie.weight };
        Self { directed: graph.is_directed(), nodes, ties: graph.ties().iter().map(tie).collect() }
    }
}

/// What crosses of a graph that is only looked at.
pub(crate) fn given(text: &str) -> Result<(NetworkShape, Graph), String> {
    let shape: NetworkShape = read(text)?;
    let graph = shape.graph()?;
    Ok((shape, graph))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowShape {
    theme: Option<String>,
    until: Option<String>,
    #[serde(default)]
    planned: bool,
}

/// A graph of an exchange.
///
/// # Errors
/// Exchange, kind or window do not fit.
#[wasm_bindgen]
pub fn graph(object: &str, kind: &str, window: &str) -> Result<String, String> {
    let exchange = exchange(object)?;
    let shape: WindowShape = read(window)?;
    let theme = shape.theme.map(|theme| ThemeId::new(&theme)).transpose().map_err(refusal)?;
    let until = shape.until.as_deref().map(date).transpose()?;
    let window = Window { theme, until, planned: shape.planned };
    let Ties { nodes, graph } = match kind {
        "participation" => graphs::participation(&exchange),
        "co-participation" => graphs::co_participation(&exchange),
        "hosting" => graphs::hosting(&exchange, &window),
        "transfers" => graphs::transfers(&exchange, &window),
        "practice-flows" => graphs::practice_flows(&exchange, &window),
        _ => {
            let kinds = "participation, co-participation, hosting, transfers, practice-flows";
            return Err(format!("kind must be one of {kinds}"));
        }
    };
    let node = |node: &Node| {
        let kind = match node {
            Node::Administration(_) => "administration",
            Node::Theme(_) => "theme",
            Node::Practice(_) => "practice",
        };
        NodeShape { id: node.id().to_owned(), kind: Some(kind.to_owned()) }
    };
    Ok(json(&NetworkShape::of(nodes.iter().map(node).collect(), &graph)))
}

/// The days on which something begins.
///
/// # Errors
/// The exchange is not valid.
#[wasm_bindgen]
pub fn days(object: &str) -> Result<String, String> {
    let days = graphs::days(&exchange(object)?);
    Ok(json(&days.iter().map(ToString::to_string).collect::<Vec<_>>()))
}

/// The ties among the first nodes of a graph of two modes, by what they share of the others.
///
/// # Errors
/// Graph or sharing do not fit.
#[wasm_bindgen]
pub fn project(network: &str, nodes: usize, sharing: &str) -> Result<String, String> {
    let (mut shape, graph) = given(network)?;
    let sharing = match sharing {
        "count" => Sharing::Count,
        "newman" => Sharing::Newman,
        "jaccard" => Sharing::Jaccard,
        "overlap" => Sharing::Overlap,
        "affinity" => Sharing::Affinity,
        _ => return Err("sharing must be one of count, newman, jaccard, overlap, affinity".to_owned()),
    };
    let found = one_mode(&graph, nodes, sharing).map_err(refusal)?;
    shape.nodes.truncate(nodes);
    Ok(json(&NetworkShape::of(shape.nodes, &found)))
}
