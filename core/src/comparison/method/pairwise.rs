//! Votes: how much weight prefers one unit to another.

use crate::comparison::Problem;
use crate::error::{Error, Result};
use crate::num::moment::resolution;
use crate::num::rank::average;

/// For each ordered pair the weight of the voters (criteria, assessors) that prefer the first to the second.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairwise {
    units: usize,
    preferring: Vec<f64>,
}

/// The ranks of each criterion from the worst, ties averaged: a criterion as a voter.
pub(super) fn ranks(problem: &Problem) -> Vec<Vec<f64>> {
    problem.turned_columns().iter().map(|column| average(column, resolution(column))).collect()
}

impl Pairwise {
    /// Every criterion is a voter of its weight; values within its resolution are ties. O(m² n).
    pub fn of_problem(problem: &Problem) -> Self {
        Self::count(problem.units(), &ranks(problem), problem.weights())
    }

    /// From ballots: the position that each voter gives each unit (1 the best, equal positions are ties), and the
    /// voter's weight. O(m² ballots).
    ///
    /// # Errors
    /// No ballot, ballots of different lengths, weights that are negative or not finite.
    ///
    /// ```
    /// use scambio_core::comparison::method::Pairwise;
    /// let votes = Pairwise::of_ballots(&[(3.0, vec![1, 2]), (2.0, vec![2, 1])])?;
    /// assert_eq!((votes.preferring(0, 1), votes.preferring(1, 0)), (3.0, 2.0));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn of_ballots(ballots: &[(f64, Vec<usize>)]) -> Result<Self> {
        let units = ballots.first().map_or(0, |(_, ballot)| ballot.len());
        if units == 0 || ballots.iter().any(|(_, ballot)| ballot.len() != units) {
            return Err(Error::shape("one or more ballots, each with a position for every unit"));
        }
        if ballots.iter().any(|(weight, _)| !weight.is_finite() || *weight < 0.0) {
            return Err(Error::weights("each must be a finite number, 0 or more"));
        }
        let goodness: Vec<Vec<f64>> =
            ballots.iter().map(|(_, ballot)| ballot.iter().map(|at| 0.0 - *at as f64).collect()).collect();
        let weights: Vec<f64> = ballots.iter().map(|(weight, _)| *weight).collect();
        Ok(Self::count(units, &goodness, &weights))
    }

    fn count(units: usize, goodness: &[Vec<f64>], weights: &[f64]) -> Self {
        let mut preferring = vec![0.0; units * units];
        for (voter, weight) in goodness.iter().zip(weights) {
            for a in 0..units {
                for b in 0..units {
                    if voter[a] > voter[b] {
                        preferring[a * units + b] += weight;
                    }
                }
            }
        }
        Self { units, preferring }
    }

    /// How many units.
    pub const fn units(&self) -> usize {
        self.units
    }

    /// The weight of those that prefer `a` to `b`.
    pub fn preferring(&self, a: usize, b: usize) -> f64 {
        self.preferring[a * self.units + b]
    }

    /// By how much more weight `a` is preferred to `b` than `b` to `a`; 0 within 10⁻¹².
    pub fn margin(&self, a: usize, b: usize) -> f64 {
        let (ours, theirs) = (self.preferring(a, b), self.preferring(b, a));
        if (ours - theirs).abs() <= 1e-12 * ours.max(theirs) { 0.0 } else { ours - theirs }
    }
}
