//! Hosts: workshops are hosted by participants of their theme, common sessions by the lead administration.

use super::super::{Activity, ActivityKind, Draft};
use super::at;
use super::known::{BySubject, Known};
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let joined = joined(draft, known);
    for (index, activity) in draft.activities.iter().enumerate() {
        let path = || at("activities", index).field("host").into();
        let is_workshop = activity.kind() == ActivityKind::Workshop;
        if activity.is_in_rotation() && !is_workshop {
            found.push(Problem::RotationWithoutWorkshop, path());
        }
        let Some(host) = activity.host().map(crate::id::AdministrationId::as_str) else { continue };
        let position = known.administrations.position(host);
        if is_common(activity) && !position.is_some_and(|at| draft.administrations[at].is_lead()) {
            found.push(Problem::NotAtLead { host: host.into() }, path());
        }
        for theme in activity.themes().iter().filter(|_| is_workshop) {
            if !may_host(position, theme.as_str(), &joined) {
                found.push(
                    Problem::HostNotInTheme { host: host.into(), theme: theme.as_str().into() },
                    path(),
                );
            }
        }
    }
}

/// Sessions that take place at the lead administration's seat.
fn is_common(activity: &Activity) -> bool {
    matches!(activity.kind(), ActivityKind::SmartActionLab | ActivityKind::CommonSession)
}

/// The positions of the administrations that have joined a subject, ascending.
fn joined<'k>(draft: &Draft, known: &'k Known<'k>) -> BySubject<'k, Vec<usize>> {
    let mut joined: BySubject<'_, Vec<usize>> = BySubject::new(known);
    let mut themes_of: Vec<Vec<&str>> = vec![Vec::new(); draft.administrations.len()];
    for delegation in &draft.delegations {
        if let Some(position) = known.administrations.position(delegation.administration().as_str()) {
            themes_of[position].push(delegation.theme().as_str());
        }
    }
    for (position, themes) in themes_of.into_iter().enumerate() {
        for theme in themes {
            joined.change(theme, |all| all.push(position));
        }
    }
    joined
}

/// Does the administration take part in the theme, as far as the file says who does?
///
/// Where it names nobody for a theme (or a part of it), nothing is known and nothing is wrong.
fn may_host(host: Option<usize>, theme: &str, joined: &BySubject<'_, Vec<usize>>) -> bool {
    let mut named = false;
    for all in joined.related(theme).filter(|all| !all.is_empty()) {
        named = true;
        if host.is_some_and(|host| all.binary_search(&host).is_ok()) {
            return true;
        }
    }
    !named
}
