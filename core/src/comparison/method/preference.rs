//! The six preference functions of PROMETHEE: how much a difference is a preference.

use crate::error::{Error, Result};
use crate::num::function::exp;
use crate::num::moment::resolution;
use crate::num::rank::order;
use crate::num::sum::Sum;

/// Preference for a difference d, 0 to 1; 0 for d ≤ 0. Thresholds are in the unit of the criterion.
///
/// Source: J.-P. Brans, Ph. Vincke, *A Preference Ranking Organisation Method*, Management Science 31 (1985).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Preference {
    /// Any difference is a full preference.
    #[default]
    Usual,
    /// A full preference beyond q.
    UShape {
        /// Indifference threshold.
        q: f64,
    },
    /// d / p, up to 1.
    VShape {
        /// Preference threshold.
        p: f64,
    },
    /// One half beyond q, 1 beyond p.
    Level {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// 0 up to q, then linear to 1 at p.
    Linear {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// `1 − e^(−d² / 2s²)`.
    Gaussian {
        /// Where it bends.
        s: f64,
    },
}

impl Preference {
    /// Refuses thresholds that mean nothing: negative, not finite, p below q, or p or s of 0.
    pub(super) fn check(self) -> Result<()> {
        let good = match self {
            Self::Usual => true,
            Self::UShape { q } => q >= 0.0 && q.is_finite(),
            Self::VShape { p } => p > 0.0 && p.is_finite(),
            Self::Level { q, p } => q >= 0.0 && q <= p && p.is_finite(),
            Self::Linear { q, p } => q >= 0.0 && q < p && p.is_finite(),
            Self::Gaussian { s } => s > 0.0 && s.is_finite(),
        };
        if good { Ok(()) } else { Err(Error::parameter("preference", "thresholds 0 ≤ q < p, s above 0")) }
    }

    /// The preference for a difference; differences up to `tolerance` beyond a step are still before it.
    ///
    /// ```
    /// use scambio_core::comparison::method::Preference;
    /// assert_eq!(Preference::Linear { q: 1.0, p: 3.0 }.of(2.0, 0.0), 0.5);
    /// ```
    pub fn of(self, d: f64, tolerance: f64) -> f64 {
        if d <= tolerance {
            return 0.0;
        }
        let beyond = |threshold: f64| f64::from(u8::from(d > threshold + tolerance));
        match self {
            Self::Usual => 1.0,
            Self::UShape { q } => beyond(q),
            Self::VShape { p } => (d / p).min(1.0),
            Self::Level { q, p } => f64::midpoint(beyond(q), beyond(p)),
            Self::Linear { q, p } => ((d - q) / (p - q)).clamp(0.0, 1.0),
            Self::Gaussian { s } => 1.0 - exp(-(d / s) * (d / s) / 2.0),
        }
    }

    /// For each unit the sum of its preferences over all others, and of theirs over it; more is better in `column`.
    ///
    /// O(m log m) by sorting, sliding windows and prefix sums; Gaussian O(m²) time, O(m) memory.
    /// Source: T. Calders, D. Van Assche, *PROMETHEE is Not Quadratic*, arXiv:1603.00091.
    pub(super) fn flows(self, column: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let tolerance = resolution(column);
        match self {
            Self::Gaussian { .. } => self.flows_by_pairs(column, tolerance),
            Self::Usual => one_sided(column, &[(1.0, Step(tolerance))]),
            Self::UShape { q } => one_sided(column, &[(1.0, Step(q + tolerance))]),
            Self::Level { q, p } => {
                one_sided(column, &[(0.5, Step(q + tolerance)), (0.5, Step(p + tolerance))])
            }
            Self::VShape { p } => one_sided(column, &[(1.0, Ramp(0.0, p))]),
            Self::Linear { q, p } => one_sided(column, &[(1.0, Ramp(q, p))]),
        }
    }

    fn flows_by_pairs(self, column: &[f64], tolerance: f64) -> (Vec<f64>, Vec<f64>) {
        let (mut plus, mut minus) = (vec![0.0; column.len()], vec![0.0; column.len()]);
        for (i, x) in column.iter().enumerate() {
            for (j, y) in column.iter().enumerate() {
                let preference = self.of(x - y, tolerance);
                plus[i] += preference;
                minus[j] += preference;
            }
        }
        (plus, minus)
    }
}

/// A piece of a preference function that needs no pairs.
#[derive(Clone, Copy)]
enum Piece {
    /// 1 above a threshold.
    Step(f64),
    /// 0 up to the first, linear to 1 at the second.
    Ramp(f64, f64),
}
use Piece::{Ramp, Step};

fn one_sided(column: &[f64], pieces: &[(f64, Piece)]) -> (Vec<f64>, Vec<f64>) {
    let order = order(column);
    let up: Vec<f64> = order.iter().map(|&unit| column[unit]).collect();
    // Seen from the other end, those who are above are those below.
    let down: Vec<f64> = up.iter().rev().map(|x| -x).collect();
    let (mut plus, mut minus) = (vec![0.0; column.len()], vec![0.0; column.len()]);
    for (share, piece) in pieces {
        let (above, below) = (piece.sums(&up), piece.sums(&down));
        for (at, &unit) in order.iter().enumerate() {
            plus[unit] += share * above[at];
            minus[unit] += share * below[order.len() - 1 - at];
        }
    }
    (plus, minus)
}

impl Piece {
    /// For each number of an ascending list the sum of the piece over its differences to all before it.
    fn sums(self, sorted: &[f64]) -> Vec<f64> {
        let (mut low, mut high) = (0, 0);
        match self {
            Step(threshold) => sorted
                .iter()
                .map(|x| {
                    while high < sorted.len() && x - sorted[high] > threshold {
                        high += 1;
                    }
                    high as f64
                })
                .collect(),
            Ramp(q, p) => {
                // Sums of differences to the first number: smaller numbers, less rounding.
                let first = sorted.first().copied().unwrap_or_default();
                let slope = 1.0 / (p - q);
                let mut running = Sum::default();
                let mut before = Vec::with_capacity(sorted.len() + 1);
                before.push(running);
                for x in sorted {
                    running.add(x - first);
                    before.push(running);
                }
                sorted
                    .iter()
                    .map(|x| {
                        while low < sorted.len() && x - sorted[low] >= p {
                            low += 1;
                        }
                        while high < sorted.len() && x - sorted[high] > q {
                            high += 1;
                        }
                        let many = high.saturating_sub(low) as f64;
                        let part = many * ((x - first) - q) - before[high.max(low)].since(before[low]);
                        low as f64 + part * slope
                    })
                    .collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_pairs() {
        let column = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0, 0.1 + 0.2, 0.3];
        for preference in [
            Preference::Usual,
            Preference::UShape { q: 1.0 },
            Preference::VShape { p: 2.5 },
            Preference::Level { q: 1.0, p: 3.0 },
            Preference::Linear { q: 1.0, p: 3.0 },
        ] {
            let (plus, minus) = preference.flows(&column);
            let (by_pairs, against) = preference.flows_by_pairs(&column, resolution(&column));
            for unit in 0..column.len() {
                assert!((plus[unit] - by_pairs[unit]).abs() < 1e-12, "{preference:?} {unit}");
                assert!((minus[unit] - against[unit]).abs() < 1e-12, "{preference:?} {unit}");
            }
        }
    }
}
