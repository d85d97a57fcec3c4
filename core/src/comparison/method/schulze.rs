//! Schulze: who has the stronger way to beat whom.

use super::{Method, Pairwise};
use crate::comparison::{Problem, Scores};
use crate::error::Result;

/// How strong a won duel is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strength {
    /// The weight of the winning side.
    #[default]
    WinningVotes,
    /// The difference of the two sides.
    Margins,
}

/// A way from a to b is a chain of won duels, as strong as its weakest; a is ahead of b where its strongest way is
/// stronger than b's way back. O(m³).
///
/// As a [`Method`] it scores by the number of units that a unit is ahead of, less those ahead of it: the relation is
/// transitive, so that positions never contradict it. Ordinal.
/// Source: M. Schulze, *A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
/// election method*, Social Choice and Welfare 36 (2011).
///
/// ```
/// use scambio_core::comparison::method::{Pairwise, Schulze};
/// let votes = Pairwise::of_ballots(&[(2.0, vec![1, 2, 3]), (1.0, vec![3, 1, 2])])?;
/// assert_eq!(Schulze::default().of_votes(&votes).ranking().positions(), [1, 2, 3]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schulze {
    /// How strong a won duel is.
    pub strength: Strength,
}

impl Schulze {
    /// The strengths of the strongest ways, entry (a, b) at a · m + b; 0 where there is none.
    pub fn paths(self, votes: &Pairwise) -> Vec<f64> {
        let m = votes.units();
        let strength = |a: usize, b: usize| match (votes.margin(a, b), self.strength) {
            (margin, _) if margin <= 0.0 => 0.0,
            (margin, Strength::Margins) => margin,
            (_, Strength::WinningVotes) => votes.preferring(a, b),
        };
        let mut paths: Vec<f64> = (0..m * m).map(|at| strength(at / m, at % m)).collect();
        for via in 0..m {
            for a in 0..m {
                for b in 0..m {
                    let detour = paths[a * m + via].min(paths[via * m + b]);
                    if a != b && detour > paths[a * m + b] {
                        paths[a * m + b] = detour;
                    }
                }
            }
        }
        paths
    }

    /// Units ahead of less units behind, from votes.
    pub fn of_votes(self, votes: &Pairwise) -> Scores {
        let m = votes.units();
        let paths = self.paths(votes);
        let ahead = |a: usize, b: usize| {
            let (there, back) = (paths[a * m + b], paths[b * m + a]);
            if (there - back).abs() <= 1e-12 * there.max(back) { 0.0 } else { (there - back).signum() }
        };
        Scores::higher((0..m).map(|a| (0..m).map(|b| ahead(a, b)).sum()).collect())
    }
}

impl Method for Schulze {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        Ok(self.of_votes(&Pairwise::of_problem(problem)))
    }
}
