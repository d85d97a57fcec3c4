//! Several tables below each other in one text: each with headers of its own, for the same administrations again.

use super::layout::axis::has_figures;
use super::layout::grid::Grid;
use super::table::Table;
use super::units::{Territory, recognise};
use crate::territory::Unit;

/// No longer table is looked at: pages of tables are short.
const MOST: usize = 4096;

/// Looks for the rows where tables begin.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    row: usize,
    seen: Vec<&'static Unit>,
    blank: Option<usize>,
    header: bool,
    starts: Vec<usize>,
}

impl Blocks {
    /// Looks at about so many cells more; is it done?
    pub(super) fn step(&mut self, table: &Table, budget: usize) -> bool {
        let grid = Grid::new(table, false);
        let mut left = budget;
        while self.row < grid.rows() && grid.rows() <= MOST {
            if left == 0 {
                return false;
            }
            self.look(grid, self.row);
            self.row += 1;
            left = left.saturating_sub(64 + grid.columns().min(super::layout::axis::WIDE));
        }
        true
    }

    /// The tables of a text begin in these rows; none if it is one table.
    pub(super) fn starts(mut self) -> Vec<usize> {
        if !self.starts.is_empty() {
            self.starts.insert(0, 0);
        }
        self.starts
    }

    /// Behind a blank row there are headers, below them an administration that was there before.
    fn look(&mut self, grid: Grid<'_>, row: usize) {
        if grid.is_blank(row) {
            self.blank.get_or_insert(row + 1);
            return;
        }
        let several = grid.filled(row).nth(1).is_some();
        let unit = (0..grid.columns().min(4)).find_map(|column| match recognise(grid.text(row, column)) {
            Territory::Unit { unit, bare: false } => Some(unit),
            _ => None,
        });
        if let Some(unit) = unit.filter(|_| several) {
            if let (Some(start), true, true) = (self.blank, self.header, self.seen.contains(&unit)) {
                // Notes belong to the table above them.
                let first = (start..row).find(|row| !grid.is_blank(*row) && !is_note(grid.text(*row, 0)));
                self.starts.push(first.unwrap_or(start));
                self.seen.clear();
            }
            self.seen.push(unit);
            (self.blank, self.header) = (None, false);
        } else if self.blank.is_some() {
            self.header |= several && !has_figures(grid, row);
        }
    }
}

fn is_note(text: &str) -> bool {
    text.starts_with(['(', '*', '[', '¹'])
        || crate::territory::fold(text).words.first().is_some_and(|word| {
            ["fonte", "fonti", "nota", "note", "source", "sources", "quelle", "avvertenza"]
                .contains(&word.as_str())
        })
}

#[cfg(test)]
mod tests {
    use crate::io::{Overrides, import};

    const TWO: &str = "Tavola 1\nRegione;A\nPiemonte;1\nLazio;2\n\nFonte: Istat\n\nTavola 2\n\nRegione;B;C\nPiemonte;3;4\nLazio;5;6\n";

    #[test]
    fn tables_below_each_other() {
        let read = |sheet| import(TWO.into(), "", &Overrides { sheet, ..Overrides::default() });
        let names =
            |sheet| read(sheet).matrix.columns().iter().map(|column| column.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(Some(0)), ["A"]);
        assert_eq!(names(Some(1)), ["B", "C"]);
        assert_eq!(read(None).report.sheets, ["1", "2"]);
        assert_eq!(read(Some(1)).report.titles, ["Tavola 2"]);
        assert_eq!(read(Some(1)).matrix.units()[0].spot.row, Some(11));
    }

    #[test]
    fn parts_of_one_table_stay_together() {
        let one = "Regione;A\nNord;3\nPiemonte;1\n\nCentro;2\nLazio;2\n\nRegione;A\nUmbria;4\n";
        let import = import(one.into(), "", &Overrides::default());
        assert_eq!(import.matrix.units().len(), 3);
        assert_eq!(import.report.sheets, ["1"]);
    }
}
