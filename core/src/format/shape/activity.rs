//! Phases and activities.

use super::shape;
use crate::exchange::{ActivityKind, Hosting, Invitation, Round, State, Support};
use crate::id::{ActivityId, PhaseId, ThemeId};
use crate::text::Text;
use crate::time::Period;

shape! {
    /// A phase of the exchange. Phases follow one another in the order of the list.
    Phase {
        /// Its identifier.
        id: one PhaseId,
        /// Its name.
        name: one Text,
    } with {
        /// Its first and last day.
        period, with_period: maybe_value Period,
    }
}

shape! {
    /// Something that takes place: an event, a Smart Action Lab, a workshop.
    Activity {
        /// Its identifier.
        id: one ActivityId,
        /// What kind it is.
        kind: value ActivityKind,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// Its title, where it has one of its own.
        title, with_title: maybe Text,
        /// The phase that it belongs to, by identifier.
        phase, with_phase: maybe PhaseId,
        /// Its days.
        period, with_period: maybe_value Period,
        /// The themes or sub-themes that it is about, by identifier; absent: the whole exchange.
        themes, with_themes: many ThemeId,
        /// Who hosts it.
        hosting as "host", with_hosting: maybe Hosting,
        /// Who is invited beyond the participants: the word `all-regional`, or a list of identifiers.
        invitation as "invited", with_invitation: maybe Invitation,
        /// For workshops: `first` (context) or `second` (improvement).
        round, with_round: maybe_value Round,
        /// What it is for.
        purposes, with_purposes: many Text,
        /// The parts of which it is made.
        parts, with_parts: many Text,
        /// Who supports it, beside the delegates.
        support, with_support: many Support,
        /// Does it bring together the participants of different themes?
        cross_theme, with_cross_theme: state bool,
        /// Do several regions take part?
        interregional, with_interregional: state bool,
    }
}
