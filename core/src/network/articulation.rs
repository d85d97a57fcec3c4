//! Who, and which tie, holds a network together: what falls apart without.

use super::Graph;
use super::component::components;

/// Nodes without which their part would fall apart, in ascending order. Directions do not count. O(n + m).
///
/// Source: J. Hopcroft, R. Tarjan, Communications of the ACM 16 (1973).
///
/// ```
/// use scambio_core::network::{Graph, articulation_points, bridges, falls_into};
/// let graph = Graph::undirected(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)])?;
/// assert_eq!(articulation_points(&graph), [2, 3]);
/// assert_eq!(bridges(&graph), [(2, 3), (3, 4)]);
/// assert_eq!(falls_into(&graph, 2), [vec![0, 1], vec![3, 4]]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn articulation_points(graph: &Graph) -> Vec<usize> {
    search(graph).points
}

/// Ties without which their part would fall apart, the lower end first, in ascending order. Directions do not count; two
/// ties that go both ways are one. O(n + m).
pub fn bridges(graph: &Graph) -> Vec<(usize, usize)> {
    search(graph).bridges
}

/// The pieces of its part if this node leaves, the largest first; none for a node that is alone or not there. O(n + m).
pub fn falls_into(graph: &Graph, leaving: usize) -> Vec<Vec<usize>> {
    let part = components(graph).into_iter().find(|part| part.contains(&leaving)).unwrap_or_default();
    let back = |place: usize| if place >= leaving { place + 1 } else { place };
    let pieces = components(&graph.without(&[leaving])).into_iter();
    let pieces = pieces.map(|piece| piece.into_iter().map(back).collect::<Vec<_>>());
    pieces.filter(|piece| piece.first().is_some_and(|node| part.binary_search(node).is_ok())).collect()
}

/// For each node, the pairs of others that still reach one another if it leaves. O(n + m).
pub(super) fn pairs_without(graph: &Graph) -> Vec<f64> {
    search(graph).pairs_left
}

#[derive(Default)]
struct Found {
    points: Vec<usize>,
    bridges: Vec<(usize, usize)>,
    pairs_left: Vec<f64>,
}

const NEW: usize = usize::MAX;

/// A node on the way down.
struct Step<I> {
    node: usize,
    before: usize,
    rest: I,
}

/// One search in depth over each part: a node is a point if something below it leads to nothing above it.
fn search(graph: &Graph) -> Found {
    let nodes = graph.len();
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
    let neighbours = |node: usize| graph.from(node).chain(graph.into(node)).map(|(other, _)| other);
    let (mut number, mut low, mut below) = (vec![NEW; nodes], vec![0; nodes], vec![1_usize; nodes]);
    // Of what a node cuts off: how many pieces, their nodes, their pairs.
    let mut cut = vec![(0_usize, 0_usize, 0.0); nodes];
    let mut found = Found { pairs_left: vec![0.0; nodes], ..Found::default() };
    let (mut next, mut starts) = (0, Vec::new());
    for start in 0..nodes {
        if number[start] != NEW {
            continue;
        }
        let mut enter = |node: usize, number: &mut [usize], low: &mut [usize]| {
            (number[node], low[node]) = (next, next);
            next += 1;
        };
        enter(start, &mut number, &mut low);
        starts.push(start);
        let mut path = vec![Step { node: start, before: NEW, rest: neighbours(start) }];
        while let Some(Step { node, before, rest }) = path.last_mut() {
            let (node, before) = (*node, *before);
            if let Some(other) = rest.next() {
                if number[other] == NEW {
                    enter(other, &mut number, &mut low);
                    path.push(Step { node: other, before: node, rest: neighbours(other) });
                } else if other != before {
                    low[node] = low[node].min(number[other]);
                }
                continue;
            }
            path.pop();
            if before == NEW {
                continue;
            }
            low[before] = low[before].min(low[node]);
            below[before] += below[node];
            if low[node] >= number[before] {
                let pieces = &mut cut[before];
                *pieces = (pieces.0 + 1, pieces.1 + below[node], pieces.2 + pairs(below[node]));
            }
            if low[node] > number[before] {
                found.bridges.push((node.min(before), node.max(before)));
            }
        }
    }
    let all: f64 = starts.iter().map(|start| pairs(below[*start])).sum();
    // Parts are numbered one after the other: that of a node is the last that started before it.
    let first: Vec<usize> = starts.iter().map(|start| number[*start]).collect();
    for node in 0..nodes {
        let start = starts[first.partition_point(|first| *first <= number[node]) - 1];
        let (pieces, nodes_cut, pairs_cut) = cut[node];
        let rest = below[start] - 1 - nodes_cut;
        found.pairs_left[node] = all - pairs(below[start]) + pairs_cut + pairs(rest);
        if pieces + usize::from(rest > 0) > 1 {
            found.points.push(node);
        }
    }
    found.bridges.sort_unstable();
    found
}
