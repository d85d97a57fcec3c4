//! How two lists of numbers go together, −1 to 1.

use super::moment::{is_constant, mean, resolution};
use super::rank;
use super::sum::Sum;

/// Pearson's correlation; `None` where the lengths differ, a list is constant or has fewer than two numbers. O(n).
pub fn pearson(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() != b.len() || a.len() < 2 || is_constant(a) || is_constant(b) {
        return None;
    }
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut aa, mut bb, mut ab) = (Sum::default(), Sum::default(), Sum::default());
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (x - mean_a, y - mean_b);
        aa.add(x * x);
        bb.add(y * y);
        ab.add(x * y);
    }
    // One root is exact for perfect agreement; two where the product leaves the range of floats.
    let product = aa.value() * bb.value();
    let scale = if product.is_normal() { product.sqrt() } else { aa.value().sqrt() * bb.value().sqrt() };
    (scale > 0.0).then(|| (ab.value() / scale).clamp(-1.0, 1.0))
}

/// Spearman's rank correlation: Pearson's of average ranks, so that ties are right. O(n log n).
///
/// ```
/// use scambio_core::num::correlation::spearman;
/// assert_eq!(spearman(&[1.0, 2.0, 3.0], &[10.0, 100.0, 1000.0]), Some(1.0));
/// ```
pub fn spearman(a: &[f64], b: &[f64]) -> Option<f64> {
    pearson(&rank::average(a, resolution(a)), &rank::average(b, resolution(b)))
}

/// Kendall's tau-b, which counts ties out of both lists; `None` as for [`pearson`]. O(n²), without memory of pairs.
///
/// `τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂))` with n₀ pairs, n₁ and n₂ of them tied.
/// Source: M. G. Kendall, *Rank Correlation Methods*, 1948.
///
/// ```
/// use scambio_core::num::correlation::kendall;
/// let tau = kendall(&[12.0, 2.0, 1.0, 12.0, 2.0], &[1.0, 4.0, 7.0, 1.0, 0.0]);
/// assert!((tau.unwrap() + 0.47140452079103173).abs() < 1e-15);
/// ```
pub fn kendall(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() != b.len() || is_constant(a) || is_constant(b) {
        return None;
    }
    let (a, b) = (rank::average(a, resolution(a)), rank::average(b, resolution(b)));
    let (mut agree, mut tied_a, mut tied_b, mut pairs) = (0_i64, 0_i64, 0_i64, 0_i64);
    for i in 0..a.len() {
        for j in 0..i {
            let (x, y) = (a[i] - a[j], b[i] - b[j]);
            pairs += 1;
            tied_a += i64::from(x == 0.0);
            tied_b += i64::from(y == 0.0);
            agree += if x * y > 0.0 { 1 } else { -i64::from(x * y < 0.0) };
        }
    }
    let scale = ((pairs - tied_a) as f64).sqrt() * ((pairs - tied_b) as f64).sqrt();
    (scale > 0.0).then(|| (agree as f64 / scale).clamp(-1.0, 1.0))
}
