//! Themes, topics, the vocabulary and the laws that topics cite.

use super::super::leaf::Words;
use super::shape;
use crate::exchange::{LegalSource, SubTheme, ThemeStatus, Topic, TopicPoint};
use crate::id::{LegalReferenceId, ThemeId};
use crate::text::Text;

shape! {
    /// A theme of the exchange.
    Theme {
        /// Its identifier; themes and sub-themes share one space.
        id: one ThemeId,
        /// Its name.
        name: one Text,
    } with {
        /// Active (default) or still being designed.
        status, with_status: state ThemeStatus,
        /// Its sub-themes, where it is split.
        sub_themes, with_sub_themes: many SubTheme,
        /// Its specific topics, where it is not split.
        topics, with_topics: many Topic,
    }
}

shape! {
    /// A part of a theme that meets by itself.
    SubTheme {
        /// Its identifier; themes and sub-themes share one space.
        id: one ThemeId,
        /// Its name.
        name: one Text,
    } with {
        /// Its specific topics.
        topics, with_topics: many Topic,
        /// The part that stakeholders have in it.
        stakeholders, with_stakeholders: maybe Text,
    }
}

shape! {
    /// A specific topic: what exactly is exchanged.
    Topic {
        /// The topic in words.
        text: one Text,
    } with {
        /// The points into which it is divided.
        points, with_points: many TopicPoint,
        /// The legal references that it cites, by identifier.
        references, with_references: many LegalReferenceId,
        /// The terms of the vocabulary that it is about, by key.
        concepts, with_concepts: many Words,
    }
}

shape! {
    /// A point of a topic.
    TopicPoint {
        /// The point in words.
        text: one Text,
    } with {
        /// The legal references that it cites, by identifier.
        references, with_references: many LegalReferenceId,
    }
}

shape! {
    /// A term of the exchange's vocabulary.
    Concept {
        /// Its key, by which topics name it.
        key: one Words,
        /// The term.
        name: one Text,
    }
}

shape! {
    /// A law, plan or policy that topics cite.
    LegalReference {
        /// Its identifier.
        id: one LegalReferenceId,
        /// How it is cited.
        citation: one Text,
        /// Law, plan or policy.
        source: value LegalSource,
    } with {
        /// What it is about.
        subject, with_subject: maybe Text,
        /// The reference that has since taken its place, by identifier.
        successor, with_successor: maybe LegalReferenceId,
    }
}
