//! From the scores of a draw to counts.

use super::Acceptability;
use crate::num::moment::range;

/// Counts of positions, of weights that make a unit the first, and of victories.
pub(super) struct Tally {
    counts: Acceptability,
    criteria: usize,
    central: Vec<f64>,
    winning: Vec<u32>,
    scores: Vec<f64>,
    /// The units in order, for victories.
    sorted: Vec<usize>,
    order: Order,
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
            self.buckets[(*key >> self.shift) as usize] += 1;
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
            counts: Acceptability::new(units),
            criteria,
            central: vec![0.0; units * criteria],
            winning: vec![0; pairs],
            scores: Vec::with_capacity(units),
            sorted: Vec::with_capacity(units),
            order: Order::of(units),
        }
    }

    /// Counts one draw: the score of each unit, and the weight of each criterion.
    pub(super) fn count<'w>(
        &mut self,
        scores: impl Iterator<Item = f64>,
        weights: &(impl Iterator<Item = &'w f64> + Clone),
    ) {
        self.scores.clear();
        self.scores.extend(scores);
        self.order.sort(&self.scores);
        let units = self.scores.len();
        self.sorted.clear();
        for (unit, first) in self.order.iter() {
            self.counts.count(unit, first);
            if first == 0 {
                let sums = &mut self.central[unit * self.criteria..][..self.criteria];
                for (sum, weight) in sums.iter_mut().zip(weights.clone()) {
                    *sum += weight;
                }
            }
            // All that came before its tie are ahead of it.
            if !self.winning.is_empty() {
                for ahead in &self.sorted[..first] {
                    self.winning[ahead * units + unit] += 1;
                }
                self.sorted.push(unit);
            }
        }
        self.counts.count_draw();
    }

    pub(super) fn finish(self) -> Acceptability {
        self.counts.with(&self.central, self.criteria, self.winning)
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
