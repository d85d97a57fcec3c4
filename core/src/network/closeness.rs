//! Closeness: how near a node is to the others.

use super::Graph;
use super::path::{Length, Paths};

/// For each node, the others that reach it over the sum of their distances, times their share of all others, so that
/// nodes of small parts do not seem near to everybody. 0 for a node that nobody reaches. With direction, along the ties
/// that lead to it. O(n m) in hops, otherwise O(n (n + m) log n).
///
/// Source: L. C. Freeman, Social Networks 1 (1978); the factor: S. Wasserman, K. Faust, *Social Network Analysis* (1994),
/// p. 201.
///
/// ```
/// use scambio_core::network::{Graph, Length, closeness};
/// let path = Graph::undirected(3, [(0, 1), (1, 2)])?;
/// assert_eq!(closeness(&path, Length::Hops), [2.0 / 3.0, 1.0, 2.0 / 3.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn closeness(graph: &Graph, length: Length) -> Vec<f64> {
    each(graph, length, |distances| {
        let (reached, sum) = distances.fold((0.0, 0.0), |(reached, sum), x| (reached + 1.0, sum + x));
        if sum > 0.0 { reached / sum * (reached / (graph.len() as f64 - 1.0)) } else { 0.0 }
    })
}

/// For each node, Σ 1 / distance over those that reach it: it needs no care for parts. Not normalised.
///
/// Source: M. Marchiori, V. Latora, Physica A 285 (2000); P. Boldi, S. Vigna, Internet Mathematics 10 (2014).
pub fn harmonic(graph: &Graph, length: Length) -> Vec<f64> {
    each(graph, length, |distances| distances.map(|x| 1.0 / x).sum())
}

fn each(graph: &Graph, length: Length, value: impl Fn(&mut dyn Iterator<Item = f64>) -> f64) -> Vec<f64> {
    let mut paths = Paths::new(graph.len());
    let one = |node| {
        paths.search(graph, node, length, true);
        value(&mut paths.order.iter().skip(1).map(|other| paths.distance[*other]))
    };
    (0..graph.len()).map(one).collect()
}
