//! Scores of the same numbers under many weights.

use crate::comparison::method::Method;
use crate::comparison::{Grid, Problem};
use crate::error::Result;
use crate::num::wide::wide;
use crate::rng::Rng;

/// Draws that are scored together.
pub(super) const BLOCK: usize = 16;

/// What a draw needs of the numbers; what does not depend on the weights is worked out once.
pub(super) enum Scorer<'m> {
    /// Sums of what each criterion gives: unit after unit.
    Sums(Vec<f64>),
    /// Sums over cells that are drawn between two ends: criterion after criterion.
    Cells(Vec<Ends>),
    /// How near to the best, how far from the worst, by criterion: unit after unit.
    Distances { to_best: Vec<f64>, to_worst: Vec<f64>, squared: bool },
    /// Whatever the method says.
    Method(&'m dyn Method, Box<Problem>),
}

/// Lower and upper ends of the cells of one criterion.
pub(super) type Ends = (Vec<f64>, Vec<f64>);

/// Unit after unit.
fn rows(columns: &[impl AsRef<[f64]>]) -> Vec<f64> {
    let units = columns.first().map_or(0, |column| column.as_ref().len());
    (0..units).flat_map(|unit| columns.iter().map(move |column| column.as_ref()[unit])).collect()
}

impl<'m> Scorer<'m> {
    pub(super) fn sums(problem: &Problem) -> Self {
        Self::Sums(rows(&problem.turned_columns()))
    }

    pub(super) fn of_method(problem: &Problem, method: &'m dyn Method) -> Result<Self> {
        let of = |grid: &Grid| rows(&grid.columns().collect::<Vec<_>>());
        if let Some(parts) = method.parts(problem)? {
            return Ok(Self::Sums(of(&parts)));
        }
        Ok(match method.distances(problem)? {
            Some(distances) => Self::Distances {
                to_best: of(&distances.to_best),
                to_worst: of(&distances.to_worst),
                squared: distances.squared,
            },
            None => Self::Method(method, Box::new(problem.clone())),
        })
    }

    /// The score of each unit in each draw of a block, more is better; `weights` are those of each criterion.
    pub(super) fn score(
        &mut self,
        weights: &[[f64; BLOCK]],
        many: usize,
        rng: &mut Rng,
        scores: &mut [[f64; BLOCK]],
    ) -> Result<()> {
        match self {
            Self::Sums(rows) => wide!(weighted(rows, weights, scores)),
            Self::Cells(cells) => {
                scores.fill([0.0; BLOCK]);
                for ((low, high), weights) in cells.iter().zip(weights) {
                    for (scores, (low, high)) in scores.iter_mut().zip(low.iter().zip(high)) {
                        for (score, weight) in scores.iter_mut().zip(weights) {
                            *score += weight * (low + rng.unit() * (high - low));
                        }
                    }
                }
            }
            Self::Distances { to_best, to_worst, squared } => {
                wide!(nearness(to_best, to_worst, *squared, weights, scores));
            }
            Self::Method(method, problem) => {
                for draw in 0..many {
                    problem.set_weights(weights.iter().map(|weights| weights[draw]));
                    let found = method.scores(problem)?.turned();
                    scores.iter_mut().zip(found).for_each(|(scores, score)| scores[draw] = score);
                }
            }
        }
        Ok(())
    }
}

/// How near to the best, against how far from the worst.
#[inline(always)]
fn nearness(
    to_best: &[f64],
    to_worst: &[f64],
    squared: bool,
    weights: &[[f64; BLOCK]],
    scores: &mut [[f64; BLOCK]],
) {
    let squares: Vec<[f64; BLOCK]>;
    let weights = if squared {
        squares = weights.iter().map(|weights| weights.map(|w| w * w)).collect();
        &squares
    } else {
        weights
    };
    let mut best = vec![[0.0; BLOCK]; scores.len()];
    weighted(to_best, weights, &mut best);
    weighted(to_worst, weights, scores);
    for (worst, best) in scores.iter_mut().zip(&best) {
        for (worst, best) in worst.iter_mut().zip(best) {
            let (to_best, to_worst) = if squared { (best.sqrt(), worst.sqrt()) } else { (*best, *worst) };
            let whole = to_best + to_worst;
            *worst = if whole > 0.0 { to_worst / whole } else { 0.5 };
        }
    }
}

/// Weighted sums of rows.
#[inline(always)]
fn weighted(rows: &[f64], weights: &[[f64; BLOCK]], scores: &mut [[f64; BLOCK]]) {
    for (scores, row) in scores.iter_mut().zip(rows.chunks_exact(weights.len())) {
        let mut sums = [0.0; BLOCK];
        for (x, weights) in row.iter().zip(weights) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += weight * x;
            }
        }
        *scores = sums;
    }
}
