//! Sums of what each criterion gives, under many weights: what does not depend on the weights is kept.

use super::Acceptability;
use super::live::{Doubt, Uncertain};
use super::order::Order;
use crate::comparison::Gappy;
use crate::error::{Error, Result};
use crate::num::function::{exp, ln, pow};
use crate::num::moment::range;
use crate::rng::{Exponential, Rng};

/// Draws that are scored together, and whose sums stand side by side, unit after unit: a line of the cache.
pub(super) const BLOCK: usize = 8;

/// A weighted power mean over what is there of each unit.
#[derive(Debug)]
pub(super) struct Additive {
    parts: Gappy,
    exponent: f64,
    minimum: f64,
    doubt: Doubt,
    cells: Vec<Uncertain>,
    /// The criteria that count, their weights, and the parts under them, unit after unit; 0 in gaps.
    support: Vec<usize>,
    weights: Vec<f64>,
    rows: Vec<f64>,
    /// Units with gaps, and for each the criteria of the support that it has.
    gappy: Vec<(usize, Vec<bool>)>,
    /// With the weights themselves: the sum of each unit, the weight that each unit with gaps has, and who has enough.
    sums: Vec<f64>,
    there: Vec<f64>,
    enough: Vec<bool>,
    /// The part of the sums that is sure, and its least and greatest.
    sure: Vec<f64>,
    sure_ends: (f64, f64),
    kept: Kept,
    scores: Vec<f64>,
    order: Order,
}

/// What does not depend on the weights, draw after draw.
#[derive(Debug)]
struct Kept {
    rng: Rng,
    exponential: Exponential,
    /// Draws that are filled.
    filled: usize,
    /// The sum of each unit under any weights: block after block.
    any: Vec<[f64; BLOCK]>,
    /// The least and the greatest of these sums, draw after draw.
    ends: Vec<(f64, f64)>,
    /// The any weight that each unit with gaps has.
    there: Vec<f64>,
    /// By how much each uncertain cell is off.
    off: Vec<f64>,
}

impl Kept {
    fn new(seed: u64) -> Self {
        Self {
            rng: Rng::new(seed),
            exponential: Exponential::new(),
            filled: 0,
            any: Vec::new(),
            ends: Vec::new(),
            there: Vec::new(),
            off: Vec::new(),
        }
    }
}

impl Kept {
    /// The sums of a draw, unit after unit.
    fn any(&self, draw: usize, units: usize) -> impl Iterator<Item = &f64> {
        let (block, at) = (draw / BLOCK, draw % BLOCK);
        self.any[block * units..][..units].iter().map(move |block| &block[at])
    }
}

/// Divides by the sum.
pub(super) fn normalise(weights: &mut [f64]) {
    let total: f64 = weights.iter().sum();
    let even = 1.0 / weights.len() as f64;
    let scale = if total > 0.0 { 1.0 / total } else { 0.0 };
    weights.iter_mut().for_each(|weight| *weight = if total > 0.0 { *weight * scale } else { even });
}

impl Additive {
    pub(super) fn new(values: &Gappy, exponent: f64, minimum: f64, doubt: Doubt) -> Result<Self> {
        if !(-20.0..=20.0).contains(&exponent) || !(0.0..=1.0).contains(&minimum) {
            return Err(Error::parameter("exponent, minimum", "−20 to 20; a share from 0 to 1"));
        }
        let parts = values.map_present(|c, column| {
            let bad = |x: &f64| exponent != 1.0 && (*x < 0.0 || (*x == 0.0 && exponent <= 0.0));
            if let Some(unit) = column.iter().position(bad) {
                return Err(Error::cell(unit, c, "a number above 0, or 0 where the exponent is above 0"));
            }
            Ok(column.iter().map(|&x| part(x, exponent)).collect())
        })?;
        Ok(Self {
            exponent,
            minimum,
            doubt,
            cells: Vec::new(),
            support: Vec::new(),
            weights: Vec::new(),
            rows: Vec::new(),
            gappy: Vec::new(),
            sums: Vec::new(),
            there: Vec::new(),
            enough: Vec::new(),
            sure: Vec::new(),
            sure_ends: (0.0, 0.0),
            kept: Kept::new(doubt.seed),
            scores: vec![0.0; parts.units()],
            order: Order::of(parts.units()),
            parts,
        })
    }

    pub(super) fn set_cells(&mut self, cells: Vec<Uncertain>) -> Result<()> {
        let ends = |cell: &Uncertain| cell.low.is_finite() && cell.high.is_finite() && cell.low <= cell.high;
        let is_there = |cell: &Uncertain| self.parts.at(cell.unit, cell.criterion).is_some();
        if !cells.iter().all(|cell| ends(cell) && is_there(cell))
            || (self.exponent != 1.0 && !cells.is_empty())
        {
            return Err(Error::parameter(
                "cells",
                "of the matrix, the lower end first, for an exponent of 1",
            ));
        }
        self.cells = cells;
        self.kept = Kept::new(self.doubt.seed);
        Ok(())
    }

    /// New weights, which add up to 1: the scores.
    pub(super) fn weigh(&mut self, weights: &[f64]) -> Result<Vec<Option<f64>>> {
        if weights.len() != self.parts.criteria() {
            return Err(Error::shape("one weight for each criterion"));
        }
        let support: Vec<usize> = (0..weights.len()).filter(|&c| weights[c] > 0.0).collect();
        self.weights = support.iter().map(|&c| weights[c]).collect();
        if support != self.support {
            self.support = support;
            self.lay_out();
        }
        let n = self.support.len();
        let sum = |row: &[f64]| row.iter().zip(&self.weights).map(|(x, w)| w * x).sum::<f64>();
        self.sums = self.rows.chunks_exact(n).map(sum).collect();
        self.sure = self.sums.iter().map(|sum| (1.0 - self.doubt.share) * sum).collect();
        self.sure_ends = range(&self.sure).unwrap_or_default();
        let has = |has: &[bool]| self.weights.iter().zip(has).filter(|(_, has)| **has).map(|(w, _)| w).sum();
        self.there = self.gappy.iter().map(|(_, there)| has(there)).collect();
        self.enough = vec![true; self.sums.len()];
        let mut whole = vec![1.0; self.sums.len()];
        for ((unit, _), &there) in self.gappy.iter().zip(&self.there) {
            self.enough[*unit] = there > 0.0 && there >= self.minimum - 1e-9;
            whole[*unit] = there;
        }
        let score =
            |unit: usize| self.enough[unit].then(|| mean(self.sums[unit] / whole[unit], self.exponent));
        Ok((0..self.sums.len()).map(score).collect())
    }

    /// Rows and gaps of the criteria that count; what was kept was of others.
    fn lay_out(&mut self) {
        let units = self.parts.units();
        let (parts, support) = (&self.parts, &self.support);
        let at = |unit: usize| support.iter().map(move |&c| parts.at(unit, c));
        self.rows = (0..units).flat_map(at).map(Option::unwrap_or_default).collect();
        let there = |unit: usize| (unit, at(unit).map(|x| x.is_some()).collect::<Vec<_>>());
        self.gappy = (0..units).map(there).filter(|(_, there)| there.contains(&false)).collect();
        self.kept = Kept::new(self.doubt.seed);
    }

    /// Counts the positions of one draw.
    pub(super) fn count(&mut self, draw: usize, counts: &mut Acceptability) {
        if draw >= self.kept.filled {
            self.fill();
        }
        if self.gappy.is_empty() && self.cells.is_empty() {
            let (any, ends) = (self.kept.any(draw, self.sure.len()), self.kept.ends[draw]);
            let share = self.doubt.share;
            // What is added and rounded in the same way keeps its order: no score is outside.
            let score = |(sure, any): (&f64, &f64)| sure + share * any;
            let low = score((&self.sure_ends.0, &ends.0));
            let high = score((&self.sure_ends.1, &ends.1));
            self.order.sort(self.sure.iter().zip(any).map(score), (low, high));
        } else {
            self.score(draw);
            self.order.sort(self.scores.iter().copied(), range(&self.scores).unwrap_or_default());
        }
        if self.gappy.is_empty() {
            self.order.iter().for_each(|(unit, first)| counts.count(unit, first));
        } else {
            // Those without a position take none from the others.
            let (mut before, mut last, mut place) = (0, usize::MAX, 0);
            for (unit, first) in self.order.iter().filter(|(unit, _)| self.enough[*unit]) {
                if first != last {
                    (last, place) = (first, before);
                }
                counts.count(unit, place);
                before += 1;
            }
        }
        counts.count_draw();
    }

    /// The share of the first draws in which one unit is ahead of another, pair by pair; ties are halved.
    pub(super) fn winning(&mut self, draws: usize, positions: &[Option<usize>]) -> Vec<f64> {
        let m = positions.len();
        let mut halves = vec![0_u32; m * m];
        let ranked: Vec<usize> = (0..m).filter(|unit| positions[*unit].is_some()).collect();
        for draw in 0..draws {
            self.score(draw);
            let scores = &self.scores;
            for (at, a) in ranked.iter().enumerate() {
                for b in &ranked[at + 1..] {
                    let apart = scores[*a] - scores[*b];
                    halves[a * m + b] += u32::from(apart >= 0.0) + u32::from(apart > 0.0);
                }
            }
        }
        let all = 2.0 * draws.max(1) as f64;
        let mut winning = vec![0.0; m * m];
        for a in 0..m {
            for b in 0..m {
                winning[a * m + b] = match (positions[a].is_some(), positions[b].is_some()) {
                    _ if a == b => 0.5,
                    (true, true) if a < b => f64::from(halves[a * m + b]) / all,
                    (true, true) => (all - f64::from(halves[b * m + a])) / all,
                    (true, false) => 1.0,
                    (false, true) => 0.0,
                    (false, false) => 0.5,
                };
            }
        }
        winning
    }

    /// The scores of one unit, as [`Self::score`] makes them: those of the draws that are filled, block after block.
    pub(super) fn blocks(&self, unit: usize) -> impl Iterator<Item = [f64; BLOCK]> {
        let (units, share) = (self.sure.len(), self.doubt.share);
        let sure = 1.0 - share;
        let own = |(at, cell): (usize, &Uncertain)| {
            let place = self.place_of(cell.criterion).filter(|_| cell.unit == unit)?;
            Some((at, sure * self.weights[place]))
        };
        let cells: Vec<(usize, f64)> = self.cells.iter().enumerate().filter_map(own).collect();
        let gaps = self.gappy.binary_search_by_key(&unit, |(unit, _)| *unit).ok();
        let any = self.kept.any.iter().skip(unit).step_by(units.max(1));
        any.enumerate().map(move |(block, any)| {
            let mut scores = any.map(|any| self.sure[unit] + share * any);
            if cells.is_empty() && gaps.is_none() {
                return scores;
            }
            for (score, draw) in scores.iter_mut().zip(block * BLOCK..) {
                for (cell, weight) in &cells {
                    *score += weight * self.kept.off[draw * self.cells.len() + cell];
                }
                if let Some(gaps) = gaps {
                    let any = self.kept.there[draw * self.gappy.len() + gaps];
                    let whole = sure * self.there[gaps] + share * any;
                    *score = if whole > 0.0 { *score / whole } else { 0.0 };
                }
            }
            scores
        })
    }

    /// The units' scores in a draw.
    fn score(&mut self, draw: usize) {
        let (units, share) = (self.sums.len(), self.doubt.share);
        let sure = 1.0 - share;
        let any = self.kept.any(draw, units);
        for ((score, sure), any) in self.scores.iter_mut().zip(&self.sure).zip(any) {
            *score = sure + share * any;
        }
        let off = &self.kept.off[draw * self.cells.len()..];
        for (cell, off) in self.cells.iter().zip(off) {
            if let Some(at) = self.place_of(cell.criterion) {
                self.scores[cell.unit] += sure * self.weights[at] * off;
            }
        }
        let there = &self.kept.there[draw * self.gappy.len()..];
        for (((unit, _), own), any) in self.gappy.iter().zip(&self.there).zip(there) {
            let whole = sure * own + share * any;
            self.scores[*unit] = if whole > 0.0 { self.scores[*unit] / whole } else { 0.0 };
        }
    }

    /// The place of a criterion among those that count.
    fn place_of(&self, criterion: usize) -> Option<usize> {
        self.support.binary_search(&criterion).ok()
    }

    /// Fills the next draws.
    fn fill(&mut self) {
        let n = self.support.len();
        let mut drawn = vec![0.0; n * BLOCK];
        let mut one = vec![0.0; n];
        let kept = &mut self.kept;
        let first = kept.off.len();
        for draw in 0..BLOCK {
            one.fill_with(|| kept.exponential.draw(&mut kept.rng));
            normalise(&mut one);
            for (place, weight) in drawn.chunks_exact_mut(BLOCK).zip(&one) {
                place[draw] = *weight;
            }
            for cell in &self.cells {
                let value = cell.low + kept.rng.unit() * (cell.high - cell.low);
                kept.off.push(value - self.parts.at(cell.unit, cell.criterion).unwrap_or_default());
            }
            for (_, there) in &self.gappy {
                let weight =
                    one.iter().zip(there).filter(|(_, there)| **there).map(|(weight, _)| weight).sum();
                kept.there.push(weight);
            }
        }
        let from = kept.any.len();
        for row in self.rows.chunks_exact(n) {
            let mut sums = [0.0; BLOCK];
            for (x, weights) in row.iter().zip(drawn.chunks_exact(BLOCK)) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight * x;
                }
            }
            kept.any.push(sums);
        }
        for (at, off) in kept.off[first..].iter().enumerate() {
            let (draw, cell) = (at / self.cells.len(), self.cells[at % self.cells.len()]);
            if let Ok(c) = self.support.binary_search(&cell.criterion) {
                kept.any[from + cell.unit][draw] += drawn[c * BLOCK + draw] * off;
            }
        }
        for draw in 0..BLOCK {
            let any: Vec<f64> = kept.any[from..].iter().map(|block| block[draw]).collect();
            kept.ends.push(range(&any).unwrap_or_default());
        }
        kept.filled += BLOCK;
    }
}

/// What a number adds to the sum; more is better.
fn part(x: f64, exponent: f64) -> f64 {
    if exponent == 1.0 {
        x
    } else if exponent == 0.0 {
        ln(x)
    } else {
        pow(x, exponent) * exponent.signum()
    }
}

/// The mean of which the sum is.
fn mean(sum: f64, exponent: f64) -> f64 {
    if exponent == 1.0 {
        sum
    } else if exponent == 0.0 {
        exp(sum)
    } else {
        pow(sum * exponent.signum(), 1.0 / exponent)
    }
}
