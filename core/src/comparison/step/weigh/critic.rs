//! Weights from the data: contrast, and conflict with the other criteria.

use super::correlations::Correlations;
use super::from_importance;
use crate::comparison::{Direction, Grid};
use crate::error::{Error, Result};

/// CRITIC: on min–max numbers with direction, `w_j ∝ σ_j Σ_k (1 − r_jk)`. O(m n²).
///
/// Unit-safe. Edge: a constant criterion weighs 0 and correlates with nobody (r = 0 is *not* assumed for it: it is left
/// out of the sums of the others).
/// Source: D. Diakoulaki, G. Mavrotas, L. Papayannakis, *Determining objective weights … the CRITIC method*, Computers &
/// Operations Research 22 (1995).
///
/// # Errors
/// Not one direction a criterion; no criterion that tells units apart, or only one direction of difference in all.
///
/// ```
/// use scambio_core::comparison::{Direction, Grid, step::weigh::critic};
/// let grid = Grid::from_rows(&[[1.0, 3.0, 7.0], [2.0, 1.0, 7.0], [3.0, 2.0, 7.0]])?;
/// assert_eq!(critic(&grid, &[Direction::Up; 3])?, [0.5, 0.5, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn critic(grid: &Grid, directions: &[Direction]) -> Result<Vec<f64>> {
    if directions.len() != grid.criteria() {
        return Err(Error::shape("one direction for each criterion"));
    }
    let Correlations { moving, deviations, values } = Correlations::of(grid);
    let n = moving.len();
    let mut importance = vec![0.0; grid.criteria()];
    for (j, &c) in moving.iter().enumerate() {
        // A correlation turns round with one of the two directions.
        let apart = |k: usize| {
            let same = directions[c] == directions[moving[k]];
            1.0 - if same { values[j * n + k] } else { -values[j * n + k] }
        };
        importance[c] = deviations[j] * (0..n).filter(|&k| k != j).map(apart).sum::<f64>();
    }
    if let [only] = moving[..] {
        importance[only] = 1.0;
    }
    from_importance(&importance)
}
