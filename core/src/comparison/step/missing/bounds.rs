//! The honest answer to a gap: the worst and the best that it could be.

use crate::comparison::{Direction, Gappy, Grid};
use crate::error::{Error, Result};
use crate::num::moment::range;

/// A matrix with every gap at its worst, and one with every gap at its best.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// Gaps at the worst case.
    pub worst: Grid,
    /// Gaps at the best case.
    pub best: Grid,
}

/// Fills gaps with the worst and the best possible values: those of `limits` where given, else the least and the
/// greatest observed. O(units · criteria).
///
/// A method that never falls when a cell improves gives, from `worst` with a unit's gaps at best, that unit's best case.
///
/// # Errors
/// Not one direction a criterion; limits of another number, or in the wrong order; a criterion with neither a value nor
/// limits.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, step::missing::bounds};
/// let values = Gappy::from_columns([[Some(2.0), None, Some(5.0)]])?;
/// let bounds = bounds(&values, &[Direction::Down], None)?;
/// assert_eq!(bounds.worst.column(0), [2.0, 5.0, 5.0]);
/// assert_eq!(bounds.best.column(0), [2.0, 2.0, 5.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn bounds(values: &Gappy, directions: &[Direction], limits: Option<&[(f64, f64)]>) -> Result<Bounds> {
    if directions.len() != values.criteria() || limits.is_some_and(|l| l.len() != values.criteria()) {
        return Err(Error::shape("one direction, and limits if any, for each criterion"));
    }
    let (mut worst, mut best) = (Vec::new(), Vec::new());
    for (c, column) in values.columns().enumerate() {
        let observed = range(&values.present(c));
        let Some((low, high)) = limits.map(|limits| limits[c]).or(observed) else {
            return Err(Error::cell(0, c, "a value somewhere under this criterion, or limits"));
        };
        if low > high {
            return Err(Error::parameter("limits", "the lower one first"));
        }
        let (bad, good) = if directions[c] == Direction::Up { (low, high) } else { (high, low) };
        worst.push(column.iter().map(|x| x.unwrap_or(bad)).collect::<Vec<_>>());
        best.push(column.iter().map(|x| x.unwrap_or(good)).collect::<Vec<_>>());
    }
    Ok(Bounds { worst: Grid::from_columns(worst)?, best: Grid::from_columns(best)? })
}
