//! Standard scores.

use crate::comparison::Direction;
use crate::error::{Error, Result};
use crate::num::moment::{Spread, is_constant, mean, standard_deviation};

/// `z = m ± s · (x − x̄) / σ`: with m = 0, s = 1 the usual ones, with m = 100, s = 10 those of ISTAT's MPI.
///
/// Edge: a constant criterion gives m to all. O(n).
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, p. 83.
///
/// # Errors
/// A deviation of 0 or less, or parameters that are not finite.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::z_score};
/// use scambio_core::num::moment::Spread;
/// assert_eq!(z_score(&[1.0, 3.0], Direction::Down, 100.0, 10.0, Spread::Population)?, [110.0, 90.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn z_score(
    column: &[f64],
    direction: Direction,
    centre: f64,
    deviation: f64,
    spread: Spread,
) -> Result<Vec<f64>> {
    if !(centre.is_finite() && deviation.is_finite() && deviation > 0.0) {
        return Err(Error::parameter("mean, deviation", "a finite mean and a deviation above 0"));
    }
    let sigma = standard_deviation(column, spread);
    if is_constant(column) || sigma <= 0.0 {
        return Ok(vec![centre; column.len()]);
    }
    let mean = mean(column);
    Ok(column.iter().map(|x| centre + deviation * direction.turn((x - mean) / sigma)).collect())
}
