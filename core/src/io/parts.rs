//! One text → its tables: what stands below each other in a text (`blocks`), what stands together in a cell (`keyed`).

use super::blocks::Blocks;
use super::keyed::Keyed;
use super::table::Table;

/// Parts a table, in steps.
#[derive(Debug)]
pub(super) struct Parts {
    table: Table,
    row: usize,
    now: Now,
    done: Vec<Table>,
}

#[derive(Debug)]
enum Now {
    /// Do all keys fit?
    Fit(Keyed),
    /// They do: the first column becomes several.
    Key(Keyed, Table),
    /// Where do tables begin?
    Look(Box<Blocks>),
    /// There; the rows of each are copied.
    Copy(Vec<usize>),
}

impl Parts {
    pub(super) fn new(table: Table) -> Self {
        let now = Keyed::of(&table).map_or_else(|| Now::Look(Box::default()), Now::Fit);
        Self { table, row: 0, now, done: Vec::new() }
    }

    /// The table, as long as no step was made.
    pub(super) fn untouched(&self) -> Option<&Table> {
        (self.row == 0 && self.done.is_empty()).then_some(&self.table)
    }

    /// The table before the first step.
    pub(super) fn whole(self) -> Table {
        self.table
    }

    /// Works on about so many cells more; is it done?
    pub(super) fn step(&mut self, budget: usize) -> bool {
        let rows = (budget / (self.table.width() + 8)).max(1);
        let end = self.row.saturating_add(rows).min(self.table.len());
        match &mut self.now {
            Now::Fit(keyed) => {
                if !(self.row..end).all(|row| keyed.fits(&self.table, row)) {
                    self.now = Now::Look(Box::default());
                } else if end == self.table.len() {
                    (self.row, self.now) = (0, Now::Key(*keyed, Table::new(self.table.sheet())));
                } else {
                    self.row = end;
                }
            }
            Now::Key(keyed, parted) => {
                (self.row..end).for_each(|row| keyed.part(&self.table, row, parted));
                self.row = end;
                if end == self.table.len() {
                    self.table = core::mem::take(parted);
                    self.now = Now::Look(Box::default());
                }
            }
            Now::Look(blocks) => {
                if blocks.step(&self.table, budget) {
                    let starts = core::mem::take(&mut **blocks).starts();
                    if starts.is_empty() {
                        self.done.push(core::mem::take(&mut self.table));
                        return true;
                    }
                    (self.row, self.now) = (0, Now::Copy(starts));
                }
            }
            Now::Copy(starts) => {
                for row in self.row..end {
                    if starts.contains(&row) {
                        self.done.push(Table::new(self.table.sheet()));
                    }
                    if let Some(part) = self.done.last_mut() {
                        self.table.row(row).for_each(|cell| part.push(cell.raw()));
                        part.end_row(self.table.line(row).unwrap_or_default());
                    }
                }
                self.row = end;
                return end == self.table.len();
            }
        }
        false
    }

    /// The tables, after the last step.
    pub(super) fn finish(self) -> Vec<Table> {
        self.done
    }
}
