//! When a common scale would mislead.

use crate::num::moment::{is_constant, range};

/// Something to know before one trusts the scale of a criterion. Rows are counted among the numbers that were given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// All units are the same: the criterion tells nobody apart.
    Constant,
    /// The observed range is a small share of the scale or of the numbers: 10.1 against 10 would become 1 against 0.
    NarrowRange {
        /// The share, 0 to 1.
        share: f64,
    },
    /// Without this one unit the range would be less than half: it sets the scale for everybody.
    OneUnit {
        /// Its row.
        row: usize,
        /// What would be left of the range, 0 to 1.
        rest: f64,
    },
}

/// Below this share of the scale a range is narrow.
const NARROW: f64 = 0.05;

/// What to warn of, for one criterion; `scale` are its goalposts, if any: without them the greatest magnitude is the
/// scale. O(n log n).
///
/// ```
/// use scambio_core::comparison::step::normalise::{Warning, warnings};
/// assert!(matches!(warnings(&[10.0, 10.1], None)[..], [Warning::NarrowRange { .. }]));
/// assert!(matches!(warnings(&[1.0, 2.0, 3.0, 90.0], None)[..], [Warning::OneUnit { row: 3, .. }]));
/// ```
pub fn warnings(column: &[f64], scale: Option<(f64, f64)>) -> Vec<Warning> {
    let Some((low, high)) = range(column) else { return Vec::new() };
    if is_constant(column) {
        return vec![Warning::Constant];
    }
    let mut warnings = Vec::new();
    let whole = scale.map_or_else(|| low.abs().max(high.abs()), |(from, to)| (to - from).abs());
    if whole > 0.0 && (high - low) / whole < NARROW {
        warnings.push(Warning::NarrowRange { share: (high - low) / whole });
    }
    let order = crate::num::rank::order(column);
    if order.len() > 2 {
        let (first, second) = (order[0], order[1]);
        let (before, last) = (order[order.len() - 2], order[order.len() - 1]);
        let (without_first, without_last) = (high - column[second], column[before] - low);
        let (row, left) =
            if without_first < without_last { (first, without_first) } else { (last, without_last) };
        let rest = left / (high - low);
        if rest < 0.5 {
            warnings.push(Warning::OneUnit { row, rest });
        }
    }
    warnings
}
