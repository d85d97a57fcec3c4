//! Several tables below each other in one text: each with headers of its own, for the same administrations again.

use super::layout::axis::has_figures;
use super::layout::grid::Grid;
use super::table::Table;
use super::units::{Territory, recognise};
use crate::territory::Unit;

/// No longer table is looked at: pages of tables are short.
const MOST: usize = 4096;

/// The tables of a text; the text itself if there is one only.
pub(super) fn parted(table: Table) -> Vec<Table> {
    let starts = starts(&table);
    if starts.len() < 2 {
        return vec![table];
    }
    let mut parts = Vec::new();
    for (at, start) in starts.iter().copied().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(table.len());
        let mut part = Table::new(table.sheet());
        for row in start..end {
            table.row(row).for_each(|cell| part.push(cell.raw()));
            part.end_row(table.line(row).unwrap_or_default());
        }
        parts.push(part);
    }
    parts
}

/// The rows where tables begin: behind a blank row there are headers, below them an administration that was there before.
fn starts(table: &Table) -> Vec<usize> {
    let mut starts = vec![0];
    let grid = Grid::new(table, false);
    if grid.rows() > MOST {
        return starts;
    }
    let unit = |row: usize| {
        (0..grid.columns().min(4)).find_map(|column| match recognise(grid.text(row, column)) {
            Territory::Unit { unit, bare: false } => Some(unit),
            _ => None,
        })
    };
    let mut seen: Vec<&Unit> = Vec::new();
    let mut blank = None;
    let mut header = false;
    for row in 0..grid.rows() {
        if grid.is_blank(row) {
            blank.get_or_insert(row + 1);
            continue;
        }
        if let Some(unit) = unit(row).filter(|_| grid.filled(row).count() > 1) {
            if let (Some(start), true, true) = (blank, header, seen.contains(&unit)) {
                // Notes belong to the table above them.
                starts.push(
                    (start..row)
                        .find(|row| !grid.is_blank(*row) && !is_note(grid.text(*row, 0)))
                        .unwrap_or(start),
                );
                seen.clear();
            }
            seen.push(unit);
            (blank, header) = (None, false);
        } else if blank.is_some() {
            header |= grid.filled(row).count() > 1 && !has_figures(grid, row);
        }
    }
    starts
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
