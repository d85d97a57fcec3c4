//! Weights from the data: how much the whole changes without a criterion.

use super::from_importance;
use crate::comparison::{Direction, Grid};
use crate::error::{Error, Result};
use crate::num::function::ln;
use crate::num::moment::range;
use crate::num::sum::sum;

/// MEREC: `n_ij = min_i x_ij / x_ij` where more is better, `x_ij / max_i x_ij` where less is;
/// `S_i = ln(1 + 1/n Σ_j |ln n_ij|)`, `S_ij` the same without j, `w_j ∝ Σ_i |S_ij − S_i|`. O(m n).
///
/// Ratio-safe only. Edge: a constant criterion weighs 0.
/// Source: M. Keshavarz-Ghorabaee and others, *Determination of Objective Weights Using a New Method Based on the Removal
/// Effects of Criteria (MEREC)*, Symmetry 13 (2021).
///
/// # Errors
/// A number that is 0 or less; not one direction a criterion; only constant criteria.
///
/// ```
/// use scambio_core::comparison::{Direction, Grid, step::weigh::merec};
/// let grid = Grid::from_rows(&[[1.0, 5.0], [3.0, 5.0]])?;
/// assert_eq!(merec(&grid, &[Direction::Up; 2])?, [1.0, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn merec(grid: &Grid, directions: &[Direction]) -> Result<Vec<f64>> {
    if directions.len() != grid.criteria() {
        return Err(Error::shape("one direction for each criterion"));
    }
    let n = grid.criteria() as f64;
    let logs = grid.map_columns(|_, column| {
        if let Some(unit) = column.iter().position(|x| *x <= 0.0) {
            return Err(Error::cell(unit, 0, "a number above 0"));
        }
        Ok(column.to_vec())
    })?;
    let logs = logs.map_columns(|c, column| {
        let (low, high) = range(column).unwrap_or_default();
        let ratio = |x: f64| if directions[c] == Direction::Up { low / x } else { x / high };
        Ok(column.iter().map(|&x| ln(ratio(x)).abs()).collect())
    })?;
    let totals: Vec<f64> =
        (0..grid.units()).map(|unit| sum(logs.columns().map(|column| column[unit]))).collect();
    let effect = |column: &[f64]| {
        sum(column.iter().zip(&totals).map(|(own, all)| {
            let without = if *own > 0.0 { (all - own).max(0.0) } else { *all };
            (ln(1.0 + without / n) - ln(1.0 + all / n)).abs()
        }))
    };
    from_importance(&logs.columns().map(effect).collect::<Vec<_>>())
}
