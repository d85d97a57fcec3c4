//! PageRank: where somebody is found who follows ties and now and then starts anew.

use super::Graph;
use crate::error::{Error, Result};

/// The most rounds.
const ROUNDS: usize = 10_000;

/// The share of time at each node of a walk that follows a tie, by weight, with probability `damping` (usually 0.85), and
/// otherwise starts anew anywhere, as it does from nodes without ties that lead on. Sums to 1. O((n + m) · rounds).
///
/// Source: S. Brin, L. Page, Computer Networks 30 (1998); A. N. Langville, C. D. Meyer, Internet Mathematics 1 (2004).
///
/// # Errors
/// A damping outside 0 to 0.999.
///
/// ```
/// use scambio_core::network::{Graph, pagerank};
/// let ranks = pagerank(&Graph::directed(2, [(0, 1)])?, 0.85)?;
/// assert!((ranks[0] + ranks[1] - 1.0).abs() < 1e-12 && ranks[1] > ranks[0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn pagerank(graph: &Graph, damping: f64) -> Result<Vec<f64>> {
    if !(0.0..=0.999).contains(&damping) {
        return Err(Error::parameter("damping", "a number from 0 to 0.999"));
    }
    let nodes = graph.len();
    if nodes == 0 {
        return Ok(Vec::new());
    }
    let each = 1.0 / nodes as f64;
    let sums: Vec<f64> = (0..nodes).map(|node| graph.from(node).map(|(_, weight)| weight).sum()).collect();
    let mut x = vec![each; nodes];
    for _ in 0..ROUNDS {
        let lost: f64 = (0..nodes).filter(|node| sums[*node] == 0.0).map(|node| x[node]).sum();
        let everywhere = (damping * lost + 1.0 - damping) * each;
        let row = |node: usize| {
            let comes = graph.into(node).map(|(other, weight)| x[other] * weight / sums[other]);
            everywhere + damping * comes.sum::<f64>()
        };
        let mut next: Vec<f64> = (0..nodes).map(row).collect();
        let sum: f64 = next.iter().sum();
        next.iter_mut().for_each(|x| *x /= sum);
        let change: f64 = next.iter().zip(&x).map(|(new, old)| (new - old).abs()).sum();
        x = next;
        if change < 1e-14 {
            break;
        }
    }
    Ok(x)
}
