//! From the scores of a draw to counts.

use super::Acceptability;
use super::order::Order;
use super::scorer::BLOCK;
use crate::num::wide::wide;

/// Scores are tied within this share of the way from the best to the worst.
pub(super) const TIED: f64 = 1.0 / (1_u64 << 32) as f64;

/// Counts of positions, of weights that make a unit the first, and of victories.
pub(super) struct Tally {
    places: Places,
    /// For each ordered pair, where pairs are counted.
    winning: Vec<u64>,
    /// How many are ahead of each unit, in each draw of a block.
    ahead: Vec<[u64; BLOCK]>,
    order: Order,
}

/// Counts of positions, and sums of the weights that make a unit the first.
struct Places {
    counts: Acceptability,
    criteria: usize,
    central: Vec<f64>,
}

impl Places {
    /// Counts one unit of a draw of a block, which has so many ahead.
    #[inline(always)]
    fn count(&mut self, unit: usize, ahead: usize, weights: &[[f64; BLOCK]], draw: usize) {
        self.counts.count(unit, ahead);
        if ahead == 0 {
            let sums = &mut self.central[unit * self.criteria..][..self.criteria];
            sums.iter_mut().zip(weights).for_each(|(sum, weights)| *sum += weights[draw]);
        }
    }
}

/// The least and the greatest score of each draw.
#[inline(always)]
pub(super) fn ends(scores: &[[f64; BLOCK]]) -> ([f64; BLOCK], [f64; BLOCK]) {
    let (mut low, mut high) = ([f64::INFINITY; BLOCK], [f64::NEG_INFINITY; BLOCK]);
    for scores in scores {
        for draw in 0..BLOCK {
            low[draw] = if scores[draw] < low[draw] { scores[draw] } else { low[draw] };
            high[draw] = if scores[draw] > high[draw] { scores[draw] } else { high[draw] };
        }
    }
    (low, high)
}

impl Tally {
    pub(super) fn new(units: usize, criteria: usize) -> Self {
        let pairs = if units <= Acceptability::MOST_PAIRS { units * units } else { 0 };
        Self {
            places: Places {
                counts: Acceptability::new(units),
                criteria,
                central: vec![0.0; units * criteria],
            },
            winning: vec![0; pairs],
            ahead: vec![[0; BLOCK]; if pairs > 0 { units } else { 0 }],
            order: Order::of(units),
        }
    }

    /// Counts the first draws of a block: the score of each unit, the weight of each criterion.
    pub(super) fn count(&mut self, scores: &[[f64; BLOCK]], weights: &[[f64; BLOCK]], many: usize) {
        if self.winning.is_empty() {
            self.sort(scores, weights, many);
        } else {
            wide!(self.duel(scores, many));
            for (unit, ahead) in self.ahead.iter().enumerate() {
                for (draw, ahead) in ahead[..many].iter().enumerate() {
                    self.places.count(unit, *ahead as usize, weights, draw);
                }
            }
        }
        (0..many).for_each(|_| self.places.counts.count_draw());
    }

    /// Every two units against each other, a block of draws at once.
    #[inline(always)]
    fn duel(&mut self, scores: &[[f64; BLOCK]], many: usize) {
        let (low, high) = ends(scores);
        // Beyond the last draw nobody is ahead.
        let within: [f64; BLOCK] =
            core::array::from_fn(
                |draw| {
                    if draw < many { (high[draw] - low[draw]) * TIED } else { f64::INFINITY }
                },
            );
        let units = scores.len();
        self.ahead.fill([0; BLOCK]);
        for b in 1..units {
            let (before, from_b) = self.ahead.split_at_mut(b);
            for (a, of_a) in before.iter_mut().enumerate() {
                let (mut wins, mut losses) = ([0; BLOCK], [0; BLOCK]);
                for draw in 0..BLOCK {
                    // The sign of a difference is its first bit: no comparison, several draws at once.
                    let apart = scores[a][draw] - scores[b][draw];
                    wins[draw] = (within[draw] - apart).to_bits() >> 63;
                    losses[draw] = (within[draw] + apart).to_bits() >> 63;
                }
                for draw in 0..BLOCK {
                    from_b[0][draw] += wins[draw];
                    of_a[draw] += losses[draw];
                }
                self.winning[a * units + b] += wins.iter().sum::<u64>();
                self.winning[b * units + a] += losses.iter().sum::<u64>();
            }
        }
    }

    /// Draw after draw by sorting: for many units.
    fn sort(&mut self, scores: &[[f64; BLOCK]], weights: &[[f64; BLOCK]], many: usize) {
        let (low, high) = wide!(ends(scores));
        for draw in 0..many {
            self.order.sort(scores.iter().map(|scores| scores[draw]), (low[draw], high[draw]));
            for (unit, first) in self.order.iter() {
                self.places.count(unit, first, weights, draw);
            }
        }
    }

    pub(super) fn finish(self) -> Acceptability {
        let winning = self.winning.into_iter().map(|many| many as u32).collect();
        self.places.counts.with(&self.places.central, self.places.criteria, winning)
    }
}
