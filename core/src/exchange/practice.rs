//! A good practice, and what another administration needs to know to take it up.

use super::noun::{noun, words};
use crate::id::{AdministrationId, PracticeId, ThemeId};
use crate::text::Text;

words! {
    /// Where a good practice comes from.
    Origin {
        /// It existed before the exchange.
        Existing = "existing",
        /// It was designed together, in the exchange.
        New = "new",
    }
}

noun! {
    /// A good practice.
    Practice {
        /// Its identifier.
        id: one PracticeId,
        /// Its title.
        title: one Text,
        /// Existing, or designed together.
        origin: value Origin,
    } with {
        /// The administrations that offer it; several where it was designed together.
        offered_by, with_offered_by: many AdministrationId,
        /// The theme or sub-theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// What it is, in a few sentences.
        summary, with_summary: maybe Text,
        /// Can it be transferred? Absent: not assessed yet.
        transferable, with_transferable: maybe_value bool,
        /// The conditions under which it works.
        conditions, with_conditions: many Text,
        /// What shows that it works: figures, evaluations, prizes, documents.
        evidence, with_evidence: many Text,
        /// What was learned from it.
        lessons, with_lessons: many Text,
    }
}
