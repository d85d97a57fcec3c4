//! Weights from the order of importance alone: `places[j]` is the place of criterion j, 1 the most important.
//!
//! Criteria on the same place share the mean weight of the places that they take.

use crate::comparison::problem::shares;
use crate::error::{Error, Result};
use crate::num::rank::average;

/// Weights for places 1 … n, given out with ties sharing.
fn give_out(places: &[usize], weight: impl Fn(usize, usize) -> f64) -> Result<Vec<f64>> {
    let n = places.len();
    if n == 0 || places.contains(&0) {
        return Err(Error::parameter("places", "one place, from 1, for each of one or more criteria"));
    }
    let numbers: Vec<f64> = places.iter().map(|place| *place as f64).collect();
    let middle = average(&numbers, 0.0);
    let mates = |at: usize| places.iter().filter(|place| **place == places[at]).count();
    let weights: Vec<f64> = (0..n)
        .map(|at| {
            let many = mates(at);
            // The places taken are `first ..= first + many − 1`, their mean is `middle`.
            let first = (middle[at] - (many as f64 - 1.0) / 2.0) as usize;
            (first..first + many).map(|place| weight(place, n)).sum::<f64>() / many as f64
        })
        .collect();
    shares(&weights)
}

/// Rank-order centroid: `w_k = 1/n · Σ_{i=k..n} 1/i`, the centre of all weights that keep the order. O(n²).
///
/// Source: F. H. Barron, B. E. Barrett, *Decision Quality Using Ranked Attribute Weights*, Management Science 42 (1996).
///
/// # Errors
/// No criterion, or a place 0.
///
/// ```
/// let weights = scambio_core::comparison::step::weigh::rank_order_centroid(&[1, 2])?;
/// assert_eq!(weights, [0.75, 0.25]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn rank_order_centroid(places: &[usize]) -> Result<Vec<f64>> {
    give_out(places, |k, n| (k..=n).rev().map(|i| 1.0 / i as f64).sum::<f64>() / n as f64)
}

/// Rank sum: `w_k = 2 (n + 1 − k) / (n (n + 1))`. O(n²).
///
/// Source: W. G. Stillwell, D. A. Seaver, W. Edwards, *A Comparison of Weight Approximation Techniques*, Organizational
/// Behavior and Human Performance 28 (1981).
///
/// # Errors
/// As [`rank_order_centroid`].
///
/// ```
/// assert_eq!(scambio_core::comparison::step::weigh::rank_sum(&[3, 1, 2])?[1], 0.5);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn rank_sum(places: &[usize]) -> Result<Vec<f64>> {
    give_out(places, |k, n| (n + 1 - k) as f64)
}

/// Rank reciprocal: `w_k = (1/k) / Σ 1/i`. O(n²).
///
/// Source: as [`rank_sum`].
///
/// # Errors
/// As [`rank_order_centroid`].
///
/// ```
/// let weights = scambio_core::comparison::step::weigh::rank_reciprocal(&[1, 2])?;
/// assert!((weights[0] - 2.0 / 3.0).abs() < 1e-15);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn rank_reciprocal(places: &[usize]) -> Result<Vec<f64>> {
    give_out(places, |k, _| 1.0 / k as f64)
}
