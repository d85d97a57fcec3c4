//! Weighted harmonic mean.

use super::Method;
use super::arithmetic::weighted_sums;
use crate::comparison::{Problem, Scores};
use crate::error::Result;

/// `s_i = 1 / Σ_j (w_j / x_ij)`: the weakest criterion counts most. O(m n).
///
/// Numbers above 0 only, on which more is better. Source: as the geometric mean; COINr's `a_hmean`.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Harmonic, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 4.0], [2.0, 2.0]])?)?;
/// assert_eq!(Harmonic.scores(&problem)?.values(), [1.6, 2.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Harmonic;

impl Method for Harmonic {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        problem.demand(|x| x > 0.0, "a number above 0 on which more is better")?;
        Scores::higher(weighted_sums(problem, |x| 1.0 / x).into_iter().map(|s| 1.0 / s).collect()).finite()
    }
}
