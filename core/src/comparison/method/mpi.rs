//! ISTAT's Mazziotta–Pareto index.

use super::Method;
use crate::comparison::step::normalise::z_score;
use crate::comparison::{Problem, Scores};
use crate::error::Result;
use crate::num::moment::Spread;
use crate::num::sum::sum;

/// Which way unevenness counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Penalty {
    /// Taken off: more of the whole is better (well-being, capacity).
    #[default]
    Minus,
    /// Added: more of the whole is worse (poverty, backlog).
    Plus,
}

/// `MPI_i = M_i ∓ S_i · cv_i`, with `cv = S / M`: mean and standard deviation of the unit's own standard scores
/// (mean 100, deviation 10), so that an uneven profile costs. O(m n).
///
/// Unit-safe. With weights, M and S are weighted (the published index has equal ones). Directions are polarities with
/// respect to the whole. Edge: a constant criterion is 100 for all.
/// Source: P. De Muro, M. Mazziotta, A. Pareto, *Composite Indices of Development and Poverty: An Application to MDGs*,
/// Social Indicators Research 104 (2011).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Method, Mpi}};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 3.0], [3.0, 1.0]])?)?;
/// assert_eq!(Mpi::default().scores(&problem)?.values(), [99.0, 99.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mpi {
    /// Which way unevenness counts.
    pub penalty: Penalty,
    /// Deviation of the standard scores: by n as published, or by n − 1.
    pub spread: Spread,
}

impl Method for Mpi {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let scaled = problem
            .grid()
            .map_columns(|c, column| z_score(column, problem.directions()[c], 100.0, 10.0, self.spread))?;
        let columns: Vec<&[f64]> = scaled.columns().collect();
        penalised(&columns, problem, self.penalty).finite()
    }
}

/// `M ∓ S² / M` of each unit's row.
pub(super) fn penalised(columns: &[&[f64]], problem: &Problem, penalty: Penalty) -> Scores {
    let weights = problem.weights();
    let score = |unit: usize| {
        let mean = sum(columns.iter().zip(weights).map(|(column, w)| w * column[unit]));
        let variance = sum(columns
            .iter()
            .zip(weights)
            .map(|(column, w)| w * (column[unit] - mean) * (column[unit] - mean)));
        match penalty {
            Penalty::Minus => mean - variance / mean,
            Penalty::Plus => mean + variance / mean,
        }
    };
    let values = (0..problem.units()).map(score).collect();
    match penalty {
        Penalty::Minus => Scores::higher(values),
        Penalty::Plus => Scores::lower(values),
    }
}
