//! What is imported: administrations × criteria.

use std::collections::BTreeMap;

use super::criteria::Direction;
use super::number::{Absence, Marks};
use super::report::Spot;
use crate::territory::Unit;

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The NUTS 2021 code of the administration; for other rows their code or label.
    pub code: String,
    /// The administration; `None` for labels and other countries' codes.
    pub unit: Option<&'static Unit>,
    /// The label, as it stands in the file.
    pub label: String,
    /// Where it stands first.
    pub spot: Spot,
}

impl Entry {
    /// A row by its code, from no file.
    pub fn new(code: &str) -> Self {
        let unit = Unit::by_nuts(code);
        Self { code: code.to_owned(), unit, label: code.to_owned(), spot: Spot::default() }
    }
}

/// A column of the matrix. All but the name and `measure` are proposals.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Its name: headers from top to bottom with ` / ` between them.
    pub name: String,
    /// The unit of measure that the file states in cells or in a row or column of its own: `%`, `€`.
    pub measure: Option<String>,
    /// The unit of measure that the words of the header suggest.
    pub likely_measure: Option<String>,
    /// Whether more is better, as the words of the header suggest.
    pub direction: Option<Direction>,
    /// The year, from the header or the time column.
    pub year: Option<u16>,
    /// Its decimal and thousands marks.
    pub marks: Marks,
    /// The column of the table where its values stand, from 0.
    pub column: usize,
}

impl Criterion {
    /// A criterion by its name and unit of measure, from no file.
    pub fn new(name: &str, measure: Option<&str>) -> Self {
        Self {
            name: name.to_owned(),
            measure: measure.map(ToOwned::to_owned),
            likely_measure: None,
            direction: None,
            year: None,
            marks: Marks { decimal: '.', thousands: None },
            column: 0,
        }
    }
}

/// Administrations × criteria, with a figure or a named absence in each cell.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    pub(super) units: Vec<Entry>,
    pub(super) columns: Vec<Criterion>,
    /// Row by row; a [`gap`] where there is none.
    pub(super) values: Vec<f64>,
    /// Footnote marks by cell.
    pub(super) flags: BTreeMap<u32, Box<str>>,
}

/// What stands in a cell without figure: one of the numbers that are none, with the absence in its last bits. It is copied,
/// never calculated with.
pub(super) fn gap(absence: Absence) -> f64 {
    let at = Absence::ALL.iter().position(|known| *known == absence).unwrap_or_default();
    f64::from_bits(f64::NAN.to_bits() | at as u64)
}

/// The absence of a gap.
fn absence(gap: f64) -> Absence {
    let at = gap.to_bits() & 0xF;
    Absence::ALL.get(usize::try_from(at).unwrap_or_default()).copied().unwrap_or(Absence::Empty)
}

impl PartialEq for Matrix {
    fn eq(&self, other: &Self) -> bool {
        let bits = |value: &f64| value.to_bits();
        (&self.units, &self.columns, &self.flags) == (&other.units, &other.columns, &other.flags)
            && self.values.iter().map(bits).eq(other.values.iter().map(bits))
    }
}

impl Matrix {
    /// A matrix of cells row by row; cells that are not there are empty, and so is a figure that is no finite number.
    pub fn new(
        units: Vec<Entry>,
        columns: Vec<Criterion>,
        cells: impl IntoIterator<Item = Result<f64, Absence>>,
    ) -> Self {
        let length = units.len() * columns.len();
        let cells = cells.into_iter().map(|cell| match cell {
            Ok(value) if value.is_finite() => value,
            Ok(_) => gap(Absence::Empty),
            Err(absence) => gap(absence),
        });
        let mut values: Vec<f64> = cells.take(length).collect();
        values.resize(length, gap(Absence::Empty));
        Self { units, columns, values, flags: BTreeMap::new() }
    }

    /// The rows, in the order of the file.
    pub fn units(&self) -> &[Entry] {
        &self.units
    }

    /// The columns, in the order of the file.
    pub fn columns(&self) -> &[Criterion] {
        &self.columns
    }

    /// A figure, or why there is none.
    ///
    /// # Errors
    /// The absence; [`Absence::Empty`] also outside of the matrix.
    pub fn value(&self, row: usize, column: usize) -> Result<f64, Absence> {
        let at = row * self.columns.len() + column;
        let value = if column < self.columns.len() { self.values.get(at) } else { None };
        match value {
            Some(value) if !value.is_nan() => Ok(*value),
            Some(gap) => Err(absence(*gap)),
            None => Err(Absence::Empty),
        }
    }

    /// The figures of a row, `None` where there is none.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = Option<f64>> {
        let width = self.columns.len();
        let values = self.values.get(row * width..(row + 1) * width).unwrap_or_default();
        values.iter().map(|value| (!value.is_nan()).then_some(*value))
    }

    /// All figures row by row, NaN where there is none.
    pub fn into_figures(self) -> Vec<f64> {
        let mut figures = self.values;
        figures.iter_mut().filter(|value| value.is_nan()).for_each(|gap| *gap = f64::NAN);
        figures
    }

    /// The footnote marks: row, column, mark.
    pub fn flags(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        let width = self.columns.len().max(1);
        self.flags.iter().map(move |(at, flag)| (*at as usize / width, *at as usize % width, &**flag))
    }
}
