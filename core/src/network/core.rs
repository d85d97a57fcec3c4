//! Core and periphery: who is in the middle, and how clearly there is one.

use super::Graph;

/// Neighbours of each node other than itself, without direction.
fn neighbours(graph: &Graph) -> Vec<Vec<usize>> {
    let of = |node: usize| {
        let mut all: Vec<usize> = graph.from(node).chain(graph.into(node)).map(|(other, _)| other).collect();
        all.sort_unstable();
        all.dedup();
        all.retain(|other| *other != node);
        all
    };
    (0..graph.len()).map(of).collect()
}

/// For each node the greatest k such that it is among nodes with k ties to one another. Loops and directions do not count.
/// O(n log n + m).
///
/// Source: S. B. Seidman, Social Networks 5 (1983); V. Batagelj, M. Zaveršnik, arXiv:cs/0310049 (2003).
///
/// ```
/// use scambio_core::network::{Graph, core_numbers};
/// let graph = Graph::undirected(4, [(0, 1), (1, 2), (2, 0), (2, 3)])?;
/// assert_eq!(core_numbers(&graph), [2, 2, 2, 1]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn core_numbers(graph: &Graph) -> Vec<usize> {
    let lists = neighbours(graph);
    let mut core: Vec<usize> = lists.iter().map(Vec::len).collect();
    // Nodes in the order of their degrees, and where those of each degree start.
    let mut starts = vec![0; graph.len() + 1];
    core.iter().for_each(|degree| starts[degree + 1] += 1);
    (0..graph.len()).for_each(|degree| starts[degree + 1] += starts[degree]);
    let mut order: Vec<usize> = (0..graph.len()).collect();
    order.sort_by_key(|node| core[*node]);
    let mut place = vec![0; graph.len()];
    order.iter().enumerate().for_each(|(at, node)| place[*node] = at);
    for at in 0..graph.len() {
        let node = order[at];
        for other in lists[node].iter().copied() {
            if core[other] > core[node] {
                // It takes the place of the first of its degree, which then starts one later.
                let (first, own) = (starts[core[other]].max(at + 1), place[other]);
                let moved = order[first];
                order.swap(first, own);
                (place[other], place[moved]) = (first, own);
                starts[core[other]] = first + 1;
                core[other] -= 1;
            }
        }
    }
    core
}

/// A core, and how well it explains the ties.
#[derive(Clone, Debug, PartialEq)]
pub struct Core {
    /// The nodes of the core, in ascending order.
    pub nodes: Vec<usize>,
    /// Pairs that are not as in the ideal: core nodes without a tie, nodes of the periphery with one.
    pub errors: usize,
    /// The correlation between ties and the ideal, over pairs within the core and within the periphery; `None` if either
    /// does not vary.
    pub fit: Option<f64>,
}

/// The core for which the fewest pairs differ from the ideal: all tied within it, none within the periphery; what is
/// between does not count. Of several the smallest; among equal degrees the first nodes. Exact. O(n log n + m).
///
/// Source: S. P. Borgatti, M. G. Everett, Social Networks 21 (2000); S. Z. W. Lip, arXiv:1102.5511 (2011): the best core of
/// k nodes has the k greatest degrees.
///
/// ```
/// use scambio_core::network::{Graph, core_periphery};
/// let graph = Graph::undirected(5, [(0, 1), (1, 2), (2, 0), (2, 3), (1, 4)])?;
/// let core = core_periphery(&graph);
/// assert_eq!((core.nodes, core.errors, core.fit), (vec![1, 2], 0, Some(1.0)));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn core_periphery(graph: &Graph) -> Core {
    let lists = neighbours(graph);
    let mut order: Vec<usize> = (0..graph.len()).collect();
    order.sort_by_key(|node| (core::cmp::Reverse(lists[*node].len()), *node));
    let ties = lists.iter().map(Vec::len).sum::<usize>() / 2;
    // With no core all ties are errors; a node that joins the k of the core brings k pairs, and takes its ties away.
    let (mut errors, mut best) = (ties as i64, (ties as i64, 0));
    for (k, node) in order.iter().enumerate() {
        errors += k as i64 - lists[*node].len() as i64;
        best = best.min((errors, k + 1));
    }
    let mut nodes = order[..best.1].to_vec();
    nodes.sort_unstable();
    let inside = |node: &usize| nodes.binary_search(node).is_ok();
    let within = |core: bool| {
        let of = |node: &usize| lists[*node].iter().filter(|other| inside(other) == core).count();
        (0..graph.len()).filter(|node| inside(node) == core).map(|node| of(&node)).sum::<usize>() / 2
    };
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
    let (core_pairs, other_pairs) = (pairs(nodes.len()), pairs(graph.len() - nodes.len()));
    let (core_ties, other_ties) = (within(true) as f64, within(false) as f64);
    let (all, tied) = (core_pairs + other_pairs, core_ties + other_ties);
    let spread = tied * (all - tied) * core_pairs * other_pairs;
    let fit = (spread > 0.0).then(|| (all * core_ties - tied * core_pairs) / spread.sqrt());
    Core { errors: best.0.max(0) as usize, fit, nodes }
}
