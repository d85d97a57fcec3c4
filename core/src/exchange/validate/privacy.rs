//! Privacy: people are counts; a file with names is for work, not for publication.

use super::super::{Appointment, Draft};
use super::at;
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let mut check = |appointment: Option<&Appointment>, path: Path| {
        if appointment.is_some_and(|appointment| appointment.name().is_some()) {
            found.push(Problem::PersonalName, path.field("name").into());
        }
    };
    for (index, administration) in draft.administrations.iter().enumerate() {
        check(administration.coordinator(), at("administrations", index).field("coordinator"));
    }
    for (index, delegation) in draft.delegations.iter().enumerate() {
        check(delegation.referent(), at("delegations", index).field("referent"));
    }
}
