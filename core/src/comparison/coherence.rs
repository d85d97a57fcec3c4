//! Do criteria measure one thing, and is something counted twice?

use super::{Direction, Gappy, Grid};
use crate::num::correlation::{kendall, pearson, spearman};
use crate::num::moment::{Spread, variance};
use crate::num::sum::sum;

/// Cronbach's alpha: `n/(n−1) · (1 − Σ σ²_j / σ²_total)`, how far criteria go together as parts of one sum. O(m n).
///
/// `None` of fewer than two criteria or units, or where all units have the same total. Directions must have been turned.
/// It may be negative. Source: L. J. Cronbach, *Coefficient alpha and the internal structure of tests*, Psychometrika 16
/// (1951).
///
/// ```
/// use scambio_core::comparison::{Grid, coherence::cronbach};
/// let grid = Grid::from_rows(&[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])?;
/// assert_eq!(cronbach(&grid), Some(1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn cronbach(grid: &Grid) -> Option<f64> {
    let n = grid.criteria() as f64;
    let totals: Vec<f64> =
        (0..grid.units()).map(|unit| sum(grid.columns().map(|column| column[unit]))).collect();
    if grid.criteria() < 2 || grid.units() < 2 || crate::num::moment::is_constant(&totals) {
        return None;
    }
    let parts = sum(grid.columns().map(|column| variance(column, Spread::Sample)));
    Some(n / (n - 1.0) * (1.0 - parts / variance(&totals, Spread::Sample)))
}

/// Two criteria that say almost the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Double {
    /// The first criterion.
    pub a: usize,
    /// The second.
    pub b: usize,
    /// Spearman's correlation, turned by direction.
    pub spearman: f64,
    /// Kendall's tau-b, likewise.
    pub kendall: f64,
    /// Pearson's correlation, likewise.
    pub pearson: f64,
}

/// Pairs of criteria whose Spearman correlation, over the units that have both, is at least `limit` in magnitude: the
/// same thing may be counted twice (positive) or cancel itself (negative). In the order of the criteria. O(n² m²).
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, Grid, coherence::doubles};
/// let grid = Grid::from_rows(&[[1.0, 9.0, 2.0], [2.0, 8.0, 1.0], [3.0, 7.0, 3.0]])?;
/// let found = doubles(&Gappy::from(&grid), &[Direction::Up, Direction::Down, Direction::Up], 0.9);
/// assert_eq!((found.len(), found[0].b, found[0].spearman), (1, 1, 1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn doubles(values: &Gappy, directions: &[Direction], limit: f64) -> Vec<Double> {
    let mut found = Vec::new();
    for b in 0..values.criteria().min(directions.len()) {
        for a in 0..b {
            let both = |unit: usize| Some((values.at(unit, a)?, values.at(unit, b)?));
            let (x, y): (Vec<f64>, Vec<f64>) = (0..values.units())
                .filter_map(both)
                .map(|(x, y)| (directions[a].turn(x), directions[b].turn(y)))
                .unzip();
            if let (Some(spearman), Some(kendall), Some(pearson)) =
                (spearman(&x, &y), kendall(&x, &y), pearson(&x, &y))
                && spearman.abs() >= limit - 1e-9
            {
                found.push(Double { a, b, spearman, kendall, pearson });
            }
        }
    }
    found.sort_by_key(|double| (double.a, double.b));
    found
}
