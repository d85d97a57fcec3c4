//! The cells of a matrix in the making.

use std::collections::BTreeMap;

use super::matrix::{Criterion, Entry, Matrix, gap};
use super::number::Absence;

/// Figures of a wide table that were found since they were last asked for, see
/// [`Importer::hand_over`](super::Importer::hand_over).
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// About so many figures there will be.
    pub about: usize,
    /// Row by row, and where the first of them stands in the matrix; NaN where a figure follows later, or none.
    pub figures: (usize, Vec<f64>),
    /// Those that follow, and why others are not there, with their places in ascending order.
    pub later: Vec<(usize, Result<f64, Absence>)>,
}

/// Figures and absences, row by row, and the footnote marks beside them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    width: usize,
    length: usize,
    values: Vec<f64>,
    /// How many cells were handed over, and which of them wait to be read, one bit each.
    given: usize,
    waiting: Vec<u64>,
    /// Figures are handed over, not kept: what was read since the last time.
    found: Option<Found>,
    /// Long tables: which cells have had their value.
    taken: Option<Vec<bool>>,
    flags: BTreeMap<u32, Box<str>>,
}

impl Cells {
    /// Cells of a long table, where one may be named twice. Room for so many units and criteria is made by and by.
    pub(super) fn long(units: usize, criteria: usize) -> Self {
        let length = units * criteria;
        let (values, taken) = (Vec::with_capacity(length), Some(Vec::with_capacity(length)));
        Self { width: criteria, length, values, taken, ..Self::default() }
    }

    /// Cells that are [learnt](Self::learn) row by row, about so many, to be kept or [handed over](Self::found).
    pub(super) fn wide(criteria: usize, about: usize, gives: bool) -> Self {
        let values = Vec::with_capacity(if gives { 0 } else { about });
        let found = gives.then(|| Found { about, ..Found::default() });
        Self { width: criteria, values, found, ..Self::default() }
    }

    /// Adds a figure, or a cell that waits to be read.
    #[inline]
    pub(super) fn learn(&mut self, value: Option<f64>) {
        self.values.push(value.unwrap_or(f64::NAN));
    }

    /// Does a cell wait to be read?
    #[inline]
    pub(super) fn waits(&self, unit: usize, criterion: usize) -> bool {
        let at = unit * self.width + criterion;
        match at.checked_sub(self.given) {
            Some(at) => self.values[at].is_nan(),
            None => self.waiting.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1),
        }
    }

    /// How many cells are learnt.
    pub(super) const fn learnt(&self) -> usize {
        self.given + self.values.len()
    }

    /// What was found since the last time; `None` if it is kept.
    pub(super) fn found(&mut self) -> Option<Found> {
        let found = self.found.as_mut()?;
        let next = Found { about: found.about, ..Found::default() };
        let found = core::mem::replace(found, next);
        let room = Vec::with_capacity(self.values.len());
        let (first, figures) = (self.given, core::mem::replace(&mut self.values, room));
        self.given += figures.len();
        self.waiting.resize(self.given.div_ceil(64), 0);
        let waiting = figures.iter().enumerate().filter(|(_, figure)| figure.is_nan());
        waiting.map(|(at, _)| first + at).for_each(|at| self.waiting[at / 64] |= 1 << (at % 64));
        Some(Found { figures: (first, figures), ..found })
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
        let value = value.map(|(value, flags)| {
            self.remark(at, flags);
            value
        });
        match &mut self.found {
            Some(found) => found.later.push((at, value)),
            None => self.values[at] = value.unwrap_or_else(gap),
        }
        Some(at)
    }

    /// Keeps a remark on a cell that has none.
    pub(super) fn remark(&mut self, at: usize, text: &str) {
        if !text.is_empty() {
            self.flags.entry(u32::try_from(at).unwrap_or(u32::MAX)).or_insert_with(|| text.into());
        }
    }

    /// The matrix; without figures if they are handed over.
    pub(super) fn matrix(self, units: Vec<Entry>, columns: Vec<Criterion>) -> Matrix {
        Matrix { units, columns, values: self.values, flags: self.flags }
    }
}
