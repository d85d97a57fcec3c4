//! What changed between two rounds.

use crate::comparison::{Direction, Gappy};
use crate::error::{Error, Result};

/// Which way a value went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// Not at all, up to rounding.
    Same,
    /// There was none before, and is one now.
    New,
    /// There was one before, and is none now.
    Gone,
    /// There is none in either round.
    NotKnown,
}

/// One cell between two rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The row.
    pub unit: usize,
    /// The column.
    pub criterion: usize,
    /// Which way it went.
    pub change: Change,
    /// By how much, in the unit of the criterion, not turned; where both are known.
    pub difference: Option<f64>,
}

/// Every cell between two rounds, criterion by criterion. O(m n).
///
/// # Errors
/// Rounds of different shapes, or not one direction a criterion.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, reading::{Change, progress}};
/// let before = Gappy::from_columns([[Some(20.0), None]])?;
/// let after = Gappy::from_columns([[Some(15.0), Some(3.0)]])?;
/// let steps = progress(&before, &after, &[Direction::Down])?;
/// assert_eq!((steps[0].change, steps[0].difference), (Change::Better, Some(-5.0)));
/// assert_eq!(steps[1].change, Change::New);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn progress(before: &Gappy, after: &Gappy, directions: &[Direction]) -> Result<Vec<Step>> {
    let n = before.criteria();
    if after.criteria() != n || after.units() != before.units() || directions.len() != n {
        return Err(Error::shape("two rounds of the same shape, and one direction for each criterion"));
    }
    let step = |(criterion, unit): (usize, usize)| {
        let (old, new) = (before.at(unit, criterion), after.at(unit, criterion));
        let difference = old.zip(new).map(|(old, new)| new - old);
        let change = match (old, new, difference) {
            (Some(old), Some(new), Some(by)) if by.abs() <= 1e-12 * old.abs().max(new.abs()) => Change::Same,
            (_, _, Some(by)) if directions[criterion].turn(by) > 0.0 => Change::Better,
            (_, _, Some(_)) => Change::Worse,
            (None, Some(_), None) => Change::New,
            (Some(_), None, None) => Change::Gone,
            _ => Change::NotKnown,
        };
        Step { unit, criterion, change, difference }
    };
    Ok((0..n).flat_map(|c| (0..before.units()).map(move |unit| (c, unit))).map(step).collect())
}
