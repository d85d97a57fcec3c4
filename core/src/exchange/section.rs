//! A section of the experience record: verbatim text, empty, or deferred.

use super::noun::{noun, words};
use crate::text::{Block, Text};

words! {
    /// The sections of the experience record of the catalogue, in its order.
    SectionKind {
        /// Presentation: the text before the first heading.
        Presentation = "presentation",
        /// Motivation and objectives.
        Motivation = "motivation",
        /// Activities.
        Activities = "activities",
        /// Target group.
        TargetGroup = "target-group",
        /// Selection and implementation of the project experience.
        Implementation = "implementation",
        /// Parties involved in the design and implementation.
        Parties = "parties",
        /// Working group.
        WorkingGroup = "working-group",
        /// Composition of the working group.
        Composition = "composition",
        /// Collaborations.
        Collaborations = "collaborations",
        /// Main outputs of the experience.
        Outputs = "outputs",
        /// Expected results.
        ExpectedResults = "expected-results",
        /// Achieved results.
        AchievedResults = "achieved-results",
        /// Strengths.
        Strengths = "strengths",
        /// Main critical issues.
        CriticalIssues = "critical-issues",
        /// Lessons learned.
        Lessons = "lessons",
        /// Transferability.
        Transferability = "transferability",
        /// Support.
        Support = "support",
    }
}

words! {
    /// The four parts of the experience record.
    RecordPart {
        /// Identity (anagrafica): the box "in brief".
        Identity = "identity",
        /// Characteristics (caratteristiche).
        Characteristics = "characteristics",
        /// Results (risultati).
        Results = "results",
        /// Transfer (trasferimento).
        Transfer = "transfer",
    }
}

impl SectionKind {
    /// The part of the record that the section belongs to. ([`RecordPart::Identity`] has facts, no sections.)
    pub const fn part(self) -> RecordPart {
        match self {
            Self::Presentation
            | Self::Motivation
            | Self::Activities
            | Self::TargetGroup
            | Self::Implementation
            | Self::Parties
            | Self::WorkingGroup
            | Self::Composition
            | Self::Collaborations => RecordPart::Characteristics,
            Self::Outputs
            | Self::ExpectedResults
            | Self::AchievedResults
            | Self::Strengths
            | Self::CriticalIssues
            | Self::Lessons => RecordPart::Results,
            Self::Transferability | Self::Support => RecordPart::Transfer,
        }
    }
}

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// Text.
    Given(&'a [Block]),
    /// Nothing, though the record has the heading.
    Empty,
    /// Put off to a later stage, in the record's own words.
    Deferred(&'a Text),
}

noun! {
    /// A section of the experience record.
    Section {
        /// Which section.
        kind: value SectionKind,
    } with {
        /// Its text, verbatim.
        blocks, with_blocks: many Block,
        /// Why it is put off to a later stage, in the record's own words.
        deferred, with_deferred: maybe Text,
    }
}

impl Section {
    /// What it holds: text, nothing, or the word that it comes later. Text given beside a deferral wins.
    pub fn content(&self) -> Content<'_> {
        match self.deferred() {
            _ if !self.blocks().is_empty() => Content::Given(self.blocks()),
            Some(words) => Content::Deferred(words),
            None => Content::Empty,
        }
    }

    /// The items of its lists, in order: of the section on results, each is one result.
    pub fn items(&self) -> impl Iterator<Item = &Text> {
        self.blocks().iter().flat_map(|block| match block {
            Block::Paragraph(_) => &[],
            Block::List(items) | Block::Numbered(items) => items.as_slice(),
        })
    }
}
