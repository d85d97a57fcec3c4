//! Diagnostics: what is wrong with people's data, many at once, each with code, severity, place and arguments.
//!
//! A diagnostic holds no prose. Its wording is made from it in [five languages](crate::text::Lang) by
//! [`Diagnostic::message`], in one place (`diag/text/`), so that a new problem does not compile before it can be said
//! in all of them. The codes are documented in `core/docs/diagnostics.md`.

mod place;
mod problem;
mod text;

pub use place::{Path, Place, Position, Step};
pub use problem::{Expected, JsonType, Noun, Problem, Severity, TABLE};

use crate::text::Lang;

/// One problem, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    problem: Problem,
    place: Place,
}

impl Diagnostic {
    /// A problem at a place.
    pub const fn new(problem: Problem, place: Place) -> Self {
        Self { problem, place }
    }

    /// What is wrong, with its arguments.
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Where.
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The problem's stable name, such as `unknown-field`.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.problem.severity()
    }

    /// What is wrong and what to do about it, in plain words.
    pub fn message(&self, lang: Lang) -> String {
        text::message(&self.problem, lang)
    }

    /// The place in plain words: `line 12, column 5 (themes[1].name)`.
    pub fn place_text(&self, lang: Lang) -> String {
        text::place(&self.place, lang)
    }

    pub(crate) const fn place_mut(&mut self) -> &mut Place {
        &mut self.place
    }
}

/// What was found, in order; at most [`Diagnostics::LIMIT`], so that hopeless input stays answerable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    left_out: usize,
}

impl Diagnostics {
    /// How many are kept.
    pub const LIMIT: usize = 100;

    /// Adds one; beyond the limit it is only counted, unless it is worse than all that are kept.
    pub fn push(&mut self, problem: Problem, place: Place) {
        if self.list.len() < Self::LIMIT {
            self.list.push(Diagnostic::new(problem, place));
            return;
        }
        self.left_out += 1;
        if Some(problem.severity()) > self.worst()
            && let Some(last) = self.list.last_mut()
        {
            *last = Diagnostic::new(problem, place);
        }
    }

    /// Adds another list at the end.
    pub fn append(&mut self, other: Self) {
        self.left_out += other.left_out;
        for Diagnostic { problem, place } in other.list {
            self.push(problem, place);
        }
    }

    /// What was found.
    pub fn iter(&self) -> core::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many more there were, beyond the limit.
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// Was nothing found?
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many are kept.
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// The worst severity; `None` if nothing was found.
    pub fn worst(&self) -> Option<Severity> {
        self.list.iter().map(Diagnostic::severity).max()
    }

    /// May the file be published as it is? (Notes do not stand in the way.)
    pub fn allow_publication(&self) -> bool {
        self.worst() < Some(Severity::Warning)
    }

    pub(crate) fn iter_mut(&mut self) -> core::slice::IterMut<'_, Diagnostic> {
        self.list.iter_mut()
    }

    pub(crate) fn sort_by_position(&mut self) {
        self.list.sort_by_key(|diagnostic| diagnostic.place.position());
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = core::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_limit_they_are_counted_and_the_worst_is_kept() {
        let mut found = Diagnostics::default();
        for _ in 0..Diagnostics::LIMIT + 5 {
            found.push(Problem::NoSource, Place::default());
        }
        found.push(Problem::NoLead, Place::default());
        assert_eq!((found.len(), found.left_out()), (Diagnostics::LIMIT, 6));
        assert_eq!(found.worst(), Some(Severity::Error));
        assert!(!found.allow_publication());
    }
}
