//! Weights from the data: how far units are apart.

use super::from_importance;
use crate::comparison::Grid;
use crate::error::Result;
use crate::num::moment::{Spread, is_constant};

/// `w_j ∝ σ_j`. O(m n).
///
/// Not unit-safe: give it normalised numbers. Edge: a constant criterion weighs 0; division by n or n − 1 is the same.
/// Source: D. Diakoulaki and others, as for CRITIC.
///
/// # Errors
/// Only constant criteria.
///
/// ```
/// use scambio_core::comparison::{Grid, step::weigh::standard_deviation};
/// assert_eq!(standard_deviation(&Grid::from_rows(&[[0.0, 0.0], [1.0, 3.0]])?)?, [0.25, 0.75]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn standard_deviation(grid: &Grid) -> Result<Vec<f64>> {
    let spread = |column: &[f64]| {
        if is_constant(column) {
            0.0
        } else {
            crate::num::moment::standard_deviation(column, Spread::Population)
        }
    };
    from_importance(&grid.columns().map(spread).collect::<Vec<_>>())
}
