//! What the exchange produces: project works, and outputs such as an act of guidance.

use super::activity::State;
use super::noun::{noun, words};
use crate::id::{AdministrationId, OutputId, PracticeId, ProjectWorkId, ThemeId};
use crate::text::Text;

noun! {
    /// A final project work: it prepares the definition of good practices.
    ProjectWork {
        /// Its identifier.
        id: one ProjectWorkId,
        /// Its title.
        title: one Text,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme or sub-theme that it belongs to; none: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// The good practices that it develops.
        practices, with_practices: many PracticeId,
    }
}

words! {
    /// The forms that an act of guidance may take.
    ActKind {
        /// A directive.
        Directive = "directive",
        /// A regulation.
        Regulation = "regulation",
        /// Strategic guidelines.
        StrategicGuidelines = "strategic-guidelines",
        /// A similar act.
        Similar = "similar",
    }
}

noun! {
    /// An output of the exchange, such as an act of guidance and regulation of the regional executive.
    Output {
        /// Its identifier.
        id: one OutputId,
        /// Its title.
        title: one Text,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// For an act: the forms that it may take.
        forms, with_forms: many ActKind,
        /// What it contains.
        contents, with_contents: many Text,
        /// The administrations that have adopted it.
        adopted_by, with_adopted_by: many AdministrationId,
    }
}
