//! Recognises the layout of a table, in steps.

use super::axis::{self, Hits, Kind};
use super::grid::Grid;
use super::header::{self, Head};
use super::{Plan, is_data, long, roles};
use crate::io::overrides::{Overrides, chosen};
use crate::io::report::Role;
use crate::io::table::Table;

/// Longer tables are not looked at for administrations in columns.
const LONG: usize = 4096;
/// No more rows become columns.
const WIDEST: usize = 16_384;
/// To look up a name takes as long as so many cells.
const LOOK_UP: usize = 16;

/// The kind of the labels, their column if one was found, and what it holds.
type Axis = (Kind, Option<usize>, Hits);

/// Recognises the layout of a table; overrides go first.
#[derive(Debug, Default)]
pub(in crate::io) struct Planner {
    phase: Phase,
    turned: bool,
    /// What the columns say of territories, and what the rows say.
    down: Vec<Hits>,
    across: Vec<Hits>,
    axis: Option<Axis>,
    /// The row in the making, when data are looked for.
    row: usize,
    head: Head,
    headers: Vec<String>,
    /// The rows by which roles are told.
    sample: Vec<usize>,
    roles: Vec<Role>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Down,
    Across,
    Axis,
    Data,
    Sample,
    Roles,
    Rest,
}

impl Planner {
    /// Looks at about so many cells more; the layout, when it is known.
    pub(in crate::io) fn step(
        &mut self,
        table: &Table,
        overrides: &Overrides,
        budget: usize,
    ) -> Option<Plan> {
        let mut left = budget.max(1);
        while left > 0 {
            let spent = match self.phase {
                Phase::Down => self.look(Grid::new(table, false), overrides),
                Phase::Across => self.look(Grid::new(table, true), overrides),
                Phase::Axis => self.find_axis(table, overrides),
                Phase::Data => self.find_data(Grid::new(table, self.turned), overrides),
                Phase::Sample => self.take_sample(Grid::new(table, self.turned)),
                Phase::Roles => self.find_role(Grid::new(table, self.turned), overrides),
                Phase::Rest => {
                    if let Some(plan) = self.finish(Grid::new(table, self.turned), overrides) {
                        return Some(plan);
                    }
                    left
                }
            };
            left = left.saturating_sub(spent.max(1));
        }
        None
    }

    /// Looks for administrations in one column more.
    fn look(&mut self, grid: Grid<'_>, overrides: &Overrides) -> usize {
        let is_down = self.phase == Phase::Down;
        let all = if is_down { &mut self.down } else { &mut self.across };
        if all.len() < axis::looked_at(grid) {
            all.push(axis::hits(grid, all.len(), overrides));
            return grid.rows().min(axis::SAMPLE) * LOOK_UP;
        }
        // A table that is turned because a person says so is looked at across alone.
        self.phase = match overrides.transposed {
            None if is_down && grid.rows() < LONG => Phase::Across,
            Some(true) if is_down && grid.rows() < WIDEST => Phase::Across,
            _ => Phase::Axis,
        };
        1
    }

    fn find_axis(&mut self, table: &Table, overrides: &Overrides) -> usize {
        self.turned = match overrides.transposed {
            Some(asked) => asked && table.len() < WIDEST,
            None => axis::is_turned(&self.down, &self.across),
        };
        let hits = if self.turned { &self.across } else { &self.down };
        self.axis = Some(axis::find(Grid::new(table, self.turned), hits, overrides));
        self.phase = Phase::Data;
        axis::SAMPLE
    }

    fn axis(&self) -> Axis {
        self.axis.unwrap_or((Kind::Labels, None, Hits::default()))
    }

    /// Looks for the first row of data, in one row more.
    fn find_data(&mut self, grid: Grid<'_>, overrides: &Overrides) -> usize {
        let (kind, axis, hits) = self.axis();
        let is_data = self.row < grid.rows() && is_data(grid, self.row, (kind, axis, hits.bare), overrides);
        if self.row < grid.rows() && !is_data {
            self.row += 1;
            return grid.columns().min(axis::WIDE) + LOOK_UP;
        }
        if !is_data {
            // No figures at all: below the first row with several cells.
            let several = (0..grid.rows()).find(|row| grid.filled(*row).nth(1).is_some());
            self.row = several.map_or(grid.rows(), |row| row + 1);
        }
        let asked = (overrides.title_rows, overrides.header_rows);
        self.head = header::find(grid, self.row, asked, axis);
        self.headers = header::labels(grid, &self.head, axis);
        self.row = self.head.first;
        self.sample.clear();
        self.roles.clear();
        self.phase = Phase::Sample;
        grid.columns() * (self.head.rows.len() + 1)
    }

    /// Sees whether one row more tells roles.
    fn take_sample(&mut self, grid: Grid<'_>) -> usize {
        let rows = roles::sample(grid, self.head.first);
        if self.row < rows.end {
            if roles::tells(grid, self.row) {
                self.sample.push(self.row);
            }
            self.row += 1;
            return grid.columns();
        }
        if self.sample.is_empty() {
            self.sample.extend(rows);
        }
        self.phase = Phase::Roles;
        1
    }

    /// Finds what one column more is for.
    fn find_role(&mut self, grid: Grid<'_>, overrides: &Overrides) -> usize {
        let column = self.roles.len();
        let Some(header) = self.headers.get(column) else {
            self.phase = Phase::Rest;
            return 1;
        };
        let role = roles::role(grid, column, header, &self.sample, self.axis().1);
        self.roles.push(chosen(&overrides.roles, column).copied().unwrap_or(role));
        self.sample.len()
    }

    /// The plan; `None` if it is to be made once more, with rows that are finer than administrations.
    fn finish(&mut self, grid: Grid<'_>, overrides: &Overrides) -> Option<Plan> {
        let (kind, axis, hits) = self.axis();
        let long = match overrides.long {
            Some(false) => None,
            asked => axis.and_then(|axis| {
                long::find(grid, &self.headers, &self.roles, axis, self.head.first, asked == Some(true))
            }),
        };
        // Rows finer than administrations: municipalities, projects.
        let asked = overrides.unit_column.is_some() || overrides.long.is_some();
        let finer = match kind {
            Kind::Administrations => hits.rows > (hits.distinct + hits.known) * 3 + 12,
            Kind::Codes => hits.codes > hits.distinct_codes * 3 + 12,
            Kind::Labels => false,
        };
        if finer && long.is_none() && !asked {
            self.axis = Some((Kind::Labels, None, Hits::default()));
            self.row = 0;
            self.phase = Phase::Data;
            return None;
        }
        let labels = match axis {
            Some(axis) => vec![axis],
            None => long::keys(grid, &self.roles, self.head.first),
        };
        Some(Plan {
            shape: grid.shape(),
            kind,
            labels,
            head: core::mem::take(&mut self.head),
            headers: core::mem::take(&mut self.headers),
            roles: core::mem::take(&mut self.roles),
            long,
            hits,
        })
    }

    /// The share of the work that is done, about.
    pub(in crate::io) fn progress(&self) -> f64 {
        match self.phase {
            Phase::Down => 0.0,
            Phase::Across => 0.2,
            Phase::Axis => 0.4,
            Phase::Data | Phase::Sample => 0.5,
            Phase::Roles => 0.6 + 0.3 * self.roles.len() as f64 / self.headers.len().max(1) as f64,
            Phase::Rest => 0.9,
        }
    }
}
