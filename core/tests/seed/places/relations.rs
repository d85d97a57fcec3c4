//! M205–M224: how the nouns of the model hang together.

use super::{administration, existing, found_after, told};
use crate::place::{Place, all, example, holds, is, list, place, span, times};
use scambio_core::exchange::{
    Activity, ActivityKind, Administration, Agreement, Delegation, Draft, Exchange, Finding, FindingKind,
    Funding, Origin, Output, Practice, Programme, ProjectWork, Round, SectionKind, SubTheme, Theme, Topic,
    Transfer,
};

pub(super) const PLACES: &[Place] = &[
    place!(M205, [Exchange::promoter], |x, seed| {
        let promoter = administration(x, x.promoter()?.as_str())?;
        all([
            times(x.promoter().iter().count(), seed),
            told(x, SectionKind::Presentation, &format!("promossa {}", promoter.name().original())),
        ])
    }),
    place!(M206, [Exchange::lead], |x, seed| {
        let lead = x.lead()?.name().original();
        all([
            times(x.administrations().iter().filter(|it| it.is_lead()).count(), seed),
            told(x, SectionKind::Parties, &format!("{lead} Capofila responsabile coordinamento")),
        ])
    }),
    place!(M207, [Agreement::signatories], |x, seed| {
        let signatories = x.memorandum()?.signatories().iter().filter_map(|id| x.administration(id));
        times(signatories.count(), seed)
    }),
    place!(M208, [Exchange::themes], |x, seed| times(x.themes().len(), seed)),
    place!(M209, [Theme::sub_themes], |x, seed| {
        is(span(x.themes().iter().map(|it| it.sub_themes().len()))?, seed.cardinality())
    }),
    place!(M210, [SubTheme::topics], |x, seed| {
        let sub_themes = x.themes().iter().flat_map(Theme::sub_themes);
        is(span(sub_themes.map(|it| it.topics().len()))?, seed.cardinality())
    }),
    example!(M211, [Delegation::administration, Delegation::theme], |x, seed| {
        let per_administration = x
            .administrations()
            .iter()
            .map(|it| x.subjects().filter(|subject| x.delegation(it.id(), subject.id()).is_some()).count());
        let per_subject = x.subjects().map(|subject| {
            x.administrations().iter().filter(|it| x.delegation(it.id(), subject.id()).is_some()).count()
        });
        let several = |counts: Vec<usize>, word| counts.iter().any(|count| *count > 1).then_some(word);
        let sides = [several(per_administration.collect(), "n"), several(per_subject.collect(), "m")];
        is(list(sides.into_iter().flatten(), ":"), seed.cardinality())
    }),
    place!(M212, [Administration::coordinator], |x, seed| {
        let coordinators = x.administrations().iter().map(Administration::coordinator);
        is(span(coordinators.map(|it| it.iter().filter(|it| it.appointed()).count()))?, seed.cardinality())
    }),
    example!(M213, [Delegation::referent], |x, seed| {
        let referents = x.delegations().iter().map(Delegation::referent);
        is(span(referents.map(|it| it.into_iter().filter(|it| it.appointed()).count()))?, seed.cardinality())
    }),
    example!(M214, [Delegation::participants], |x, seed| {
        let most = x.delegations().iter().filter_map(Delegation::participants).max()?;
        times(usize::try_from(most).ok()?, seed)
    }),
    example!(M215, [Activity::themes], |x, seed| {
        is(span(workshops(x).map(|it| it.themes().len()))?, seed.cardinality())
    }),
    example!(M216, [Activity::host], |x, seed| {
        let hosts = workshops(x).map(|it| it.host().and_then(|id| x.administration(id)).iter().count());
        is(span(hosts)?, seed.cardinality())
    }),
    example!(M217, [Finding::activity], |x, seed| {
        holds(found_after(x, lose_the_activities).contains(&"unknown-reference"))?;
        let yielded = |kind, round| {
            x.findings().iter().any(|it| {
                let workshop = it.activity().and_then(|id| x.activity(id));
                it.kind() == kind && workshop.and_then(Activity::round) == Some(round)
            })
        };
        let kinds = [(FindingKind::Context, Round::First), (FindingKind::ImprovementArea, Round::Second)];
        let counts = kinds.iter().filter(|(kind, round)| yielded(*kind, *round)).count();
        all([times(counts, seed), is(counts, seed.term().split(" / ").count())])
    }),
    example!(M218, [Practice::offered_by], |x, seed| {
        let existing = x.practices().iter().filter(|it| it.origin() == Origin::Existing);
        is(span(existing.map(|it| it.offered_by().len()))?, seed.cardinality())
    }),
    example!(M219, [Transfer::practice, Transfer::to], |x, seed| {
        let practice = existing(x)?;
        let transfers = x.transfers().iter().filter(|it| it.practice() == practice.id());
        times(transfers.filter(|it| x.administration(it.to()).is_some()).count(), seed)
    }),
    example!(M220, [ProjectWork::practices], |x, seed| {
        let practices = x.project_works().iter().flat_map(ProjectWork::practices);
        times(practices.filter(|id| x.practice(id).is_some()).count(), seed)
    }),
    example!(M221, [Output::adopted_by], |x, seed| {
        is(span(x.outputs().iter().map(|it| it.adopted_by().len()))?, seed.cardinality())
    }),
    place!(M222, [Funding::programme, Funding::fund], |x, seed| {
        let funding = x.funding()?;
        times(funding.programme().iter().zip(funding.fund()).count(), seed)
    }),
    place!(
        M223,
        [Programme::thematic_objective, Programme::expected_result, Programme::action],
        |x, seed| {
            let programme = x.funding()?.programme()?;
            let objective = programme.thematic_objective().zip(programme.expected_result());
            times(objective.iter().zip(programme.action()).count(), seed)
        }
    ),
    place!(M224, [Topic::references, Topic::all_references], |x, seed| {
        let topics = x.themes().iter().flat_map(Theme::all_topics);
        let cited = topics.map(|topic| topic.all_references().filter_map(|id| x.legal_reference(id)).count());
        is(span(cited)?, seed.cardinality())
    }),
];

/// The workshops that are told apart: each with its host.
fn workshops(x: &Exchange) -> impl Iterator<Item = &Activity> {
    x.activities_of(ActivityKind::Workshop).filter(|it| !it.is_in_rotation())
}

fn lose_the_activities(draft: &mut Draft) {
    draft.activities.clear();
}
