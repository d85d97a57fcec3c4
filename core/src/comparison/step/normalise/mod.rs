//! One common scale, on which more is better. Direction comes first, and by reflection, never by 1/x.
//!
//! Every method takes the numbers that are there of one criterion; a criterion on which all units are equal gives the
//! same number to all, and is reported ([`Warning::Constant`]).

mod distance;
mod goalposts;
mod min_max;
mod percentile_rank;
mod ranks;
mod share;
mod value_function;
mod warning;
mod z_score;

pub use distance::{distance_to_max, distance_to_target, fraction_of_max};
pub use goalposts::goalposts;
pub use min_max::min_max;
pub use percentile_rank::percentile_rank;
pub use ranks::ranks;
pub use share::{sum_share, vector_share};
pub use value_function::{ValueFunction, value_function};
pub use warning::{Warning, warnings};
pub use z_score::z_score;

use crate::comparison::{Direction, Gappy, Grid};
use crate::error::{Error, Result};
use crate::num::moment::Spread;

/// A method of normalisation with its parameters, for one criterion.
#[derive(Clone, Debug, PartialEq)]
pub enum Normalise {
    /// [`goalposts`]: fixed ends, so that positions do not turn round when a unit joins.
    Goalposts {
        /// The lesser end, whatever the direction.
        low: f64,
        /// The greater end.
        high: f64,
        /// From what to what the result goes, e.g. 0 and 100.
        onto: (f64, f64),
        /// Are numbers outside moved to the ends?
        clip: bool,
    },
    /// [`min_max`]: the ends are those observed.
    MinMax {
        /// From what to what the result goes.
        onto: (f64, f64),
    },
    /// [`z_score`].
    ZScore {
        /// The mean of the result: 0, or 100.
        mean: f64,
        /// The standard deviation of the result: 1, or 10.
        deviation: f64,
        /// Division by n or by n − 1.
        spread: Spread,
    },
    /// [`ranks`].
    Rank,
    /// [`percentile_rank`].
    PercentileRank,
    /// [`distance_to_max`].
    DistanceToMax,
    /// [`distance_to_target`].
    DistanceToTarget {
        /// What is to be reached.
        target: f64,
        /// Is more than that no better?
        cap: bool,
    },
    /// [`fraction_of_max`].
    FractionOfMax,
    /// [`sum_share`].
    Sum,
    /// [`vector_share`].
    Vector,
    /// [`value_function`].
    Value(ValueFunction),
}

impl Normalise {
    /// Min–max onto 0 to 1.
    pub const UNIT: Self = Self::MinMax { onto: (0.0, 1.0) };

    /// Its name in the registry.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Goalposts { .. } => "goalposts",
            Self::MinMax { .. } => "min-max",
            Self::ZScore { .. } => "z-score",
            Self::Rank => "rank",
            Self::PercentileRank => "percentile-rank",
            Self::DistanceToMax => "distance-to-max",
            Self::DistanceToTarget { .. } => "distance-to-target",
            Self::FractionOfMax => "fraction-of-max",
            Self::Sum => "sum",
            Self::Vector => "vector",
            Self::Value(_) => "value-function",
        }
    }

    /// The numbers of one criterion on the common scale.
    ///
    /// # Errors
    /// Those of the method.
    ///
    /// ```
    /// use scambio_core::comparison::{Direction, step::normalise::Normalise};
    /// assert_eq!(Normalise::UNIT.column(&[10.0, 20.0, 15.0], Direction::Down)?, [1.0, 0.0, 0.5]);
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn column(&self, column: &[f64], direction: Direction) -> Result<Vec<f64>> {
        let scaled = match self {
            Self::Goalposts { low, high, onto, clip } => {
                goalposts(column, direction, (*low, *high), *onto, *clip)?
            }
            Self::MinMax { onto } => min_max(column, direction, *onto)?,
            Self::ZScore { mean, deviation, spread } => {
                z_score(column, direction, *mean, *deviation, *spread)?
            }
            Self::Rank => ranks(column, direction),
            Self::PercentileRank => percentile_rank(column, direction),
            Self::DistanceToMax => distance_to_max(column, direction)?,
            Self::DistanceToTarget { target, cap } => distance_to_target(column, direction, *target, *cap)?,
            Self::FractionOfMax => fraction_of_max(column, direction)?,
            Self::Sum => sum_share(column, direction)?,
            Self::Vector => vector_share(column, direction)?,
            Self::Value(function) => value_function(column, function),
        };
        match scaled.iter().position(|x| !x.is_finite()) {
            Some(at) => Err(Error::cell(at, 0, "a number of a size that can be scaled")),
            None => Ok(scaled),
        }
    }

    /// The same method for all criteria.
    ///
    /// # Errors
    /// Not one direction a criterion; those of the method, with the place of the cell.
    pub fn grid(&self, grid: &Grid, directions: &[Direction]) -> Result<Grid> {
        if directions.len() != grid.criteria() {
            return Err(Error::shape("one direction for each criterion"));
        }
        grid.map_columns(|c, column| self.column(column, directions[c]))
    }

    /// The same of a matrix with gaps, which stay gaps.
    ///
    /// # Errors
    /// As [`Normalise::grid`].
    pub fn gappy(&self, values: &Gappy, directions: &[Direction]) -> Result<Gappy> {
        each(&vec![self.clone(); values.criteria()], values, directions)
    }
}

/// A method of its own for each criterion, for a matrix with gaps.
///
/// # Errors
/// Not one method and one direction a criterion; those of the methods, with the place of the cell.
pub fn each(methods: &[Normalise], values: &Gappy, directions: &[Direction]) -> Result<Gappy> {
    if directions.len() != values.criteria() || methods.len() != values.criteria() {
        return Err(Error::shape("one method and one direction for each criterion"));
    }
    values.map_present(|c, column| methods[c].column(column, directions[c]))
}
