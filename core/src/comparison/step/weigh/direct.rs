//! Equal weights, and weights that people say.

use crate::comparison::problem::shares;
use crate::error::{Error, Result};

/// The same weight for each of `n` criteria: the default, and itself a choice that is stated.
///
/// ```
/// assert_eq!(scambio_core::comparison::step::weigh::equal(4)?, [0.25; 4]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
///
/// # Errors
/// No criterion.
pub fn equal(n: usize) -> Result<Vec<f64>> {
    if n == 0 {
        return Err(Error::weights("at least one criterion"));
    }
    Ok(vec![1.0 / n as f64; n])
}

/// Points, such as a budget of 100 given out with sliders, divided by their sum.
///
/// # Errors
/// Negative or not finite, or none above 0.
///
/// ```
/// assert_eq!(scambio_core::comparison::step::weigh::direct(&[50.0, 30.0, 20.0])?, [0.5, 0.3, 0.2]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn direct(points: &[f64]) -> Result<Vec<f64>> {
    shares(points)
}
