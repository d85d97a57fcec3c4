//! Eigenvector centrality: to be tied to those who are well tied.

use super::Graph;

/// The most rounds.
const ROUNDS: usize = 20_000;

/// The positive vector x of length 1 with λ x = Aᵀ x for the greatest λ: each node has what leads to it. Weights count.
///
/// By repeated multiplication with A + 1, from the same value everywhere; `None` where that does not settle (a graph whose
/// ties never lead back), or without nodes. In parts of equal λ each keeps what it started with. O((n + m) · rounds).
/// Source: P. Bonacich, American Journal of Sociology 92 (1987).
///
/// ```
/// use scambio_core::network::{Graph, eigenvector};
/// let star = Graph::undirected(4, [(0, 1), (0, 2), (0, 3)])?;
/// assert!((eigenvector(&star).unwrap()[0] - 0.5_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn eigenvector(graph: &Graph) -> Option<Vec<f64>> {
    let nodes = graph.len();
    if nodes == 0 {
        return None;
    }
    let greatest = graph.ties().iter().fold(0.0_f64, |most, tie| most.max(tie.weight));
    let scale = if greatest > 0.0 { 1.0 / greatest } else { 1.0 };
    let mut x = vec![1.0 / (nodes as f64).sqrt(); nodes];
    for _ in 0..ROUNDS {
        let row = |node: usize| {
            x[node] + graph.into(node).map(|(other, weight)| weight * scale * x[other]).sum::<f64>()
        };
        let mut next: Vec<f64> = (0..nodes).map(row).collect();
        let norm = next.iter().map(|x| x * x).sum::<f64>().sqrt();
        next.iter_mut().for_each(|x| *x /= norm);
        let change: f64 = next.iter().zip(&x).map(|(new, old)| (new - old).abs()).sum();
        x = next;
        if change < nodes as f64 * 1e-15 {
            return Some(x);
        }
    }
    None
}
