//! Sets of days, as bits.

/// Some of the days of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days(Vec<u64>);

impl Days {
    /// No day of that many.
    pub(super) fn none(days: usize) -> Self {
        Self(vec![0; days.div_ceil(64)])
    }

    /// The days from `first` to `last`, both included, of that many.
    pub(super) fn span(days: usize, first: i32, last: i32) -> Self {
        let mut span = Self::none(days);
        for day in first.max(0)..=last.min(days as i32 - 1) {
            span.add(day);
        }
        span
    }

    /// With this day, if it is one of them.
    pub(super) fn add(&mut self, day: i32) {
        if let Some(word) = usize::try_from(day).ok().and_then(|day| self.0.get_mut(day / 64)) {
            *word |= 1 << (day % 64);
        }
    }

    /// Without this day.
    pub(super) fn remove(&mut self, day: i32) {
        if let Some(word) = usize::try_from(day).ok().and_then(|day| self.0.get_mut(day / 64)) {
            *word &= !(1 << (day % 64));
        }
    }

    /// Is the day among them?
    pub(super) fn contains(&self, day: i32) -> bool {
        let word = usize::try_from(day).ok().and_then(|day| self.0.get(day / 64));
        word.is_some_and(|word| word >> (day % 64) & 1 == 1)
    }

    /// Is there none?
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Only the days that are in both.
    pub(super) fn keep(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    /// The days that are in either.
    pub(super) fn join(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// The days in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = i32> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let ones = core::iter::successors(Some(*word), |word| Some(word & word.wrapping_sub(1)));
            ones.take_while(|word| *word != 0)
                .map(move |word| (at * 64) as i32 + word.trailing_zeros() as i32)
        })
    }

    /// The first day.
    pub(super) fn first(&self) -> Option<i32> {
        let at = self.0.iter().position(|word| *word != 0)?;
        Some((at * 64) as i32 + self.0[at].trailing_zeros() as i32)
    }

    /// The last day.
    pub(super) fn last(&self) -> Option<i32> {
        let at = self.0.iter().rposition(|word| *word != 0)?;
        Some((at * 64) as i32 + 63 - self.0[at].leading_zeros() as i32)
    }

    /// How many they are.
    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// All of them that many days later.
    fn later(&self, by: usize) -> Self {
        let (words, bits) = (by / 64, by % 64);
        let at = |place: usize| place.checked_sub(words).map_or(0, |place| self.0[place]);
        let mut later = self.clone();
        for place in 0..self.0.len() {
            let below = if bits == 0 { 0 } else { place.checked_sub(1).map_or(0, at) >> (64 - bits) };
            later.0[place] = at(place) << bits | below;
        }
        later
    }

    /// All of them that many days earlier, at most 63.
    pub(super) fn earlier(&self, by: u32) -> Self {
        let mut earlier = self.clone();
        for place in 0..self.0.len() {
            let above = self.0.get(place + 1).copied().unwrap_or(0);
            earlier.0[place] = if by == 0 { self.0[place] } else { self.0[place] >> by | above << (64 - by) };
        }
        earlier
    }

    /// The days from `least` to `most` days after any of them. O(log(most − least) · days / 64).
    pub(super) fn spread(&self, least: i32, most: i32) -> Self {
        let cap = self.0.len() as i32 * 64;
        let (least, most) = (least.clamp(0, cap), most.min(cap));
        if most < least {
            return Self(vec![0; self.0.len()]);
        }
        let mut spread = self.later(least as usize);
        let (mut covered, width) = (1, (most - least + 1) as usize);
        while covered < width {
            let step = covered.min(width - covered);
            spread.join(&spread.later(step));
            covered += step;
        }
        spread
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreading_is_every_shift() {
        let mut days = Days::none(200);
        for day in [0, 5, 63, 64, 130, 199] {
            days.add(day);
        }
        for (least, most) in [(0, 0), (1, 1), (3, 70), (64, 64), (0, 400), (7, 3), (63, 65)] {
            let mut plain = Days::none(200);
            for day in days.iter() {
                for by in least..=most {
                    if day + by < 256 {
                        plain.add(day + by);
                    }
                }
            }
            assert_eq!(days.spread(least, most), plain, "{least} {most}");
        }
        assert_eq!((days.first(), days.last(), days.count()), (Some(0), Some(199), 6));
        assert_eq!(days.earlier(5).iter().collect::<Vec<_>>(), [0, 58, 59, 125, 194]);
    }
}
