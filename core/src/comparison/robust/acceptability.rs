//! How often each unit stands where, over many draws.

/// How often each unit stands where. Memory grows with the positions that units do take, not with all that they could.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    draws: u32,
    counts: Vec<Window>,
    central: Vec<Option<Vec<f64>>>,
    winning: Vec<u32>,
}

/// Counts of neighbouring positions, from the first that was taken.
#[derive(Clone, Debug, Default, PartialEq)]
struct Window {
    first: usize,
    counts: Vec<u32>,
}

impl Window {
    #[inline(always)]
    fn add(&mut self, at: usize) {
        match self.counts.get_mut(at.wrapping_sub(self.first)) {
            Some(count) => *count += 1,
            None => self.grow(at),
        }
    }

    #[cold]
    fn grow(&mut self, at: usize) {
        if self.counts.is_empty() {
            self.first = at;
        }
        let before = self.first.saturating_sub(at);
        self.counts.splice(0..0, core::iter::repeat_n(0, before));
        self.first -= before;
        self.counts.resize(self.counts.len().max(at - self.first + 1), 0);
        self.counts[at - self.first] += 1;
    }

    fn at(&self, at: usize) -> u32 {
        self.counts.get(at.wrapping_sub(self.first)).copied().unwrap_or_default()
    }
}

impl Acceptability {
    /// Victories in pairs are counted for up to this many units; for more, [`super::pairwise_winning`] is exact.
    pub const MOST_PAIRS: usize = 64;

    pub(super) fn new(units: usize) -> Self {
        Self { draws: 0, counts: vec![Window::default(); units], central: Vec::new(), winning: Vec::new() }
    }

    /// One unit more at a position, counted from 0.
    #[inline(always)]
    pub(super) fn count(&mut self, unit: usize, at: usize) {
        self.counts[unit].add(at);
    }

    pub(super) const fn count_draw(&mut self) {
        self.draws += 1;
    }

    /// What else was counted: sums of the weights with which units were first, and victories in pairs.
    pub(super) fn with(mut self, sums: &[f64], criteria: usize, winning: Vec<u32>) -> Self {
        let first = |unit: usize| f64::from(self.counts[unit].at(0));
        let mean = |(unit, sums): (usize, &[f64])| {
            (first(unit) > 0.0).then(|| sums.iter().map(|w| w / first(unit)).collect())
        };
        self.central = sums.chunks_exact(criteria).enumerate().map(mean).collect();
        self.winning = winning;
        self
    }

    /// In which share of the draws the unit stands at a position, counted from 1.
    pub fn share(&self, unit: usize, position: usize) -> f64 {
        let count = self.counts.get(unit).zip(position.checked_sub(1)).map(|(window, at)| window.at(at));
        self.part(count.unwrap_or_default())
    }

    /// In which share of the draws it stands at the position or better.
    pub fn share_within(&self, unit: usize, position: usize) -> f64 {
        let window = &self.counts[unit];
        let many = position.saturating_sub(window.first).min(window.counts.len());
        self.part(window.counts[..many].iter().sum())
    }

    /// In which share of the draws it is in the top third (rounded up).
    pub fn top_third(&self, unit: usize) -> f64 {
        self.share_within(unit, self.units().div_ceil(3))
    }

    /// The positions that it takes in the middle 90 % of the draws: from the best to the worst.
    pub fn interval(&self, unit: usize) -> (usize, usize) {
        let window = &self.counts[unit];
        let reached = |share: f64| {
            let mut within = 0;
            let mut reaches = |count: &u32| {
                within += count;
                self.part(within) >= share - 1e-12
            };
            window.counts.iter().position(&mut reaches).map_or(self.units(), |at| window.first + at + 1)
        };
        (reached(0.05), reached(0.95))
    }

    /// Its mean position.
    pub fn mean_position(&self, unit: usize) -> f64 {
        let window = &self.counts[unit];
        let position = |(at, count): (usize, &u32)| (window.first + at + 1) as f64 * f64::from(*count);
        window.counts.iter().enumerate().map(position).sum::<f64>() / f64::from(self.draws)
    }

    /// The mean of the weights with which it is first; `None` where it never is, or nobody kept them.
    pub fn central_weights(&self, unit: usize) -> Option<&[f64]> {
        self.central.get(unit)?.as_deref()
    }

    /// In which share of the draws `a` is ahead of `b`; `None` beyond [`Self::MOST_PAIRS`] units, or where nobody
    /// counted.
    pub fn winning(&self, a: usize, b: usize) -> Option<f64> {
        let m = self.units();
        let counted = a < m && b < m;
        counted.then(|| self.winning.get(a * m + b).map(|count| self.part(*count)))?
    }

    /// How many units.
    pub const fn units(&self) -> usize {
        self.counts.len()
    }

    /// How many draws.
    pub const fn draws(&self) -> u32 {
        self.draws
    }

    fn part(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.draws.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_grow_at_both_ends() {
        let mut window = Window::default();
        for at in [5, 7, 5, 3, 9] {
            window.add(at);
        }
        assert_eq!((3..=9).map(|at| window.at(at)).collect::<Vec<_>>(), [1, 0, 2, 0, 1, 0, 1]);
        assert_eq!([window.at(0), window.at(10)], [0, 0]);
    }
}
