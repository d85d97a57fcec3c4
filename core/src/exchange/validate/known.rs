//! What there is to refer to, looked up by identifier; made once for all rules.
//!
//! One plain index serves every noun: a map for each type of identifier would cost the browser more than all rules.

use super::super::{Draft, Subject};
use crate::text::sorted;

/// The positions of identifiers in a list.
pub(super) struct Index<'a>(Vec<(&'a str, usize)>);

impl<'a> Index<'a> {
    /// The first position of an identifier.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        let at = self.0.partition_point(|(name, _)| *name < id);
        self.0.get(at).filter(|(name, _)| *name == id).map(|(_, position)| *position)
    }

    /// Is it there?
    pub(super) fn contains(&self, id: &str) -> bool {
        self.position(id).is_some()
    }

    /// The identifiers, in alphabetical order.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|(name, _)| *name)
    }
}

impl<'a> FromIterator<&'a str> for Index<'a> {
    fn from_iter<T: IntoIterator<Item = &'a str>>(names: T) -> Self {
        Self(sorted(names.into_iter()))
    }
}

/// What there is to refer to.
pub(super) struct Known<'a> {
    pub(super) administrations: Index<'a>,
    /// Themes, each followed by its sub-themes.
    pub(super) subjects: Index<'a>,
    pub(super) concepts: Index<'a>,
    pub(super) laws: Index<'a>,
    pub(super) phases: Index<'a>,
    pub(super) activities: Index<'a>,
    pub(super) practices: Index<'a>,
    pub(super) plans: Index<'a>,
    /// For each subject, the position of the theme that it is a part of.
    wholes: Vec<Option<usize>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(draft: &'a Draft) -> Self {
        let (mut wholes, mut theme) = (Vec::new(), None);
        for (at, subject) in draft.subjects().enumerate() {
            let is_theme = matches!(subject, Subject::Theme(_));
            wholes.push(if is_theme { None } else { theme });
            if is_theme {
                theme = Some(at);
            }
        }
        Self {
            administrations: draft.administrations.iter().map(|it| it.id().as_str()).collect(),
            subjects: draft.subjects().map(|it| it.id().as_str()).collect(),
            concepts: draft.vocabulary.iter().map(|it| &**it.key()).collect(),
            laws: draft.legal_references.iter().map(|it| it.id().as_str()).collect(),
            phases: draft.phases.iter().map(|it| it.id().as_str()).collect(),
            activities: draft.activities.iter().map(|it| it.id().as_str()).collect(),
            practices: draft.practices.iter().map(|it| it.id().as_str()).collect(),
            plans: draft.plans.iter().map(|it| it.id().as_str()).collect(),
            wholes,
        }
    }
}

/// Something known of each theme and sub-theme, and of the parts of each theme together.
///
/// What holds for a theme concerns its sub-themes, and the other way round; two parts of one theme are strangers.
pub(super) struct BySubject<'k, T> {
    known: &'k Known<'k>,
    itself: Vec<T>,
    a_part: Vec<T>,
}

impl<'k, T: Clone + Default> BySubject<'k, T> {
    pub(super) fn new(known: &'k Known<'k>) -> Self {
        let nothing = vec![T::default(); known.wholes.len()];
        Self { known, itself: nothing.clone(), a_part: nothing }
    }

    /// Changes what is known of a subject, and of the parts of the theme that it belongs to.
    pub(super) fn change(&mut self, subject: &str, change: impl Fn(&mut T)) {
        let Some(at) = self.known.subjects.position(subject) else { return };
        change(&mut self.itself[at]);
        if let Some(whole) = self.known.wholes[at] {
            change(&mut self.a_part[whole]);
        }
    }

    /// What is known of a subject itself, of its parts, and of the theme that it is a part of.
    pub(super) fn related(&self, subject: &str) -> impl Iterator<Item = &T> {
        let at = self.known.subjects.position(subject);
        let whole = at.and_then(|at| self.known.wholes[at]);
        [at.map(|at| &self.itself[at]), at.map(|at| &self.a_part[at]), whole.map(|whole| &self.itself[whole])]
            .into_iter()
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_twins_is_found() {
        let index: Index<'_> = ["b", "a", "b", "c"].into_iter().collect();
        assert_eq!(index.position("b"), Some(0));
        assert_eq!(index.position("a"), Some(1));
        assert_eq!(index.position("d"), None);
        assert!(index.names().eq(["a", "b", "b", "c"]));
    }
}
