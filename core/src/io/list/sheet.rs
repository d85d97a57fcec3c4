//! A table in which a row of headers says what the columns are for, and the rows below it.

use std::collections::BTreeMap;

use super::cell::{text, trim};
use super::column::key;
use super::report::{Likely, ListHeading, ListReport, ListTrouble};
use super::{Column, ListChoices};
use crate::io::report::{Likeness, RowKind, Spot};
use crate::io::table::{Cell, Table};
use crate::io::units::is_total;
use crate::text::nearest;

/// No headers are looked for further down, or further right.
const HEAD: usize = 60;
const WIDE: usize = 400;

/// What a kind of list wants of a table.
pub(super) struct Wanted<'w> {
    /// The columns that it knows.
    columns: &'w [Column],
    /// Everything that means one of them, folded.
    keys: BTreeMap<String, Column>,
    /// Those that it cannot do without.
    must: &'w [Column],
    /// What a header means that only names a kind of administration (*Regione*).
    bare: Column,
    /// Does a header that is no column's mean something all the same?
    further: &'w dyn Fn(&str) -> bool,
}

impl<'w> Wanted<'w> {
    pub(super) fn new(
        columns: &'w [Column],
        must: &'w [Column],
        bare: Column,
        further: &'w dyn Fn(&str) -> bool,
    ) -> Self {
        let mut keys = BTreeMap::new();
        for column in columns {
            column.keys().for_each(|key| _ = keys.entry(key).or_insert(*column));
        }
        Self { columns, keys, must, bare, further }
    }

    /// What a header means.
    pub(super) fn meaning(&self, label: &str) -> Option<Column> {
        if !label.contains(char::is_alphabetic) {
            return None;
        }
        let key = key(label);
        if key.is_empty() { Some(self.bare) } else { self.keys.get(&key).copied() }
    }
}

/// A table whose columns are known.
pub(super) struct Sheet<'t> {
    table: &'t Table,
    head: usize,
    columns: Vec<Option<Column>>,
    row: usize,
}

impl<'t> Sheet<'t> {
    /// The table that fits best, with all that its headers say; `None`, and why: there is none.
    pub(super) fn find(
        tables: &'t [Table],
        wanted: &Wanted<'_>,
        choices: &ListChoices,
        report: &mut ListReport,
    ) -> Option<Self> {
        let heads: Vec<_> = tables.iter().map(|table| head(table, wanted)).collect();
        let best = (0..tables.len()).rev().max_by_key(|at| (heads[*at].1, !tables[*at].is_hidden()));
        let chosen = choices.sheet.filter(|sheet| *sheet < tables.len()).or(best)?;
        report.table = chosen;
        let name = |at: usize| match tables[at].sheet() {
            "" => (at + 1).to_string(),
            name => name.to_owned(),
        };
        report.sheet = tables[chosen].sheet().to_owned();
        report.other_sheets = (0..tables.len()).filter(|at| *at != chosen).map(name).collect();
        let (head, score) = heads[chosen];
        let mut sheet = Self { table: &tables[chosen], head, columns: Vec::new(), row: 0 };
        sheet.name(wanted, choices, report);
        if score == (0, 0) && choices.columns.is_empty() {
            report.trouble(ListTrouble::NoHeaders, Spot { sheet: report.sheet.clone(), ..Spot::default() });
            return None;
        }
        for must in wanted.must {
            if !sheet.has(*must) {
                report.trouble(ListTrouble::NoColumn(*must), sheet.spot_at(None, None));
            }
        }
        (!report.failed()).then(|| sheet.set_apart(report))
    }

    /// Says what each column is for.
    fn name(&mut self, wanted: &Wanted<'_>, choices: &ListChoices, report: &mut ListReport) {
        for column in 0..self.table.width().min(WIDE) {
            let label = self.raw(self.head, column).and_then(text).unwrap_or_default();
            let spot = self.spot_at(Some(self.head), Some(column));
            let asked = choices.columns.iter().rev().find(|(at, _)| *at == column).map(|(_, asked)| *asked);
            let mut meant = asked.unwrap_or_else(|| wanted.meaning(label));
            if let Some(twin) = meant.filter(|meant| self.columns.contains(&Some(*meant))) {
                report.trouble(ListTrouble::SameColumn(twin), spot.clone());
                meant = None;
            }
            self.columns.push(meant);
            if !label.is_empty() {
                report.headings.push(ListHeading { label: label.to_owned(), column: meant, spot });
            }
        }
        for column in 0..self.columns.len() {
            let label = self.label(column);
            if self.columns[column].is_none() && !label.is_empty() && !(wanted.further)(label) {
                let free = wanted.columns.iter().filter(|one| !self.has(**one));
                if let Some(likely) = likely(label, free) {
                    report.suggest(label, likely, self.spot_at(Some(self.head), Some(column)));
                }
            }
        }
    }

    /// What stands above the headers, and which rows are hidden.
    fn set_apart(self, report: &mut ListReport) -> Self {
        for row in 0..self.head {
            if let Some(label) = self.table.row(row).find_map(text) {
                report.skip(label, RowKind::Title, self.spot_at(Some(row), None));
            }
        }
        for row in self.table.hidden_rows() {
            report.trouble(ListTrouble::HiddenRow, self.spot_at(Some(*row as usize), None));
        }
        self
    }

    /// Goes to the next row about something; others are set apart.
    pub(super) fn next(&mut self, report: &mut ListReport) -> bool {
        self.row = self.row.max(self.head);
        while self.row + 1 < self.table.len() {
            self.row += 1;
            let Some(label) = self.table.row(self.row).find_map(text) else { continue };
            let kind = if is_total(label) {
                RowKind::Total
            } else if self.is_header() {
                RowKind::Header
            } else {
                return true;
            };
            report.skip(label, kind, self.spot());
        }
        false
    }

    /// Goes back before the first row.
    pub(super) const fn rewind(&mut self) {
        self.row = 0;
    }

    /// Does the row say again what its columns are for?
    fn is_header(&self) -> bool {
        let mut named = (0..self.columns.len()).filter(|column| self.columns[*column].is_some());
        named.all(|column| {
            self.raw(self.row, column).map_or("", |cell| trim(cell.raw())) == self.label(column)
        })
    }

    /// The only text of the row, if there is just one.
    pub(super) fn only(&self) -> Option<&'t str> {
        let mut filled = self.table.row(self.row).filter_map(text);
        filled.next().filter(|_| filled.next().is_none())
    }

    /// Sets the row apart.
    pub(super) fn skip(&self, kind: RowKind, report: &mut ListReport) {
        let label = self.table.row(self.row).find_map(text).unwrap_or_default();
        report.skip(label, kind, self.spot());
    }

    /// Is there such a column?
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// The header of a column.
    pub(super) fn label(&self, column: usize) -> &'t str {
        self.raw(self.head, column).and_then(text).unwrap_or_default()
    }

    /// The columns that are for nothing that is known.
    pub(super) fn others(&self) -> impl Iterator<Item = usize> {
        (0..self.columns.len()).filter(|column| self.columns[*column].is_none())
    }

    /// What stands in a column of the row; `None`: nothing.
    pub(super) fn cell(&self, column: Column) -> Option<(Cell<'t>, &'t str)> {
        self.cell_at(self.columns.iter().position(|one| *one == Some(column))?)
    }

    pub(super) fn cell_at(&self, column: usize) -> Option<(Cell<'t>, &'t str)> {
        let cell = self.raw(self.row, column)?;
        text(cell).map(|text| (cell, text))
    }

    /// The cell, or the first of those that are one with it.
    fn raw(&self, row: usize, column: usize) -> Option<Cell<'t>> {
        let cell = self.table.cell(row, column);
        if cell.is_some_and(|cell| !cell.raw().is_empty()) || self.table.merged().is_empty() {
            return cell;
        }
        let is_in = |low: u32, high: u32, at: usize| (low as usize..=high as usize).contains(&at);
        let mut areas = self.table.merged().iter();
        let area = areas.find(|area| is_in(area.top, area.bottom, row) && area.left as usize == column);
        area.map_or(cell, |area| self.table.cell(area.top as usize, column))
    }

    /// Where the row stands.
    pub(super) fn spot(&self) -> Spot {
        self.spot_at(Some(self.row), None)
    }

    /// Where a cell of the row stands.
    pub(super) fn spot_of(&self, column: Column) -> Spot {
        self.spot_at(Some(self.row), self.columns.iter().position(|one| *one == Some(column)))
    }

    pub(super) fn spot_at(&self, row: Option<usize>, column: Option<usize>) -> Spot {
        Spot {
            sheet: self.table.sheet().to_owned(),
            row: row.and_then(|row| self.table.line(row)),
            column: column.and_then(|column| u32::try_from(column + 1).ok()),
        }
    }
}

/// The row of headers, with how many columns are known: those that are needed first.
pub(super) fn head(table: &Table, wanted: &Wanted<'_>) -> (usize, (usize, usize)) {
    let score = |row: usize| {
        let mut found: Vec<Column> = Vec::new();
        let mut further = 0;
        for label in table.row(row).take(WIDE).filter_map(text) {
            match wanted.meaning(label) {
                Some(column) if !found.contains(&column) => found.push(column),
                Some(_) => {}
                None => further += usize::from((wanted.further)(label)),
            }
        }
        let must = found.iter().filter(|column| wanted.must.contains(column)).count();
        (must, found.len() + further)
    };
    let rows = 0..table.len().min(HEAD);
    rows.map(|row| (row, score(row))).rev().max_by_key(|(_, score)| *score).unwrap_or_default()
}

/// The column that a header may mean: one whose words it contains, or almost is.
fn likely<'c>(label: &str, columns: impl Iterator<Item = &'c Column>) -> Option<(Likely, Likeness)> {
    let key = key(label);
    let keys: Vec<(String, Column)> =
        columns.flat_map(|column| column.keys().map(|key| (key, *column))).collect();
    let found = |column: Column, likeness| Some((Likely::Column(column), likeness));
    if let Some(near) = nearest(&key, keys.iter().map(|(key, _)| key.as_str())) {
        return keys.iter().find(|(key, _)| key == near).and_then(|one| found(one.1, Likeness::Spelling));
    }
    let inside = keys.iter().filter(|(known, _)| known.len() > 3 && key.contains(known.as_str()));
    inside.max_by_key(|(known, _)| known.len()).and_then(|one| found(one.1, Likeness::Contains))
}
