//! Privacy: people are counts; a file with names is for work, not for publication.

use super::super::{Appointment, Draft};
use super::at;
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let mut check = |appointment: Option<&Appointment>, path: Path| {
        if let Some(name) = appointment.and_then(Appointment::name) {
            let is_blank = name.trim().is_empty();
            let problem = if is_blank { Problem::BlankText } else { Problem::PersonalName };
            found.push(problem, path.field("name").into());
        }
    };
    for (index, administration) in draft.administrations.iter().enumerate() {
        check(administration.coordinator(), at("administrations", index).field("coordinator"));
    }
    for (index, delegation) in draft.delegations.iter().enumerate() {
        check(delegation.referent(), at("delegations", index).field("referent"));
    }
}
