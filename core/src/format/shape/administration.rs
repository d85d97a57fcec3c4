//! Administrations and the people they send.

use super::super::leaf::TextShape;
use super::{Shape, shape};
use crate::exchange::{AdministrationKind, AgreementKind, Appointment, Role, Staff};
use crate::id::{AdministrationId, AgreementId, ThemeId};
use crate::text::Lang;
use crate::time::Date;

shape! {
    /// An administration that takes part in the exchange.
    AdministrationShape => Administration, "Administration" {
        /// Its identifier: the IPA code where it has one (`r_toscan`).
        id: one AdministrationId,
        /// Its name, as the exchange's own documents write it.
        name: one TextShape,
        /// Lead or participant. Exactly one administration is the lead.
        role: value Role,
    } with {
        /// Region, autonomous province or other; taken from the table of the territory if the identifier is an IPA code.
        #[serde(rename = "kind")]
        stated_kind, with_kind: maybe_value AdministrationKind,
        /// Its coordinator.
        coordinator, with_coordinator: maybe AppointmentShape,
    }
}

shape! {
    /// Whom an administration sends to a theme. One for each pair of administration and theme.
    DelegationShape => Delegation, "Delegation" {
        /// The administration.
        administration: one AdministrationId,
        /// The theme or sub-theme that it joins.
        theme: one ThemeId,
    } with {
        /// Its thematic referent.
        referent, with_referent: maybe AppointmentShape,
        /// How many people take part.
        participants, with_participants: maybe_value u32,
    }
}

shape! {
    /// An agreement that the exchange rests on.
    AgreementShape => Agreement, "Agreement" {
        /// Its identifier.
        id: one AgreementId,
        /// Memorandum of understanding or contract.
        kind: value AgreementKind,
    } with {
        /// What it is about.
        subject, with_subject: maybe TextShape,
        /// The administrations that signed it.
        signatories, with_signatories: many AdministrationId,
        /// The day of signature.
        signed_on, with_signed_on: maybe_value Date,
    }
}

shape! {
    /// A working group, by kinds of staff.
    WorkingGroupShape => WorkingGroup, "WorkingGroup" {} with {
        /// The theme or sub-theme whose group it is; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// Of whom it is made.
        composition, with_composition: many Staff,
    }
}

/// Somebody appointed to a task.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Appointment", deny_unknown_fields))]
pub(in crate::format) struct AppointmentShape {
    /// Has the appointment been made?
    appointed: bool,
    /// The person's name. For work among administrations only: a file with names cannot be published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<Box<str>>,
}

impl Shape for AppointmentShape {
    type Noun = Appointment;

    fn into_noun(self, _: Lang) -> Option<Appointment> {
        Some(Appointment::new(self.appointed).with_name(self.name.as_deref()))
    }

    fn of(noun: &Appointment, _: Lang) -> Self {
        Self { appointed: noun.appointed(), name: noun.name().map(Into::into) }
    }
}
