//! The layout of a table: where titles, headers, administrations and figures stand.

pub(super) mod axis;
pub(super) mod grid;
pub(super) mod header;
pub(super) mod long;
pub(super) mod roles;

use grid::{Grid, Shape};
use header::Head;

use super::overrides::{Overrides, chosen};
use super::report::Role;
use super::table::Table;
use axis::{Hits, Kind};

/// How a table is to be read.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) shape: Shape,
    pub(super) kind: Kind,
    /// The columns whose texts together are the label of a row.
    pub(super) labels: Vec<usize>,
    pub(super) head: Head,
    pub(super) headers: Vec<String>,
    pub(super) roles: Vec<Role>,
    pub(super) long: Option<long::Long>,
    pub(super) hits: Hits,
}

impl Plan {
    /// Recognises the layout of a table; overrides go first.
    pub(super) fn new(table: &Table, overrides: &Overrides) -> Self {
        let straight = Grid::new(table, false);
        let turned = overrides.transposed.unwrap_or_else(|| {
            table.len() < 4096 && axis::is_turned(straight, Grid::new(table, true), overrides)
        });
        let grid = Grid::new(table, turned);
        let (mut kind, mut axis, mut hits) = axis::find(grid, overrides);
        let mut plan = Self::around(grid, (kind, axis, hits), overrides);
        // Rows finer than administrations: municipalities, projects.
        let asked = overrides.unit_column.is_some() || overrides.long.is_some();
        let finer = match kind {
            Kind::Administrations => hits.rows > (hits.distinct + hits.known) * 3 + 12,
            Kind::Codes => hits.codes > hits.distinct_codes * 3 + 12,
            Kind::Labels => false,
        };
        if finer && plan.long.is_none() && !asked {
            (kind, axis, hits) = (Kind::Labels, None, Hits::default());
            plan = Self::around(grid, (kind, axis, hits), overrides);
        }
        plan
    }

    fn around(
        grid: Grid<'_>,
        (kind, axis, hits): (Kind, Option<usize>, Hits),
        overrides: &Overrides,
    ) -> Self {
        let first = (0..grid.rows())
            .find(|row| is_data(grid, *row, (kind, axis, hits.bare), overrides))
            .unwrap_or_else(|| {
                // No figures at all: below the first row with several cells.
                (0..grid.rows()).find(|row| grid.filled(*row).count() > 1).map_or(grid.rows(), |row| row + 1)
            });
        let asked = (overrides.title_rows, overrides.header_rows);
        let head = header::find(grid, first, asked, axis);
        let headers = header::labels(grid, &head, axis);
        let mut roles = roles::roles(grid, &headers, head.first..grid.rows(), axis);
        for (column, role) in roles.iter_mut().enumerate() {
            if let Some(asked) = chosen(&overrides.roles, column) {
                *role = *asked;
            }
        }
        let labels = match axis {
            Some(axis) => vec![axis],
            None => long::keys(grid, &roles, head.first),
        };
        let long = match overrides.long {
            Some(false) => None,
            asked => axis
                .and_then(|axis| long::find(grid, &headers, &roles, axis, head.first, asked == Some(true))),
        };
        Self { shape: grid.shape(), kind, labels, head, headers, roles, long, hits }
    }

    /// How much a table promises: different administrations, then figures.
    pub(super) fn promise(&self) -> (u32, usize) {
        let figures = self.roles.iter().filter(|role| **role == Role::Value).count();
        let units = if figures == 0 { 0 } else { self.hits.distinct + self.hits.known + self.hits.codes };
        (units, figures)
    }
}

/// Is a row one of data: of an administration, or of a label with figures beside it?
fn is_data(
    grid: Grid<'_>,
    row: usize,
    (kind, axis, bare): (Kind, Option<usize>, bool),
    overrides: &Overrides,
) -> bool {
    let Some(axis) = axis else {
        return axis::has_figures(grid, row);
    };
    let label = grid.text(row, axis);
    if label.is_empty() {
        return false;
    }
    let territory = super::units::recognise(label);
    let named = territory.is_territory()
        || overrides.meaning(&[label]).is_some()
        || (kind == Kind::Codes && super::units::is_nuts(label))
        || (bare && matches!(territory, super::units::Territory::Unit { .. }));
    // A title may be a name ("Italia"), a header may be a code ("GEO").
    // A row that is not filled in yet stands below a header that is.
    let below =
        || row > 0 && grid.filled(row - 1).count() > 1 && territory != super::units::Territory::Aggregate;
    (named && (grid.filled(row).count() > 1 || below()))
        || (axis::has_figures(grid, row) && !label.is_empty())
}
