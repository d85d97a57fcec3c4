//! Who is first, and with which weights: no order of the others.

use super::scorer::BLOCK;
use super::tally::{TIED, ends};
use crate::num::wide::wide;

/// How often each unit is the first.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    draws: u32,
    counts: Vec<u32>,
    criteria: usize,
    /// Sums of the weights with which each unit is the first.
    weights: Vec<f64>,
}

impl First {
    pub(super) fn new(units: usize, criteria: usize) -> Self {
        Self { draws: 0, counts: vec![0; units], criteria, weights: vec![0.0; units * criteria] }
    }

    /// Counts the first draws of a block: the score of each unit, the weight of each criterion.
    pub(super) fn count(&mut self, scores: &[[f64; BLOCK]], weights: &[[f64; BLOCK]], many: usize) {
        wide!(self.count_block(scores, weights, many));
        self.draws += many as u32;
    }

    #[inline(always)]
    fn count_block(&mut self, scores: &[[f64; BLOCK]], weights: &[[f64; BLOCK]], many: usize) {
        let (low, high) = ends(scores);
        // Beyond the last draw nobody is the first.
        let within: [f64; BLOCK] = core::array::from_fn(|draw| {
            if draw < many { (high[draw] - low[draw]) * TIED } else { f64::NEG_INFINITY }
        });
        for (unit, scores) in scores.iter().enumerate() {
            let is_first = |draw: usize| high[draw] - scores[draw] <= within[draw];
            let firsts: u64 = (0..BLOCK).map(|draw| u64::from(is_first(draw))).sum();
            if firsts == 0 {
                continue;
            }
            self.counts[unit] += firsts as u32;
            let sums = &mut self.weights[unit * self.criteria..][..self.criteria];
            for draw in (0..many).filter(|draw| is_first(*draw)) {
                sums.iter_mut().zip(weights).for_each(|(sum, weights)| *sum += weights[draw]);
            }
        }
    }

    /// In which share of the draws the unit is the first, alone or tied.
    pub fn share(&self, unit: usize) -> f64 {
        self.counts.get(unit).map_or(0.0, |count| f64::from(*count) / f64::from(self.draws.max(1)))
    }

    /// The mean of the weights with which it is first; `None` where it never is.
    pub fn central_weights(&self, unit: usize) -> Option<Vec<f64>> {
        let count = *self.counts.get(unit).filter(|count| **count > 0)?;
        let sums = &self.weights[unit * self.criteria..][..self.criteria];
        Some(sums.iter().map(|sum| sum / f64::from(count)).collect())
    }

    /// How many units.
    pub const fn units(&self) -> usize {
        self.counts.len()
    }

    /// How many draws.
    pub const fn draws(&self) -> u32 {
        self.draws
    }
}
