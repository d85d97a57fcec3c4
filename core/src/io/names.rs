//! Names, units of measure, directions and years of criteria, once their columns are read.

use super::criteria::{direction, measure, year};
use super::interner::Interner;
use super::layout::grid::Grid;
use super::matrix::Criterion;
use super::overrides::{Overrides, chosen};
use super::report::{Confidence, ImportReport, Reason, Topic, Trouble};

/// The names that criteria have, each once.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: Interner,
    /// For each name, the last number that was given to one like it.
    last: Vec<usize>,
}

impl Names {
    /// Takes a name; is it new?
    fn take(&mut self, name: &str) -> bool {
        let before = self.ids.len();
        let new = self.ids.id(name) >= before;
        if new {
            self.last.push(1);
        }
        new
    }

    /// A name that is taken, with the first number that makes it new.
    fn numbered(&mut self, name: &str) -> String {
        let id = self.ids.id(name) as usize;
        loop {
            self.last[id] += 1;
            let numbered = format!("{name} ({})", self.last[id]);
            if self.take(&numbered) {
                return numbered;
            }
        }
    }
}

/// Settles what is said about the criterion at a place of the matrix; what is guessed is told. `known` are the names of those
/// before it.
pub(super) fn settle(
    criterion: &mut Criterion,
    at: usize,
    known: &mut Names,
    grid: Grid<'_>,
    overrides: &Overrides,
    report: &mut ImportReport,
) {
    let spot = grid.spot(None, Some(criterion.column));
    if criterion.name.is_empty() {
        criterion.name = letters(criterion.column);
        report.trouble(Trouble::NoHeader, spot.clone());
    }
    if let Some(asked) = chosen(&overrides.names, at) {
        criterion.name.clone_from(asked);
    }
    if !known.take(&criterion.name) {
        report.trouble(Trouble::SameHeader(criterion.name.clone()), spot.clone());
        criterion.name = known.numbered(&criterion.name);
    }
    criterion.likely_measure = measure(&criterion.name);
    criterion.direction = direction(&criterion.name);
    criterion.year = criterion.year.or_else(|| year(&criterion.name));
    let guess = (Reason::Words, Confidence::Unsure);
    if let Some(asked) = chosen(&overrides.measures, at) {
        criterion.measure = Some(asked.clone());
        report.decide(Topic::Measure, asked, (Reason::Asked, Confidence::Certain), spot.clone());
    } else if let Some(stated) = &criterion.measure {
        report.decide(Topic::Measure, stated, (Reason::Cells, Confidence::Certain), spot.clone());
    } else if let Some(likely) = &criterion.likely_measure {
        report.decide(Topic::Measure, likely, guess, spot.clone());
    }
    if let Some(asked) = chosen(&overrides.directions, at) {
        criterion.direction = Some(*asked);
        report.decide(Topic::Direction, asked.code(), (Reason::Asked, Confidence::Certain), spot.clone());
    } else if let Some(likely) = criterion.direction {
        report.decide(Topic::Direction, likely.code(), guess, spot.clone());
    }
    if let Some(asked) = chosen(&overrides.years, at) {
        criterion.year = Some(*asked);
        report.decide(Topic::Year, asked.to_string(), (Reason::Asked, Confidence::Certain), spot);
    } else if let Some(year) = criterion.year {
        report.decide(Topic::Year, year.to_string(), (Reason::Words, Confidence::Likely), spot);
    }
}

/// A column's name in a spreadsheet: `A`, `Z`, `AA`.
pub(super) fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_of_columns() {
        assert_eq!([0, 25, 26, 701, 702].map(super::letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
