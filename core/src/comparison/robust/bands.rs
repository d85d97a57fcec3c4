//! Units that cannot be told apart.

use crate::error::{Error, Result};
use crate::num::rank::order;
use crate::num::sum::sum;

/// Bands from the best to the worst: a unit opens a new band where the first of the current one is ahead of it with at
/// least this probability. `winning` are the probabilities of pairs (a · m + b). O(m²).
///
/// Units are taken in the order of their mean probability against all others; within a band in the order of the units.
///
/// # Errors
/// Not m² probabilities, or a limit outside ½ to 1.
///
/// ```
/// use scambio_core::comparison::robust::bands;
/// let winning = [0.5, 0.7, 1.0, 0.3, 0.5, 0.9, 0.0, 0.1, 0.5];
/// assert_eq!(bands(&winning, 0.9)?, vec![vec![0, 1], vec![2]]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn bands(winning: &[f64], limit: f64) -> Result<Vec<Vec<usize>>> {
    let m = winning.len().isqrt();
    if m * m != winning.len() {
        return Err(Error::shape("a probability for each ordered pair of units"));
    }
    if !(0.5..=1.0).contains(&limit) {
        return Err(Error::parameter("limit", "a number from 0.5 to 1"));
    }
    let strength: Vec<f64> =
        (0..m).map(|a| 0.0 - sum((0..m).filter(|b| *b != a).map(|b| winning[a * m + b]))).collect();
    let mut bands: Vec<Vec<usize>> = Vec::new();
    for unit in order(&strength) {
        match bands.last_mut() {
            Some(band) if winning[band[0] * m + unit] < limit => band.push(unit),
            _ => bands.push(vec![unit]),
        }
    }
    bands.iter_mut().for_each(|band| band.sort_unstable());
    Ok(bands)
}
