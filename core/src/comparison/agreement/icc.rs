//! Intraclass correlation.

use crate::comparison::Grid;
use crate::num::moment::mean;
use crate::num::sum::sum;

/// The six coefficients of Shrout and Fleiss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icc {
    /// ICC(1,1): each unit by other assessors, one assessor.
    pub one_single: f64,
    /// ICC(2,1): assessors drawn from many, absolute agreement, one assessor.
    pub two_single: f64,
    /// ICC(3,1): these assessors, consistency, one assessor.
    pub three_single: f64,
    /// ICC(1,k): as the first, the mean of all assessors.
    pub one_mean: f64,
    /// ICC(2,k).
    pub two_mean: f64,
    /// ICC(3,k).
    pub three_mean: f64,
}

/// All six, from mean squares between units, between assessors and of what is left. O(m k).
///
/// `None` of fewer than two units or assessors, or where all ratings are the same. They may be negative.
/// Source: P. E. Shrout, J. L. Fleiss, *Intraclass Correlations: Uses in Assessing Rater Reliability*, Psychological
/// Bulletin 86 (1979).
///
/// ```
/// use scambio_core::comparison::{Grid, agreement::icc};
/// let same = Grid::from_rows(&[[1.0, 2.0], [2.0, 3.0], [5.0, 6.0]])?;
/// assert_eq!(icc(&same).map(|icc| icc.three_single), Some(1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn icc(ratings: &Grid) -> Option<Icc> {
    let (m, k) = (ratings.units(), ratings.criteria());
    if m < 2 || k < 2 {
        return None;
    }
    let (units, raters) = (m as f64, k as f64);
    let all: Vec<f64> = ratings.columns().flatten().copied().collect();
    let grand = mean(&all);
    let square = |x: f64| x * x;
    let total = sum(all.iter().map(|x| square(x - grand)));
    let rows = raters * sum((0..m).map(|unit| square(mean(&ratings.row(unit)) - grand)));
    let columns = units * sum(ratings.columns().map(|column| square(mean(column) - grand)));
    if total <= 0.0 {
        return None;
    }
    let between = rows / (units - 1.0);
    let within = (total - rows).max(0.0) / (units * (raters - 1.0));
    let judges = columns / (raters - 1.0);
    let error = (total - rows - columns).max(0.0) / ((units - 1.0) * (raters - 1.0));
    let ratio = |a: f64, b: f64| if b == 0.0 { 0.0 } else { a / b };
    Some(Icc {
        one_single: ratio(between - within, between + (raters - 1.0) * within),
        two_single: ratio(
            between - error,
            between + (raters - 1.0) * error + raters * (judges - error) / units,
        ),
        three_single: ratio(between - error, between + (raters - 1.0) * error),
        one_mean: ratio(between - within, between),
        two_mean: ratio(between - error, between + (judges - error) / units),
        three_mean: ratio(between - error, between),
    })
}
