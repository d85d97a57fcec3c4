//! Questions about administrations.

use scambio_core::exchange::{Activity, ActivityKind, Administration, Exchange, Transfer};
use scambio_core::id::AdministrationId;

use crate::i18n::Voice;

/// The administrations as people look for them: the reader's own, then the lead, then by name.
pub fn own_first<'a>(
    exchange: &'a Exchange,
    own: Option<&AdministrationId>,
    voice: &Voice,
) -> Vec<&'a Administration> {
    let named = |it: &'a Administration| {
        (Some(it.id()) != own, !it.is_lead(), super::short_name(it, voice.lang()).0, it)
    };
    let mut all: Vec<_> = exchange.administrations().iter().map(named).collect();
    all.sort_unstable_by(|(not_own, not_lead, name, _), (other_not_own, other_not_lead, other_name, _)| {
        (not_own, not_lead)
            .cmp(&(other_not_own, other_not_lead))
            .then_with(|| voice.compare(name, other_name))
    });
    all.into_iter().map(|(.., administration)| administration).collect()
}

/// The workshops that an administration hosts.
pub fn workshops_hosted_by<'a>(
    exchange: &'a Exchange,
    id: &'a AdministrationId,
) -> impl Iterator<Item = &'a Activity> {
    exchange.activities_of(ActivityKind::Workshop).filter(move |workshop| workshop.host() == Some(id))
}

/// The transfers by which an administration receives practices, from their first step on.
pub fn receives<'a>(exchange: &'a Exchange, id: &'a AdministrationId) -> impl Iterator<Item = &'a Transfer> {
    exchange.transfers().iter().filter(move |transfer| transfer.to() == id && transfer.reached().is_some())
}
