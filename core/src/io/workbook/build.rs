//! The cells of a sheet → its table, in steps.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::error::WorkbookError;
use super::grid::{Budget, Chunk, Grid, PIECE};
use crate::io::Table;

/// A table in the making: row and column numbers are those of the sheet, what is hidden beyond its cells is left out.
#[derive(Debug)]
pub(super) struct Builder {
    grid: Grid,
    table: Table,
    /// Cells that came in any order are sorted chunk by chunk, and then always the first of all chunks is taken.
    sorted: usize,
    firsts: BinaryHeap<Reverse<((u32, u32), usize)>>,
    /// How many cells are taken.
    taken: usize,
    /// The cell at hand, and the one behind it.
    now: Option<usize>,
    next: Option<usize>,
    is_counted: bool,
    row: u32,
    column: u32,
    width: u32,
    merged: usize,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Sort,
    Cells,
    Areas,
    /// Rows or columns that are hidden.
    Hidden(usize),
    Done,
}

impl Builder {
    pub(super) fn new(grid: Grid, sheet: &str, hidden: bool) -> Self {
        let mut table = Table::new(sheet);
        if hidden {
            table.hide();
        }
        // Reserved, so that nothing is moved when there are more of them.
        let [cells, bytes, more] = grid.sizes;
        table.reserve(cells, bytes, more);
        let sorted = if grid.is_mixed { 0 } else { grid.chunks.len() };
        Self {
            grid,
            table,
            sorted,
            firsts: BinaryHeap::new(),
            taken: 0,
            now: None,
            next: None,
            is_counted: false,
            row: 0,
            column: 0,
            width: 0,
            merged: 0,
            stage: Stage::Sort,
        }
    }

    /// Builds more; is it done?
    pub(super) fn step(&mut self, budget: &mut Budget) -> Result<bool, WorkbookError> {
        while self.stage != Stage::Done {
            if !budget.is_left() {
                return Ok(false);
            }
            budget.spend(1);
            match self.stage {
                Stage::Sort => self.sort(budget),
                Stage::Cells => self.cell(budget)?,
                Stage::Areas => match self.grid.merged.get(self.merged) {
                    Some(area) => {
                        self.table.merge(*area);
                        self.merged += 1;
                    }
                    None => self.stage = Stage::Hidden(0),
                },
                Stage::Hidden(axis) => self.hide(axis, budget),
                Stage::Done => {}
            }
        }
        Ok(true)
    }

    fn sort(&mut self, budget: &mut Budget) {
        if let Some(chunk) = self.grid.chunks.get_mut(self.sorted) {
            chunk.sort();
            let first = self.sorted * PIECE;
            self.firsts.extend(chunk.cell(0).map(|(entry, _)| Reverse((entry.place(), first))));
            budget.spend(PIECE);
            self.sorted += 1;
            return;
        }
        (self.now, self.next) = (self.take(), self.take());
        self.stage = Stage::Cells;
    }

    /// The next cell in the order of places; of several at one place, in the order in which they came.
    fn take(&mut self) -> Option<usize> {
        let at = if self.grid.is_mixed {
            let Reverse((_, at)) = self.firsts.pop()?;
            let behind = self.grid.cell(at + 1).filter(|_| (at + 1) % PIECE > 0);
            self.firsts.extend(behind.map(|(entry, _)| Reverse((entry.place(), at + 1))));
            at
        } else {
            // What is done is let go.
            if let Some(done) = (self.taken / PIECE).checked_sub(1).filter(|_| self.taken % PIECE == 2) {
                self.grid.chunks[done] = Chunk::default();
            }
            self.taken
        };
        self.taken += 1;
        (at < self.grid.sizes[0]).then_some(at)
    }

    /// Ends a row, fills up before a cell, or puts it.
    fn cell(&mut self, budget: &mut Budget) -> Result<(), WorkbookError> {
        let Some((entry, text)) = self.now.and_then(|at| self.grid.cell(at)) else {
            if self.width > 0 {
                self.row += 1;
                self.table.end_row(self.row);
            }
            self.stage = Stage::Areas;
            return Ok(());
        };
        let next = self.next.and_then(|at| self.grid.cell(at));
        let is_replaced = next.is_some_and(|(next, _)| next.place() == entry.place());
        if !is_replaced && self.row < entry.row {
            self.row += 1;
            self.column = 0;
            self.table.end_row(self.row);
            return Ok(());
        }
        if !is_replaced {
            if !self.is_counted {
                budget.spend_cells(u64::from(entry.column - self.column) + 1)?;
                self.is_counted = true;
            }
            if self.column < entry.column {
                self.column += 1;
                self.table.push("");
                return Ok(());
            }
            budget.spend(text.len());
            match &entry.typed {
                Some(typed) => self.table.push_typed(text, typed.clone()),
                None => self.table.push(text),
            }
            self.column += 1;
            self.width = self.width.max(self.column);
            self.is_counted = false;
        }
        self.now = self.next;
        self.next = self.take();
        Ok(())
    }

    /// Hides about so many rows or columns as the budget allows.
    fn hide(&mut self, axis: usize, budget: &mut Budget) {
        let end = if axis == 0 { self.row } else { self.width };
        let first = self.grid.hidden[axis].pop_first().filter(|(first, _)| *first < end);
        let Some((first, last)) = first else {
            self.stage = if axis == 0 { Stage::Hidden(1) } else { Stage::Done };
            return;
        };
        let last = last.min(end - 1);
        let until = last.min(first.saturating_add(PIECE as u32 - 1));
        for number in first..=until {
            if axis == 0 { self.table.hide_row(number) } else { self.table.hide_column(number) }
        }
        if until < last {
            self.grid.hidden[axis].insert(until + 1, last);
        }
        budget.spend((until - first) as usize);
    }

    /// How much of it is done, from 0 to 1.
    pub(super) fn share(&self) -> f64 {
        let (cells, chunks) = (self.grid.sizes[0].max(1), self.grid.chunks.len().max(1));
        0.9 * self.taken.min(cells) as f64 / cells as f64 + 0.1 * self.sorted as f64 / chunks as f64
    }

    /// The table, after the last step.
    pub(super) fn finish(self) -> Table {
        self.table
    }
}
