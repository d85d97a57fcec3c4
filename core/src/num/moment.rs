//! Mean, standard deviation, skewness and kurtosis.

use super::sum::sum;

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
    Some(numbers.iter().fold((first, first), |(low, high), &x| (low.min(x), high.max(x))))
}

/// Are they all the same, up to the resolution of a float? Then nothing can be told apart by them.
///
/// ```
/// use scambio_core::num::moment::is_constant;
/// assert!(is_constant(&[0.3, 0.1 + 0.2]));
/// assert!(!is_constant(&[10.0, 10.1]));
/// ```
pub fn is_constant(numbers: &[f64]) -> bool {
    range(numbers).is_none_or(|(low, high)| high - low <= resolution(numbers))
}

/// Differences up to this are rounding, not differences: 10⁻¹² of the greatest magnitude.
pub fn resolution(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0_f64, |most, x| most.max(x.abs())) * 1e-12
}
