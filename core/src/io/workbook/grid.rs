//! The cells of a sheet, in whatever order they come, until they are a table.

use super::error::{Limits, Measure, WorkbookError, within};
use crate::io::{Area, Table, Typed};

/// What is left of the limits that all sheets share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    pub(super) limits: Limits,
    cells: u64,
    text: u64,
}

impl Budget {
    pub(super) const fn new(limits: Limits) -> Self {
        Self { limits, cells: 0, text: 0 }
    }

    fn spend_cells(&mut self, cells: u64) -> Result<(), WorkbookError> {
        self.cells += cells;
        within(Measure::Cells, self.cells, self.limits.cells.into())
    }

    fn spend_text(&mut self, bytes: usize) -> Result<(), WorkbookError> {
        self.text += bytes as u64;
        within(Measure::Text, self.text, self.limits.text.into())
    }
}

/// A cell that has something.
#[derive(Clone, Debug)]
struct Entry {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
    typed: Option<Typed>,
}

/// A sheet in the making.
#[derive(Debug, Default)]
pub(super) struct Grid {
    text: String,
    entries: Vec<Entry>,
    merged: Vec<Area>,
    /// From which to which row is hidden, and column.
    hidden: [Vec<(u32, u32)>; 2],
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
        within(Measure::Cells, self.entries.len() as u64 + 1, budget.limits.cells.into())?;
        budget.spend_text(text.len())?;
        let start = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.text.push_str(text);
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.entries.push(Entry { row, column, start, end, typed });
        Ok(())
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
        self.hidden[0].push((first, last));
    }

    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        self.hidden[1].push((first, last));
    }

    /// The table: row and column numbers are those of the sheet, what is hidden beyond its cells is left out.
    pub(super) fn finish(
        mut self,
        budget: &mut Budget,
        sheet: &str,
        hidden: bool,
    ) -> Result<Table, WorkbookError> {
        let place = |entry: &Entry| (entry.row, entry.column);
        if !self.entries.is_sorted_by_key(place) {
            self.entries.sort_by_key(place);
        }
        let mut table = Table::new(sheet);
        if hidden {
            table.hide();
        }
        let (mut row, mut column, mut width) = (0, 0, 0);
        let mut entries = self.entries.iter().peekable();
        while let Some(entry) = entries.next() {
            if entries.peek().is_some_and(|next| place(next) == place(entry)) {
                continue;
            }
            while row < entry.row {
                row += 1;
                column = 0;
                table.end_row(row);
            }
            budget.spend_cells(u64::from(entry.column - column) + 1)?;
            while column < entry.column {
                column += 1;
                table.push("");
            }
            let text = self.text.get(entry.start as usize..entry.end as usize).unwrap_or_default();
            match &entry.typed {
                Some(typed) => table.push_typed(text, typed.clone()),
                None => table.push(text),
            }
            column += 1;
            width = width.max(column);
        }
        if width > 0 {
            table.end_row(row + 1);
            row += 1;
        }
        for area in self.merged {
            table.merge(area);
        }
        let [rows, columns] = self.hidden;
        each(rows, row, |row| table.hide_row(row));
        each(columns, width, |column| table.hide_column(column));
        Ok(table)
    }
}

/// Every number of the ranges below `end`, ascending, once.
fn each(mut ranges: Vec<(u32, u32)>, end: u32, mut act: impl FnMut(u32)) {
    ranges.sort_unstable();
    let mut next = 0;
    for (first, last) in ranges {
        for number in first.max(next)..last.saturating_add(1).min(end) {
            act(number);
        }
        next = next.max(last.saturating_add(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::Cell;

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
        let table = grid.finish(&mut budget, "s", true).unwrap();
        let rows: Vec<Vec<_>> = (0..table.len()).map(|row| table.row(row).map(Cell::raw).collect()).collect();
        assert_eq!(rows, [vec!["a"], vec![], vec!["", "c"]]);
        assert_eq!((table.hidden_rows(), table.hidden_columns()), (&[0, 2][..], &[1][..]));
        assert_eq!((table.line(2), table.is_hidden(), table.merged()), (Some(3), true, &[][..]));
    }

    #[test]
    fn empty_cells_before_others_count() {
        let (mut grid, mut spent) = (Grid::default(), budget(10));
        grid.put(&mut spent, (0, 5), "a", None).unwrap();
        grid.put(&mut spent, (1, 5), "a", None).unwrap();
        let error = grid.finish(&mut spent, "s", false).unwrap_err();
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
