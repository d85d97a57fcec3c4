//! The cells of a sheet, in whatever order they come, until [`Builder`](super::build::Builder) makes a table of them.

use std::collections::BTreeMap;

use super::error::{Limits, Measure, WorkbookError, within};
use crate::io::{Area, Typed};

/// At most so many bytes or cells are worked on between two looks at what is left of a step.
pub(super) const PIECE: usize = 1 << 12;

/// What is left of the limits that all sheets share, and of the step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    pub(super) limits: Limits,
    cells: u64,
    text: u64,
    left: usize,
}

impl Budget {
    pub(super) const fn new(limits: Limits) -> Self {
        Self { limits, cells: 0, text: 0, left: 0 }
    }

    /// Begins a step of about so many bytes or cells.
    pub(super) fn begin(&mut self, left: usize) {
        self.left = left.max(1);
    }

    /// May the step go on?
    pub(super) const fn is_left(&self) -> bool {
        self.left > 0
    }

    /// So many bytes or cells were worked on.
    pub(super) fn spend(&mut self, work: usize) {
        self.left = self.left.saturating_sub(work);
        #[cfg(test)]
        super::steps::spend(work);
    }

    pub(super) fn spend_cells(&mut self, cells: u64) -> Result<(), WorkbookError> {
        self.cells += cells;
        within(Measure::Cells, self.cells, self.limits.cells.into())
    }

    fn spend_text(&mut self, bytes: usize) -> Result<(), WorkbookError> {
        self.text += bytes as u64;
        self.spend(bytes);
        within(Measure::Text, self.text, self.limits.text.into())
    }
}

/// A cell that has something.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) row: u32,
    pub(super) column: u32,
    start: u32,
    end: u32,
    pub(super) typed: Option<Typed>,
}

impl Entry {
    pub(super) const fn place(&self) -> (u32, u32) {
        (self.row, self.column)
    }
}

/// Ranges of numbers, first and last included, that neither overlap nor touch.
pub(super) type Ranges = BTreeMap<u32, u32>;

/// Cells as they came, so few that they can be sorted at once, and moved when there are more of them.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    text: String,
    entries: Vec<Entry>,
}

impl Chunk {
    /// A cell with its text.
    pub(super) fn cell(&self, at: usize) -> Option<(&Entry, &str)> {
        let entry = self.entries.get(at)?;
        Some((entry, self.text.get(entry.start as usize..entry.end as usize).unwrap_or_default()))
    }

    pub(super) fn sort(&mut self) {
        self.entries.sort_by_key(Entry::place);
    }
}

/// A sheet in the making.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// All but the last have [`PIECE`] cells.
    pub(super) chunks: Vec<Chunk>,
    /// How many cells there are, how many bytes of text they have, and how many are more than text.
    pub(super) sizes: [usize; 3],
    /// Did a cell come after one that is behind it?
    pub(super) is_mixed: bool,
    last: (u32, u32),
    pub(super) merged: Vec<Area>,
    /// Which rows are hidden, and columns.
    pub(super) hidden: [Ranges; 2],
}

impl Grid {
    /// Puts a cell. Of two at one place the last counts.
    pub(super) fn put(
        &mut self,
        budget: &mut Budget,
        (row, column): (u32, u32),
        text: &str,
        typed: Option<Typed>,
    ) -> Result<(), WorkbookError> {
        if text.is_empty() && typed.is_none() {
            return Ok(());
        }
        within(Measure::Rows, u64::from(row) + 1, budget.limits.rows.into())?;
        within(Measure::Columns, u64::from(column) + 1, budget.limits.columns.into())?;
        let [cells, bytes, more] = &mut self.sizes;
        within(Measure::Cells, *cells as u64 + 1, budget.limits.cells.into())?;
        budget.spend_text(text.len())?;
        if *cells % PIECE == 0 {
            self.chunks.push(Chunk::default());
        }
        *cells += 1;
        *bytes += text.len();
        *more += usize::from(typed.is_some());
        if let Some(chunk) = self.chunks.last_mut() {
            let start = u32::try_from(chunk.text.len()).unwrap_or(u32::MAX);
            chunk.text.push_str(text);
            let end = u32::try_from(chunk.text.len()).unwrap_or(u32::MAX);
            chunk.entries.push(Entry { row, column, start, end, typed });
        }
        self.is_mixed |= self.last > (row, column);
        self.last = (row, column);
        budget.spend(1);
        Ok(())
    }

    /// A cell, by the order in which they came, or were sorted.
    pub(super) fn cell(&self, at: usize) -> Option<(&Entry, &str)> {
        self.chunks.get(at / PIECE)?.cell(at % PIECE)
    }

    /// Says which cells are one; a single cell is nothing to say.
    pub(super) fn merge(&mut self, area: Area) {
        if area.bottom >= area.top
            && area.right >= area.left
            && (area.top, area.left) != (area.bottom, area.right)
        {
            self.merged.push(area);
        }
    }

    pub(super) fn hide_rows(&mut self, first: u32, last: u32) {
        hide(&mut self.hidden[0], first, last);
    }

    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        hide(&mut self.hidden[1], first, last);
    }
}

/// Adds a range.
fn hide(ranges: &mut Ranges, mut first: u32, mut last: u32) {
    if last < first {
        return;
    }
    if let Some((start, end)) = ranges.range(..=first).next_back()
        && end.saturating_add(1) >= first
    {
        if *end >= last {
            return;
        }
        first = *start;
    }
    while let Some((start, end)) = ranges.range(first..).next()
        && *start <= last.saturating_add(1)
    {
        let start = *start;
        last = last.max(*end);
        ranges.remove(&start);
    }
    ranges.insert(first, last);
}

#[cfg(test)]
mod tests {
    use super::super::build::Builder;
    use super::*;
    use crate::io::{Cell, Table};

    fn finish(grid: Grid, budget: &mut Budget, name: &str, hidden: bool) -> Result<Table, WorkbookError> {
        let mut builder = Builder::new(grid, name, hidden);
        loop {
            budget.begin(1);
            if builder.step(budget)? {
                return Ok(builder.finish());
            }
        }
    }

    fn budget(cells: u32) -> Budget {
        Budget::new(Limits { cells, ..Limits::default() })
    }

    #[test]
    fn cells_come_in_any_order() {
        let (mut grid, mut budget) = (Grid::default(), budget(100));
        for (place, text) in [((2, 1), "c"), ((0, 0), "x"), ((0, 0), "a"), ((5, 5), "")] {
            grid.put(&mut budget, place, text, None).unwrap();
        }
        grid.hide_rows(2, 9);
        grid.hide_rows(0, 0);
        grid.hide_columns(1, 16_383);
        grid.merge(Area { top: 0, left: 0, bottom: 0, right: 0 });
        let table = finish(grid, &mut budget, "s", true).unwrap();
        let rows: Vec<Vec<_>> = (0..table.len()).map(|row| table.row(row).map(Cell::raw).collect()).collect();
        assert_eq!(rows, [vec!["a"], vec![], vec!["", "c"]]);
        assert_eq!((table.hidden_rows(), table.hidden_columns()), (&[0, 2][..], &[1][..]));
        assert_eq!((table.line(2), table.is_hidden(), table.merged()), (Some(3), true, &[][..]));
    }

    #[test]
    fn many_cells_in_any_order() {
        let (mut grid, mut spent) = (Grid::default(), budget(100_000));
        for at in 0..20_000_u32 {
            let place = (at * 7919 % 100, at * 104_729 % 50);
            grid.put(&mut spent, place, &at.to_string(), None).unwrap();
        }
        let mut last = BTreeMap::new();
        for at in 0..20_000_u32 {
            last.insert((at * 7919 % 100, at * 104_729 % 50), at.to_string());
        }
        let table = finish(grid, &mut spent, "s", false).unwrap();
        assert_eq!(table.len(), 100);
        for ((row, column), text) in last {
            assert_eq!(table.cell(row as usize, column as usize).map(Cell::raw), Some(&*text));
        }
    }

    #[test]
    fn hidden_ranges_are_put_together() {
        let mut ranges = Ranges::new();
        for (first, last) in
            [(5, 6), (9, 9), (7, 7), (3, 1), (0, 2), (20, u32::MAX), (8, 12), (6, 6), (30, 40)]
        {
            hide(&mut ranges, first, last);
        }
        assert_eq!(ranges.into_iter().collect::<Vec<_>>(), [(0, 2), (5, 12), (20, u32::MAX)]);
    }

    #[test]
    fn empty_cells_before_others_count() {
        let (mut grid, mut spent) = (Grid::default(), budget(10));
        grid.put(&mut spent, (0, 5), "a", None).unwrap();
        grid.put(&mut spent, (1, 5), "a", None).unwrap();
        let error = finish(grid, &mut spent, "s", false).unwrap_err();
        assert_eq!(error, WorkbookError::TooLarge { measure: Measure::Cells, found: 12, limit: 10 });
    }

    #[test]
    fn places_have_limits() {
        let mut budget = budget(10);
        let mut put =
            |place| Grid::default().put(&mut budget, place, "a", None).map_err(|error| error.code());
        assert_eq!(put((1_048_575, 16_383)), Ok(()));
        assert_eq!(put((1_048_576, 0)), Err("workbook-too-large"));
        assert_eq!(put((0, u32::MAX)), Err("workbook-too-large"));
    }
}
