//! Reciprocity: how much of what is given is given back.

use super::Graph;

/// The share of ties whose opposite is there too; a loop has no opposite. `None` without ties. Without direction every tie
/// but a loop is its own opposite. O(m log n).
///
/// Source: S. Wasserman, K. Faust, *Social Network Analysis* (1994), 13.
///
/// ```
/// use scambio_core::network::{Graph, reciprocity};
/// let graph = Graph::directed(3, [(0, 1), (1, 0), (1, 2)])?;
/// assert_eq!(reciprocity(&graph), Some(2.0 / 3.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn reciprocity(graph: &Graph) -> Option<f64> {
    let ties = graph.ties();
    let is_answered = |from, to| from != to && graph.weight(to, from).is_some();
    let answered = ties.iter().filter(|tie| is_answered(tie.from, tie.to)).count();
    (!ties.is_empty()).then(|| answered as f64 / ties.len() as f64)
}

/// The same for each node: twice those that it is tied with both ways, over its ties in and out; `None` without ties.
/// A loop is a tie both ways. O((n + m) log n).
pub fn reciprocity_of_nodes(graph: &Graph) -> Vec<Option<f64>> {
    let one = |node: usize| {
        let all = graph.from(node).len() + graph.into(node).len();
        let both = graph.from(node).filter(|(other, _)| graph.weight(*other, node).is_some()).count();
        (all > 0).then(|| 2.0 * both as f64 / all as f64)
    };
    (0..graph.len()).map(one).collect()
}
