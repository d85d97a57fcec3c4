//! Whom an administration sends to a theme: a referent, and a number of people. Counts, never lists of names.

use super::appointment::Appointment;
use super::noun::noun;
use crate::id::{AdministrationId, ThemeId};

noun! {
    /// That an administration joins a theme (or sub-theme), with whom. At most one for each pair.
    Delegation {
        /// The administration.
        administration: one AdministrationId,
        /// The theme or sub-theme that it joins.
        theme: one ThemeId,
    } with {
        /// Its thematic referent.
        referent, with_referent: maybe Appointment,
        /// How many people take part.
        participants, with_participants: maybe_value u32,
    }
}
