//! Kendall's coefficient of concordance.

use crate::comparison::Grid;
use crate::num::moment::{mean, resolution};
use crate::num::rank::{average, order, ties};
use crate::num::sum::sum;

/// `W = 12 S / (k² (m³ − m) − k Σ T)` over m units and k assessors, corrected for ties (`T = Σ t³ − t` of an assessor);
/// 0 no agreement, 1 the same order. O(k m log m).
///
/// `None` of one unit or where every assessor ties all.
/// Source: M. G. Kendall, B. Babington Smith, *The Problem of m Rankings*, Annals of Mathematical Statistics 10 (1939).
///
/// ```
/// use scambio_core::comparison::{Grid, agreement::kendall_w};
/// assert_eq!(kendall_w(&Grid::from_rows(&[[1.0, 5.0], [2.0, 7.0], [3.0, 9.0]])?), Some(1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn kendall_w(ratings: &Grid) -> Option<f64> {
    let (m, k) = (ratings.units() as f64, ratings.criteria() as f64);
    let ranks: Vec<Vec<f64>> = ratings.columns().map(|column| average(column, resolution(column))).collect();
    let totals: Vec<f64> =
        (0..ratings.units()).map(|unit| sum(ranks.iter().map(|ranks| ranks[unit]))).collect();
    let centre = mean(&totals);
    let tied = |column: &[f64]| {
        sum(ties(column, &order(column), resolution(column)).iter().map(|group| {
            let t = group.len() as f64;
            t * t * t - t
        }))
    };
    let most = k * k * (m * m * m - m) - k * sum(ratings.columns().map(tied));
    (most > 0.0).then(|| 12.0 * sum(totals.iter().map(|r| (r - centre) * (r - centre))) / most)
}
