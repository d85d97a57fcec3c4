//! What a method is given: a complete matrix, which way each criterion is better, and weights.

use super::{Direction, Grid};
use crate::error::{Error, Result};
use crate::num::sum::sum;

/// A matrix with directions and weights, checked once: methods then only look at what is special to them.
///
/// Weights are divided by their sum. A criterion of weight 0 counts for nothing, as if it were not there: it is left
/// out before any method sees it.
///
/// ```
/// use scambio_core::comparison::{Direction, Grid, Problem};
/// let grid = Grid::from_rows(&[[8.0, 3.0], [6.0, 1.0]])?;
/// let problem = Problem::new(grid, &[Direction::Up, Direction::Down], &[3.0, 1.0])?;
/// assert_eq!(problem.weights(), [0.75, 0.25]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    grid: Grid,
    directions: Vec<Direction>,
    weights: Vec<f64>,
    given: Vec<usize>,
    given_criteria: usize,
}

impl Problem {
    /// Puts the three together.
    ///
    /// # Errors
    /// Not one direction and one weight a criterion; a weight that is negative or not finite; no weight above 0.
    pub fn new(grid: Grid, directions: &[Direction], weights: &[f64]) -> Result<Self> {
        let given_criteria = grid.criteria();
        if directions.len() != given_criteria || weights.len() != given_criteria {
            return Err(Error::shape("one direction and one weight for each criterion"));
        }
        let weights = shares(weights)?;
        let given: Vec<usize> = (0..weights.len()).filter(|&c| weights[c] > 0.0).collect();
        if given.len() == given_criteria {
            return Ok(Self { grid, directions: directions.to_vec(), weights, given, given_criteria });
        }
        let columns: Vec<&[f64]> = given.iter().map(|&c| grid.column(c)).collect();
        Ok(Self {
            grid: Grid::from_columns(columns)?,
            directions: given.iter().map(|&c| directions[c]).collect(),
            weights: given.iter().map(|&c| weights[c]).collect(),
            given,
            given_criteria,
        })
    }

    /// With equal weights.
    ///
    /// # Errors
    /// Not one direction a criterion.
    pub fn equal(grid: Grid, directions: &[Direction]) -> Result<Self> {
        let weights = vec![1.0; grid.criteria()];
        Self::new(grid, directions, &weights)
    }

    /// All up, with equal weights: what normalised numbers want.
    ///
    /// # Errors
    /// None that a grid can cause.
    pub fn plain(grid: Grid) -> Result<Self> {
        let directions = vec![Direction::Up; grid.criteria()];
        Self::equal(grid, &directions)
    }

    /// The numbers of the criteria that count.
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Which way each of them is better.
    pub fn directions(&self) -> &[Direction] {
        &self.directions
    }

    /// Their weights, which add up to 1.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// How many units.
    pub const fn units(&self) -> usize {
        self.grid.units()
    }

    /// How many criteria count.
    pub const fn criteria(&self) -> usize {
        self.grid.criteria()
    }

    /// The numbers of the criteria that count among all that were given.
    pub fn given(&self) -> &[usize] {
        &self.given
    }

    /// A parameter that has one entry for each criterion that was given: the entries of those that count.
    pub(crate) fn pick<T: Copy>(&self, name: &'static str, all: &[T]) -> Result<Vec<T>> {
        if all.len() != self.given_criteria {
            return Err(Error::parameter(name, "one entry for each criterion"));
        }
        Ok(self.given.iter().map(|&c| all[c]).collect())
    }

    /// A column turned so that more is better.
    pub fn turned(&self, criterion: usize) -> Vec<f64> {
        let direction = self.directions[criterion];
        self.grid.column(criterion).iter().map(|&x| direction.turn(x)).collect()
    }

    /// All columns turned so that more is better.
    pub fn turned_columns(&self) -> Vec<Vec<f64>> {
        (0..self.criteria()).map(|c| self.turned(c)).collect()
    }

    /// The same with other weights, for the criteria that count here.
    ///
    /// # Errors
    /// As [`Problem::new`].
    pub fn with_weights(&self, weights: &[f64]) -> Result<Self> {
        Self::new(self.grid.clone(), &self.directions, weights)
    }

    /// Other weights in place, which are above 0 and add up to 1: what a draw needs.
    pub(crate) fn set_weights(&mut self, weights: impl Iterator<Item = f64>) {
        for (own, weight) in self.weights.iter_mut().zip(weights) {
            *own = weight;
        }
    }

    /// The same without one of the criteria that count; the weights of the others are rescaled.
    ///
    /// # Errors
    /// When it is the last one.
    pub fn without_criterion(&self, criterion: usize) -> Result<Self> {
        fn rest<T: Copy>(all: &[T], criterion: usize) -> Vec<T> {
            all.iter().enumerate().filter(|(c, _)| *c != criterion).map(|(_, x)| *x).collect()
        }
        Ok(Self {
            grid: self.grid.without_criterion(criterion)?,
            directions: rest(&self.directions, criterion),
            weights: shares(&rest(&self.weights, criterion))?,
            given: rest(&self.given, criterion),
            given_criteria: self.given_criteria,
        })
    }

    /// The same without one unit.
    ///
    /// # Errors
    /// When it is the last one.
    pub fn without_unit(&self, unit: usize) -> Result<Self> {
        Ok(Self { grid: self.grid.without_unit(unit)?, ..self.clone() })
    }

    /// Refuses numbers that a method cannot take, naming the first by its place in what was given.
    pub(crate) fn demand(&self, good: impl Fn(f64) -> bool, needs: &'static str) -> Result<()> {
        for (c, column) in self.grid.columns().enumerate() {
            if let Some(unit) = column.iter().position(|&x| !good(self.directions[c].turn(x))) {
                return Err(Error::cell(unit, self.given[c], needs));
            }
        }
        Ok(())
    }
}

/// Weights divided by their sum.
pub(crate) fn shares(weights: &[f64]) -> Result<Vec<f64>> {
    if weights.iter().any(|w| !w.is_finite() || *w < 0.0) {
        return Err(Error::weights("each must be a finite number, 0 or more"));
    }
    let most = weights.iter().fold(0.0_f64, |most, w| most.max(*w));
    if most <= 0.0 {
        return Err(Error::weights("at least one must be above 0"));
    }
    // Scaled first, so that neither huge nor tiny weights overflow or vanish in the sum.
    let scaled: Vec<f64> = weights.iter().map(|w| w / most).collect();
    let total = sum(scaled.iter().copied());
    Ok(scaled.into_iter().map(|w| w / total).collect())
}
