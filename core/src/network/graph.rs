//! Who is tied to whom: a graph over places 0, 1, 2, …, compiled for the measures.

use crate::error::{Error, Result};

/// A tie between two nodes; in an undirected graph the order of the two means nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How strong it is, or how long: as the measure reads it. Above 0.
    pub weight: f64,
}

impl From<(usize, usize)> for Tie {
    fn from((from, to): (usize, usize)) -> Self {
        Self { from, to, weight: 1.0 }
    }
}

impl From<(usize, usize, f64)> for Tie {
    fn from((from, to, weight): (usize, usize, f64)) -> Self {
        Self { from, to, weight }
    }
}

/// Neighbours of each node in ascending order, with weights.
#[derive(Clone, Debug, Default, PartialEq)]
struct Lists {
    starts: Vec<usize>,
    nodes: Vec<u32>,
    weights: Vec<f64>,
}

impl Lists {
    /// From entries that are sorted and differ.
    fn new(nodes: usize, entries: &[(usize, usize, f64)]) -> Self {
        let mut starts = vec![0; nodes + 1];
        for (from, ..) in entries {
            starts[from + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let weights = entries.iter().map(|entry| entry.2).collect();
        Self { starts, nodes: entries.iter().map(|entry| entry.1 as u32).collect(), weights }
    }

    fn of(&self, node: usize) -> core::ops::Range<usize> {
        self.starts[node]..self.starts[node + 1]
    }
}

/// A graph: directed or not, with weights and loops. Ties given several times are one, and their weights add up.
///
/// ```
/// use scambio_core::network::Graph;
/// let graph = Graph::undirected(3, [(0, 1), (1, 2), (2, 1)])?;
/// assert_eq!(graph.ties().len(), 2);
/// assert_eq!(graph.ties()[1].weight, 2.0);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    nodes: usize,
    is_directed: bool,
    ties: Vec<Tie>,
    out: Lists,
    /// Empty in an undirected graph, which reads `out` both ways.
    back: Lists,
}

impl Default for Graph {
    /// Nobody.
    fn default() -> Self {
        let none = Lists { starts: vec![0], ..Lists::default() };
        Self { nodes: 0, is_directed: false, ties: Vec::new(), out: none, back: Lists::default() }
    }
}

impl Graph {
    /// The most nodes.
    pub const MAX_NODES: usize = 1_000_000;

    /// A graph whose ties have no direction.
    ///
    /// # Errors
    /// A tie to a node that is not there, a weight that is not a finite number above 0, or too many nodes.
    pub fn undirected<T: Into<Tie>>(nodes: usize, ties: impl IntoIterator<Item = T>) -> Result<Self> {
        Self::new(nodes, false, ties)
    }

    /// A graph whose ties go from one node to another.
    ///
    /// # Errors
    /// As for [`undirected`](Self::undirected).
    pub fn directed<T: Into<Tie>>(nodes: usize, ties: impl IntoIterator<Item = T>) -> Result<Self> {
        Self::new(nodes, true, ties)
    }

    fn new<T: Into<Tie>>(nodes: usize, is_directed: bool, ties: impl IntoIterator<Item = T>) -> Result<Self> {
        if nodes > Self::MAX_NODES {
            return Err(Error::shape("a graph has at most a million nodes"));
        }
        let mut all = Vec::new();
        for tie in ties {
            let Tie { from, to, weight } = tie.into();
            if from.max(to) >= nodes {
                return Err(Error::shape("a tie leads to a node that is not there"));
            }
            if !(weight > 0.0 && weight.is_finite()) {
                return Err(Error::weights("the weight of a tie is a finite number above 0"));
            }
            let turned = !is_directed && from > to;
            all.push(if turned { (to, from, weight) } else { (from, to, weight) });
        }
        all.sort_by_key(|tie| (tie.0, tie.1));
        all.dedup_by(|next, first| {
            let same = (next.0, next.1) == (first.0, first.1);
            first.2 += if same { next.2 } else { 0.0 };
            same
        });
        let ties = all.iter().map(|tie| Tie::from(*tie)).collect();
        let mut turned: Vec<_> = all.iter().map(|(from, to, weight)| (*to, *from, *weight)).collect();
        let back = if is_directed {
            turned.sort_by_key(|tie| (tie.0, tie.1));
            Lists::new(nodes, &turned)
        } else {
            all.extend(turned.into_iter().filter(|(from, to, _)| from != to));
            all.sort_by_key(|tie| (tie.0, tie.1));
            Lists::default()
        };
        Ok(Self { nodes, is_directed, ties, out: Lists::new(nodes, &all), back })
    }

    /// How many nodes there are.
    pub const fn len(&self) -> usize {
        self.nodes
    }

    /// Are there none?
    pub const fn is_empty(&self) -> bool {
        self.nodes == 0
    }

    /// Do its ties have a direction?
    pub const fn is_directed(&self) -> bool {
        self.is_directed
    }

    /// Its ties, each once, by their ends.
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// Whom a node's ties lead to, in ascending order, with weights; a loop is there once.
    pub fn from(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + Clone {
        Self::list(&self.out, node, self.nodes)
    }

    /// Whose ties lead to a node.
    pub fn into(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + Clone {
        Self::list(if self.is_directed { &self.back } else { &self.out }, node, self.nodes)
    }

    fn list(lists: &Lists, node: usize, nodes: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + Clone {
        let range = if node < nodes { lists.of(node) } else { 0..0 };
        let nodes = lists.nodes[range.clone()].iter().map(|node| *node as usize);
        nodes.zip(lists.weights[range].iter().copied())
    }

    /// The weight of a tie, if there is one.
    pub fn weight(&self, from: usize, to: usize) -> Option<f64> {
        if from >= self.nodes {
            return None;
        }
        let range = self.out.of(from);
        let at = self.out.nodes[range.clone()].binary_search(&u32::try_from(to).ok()?).ok()?;
        Some(self.out.weights[range.start + at])
    }

    /// The same ties without direction; of two that go both ways the weights add up.
    pub fn to_undirected(&self) -> Self {
        let same = || self.clone();
        if self.is_directed {
            Self::new(self.nodes, false, self.ties.clone()).unwrap_or_else(|_| same())
        } else {
            same()
        }
    }

    /// What is left if some nodes leave: the others, in their order, and the ties among them.
    pub fn without(&self, leaving: &[usize]) -> Self {
        let mut place = vec![Some(0); self.nodes];
        leaving.iter().filter(|node| **node < self.nodes).for_each(|node| place[*node] = None);
        let mut left = 0;
        for at in place.iter_mut().flatten() {
            *at = left;
            left += 1;
        }
        let ties = self.ties.iter().filter_map(|tie| Some((place[tie.from]?, place[tie.to]?, tie.weight)));
        Self::new(left, self.is_directed, ties).unwrap_or_else(|_| self.clone())
    }
}
