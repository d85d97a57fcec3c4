//! From the scores of a draw to counts.

use super::Acceptability;
use super::scorer::BLOCK;
use crate::num::moment::range;

/// Scores are tied within this share of the way from the best to the worst.
const TIED: f64 = 1.0 / (1_u64 << 32) as f64;

/// Counts of positions, of weights that make a unit the first, and of victories.
pub(super) struct Tally {
    places: Places,
    /// For each ordered pair, where pairs are counted.
    winning: Vec<u64>,
    /// How many are ahead of each unit, in each draw of a block.
    ahead: Vec<[u64; BLOCK]>,
    scores: Vec<f64>,
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

/// Puts the units of a draw in order, from the best.
///
/// A score becomes a whole number of 32 bits between the best and the worst, and then a few times as many buckets as units
/// leave nearly nothing to sort. O(m) where scores are spread, O(m log m) where they are not.
#[derive(Debug)]
pub(super) struct Order {
    /// The whole number, then the number of the unit.
    keys: Vec<u64>,
    sorted: Vec<u64>,
    buckets: Vec<u32>,
    shift: u32,
}

impl Order {
    pub(super) fn of(units: usize) -> Self {
        let bits = (usize::BITS - units.leading_zeros() + 1).min(20);
        Self {
            keys: vec![0; units],
            sorted: vec![0; units],
            buckets: vec![0; 1 << bits],
            shift: u64::BITS - bits,
        }
    }

    /// Sorts scores, of which more is better.
    pub(super) fn sort(&mut self, scores: &[f64]) {
        let (low, high) = range(scores).unwrap_or_default();
        let scale = f64::from(u32::MAX) / (high - low);
        self.buckets.fill(0);
        for (unit, (score, key)) in scores.iter().zip(&mut self.keys).enumerate() {
            // Added to 2⁵², a number below 2³² stands in the last bits: quicker in wasm than a conversion.
            *key = ((high - score) * scale + 4_503_599_627_370_496.0).to_bits() << 32 | unit as u64;
        }
        for key in &self.keys {
            self.buckets[(key >> self.shift) as usize] += 1;
        }
        let mut before = 0;
        for bucket in &mut self.buckets {
            let many = *bucket;
            *bucket = before;
            before += many;
        }
        for key in &self.keys {
            let bucket = &mut self.buckets[(key >> self.shift) as usize];
            self.sorted[*bucket as usize] = *key;
            *bucket += 1;
        }
        if !insert(&mut self.sorted) {
            self.sorted.sort_unstable();
        }
    }

    /// The units from the best, each with the place in this list of the first that it is tied with: scores are tied within
    /// 2⁻³² of the way from the best to the worst.
    #[inline(always)]
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, usize)> {
        let (mut first, mut tied) = (0, self.sorted.first().copied().unwrap_or_default() >> 32);
        self.sorted.iter().enumerate().map(move |(at, key)| {
            if key >> 32 != tied {
                (first, tied) = (at, key >> 32);
            }
            ((key & u64::from(u32::MAX)) as usize, first)
        })
    }
}

/// Sorts what is nearly sorted; gives up where it is not.
fn insert(keys: &mut [u64]) -> bool {
    let (mut left, mut last) = (keys.len() * 8, 0);
    for at in 0..keys.len() {
        let key = keys[at];
        if key >= last {
            last = key;
            continue;
        }
        let mut to = at;
        while to > 0 && keys[to - 1] > key {
            keys[to] = keys[to - 1];
            to -= 1;
        }
        keys[to] = key;
        left = match left.checked_sub(at - to) {
            Some(left) => left,
            None => return false,
        };
    }
    true
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
            scores: vec![0.0; units],
            order: Order::of(units),
        }
    }

    /// Counts the first draws of a block: the score of each unit, the weight of each criterion.
    pub(super) fn count(&mut self, scores: &[[f64; BLOCK]], weights: &[[f64; BLOCK]], many: usize) {
        if self.winning.is_empty() {
            self.sort(scores, weights, many);
        } else {
            self.duel(scores, many);
            for (unit, ahead) in self.ahead.iter().enumerate() {
                for (draw, ahead) in ahead[..many].iter().enumerate() {
                    self.places.count(unit, *ahead as usize, weights, draw);
                }
            }
        }
        (0..many).for_each(|_| self.places.counts.count_draw());
    }

    /// Every two units against each other, a block of draws at once.
    fn duel(&mut self, scores: &[[f64; BLOCK]], many: usize) {
        let (mut low, mut high) = ([f64::INFINITY; BLOCK], [f64::NEG_INFINITY; BLOCK]);
        for scores in scores {
            for draw in 0..BLOCK {
                low[draw] = if scores[draw] < low[draw] { scores[draw] } else { low[draw] };
                high[draw] = if scores[draw] > high[draw] { scores[draw] } else { high[draw] };
            }
        }
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
        for draw in 0..many {
            self.scores.iter_mut().zip(scores).for_each(|(own, scores)| *own = scores[draw]);
            self.order.sort(&self.scores);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insertion_gives_up_without_losing_anything() {
        let mut keys: Vec<u64> = (0..200).rev().collect();
        assert!(!insert(&mut keys));
        keys.sort_unstable();
        assert!(keys.iter().copied().eq(0..200));
        let mut keys = vec![1, 0, 3, 2];
        assert!(insert(&mut keys) && keys == [0, 1, 2, 3]);
    }

    #[test]
    fn the_order_of_scores() {
        let all: [&[f64]; 6] = [
            &[0.3, 0.9, 0.1 + 0.2, 0.1],
            &[1.0],
            &[2.0, 2.0, 2.0],
            &[0.0, -0.0, 1e300, -1e300, 3e295],
            &[1e308, 9e307, 1.0, 5e307],
            &[
                1.0, 1e9, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0,
                17.0,
            ],
        ];
        for scores in all {
            let mut order = Order::of(scores.len());
            order.sort(scores);
            let is_ahead = |a: f64, b: f64| a - b > 1e-9 * a.abs();
            for (unit, first) in order.iter() {
                assert_eq!(first, scores.iter().filter(|other| is_ahead(**other, scores[unit])).count());
            }
        }
    }
}
