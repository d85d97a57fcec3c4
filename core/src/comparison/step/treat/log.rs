//! The logarithm of a column with a long tail.

use super::Treated;
use crate::error::{Error, Result};
use crate::num::function::ln;
use crate::num::moment::range;

/// Of what the logarithm is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Log {
    /// `ln(x − min + range/100)`: any numbers, as COINr's `log_CT` has it.
    #[default]
    Shifted,
    /// `ln(x)`: positive numbers only.
    Plain,
}

/// The natural logarithm of a column. The order of units stays; distances become ratios. O(n).
///
/// A constant column is left alone by the shifted one.
///
/// # Errors
/// A number that is 0 or less, for the plain one; numbers at the end of the range of floats.
///
/// ```
/// use scambio_core::comparison::step::treat::{Log, log};
/// assert_eq!(log(&[1.0, 1.0], Log::Plain)?.values, [0.0, 0.0]);
/// assert!(log(&[1.0, 0.0], Log::Plain).is_err());
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn log(column: &[f64], kind: Log) -> Result<Treated> {
    let (low, high) = range(column).unwrap_or_default();
    let values: Vec<f64> = match kind {
        Log::Shifted if high > low => column.iter().map(|x| ln(x - low + 0.01 * (high - low))).collect(),
        Log::Shifted => column.to_vec(),
        Log::Plain => match column.iter().position(|x| *x <= 0.0) {
            Some(at) => return Err(Error::cell(at, 0, "a number above 0 for its logarithm")),
            None => column.iter().map(|x| ln(*x)).collect(),
        },
    };
    if let Some(at) = values.iter().position(|x| !x.is_finite()) {
        return Err(Error::cell(at, 0, "a number of a size that has a logarithm"));
    }
    let changed = (0..values.len()).filter(|&at| values[at] != column[at]).collect();
    Ok(Treated { values, changed })
}
