//! Phases and activities.

use super::super::leaf::TextShape;
use super::shape;
use crate::exchange::{ActivityKind, Hosting, Invitation, Round, State, Support};
use crate::id::{ActivityId, PhaseId, ThemeId};
use crate::time::Period;

shape! {
    /// A phase of the exchange. Phases follow one another in the order of the list.
    PhaseShape => Phase, "Phase" {
        /// Its identifier.
        id: one PhaseId,
        /// Its name.
        name: one TextShape,
    } with {
        /// Its first and last day.
        period, with_period: maybe_value Period,
    }
}

shape! {
    /// Something that takes place: an event, a Smart Action Lab, a workshop.
    ActivityShape => Activity, "Activity" {
        /// Its identifier.
        id: one ActivityId,
        /// What kind it is.
        kind: value ActivityKind,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// Its title, where it has one of its own.
        title, with_title: maybe TextShape,
        /// The phase that it belongs to, by identifier.
        phase, with_phase: maybe PhaseId,
        /// Its days.
        period, with_period: maybe_value Period,
        /// The themes or sub-themes that it is about, by identifier; absent: the whole exchange.
        themes, with_themes: many ThemeId,
        /// Who hosts it.
        #[serde(rename = "host")]
        hosting, with_hosting: maybe Hosting,
        /// Who is invited beyond the participants.
        #[serde(rename = "invited")]
        invitation, with_invitation: maybe Invitation,
        /// For workshops: `first` (context) or `second` (improvement).
        round, with_round: maybe_value Round,
        /// What it is for.
        purposes, with_purposes: many TextShape,
        /// The parts of which it is made.
        parts, with_parts: many TextShape,
        /// Who supports it, beside the delegates.
        support, with_support: many Support,
        /// Does it bring together the participants of different themes?
        cross_theme, with_cross_theme: state bool,
        /// Do several regions take part?
        interregional, with_interregional: state bool,
    }
}
