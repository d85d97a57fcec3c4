//! Weighted arithmetic mean.

use super::Method;
use crate::comparison::{Grid, Problem, Scores};
use crate::error::Result;
use crate::num::sum::Sum;

/// `s_i = Σ_j w_j x_ij`, turned by direction: the additive model, in which good makes up for bad without limit. O(m n).
///
/// Interval-safe. Takes any numbers; they should be on one scale.
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Arithmetic, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 3.0], [0.0, 2.0]])?)?;
/// assert_eq!(Arithmetic.scores(&problem)?.values(), [2.0, 1.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arithmetic;

impl Method for Arithmetic {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        Scores::higher(weighted_sums(problem, |x| x)).finite()
    }

    fn parts(&self, problem: &Problem) -> Result<Option<Grid>> {
        Grid::from_columns(problem.turned_columns()).map(Some)
    }
}

/// `Σ_j w_j f(x_ij)` for each unit, column by column.
pub(super) fn weighted_sums(problem: &Problem, f: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut sums = vec![Sum::default(); problem.units()];
    for (c, column) in problem.grid().columns().enumerate() {
        let (weight, direction) = (problem.weights()[c], problem.directions()[c]);
        for (sum, &x) in sums.iter_mut().zip(column) {
            sum.add(weight * f(direction.turn(x)));
        }
    }
    sums.into_iter().map(Sum::value).collect()
}
