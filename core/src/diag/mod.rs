//! Diagnostics: what is wrong with people's data, many at once, each with code, severity, place and arguments.
//!
//! A diagnostic holds no prose. Its wording is made from it in [five languages](crate::text::Lang) by
//! `Diagnostic::message`, in one place (`diag/text/`), so that a new problem does not compile before it can be said in
//! all of them. Without the feature `wording` no words are compiled in: [`Diagnostic::message_with`] says it in those
//! of a [`Wording`] that was read. The codes are documented in `core/docs/diagnostics.md`.

mod argument;
mod place;
mod problem;
mod text;
mod word;

pub use place::{Path, Place, Position, Step};
pub use problem::{Kind, Problem, Severity, TABLE};
pub use text::Wording;
#[cfg(feature = "wording")]
pub use text::wording;
pub use word::{Expected, JsonType, Noun};

#[cfg(feature = "wording")]
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
    #[cfg(feature = "wording")]
    pub fn message(&self, lang: Lang) -> String {
        self.message_with(wording(lang))
    }

    /// The place in plain words: `line 12, column 5 (themes[1].name)`.
    #[cfg(feature = "wording")]
    pub fn place_text(&self, lang: Lang) -> String {
        self.place_text_with(wording(lang))
    }

    /// What is wrong and what to do about it, in the words of a pack that was read.
    pub fn message_with(&self, wording: &Wording) -> String {
        wording.message(&self.problem)
    }

    /// The place in the words of a pack that was read.
    pub fn place_text_with(&self, wording: &Wording) -> String {
        wording.place(&self.place)
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
    /// How many of the list are notes, warnings, errors.
    tally: [usize; 3],
}

impl Diagnostics {
    /// How many are kept.
    pub const LIMIT: usize = 100;

    /// Adds one, its arguments cut to a length that people read. Beyond the limit one that is less bad makes room for
    /// it, else it is only counted.
    pub fn push(&mut self, problem: Problem, place: Place) {
        self.push_with(problem.severity(), || Diagnostic::new(problem, place));
    }

    /// Like [`push`](Self::push), but made only if it is kept: finding the place may be more work than the problem.
    pub(crate) fn push_with(&mut self, severity: Severity, make: impl FnOnce() -> Diagnostic) {
        if self.list.len() >= Self::LIMIT {
            self.left_out += 1;
            if self.tally[..severity as usize].iter().all(|count| *count == 0) {
                return;
            }
            if let Some(at) = self.list.iter().rposition(|kept| kept.severity() < severity) {
                let less_bad = self.list.remove(at);
                self.tally[less_bad.severity() as usize] -= 1;
            }
        }
        let mut diagnostic = make();
        diagnostic.problem.shorten();
        self.tally[severity as usize] += 1;
        self.list.push(diagnostic);
    }

    /// Adds another list at the end.
    pub fn append(&mut self, other: Self) {
        self.left_out += other.left_out;
        for diagnostic in other.list {
            self.push_with(diagnostic.severity(), || diagnostic);
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
        const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];
        ALL.into_iter().rev().find(|severity| self.tally[*severity as usize] > 0)
    }

    /// May the file be published as it is? (Notes do not stand in the way.)
    pub fn allow_publication(&self) -> bool {
        self.worst() < Some(Severity::Warning)
    }

    pub(crate) fn iter_mut(&mut self) -> core::slice::IterMut<'_, Diagnostic> {
        self.list.iter_mut()
    }

    pub(crate) fn sort_by_position(&mut self) {
        // By insertion: the list is short, and a general sort would cost the browser 5 kB.
        for at in 1..self.list.len() {
            let position = self.list[at].place.position();
            let to = self.list[..at].partition_point(|before| before.place.position() <= position);
            self.list[to..=at].rotate_right(1);
        }
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
    fn beyond_the_limit_the_worst_are_kept() {
        let mut found = Diagnostics::default();
        for _ in 0..Diagnostics::LIMIT + 5 {
            found.push(Problem::NoSource, Place::default());
        }
        assert_eq!((found.len(), found.left_out(), found.worst()), (100, 5, Some(Severity::Note)));
        for _ in 0..Diagnostics::LIMIT - 1 {
            found.push(Problem::NoLead, Place::default());
        }
        let notes = found.iter().filter(|found| found.severity() == Severity::Note).count();
        assert_eq!((notes, found.len(), found.left_out()), (1, Diagnostics::LIMIT, 104));
        assert_eq!(found.worst(), Some(Severity::Error));
        assert!(!found.allow_publication());
    }

    fn endless() -> Diagnostics {
        let mut found = Diagnostics::default();
        let long = "\u{1b}[2Jè".repeat(1_000).into_boxed_str();
        found.push(Problem::MalformedId { found: long.clone() }, Place::default());
        found.push(Problem::SeveralLeads { ids: vec![long; 1_000] }, Place::default());
        found
    }

    #[test]
    fn arguments_stay_short_and_printable() {
        let found = endless();
        let argument = found.iter().next().map(|first| first.problem().arguments()).unwrap_or_default();
        assert!(argument[0].1.starts_with("�[2Jè�[2Jè") && argument[0].1.ends_with('…'));
    }

    #[cfg(feature = "wording")]
    #[test]
    fn messages_stay_short_and_printable() {
        for diagnostic in &endless() {
            let message = diagnostic.message(Lang::En);
            assert!(message.chars().count() < 2_500 && !message.contains('\u{1b}'), "{message}");
        }
    }
}
