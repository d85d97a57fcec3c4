//! The median of the group in place of a gap, flagged.

use crate::comparison::{Gappy, Grid};
use crate::error::{Error, Result};
use crate::num::quantile::median;

/// A complete matrix, and which of its cells were filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The complete matrix.
    pub grid: Grid,
    /// The filled cells, as unit and criterion, criterion by criterion.
    pub cells: Vec<(usize, usize)>,
}

/// Fills a gap with the median of the units of the same group; where the group has none, with that of all. O(n log n).
///
/// # Errors
/// Not one group a unit; a criterion without any value.
///
/// ```
/// use scambio_core::comparison::{Gappy, step::missing::median_of_group};
/// let values = Gappy::from_columns([[Some(1.0), Some(3.0), None, Some(9.0)]])?;
/// let filled = median_of_group(&values, &[0, 0, 0, 1])?;
/// assert_eq!((filled.grid.at(2, 0), filled.cells), (2.0, vec![(2, 0)]));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn median_of_group(values: &Gappy, groups: &[usize]) -> Result<Filled> {
    if groups.len() != values.units() {
        return Err(Error::shape("one group for each unit"));
    }
    let mut cells = Vec::new();
    let mut columns = Vec::new();
    for (c, column) in values.columns().enumerate() {
        let mut filled = Vec::with_capacity(column.len());
        for (unit, value) in column.iter().enumerate() {
            filled.push(match value {
                Some(x) => *x,
                None => {
                    cells.push((unit, c));
                    let mates: Vec<f64> = (0..groups.len())
                        .filter(|&u| groups[u] == groups[unit])
                        .filter_map(|u| column[u])
                        .collect();
                    median(&mates)
                        .or_else(|| median(&values.present(c)))
                        .ok_or_else(|| Error::cell(unit, c, "a value somewhere under this criterion"))?
                }
            });
        }
        columns.push(filled);
    }
    Ok(Filled { grid: Grid::from_columns(columns)?, cells })
}
