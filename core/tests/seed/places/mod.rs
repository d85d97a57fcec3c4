//! The places of all rows, in the order of the seed, and what several of their checks have in common.

mod activities;
mod laws;
mod numbers;
mod people;
mod record;
mod relations;
mod results;
mod themes;

use crate::italian::Italian;
use crate::place::{Compared, Place, Verdict, is, tells};
use crate::table::Row;
use scambio_core::diag::Diagnostic;
use scambio_core::exchange::{
    Activity, ActivityKind, Administration, Draft, Exchange, Origin, Practice, SectionKind, State,
};
use scambio_core::id::AdministrationId;
use scambio_core::text::Block;

/// The places of all rows.
pub(crate) fn all() -> Vec<&'static Place> {
    [
        people::PLACES,
        themes::PLACES,
        laws::PLACES,
        activities::PLACES,
        results::PLACES,
        record::PLACES,
        numbers::PLACES,
        relations::PLACES,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn administration<'a>(x: &'a Exchange, id: &str) -> Option<&'a Administration> {
    x.administration(&AdministrationId::new(id).ok()?)
}

fn name_of<'a>(x: &'a Exchange, id: &AdministrationId) -> Option<&'a str> {
    Some(x.administration(id)?.name().original())
}

/// The first activity of a kind.
fn of_kind(x: &Exchange, kind: ActivityKind) -> Option<&Activity> {
    x.activities_of(kind).next()
}

/// The first practice that existed before the exchange.
fn existing(x: &Exchange) -> Option<&Practice> {
    x.practices().iter().find(|practice| practice.origin() == Origin::Existing)
}

/// `Evento di chiusura (previsto)`: how far it is; where the seed does not say, it is planned.
fn state(state: State, seed: &Row) -> Verdict {
    let said = seed.term().split_once('(').map_or("previsto", |(_, said)| said.trim_end_matches(')'));
    is(state.italian(), said.trim_end_matches(['o', 'a', 'i', 'e']))
}

/// The codes of what is found once the exchange has been changed.
fn found_after(x: &Exchange, change: fn(&mut Draft)) -> Vec<&'static str> {
    let mut draft = x.to_draft();
    change(&mut draft);
    draft.check().diagnostics.iter().map(Diagnostic::code).collect()
}

/// Some passage of a section of the record tells what the seed says.
fn told(x: &Exchange, kind: SectionKind, short: &str) -> Verdict {
    let passages = x.record()?.section(kind)?.blocks().iter().flat_map(|block| match block {
        Block::Paragraph(text) => core::slice::from_ref(text),
        Block::List(items) | Block::Numbered(items) => items.as_slice(),
    });
    let mut verdicts: Vec<_> = passages.filter_map(|text| tells(text.original(), short)).collect();
    let agreeing = verdicts.iter().position(Compared::agrees);
    (!verdicts.is_empty()).then(|| verdicts.swap_remove(agreeing.unwrap_or(0)))
}
