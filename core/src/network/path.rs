//! Shortest paths from one node, as the measures need them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Graph;

/// How long a tie is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Every tie is 1 long.
    Hops,
    /// As long as it weighs: distances, costs.
    Weight,
    /// The longer the weaker: 1 / weight. For contacts and transfers.
    Inverse,
}

/// A number that can be ordered: never negative, never NaN.
#[derive(Clone, Copy, PartialEq)]
struct Key(f64);

impl Eq for Key {}
impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Key {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Shortest paths from a source; used again for the next one.
pub(super) struct Paths {
    /// Infinite where there is no path.
    pub(super) distance: Vec<f64>,
    /// How many shortest paths there are.
    pub(super) count: Vec<f64>,
    /// The nodes that are reached, from the nearest.
    pub(super) order: Vec<usize>,
    heap: BinaryHeap<Reverse<(Key, usize)>>,
    is_done: Vec<bool>,
}

/// Lengths that differ by less than this share are the same: 0.1 + 0.2 and 0.3.
const SAME: f64 = 1e-12;

impl Paths {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            distance: vec![f64::INFINITY; nodes],
            count: vec![0.0; nodes],
            order: Vec::with_capacity(nodes),
            heap: BinaryHeap::new(),
            is_done: vec![false; nodes],
        }
    }

    /// Whether going on by a tie of that length is a shortest way.
    pub(super) fn is_shortest(&self, from: usize, length: f64, to: usize) -> bool {
        let (there, here) = (self.distance[to], self.distance[from] + length);
        (there - here).abs() <= SAME * here
    }

    fn clear(&mut self, source: usize) {
        for node in self.order.drain(..) {
            self.distance[node] = f64::INFINITY;
            self.count[node] = 0.0;
            self.is_done[node] = false;
        }
        self.distance[source] = 0.0;
        self.count[source] = 1.0;
    }

    /// From the source, or to it if `back`.
    pub(super) fn search(&mut self, graph: &Graph, source: usize, length: Length, back: bool) {
        self.clear(source);
        match (length, back) {
            (Length::Hops, false) => self.hops(source, |node| graph.from(node)),
            (Length::Hops, true) => self.hops(source, |node| graph.into(node)),
            (_, false) => self.dijkstra(source, length, |node| graph.from(node)),
            (_, true) => self.dijkstra(source, length, |node| graph.into(node)),
        }
    }

    fn hops<I: Iterator<Item = (usize, f64)>>(&mut self, source: usize, next: impl Fn(usize) -> I) {
        self.order.push(source);
        let mut at = 0;
        while let Some(node) = self.order.get(at).copied() {
            at += 1;
            let (further, count) = (self.distance[node] + 1.0, self.count[node]);
            for (other, _) in next(node) {
                let there = &mut self.distance[other];
                if *there < further {
                    continue;
                }
                if *there > further {
                    *there = further;
                    self.order.push(other);
                }
                self.count[other] += count;
            }
        }
    }

    fn dijkstra<I: Iterator<Item = (usize, f64)>>(
        &mut self,
        source: usize,
        length: Length,
        next: impl Fn(usize) -> I,
    ) {
        self.heap.push(Reverse((Key(0.0), source)));
        while let Some(Reverse((_, node))) = self.heap.pop() {
            if core::mem::replace(&mut self.is_done[node], true) {
                continue;
            }
            self.order.push(node);
            for (other, weight) in next(node) {
                let length = of(length, weight);
                let further = self.distance[node] + length;
                if self.is_done[other] {
                    continue;
                }
                if self.distance[other] != f64::INFINITY && self.is_shortest(node, length, other) {
                    self.count[other] += self.count[node];
                } else if further < self.distance[other] {
                    self.distance[other] = further;
                    self.count[other] = self.count[node];
                    self.heap.push(Reverse((Key(further), other)));
                }
            }
        }
    }
}

/// How long a tie of that weight is.
pub(super) fn of(length: Length, weight: f64) -> f64 {
    match length {
        Length::Hops => 1.0,
        Length::Weight => weight,
        Length::Inverse => 1.0 / weight,
    }
}

/// Distances from a node to all; `None` where there is no path.
///
/// Ties of the same length within rounding are the same (0.1 + 0.2 and 0.3). O(n + m) in hops, otherwise O((n + m) log n):
/// E. W. Dijkstra, Numerische Mathematik 1 (1959).
///
/// ```
/// use scambio_core::network::{Graph, Length, distances};
/// let graph = Graph::undirected(4, [(0, 1, 2.0), (1, 2, 2.0)])?;
/// assert_eq!(distances(&graph, 0, Length::Weight), [Some(0.0), Some(2.0), Some(4.0), None]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn distances(graph: &Graph, source: usize, length: Length) -> Vec<Option<f64>> {
    let mut paths = Paths::new(graph.len());
    if source < graph.len() {
        paths.search(graph, source, length, false);
    }
    paths.distance.into_iter().map(|distance| distance.is_finite().then_some(distance)).collect()
}
