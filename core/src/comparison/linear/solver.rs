//! The door to the solver.

use crate::error::{Error, Result};
use crate::num::moment::dot;
use microlp::{ComparisonOp, OptimizationDirection, Problem};

/// How a row compares with its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compare {
    AtMost,
    AtLeast,
    Equal,
}

/// A linear programme over variables of 0 or more.
#[derive(Clone, Debug, Default)]
pub(super) struct Programme {
    objective: Vec<f64>,
    rows: Vec<(Vec<f64>, Compare, f64)>,
}

impl Programme {
    /// What is to be made as great as possible; least: negate.
    pub(super) const fn maximise(objective: Vec<f64>) -> Self {
        Self { objective, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, coefficients: Vec<f64>, compare: Compare, bound: f64) {
        self.rows.push((coefficients, compare, bound));
    }

    /// The variables at an optimum, which satisfies every row within 10⁻⁷ of its size.
    ///
    /// # Errors
    /// There is no solution, or no end to it.
    pub(super) fn solve(&self) -> Result<Vec<f64>> {
        let unsolved = || Error::parameter("linear programme", "a solution within its bounds");
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let variables: Vec<_> =
            self.objective.iter().map(|&gain| problem.add_var(gain, (0.0, f64::INFINITY))).collect();
        for (coefficients, compare, bound) in &self.rows {
            let terms: Vec<_> = variables.iter().copied().zip(coefficients.iter().copied()).collect();
            let compare = match compare {
                Compare::AtMost => ComparisonOp::Le,
                Compare::AtLeast => ComparisonOp::Ge,
                Compare::Equal => ComparisonOp::Eq,
            };
            problem.add_constraint(&terms[..], compare, *bound);
        }
        let solution = problem.solve().map_err(|_| unsolved())?;
        let values: Vec<f64> = variables.iter().map(|&variable| solution[variable].max(0.0)).collect();
        let holds = |(coefficients, compare, bound): &(Vec<f64>, Compare, f64)| {
            let total = dot(coefficients, &values);
            let size: f64 =
                coefficients.iter().zip(&values).map(|(a, x)| (a * x).abs()).sum::<f64>() + bound.abs();
            let slack = 1e-7 * size.max(1.0);
            match compare {
                Compare::AtMost => total <= bound + slack,
                Compare::AtLeast => total >= bound - slack,
                Compare::Equal => (total - bound).abs() <= slack,
            }
        };
        if self.rows.iter().all(holds) { Ok(values) } else { Err(unsolved()) }
    }
}
