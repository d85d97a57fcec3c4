//! Winsorising: extreme numbers are brought to the next ones, until the distribution is no longer extreme.

use super::Treated;
use crate::error::{Error, Result};
use crate::num::moment::{kurtosis, skewness};

/// When a distribution counts as extreme, and how many numbers may be moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Winsorise {
    /// Extreme when the magnitude of skewness G₁ (type 2) is above this …
    pub skewness: f64,
    /// … and excess kurtosis G₂ (type 2) above this.
    pub kurtosis: f64,
    /// At most this many numbers are moved.
    pub most: usize,
}

impl Default for Winsorise {
    /// The rule of the Joint Research Centre: 2, 3.5, five numbers.
    fn default() -> Self {
        Self { skewness: 2.0, kurtosis: 3.5, most: 5 }
    }
}

/// While |skewness| and kurtosis are both above their limits, sets the greatest numbers (the least, if skewed to the
/// left) to the next ones. Positions do not turn round; the ends become ties. O(moved · n).
///
/// Constant columns and those of fewer than four numbers are left alone.
/// Source: JRC, COIN Tool user's guide (2019); R package COINr, `winsorise`.
///
/// # Errors
/// Limits that are not finite.
///
/// ```
/// use scambio_core::comparison::step::treat::{Winsorise, winsorise};
/// let treated = winsorise(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 100.0], Winsorise::default())?;
/// assert_eq!((treated.values[6], treated.changed), (6.0, vec![6]));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn winsorise(column: &[f64], rule: Winsorise) -> Result<Treated> {
    if !rule.skewness.is_finite() || !rule.kurtosis.is_finite() {
        return Err(Error::parameter("skewness, kurtosis", "finite limits"));
    }
    let mut values = column.to_vec();
    while let (Some(skew), Some(kurt)) = (skewness(&values), kurtosis(&values)) {
        if skew.abs() <= rule.skewness || kurt <= rule.kurtosis {
            break;
        }
        let sign = if skew > 0.0 { 1.0 } else { -1.0 };
        let end = values.iter().fold(f64::NEG_INFINITY, |end, x| end.max(sign * x));
        let at_end: Vec<usize> = (0..values.len()).filter(|&at| sign * values[at] >= end).collect();
        let inside = values.iter().map(|x| sign * x).filter(|x| *x < end);
        let next = sign * inside.fold(f64::NEG_INFINITY, f64::max);
        if at_end.len() > rule.most || !next.is_finite() {
            break;
        }
        for at in at_end {
            values[at] = next;
        }
    }
    let changed = (0..values.len()).filter(|&at| values[at] != column[at]).collect();
    Ok(Treated { values, changed })
}
