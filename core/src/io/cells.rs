//! The cells of a matrix in the making.

use std::collections::BTreeMap;

use super::matrix::{Criterion, Entry, Matrix, gap};
use super::number::Absence;

/// What stands in a cell that is not read yet: one more of the numbers that are none.
const WAITING: u64 = f64::NAN.to_bits() | 0xF;

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
    /// Cells of a long table, where one may be named twice. Room for so many units and criteria is made by and by.
    pub(super) fn long(units: usize, criteria: usize) -> Self {
        let length = units * criteria;
        let (values, taken) = (Vec::with_capacity(length), Some(Vec::with_capacity(length)));
        Self { width: criteria, length, values, taken, flags: BTreeMap::new() }
    }

    /// Cells that are [learnt](Self::learn) row by row, about so many.
    pub(super) fn wide(criteria: usize, about: usize) -> Self {
        Self { width: criteria, values: Vec::with_capacity(about), ..Self::default() }
    }

    /// Adds a figure, or a cell that waits to be read.
    #[inline]
    pub(super) fn learn(&mut self, value: Option<f64>) {
        self.values.push(value.unwrap_or(f64::from_bits(WAITING)));
    }

    /// Does a cell wait to be read?
    #[inline]
    pub(super) fn waits(&self, unit: usize, criterion: usize) -> bool {
        self.values[unit * self.width + criterion].to_bits() == WAITING
    }

    /// How many cells are learnt.
    pub(super) fn learnt(&self) -> usize {
        self.values.len()
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
