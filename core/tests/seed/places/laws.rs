//! M055–M079: legal references and the vocabulary.

use crate::place::{Place, Verdict, all, holds, is, place, tells};
use crate::table::Row;
use scambio_core::exchange::{Concept, Exchange, LegalReference, LegalSource, Theme, Topic};
use scambio_core::text::Lang;
use std::collections::BTreeSet;

pub(super) const PLACES: &[Place] = &[
    place!(M055, [Exchange::legal_references], |x, seed| {
        let cited: BTreeSet<_> = topics(x).flat_map(Topic::all_references).collect();
        let found = cited.iter().filter(|id| x.legal_reference(id).is_some());
        is(found.count(), seed.others_of_its_type()?)
    }),
    place!(M056, [LegalReference::citation], law),
    place!(M057, [LegalReference::citation], law),
    place!(M058, [LegalReference::citation], law),
    place!(M059, [LegalReference::citation], law),
    place!(M060, [LegalReference::citation, LegalReference::successor], law),
    place!(M061, [LegalSource::Plan], |x, seed| {
        holds(cited(x, seed)?.source() == LegalSource::Plan)?;
        law(x, seed)
    }),
    place!(M062, [LegalSource::Policy], |x, seed| {
        let policy = cited(x, seed).filter(|it| it.source() == LegalSource::Policy)?;
        is(policy.citation().original(), seed.term().to_lowercase())
    }),
    place!(M063, [Concept::name], concept),
    place!(M064, [Concept::name], concept),
    place!(M065, [Concept::name], concept),
    place!(M066, [Concept::name], concept),
    place!(M067, [Concept::name], concept),
    place!(M068, [Concept::name], concept),
    place!(M069, [Concept::name], concept),
    place!(M070, [Concept::name], concept),
    place!(M071, [Concept::name], concept),
    place!(M072, [Concept::name], concept),
    place!(M073, [Concept::name], concept),
    place!(M074, [Concept::name], concept),
    place!(M075, [Concept::name], concept),
    place!(M076, [Concept::name], concept),
    place!(M077, [Concept::name], concept),
    place!(M078, [Concept::name], concept),
    place!(M079, [Concept::name], concept),
];

fn topics(x: &Exchange) -> impl Iterator<Item = &Topic> {
    x.themes().iter().flat_map(Theme::all_topics)
}

/// The reference with the citation that the seed names, if a topic cites it.
fn cited<'a>(x: &'a Exchange, seed: &Row) -> Option<&'a LegalReference> {
    let citation = |it: &LegalReference| it.citation().original().replace(", ", " ").to_lowercase();
    let law = x.legal_references().iter().find(|it| citation(it) == seed.term().to_lowercase())?;
    topics(x).flat_map(Topic::all_references).any(|id| id == law.id()).then_some(law)
}

/// What it is about, and what has taken its place.
fn law(x: &Exchange, seed: &Row) -> Verdict {
    let law = cited(x, seed)?;
    let successor = law.successor().map(|id| {
        let citation = x.legal_reference(id)?.citation().original();
        let (act, article) = citation.split_once(", ")?;
        Some(format!(" (oggi {article} {act})"))
    });
    let today = successor.map_or(Some(String::new()), |it| it)?;
    tells(format!("{}{today}", law.subject()?.original()), seed.value())
}

/// A term of the vocabulary, in two languages, that a topic is about.
fn concept(x: &Exchange, seed: &Row) -> Verdict {
    let concept = x.vocabulary().iter().find(|it| it.name().original() == seed.term())?;
    holds(topics(x).any(|topic| topic.concepts().contains(concept.key())))?;
    all([is(concept.name().original(), seed.term()), is(concept.name().words(Lang::En).1, seed.english())])
}
