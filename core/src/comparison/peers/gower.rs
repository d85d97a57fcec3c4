//! Gower's distance: the mean share of the range that parts two units, over what both have.

use crate::comparison::Gappy;
use crate::comparison::problem::shares;
use crate::error::{Error, Result};
use crate::num::moment::{is_constant, range};
use crate::num::sum::sum;

/// `d(a, b) = Σ_{j: both have it} w_j |x_aj − x_bj| / range_j / Σ_{j: both have it} w_j`, 0 to 1.
///
/// Unit-safe; missing-safe: what one of the two does not have does not count, and weights are rescaled. Edge: a constant
/// criterion parts nobody. O(n) a pair.
/// Source: J. C. Gower, *A General Coefficient of Similarity and Some of Its Properties*, Biometrics 27 (1971); the
/// structural distance of the S3 benchmarking tool of JRC and Orkestra (M. Navarro and others, 2014).
///
/// ```
/// use scambio_core::comparison::{Gappy, peers::Gower};
/// let context = Gappy::from_columns([[Some(0.0), Some(10.0), Some(4.0)], [Some(1.0), Some(1.0), None]])?;
/// let gower = Gower::new(&context, &[1.0, 1.0])?;
/// assert_eq!((gower.distance(0, 1), gower.distance(0, 2)), (Some(0.5), Some(0.4)));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Gower {
    context: Gappy,
    weights: Vec<f64>,
    /// Half of each range.
    ranges: Vec<f64>,
}

/// A peer.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The unit.
    pub unit: usize,
    /// How far it is, 0 to 1.
    pub distance: f64,
    /// What each criterion adds to the distance; `None` where one of the two has no value. They add up to it.
    pub contributions: Vec<Option<f64>>,
}

impl Gower {
    /// From context criteria and their weights; ranges are those observed.
    ///
    /// # Errors
    /// Not one usable weight a criterion.
    pub fn new(context: &Gappy, weights: &[f64]) -> Result<Self> {
        if weights.len() != context.criteria() {
            return Err(Error::shape("one weight for each criterion"));
        }
        let ranges = (0..context.criteria())
            .map(|c| {
                let present = context.present(c);
                let (low, high) = range(&present).unwrap_or_default();
                // Halves, so that no difference leaves the range of floats.
                if is_constant(&present) { 0.0 } else { high / 2.0 - low / 2.0 }
            })
            .collect();
        Ok(Self { context: context.clone(), weights: shares(weights)?, ranges })
    }

    /// The distance of two units; `None` where they have no criterion in common, or there is no such unit.
    pub fn distance(&self, a: usize, b: usize) -> Option<f64> {
        Some(self.near(a, b)?.distance)
    }

    /// The distance of `b` from `a` with the contribution of each criterion.
    pub fn near(&self, a: usize, b: usize) -> Option<Near> {
        let parts: Vec<Option<f64>> = (0..self.weights.len())
            .map(|c| {
                let apart = (self.context.at(a, c)? / 2.0 - self.context.at(b, c)? / 2.0).abs();
                Some(if self.ranges[c] > 0.0 { apart / self.ranges[c] } else { 0.0 })
            })
            .collect();
        let there = sum(parts.iter().zip(&self.weights).filter(|(part, _)| part.is_some()).map(|(_, w)| *w));
        if there <= 0.0 {
            return None;
        }
        let contributions: Vec<Option<f64>> =
            parts.iter().zip(&self.weights).map(|(part, w)| part.map(|part| part * w / there)).collect();
        let distance = sum(contributions.iter().copied().flatten());
        Some(Near { unit: b, distance, contributions })
    }

    /// The nearest `many` of the units that `may` be peers ("not of my own region"), nearest first; equally near ones in
    /// the order of the units. O(m n + m log m).
    pub fn nearest(&self, unit: usize, many: usize, may: impl Fn(usize) -> bool) -> Vec<Near> {
        let others = (0..self.context.units()).filter(|&other| other != unit && may(other));
        let mut near: Vec<Near> = others.filter_map(|other| self.near(unit, other)).collect();
        near.sort_by(|a, b| a.distance.total_cmp(&b.distance).then(a.unit.cmp(&b.unit)));
        near.truncate(many);
        near
    }
}
