//! The layout of a table: where titles, headers, administrations and figures stand.

pub(super) mod axis;
pub(super) mod grid;
pub(super) mod header;
pub(super) mod long;
pub(super) mod planner;
pub(super) mod roles;

use axis::{Hits, Kind};
use grid::{Grid, Shape};
use header::Head;

use super::overrides::Overrides;
use super::report::Role;

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
