//! M001–M033: the exchange, its administrations, roles and working groups.

use super::{administration, name_of, of_kind, told};
use crate::italian::{Italian, one_each, yes_or_no};
use crate::place::{Place, Verdict, all, example, holds, is, list, place, tells};
use crate::table::{Row, after_colon};
use scambio_core::exchange::{
    Activity, ActivityKind, Administration, AdministrationKind, Appointment, Delegation, Exchange, Network,
    Record, RecordPart, RequestPurpose, Role, SectionKind, Staff, SubTheme, Support, WorkingGroup,
};
use scambio_core::text::Lang;

const AUTONOMOUS: AdministrationKind = AdministrationKind::AutonomousProvince;

pub(super) const PLACES: &[Place] = &[
    place!(M001, [Exchange::title], |x, seed| is(x.title().original(), seed.value())),
    place!(M002, [Exchange::record], |x, seed| {
        let record = x.record()?;
        let facts = record.implemented_by().map(|_| RecordPart::Identity);
        let sections = record.sections().iter().map(|section| section.kind().part());
        let mut parts: Vec<_> = facts.into_iter().chain(sections).collect();
        parts.dedup();
        let parts = list(parts.iter().map(Italian::italian), ", ");
        all([is(x.title().original(), seed.value()), is(parts, after_colon(seed.note()))])
    }),
    place!(M003, [Exchange::administrations], |x, seed| {
        let signatories = x.memorandum()?.signatories();
        let signed = x.administrations().iter().filter(|it| signatories.contains(it.id()));
        all([
            is(x.administrations().len(), seed.number()?),
            is(format!("{} firmatarie", signed.count()), seed.value()),
        ])
    }),
    place!(M004, [Administration::kind], |x, seed| {
        let of = |kind| x.administrations().iter().filter(move |it| it.kind() == kind);
        let kinds = AdministrationKind::ALL.iter().filter(|kind| of(**kind).next().is_some());
        let (regions, provinces) = (of(AdministrationKind::Region).count(), of(AUTONOMOUS).count());
        let province = of(AUTONOMOUS).next()?.unit()?.short_name(Lang::It);
        let counted = format!("{regions} Regioni + {provinces} Provincia Autonoma ({province})");
        all([is(list(kinds.map(Italian::italian), " | "), seed.value()), is(counted, seed.note())])
    }),
    place!(M005, [Administration::id], instance),
    place!(M006, [Administration::id], instance),
    place!(M007, [Administration::id], instance),
    place!(M008, [Administration::id], instance),
    place!(M009, [Administration::id], instance),
    place!(M010, [Administration::id], instance),
    place!(M011, [Administration::id], instance),
    place!(M012, [Administration::id], instance),
    place!(M013, [Role::Lead, Exchange::lead], |x, seed| {
        let duties = told(x, SectionKind::Parties, seed.note());
        all([is(x.lead()?.name().original(), seed.value()), duties])
    }),
    place!(M014, [Role::Participant, Exchange::participants], |x, seed| {
        is(x.participants().count(), seed.number()?)
    }),
    place!(M015, [Activity::hosting], |x, seed| {
        let workshops = x.activities_of(ActivityKind::Workshop);
        let mut hosting: Vec<_> = workshops.map(|it| it.hosting().map(Italian::italian)).collect();
        hosting.dedup();
        let [Some(one)] = hosting[..] else { return None };
        is(one, seed.value())
    }),
    place!(M016, [Activity::invitation], |x, seed| {
        let invitation = of_kind(x, ActivityKind::KickOff)?.invitation()?;
        let joined = format!("tutte invitate, {} hanno aderito", x.administrations().len());
        all([is(invitation.italian(), seed.value()), is(joined, seed.note())])
    }),
    place!(M017, [Exchange::promoter], |x, seed| is(name_of(x, x.promoter()?)?, seed.value())),
    place!(M018, [Record::implemented_by], |x, seed| {
        is(name_of(x, x.record()?.implemented_by()?)?, seed.value())
    }),
    place!(M019, [Administration::coordinator], |x, seed| {
        let coordinators = x.administrations().iter().map(|it| appointed(it.coordinator()));
        is(one_each(coordinators, "uno per Amministrazione"), seed.value())
    }),
    example!(M020, [Delegation::referent], |x, seed| {
        let referents = x.delegations().iter().map(|it| appointed(it.referent()));
        is(one_each(referents, "uno per tematica di interesse"), seed.value())
    }),
    example!(M021, [Delegation::participants], |x, seed| {
        let numbers = x.delegations().iter().map(|it| it.participants().into_iter().count());
        is(one_each(numbers, "un numero per ciascuna tematica"), seed.value())
    }),
    place!(M022, [Support::Facilitators], |x, seed| {
        holds(of_kind(x, ActivityKind::SmartActionLab)?.support().contains(&Support::Facilitators))?;
        told(x, SectionKind::Strengths, seed.value())
    }),
    place!(M023, [Support::SubjectMatterExperts], |x, seed| {
        let with_experts =
            x.activities().iter().filter(|it| it.support().contains(&Support::SubjectMatterExperts));
        let kinds = list(with_experts.map(|it| it.kind().italian()), ", ");
        is(format!("presenti negli {kinds}"), seed.value())
    }),
    place!(M024, [Staff::Internal], |x, seed| {
        is(yes_or_no(whole_group(x)?.composition().contains(&Staff::Internal)), seed.value())
    }),
    place!(M025, [Staff::External], |x, seed| {
        is(yes_or_no(whole_group(x)?.composition().contains(&Staff::External)), seed.value())
    }),
    place!(M026, [Exchange::target_group], |x, seed| is(x.target_group()?.original(), seed.value())),
    place!(M027, [SubTheme::stakeholders], |x, seed| {
        let mut sub_themes = x.themes().iter().flat_map(|theme| theme.sub_themes().iter().zip(1..));
        let (sub_theme, number) = sub_themes.find(|(it, _)| it.stakeholders().is_some())?;
        let (part, name) = (sub_theme.stakeholders()?.original(), sub_theme.name().original());
        tells(format!("{part} – {name} (sotto-tematica {number})"), seed.value())
    }),
    place!(M028, [Record::contact, RequestPurpose::MeetReferents], |x, seed| {
        let contact = x.record()?.contact()?;
        holds(contact.purposes().contains(&RequestPurpose::MeetReferents))?;
        tells(contact.text()?.original(), seed.value())
    }),
    place!(M029, [Exchange::working_groups], |x, seed| {
        is(list(whole_group(x)?.composition().iter().map(Italian::italian), " + "), seed.value())
    }),
    place!(M030, [WorkingGroup::composition], |x, seed| {
        let staff = list(whole_group(x)?.composition().iter().map(Italian::italian), " ed ");
        let in_words = x.record()?.items(SectionKind::Composition).next()?;
        all([tells(seed.value(), &staff), is(in_words.original(), seed.value())])
    }),
    example!(M031, [WorkingGroup::theme], |x, seed| {
        let groups_of = |theme| x.working_groups().iter().filter(move |it| it.theme() == Some(theme));
        let groups = x.themes().iter().map(|theme| groups_of(theme.id()).count());
        let one_each = one_each(groups, "1 per tematica");
        all([is(one_each, seed.cardinality()), told(x, SectionKind::Strengths, seed.value())])
    }),
    place!(M032, [ActivityKind::FocusGroup], |x, seed| {
        let phase = of_kind(x, ActivityKind::FocusGroup)?.phase()?;
        let main = x.activities_in(phase).next()?;
        is(format!("all'{}", main.kind().italian()), seed.value())
    }),
    place!(M033, [Exchange::network, Network::aim], |x, seed| {
        let aim = x.network()?.aim().original();
        all([tells(aim, seed.value()), tells(aim, seed.note())])
    }),
];

/// An administration: its code, its name and its part.
fn instance(x: &Exchange, seed: &Row) -> Verdict {
    let administration = administration(x, seed.value())?;
    holds(administration.unit().is_some())?;
    let (name, role) = (administration.name().original(), administration.role().italian());
    all([is(name, seed.term()), is(role, seed.note())])
}

fn appointed(who: Option<&Appointment>) -> usize {
    who.iter().filter(|it| it.appointed()).count()
}

/// The working group of the whole exchange.
fn whole_group(x: &Exchange) -> Option<&WorkingGroup> {
    x.working_groups().iter().find(|it| it.theme().is_none())
}
