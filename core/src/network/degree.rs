//! Degree and strength: how many ties a node has, and how much they weigh together.

use super::Graph;

/// Which ties of a node count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Those that lead to it.
    In,
    /// Those that start at it.
    Out,
    /// Both.
    Both,
}

/// Numbers of ties. Without direction every way means all, and a loop counts twice; with direction it counts once each way.
/// O(n + m).
///
/// ```
/// use scambio_core::network::{Graph, Way, degree};
/// let graph = Graph::directed(3, [(0, 1), (0, 2), (2, 0)])?;
/// assert_eq!(degree(&graph, Way::Out), [2, 0, 1]);
/// assert_eq!(degree(&graph, Way::Both), [3, 1, 2]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn degree(graph: &Graph, way: Way) -> Vec<usize> {
    each(graph, way, |_| 1.0).into_iter().map(|degree| degree as usize).collect()
}

/// Sums of weights of ties, counted as in [`degree()`]. O(n + m).
///
/// Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, PNAS 101 (2004).
pub fn strength(graph: &Graph, way: Way) -> Vec<f64> {
    each(graph, way, |weight| weight)
}

/// Degree as a share of the other nodes; 1 for a node that is alone in its graph.
///
/// Source: L. C. Freeman, Social Networks 1 (1978).
pub fn degree_centrality(graph: &Graph, way: Way) -> Vec<f64> {
    let others = graph.len().saturating_sub(1) as f64;
    let share = |degree: f64| if others == 0.0 { 1.0 } else { degree / others };
    each(graph, way, |_| 1.0).into_iter().map(share).collect()
}

fn each(graph: &Graph, way: Way, value: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut sums = vec![0.0; graph.len()];
    let (starts, ends) = match (graph.is_directed(), way) {
        (false, _) | (true, Way::Both) => (true, true),
        (true, Way::Out) => (true, false),
        (true, Way::In) => (false, true),
    };
    for tie in graph.ties() {
        if starts {
            sums[tie.from] += value(tie.weight);
        }
        if ends {
            sums[tie.to] += value(tie.weight);
        }
    }
    sums
}
