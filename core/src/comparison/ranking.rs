//! Scores and the positions that follow from them.

use crate::error::{Error, Result};
use crate::num::rank;

/// One number a unit, and which way it is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    values: Vec<f64>,
    lower_is_better: bool,
}

impl Scores {
    /// More is better.
    pub const fn higher(values: Vec<f64>) -> Self {
        Self { values, lower_is_better: false }
    }

    /// Less is better: distances, regrets.
    pub const fn lower(values: Vec<f64>) -> Self {
        Self { values, lower_is_better: true }
    }

    /// Refuses scores that left the range of floats.
    pub(crate) fn finite(self) -> Result<Self> {
        match self.values.iter().position(|x| !x.is_finite()) {
            Some(unit) => Err(Error::cell(unit, 0, "numbers of which the score is one too")),
            None => Ok(self),
        }
    }

    /// The numbers as the method gives them, in the order of the units.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Is less better?
    pub const fn is_lower_better(&self) -> bool {
        self.lower_is_better
    }

    /// The numbers turned so that more is better.
    pub fn turned(&self) -> Vec<f64> {
        self.values.iter().map(|&x| if self.lower_is_better { 0.0 - x } else { x }).collect()
    }

    /// Positions, ties within 10⁻¹⁰ of the greatest magnitude.
    ///
    /// ```
    /// use scambio_core::comparison::Scores;
    /// assert_eq!(Scores::higher(vec![0.3, 0.9, 0.1 + 0.2, 0.1]).ranking().positions(), [2, 1, 2, 4]);
    /// ```
    pub fn ranking(&self) -> Ranking {
        let most = self.values.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
        self.ranking_within(most * 1e-10)
    }

    /// Positions, with scores up to `tolerance` below the best of a group tied with it.
    pub fn ranking_within(&self, tolerance: f64) -> Ranking {
        let badness: Vec<f64> = self.turned().iter().map(|x| 0.0 - x).collect();
        let (positions, averages) = rank::both(&badness, tolerance);
        Ranking { positions, averages }
    }
}

/// The positions of units: 1 is best, ties share the better position (1, 2, 2, 4).
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    positions: Vec<usize>,
    averages: Vec<f64>,
}

impl Ranking {
    /// Positions for reading, in the order of the units.
    pub fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// Positions for statistics: ties share the mean of the places that they take.
    pub fn averages(&self) -> &[f64] {
        &self.averages
    }

    /// Units from best to worst; tied ones in the order of the units.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.positions.len()).collect();
        order.sort_by_key(|&unit| (self.positions[unit], unit));
        order
    }

    /// The units at position 1.
    pub fn first(&self) -> Vec<usize> {
        (0..self.positions.len()).filter(|&unit| self.positions[unit] == 1).collect()
    }
}
