//! Ranks as numbers.

use crate::comparison::Direction;
use crate::num::moment::resolution;
use crate::num::rank::competition;

/// The rank from the worst: 1 for the worst, ties take the lower rank. Distances are lost on purpose. O(n log n).
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, p. 83; COINr's `n_rank`.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::ranks};
/// assert_eq!(ranks(&[5.0, 7.0, 5.0, 9.0], Direction::Up), [1.0, 3.0, 1.0, 4.0]);
/// ```
pub fn ranks(column: &[f64], direction: Direction) -> Vec<f64> {
    let turned: Vec<f64> = column.iter().map(|&x| direction.turn(x)).collect();
    competition(&turned, resolution(&turned)).into_iter().map(|rank| rank as f64).collect()
}
