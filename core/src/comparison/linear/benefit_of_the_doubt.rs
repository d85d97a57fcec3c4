//! Benefit of the doubt: each unit with the weights that suit it best.

use super::solver::{Compare, Programme};
use crate::comparison::method::Method;
use crate::comparison::{Problem, Scores};
use crate::error::{Error, Result};
use crate::num::moment::{dot, range};

/// `s_i = max_w Σ_j w_j x_ij` with `Σ_j w_j x_kj ≤ 1` for all k and w ≥ 0. One linear programme a unit.
///
/// 1 for a unit that some weights make the first. With `least_share`, each criterion makes up at least that share of the
/// unit's score, so that nobody hides a weakness. Ratio-safe. The weights of the problem do not count, but for 0.
/// Edge: equal units get equal scores; a criterion that is 0 for all counts for nobody.
/// Source: L. Cherchye and others, *An Introduction to 'Benefit of the Doubt' Composite Indicators*, Social Indicators
/// Research 82 (2007).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, linear::BenefitOfTheDoubt, method::Method};
/// let problem = Problem::plain(Grid::from_rows(&[[4.0, 1.0], [1.0, 4.0], [2.0, 2.0]])?)?;
/// let scores = BenefitOfTheDoubt::default().scores(&problem)?;
/// assert!((scores.values()[0] - 1.0).abs() < 1e-9 && (scores.values()[2] - 0.8).abs() < 1e-9);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BenefitOfTheDoubt {
    /// The least share of the score that each criterion makes up, 0 to 1/n.
    pub least_share: f64,
}

/// A unit in its best light.
#[derive(Clone, Debug, PartialEq)]
pub struct InBestLight {
    /// Its score, 0 to 1.
    pub score: f64,
    /// The share of the score that each criterion that counts makes up; one of several best answers.
    pub shares: Vec<f64>,
}

impl BenefitOfTheDoubt {
    /// Every unit in its best light.
    ///
    /// # Errors
    /// A number below 0 or a direction down; a least share outside 0 to 1/n; a unit with a 0 where a share is asked for.
    pub fn solve(&self, problem: &Problem) -> Result<Vec<InBestLight>> {
        problem.demand(|x| x >= 0.0, "0 or more, on a scale on which more is better")?;
        let n = problem.criteria();
        if !(0.0..=1.0 / n as f64 + 1e-12).contains(&self.least_share) {
            return Err(Error::parameter("least_share", "a number from 0 to 1/n"));
        }
        // Scaled to a greatest number of 1: the solver then sees one size only.
        let scaled: Vec<Vec<f64>> = problem
            .grid()
            .columns()
            .map(|column| {
                let most = range(column).unwrap_or_default().1;
                column.iter().map(|x| if most > 0.0 { x / most } else { 0.0 }).collect()
            })
            .collect();
        let row = |unit: usize| -> Vec<f64> { scaled.iter().map(|column| column[unit]).collect() };
        let rows: Vec<Vec<f64>> = (0..problem.units()).map(row).collect();
        let one = |own: &Vec<f64>| {
            let mut programme = Programme::maximise(own.clone());
            for other in &rows {
                programme.row(other.clone(), Compare::AtMost, 1.0);
            }
            for at in (0..n).filter(|_| self.least_share > 0.0) {
                let part = |j: usize| own[j] * (f64::from(u8::from(j == at)) - self.least_share);
                programme.row((0..n).map(part).collect(), Compare::AtLeast, 0.0);
            }
            // A criterion that is 0 for all bounds nothing.
            for at in (0..n).filter(|&at| rows.iter().all(|row| row[at] <= 0.0)) {
                programme.row((0..n).map(|j| f64::from(u8::from(j == at))).collect(), Compare::AtMost, 0.0);
            }
            let weights = programme.solve()?;
            let score = dot(own, &weights);
            let share = |j: usize| if score > 0.0 { own[j] * weights[j] / score } else { 0.0 };
            Ok(InBestLight { score, shares: (0..n).map(share).collect() })
        };
        rows.iter().map(one).collect()
    }
}

impl Method for BenefitOfTheDoubt {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        Scores::higher(self.solve(problem)?.into_iter().map(|light| light.score).collect()).finite()
    }
}
