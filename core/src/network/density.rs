//! Density: how much of what could be tied is tied.

use super::Graph;

/// Ties over pairs: m / (n (n − 1)) with direction, twice that without. Loops count among the ties, so that it can exceed 1.
/// 0 for fewer than two nodes. O(1).
///
/// Source: S. Wasserman, K. Faust, *Social Network Analysis* (1994), 4.1.
///
/// ```
/// use scambio_core::network::{Graph, density};
/// assert_eq!(density(&Graph::undirected(4, [(0, 1), (1, 2), (2, 3)])?), 0.5);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn density(graph: &Graph) -> f64 {
    let (nodes, ties) = (graph.len() as f64, graph.ties().len() as f64);
    if graph.len() < 2 {
        return 0.0;
    }
    ties * if graph.is_directed() { 1.0 } else { 2.0 } / (nodes * (nodes - 1.0))
}
