//! Eurostat's tab-separated files: the first column holds several, with commas between them (`unit,geo\\TIME_PERIOD`).

use super::table::Table;

/// How many columns the first one holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyed(usize);

impl Keyed {
    /// `None` if its header does not say so.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let (keys, _) = table.cell(0, 0)?.raw().split_once('\\')?;
        Some(Self(keys.split(',').count()))
    }

    /// Has a row as many keys?
    pub(super) fn fits(self, table: &Table, row: usize) -> bool {
        table.cell(row, 0).is_none_or(|cell| cell.raw().split(',').count() == self.0)
    }

    /// Adds a row with the parts of its first column as columns of their own.
    pub(super) fn part(self, table: &Table, row: usize, parted: &mut Table) {
        for cell in table.row(row) {
            if cell.column() == 0 {
                let keys = cell.raw().split('\\').next().filter(|_| row == 0);
                keys.unwrap_or(cell.raw()).split(',').for_each(|part| parted.push(part));
            } else {
                parted.push(cell.raw());
            }
        }
        parted.end_row(table.line(row).unwrap_or_default());
    }
}
