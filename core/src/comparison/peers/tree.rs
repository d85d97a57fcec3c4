//! Who is near to whom, all at once: a tree of clusters.

use crate::error::{Error, Result};
use kodama::{Method, linkage};

/// How far two clusters are from each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Linkage {
    /// The mean over all pairs.
    #[default]
    Average,
    /// The furthest pair.
    Complete,
    /// The nearest pair.
    Single,
    /// What joining them adds to the squares within, for distances of a plane.
    Ward,
}

/// Two clusters that join.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Join {
    /// The one: a unit, or (from the number of units on) the cluster of an earlier join.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// How far they were from each other.
    pub distance: f64,
}

/// A tree of clusters: the nearest join first.
///
/// Memory and time O(m²): distances are of pairs. Source: D. Müllner, *Modern hierarchical, agglomerative clustering
/// algorithms*, arXiv:1109.2378 (kodama).
///
/// ```
/// use scambio_core::comparison::peers::{Linkage, Tree};
/// let at = [0.0_f64, 10.0, 1.0, 11.0];
/// let tree = Tree::new(4, Linkage::Average, |a, b| (at[a] - at[b]).abs())?;
/// assert_eq!(tree.groups(2), [0, 1, 0, 1]);
/// assert_eq!(tree.order(), [0, 2, 1, 3]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    units: usize,
    joins: Vec<Join>,
}

impl Tree {
    /// From the distance of each pair; units that cannot be compared (`None` of [`super::Gower`]) are best put at 1.
    ///
    /// # Errors
    /// No unit, or a distance that is negative or not finite.
    pub fn new(units: usize, how: Linkage, distance: impl Fn(usize, usize) -> f64) -> Result<Self> {
        if units == 0 {
            return Err(Error::shape("at least one unit"));
        }
        let pairs = (0..units).flat_map(|a| (a + 1..units).map(move |b| (a, b)));
        let mut distances: Vec<f64> = pairs.map(|(a, b)| distance(a, b)).collect();
        if distances.iter().any(|distance| !distance.is_finite() || *distance < 0.0) {
            return Err(Error::parameter("distance", "a finite number, 0 or more"));
        }
        let how = match how {
            Linkage::Average => Method::Average,
            Linkage::Complete => Method::Complete,
            Linkage::Single => Method::Single,
            Linkage::Ward => Method::Ward,
        };
        let found = linkage(&mut distances, units, how);
        let join = |step: &kodama::Step<f64>| Join {
            a: step.cluster1.min(step.cluster2),
            b: step.cluster1.max(step.cluster2),
            distance: step.dissimilarity,
        };
        Ok(Self { units, joins: found.steps().iter().map(join).collect() })
    }

    /// The joins, from the nearest on: one fewer than units.
    pub fn joins(&self) -> &[Join] {
        &self.joins
    }

    /// The units so that each cluster stands together, the cluster with the earlier unit first: how to sort a table.
    pub fn order(&self) -> Vec<usize> {
        let mut members: Vec<Vec<usize>> = (0..self.units).map(|unit| vec![unit]).collect();
        for join in &self.joins {
            let (mut first, mut second) =
                (core::mem::take(&mut members[join.a]), core::mem::take(&mut members[join.b]));
            if second.iter().min() < first.iter().min() {
                core::mem::swap(&mut first, &mut second);
            }
            first.append(&mut second);
            members.push(first);
        }
        members.pop().unwrap_or_default()
    }

    /// The cluster of each unit when there are `many` (or as many as units), numbered in the order of their first units.
    pub fn groups(&self, many: usize) -> Vec<usize> {
        let joined = self.units.saturating_sub(many.max(1));
        let mut parent: Vec<usize> = (0..self.units + joined).collect();
        for (at, join) in self.joins.iter().take(joined).enumerate() {
            parent[join.a] = self.units + at;
            parent[join.b] = self.units + at;
        }
        let root = |mut at: usize| {
            while parent[at] != at {
                at = parent[at];
            }
            at
        };
        let mut roots = Vec::new();
        let group = |unit: usize| {
            let root = root(unit);
            roots.iter().position(|known| *known == root).unwrap_or_else(|| {
                roots.push(root);
                roots.len() - 1
            })
        };
        (0..self.units).map(group).collect()
    }
}
