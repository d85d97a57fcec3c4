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
    // By insertion: the list is short, and a general sort would cost the reader a kilobyte.
    let mut sorted: Vec<(bool, bool, String, &Administration)> = Vec::new();
    for it in exchange.administrations() {
        let (not_own, not_lead) = (Some(it.id()) != own, !it.is_lead());
        let name = super::short_name(it, voice.lang()).0;
        let to = sorted.partition_point(|(other_not_own, other_not_lead, other_name, _)| {
            let order = (*other_not_own, *other_not_lead).cmp(&(not_own, not_lead));
            order.then_with(|| voice.compare(other_name, &name)).is_le()
        });
        sorted.insert(to, (not_own, not_lead, name, it));
    }
    sorted.into_iter().map(|(.., administration)| administration).collect()
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
