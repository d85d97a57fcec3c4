//! A plan of the rotation, as it is kept with the exchange: days and hosts by session, and what it was made from. There may be
//! several: versions of one plan, and scenarios.

use super::noun::noun;
use crate::id::{AdministrationId, PlanId};
use crate::text::Text;
use crate::time::Date;

/// Another document within the exchange file, as JSON text: an object. What it says is for those who know its format.
///
/// It is made by [`format::embed`](crate::format::embed), so that it is JSON, laid out in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedded(Box<str>);

impl Embedded {
    /// Only what reads JSON may call it.
    pub(crate) fn from_laid_out(json: String) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

noun! {
    /// A plan of the rotation.
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
        /// The day on which the administrations were told; absent: it is a proposal or a scenario.
        announced_on, with_announced_on: maybe_value Date,
        /// The plan that it takes the place of: one before it in the list.
        replaces, with_replaces: maybe PlanId,
        /// What was assumed, in words.
        note, with_note: maybe Text,
        /// What was assumed, as data: see [`format::rotation::read_programme`](crate::format::rotation::read_programme).
        programme, with_programme: maybe Embedded,
        /// What was planned, in full: `rotation/1`, see [`format::rotation::read`](crate::format::rotation::read).
        instance, with_instance: maybe Embedded,
        /// When each session starts, by its identifier in the instance.
        starts, with_starts: named Date,
        /// Who hosts each session.
        hosts, with_hosts: named AdministrationId,
    }
}
