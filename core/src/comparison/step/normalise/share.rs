//! Parts of a whole: of the sum, of the length of the vector.

use crate::comparison::Direction;
use crate::error::{Error, Result};
use crate::num::sum::sum;

/// `x / Σ|x|`, or `1 − x / Σ|x|` where less is better. Edge: all 0 gives 0, or 1 where less is better. O(n).
///
/// Ratio-safe only: adding a constant to a criterion changes the result.
///
/// # Errors
/// A number below 0: a part of a whole is not negative.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::sum_share};
/// assert_eq!(sum_share(&[1.0, 3.0], Direction::Up)?, [0.25, 0.75]);
/// assert_eq!(sum_share(&[1.0, 3.0], Direction::Down)?, [0.75, 0.25]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn sum_share(column: &[f64], direction: Direction) -> Result<Vec<f64>> {
    if let Some(at) = column.iter().position(|x| *x < 0.0) {
        return Err(Error::cell(at, 0, "0 or more, to be a part of the sum"));
    }
    Ok(shares_of(column, direction, sum(column.iter().copied())))
}

/// `x / √Σx²`, or `1 − x / √Σx²` where less is better. Edge: all 0 gives 0, or 1 where less is better. O(n).
///
/// Ratio-safe only. Source: Hwang and Yoon, *Multiple Attribute Decision Making*, 1981.
///
/// # Errors
/// None that finite numbers can cause.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::vector_share};
/// assert_eq!(vector_share(&[3.0, 4.0], Direction::Up)?, [0.6, 0.8]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn vector_share(column: &[f64], direction: Direction) -> Result<Vec<f64>> {
    Ok(shares_of(column, direction, length(column)))
}

/// The length of a vector, without overflow.
pub(crate) fn length(column: &[f64]) -> f64 {
    let most = column.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    if most > 0.0 { most * sum(column.iter().map(|x| (x / most) * (x / most))).sqrt() } else { 0.0 }
}

/// Each number as a part of `whole`, reflected where less is better.
pub(super) fn shares_of(column: &[f64], direction: Direction, whole: f64) -> Vec<f64> {
    let part = |x: f64| if whole > 0.0 { x / whole } else { 0.0 };
    column
        .iter()
        .map(|&x| match direction {
            Direction::Up => part(x),
            Direction::Down => 1.0 - part(x),
        })
        .collect()
}
