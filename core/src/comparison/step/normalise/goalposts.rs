//! Fixed ends.

use crate::comparison::Direction;
use crate::error::{Error, Result};

/// `x' = a + (b − a) · (x − low) / (high − low)`, with low and high exchanged where less is better; `onto` is (a, b).
///
/// The ends are chosen, not observed: a unit that joins moves nobody. Outside the ends the result leaves (a, b), unless
/// clipped. Edge: a constant criterion is an ordinary one here. O(n).
/// Source: UNDP, Human Development Report, technical notes; EU Social Progress Index 2020, methodology.
///
/// # Errors
/// `low` not below `high`, or a parameter that is not finite.
///
/// ```
/// use scambio_core::comparison::{Direction, step::normalise::goalposts};
/// let ends = (0.0, 50.0);
/// assert_eq!(goalposts(&[10.0, 60.0], Direction::Down, ends, (0.0, 100.0), true)?, [80.0, 0.0]);
/// assert_eq!(goalposts(&[10.0, 60.0], Direction::Down, ends, (0.0, 100.0), false)?, [80.0, -20.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn goalposts(
    column: &[f64],
    direction: Direction,
    (low, high): (f64, f64),
    (a, b): (f64, f64),
    clip: bool,
) -> Result<Vec<f64>> {
    if !(low.is_finite() && high.is_finite() && low < high) {
        return Err(Error::parameter("low, high", "finite ends, the lower one first"));
    }
    if !(a.is_finite() && b.is_finite()) {
        return Err(Error::parameter("onto", "finite ends"));
    }
    let place = |x: f64| match direction {
        Direction::Up => (x - low) / (high - low),
        Direction::Down => (high - x) / (high - low),
    };
    let scaled = column.iter().map(|&x| place(x)).map(|t| if clip { t.clamp(0.0, 1.0) } else { t });
    Ok(scaled.map(|t| a + (b - a) * t).collect())
}
