//! Administrations and the people they send.

use super::super::json::Node;
use super::super::leaf::{Count, Words};
use super::super::reader::{Read, Reader};
use super::super::writer::{Write, Writer};
use super::shape;
use crate::exchange::{AdministrationKind, AgreementKind, Appointment, Role, Staff};
use crate::id::{AdministrationId, AgreementId, ThemeId};
use crate::text::Text;
use crate::time::Date;

shape! {
    /// An administration that takes part in the exchange.
    Administration {
        /// Its identifier: the IPA code where it has one (`r_toscan`).
        id: one AdministrationId,
        /// Its name, as the exchange's own documents write it.
        name: one Text,
        /// Lead or participant. Exactly one administration is the lead.
        role: value Role,
    } with {
        /// Region, autonomous province or other; taken from the table of the territory if the identifier is an IPA code.
        stated_kind as "kind", with_kind: maybe_value AdministrationKind,
        /// Its coordinator.
        coordinator, with_coordinator: maybe Appointment,
    }
}

shape! {
    /// Whom an administration sends to a theme. One for each pair of administration and theme.
    Delegation {
        /// The administration.
        administration: one AdministrationId,
        /// The theme or sub-theme that it joins.
        theme: one ThemeId,
    } with {
        /// Its thematic referent.
        referent, with_referent: maybe Appointment,
        /// How many people take part.
        participants, with_participants: maybe_value Count,
    }
}

shape! {
    /// An agreement that the exchange rests on.
    Agreement {
        /// Its identifier.
        id: one AgreementId,
        /// Memorandum of understanding or contract.
        kind: value AgreementKind,
    } with {
        /// What it is about.
        subject, with_subject: maybe Text,
        /// The administrations that signed it.
        signatories, with_signatories: many AdministrationId,
        /// The day of signature.
        signed_on, with_signed_on: maybe_value Date,
    }
}

shape! {
    /// A working group, by kinds of staff.
    WorkingGroup {} with {
        /// The theme or sub-theme whose group it is; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// Of whom it is made.
        composition, with_composition: many Staff,
    }
}

/// Somebody appointed to a task.
impl Read for Appointment {
    type Value = Self;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &[APPOINTED, NAME])?;
        let appointed = reader.must::<bool>(fields, APPOINTED);
        let name = reader.maybe::<Words>(fields, NAME);
        Some(Self::new(appointed?).with_name(name.as_deref()))
    }
}

const APPOINTED: &str = "appointed";
const NAME: &str = "name";

impl Write for Appointment {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field(APPOINTED, &self.appointed());
            if let Some(name) = self.name() {
                out.field(NAME, &name);
            }
        });
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Appointment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Appointment".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = crate::format::schema::Object::new("Somebody appointed to a task.");
        schema.field(APPOINTED, "Has the appointment been made?", true, generator.subschema_for::<bool>());
        let about =
            "The person's name. For work among administrations only: a file with names cannot be published.";
        schema.field(NAME, about, false, generator.subschema_for::<Words>());
        schema.finish()
    }
}
