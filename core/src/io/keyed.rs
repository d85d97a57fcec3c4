//! Eurostat's tab-separated files: the first column holds several, with commas between them (`unit,geo\TIME_PERIOD`).

use super::table::Table;

/// The table with the parts of its first column as columns of their own; `None` if it has no such column.
pub(super) fn parted(table: &Table) -> Option<Table> {
    let head = table.cell(0, 0)?.raw();
    let (keys, _) = head.split_once('\\')?;
    let count = keys.split(',').count();
    let fits = |row: usize| table.cell(row, 0).is_none_or(|cell| cell.raw().split(',').count() == count);
    if !(0..table.len()).all(fits) {
        return None;
    }
    let mut parted = Table::new(table.sheet());
    for row in 0..table.len() {
        for cell in table.row(row) {
            if cell.column() == 0 {
                let text = if row == 0 { keys } else { cell.raw() };
                text.split(',').for_each(|part| parted.push(part));
            } else {
                parted.push(cell.raw());
            }
        }
        parted.end_row(table.line(row).unwrap_or_default());
    }
    Some(parted)
}
