//! Weights from the data: how uneven a criterion is.

use super::from_importance;
use crate::comparison::Grid;
use crate::error::{Error, Result};
use crate::num::function::ln;
use crate::num::moment::is_constant;
use crate::num::sum::sum;

/// `p_ij = x_ij / Σ_i x_ij`, `e_j = −Σ p ln p / ln m`, `w_j ∝ 1 − e_j`. O(m n).
///
/// Direction does not matter. Ratio-safe only. Edge: 0 · ln 0 is 0; a constant criterion weighs 0.
/// Source: C. L. Hwang, K. Yoon, *Multiple Attribute Decision Making*, 1981, after C. Shannon.
///
/// # Errors
/// A number below 0; a single unit or only constant criteria, for then nothing tells units apart.
///
/// ```
/// use scambio_core::comparison::{Grid, step::weigh::entropy};
/// let weights = entropy(&Grid::from_rows(&[[1.0, 5.0], [3.0, 5.0]])?)?;
/// assert_eq!(weights, [1.0, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn entropy(grid: &Grid) -> Result<Vec<f64>> {
    let most = ln(grid.units() as f64);
    let mut importance = Vec::with_capacity(grid.criteria());
    for (c, column) in grid.columns().enumerate() {
        if let Some(unit) = column.iter().position(|x| *x < 0.0) {
            return Err(Error::cell(unit, c, "0 or more, to be a part of the sum"));
        }
        let total = sum(column.iter().copied());
        let part = |x: f64| if x > 0.0 { x / total * ln(x / total) } else { 0.0 };
        let constant = is_constant(column) || most <= 0.0;
        let uneven = if constant { 0.0 } else { 1.0 + sum(column.iter().map(|&x| part(x))) / most };
        importance.push(uneven.max(0.0));
    }
    from_importance(&importance)
}
