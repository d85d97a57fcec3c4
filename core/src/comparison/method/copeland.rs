//! Copeland: duels won less duels lost.

use super::pairwise::ranks;
use super::{Method, Pairwise};
use crate::comparison::{Problem, Scores};
use crate::error::Result;

/// For each unit the number of others that it beats by weight of criteria, less the number that beat it. O(m² n) time,
/// O(m n) memory.
///
/// Ordinal. Edge: a duel that ends even counts for neither. Source: A. H. Copeland, *A reasonable social welfare function*,
/// University of Michigan, 1951.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Copeland, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[9.0, 9.0], [5.0, 6.0], [6.0, 5.0]])?)?;
/// assert_eq!(Copeland.scores(&problem)?.values(), [2.0, -1.0, -1.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copeland;

impl Copeland {
    /// The same from votes.
    pub fn of_votes(self, votes: &Pairwise) -> Scores {
        let m = votes.units();
        let duel = |a: usize, b: usize| verdict(votes.margin(a, b));
        Scores::higher((0..m).map(|a| (0..m).map(|b| duel(a, b)).sum()).collect())
    }
}

fn verdict(margin: f64) -> f64 {
    if margin.abs() <= 1e-12 { 0.0 } else { margin.signum() }
}

impl Method for Copeland {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let m = problem.units();
        let voters = ranks(problem);
        let mut scores = vec![0.0; m];
        let mut margins = vec![0.0; m];
        for a in 0..m {
            margins.fill(0.0);
            for (ranks, weight) in voters.iter().zip(problem.weights()) {
                for (margin, rank) in margins[..a].iter_mut().zip(ranks) {
                    *margin += if ranks[a] > *rank {
                        *weight
                    } else if ranks[a] < *rank {
                        -weight
                    } else {
                        0.0
                    };
                }
            }
            for b in 0..a {
                let won = verdict(margins[b]);
                scores[a] += won;
                scores[b] -= won;
            }
        }
        Ok(Scores::higher(scores))
    }
}
