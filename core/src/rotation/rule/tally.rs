//! Counters with a limit: what is beyond it counts.

/// How much is used, cell by cell.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    used: Vec<i64>,
}

impl Tally {
    pub(super) fn new(cells: usize) -> Self {
        Self { used: vec![0; cells] }
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
