//! Quantiles of type 7 of Hyndman and Fan: linear between order statistics, as R, NumPy and spreadsheets have them.
//!
//! Source: R. J. Hyndman, Y. Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50 (1996).

/// The quantile of numbers at `p` between 0 and 1 (other `p` are moved there); `None` of no numbers. O(n log n).
///
/// ```
/// use scambio_core::num::quantile::quantile;
/// assert_eq!(quantile(&[4.0, 1.0, 3.0, 2.0], 0.25), Some(1.75));
/// assert_eq!(quantile(&[], 0.5), None);
/// ```
pub fn quantile(numbers: &[f64], p: f64) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    of_sorted(&sorted, p)
}

/// The same of numbers that are in ascending order already. O(1).
pub fn of_sorted(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = p.clamp(0.0, 1.0) * last as f64;
    let below = at.floor();
    let index = below as usize;
    let next = (index + 1).min(last);
    Some(sorted[index] + (at - below) * (sorted[next] - sorted[index]))
}

/// The median.
pub fn median(numbers: &[f64]) -> Option<f64> {
    quantile(numbers, 0.5)
}
