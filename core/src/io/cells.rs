//! The cells of a matrix in the making.

use std::collections::BTreeMap;

use super::matrix::{Criterion, Entry, Matrix, gap};
use super::number::Absence;

/// Figures and absences, row by row, and the footnote marks beside them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    width: usize,
    length: usize,
    values: Vec<f64>,
    /// Long tables: which cells have had their value.
    taken: Option<Vec<bool>>,
    flags: BTreeMap<u32, Box<str>>,
}

impl Cells {
    /// Room for so many units and criteria is made by and by; in a `long` table a cell may be named twice.
    pub(super) fn new(units: usize, criteria: usize, long: bool) -> Self {
        let length = units * criteria;
        let values = Vec::with_capacity(length);
        let taken = long.then(|| Vec::with_capacity(length));
        Self { width: criteria, length, values, taken, flags: BTreeMap::new() }
    }

    /// How many cells there are.
    pub(super) const fn len(&self) -> usize {
        self.length
    }

    /// Makes room for so many cells more; how many it was.
    pub(super) fn make(&mut self, more: usize) -> usize {
        let length = self.values.len().saturating_add(more).min(self.length);
        let made = length - self.values.len();
        self.values.resize(length, gap(Absence::Empty));
        if let Some(taken) = &mut self.taken {
            taken.resize(length, false);
        }
        made
    }

    /// Puts a figure with its footnote marks, or an absence, in its cell; `None` if something stands there already.
    pub(super) fn put(
        &mut self,
        unit: usize,
        criterion: usize,
        value: Result<(f64, &str), Absence>,
    ) -> Option<usize> {
        let at = unit * self.width + criterion;
        if let Some(taken) = &mut self.taken
            && core::mem::replace(&mut taken[at], true)
        {
            return None;
        }
        match value {
            Ok((value, flags)) => {
                self.values[at] = value;
                self.remark(at, flags);
            }
            Err(absence) => self.values[at] = gap(absence),
        }
        Some(at)
    }

    /// Keeps a remark on a cell that has none.
    pub(super) fn remark(&mut self, at: usize, text: &str) {
        if !text.is_empty() {
            self.flags.entry(u32::try_from(at).unwrap_or(u32::MAX)).or_insert_with(|| text.into());
        }
    }

    /// The matrix.
    pub(super) fn matrix(self, units: Vec<Entry>, columns: Vec<Criterion>) -> Matrix {
        Matrix { units, columns, values: self.values, flags: self.flags }
    }
}
