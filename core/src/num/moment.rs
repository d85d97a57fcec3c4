//! Mean, standard deviation, skewness and kurtosis.

use super::sum::sum;
use super::wide::wide;

/// What the sum of squares is divided by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// By n: the units are all there are.
    #[default]
    Population,
    /// By n − 1: the units are a sample.
    Sample,
}

/// Arithmetic mean; 0 of no numbers.
pub fn mean(numbers: &[f64]) -> f64 {
    if numbers.is_empty() { 0.0 } else { sum(numbers.iter().copied()) / numbers.len() as f64 }
}

/// The sum of `power`-th powers of deviations from the mean.
fn power_sum(numbers: &[f64], power: i32) -> f64 {
    let mean = mean(numbers);
    sum(numbers.iter().map(|x| (x - mean).powi(power)))
}

/// Variance; 0 where there are too few numbers.
pub fn variance(numbers: &[f64], spread: Spread) -> f64 {
    let less = usize::from(spread == Spread::Sample);
    if numbers.len() <= less { 0.0 } else { power_sum(numbers, 2) / (numbers.len() - less) as f64 }
}

/// Standard deviation; 0 where there are too few numbers.
///
/// ```
/// use scambio_core::num::moment::{Spread, standard_deviation};
/// assert_eq!(standard_deviation(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0], Spread::Population), 2.0);
/// ```
pub fn standard_deviation(numbers: &[f64], spread: Spread) -> f64 {
    variance(numbers, spread).sqrt()
}

/// Sample skewness G₁, the "type 2" of statistical packages and what spreadsheets give; `None` of fewer than three
/// numbers or of equal ones.
///
/// `G₁ = √(n(n−1)) / (n−2) · m₃ / m₂^1.5`. Source: D. N. Joanes, C. A. Gill, The Statistician 47 (1998).
pub fn skewness(numbers: &[f64]) -> Option<f64> {
    let n = numbers.len() as f64;
    let m2 = power_sum(numbers, 2) / n;
    if numbers.len() < 3 || is_constant(numbers) || m2 <= 0.0 {
        return None;
    }
    let m3 = power_sum(numbers, 3) / n;
    Some((n * (n - 1.0)).sqrt() / (n - 2.0) * m3 / (m2 * m2.sqrt()))
}

/// Sample excess kurtosis G₂ (0 for a normal distribution), the "type 2" of statistical packages; `None` of fewer than
/// four numbers or of equal ones.
///
/// `G₂ = (n−1) / ((n−2)(n−3)) · ((n+1)·(m₄/m₂² − 3) + 6)`. Source: as [`skewness`].
pub fn kurtosis(numbers: &[f64]) -> Option<f64> {
    let n = numbers.len() as f64;
    let m2 = power_sum(numbers, 2) / n;
    if numbers.len() < 4 || is_constant(numbers) || m2 <= 0.0 {
        return None;
    }
    let g2 = power_sum(numbers, 4) / n / (m2 * m2) - 3.0;
    Some((n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * g2 + 6.0))
}

/// The least and the greatest; `None` of no numbers.
pub fn range(numbers: &[f64]) -> Option<(f64, f64)> {
    let first = *numbers.first()?;
    Some(wide!(range_from(first, numbers)))
}

#[inline(always)]
fn range_from(first: f64, numbers: &[f64]) -> (f64, f64) {
    // Lanes side by side: the processor takes several at once. Least and greatest do not depend on the order.
    let (mut low, mut high) = ([first; LANES], [first; LANES]);
    let chunks = numbers.chunks_exact(LANES);
    let rest = chunks.remainder();
    for chunk in chunks {
        for lane in 0..LANES {
            low[lane] = if chunk[lane] < low[lane] { chunk[lane] } else { low[lane] };
            high[lane] = if chunk[lane] > high[lane] { chunk[lane] } else { high[lane] };
        }
    }
    let low = low.iter().chain(rest).fold(first, |low, &x| if x < low { x } else { low });
    let high = high.iter().chain(rest).fold(first, |high, &x| if x > high { x } else { high });
    (low, high)
}

/// How many numbers are taken side by side.
const LANES: usize = 8;

/// The sum of products of two lists of the same length, in lanes of a fixed order: quick, and the same everywhere.
///
/// ```
/// assert_eq!(scambio_core::num::moment::dot(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]), 32.0);
/// ```
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    wide!(dot_in_lanes(a, b))
}

#[inline(always)]
fn dot_in_lanes(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; LANES];
    let (a_chunks, b_chunks) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest: f64 = a_chunks.remainder().iter().zip(b_chunks.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in a_chunks.zip(b_chunks) {
        for lane in 0..LANES {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    lanes.iter().sum::<f64>() + rest
}

/// Are they all the same, up to the resolution of a float? Then nothing can be told apart by them.
///
/// ```
/// use scambio_core::num::moment::is_constant;
/// assert!(is_constant(&[0.3, 0.1 + 0.2]));
/// assert!(!is_constant(&[10.0, 10.1]));
/// ```
pub fn is_constant(numbers: &[f64]) -> bool {
    range(numbers).is_none_or(is_point)
}

/// Is a range, from its least to its greatest number, no wider than rounding?
pub fn is_point((low, high): (f64, f64)) -> bool {
    high - low <= low.abs().max(high.abs()) * 1e-12
}

/// Differences up to this are rounding, not differences: 10⁻¹² of the greatest magnitude.
pub fn resolution(numbers: &[f64]) -> f64 {
    let (low, high) = range(numbers).unwrap_or_default();
    low.abs().max(high.abs()) * 1e-12
}
