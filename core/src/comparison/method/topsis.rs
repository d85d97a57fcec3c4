//! TOPSIS: near to the best, far from the worst.

use super::Method;
use crate::comparison::step::normalise::Normalise;
use crate::comparison::{Problem, Scores};
use crate::error::Result;
use crate::num::moment::{is_constant, range};

/// How criteria are brought to one scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TopsisScale {
    /// By the length of the column, as published: ratio-safe only.
    #[default]
    Vector,
    /// By the observed range: unit-safe.
    MinMax,
    /// By the greatest number (0 or more).
    Max,
    /// By the sum (0 or more).
    Sum,
    /// The numbers are on one scale already.
    AsGiven,
}

/// How far is far, over the weighted differences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Distance {
    /// √Σd², as published.
    #[default]
    Euclidean,
    /// Σ|d|.
    Manhattan,
    /// max |d|.
    Chebyshev,
}

/// `C_i = D⁻ / (D⁺ + D⁻)` with the distances D⁺ and D⁻ of the weighted numbers from the best and the worst observed of
/// each criterion. O(m n), without another matrix.
///
/// 1 for a unit that is best on all, 0 for one that is worst on all. Edge: where all units are equal (one unit, for
/// example) both distances are 0 and the score is 0.5; a constant criterion adds nothing to any distance. A further unit
/// can move the others: positions may turn round.
/// Source: C. L. Hwang, K. Yoon, *Multiple Attribute Decision Making*, 1981.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Method, Topsis}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])?)?;
/// assert_eq!(Topsis::default().scores(&problem)?.ranking().positions(), [3, 2, 1]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Topsis {
    /// How criteria are brought to one scale.
    pub scale: TopsisScale,
    /// How distances are taken.
    pub distance: Distance,
}

impl Method for Topsis {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let mut to_best = vec![0.0; problem.units()];
        let mut to_worst = vec![0.0; problem.units()];
        for (c, column) in problem.grid().columns().enumerate() {
            if is_constant(column) {
                continue;
            }
            let direction = problem.directions()[c];
            let scaled = match self.scale {
                TopsisScale::Vector => Normalise::Vector.column(column, direction),
                TopsisScale::MinMax => Normalise::UNIT.column(column, direction),
                TopsisScale::Max => Normalise::FractionOfMax.column(column, direction),
                TopsisScale::Sum => Normalise::Sum.column(column, direction),
                TopsisScale::AsGiven => Ok(problem.turned(c)),
            }
            .map_err(|error| error.under(problem.given()[c]))?;
            let (worst, best) = range(&scaled).unwrap_or_default();
            let weight = problem.weights()[c];
            for (unit, x) in scaled.iter().enumerate() {
                self.add(&mut to_best[unit], weight * (best - x));
                self.add(&mut to_worst[unit], weight * (x - worst));
            }
        }
        let score = |(best, worst): (&f64, &f64)| {
            let (best, worst) = match self.distance {
                Distance::Euclidean => (best.sqrt(), worst.sqrt()),
                Distance::Manhattan | Distance::Chebyshev => (*best, *worst),
            };
            if best + worst > 0.0 { worst / (best + worst) } else { 0.5 }
        };
        Ok(Scores::higher(to_best.iter().zip(&to_worst).map(score).collect()))
    }
}

impl Topsis {
    fn add(self, total: &mut f64, difference: f64) {
        match self.distance {
            Distance::Euclidean => *total += difference * difference,
            Distance::Manhattan => *total += difference,
            Distance::Chebyshev => *total = total.max(difference),
        }
    }
}
