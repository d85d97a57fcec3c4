//! Consolidation: how lasting a network is, in parts that can be looked at one by one, and how it grew.

use super::articulation::pairs_without;
use super::component::components;
use super::reciprocity::reciprocity;
use super::{Graph, density};

/// How lasting a network is. Every part is from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Consolidation {
    /// Pairs that are tied, directions aside.
    pub density: f64,
    /// Ties that are answered, where they have a direction.
    pub reciprocity: Option<f64>,
    /// Pairs that reach one another, directions aside.
    pub reach: f64,
    /// Pairs of the others that still reach one another if the one leaves whose loss is the worst, over those that could.
    pub robustness: f64,
    /// 1 − how much ties gather at a few: Freeman's centralisation of degrees, of which a star has the most.
    pub balance: f64,
    /// Pairs tied before that are tied still, over those tied before; `None` at the first time, or if none were.
    pub persistence: Option<f64>,
}

impl Consolidation {
    /// The mean of the parts that are there. A summary: what it says is in the parts.
    pub fn index(&self) -> f64 {
        let always = [self.density, self.reach, self.robustness, self.balance];
        let parts = always.into_iter().chain(self.reciprocity).chain(self.persistence);
        let (sum, count) = parts.fold((0.0, 0.0), |(sum, count), part| (sum + part, count + 1.0));
        sum / count
    }
}

/// How lasting a network is; `before` is what it was, with the same nodes, for persistence. O(n + m log m).
///
/// The definition is ours. Reach and robustness count pairs as in S. P. Borgatti, *Identifying Sets of Key Players in a Social
/// Network*, Computational & Mathematical Organization Theory 12 (2006); balance is 1 − centralisation, L. C. Freeman,
/// Social Networks 1 (1978). Fewer than two nodes: all 0; fewer than three: balance and robustness as they can be, 0.
///
/// ```
/// use scambio_core::network::{Graph, consolidation};
/// let ring = consolidation(&Graph::undirected(4, [(0, 1), (1, 2), (2, 3), (3, 0)])?, None);
/// assert_eq!((ring.reach, ring.robustness, ring.balance), (1.0, 1.0, 1.0));
/// let star = consolidation(&Graph::undirected(4, [(0, 1), (0, 2), (0, 3)])?, None);
/// assert_eq!((star.reach, star.robustness, star.balance), (1.0, 0.0, 0.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn consolidation(graph: &Graph, before: Option<&Graph>) -> Consolidation {
    let plain = simple(graph);
    let nodes = plain.len();
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
    let reaching = |graph: &Graph| components(graph).iter().map(|part| pairs(part.len())).sum::<f64>();
    let share = |part: f64, all: f64| if all > 0.0 { part / all } else { 0.0 };
    let worst = pairs_without(&plain).into_iter().fold(f64::INFINITY, f64::min);
    let robustness = if nodes > 2 { share(worst, pairs(nodes - 1)) } else { 0.0 };
    let degrees = super::degree(&plain, super::Way::Both);
    let most = degrees.iter().max().copied().unwrap_or(0);
    let gathered: usize = degrees.iter().map(|degree| most - degree).sum();
    let balance =
        if nodes > 2 && most > 0 { 1.0 - gathered as f64 / ((nodes - 1) * (nodes - 2)) as f64 } else { 0.0 };
    let persistence = before.map(simple).filter(|before| !before.ties().is_empty()).map(|before| {
        let stays = before.ties().iter().filter(|tie| plain.weight(tie.from, tie.to).is_some()).count();
        stays as f64 / before.ties().len() as f64
    });
    Consolidation {
        density: density(&plain),
        reciprocity: if graph.is_directed() { reciprocity(graph) } else { None },
        reach: share(reaching(&plain), pairs(nodes)),
        robustness,
        balance,
        persistence,
    }
}

/// [`consolidation`] of a network at several times, each against the time before.
pub fn cohesion_over_time(times: &[Graph]) -> Vec<Consolidation> {
    let before = core::iter::once(None).chain(times.iter().map(Some));
    times.iter().zip(before).map(|(now, before)| consolidation(now, before)).collect()
}

/// Without directions, loops and weights.
fn simple(graph: &Graph) -> Graph {
    let ends = graph.ties().iter().filter(|tie| tie.from != tie.to);
    let mut ends: Vec<_> = ends.map(|tie| (tie.from.min(tie.to), tie.from.max(tie.to))).collect();
    ends.sort_unstable();
    ends.dedup();
    Graph::undirected(graph.len(), ends).unwrap_or_else(|_| graph.clone())
}
