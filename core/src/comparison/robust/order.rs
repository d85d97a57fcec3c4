//! The units of a draw in order.

/// Puts the units of a draw in order, from the best.
///
/// A score becomes a whole number of 32 bits between two ends, and then a few times as many buckets as units leave nearly
/// nothing to sort. O(m) where scores are spread, O(m log m) where they are not.
#[derive(Debug)]
pub(super) struct Order {
    keys: Vec<u32>,
    /// The whole number, then the number of the unit.
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
            shift: u32::BITS - bits,
        }
    }

    /// Sorts scores, of which more is better and none is outside the two ends.
    #[inline(always)]
    pub(super) fn sort(&mut self, scores: impl Iterator<Item = f64>, (low, high): (f64, f64)) {
        let scale = f64::from(u32::MAX) / (high - low);
        for (score, key) in scores.zip(&mut self.keys) {
            // Added to 2⁵², a number below 2³² stands in the last bits: quicker in wasm than a conversion.
            *key = ((high - score) * scale + 4_503_599_627_370_496.0).to_bits() as u32;
        }
        self.sort_keys();
    }

    #[inline(never)]
    fn sort_keys(&mut self) {
        self.buckets.fill(0);
        for key in &self.keys {
            self.buckets[(key >> self.shift) as usize] += 1;
        }
        let mut before = 0;
        for bucket in &mut self.buckets {
            let many = *bucket;
            *bucket = before;
            before += many;
        }
        for (unit, key) in self.keys.iter().enumerate() {
            let bucket = &mut self.buckets[(key >> self.shift) as usize];
            self.sorted[*bucket as usize] = u64::from(*key) << 32 | unit as u64;
            *bucket += 1;
        }
        if !(0..PASSES).any(|_| pass(&mut self.sorted)) {
            self.sorted.sort_unstable();
        }
    }

    /// The units from the best, each with the place in this list of the first that it is tied with: scores are tied within
    /// 2⁻³² of the way between the two ends.
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

/// After so many passes over keys that are still not in order a whole sort is quicker.
const PASSES: usize = 4;

/// One pass of two bubbles: a key comes forward by two places at most. `true` if all were in order before the bubbles or are
/// so behind them.
///
/// Without a branch that depends on the keys: processors guess one in five of them wrong.
fn pass(keys: &mut [u64]) -> bool {
    let [a, b, rest @ ..] = keys else { return true };
    let (mut first, mut second) = (*a.max(b), *a.min(b));
    let (mut last, mut in_order) = (0, true);
    let many = rest.len();
    for at in 0..many {
        let key = keys[at + 2];
        let (lower, upper) = if key < first { (key, first) } else { (first, key) };
        first = upper;
        let (lower, upper) = if lower < second { (lower, second) } else { (second, lower) };
        second = upper;
        keys[at] = lower;
        in_order &= lower >= last;
        last = lower;
    }
    keys[many] = second;
    keys[many + 1] = first;
    in_order && second >= last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::moment::range;

    #[test]
    fn passes_bring_keys_forward_without_losing_any() {
        let mut keys: Vec<u64> = (0..200).rev().collect();
        assert!(!(0..PASSES).any(|_| pass(&mut keys)));
        keys.sort_unstable();
        assert!(keys.iter().copied().eq(0..200) && pass(&mut keys));
        for mut keys in [vec![], vec![7], vec![1, 0], vec![2, 1, 0], vec![1, 0, 3, 2], vec![2, 3, 0, 1]] {
            let many = keys.len() as u64;
            assert!(pass(&mut keys) && keys.iter().is_sorted(), "{many}: {keys:?}");
        }
        let mut keys = vec![1, 2, 3, 0];
        assert!(!pass(&mut keys) && pass(&mut keys) && keys == [0, 1, 2, 3]);
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
            order.sort(scores.iter().copied(), range(scores).unwrap());
            let is_ahead = |a: f64, b: f64| a - b > 1e-9 * a.abs();
            for (unit, first) in order.iter() {
                assert_eq!(first, scores.iter().filter(|other| is_ahead(**other, scores[unit])).count());
            }
        }
    }

    /// Hundreds of scores, so that buckets hold several, some of them tied, all of them near each other or nearly so.
    #[test]
    fn many_scores_stand_where_counting_puts_them() {
        let mut rng = crate::rng::Rng::new(3);
        for (units, power) in [(2, 1), (3, 1), (60, 2), (300, 1), (300, 9), (300, 60)] {
            let mut order = Order::of(units);
            for _ in 0..50 {
                let mut scores: Vec<f64> = (0..units).map(|_| rng.unit().powi(power)).collect();
                scores[units / 2] = scores[0];
                order.sort(scores.iter().copied(), (0.0, 1.0));
                let tied = 1.0 / f64::from(1_u32 << 31);
                for (unit, first) in order.iter() {
                    let ahead = |by: f64| scores.iter().filter(|other| **other > scores[unit] + by).count();
                    assert!((ahead(tied)..=ahead(0.0)).contains(&first));
                }
            }
        }
    }
}
