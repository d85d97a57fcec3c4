//! Observed ends.

use super::goalposts;
use crate::comparison::Direction;
use crate::error::Result;
use crate::num::moment::{is_constant, range};

/// [`goalposts`] with the least and the greatest observed number as ends.
///
/// A unit that joins may move everybody. Edge: a constant criterion gives the middle of the scale to all. O(n).
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, p. 83.
///
/// # Errors
/// `onto` not finite.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::min_max};
/// assert_eq!(min_max(&[2.0, 4.0, 3.0], Direction::Up, (0.0, 1.0))?, [0.0, 1.0, 0.5]);
/// assert_eq!(min_max(&[7.0, 7.0], Direction::Up, (0.0, 1.0))?, [0.5, 0.5]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn min_max(column: &[f64], direction: Direction, onto: (f64, f64)) -> Result<Vec<f64>> {
    match range(column) {
        Some(ends) if !is_constant(column) => goalposts(column, direction, ends, onto, false),
        _ => Ok(vec![f64::midpoint(onto.0, onto.1); column.len()]),
    }
}
