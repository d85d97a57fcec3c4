//! Something that takes place: an event, a Smart Action Lab, a workshop.

use super::noun::{noun, words};
use crate::id::{ActivityId, AdministrationId, PhaseId, ThemeId};
use crate::text::Text;
use crate::time::Period;

words! {
    /// What kind of activity.
    ActivityKind {
        /// Kick-off event (evento iniziale).
        KickOff = "kick-off",
        /// Focus group, such as those of the kick-off event.
        FocusGroup = "focus-group",
        /// Signing of the memorandum of understanding.
        Signing = "signing",
        /// Smart Action Lab: a facilitated session at the lead administration.
        SmartActionLab = "smart-action-lab",
        /// Another session common to all themes.
        CommonSession = "common-session",
        /// On-the-job training (training on the job).
        OnTheJobTraining = "on-the-job-training",
        /// Workshop, hosted in rotation.
        Workshop = "workshop",
        /// Work on the final project works.
        ProjectWork = "project-work",
        /// Closing event.
        ClosingEvent = "closing-event",
    }
}

words! {
    /// Where an activity, a transfer's plan or an output stands.
    State {
        /// Planned.
        Planned = "planned",
        /// Started, not finished.
        UnderWay = "under-way",
        /// Done.
        Done = "done",
    }
}

words! {
    /// The round of a workshop.
    Round {
        /// First: context and starting situation of each administration.
        First = "first",
        /// Second: areas for improvement and possible solutions.
        Second = "second",
    }
}

words! {
    /// Who supports an activity, beside the delegates.
    Support {
        /// Facilitators.
        Facilitators = "facilitators",
        /// Subject-matter experts.
        SubjectMatterExperts = "subject-matter-experts",
    }
}

/// Who hosts an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// One administration.
    By(AdministrationId),
    /// Each participating administration in turn: it stands for several sessions not yet told apart.
    InRotation,
}

/// Who is invited beyond the participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// All regional administrations.
    AllRegional,
    /// These.
    These(Vec<AdministrationId>),
}

noun! {
    /// Something that takes place.
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
        /// The phase that it belongs to.
        phase, with_phase: maybe PhaseId,
        /// Its days, where known.
        period, with_period: maybe_value Period,
        /// The themes or sub-themes that it is about; none: the whole exchange.
        themes, with_themes: many ThemeId,
        /// Who hosts it.
        hosting, with_hosting: maybe Hosting,
        /// Who is invited beyond the participants.
        invitation, with_invitation: maybe Invitation,
        /// The round, for workshops.
        round, with_round: maybe_value Round,
        /// What it is for.
        purposes, with_purposes: many Text,
        /// The parts of which it is made: a theoretical session, group work.
        parts, with_parts: many Text,
        /// Who supports it.
        support, with_support: many Support,
        /// Does it bring together the participants of different themes?
        cross_theme, with_cross_theme: state bool,
        /// Do several regions take part?
        interregional, with_interregional: state bool,
    }
}

impl Hosting {
    /// The word for [`InRotation`](Self::InRotation), which is therefore no administration's identifier.
    pub(crate) const ROTATION: &str = "rotation";
}

impl Invitation {
    /// The word for [`AllRegional`](Self::AllRegional), which is therefore no administration's identifier.
    pub(crate) const ALL_REGIONAL: &str = "all-regional";
}

impl Activity {
    /// The administration that hosts it, where it is one.
    pub fn host(&self) -> Option<&AdministrationId> {
        match self.hosting() {
            Some(Hosting::By(administration)) => Some(administration),
            Some(Hosting::InRotation) | None => None,
        }
    }

    /// Is it hosted by each participating administration in turn?
    pub fn is_in_rotation(&self) -> bool {
        matches!(self.hosting(), Some(Hosting::InRotation))
    }
}
