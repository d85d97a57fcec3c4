//! Plain numbers: units in rows, criteria in columns. Complete ([`Grid`]) or with gaps ([`Gappy`]); never a NaN.

use crate::error::{Error, Result};
use crate::num::moment::is_constant;

/// A complete matrix of finite numbers, column after column in one vector.
///
/// ```
/// use scambio_core::comparison::Grid;
/// let grid = Grid::from_rows(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])?;
/// assert_eq!((grid.units(), grid.criteria()), (3, 2));
/// assert_eq!(grid.column(1), [2.0, 4.0, 6.0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    units: usize,
    values: Vec<f64>,
}

impl Grid {
    /// From rows, one a unit.
    ///
    /// # Errors
    /// No row, no column, rows of different lengths; a value that is not finite, with its place.
    pub fn from_rows<R: AsRef<[f64]>>(rows: &[R]) -> Result<Self> {
        let criteria = rows.first().map_or(0, |row| row.as_ref().len());
        if rows.iter().any(|row| row.as_ref().len() != criteria) {
            return Err(Error::shape("every row needs the same number of columns"));
        }
        Self::from_columns(
            (0..criteria)
                .map(|c| rows.iter().map(|row| row.as_ref()[c]).collect::<Vec<_>>())
                .collect::<Vec<_>>(),
        )
    }

    /// From columns, one a criterion.
    ///
    /// # Errors
    /// As [`Grid::from_rows`].
    pub fn from_columns<C: AsRef<[f64]>>(columns: impl AsRef<[C]>) -> Result<Self> {
        let columns = columns.as_ref();
        let units = columns.first().map_or(0, |column| column.as_ref().len());
        if units == 0 {
            return Err(Error::shape("a matrix needs at least one unit and one criterion"));
        }
        let mut values = Vec::with_capacity(units * columns.len());
        for (criterion, column) in columns.iter().enumerate() {
            let column = column.as_ref();
            if column.len() != units {
                return Err(Error::shape("every column needs the same number of rows"));
            }
            if let Some(unit) = column.iter().position(|x| !x.is_finite()) {
                return Err(Error::cell(unit, criterion, "a finite number"));
            }
            values.extend_from_slice(column);
        }
        Ok(Self { units, values })
    }

    /// How many rows.
    pub const fn units(&self) -> usize {
        self.units
    }

    /// How many columns.
    pub const fn criteria(&self) -> usize {
        self.values.len() / self.units
    }

    /// One column. Empty where there is none of that number.
    pub fn column(&self, criterion: usize) -> &[f64] {
        self.values.get(criterion * self.units..(criterion + 1) * self.units).unwrap_or_default()
    }

    /// The columns in order.
    pub fn columns(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks_exact(self.units)
    }

    /// One row, collected.
    pub fn row(&self, unit: usize) -> Vec<f64> {
        self.columns().map(|column| column[unit]).collect()
    }

    /// One value.
    pub fn at(&self, unit: usize, criterion: usize) -> f64 {
        self.column(criterion)[unit]
    }

    /// The same shape with each column made anew.
    pub(crate) fn map_columns(&self, mut f: impl FnMut(usize, &[f64]) -> Result<Vec<f64>>) -> Result<Self> {
        let columns: Result<Vec<Vec<f64>>> =
            self.columns().enumerate().map(|(c, column)| f(c, column).map_err(|e| e.under(c))).collect();
        Self::from_columns(columns?)
    }

    /// Without one column.
    ///
    /// # Errors
    /// When it is the last one.
    pub fn without_criterion(&self, criterion: usize) -> Result<Self> {
        let rest: Vec<&[f64]> =
            self.columns().enumerate().filter(|(c, _)| *c != criterion).map(|(_, x)| x).collect();
        Self::from_columns(rest)
    }

    /// Without one row.
    ///
    /// # Errors
    /// When it is the last one.
    pub fn without_unit(&self, unit: usize) -> Result<Self> {
        if unit >= self.units {
            return Ok(self.clone());
        }
        if self.units == 1 {
            return Err(Error::shape("a matrix needs at least one unit and one criterion"));
        }
        let mut values = Vec::with_capacity(self.values.len() - self.criteria());
        for column in self.columns() {
            values.extend_from_slice(&column[..unit]);
            values.extend_from_slice(&column[unit + 1..]);
        }
        Ok(Self { units: self.units - 1, values })
    }

    /// Criteria under which all units are the same: they contribute the same to all, and tell nothing apart.
    pub fn constant_criteria(&self) -> Vec<usize> {
        self.columns().enumerate().filter(|(_, column)| is_constant(column)).map(|(c, _)| c).collect()
    }
}

/// A matrix with gaps: finite numbers, or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Gappy {
    units: usize,
    values: Vec<Option<f64>>,
}

impl Gappy {
    /// From columns, one a criterion.
    ///
    /// # Errors
    /// No row, no column, columns of different lengths; a value that is not finite, with its place.
    pub fn from_columns<C: AsRef<[Option<f64>]>>(columns: impl AsRef<[C]>) -> Result<Self> {
        let columns = columns.as_ref();
        let units = columns.first().map_or(0, |column| column.as_ref().len());
        if units == 0 {
            return Err(Error::shape("a matrix needs at least one unit and one criterion"));
        }
        let mut values = Vec::with_capacity(units * columns.len());
        for (criterion, column) in columns.iter().enumerate() {
            let column = column.as_ref();
            if column.len() != units {
                return Err(Error::shape("every column needs the same number of rows"));
            }
            if let Some(unit) = column.iter().position(|x| x.is_some_and(|x| !x.is_finite())) {
                return Err(Error::cell(unit, criterion, "a finite number, or nothing"));
            }
            values.extend_from_slice(column);
        }
        Ok(Self { units, values })
    }

    /// How many rows.
    pub const fn units(&self) -> usize {
        self.units
    }

    /// How many columns.
    pub const fn criteria(&self) -> usize {
        self.values.len() / self.units
    }

    /// One column. Empty where there is none of that number.
    pub fn column(&self, criterion: usize) -> &[Option<f64>] {
        self.values.get(criterion * self.units..(criterion + 1) * self.units).unwrap_or_default()
    }

    /// The columns in order.
    pub fn columns(&self) -> impl Iterator<Item = &[Option<f64>]> {
        self.values.chunks_exact(self.units)
    }

    /// One value, or its absence.
    pub fn at(&self, unit: usize, criterion: usize) -> Option<f64> {
        self.column(criterion).get(unit).copied().flatten()
    }

    /// What is there of a column.
    pub fn present(&self, criterion: usize) -> Vec<f64> {
        self.column(criterion).iter().copied().flatten().collect()
    }

    /// The same gaps with each column's present values made anew by a function of them.
    pub(crate) fn map_present(&self, mut f: impl FnMut(usize, &[f64]) -> Result<Vec<f64>>) -> Result<Self> {
        let mut columns = Vec::with_capacity(self.criteria());
        for (c, column) in self.columns().enumerate() {
            let places: Vec<usize> = (0..self.units).filter(|&u| column[u].is_some()).collect();
            let present = self.present(c);
            let made = if present.is_empty() {
                Vec::new()
            } else {
                f(c, &present).map_err(|e| e.in_row(&places, c))?
            };
            let mut made_column = vec![None; self.units];
            for (&unit, x) in places.iter().zip(made) {
                made_column[unit] = Some(x);
            }
            columns.push(made_column);
        }
        Self::from_columns(columns)
    }

    /// As a complete matrix.
    ///
    /// # Errors
    /// The first gap, with its place.
    pub fn complete(&self) -> Result<Grid> {
        let mut columns = Vec::with_capacity(self.criteria());
        for (criterion, column) in self.columns().enumerate() {
            let whole: Option<Vec<f64>> = column.iter().copied().collect();
            let gap = || column.iter().position(Option::is_none).unwrap_or_default();
            columns.push(
                whole.ok_or_else(|| Error::cell(gap(), criterion, "a value: fill or exclude gaps first"))?,
            );
        }
        Grid::from_columns(columns)
    }
}

impl From<&Grid> for Gappy {
    fn from(grid: &Grid) -> Self {
        Self { units: grid.units, values: grid.values.iter().copied().map(Some).collect() }
    }
}
