//! SPOTIS: the distance from an ideal within fixed bounds.

use super::Method;
use crate::comparison::{Direction, Problem, Scores};
use crate::error::{Error, Result};
use crate::num::moment::{is_constant, range};

/// `d_i = Σ_j w_j |x_ij − s*_j| / (high_j − low_j)`, with the ideal s* at the good end of the bounds; less is better.
/// O(m n).
///
/// With bounds of its own no unit that joins moves another. Without, those observed are taken. Unit-safe. Edge: a
/// constant criterion without bounds adds 0.
/// Source: J. Dezert and others, *The SPOTIS Rank Reversal Free Method for Multi-Criteria Decision-Making Support*,
/// FUSION 2020.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Method, Spotis}};
/// let problem = Problem::plain(Grid::from_rows(&[[2.0], [8.0]])?)?;
/// let spotis = Spotis { bounds: vec![(0.0, 10.0)], ..Spotis::default() };
/// assert_eq!(spotis.scores(&problem)?.values(), [0.8, 0.2]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spotis {
    /// (low, high), one pair a criterion; none at all: those observed.
    pub bounds: Vec<(f64, f64)>,
    /// The ideal point where it is not the good end of the bounds, one number a criterion.
    pub ideal: Option<Vec<f64>>,
}

impl Method for Spotis {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let bounds = if self.bounds.is_empty() { None } else { Some(problem.pick("bounds", &self.bounds)?) };
        let ideal = self.ideal.as_ref().map(|ideal| problem.pick("ideal", ideal)).transpose()?;
        let mut distances = vec![0.0; problem.units()];
        for (c, column) in problem.grid().columns().enumerate() {
            let (low, high) = match &bounds {
                Some(bounds) => bounds[c],
                None if is_constant(column) => continue,
                None => range(column).unwrap_or_default(),
            };
            if !(low.is_finite() && high.is_finite() && low < high) {
                return Err(Error::parameter("bounds", "finite ends, the lower one first"));
            }
            let good = if problem.directions()[c] == Direction::Up { high } else { low };
            let ideal = ideal.as_ref().map_or(good, |ideal| ideal[c]);
            if !(low..=high).contains(&ideal) {
                return Err(Error::parameter("ideal", "a point within the bounds"));
            }
            for (unit, x) in column.iter().enumerate() {
                if !(low..=high).contains(x) {
                    return Err(Error::cell(unit, problem.given()[c], "a number within the bounds"));
                }
                distances[unit] += problem.weights()[c] * (x - ideal).abs() / (high - low);
            }
        }
        Scores::lower(distances).finite()
    }
}
