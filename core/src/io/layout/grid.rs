//! A table as it is read: as it stands, or turned, so that administrations always stand in rows.

use crate::io::number::{Absence, Quick, scan, trim};
use crate::io::report::Spot;
use crate::io::table::{Cell, Table, Typed};

/// A view of a table.
#[derive(Clone, Copy, Debug)]
pub(in crate::io) struct Grid<'t> {
    table: &'t Table,
    shape: Shape,
}

/// The cells of a row.
#[derive(Clone, Copy, Debug)]
pub(in crate::io) struct Row<'t> {
    grid: Grid<'t>,
    row: usize,
    span: (usize, usize),
}

impl<'t> Row<'t> {
    /// A cell.
    #[inline]
    pub(in crate::io) fn cell(&self, column: usize) -> Option<Cell<'t>> {
        if self.grid.shape.turned {
            return self.grid.cell(self.row, column);
        }
        let (start, end) = self.span;
        (column < end - start).then(|| self.grid.table.nth(self.row, column, start + column))
    }
}

/// The columns of a sheet.
const MOST_COLUMNS: usize = 16_384;

/// How a table is looked at.
#[derive(Clone, Copy, Debug)]
pub(in crate::io) struct Shape {
    width: usize,
    /// Is it turned?
    pub(in crate::io) turned: bool,
    /// The rows of the table that are looked at: a turned one has no titles and notes in its columns.
    top: usize,
    bottom: usize,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Class {
    Empty,
    Figure,
    /// A missing mark that is not blank.
    Missing,
    Text,
}

impl<'t> Grid<'t> {
    pub(in crate::io) fn new(table: &'t Table, turned: bool) -> Self {
        let several =
            |row: &usize| table.row(*row).filter(|cell| !trim(cell.raw()).is_empty()).nth(1).is_some();
        let (mut top, mut bottom) = (0, table.len());
        if turned {
            top = (0..bottom).find(several).unwrap_or_default();
            bottom = (top..bottom).rev().find(several).map_or(bottom, |row| row + 1);
        }
        Self { table, shape: Shape { width: table.width(), turned, top, bottom } }
    }

    /// A table as it was looked at before.
    pub(in crate::io) fn again(table: &'t Table, shape: Shape) -> Self {
        Self { table, shape }
    }

    /// The table as it stands.
    pub(in crate::io) fn straight(self) -> Self {
        Self::new(self.table, false)
    }

    /// At most so many cells are figures.
    pub(in crate::io) fn most(self, columns: usize) -> usize {
        self.rows().saturating_mul(columns).min(self.table.cells())
    }

    pub(in crate::io) fn shape(self) -> Shape {
        self.shape
    }

    /// The rows of a table that are left out when it is turned: titles before it, notes behind it.
    pub(in crate::io) fn around(self) -> (core::ops::Range<usize>, core::ops::Range<usize>) {
        (0..self.shape.top, self.shape.bottom..self.table.len())
    }

    pub(in crate::io) fn rows(self) -> usize {
        if self.shape.turned { self.shape.width } else { self.table.len() }
    }

    pub(in crate::io) fn columns(self) -> usize {
        if self.shape.turned { self.shape.bottom - self.shape.top } else { self.shape.width }
    }

    pub(in crate::io) fn cell(self, row: usize, column: usize) -> Option<Cell<'t>> {
        if self.shape.turned {
            self.table.cell(column + self.shape.top, row)
        } else {
            self.table.cell(row, column)
        }
    }

    /// The cells of a row, one by one.
    #[inline]
    pub(in crate::io) fn cells(self, row: usize) -> Row<'t> {
        Row { grid: self, row, span: if self.shape.turned { (0, 0) } else { self.table.span(row) } }
    }

    /// A cell's text, without blanks around it; empty where there is no cell.
    pub(in crate::io) fn text(self, row: usize, column: usize) -> &'t str {
        self.cell(row, column).map_or("", |cell| trim(cell.raw()))
    }

    pub(in crate::io) fn class(self, row: usize, column: usize) -> Class {
        self.cell(row, column).map_or(Class::Empty, class)
    }

    pub(in crate::io) fn is_blank(self, row: usize) -> bool {
        self.filled(row).next().is_none()
    }

    /// The columns of the cells of a row that are not empty.
    pub(in crate::io) fn filled(self, row: usize) -> impl Iterator<Item = usize> {
        (0..self.columns()).filter(move |column| !self.text(row, *column).is_empty())
    }

    /// The text of a row, as one line.
    pub(in crate::io) fn line(self, row: usize, between: &str) -> String {
        let mut line = String::new();
        let last = self.filled(row).last().unwrap_or_default();
        for column in self.filled(row) {
            if !line.is_empty() {
                line.push_str(between);
            }
            let cell = self.cell(row, column).map_or("", Cell::raw);
            line.push_str(if column == last { cell.trim_end() } else { cell });
        }
        one_line(&line)
    }

    pub(in crate::io) fn spot(self, row: Option<usize>, column: Option<usize>) -> Spot {
        let (row, column) = if self.shape.turned {
            (column.map(|column| column + self.shape.top), row)
        } else {
            (row, column)
        };
        Spot {
            sheet: self.table.sheet().to_owned(),
            row: row.and_then(|row| self.table.line(row)),
            column: column.and_then(|column| u32::try_from(column + 1).ok()),
        }
    }

    /// The cells of a row that are one, as their first and last column; merged with rows above they do not count.
    pub(in crate::io) fn merged_on(self, row: usize) -> Vec<(usize, usize)> {
        let areas = self.table.merged().iter();
        let placed = areas.filter_map(|area| {
            let [top, left, bottom, right] =
                [area.top, area.left, area.bottom, area.right].map(|at| at as usize);
            let from = |at: usize| at.checked_sub(self.shape.top);
            if self.shape.turned { Some((left, from(top)?, from(bottom)?)) } else { Some((top, left, right)) }
        });
        let here = placed.filter(|(top, ..)| *top == row);
        // No more of them can stand side by side.
        here.take(MOST_COLUMNS).map(|(_, left, right)| (left, right)).collect()
    }

    pub(in crate::io) fn has_merged(self) -> bool {
        !self.table.merged().is_empty()
    }

    /// Is a row one cell that is merged with those right of it?
    pub(in crate::io) fn is_banner(self, row: usize) -> bool {
        self.columns() > 1 && self.merged_on(row).iter().any(|(left, right)| *left == 0 && *right > 0)
    }
}

/// What stands in a cell.
pub(in crate::io) fn class(cell: Cell<'_>) -> Class {
    match cell.typed() {
        Some(Typed::Number { .. }) => return Class::Figure,
        Some(Typed::Error) => return Class::Missing,
        Some(Typed::Day(_) | Typed::Boolean(_)) => return Class::Text,
        None => {}
    }
    if Quick::of(cell.raw()).is_some() {
        return Class::Figure;
    }
    match Absence::of(cell.raw()) {
        Some(Absence::Empty) => Class::Empty,
        Some(_) => Class::Missing,
        None if is_figure(cell.raw()) => Class::Figure,
        None => Class::Text,
    }
}

/// Is it a figure, perhaps with a unit of measure and remarks?
pub(in crate::io) fn is_figure(text: &str) -> bool {
    scan(text).is_some_and(|scan| beside(scan.measure) && crate::io::Evidence::default().see(scan.body))
}

/// Can that stand behind a figure as its unit of measure?
pub(in crate::io) fn beside(measure: &str) -> bool {
    measure.len() <= 12
        && !measure.bytes().any(|byte| byte.is_ascii_digit() && !matches!(byte, b'2' | b'3'))
        && measure
            .chars()
            .next()
            .is_none_or(|first| first.is_alphabetic() || matches!(first, '%' | '‰' | '€' | '$' | '£' | '°'))
        && !measure.contains("° ")
}

/// A text with its line ends and runs of blanks as single blanks.
pub(in crate::io) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
