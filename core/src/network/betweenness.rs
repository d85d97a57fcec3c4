//! Betweenness: how often a node, or a tie, lies on shortest paths of others.

use super::Graph;
use super::path::{Length, Paths, of};

/// For each node, Σ over pairs of others of the share of their shortest paths that pass through it.
///
/// Normalised it is divided by the number of these pairs, (n − 1)(n − 2), half without direction; not if there are none.
/// O(n m) in hops, otherwise O(n m + n² log n).
/// Source: U. Brandes, *A Faster Algorithm for Betweenness Centrality*, Journal of Mathematical Sociology 25 (2001).
///
/// ```
/// use scambio_core::network::{Graph, Length, betweenness};
/// let star = Graph::undirected(4, [(0, 1), (0, 2), (0, 3)])?;
/// assert_eq!(betweenness(&star, Length::Hops, true), [1.0, 0.0, 0.0, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn betweenness(graph: &Graph, length: Length, normalised: bool) -> Vec<f64> {
    let mut sums = vec![0.0; graph.len()];
    accumulate(graph, length, |node, dependency| sums[node] += dependency, |_, _, _| {});
    let pairs = graph.len().saturating_sub(1) * graph.len().saturating_sub(2);
    scale(graph, &mut sums, normalised, pairs);
    sums
}

/// The same for each tie, in the order of [`Graph::ties`]: pairs are all of the n (n − 1), half without direction.
///
/// Source: U. Brandes, *On Variants of Shortest-Path Betweenness Centrality*, Social Networks 30 (2008).
pub fn tie_betweenness(graph: &Graph, length: Length, normalised: bool) -> Vec<f64> {
    let mut sums = vec![0.0; graph.ties().len()];
    // Ties are in order: those of a lower end follow each other.
    let mut starts = vec![0; graph.len() + 1];
    graph.ties().iter().for_each(|tie| starts[tie.from + 1] += 1);
    (0..graph.len()).for_each(|node| starts[node + 1] += starts[node]);
    let find = |from: usize, to: usize| {
        let (from, to) = if graph.is_directed() { (from, to) } else { (from.min(to), from.max(to)) };
        let range = starts[from]..starts[from + 1];
        graph.ties()[range].binary_search_by_key(&to, |tie| tie.to).map(|at| starts[from] + at)
    };
    accumulate(
        graph,
        length,
        |_, _| {},
        |from, to, share| {
            if let Ok(at) = find(from, to) {
                sums[at] += share;
            }
        },
    );
    scale(graph, &mut sums, normalised, graph.len() * graph.len().saturating_sub(1));
    sums
}

fn scale(graph: &Graph, sums: &mut [f64], normalised: bool, pairs: usize) {
    let by = match (normalised, graph.is_directed()) {
        (true, _) if pairs > 0 => 1.0 / pairs as f64,
        (false, false) => 0.5,
        _ => 1.0,
    };
    sums.iter_mut().for_each(|sum| *sum *= by);
}

/// Tells what each source gives to nodes (node, dependency) and to ties (from, to, share).
fn accumulate(
    graph: &Graph,
    length: Length,
    to_node: impl FnMut(usize, f64),
    to_tie: impl FnMut(usize, usize, f64),
) {
    match length {
        Length::Hops => sweep(
            graph,
            length,
            |paths, before, _, node| paths.distance[before] + 1.0 == paths.distance[node],
            to_node,
            to_tie,
        ),
        _ => sweep(
            graph,
            length,
            |paths, before, weight, node| {
                let is_before = paths.distance[before] < paths.distance[node];
                is_before && paths.is_shortest(before, of(length, weight), node)
            },
            to_node,
            to_tie,
        ),
    }
}

/// The same, told when a tie is the last step of a shortest path.
fn sweep(
    graph: &Graph,
    length: Length,
    is_last: impl Fn(&Paths, usize, f64, usize) -> bool,
    mut to_node: impl FnMut(usize, f64),
    mut to_tie: impl FnMut(usize, usize, f64),
) {
    let mut paths = Paths::new(graph.len());
    let mut dependency = vec![0.0; graph.len()];
    for source in 0..graph.len() {
        paths.search(graph, source, length, false);
        for node in paths.order.iter().rev().copied() {
            let share = (1.0 + dependency[node]) / paths.count[node];
            for (before, weight) in graph.into(node) {
                if is_last(&paths, before, weight, node) {
                    let part = paths.count[before] * share;
                    dependency[before] += part;
                    to_tie(before, node, part);
                }
            }
            if node != source {
                to_node(node, dependency[node]);
            }
        }
        paths.order.iter().for_each(|node| dependency[*node] = 0.0);
    }
}
