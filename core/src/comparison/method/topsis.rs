//! TOPSIS: near to the best, far from the worst.

use super::Method;
use crate::comparison::{Direction, Grid, Problem, Scores};
use crate::error::{Error, Result};
use crate::num::moment::{dot, is_point, range};
use crate::num::sum::sum;
use crate::num::wide::wide;

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

/// What the two distances are made of, unit by criterion, before the weights.
///
/// With weights v the distances are `Σ_j v_j d_ij`, or `√Σ_j v_j² d_ij` if squared; the score is
/// `to_worst / (to_best + to_worst)`, and 0.5 where both are 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    /// How far from the best.
    pub to_best: Grid,
    /// How far from the worst.
    pub to_worst: Grid,
    /// Are they squares?
    pub squared: bool,
}

impl Method for Topsis {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let mut to_best = vec![0.0; problem.units()];
        let mut to_worst = vec![0.0; problem.units()];
        for c in 0..problem.criteria() {
            let Some((whole, worst, best)) = self.frame(problem, c)? else { continue };
            let share = problem.weights()[c] / whole;
            wide!({
                self.add_column(share, (worst, best), problem.grid().column(c), &mut to_best, &mut to_worst);
            });
        }
        let score = |(best, worst): (&f64, &f64)| {
            let (best, worst) = match self.distance {
                Distance::Euclidean => (best.sqrt(), worst.sqrt()),
                Distance::Manhattan | Distance::Chebyshev => (*best, *worst),
            };
            if best + worst > 0.0 { worst / (best + worst) } else { 0.5 }
        };
        let scores = wide!(to_best.iter().zip(&to_worst).map(score).collect());
        Scores::higher(scores).finite()
    }

    fn distances(&self, problem: &Problem) -> Result<Option<Distances>> {
        if self.distance == Distance::Chebyshev {
            return Ok(None);
        }
        let squared = self.distance == Distance::Euclidean;
        let power = |far: f64| if squared { far * far } else { far };
        let (mut to_best, mut to_worst) = (Vec::new(), Vec::new());
        for (c, column) in problem.grid().columns().enumerate() {
            // Where all are the same nobody is far from anything.
            let (whole, worst, best) = self.frame(problem, c)?.unwrap_or((f64::INFINITY, 0.0, 0.0));
            let to = |end: f64| column.iter().map(|x| power((end - x).abs() / whole)).collect::<Vec<_>>();
            to_best.push(to(best));
            to_worst.push(to(worst));
        }
        Ok(Some(Distances {
            to_best: Grid::from_columns(to_best)?,
            to_worst: Grid::from_columns(to_worst)?,
            squared,
        }))
    }
}

/// The length of a column; `ends` are its least and greatest number.
fn length(column: &[f64], (low, high): (f64, f64)) -> f64 {
    let most = low.abs().max(high.abs());
    if (1e-120..1e120).contains(&most) {
        return dot(column, column).sqrt();
    }
    // Squares would leave the range of floats.
    most * sum(column.iter().map(|x| (x / most) * (x / most))).sqrt()
}

impl Topsis {
    /// What a criterion is divided by, and its worst and best number; `None` where all are the same.
    fn frame(self, problem: &Problem, c: usize) -> Result<Option<(f64, f64, f64)>> {
        let column = problem.grid().column(c);
        let ends = range(column).unwrap_or_default();
        if is_point(ends) {
            return Ok(None);
        }
        if matches!(self.scale, TopsisScale::Max | TopsisScale::Sum)
            && let Some(unit) = column.iter().position(|x| *x < 0.0)
        {
            return Err(Error::cell(unit, problem.given()[c], "0 or more, to be a part of a whole"));
        }
        let whole = match self.scale {
            TopsisScale::Vector => length(column, ends),
            TopsisScale::MinMax => ends.1 - ends.0,
            TopsisScale::Max => ends.1,
            TopsisScale::Sum => sum(column.iter().copied()),
            TopsisScale::AsGiven => 1.0,
        };
        Ok(Some(match problem.directions()[c] {
            Direction::Up => (whole, ends.0, ends.1),
            Direction::Down => (whole, ends.1, ends.0),
        }))
    }

    /// Adds what one criterion says, of which a difference of 1 counts as `share`.
    #[inline(always)]
    fn add_column(
        self,
        share: f64,
        (worst, best): (f64, f64),
        column: &[f64],
        to_best: &mut [f64],
        to_worst: &mut [f64],
    ) {
        for ((to_best, to_worst), x) in to_best.iter_mut().zip(to_worst).zip(column) {
            self.add(to_best, share * (best - x).abs());
            self.add(to_worst, share * (x - worst).abs());
        }
    }

    #[inline(always)]
    fn add(self, total: &mut f64, difference: f64) {
        match self.distance {
            Distance::Euclidean => *total += difference * difference,
            Distance::Manhattan => *total += difference,
            Distance::Chebyshev => *total = total.max(difference),
        }
    }
}
