//! What a person decides instead of the import: one option for each decision of the report.

use super::number::Marks;
use super::report::{Limits, Role};
use super::{Direction, Encoding};
use crate::exchange::Exchange;
use crate::territory::Unit;

/// What a label means, decided by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// That administration.
    Unit(&'static Unit),
    /// No administration: the row is set apart.
    Apart,
    /// No administration, but a row of the matrix under its own label: an aggregate, another administration.
    Row,
}

/// What a person decides. Whatever is left out is recognised. Rows and columns count from 0 and are those of the table as
/// it is read: if it is turned, after turning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overrides {
    /// Bytes → text.
    pub encoding: Option<Encoding>,
    /// Undo a wrong decoding of before? Done unless declined.
    pub repair: Option<bool>,
    /// What stands between cells; ASCII.
    pub delimiter: Option<char>,
    /// Do quotes hold cells together?
    pub quoting: Option<bool>,
    /// Which of the report's sheets.
    pub sheet: Option<usize>,
    /// Do administrations stand in columns?
    pub transposed: Option<bool>,
    /// Is there one row for each value?
    pub long: Option<bool>,
    /// Rows before the headers, blank ones included.
    pub title_rows: Option<usize>,
    /// Rows of headers.
    pub header_rows: Option<usize>,
    /// The column of the administrations.
    pub unit_column: Option<usize>,
    /// What columns are for.
    pub roles: Vec<(usize, Role)>,
    /// The decimal mark of all columns.
    pub decimal: Option<char>,
    /// The marks of single columns.
    pub marks: Vec<(usize, Marks)>,
    /// Missing marks besides the known ones, as they stand in cells.
    pub missing: Vec<String>,
    /// What labels mean.
    pub units: Vec<(String, Meaning)>,
    /// The administrations that should have a row; empty for all 21. The report says which have none.
    pub expected: Vec<&'static Unit>,
    /// Names of criteria, by their place in the matrix.
    pub names: Vec<(usize, String)>,
    /// Units of measure of criteria, by their place in the matrix.
    pub measures: Vec<(usize, String)>,
    /// Directions of criteria, by their place in the matrix.
    pub directions: Vec<(usize, Direction)>,
    /// Years of criteria, by their place in the matrix.
    pub years: Vec<(usize, u16)>,
    /// How large a file may be.
    pub limits: Option<Limits>,
}

impl Overrides {
    /// What is known when a table is read for an exchange: its administrations should have a row; those that are no region
    /// or autonomous province are known by identifier or name and keep that as their label.
    pub fn of(exchange: &Exchange) -> Self {
        let mut overrides = Self::default();
        for administration in exchange.administrations() {
            if let Some(unit) = administration.unit() {
                overrides.expected.push(unit);
            } else {
                let names = [administration.id().as_str(), administration.name().original()];
                overrides.units.extend(names.map(|name| (name.to_owned(), Meaning::Row)));
            }
        }
        overrides
    }

    /// What a person said that one of these labels means.
    pub(super) fn meaning(&self, labels: &[&str]) -> Option<Meaning> {
        self.units.iter().rev().find(|(about, _)| labels.contains(&&**about)).map(|(_, meaning)| *meaning)
    }
}

/// The last of a list of choices that is about that place.
pub(super) fn chosen<T>(choices: &[(usize, T)], place: usize) -> Option<&T> {
    choices.iter().rev().find(|(about, _)| *about == place).map(|(_, choice)| choice)
}
