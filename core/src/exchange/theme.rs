//! What the exchange is about: themes, sub-themes and their topics.

use super::noun::{noun, words};
use super::topic::Topic;
use crate::id::ThemeId;
use crate::text::Text;

words! {
    /// Where a theme stands.
    #[derive(Default)]
    ThemeStatus {
        /// Active.
        #[default]
        Active = "active",
        /// Still being designed (in corso di progettazione).
        InDesign = "in-design",
    }
}

noun! {
    /// A theme of the exchange.
    Theme {
        /// Its identifier, shared with sub-themes.
        id: one ThemeId,
        /// Its name.
        name: one Text,
    } with {
        /// Active or still being designed.
        status, with_status: state ThemeStatus,
        /// Its sub-themes, where it is split.
        sub_themes, with_sub_themes: many SubTheme,
        /// Its specific topics, where it is not split.
        topics, with_topics: many Topic,
    }
}

noun! {
    /// A part of a theme that meets by itself.
    SubTheme {
        /// Its identifier, shared with themes.
        id: one ThemeId,
        /// Its name.
        name: one Text,
    } with {
        /// Its specific topics.
        topics, with_topics: many Topic,
        /// The part that stakeholders have in it, where they have one.
        stakeholders, with_stakeholders: maybe Text,
    }
}

impl Theme {
    /// All topics: its own, then those of its sub-themes, in order.
    pub fn all_topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics().iter().chain(self.sub_themes().iter().flat_map(SubTheme::topics))
    }

    /// Is it this theme or one of its sub-themes?
    pub fn covers(&self, id: &ThemeId) -> bool {
        self.id() == id || self.sub_themes().iter().any(|sub_theme| sub_theme.id() == id)
    }
}
