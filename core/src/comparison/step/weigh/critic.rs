//! Weights from the data: contrast, and conflict with the other criteria.

use super::from_importance;
use crate::comparison::step::normalise::Normalise;
use crate::comparison::{Direction, Grid};
use crate::error::Result;
use crate::num::moment::{Spread, dot, is_constant, mean, standard_deviation};

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
    // Columns of mean 0 and length 1: their products are correlations.
    let standard: Vec<Vec<f64>> = moving
        .iter()
        .map(|&c| {
            let mean = mean(scaled.column(c));
            let centred: Vec<f64> = scaled.column(c).iter().map(|x| x - mean).collect();
            let length = dot(&centred, &centred).sqrt();
            centred.iter().map(|x| x / length).collect()
        })
        .collect();
    let mut conflict = vec![0.0; moving.len()];
    for j in 0..moving.len() {
        for k in 0..j {
            let apart = 1.0 - dot(&standard[j], &standard[k]).clamp(-1.0, 1.0);
            conflict[j] += apart;
            conflict[k] += apart;
        }
    }
    let mut importance = vec![0.0; grid.criteria()];
    for (conflict, &c) in conflict.iter().zip(&moving) {
        importance[c] = standard_deviation(scaled.column(c), Spread::Population) * conflict;
    }
    if let [only] = moving[..] {
        importance[only] = 1.0;
    }
    from_importance(&importance)
}
