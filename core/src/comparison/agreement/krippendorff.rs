//! Krippendorff's alpha.

use crate::comparison::Gappy;
use crate::num::moment::resolution;
use crate::num::sum::Sum;

/// The level of measurement: what a difference of two ratings means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Names: the same or not.
    Nominal,
    /// Ordered steps: how many ratings lie between.
    #[default]
    Ordinal,
    /// Numbers: their difference.
    Interval,
    /// Numbers with a zero: their difference by their sum.
    Ratio,
}

/// `α = 1 − D_o / D_e`, observed by expected disagreement, over units with two ratings or more; 1 is full agreement, 0
/// chance. O(pairs of values · levels). Takes gaps.
///
/// `None` where no unit has two ratings, or all ratings are the same: nothing can be said about chance then.
/// Source: K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011.
///
/// ```
/// use scambio_core::comparison::{Gappy, agreement::{Level, krippendorff}};
/// let ratings = Gappy::from_columns([[Some(1.0), Some(2.0), Some(3.0)], [Some(1.0), Some(2.0), Some(3.0)]])?;
/// assert_eq!(krippendorff(&ratings, Level::Interval), Some(1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn krippendorff(ratings: &Gappy, level: Level) -> Option<f64> {
    let all: Vec<f64> = ratings.columns().flatten().copied().flatten().collect();
    let tolerance = resolution(&all);
    let mut values = all;
    values.sort_by(f64::total_cmp);
    values.dedup_by(|later, first| *later - *first <= tolerance);
    let place = |x: f64| values.partition_point(|value| *value + tolerance < x);
    let v = values.len();
    // Coincidences: ordered pairs of ratings within a unit, by 1 / (ratings of the unit − 1).
    let mut coincidences = vec![0.0; v * v];
    for unit in 0..ratings.units() {
        let given: Vec<usize> =
            (0..ratings.criteria()).filter_map(|c| ratings.at(unit, c)).map(place).collect();
        if given.len() < 2 {
            continue;
        }
        let part = 1.0 / (given.len() - 1) as f64;
        for (i, a) in given.iter().enumerate() {
            for (j, b) in given.iter().enumerate() {
                if i != j {
                    coincidences[a * v + b] += part;
                }
            }
        }
    }
    let totals: Vec<f64> = (0..v).map(|a| coincidences[a * v..(a + 1) * v].iter().sum()).collect();
    let n: f64 = totals.iter().sum();
    let apart = |a: usize, b: usize| -> f64 {
        let (low, high) = (a.min(b), a.max(b));
        match level {
            Level::Nominal => f64::from(u8::from(a != b)),
            Level::Ordinal => {
                let between: f64 = totals[low..=high].iter().sum();
                (between - f64::midpoint(totals[low], totals[high])).powi(2)
            }
            Level::Interval => (values[a] - values[b]).powi(2),
            Level::Ratio if values[a] + values[b] == 0.0 => 0.0,
            Level::Ratio => ((values[a] - values[b]) / (values[a] + values[b])).powi(2),
        }
    };
    let (mut observed, mut expected) = (Sum::default(), Sum::default());
    for a in 0..v {
        for b in (0..v).filter(|b| *b != a) {
            observed.add(coincidences[a * v + b] * apart(a, b));
            expected.add(totals[a] * totals[b] * apart(a, b));
        }
    }
    (expected.value() > 0.0).then(|| 1.0 - (n - 1.0) * observed.value() / expected.value())
}
