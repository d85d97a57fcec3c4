//! Counters with a limit: what is beyond it counts.

use core::ops::Range;

/// How much is used, cell by cell.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    used: Vec<i64>,
}

impl Tally {
    pub(super) fn new(cells: usize) -> Self {
        Self { used: vec![0; cells] }
    }

    /// What one amount less in some cells and more in others changes beyond the limit; nothing is changed.
    #[inline]
    pub(super) fn moved(&self, old: Range<usize>, new: Range<usize>, by: i64, limit: i64) -> i64 {
        let beyond = |cells: &Range<usize>, without: &Range<usize>, by: i64| -> i64 {
            let each = |used: &i64| (used + by - limit).max(0) - (used - limit).max(0);
            let sum = |from: usize, to: usize| self.used[from..to.max(from)].iter().map(each).sum::<i64>();
            sum(cells.start, cells.end.min(without.start)) + sum(cells.start.max(without.end), cells.end)
        };
        beyond(&new, &old, by) + beyond(&old, &new, -by)
    }

    /// Adds to a cell; by how much that changes what is beyond the limit.
    #[inline]
    pub(super) fn add(&mut self, cell: usize, by: i64, limit: i64) -> i64 {
        let used = &mut self.used[cell];
        let before = (*used - limit).max(0);
        *used += by;
        (*used - limit).max(0) - before
    }
}
