//! An administration that takes part in the exchange.

use super::appointment::Appointment;
use super::noun::{noun, words};
use crate::id::AdministrationId;
use crate::territory::{Kind, Unit};
use crate::text::Text;

words! {
    /// What kind of administration it is.
    AdministrationKind {
        /// A region.
        Region = "region",
        /// An autonomous province.
        AutonomousProvince = "autonomous-province",
        /// Another public administration.
        Other = "other",
    }
}

words! {
    /// The part it has in the exchange.
    Role {
        /// Lead administration (capofila): answers for the coordination and for the common sessions.
        Lead = "lead",
        /// Participating administration.
        Participant = "participant",
    }
}

noun! {
    /// An administration that takes part in the exchange.
    Administration {
        /// Its identifier: the IPA code where it has one.
        id: one AdministrationId,
        /// Its name, as the exchange's own documents write it.
        name: one Text,
        /// Lead or participant.
        role: value Role,
    } with {
        /// Region, autonomous province or other, where stated.
        stated_kind, with_kind: maybe_value AdministrationKind,
        /// Its coordinator: at most one, by construction.
        coordinator, with_coordinator: maybe Appointment,
    }
}

impl Administration {
    /// The region or autonomous province that it is, if its identifier is the IPA code of one.
    pub fn unit(&self) -> Option<&'static Unit> {
        Unit::by_ipa(self.id.as_str())
    }

    /// What kind of administration it is: as stated, else as the territory's table knows it, else other.
    pub fn kind(&self) -> AdministrationKind {
        self.stated_kind.unwrap_or_else(|| match self.unit() {
            Some(unit) if unit.kind() == Kind::AutonomousProvince => AdministrationKind::AutonomousProvince,
            Some(_) => AdministrationKind::Region,
            None => AdministrationKind::Other,
        })
    }

    /// Is it the lead administration?
    pub fn is_lead(&self) -> bool {
        self.role == Role::Lead
    }
}
