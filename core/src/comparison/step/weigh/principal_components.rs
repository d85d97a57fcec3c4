//! Weights from the data: what criteria have in common.

use super::correlations::Correlations;
use super::from_importance;
use crate::comparison::{Direction, Grid};
use crate::error::{Error, Result};
use crate::num::eigen::symmetric;

/// Which components count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Components {
    /// The first alone: what explains most.
    #[default]
    First,
    /// All that explain more than one criterion does (eigenvalue above 1, after Kaiser), by what they explain.
    AboveOne,
}

/// `w_j ∝ Σ_k λ_k v_kj²` over the components k that count, from the correlations of the criteria: squared loadings. O(m n² +
/// n³).
///
/// Unit-safe; direction turns a correlation round and changes no square. Edge: a constant criterion weighs 0; two criteria
/// that say the same share the weight of both. A scenario only: what goes together is not what matters.
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, p. 89 (without its rotation of factors).
///
/// # Errors
/// Not one direction a criterion; only constant criteria.
///
/// ```
/// use scambio_core::comparison::{Direction, Grid, step::weigh::{Components, principal_components}};
/// let grid = Grid::from_rows(&[[1.0, 2.0, 7.0], [2.0, 4.0, 7.0], [3.0, 6.0, 7.0]])?;
/// let weights = principal_components(&grid, &[Direction::Up; 3], Components::First)?;
/// assert!((weights[0] - 0.5).abs() < 1e-12 && weights[2] == 0.0);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn principal_components(
    grid: &Grid,
    directions: &[Direction],
    components: Components,
) -> Result<Vec<f64>> {
    if directions.len() != grid.criteria() {
        return Err(Error::shape("one direction for each criterion"));
    }
    let Correlations { moving, values, .. } = Correlations::of(grid);
    let found = symmetric(moving.len(), &values);
    let many = match components {
        Components::First => 1,
        Components::AboveOne => found.iter().filter(|(value, _)| *value > 1.0 + 1e-9).count().max(1),
    };
    let mut importance = vec![0.0; grid.criteria()];
    for (value, vector) in found.iter().take(many) {
        for (c, x) in moving.iter().zip(vector) {
            importance[*c] += value * x * x;
        }
    }
    from_importance(&importance)
}
