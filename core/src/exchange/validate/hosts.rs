//! Hosts: workshops are hosted by participants of their theme, common sessions by the lead administration.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Activity, ActivityKind, Draft};
use super::at;
use crate::diag::{Diagnostics, Problem};
use crate::id::{AdministrationId, ThemeId};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let joined = joined(draft);
    for (index, activity) in draft.activities.iter().enumerate() {
        let path = || at("activities", index).field("host").into();
        let is_workshop = activity.kind() == ActivityKind::Workshop;
        if activity.is_in_rotation() && !is_workshop {
            found.push(Problem::RotationWithoutWorkshop, path());
        }
        let Some(host) = activity.host() else { continue };
        if is_common(activity) {
            let is_lead = |id| draft.administrations.iter().any(|it| it.id() == id && it.is_lead());
            if !is_lead(host) {
                found.push(Problem::NotAtLead { host: host.as_str().into() }, path());
            }
        }
        if is_workshop {
            for theme in activity.themes() {
                if !takes_part(draft, host, theme, &joined) {
                    let problem =
                        Problem::HostNotInTheme { host: host.as_str().into(), theme: theme.as_str().into() };
                    found.push(problem, path());
                }
            }
        }
    }
}

/// Sessions that take place at the lead administration's seat.
fn is_common(activity: &Activity) -> bool {
    matches!(activity.kind(), ActivityKind::SmartActionLab | ActivityKind::CommonSession)
}

/// Does the administration take part in the theme, as far as the file says who does?
///
/// Where it names nobody for a theme (or a part of it), nothing is known and nothing is wrong.
fn takes_part(draft: &Draft, host: &AdministrationId, theme: &ThemeId, joined: &Joined<'_>) -> bool {
    let mut who = draft.related(theme).filter_map(|related| joined.get(related)).peekable();
    who.peek().is_none() || who.any(|administrations| administrations.contains(host))
}

/// Who has joined which theme or sub-theme.
type Joined<'a> = BTreeMap<&'a ThemeId, BTreeSet<&'a AdministrationId>>;

fn joined(draft: &Draft) -> Joined<'_> {
    let mut joined = Joined::new();
    for delegation in &draft.delegations {
        joined.entry(delegation.theme()).or_default().insert(delegation.administration());
    }
    joined
}
