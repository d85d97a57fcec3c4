//! ISTAT's adjusted Mazziotta–Pareto index.

use super::mpi::penalised;
use super::{Method, Penalty};
use crate::comparison::step::normalise::{goalposts, min_max};
use crate::comparison::{Problem, Scores};
use crate::error::{Error, Result};

/// What the scale of 70 to 130 is hung on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reference {
    /// The least and the greatest observed are 70 and 130.
    #[default]
    Observed,
    /// These are, one pair a criterion: the same over time.
    Goalposts(Vec<(f64, f64)>),
    /// 100 is a reference value, one a criterion with the least and greatest over all units and years:
    /// (least, greatest, reference). The goalposts are the reference ∓ half the range.
    Centred(Vec<(f64, f64, f64)>),
}

/// `r_ij = 70 + 60 (x − min) / (max − min)`, reflected where less is better; `AMPI_i = M_i ∓ S_i · cv_i`. O(m n).
///
/// With goalposts comparable over time, unlike the MPI. With weights, M and S are weighted. Edge: a constant criterion
/// without goalposts is 100 for all. A row whose mean is 0 or less (far outside the goalposts) is refused.
/// Source: M. Mazziotta, A. Pareto, *On a Generalized Non-compensatory Composite Index for Measuring Socio-economic
/// Phenomena*, Social Indicators Research 127 (2016).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Ampi, Method}};
/// let problem = Problem::plain(Grid::from_rows(&[[0.0, 9.0], [4.0, 5.0]])?)?;
/// assert_eq!(Ampi::default().scores(&problem)?.values(), [91.0, 91.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ampi {
    /// What the scale is hung on.
    pub reference: Reference,
    /// Which way unevenness counts.
    pub penalty: Penalty,
}

impl Method for Ampi {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let onto = (70.0, 130.0);
        let ends: Option<Vec<(f64, f64)>> = match &self.reference {
            Reference::Observed => None,
            Reference::Goalposts(all) => Some(problem.pick("goalposts", all)?),
            Reference::Centred(all) => Some(
                problem
                    .pick("reference", all)?
                    .into_iter()
                    .map(|(low, high, at)| (at - (high - low) / 2.0, at + (high - low) / 2.0))
                    .collect(),
            ),
        };
        let scaled = problem.grid().map_columns(|c, column| match &ends {
            None => min_max(column, problem.directions()[c], onto),
            Some(ends) => goalposts(column, problem.directions()[c], ends[c], onto, false),
        })?;
        let columns: Vec<&[f64]> = scaled.columns().collect();
        for unit in 0..problem.units() {
            if columns.iter().zip(problem.weights()).map(|(column, w)| w * column[unit]).sum::<f64>() <= 0.0 {
                return Err(Error::cell(unit, problem.given()[0], "a row nearer to the goalposts"));
            }
        }
        penalised(&columns, problem, self.penalty).finite()
    }
}
