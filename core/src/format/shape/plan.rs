//! Plans of the rotation, and documents within the file.

use super::super::json::{Node, Value};
use super::super::reader::{Read, Reader};
use super::super::writer::Writer;
use super::shape;
use crate::diag::JsonType;
use crate::exchange::Embedded;
use crate::id::{AdministrationId, PlanId};
use crate::text::Text;
use crate::time::Date;

shape! {
    /// A plan of the rotation: a version of what is to be, or a scenario.
    RotationPlan {
        /// Its identifier.
        id: one PlanId,
        /// What it is called.
        title: one Text,
        /// Was it computed to show what could be? Then every screen and export says so.
        simulated: value bool,
    } with {
        /// The day on which it was made.
        made_on, with_made_on: maybe_value Date,
        /// The day on which the administrations were told; absent: a proposal or a scenario.
        announced_on, with_announced_on: maybe_value Date,
        /// The plan that it takes the place of, by identifier: one before it in the list.
        replaces, with_replaces: maybe PlanId,
        /// What was assumed, in words.
        note, with_note: maybe Text,
        /// What was assumed, as data.
        programme, with_programme: maybe Embedded,
        /// What was planned, in full, as `rotation/1`; absent: what the programme makes of the exchange.
        instance, with_instance: maybe Embedded,
        /// The day on which each session starts, by its identifier in the instance.
        starts, with_starts: named Date,
        /// The host of each session, by identifier.
        hosts, with_hosts: named AdministrationId,
    }
}

impl Read for Embedded {
    type Value = Self;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        if !matches!(node.value, Value::Object(_)) {
            reader.wrong_type(JsonType::Object, node);
            return None;
        }
        Some(Self::from_laid_out(Writer::lay_out(node)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Embedded {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Embedded".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": true })
    }
}
