//! How near to the best, or to a target.

use crate::comparison::Direction;
use crate::error::{Error, Result};
use crate::num::moment::{is_constant, range};

/// `1 − |best − x| / (max − min)`: 1 for the best observed, 0 for the worst. Edge: a constant criterion gives 1 to all,
/// for nobody is away from the best. O(n). Source: COINr's `n_dist2max`.
///
/// # Errors
/// None that finite numbers can cause.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::distance_to_max};
/// assert_eq!(distance_to_max(&[2.0, 4.0, 3.0], Direction::Up)?, [0.0, 1.0, 0.5]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn distance_to_max(column: &[f64], direction: Direction) -> Result<Vec<f64>> {
    let Some((low, high)) = range(column) else { return Ok(Vec::new()) };
    if is_constant(column) {
        return Ok(vec![1.0; column.len()]);
    }
    let best = if direction == Direction::Up { high } else { low };
    Ok(column.iter().map(|x| 1.0 - (best - x).abs() / (high - low)).collect())
}

/// The way from the worst observed number to the target that has been covered: 0 for the worst, 1 on the target, and beyond
/// it too if `cap`. Edge: where even the worst is at the target, all get 1. O(n). Source: COINr's `n_dist2targ`.
///
/// # Errors
/// A target that is not finite.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::distance_to_target};
/// assert_eq!(distance_to_target(&[10.0, 20.0, 60.0], Direction::Up, 50.0, true)?, [0.0, 0.25, 1.0]);
/// assert_eq!(distance_to_target(&[10.0, 20.0, 60.0], Direction::Up, 50.0, false)?, [0.0, 0.25, 1.25]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn distance_to_target(column: &[f64], direction: Direction, target: f64, cap: bool) -> Result<Vec<f64>> {
    if !target.is_finite() {
        return Err(Error::parameter("target", "a finite number"));
    }
    let turned: Vec<f64> = column.iter().map(|&x| direction.turn(x)).collect();
    let Some((worst, _)) = range(&turned) else { return Ok(Vec::new()) };
    let target = direction.turn(target);
    if worst >= target {
        return Ok(vec![1.0; column.len()]);
    }
    let most = if cap { 1.0 } else { f64::INFINITY };
    Ok(turned.iter().map(|x| ((x - worst) / (target - worst)).min(most)).collect())
}

/// `x / max`, or `1 − x / max` where less is better. Edge: all 0 gives 0 to all, or 1 where less is better. O(n).
///
/// Source: COINr's `n_fracmax`; linear normalisation of Hwang and Yoon, *Multiple Attribute Decision Making*, 1981.
///
/// # Errors
/// A number below 0.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::fraction_of_max};
/// assert_eq!(fraction_of_max(&[1.0, 4.0], Direction::Up)?, [0.25, 1.0]);
/// assert_eq!(fraction_of_max(&[1.0, 4.0], Direction::Down)?, [0.75, 0.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn fraction_of_max(column: &[f64], direction: Direction) -> Result<Vec<f64>> {
    if let Some(at) = column.iter().position(|x| *x < 0.0) {
        return Err(Error::cell(at, 0, "0 or more, to be a fraction of the greatest"));
    }
    let most = range(column).unwrap_or_default().1;
    Ok(super::share::shares_of(column, direction, most))
}
