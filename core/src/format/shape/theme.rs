//! Themes, topics, the vocabulary and the laws that topics cite.

use super::super::leaf::TextShape;
use super::shape;
use crate::exchange::{LegalSource, ThemeStatus};
use crate::id::{LegalReferenceId, ThemeId};

shape! {
    /// A theme of the exchange.
    ThemeShape => Theme, "Theme" {
        /// Its identifier; themes and sub-themes share one space.
        id: one ThemeId,
        /// Its name.
        name: one TextShape,
    } with {
        /// Active (default) or still being designed.
        status, with_status: state ThemeStatus,
        /// Its sub-themes, where it is split.
        sub_themes, with_sub_themes: many SubThemeShape,
        /// Its specific topics, where it is not split.
        topics, with_topics: many TopicShape,
    }
}

shape! {
    /// A part of a theme that meets by itself.
    SubThemeShape => SubTheme, "SubTheme" {
        /// Its identifier; themes and sub-themes share one space.
        id: one ThemeId,
        /// Its name.
        name: one TextShape,
    } with {
        /// Its specific topics.
        topics, with_topics: many TopicShape,
        /// The part that stakeholders have in it.
        stakeholders, with_stakeholders: maybe TextShape,
    }
}

shape! {
    /// A specific topic: what exactly is exchanged.
    TopicShape => Topic, "Topic" {
        /// The topic in words.
        text: one TextShape,
    } with {
        /// The points into which it is divided.
        points, with_points: many TopicPointShape,
        /// The legal references that it cites, by identifier.
        references, with_references: many LegalReferenceId,
        /// The terms of the vocabulary that it is about, by key.
        concepts, with_concepts: many Box<str>,
    }
}

shape! {
    /// A point of a topic.
    TopicPointShape => TopicPoint, "TopicPoint" {
        /// The point in words.
        text: one TextShape,
    } with {
        /// The legal references that it cites, by identifier.
        references, with_references: many LegalReferenceId,
    }
}

shape! {
    /// A term of the exchange's vocabulary.
    ConceptShape => Concept, "Concept" {
        /// Its key, by which topics name it.
        key: one Box<str>,
        /// The term.
        name: one TextShape,
    }
}

shape! {
    /// A law, plan or policy that topics cite.
    LegalReferenceShape => LegalReference, "LegalReference" {
        /// Its identifier.
        id: one LegalReferenceId,
        /// How it is cited.
        citation: one TextShape,
        /// Law, plan or policy.
        source: value LegalSource,
    } with {
        /// What it is about.
        subject, with_subject: maybe TextShape,
        /// The reference that has since taken its place, by identifier.
        successor, with_successor: maybe LegalReferenceId,
    }
}
