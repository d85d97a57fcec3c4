//! One seeded generator: xoshiro256++, its state filled by SplitMix64. The same seed gives the same numbers everywhere.
//!
//! Not for secrets. Source: D. Blackman, S. Vigna, *Scrambled Linear Pseudorandom Number Generators*, ACM TOMS 47 (2021).

use crate::num::function::{exp, ln};

/// A generator.
///
/// ```
/// use scambio_core::rng::Rng;
/// let (mut a, mut b) = (Rng::new(7), Rng::new(7));
/// assert_eq!(a.next_u64(), b.next_u64());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rng {
    state: [u64; 4],
}

/// The upper 53 bits as a number in [0, 1); through a signed integer, which processors convert in one step.
#[inline]
fn fraction(bits: u64) -> f64 {
    (bits >> 11).cast_signed() as f64 * (1.0 / (1_u64 << 53) as f64)
}

impl Rng {
    /// A generator from a seed; any seed is good.
    pub fn new(seed: u64) -> Self {
        let mut at = seed;
        let state = core::array::from_fn(|_| {
            at = at.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = at;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        });
        Self { state }
    }

    /// The next 64 bits.
    #[inline]
    pub fn next_u64(&mut self) -> u64 {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// A number in [0, 1), of 53 bits.
    pub fn unit(&mut self) -> f64 {
        fraction(self.next_u64())
    }

    /// A whole number below `n` without bias (Lemire's method); 0 for `n` = 0.
    pub fn below(&mut self, n: u64) -> u64 {
        if n == 0 {
            return 0;
        }
        let least = n.wrapping_neg() % n;
        loop {
            let wide = u128::from(self.next_u64()) * u128::from(n);
            if wide as u64 >= least {
                return (wide >> 64) as u64;
            }
        }
    }
}

/// Exponential numbers of mean 1, by the ziggurat: mostly a multiplication and a comparison.
///
/// Source: G. Marsaglia, W. W. Tsang, *The Ziggurat Method for Generating Random Variables*, Journal of Statistical Software
/// 5 (2000).
///
/// ```
/// use scambio_core::rng::{Exponential, Rng};
/// assert!(Exponential::new().draw(&mut Rng::new(7)) >= 0.0);
/// ```
#[derive(Clone, Debug)]
pub struct Exponential {
    /// Right ends of the layers, from the widest to 0.
    ends: [f64; LAYERS + 1],
    /// The density there.
    heights: [f64; LAYERS + 1],
}

const LAYERS: usize = 256;

impl Exponential {
    /// Where the tail begins.
    const TAIL: f64 = 7.697_117_470_131_05;
    /// The area of each layer.
    const AREA: f64 = 0.003_949_659_822_581_557;

    /// Prepares the layers.
    pub fn new() -> Self {
        let mut ends = [0.0; LAYERS + 1];
        ends[0] = Self::AREA / exp(-Self::TAIL);
        ends[1] = Self::TAIL;
        for at in 2..LAYERS {
            ends[at] = -ln(exp(-ends[at - 1]) + Self::AREA / ends[at - 1]);
        }
        Self { ends, heights: ends.map(|x| exp(-x)) }
    }

    /// A number: never negative, always finite.
    #[inline]
    pub fn draw(&self, rng: &mut Rng) -> f64 {
        let bits = rng.next_u64();
        let layer = (bits & 0xff) as usize;
        let x = fraction(bits) * self.ends[layer];
        if x < self.ends[layer + 1] { x } else { self.at_the_edge(layer, x, rng) }
    }

    /// One draw in a hundred: the tail, or between a layer's full part and the curve; if above it, drawn again.
    #[cold]
    fn at_the_edge(&self, layer: usize, x: f64, rng: &mut Rng) -> f64 {
        if layer == 0 {
            return Self::TAIL - ln(1.0 - rng.unit());
        }
        let (low, high) = (self.heights[layer], self.heights[layer + 1]);
        if low + (high - low) * rng.unit() < exp(-x) { x } else { self.draw(rng) }
    }
}

impl Default for Exponential {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_outputs() {
        // The first outputs of the authors' C code for the state 1, 2, 3, 4.
        let mut rng = Rng { state: [1, 2, 3, 4] };
        assert_eq!(
            [rng.next_u64(), rng.next_u64(), rng.next_u64()],
            [41_943_041, 58_720_359, 3_588_806_011_781_223]
        );
    }

    #[test]
    fn even() {
        let mut rng = Rng::new(1);
        let mut counts = [0; 6];
        for _ in 0..60_000 {
            counts[rng.below(6) as usize] += 1;
        }
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
        let exponential = Exponential::new();
        let draws: Vec<f64> = (0..400_000).map(|_| exponential.draw(&mut rng)).collect();
        for limit in [0.01, 0.1, 0.5, 1.0, 2.0, 4.0, 7.0, 8.5] {
            let below = draws.iter().filter(|x| **x < limit).count() as f64 / draws.len() as f64;
            assert!((below - (1.0 - exp(-limit))).abs() < 0.003, "{limit}: {below}");
        }
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        assert!((mean - 1.0).abs() < 0.006, "{mean}");
        let square = draws.iter().map(|x| x * x).sum::<f64>() / draws.len() as f64;
        assert!((square - 2.0).abs() < 0.04, "{square}");
    }
}
