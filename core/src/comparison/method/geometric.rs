//! Weighted geometric mean.

use super::Method;
use super::arithmetic::weighted_sums;
use crate::comparison::{Problem, Scores};
use crate::error::Result;
use crate::num::function::{exp, ln};

/// `s_i = Π_j x_ij^w_j`: good makes up for bad less and less. O(m n).
///
/// Ratio-safe: a criterion in another unit changes no position. Numbers above 0 only, on which more is better.
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008; Human Development Index since 2010.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Geometric, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 4.0], [2.0, 0.0]])?)?;
/// assert_eq!(Geometric.scores(&problem).unwrap_err().cell_at(), Some((1, 1)));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Geometric;

impl Method for Geometric {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        problem.demand(|x| x > 0.0, "a number above 0 on which more is better")?;
        Scores::higher(weighted_sums(problem, ln).into_iter().map(exp).collect()).finite()
    }
}
