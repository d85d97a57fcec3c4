//! One mode out of two: administrations are tied because they share themes.

use super::Graph;
use crate::error::{Error, Result};

/// How much two weigh who share something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// What they share, counted: large meetings tie everybody with everybody.
    Count,
    /// Σ 1 / (k − 1) over what they share, k being how many share it: everybody gives each meeting one in all. For who works
    /// with whom. M. E. J. Newman, Physical Review E 64 (2001).
    Newman,
    /// What they share over what either has. P. Jaccard (1901).
    Jaccard,
    /// What they share over what the one with less has. D. Szymkiewicz (1934).
    Overlap,
    /// Σ √(wₐ w_b) over what they share, w being the shares of what each weighs in all: from 0 to 1, for amounts.
    /// A. Bhattacharyya (1943).
    Affinity,
}

/// The ties among the first `nodes` nodes of a two-mode graph, by what they share of the others. Directions do not count.
/// O(Σ degree² of the others).
///
/// # Errors
/// Ties within one of the modes, or more nodes than there are.
///
/// ```
/// use scambio_core::network::{Graph, Sharing, project};
/// // Two administrations in theme 3, all three in theme 4.
/// let graph = Graph::undirected(5, [(0, 3), (1, 3), (0, 4), (1, 4), (2, 4)])?;
/// let tied = project(&graph, 3, Sharing::Newman)?;
/// assert_eq!((tied.weight(0, 1), tied.weight(1, 2)), (Some(1.5), Some(0.5)));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn project(graph: &Graph, nodes: usize, sharing: Sharing) -> Result<Graph> {
    if nodes > graph.len() || graph.ties().iter().any(|tie| (tie.from < nodes) == (tie.to < nodes)) {
        return Err(Error::shape("ties of a two-mode graph lead from one mode to the other"));
    }
    let graph = graph.to_undirected();
    let has: Vec<f64> = (0..nodes).map(|node| graph.from(node).len() as f64).collect();
    let sums: Vec<f64> = (0..nodes).map(|node| graph.from(node).map(|(_, weight)| weight).sum()).collect();
    let mut shared = Vec::new();
    for other in nodes..graph.len() {
        let sharers: Vec<_> = graph.from(other).collect();
        let each = 1.0 / (sharers.len() as f64 - 1.0);
        for (at, (a, of_a)) in sharers.iter().enumerate() {
            for (b, of_b) in &sharers[at + 1..] {
                let value = match sharing {
                    Sharing::Newman => each,
                    Sharing::Affinity => (of_a / sums[*a] * (of_b / sums[*b])).sqrt(),
                    Sharing::Count | Sharing::Jaccard | Sharing::Overlap => 1.0,
                };
                shared.push((*a, *b, value));
            }
        }
    }
    let counted = Graph::undirected(nodes, shared)?;
    let weight = |a: usize, b: usize, count: f64| match sharing {
        Sharing::Jaccard => count / (has[a] + has[b] - count),
        Sharing::Overlap => count / has[a].min(has[b]),
        Sharing::Count | Sharing::Newman | Sharing::Affinity => count,
    };
    let ties = counted.ties().iter().map(|tie| (tie.from, tie.to, weight(tie.from, tie.to, tie.weight)));
    Graph::undirected(nodes, ties)
}
