//! Who takes part: exactly one lead administration, and everybody signed.

use super::super::{AgreementKind, Draft};
use super::at;
use super::known::Index;
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let leads: Vec<_> = draft
        .administrations
        .iter()
        .enumerate()
        .filter(|(_, administration)| administration.is_lead())
        .collect();
    match leads.as_slice() {
        [] => found.push(Problem::NoLead, Path::root().field("administrations").into()),
        [_] => {}
        [_, (second, _), ..] => {
            let ids = leads.iter().map(|(_, administration)| administration.id().as_str().into()).collect();
            found.push(Problem::SeveralLeads { ids }, at("administrations", *second).field("role").into());
        }
    }
    signatories(draft, found);
}

/// Whoever takes part has signed the memorandum, where its signatories are stated.
fn signatories(draft: &Draft, found: &mut Diagnostics) {
    let is_memorandum = |kind| kind == AgreementKind::Memorandum;
    let Some(memorandum) = draft.agreements.iter().find(|agreement| is_memorandum(agreement.kind())) else {
        return;
    };
    if memorandum.signatories().is_empty() {
        return;
    }
    let signatories: Index<'_> =
        memorandum.signatories().iter().map(crate::id::AdministrationId::as_str).collect();
    for (index, administration) in draft.administrations.iter().enumerate() {
        if !signatories.contains(administration.id().as_str()) {
            let problem = Problem::NotSignatory { administration: administration.name().original().into() };
            found.push(problem, at("administrations", index).into());
        }
    }
}
