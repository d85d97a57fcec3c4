//! The people who work on the exchange, by kind, never by name.

use super::noun::{noun, words};
use crate::id::ThemeId;

words! {
    /// Of whom a working group is made.
    Staff {
        /// Staff of the administration itself.
        Internal = "internal",
        /// External staff (consultants).
        External = "external",
    }
}

noun! {
    /// A working group: of the whole exchange, or a small one of a theme.
    WorkingGroup {} with {
        /// The theme or sub-theme whose group it is; none: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// Of whom it is made.
        composition, with_composition: many Staff,
    }
}
