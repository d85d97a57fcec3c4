//! The share of the others that are worse.

use super::ranks;
use crate::comparison::Direction;

/// `(rank from the worst − 1) / (n − 1)`: 0 for the worst, 1 for the best if alone. Edge: one unit gets 0.5. O(n log n).
///
/// Source: as a spreadsheet's PERCENTRANK; COINr's `n_prank`.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::percentile_rank};
/// assert_eq!(percentile_rank(&[5.0, 7.0, 9.0], Direction::Down), [1.0, 0.5, 0.0]);
/// ```
pub fn percentile_rank(column: &[f64], direction: Direction) -> Vec<f64> {
    if column.len() < 2 {
        return vec![0.5; column.len()];
    }
    let others = (column.len() - 1) as f64;
    ranks(column, direction).into_iter().map(|rank| (rank - 1.0) / others).collect()
}
