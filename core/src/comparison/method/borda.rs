//! Borda: points for every unit that is left behind.

use super::pairwise::ranks;
use super::{Method, Pairwise};
use crate::comparison::{Grid, Problem, Scores};
use crate::error::Result;
use crate::num::sum::{Sum, sum};

/// `B_i = Σ_j w_j (number behind i + ½ number tied with i)`, by criterion. O(n m log m), without pairs.
///
/// Ordinal: any growing transformation of a criterion changes nothing. Edge: a constant criterion adds (m − 1)/2 · w to
/// all. Source: J.-C. de Borda, *Mémoire sur les élections au scrutin*, 1781.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Borda, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[9.0], [5.0], [5.0]])?)?;
/// assert_eq!(Borda.scores(&problem)?.values(), [2.0, 0.5, 0.5]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Borda;

impl Borda {
    /// The same from votes, in points of weight.
    pub fn of_votes(self, votes: &Pairwise) -> Scores {
        let m = votes.units();
        // A tie is the weight of nobody; half of it is what is missing to the weight of all.
        let total = (0..m * m).map(|at| votes.preferring(at / m, at % m) + votes.preferring(at % m, at / m));
        let all = total.fold(0.0, f64::max);
        let points = |a: usize, b: usize| {
            let (ours, theirs) = (votes.preferring(a, b), votes.preferring(b, a));
            ours + (all - ours - theirs) / 2.0
        };
        let score = |a: usize| sum((0..m).filter(|&b| b != a).map(|b| points(a, b)));
        Scores::higher((0..m).map(score).collect())
    }
}

impl Method for Borda {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let mut points = vec![Sum::default(); problem.units()];
        for (ranks, weight) in ranks(problem).iter().zip(problem.weights()) {
            for (points, rank) in points.iter_mut().zip(ranks) {
                points.add(weight * (rank - 1.0));
            }
        }
        Ok(Scores::higher(points.into_iter().map(Sum::value).collect()))
    }

    fn parts(&self, problem: &Problem) -> Result<Option<Grid>> {
        Grid::from_columns(ranks(problem)).map(Some)
    }
}
