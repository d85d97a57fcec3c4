//! Long tables: what each value is about.

use super::criteria;
use super::interner::Interner;
use super::layout::grid::{Grid, one_line};
use super::layout::long::Long;

/// The criteria of a long table, in the order in which they appear.
#[derive(Debug, Default)]
pub(super) struct Criteria {
    known: Interner,
    /// Name, unit of measure, year and column of each.
    pub(super) named: Vec<(String, String, Option<u16>, usize)>,
    /// The criterion of each value, in the order of the file.
    order: Vec<u32>,
    /// The next of them.
    at: usize,
    key: String,
}

impl Criteria {
    /// Sees a value.
    pub(super) fn see(&mut self, grid: Grid<'_>, row: usize, column: usize, long: &Long, headers: &[String]) {
        self.key.clear();
        let key = &mut self.key;
        let mut add = |text: &str| {
            if !key.is_empty() && !text.is_empty() {
                key.push_str(" / ");
            }
            key.push_str(&one_line(text));
        };
        long.categories.iter().for_each(|category| add(grid.text(row, *category)));
        if long.values.len() > 1 || long.categories.is_empty() {
            add(&headers[column]);
        }
        let name = key.len();
        let measure = long.measure.map_or("", |measure| grid.text(row, measure));
        // The same indicator in euro and in per cent is two criteria.
        self.key.push('\u{1F}');
        self.key.push_str(measure);
        let before = self.known.len();
        let id = self.known.id(&self.key);
        if id >= before {
            let time = long.time.map_or("", |time| grid.text(row, time));
            let year = criteria::as_year(time).or_else(|| criteria::year(time));
            self.named.push((self.key[..name].to_owned(), measure.to_owned(), year, column));
        }
        self.order.push(id);
    }

    /// The criterion of the next value.
    pub(super) fn next(&mut self) -> usize {
        self.at += 1;
        self.order.get(self.at - 1).map_or(0, |id| *id as usize)
    }
}
