//! Components: what hangs together.

use super::Graph;

/// The parts of a graph whose nodes reach one another when directions do not count: the largest first, then the one with
/// the first node; nodes in ascending order. O(n + m).
///
/// ```
/// use scambio_core::network::{Graph, components};
/// let graph = Graph::undirected(4, [(1, 2), (2, 3)])?;
/// assert_eq!(components(&graph), [vec![1, 2, 3], vec![0]]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn components(graph: &Graph) -> Vec<Vec<usize>> {
    let mut is_seen = vec![false; graph.len()];
    let mut parts = Vec::new();
    for start in 0..graph.len() {
        if is_seen[start] {
            continue;
        }
        is_seen[start] = true;
        let mut part = vec![start];
        let mut at = 0;
        while let Some(node) = part.get(at).copied() {
            at += 1;
            for (other, _) in graph.from(node).chain(graph.into(node)) {
                if !core::mem::replace(&mut is_seen[other], true) {
                    part.push(other);
                }
            }
        }
        parts.push(part);
    }
    in_order(parts)
}

/// The parts whose nodes reach one another along the directions of ties, in the same order. O(n + m).
///
/// Source: R. Tarjan, SIAM Journal on Computing 1 (1972).
pub fn strong_components(graph: &Graph) -> Vec<Vec<usize>> {
    const NEW: usize = usize::MAX;
    let nodes = graph.len();
    let (mut number, mut low, mut is_open) = (vec![NEW; nodes], vec![0; nodes], vec![false; nodes]);
    let (mut open, mut parts, mut next) = (Vec::new(), Vec::new(), 0);
    for start in 0..nodes {
        if number[start] != NEW {
            continue;
        }
        let mut path = vec![(start, graph.from(start))];
        (number[start], low[start], is_open[start]) = (next, next, true);
        next += 1;
        open.push(start);
        while let Some((node, rest)) = path.last_mut() {
            let node = *node;
            if let Some((other, _)) = rest.next() {
                if number[other] == NEW {
                    (number[other], low[other], is_open[other]) = (next, next, true);
                    next += 1;
                    open.push(other);
                    path.push((other, graph.from(other)));
                } else if is_open[other] {
                    low[node] = low[node].min(number[other]);
                }
                continue;
            }
            path.pop();
            if let Some((before, _)) = path.last() {
                low[*before] = low[*before].min(low[node]);
            }
            if low[node] == number[node] {
                let first = open.iter().rposition(|other| *other == node).unwrap_or(0);
                let part = open.split_off(first);
                part.iter().for_each(|other| is_open[*other] = false);
                parts.push(part);
            }
        }
    }
    in_order(parts)
}

fn in_order(mut parts: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    parts.iter_mut().for_each(|part| part.sort_unstable());
    parts.sort_by_key(|part| (core::cmp::Reverse(part.len()), part.first().copied()));
    parts
}
