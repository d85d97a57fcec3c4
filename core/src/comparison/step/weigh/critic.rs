//! Weights from the data: contrast, and conflict with the other criteria.

use super::from_importance;
use crate::comparison::step::normalise::Normalise;
use crate::comparison::{Direction, Grid};
use crate::error::Result;
use crate::num::correlation::pearson;
use crate::num::moment::{Spread, is_constant, standard_deviation};
use crate::num::sum::sum;

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
    let scaled = Normalise::UNIT.grid(grid, directions)?;
    let moving: Vec<usize> = (0..grid.criteria()).filter(|&c| !is_constant(grid.column(c))).collect();
    let mut importance = vec![0.0; grid.criteria()];
    for &j in &moving {
        let conflict = sum(moving
            .iter()
            .filter(|&&k| k != j)
            .map(|&k| 1.0 - pearson(scaled.column(j), scaled.column(k)).unwrap_or_default()));
        importance[j] = standard_deviation(scaled.column(j), Spread::Population) * conflict;
    }
    if let [only] = moving[..] {
        importance[only] = 1.0;
    }
    from_importance(&importance)
}
