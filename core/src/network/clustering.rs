//! Clustering: are those tied whom one is tied to?

use super::Graph;
use crate::num::function::pow;

/// What a triangle counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triangle {
    /// 1.
    Count,
    /// The geometric mean of its weights, each as a share of the greatest.
    Intensity,
}

/// For each node, the triangles that it is part of as a share of those that it could be; 0 for fewer than two neighbours.
/// Loops do not count. With direction, ties of both ways make several triangles. O(Σ degree²).
///
/// Source: D. J. Watts, S. H. Strogatz, Nature 393 (1998); intensity: J.-P. Onnela, J. Saramäki, J. Kertész, K. Kaski,
/// Physical Review E 71 (2005); with direction: G. Fagiolo, Physical Review E 76 (2007).
///
/// ```
/// use scambio_core::network::{Graph, Triangle, clustering};
/// let graph = Graph::undirected(4, [(0, 1), (1, 2), (2, 0), (2, 3)])?;
/// assert_eq!(clustering(&graph, Triangle::Count), [1.0, 1.0, 1.0 / 3.0, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn clustering(graph: &Graph, triangle: Triangle) -> Vec<f64> {
    let parts = parts(graph, triangle);
    parts
        .into_iter()
        .map(|(found, most)| if most > 0.0 && found > 0.0 { found / most } else { 0.0 })
        .collect()
}

/// All triangles as a share of all pairs of ties that meet; 0 if there are none. Directions and weights do not count.
///
/// Source: M. E. J. Newman, SIAM Review 45 (2003), III.B.
pub fn transitivity(graph: &Graph) -> f64 {
    let parts = parts(&graph.to_undirected(), Triangle::Count);
    let (found, most) = parts.into_iter().fold((0.0, 0.0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    if most > 0.0 { found / most } else { 0.0 }
}

/// For each node, its triangles and what they could be.
fn parts(graph: &Graph, triangle: Triangle) -> Vec<(f64, f64)> {
    let greatest = graph.ties().iter().fold(0.0_f64, |most, tie| most.max(tie.weight));
    let value = |weight: f64| match triangle {
        Triangle::Count => 1.0,
        Triangle::Intensity => pow(weight / greatest, 1.0 / 3.0),
    };
    // What each tie counts, both ways together where it has a direction.
    let mut lists: Vec<Vec<(usize, f64)>> = vec![Vec::new(); graph.len()];
    for (node, list) in lists.iter_mut().enumerate() {
        let ahead =
            graph.from(node).chain(graph.is_directed().then(|| graph.into(node)).into_iter().flatten());
        let mut all: Vec<_> =
            ahead.filter(|(other, _)| *other != node).map(|(at, weight)| (at, value(weight))).collect();
        all.sort_by_key(|entry| entry.0);
        all.dedup_by(|next, first| {
            let same = next.0 == first.0;
            first.1 += if same { next.1 } else { 0.0 };
            same
        });
        *list = all;
    }
    let mut weight_to = vec![0.0; graph.len()];
    let mut parts = Vec::with_capacity(graph.len());
    for node in 0..graph.len() {
        for (other, weight) in &lists[node] {
            weight_to[*other] = *weight;
        }
        let mut found = 0.0;
        for (other, weight) in &lists[node] {
            let through = lists[*other].iter().map(|(third, between)| between * weight_to[*third]);
            found += weight * through.sum::<f64>();
        }
        for (other, _) in &lists[node] {
            weight_to[*other] = 0.0;
        }
        let most = if graph.is_directed() {
            let is_both =
                |other: &usize| graph.weight(node, *other).is_some() && graph.weight(*other, node).is_some();
            let ways = |list: &mut dyn Iterator<Item = (usize, f64)>| {
                list.filter(|(other, _)| *other != node).count()
            };
            let degree = (ways(&mut graph.from(node)) + ways(&mut graph.into(node))) as f64;
            let both = lists[node].iter().filter(|(other, _)| is_both(other)).count() as f64;
            2.0 * (degree * (degree - 1.0) - 2.0 * both)
        } else {
            let degree = lists[node].len() as f64;
            degree * (degree - 1.0)
        };
        parts.push((found, most));
    }
    parts
}
