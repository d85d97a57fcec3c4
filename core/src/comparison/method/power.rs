//! Weighted power mean.

use super::arithmetic::weighted_sums;
use super::{Geometric, Method};
use crate::comparison::{Problem, Scores};
use crate::error::{Error, Result};
use crate::num::function::pow;

/// `s_i = (Σ_j w_j x_ij^p)^(1/p)`: arithmetic at p = 1, geometric at 0, harmonic at −1; 0.5 is the EU Social Progress
/// Index's. O(m n).
///
/// Numbers of 0 or more where p is above 0, above 0 elsewhere; more is better. p = 1 takes any.
/// Source: EU Social Progress Index 2020, methodology (generalised mean, β = 0.5).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Method, Power}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 9.0], [4.0, 4.0]])?)?;
/// assert_eq!(Power { exponent: 0.5 }.scores(&problem)?.values(), [4.0, 4.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power {
    /// p, from −20 to 20.
    pub exponent: f64,
}

impl Default for Power {
    fn default() -> Self {
        Self { exponent: 0.5 }
    }
}

impl Method for Power {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let p = self.exponent;
        if !(-20.0..=20.0).contains(&p) {
            return Err(Error::parameter("exponent", "a number from −20 to 20"));
        }
        if p == 0.0 {
            return Geometric.scores(problem);
        }
        if p == 1.0 {
            return super::Arithmetic.scores(problem);
        }
        if p > 0.0 {
            problem.demand(|x| x >= 0.0, "0 or more, on a scale on which more is better")?;
        } else {
            problem.demand(|x| x > 0.0, "a number above 0 on which more is better")?;
        }
        let sums = weighted_sums(problem, |x| pow(x, p));
        Scores::higher(sums.into_iter().map(|s| pow(s, 1.0 / p)).collect()).finite()
    }
}
