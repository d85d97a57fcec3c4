//! How much is there.

use crate::comparison::method::{Method, Power};
use crate::comparison::problem::shares;
use crate::comparison::{Direction, Gappy, Grid, Problem};
use crate::error::{Error, Result};
use crate::num::sum::sum;

/// Shares of cells that are there, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// By unit: the weight of the criteria that it has.
    pub units: Vec<f64>,
    /// By criterion: the share of units that have it.
    pub criteria: Vec<f64>,
}

/// Coverage by unit (weighted) and by criterion. O(units · criteria).
///
/// # Errors
/// Not one usable weight a criterion.
pub fn coverage(values: &Gappy, weights: &[f64]) -> Result<Coverage> {
    if weights.len() != values.criteria() {
        return Err(Error::shape("one weight for each criterion"));
    }
    let weights = shares(weights)?;
    let there = |unit: usize| weights.iter().enumerate().filter(move |(c, _)| values.at(unit, *c).is_some());
    let units = (0..values.units()).map(|unit| sum(there(unit).map(|(_, w)| *w)).min(1.0)).collect();
    let criteria =
        (0..values.criteria()).map(|c| values.present(c).len() as f64 / values.units() as f64).collect();
    Ok(Coverage { units, criteria })
}

/// A weighted power mean of what is there, with weights rescaled over it; `None` below a minimum coverage: levels are then
/// shown, but no position.
///
/// With exponent 1: `s_i = Σ_{j there} w_j x_ij / Σ_{j there} w_j`. A unit without any value gets `None` whatever the
/// minimum. O(units · criteria).
///
/// # Errors
/// Not one usable weight a criterion; a minimum outside 0 to 1; what [`Power`] refuses.
///
/// ```
/// use scambio_core::comparison::{Gappy, method::Power, step::missing::mean_of_present};
/// let values = Gappy::from_columns([[Some(10.0), Some(20.0)], [Some(30.0), None]])?;
/// let mean = Power { exponent: 1.0 };
/// assert_eq!(mean_of_present(&values, &[1.0, 1.0], 0.5, mean)?, [Some(20.0), Some(20.0)]);
/// assert_eq!(mean_of_present(&values, &[1.0, 1.0], 0.6, mean)?, [Some(20.0), None]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn mean_of_present(
    values: &Gappy,
    weights: &[f64],
    minimum: f64,
    mean: Power,
) -> Result<Vec<Option<f64>>> {
    if !(0.0..=1.0).contains(&minimum) {
        return Err(Error::parameter("minimum", "a share from 0 to 1"));
    }
    let coverage = coverage(values, weights)?;
    let one = |unit: usize| {
        let there = coverage.units[unit];
        if there <= 0.0 || there < minimum - 1e-9 {
            return Ok(None);
        }
        let present: Vec<usize> = (0..values.criteria()).filter(|&c| values.at(unit, c).is_some()).collect();
        let row: Vec<f64> = present.iter().filter_map(|&c| values.at(unit, c)).collect();
        let weights: Vec<f64> = present.iter().map(|&c| weights[c]).collect();
        let problem = Problem::new(Grid::from_rows(&[row])?, &vec![Direction::Up; present.len()], &weights)?;
        let scores = mean.scores(&problem).map_err(|error| error.at_unit(unit, &present))?;
        Ok(scores.values().first().copied())
    };
    (0..values.units()).map(one).collect()
}
