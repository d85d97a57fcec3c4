//! A law, plan or policy that a topic cites, with what has since taken its place.

use super::noun::{noun, words};
use crate::id::LegalReferenceId;
use crate::text::Text;

words! {
    /// What kind of source it is.
    LegalSource {
        /// An article of a law, decree or code.
        Law = "law",
        /// A plan, such as the Administrative Reinforcement Plan (PRA).
        Plan = "plan",
        /// A policy, such as the cohesion policy.
        Policy = "policy",
    }
}

noun! {
    /// A law, plan or policy that a topic cites.
    LegalReference {
        /// Its identifier.
        id: one LegalReferenceId,
        /// How it is cited: `D.Lgs. 50/2016, art. 63`.
        citation: one Text,
        /// Law, plan or policy.
        source: value LegalSource,
    } with {
        /// What it is about.
        subject, with_subject: maybe Text,
        /// What has since taken its place.
        successor, with_successor: maybe LegalReferenceId,
    }
}
