//! Lists of lists in two arrays.

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
    pub(super) fn begin(&self, at: usize) -> usize {
        if at == 0 { 0 } else { self.ends[at - 1] }
    }

    /// The list at this place.
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
