//! A specific topic (oggetto di scambio): what exactly is exchanged within a theme or sub-theme.

use super::noun::noun;
use crate::id::LegalReferenceId;
use crate::text::Text;

noun! {
    /// A specific topic, as the participants defined it in the Smart Action Labs.
    Topic {
        /// The topic in words.
        text: one Text,
    } with {
        /// The points into which it is divided.
        points, with_points: many TopicPoint,
        /// The legal references that it cites.
        references, with_references: many LegalReferenceId,
        /// The concepts of the exchange's vocabulary that it is about.
        concepts, with_concepts: many Box<str>,
    }
}

noun! {
    /// A point of a topic.
    TopicPoint {
        /// The point in words.
        text: one Text,
    } with {
        /// The legal references that it cites.
        references, with_references: many LegalReferenceId,
    }
}

impl Topic {
    /// Every legal reference cited by the topic and by its points, in order of appearance.
    pub fn all_references(&self) -> impl Iterator<Item = &LegalReferenceId> {
        self.references().iter().chain(self.points().iter().flat_map(TopicPoint::references))
    }
}
