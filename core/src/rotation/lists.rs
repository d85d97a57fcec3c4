//! Lists of lists in two arrays; pairs as bits.

/// Lists of small numbers, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    ends: Vec<usize>,
    values: Vec<u32>,
}

impl Lists {
    /// Adds a list.
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = usize>) {
        self.values.extend(list.into_iter().map(|value| value as u32));
        self.ends.push(self.values.len());
    }

    /// Where the list at this place begins among all values.
    #[inline]
    pub(super) fn begin(&self, at: usize) -> usize {
        if at == 0 { 0 } else { self.ends[at - 1] }
    }

    /// All values.
    pub(super) fn values(&self) -> &[u32] {
        &self.values
    }

    /// The list at this place.
    #[inline]
    pub(super) fn of(&self, at: usize) -> &[u32] {
        &self.values[self.begin(at)..self.ends[at]]
    }
}

impl<L: IntoIterator<Item = usize>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        for list in lists {
            all.push(list);
        }
        all
    }
}

/// Pairs of small numbers, as a table of bits.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    words: usize,
    bits: Vec<u64>,
}

impl Pairs {
    /// No pair of numbers below `n`.
    pub(super) fn new(n: usize) -> Self {
        let words = n.div_ceil(64);
        Self { words, bits: vec![0; n * words] }
    }

    pub(super) fn add(&mut self, a: usize, b: usize) {
        self.bits[a * self.words + b / 64] |= 1 << (b % 64);
    }

    #[inline]
    pub(super) fn has(&self, a: usize, b: usize) -> bool {
        self.bits[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }
}
