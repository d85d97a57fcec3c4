//! Communities: groups with more ties inside than chance would make.

use super::Graph;
use crate::rng::Rng;

/// How much more weight is inside the groups than if ties were drawn by strength: Σ (inside / m − γ (strength / 2m)²), with
/// direction γ out · in / m². `groups` says for each node which group it is in. `None` without ties, or if a node has no group.
/// O(n + m).
///
/// Source: M. E. J. Newman, Physical Review E 70 (2004); E. A. Leicht, M. E. J. Newman, Physical Review Letters 100 (2008);
/// resolution γ: J. Reichardt, S. Bornholdt, Physical Review E 74 (2006).
///
/// ```
/// use scambio_core::network::{Graph, modularity};
/// let graph = Graph::undirected(4, [(0, 1), (2, 3)])?;
/// assert_eq!(modularity(&graph, &[0, 0, 1, 1], 1.0), Some(0.5));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn modularity(graph: &Graph, groups: &[usize], resolution: f64) -> Option<f64> {
    let total: f64 = graph.ties().iter().map(|tie| tie.weight).sum();
    if groups.len() != graph.len() || graph.ties().is_empty() {
        return None;
    }
    let mut names = groups.to_vec();
    names.sort_unstable();
    names.dedup();
    let place = |node: usize| names.binary_search(&groups[node]).unwrap_or_default();
    let mut sums = vec![(0.0, 0.0, 0.0); names.len()];
    for tie in graph.ties() {
        let (from, to) = (place(tie.from), place(tie.to));
        if from == to {
            sums[from].0 += tie.weight;
        }
        sums[from].1 += tie.weight;
        sums[to].2 += tie.weight;
    }
    let part = |(inside, out, into): (f64, f64, f64)| {
        let expected = if graph.is_directed() {
            out / total * (into / total)
        } else {
            let share = (out + into) / (2.0 * total);
            share * share
        };
        inside / total - resolution * expected
    };
    Some(sums.into_iter().map(part).sum())
}

/// How many starts are tried: fewer of a large graph.
fn starts(graph: &Graph) -> usize {
    (20_000 / (graph.len() + graph.ties().len()).max(1)).clamp(4, 40)
}

/// Groups of high modularity: for each node its group, numbered by their first nodes. Directions do not count.
///
/// Nodes move to the group of a neighbour while that gains, then groups move as one (Louvain); that from up to forty
/// other starts, drawn from a fixed seed, and of the results the one with the highest modularity. So it is the same everywhere, but
/// not always the best that there is: that is a hard problem. O(m) a pass.
/// Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Journal of Statistical Mechanics (2008) P10008.
///
/// ```
/// use scambio_core::network::{Graph, communities};
/// let graph = Graph::undirected(6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)])?;
/// assert_eq!(communities(&graph, 1.0), [0, 0, 0, 1, 1, 1]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn communities(graph: &Graph, resolution: f64) -> Vec<usize> {
    let graph = graph.to_undirected();
    let mut best = ((0..graph.len()).collect::<Vec<_>>(), f64::NEG_INFINITY);
    if graph.ties().is_empty() {
        return best.0;
    }
    let mut rng = Rng::new(1);
    for turn in 0..starts(&graph) {
        let mut order: Vec<usize> = (0..graph.len()).collect();
        for at in (1..order.len()).rev().filter(|_| turn > 0) {
            order.swap(at, rng.below(at as u64 + 1) as usize);
        }
        // Every other time from a few groups made by chance instead of one for each node.
        let few = (2 + rng.below(4)).min(graph.len() as u64);
        let start = |node: usize, rng: &mut Rng| if turn % 2 == 0 { node } else { rng.below(few) as usize };
        let start = (0..graph.len()).map(|node| start(node, &mut rng)).collect();
        let groups = louvain(&graph, start, &order, resolution);
        let value = modularity(&graph, &groups, resolution).unwrap_or(0.0);
        if value > best.1 + 1e-12 {
            best = (groups, value);
        }
    }
    numbered(&best.0)
}

/// Groups numbered by their first nodes.
fn numbered(groups: &[usize]) -> Vec<usize> {
    let mut names = vec![usize::MAX; groups.len()];
    let mut next = 0;
    let mut number = |group: usize| {
        if names[group] == usize::MAX {
            names[group] = next;
            next += 1;
        }
        names[group]
    };
    groups.iter().map(|group| number(*group)).collect()
}

/// Moves nodes, then groups, then nodes again, since some may be better elsewhere after their groups have moved.
fn louvain(graph: &Graph, mut groups: Vec<usize>, order: &[usize], resolution: f64) -> Vec<usize> {
    loop {
        let mut is_better = move_nodes(graph, order, resolution, &mut groups);
        groups = numbered(&groups);
        let count = groups.iter().max().map_or(0, |most| most + 1);
        let ties = graph.ties().iter().map(|tie| (groups[tie.from], groups[tie.to], tie.weight));
        let Ok(level) = Graph::undirected(count, ties) else { return groups };
        let mut moved = (0..count).collect::<Vec<_>>();
        is_better |= move_nodes(&level, &moved.clone(), resolution, &mut moved);
        groups.iter_mut().for_each(|group| *group = moved[*group]);
        if !is_better {
            return numbered(&groups);
        }
    }
}

/// Moves nodes while that gains. Is anything better than before?
fn move_nodes(graph: &Graph, order: &[usize], resolution: f64, groups: &mut [usize]) -> bool {
    let total: f64 = graph.ties().iter().map(|tie| tie.weight).sum();
    let strength = super::degree::strength(graph, super::Way::Both);
    let (mut sums, mut members) = (vec![0.0; graph.len()], vec![0; graph.len()]);
    for (node, group) in groups.iter().enumerate() {
        sums[*group] += strength[node];
        members[*group] += 1;
    }
    let mut to_group = vec![0.0; graph.len()];
    let (mut is_better, mut goes_on) = (false, true);
    while goes_on {
        goes_on = false;
        for node in order.iter().copied() {
            let mut near = vec![groups[node]];
            for (other, weight) in graph.from(node).filter(|(other, _)| *other != node) {
                if to_group[groups[other]] == 0.0 {
                    near.push(groups[other]);
                }
                to_group[groups[other]] += weight;
            }
            sums[groups[node]] -= strength[node];
            let gain =
                |group: usize| to_group[group] - resolution * strength[node] * sums[group] / (2.0 * total);
            let (stay, mut best) = (gain(groups[node]), (gain(groups[node]), groups[node]));
            // One of its own gains 0.
            let own = if stay < 0.0 { members.iter().position(|count| *count == 0) } else { None };
            for group in near[1..].iter().copied().chain(own) {
                if gain(group) > best.0 + 1e-12 * total {
                    best = (gain(group), group);
                }
            }
            if best.0 > stay + 1e-12 * total {
                members[groups[node]] -= 1;
                members[best.1] += 1;
                groups[node] = best.1;
                (goes_on, is_better) = (true, true);
            }
            sums[groups[node]] += strength[node];
            near.iter().for_each(|group| to_group[*group] = 0.0);
        }
    }
    is_better
}
