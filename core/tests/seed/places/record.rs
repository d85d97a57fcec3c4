//! M125–M186: the experience record: its sections, its facts in brief, how to ask for more, and its lists.

use super::name_of;
use crate::italian::Italian;
use crate::place::{Place, Verdict, all, example, holds, is, is_one_of, list, place, reads, tells, times};
use crate::table::Row;
use scambio_core::exchange::{
    Action, Activity, ActivityKind, Contact, Content, Exchange, ExchangeMode, Fund, Funding, Programme,
    Record, Request, RequestPurpose, SectionKind, Sender, State,
};
use scambio_core::num::Money;
use scambio_core::text::{Block, Text};
use std::collections::BTreeSet;

/// The page, as it was copied: for the headings, which the model knows only as kinds of section.
const PAGE: &str = include_str!("../../../data/scambio_pa_scheda.json");

pub(super) const PLACES: &[Place] = &[
    place!(M125, [SectionKind::Motivation], |x, seed| section(x, SectionKind::Motivation, seed)),
    place!(M126, [SectionKind::Activities], |x, seed| section(x, SectionKind::Activities, seed)),
    place!(M127, [SectionKind::TargetGroup], |x, seed| section(x, SectionKind::TargetGroup, seed)),
    place!(M128, [SectionKind::Implementation], |x, seed| section(x, SectionKind::Implementation, seed)),
    place!(M129, [SectionKind::Parties], |x, seed| section(x, SectionKind::Parties, seed)),
    place!(M130, [SectionKind::WorkingGroup], |x, seed| section(x, SectionKind::WorkingGroup, seed)),
    place!(M131, [SectionKind::Composition], |x, seed| section(x, SectionKind::Composition, seed)),
    place!(M132, [SectionKind::Collaborations], |x, seed| section(x, SectionKind::Collaborations, seed)),
    place!(M133, [SectionKind::Outputs], |x, seed| section(x, SectionKind::Outputs, seed)),
    place!(M134, [SectionKind::ExpectedResults], |x, seed| section(x, SectionKind::ExpectedResults, seed)),
    place!(M135, [SectionKind::AchievedResults], |x, seed| section(x, SectionKind::AchievedResults, seed)),
    place!(M136, [SectionKind::Strengths], |x, seed| section(x, SectionKind::Strengths, seed)),
    place!(M137, [SectionKind::CriticalIssues], |x, seed| section(x, SectionKind::CriticalIssues, seed)),
    place!(M138, [SectionKind::Lessons], |x, seed| section(x, SectionKind::Lessons, seed)),
    place!(M139, [SectionKind::Transferability], |x, seed| section(x, SectionKind::Transferability, seed)),
    place!(M140, [SectionKind::Support], |x, seed| section(x, SectionKind::Support, seed)),
    place!(M141, [Record::implemented_by], |x, seed| {
        is(name_of(x, x.record()?.implemented_by()?)?, seed.value())
    }),
    place!(M142, [Programme::thematic_objective, Programme::expected_result], |x, seed| {
        let programme = programme(x)?;
        is(format!("{} - {}", programme.thematic_objective()?, programme.expected_result()?), seed.value())
    }),
    place!(M143, [Action::code, Action::title], |x, seed| {
        let action = programme(x)?.action()?;
        is(format!("{} - {}", action.code(), action.title()?.original()), seed.value())
    }),
    place!(M144, [Record::thematic_area], |x, seed| {
        is(x.record()?.thematic_area()?.original(), seed.value())
    }),
    place!(M145, [Exchange::start], |x, seed| {
        all([is(x.start()?, seed.date()?), is(format!("gg/mm/aaaa → {}", x.start()?), seed.note())])
    }),
    place!(M146, [Exchange::duration, Exchange::end], |x, seed| {
        let duration = x.duration()?;
        let iso = format!("ISO 8601 {duration}; fine {}", x.end()?);
        all([is(format!("{} mesi", duration.0), seed.value()), is(iso, seed.note())])
    }),
    place!(M147, [Funding::budget], |x, seed| {
        let budget = budget(x)?;
        let shown = format!("{} {}", budget.currency().italian(), budget.amount());
        let decimal_point = seed.value().replace('.', "").replace(',', ".");
        all([is(budget.amount(), seed.note()), is(shown, decimal_point)])
    }),
    place!(M148, [Funding::programme, Programme::name], |x, seed| {
        let cci = format!("CCI {}", programme(x)?.cci()?);
        all([is(programme(x)?.name().original(), seed.value()), is(cci, seed.note())])
    }),
    place!(M149, [Funding::fund], |x, seed| {
        let known = list(Fund::ALL.iter().map(Italian::italian), " | ");
        all([is(x.funding()?.fund()?.italian(), seed.value()), reads(&known, seed.note())])
    }),
    place!(M150, [Record::published], |x, seed| {
        let published = x.record()?.published()?;
        all([is(published, seed.date()?), is(published, seed.note())])
    }),
    place!(M151, [Record::views], |x, seed| is(x.record()?.views()?, seed.value())),
    place!(M152, [Programme::cci], |x, seed| is(programme(x)?.cci()?, seed.value())),
    place!(M153, [Record::modes], |x, seed| is(x.record()?.modes().len(), seed.number()?)),
    place!(M154, [ExchangeMode::Seminar], mode),
    place!(M155, [ExchangeMode::Webinar], mode),
    place!(M156, [ExchangeMode::Lab], mode),
    place!(M157, [ExchangeMode::Coaching], mode),
    place!(M158, [Contact::purposes], |x, seed| {
        let purposes = x.record()?.contact()?.purposes();
        is(list(purposes.iter().map(Italian::italian), " | "), seed.note())
    }),
    example!(M159, [Request::purpose], |x, seed| {
        let (contact, request) = request(x)?;
        times(contact.purposes().iter().filter(|it| **it == request.purpose()).count(), seed)
    }),
    example!(M160, [Request::mode], |x, seed| {
        let (_, request) = request(x)?;
        times(x.record()?.modes().iter().filter(|it| Some(**it) == request.mode()).count(), seed)
    }),
    example!(M161, [Request::sender, Sender::body, Sender::name, Sender::email], |x, seed| {
        let (contact, request) = request(x)?;
        let (mail, sender) = (request.mailto(contact, "Scambio")?, request.sender());
        let told = [Some(sender.body()), sender.name(), sender.email()];
        let in_mail = told.into_iter().flatten().filter(|it| mail.contains(&***it)).count();
        is(in_mail, seed.term().split(", ").count())
    }),
    example!(M162, [Request::message, Request::mailto], |x, seed| {
        let (contact, request) = request(x)?;
        times(request.mailto(contact, "Scambio")?.matches(&**request.message()?).count(), seed)
    }),
    example!(M163, [Request::privacy_read], |x, seed| {
        let (contact, request) = request(x)?;
        let sendable =
            |read: &bool| request.clone().with_privacy_read(*read).mailto(contact, "Scambio").is_some();
        times([true, false].iter().filter(|read| sendable(read)).count(), seed)
    }),
    place!(M164, [Exchange::expected_results], |x, seed| item(x.expected_results(), seed)),
    place!(M165, [Exchange::expected_results], |x, seed| item(x.expected_results(), seed)),
    place!(M166, [Exchange::expected_results], |x, seed| item(x.expected_results(), seed)),
    place!(M167, [Exchange::achieved_results], |x, seed| item(x.achieved_results(), seed)),
    place!(M168, [Exchange::achieved_results], |x, seed| item(x.achieved_results(), seed)),
    place!(M169, [Exchange::achieved_results], |x, seed| {
        let result = x.achieved_results().nth(seed.index()?)?.original();
        tells(format!("{result} ({} tematiche)", themes_with_labs(x)), seed.name())
    }),
    place!(M170, [Exchange::achieved_results], |x, seed| item(x.achieved_results(), seed)),
    place!(M171, [Record::items], strength),
    place!(M172, [Record::items], strength),
    place!(M173, [Record::items], strength),
    place!(M174, [Record::items], strength),
    place!(M175, [Record::items], strength),
    place!(M176, [Record::items], strength),
    place!(M177, [Record::items], strength),
    place!(M178, [Record::items], transferability),
    place!(M179, [Record::items], transferability),
    place!(M180, [Record::items], transferability),
    place!(M181, [Exchange::objectives], objective),
    place!(M182, [Exchange::objectives], objective),
    place!(M183, [Exchange::objectives], objective),
    place!(M184, [Exchange::objectives], objective),
    place!(M185, [Exchange::objectives], objective),
    place!(M186, [Exchange::objectives], objective),
];

/// A section: where the heading that the seed names is on the page, with the content that the seed describes.
fn section(x: &Exchange, kind: SectionKind, seed: &Row) -> Verdict {
    let sections = x.record()?.sections();
    let at = sections.iter().position(|section| section.kind() == kind)?;
    let page: serde_json::Value = serde_json::from_str(PAGE).ok()?;
    let heading = page["sezioni"][at]["titolo"].as_str()?;
    all([is(heading, seed.term()), is_one_of(&descriptions(sections[at].content()), seed.value())])
}

/// What the seed may say about a content: `testo`, `elenco di 3`, `vuoto nella pagina`, words put off to later.
fn descriptions(content: Content<'_>) -> Vec<String> {
    let blocks = match content {
        Content::Empty => return vec!["vuoto nella pagina".into()],
        Content::Deferred(words) => {
            let later = words.original().split_once(" ad uno ").map_or("", |(_, later)| later);
            return vec![format!("\"ad uno {}\"", later.trim_end_matches('.'))];
        }
        Content::Given(blocks) => blocks,
    };
    let first = blocks.iter().take(1).filter(|block| match block {
        Block::Paragraph(_) => true,
        Block::List(items) | Block::Numbered(items) => items.len() == 1,
    });
    let mut descriptions: Vec<String> = first.map(|_| "testo".into()).collect();
    for block in blocks {
        match block {
            Block::Paragraph(_) => {}
            Block::List(items) => {
                descriptions.extend(["elenco".into(), format!("elenco di {}", items.len())]);
            }
            Block::Numbered(items) => descriptions.push(format!("testo + elenco 1..{}", items.len())),
        }
    }
    descriptions
}

fn programme(x: &Exchange) -> Option<&Programme> {
    x.funding()?.programme()
}

pub(super) fn budget(x: &Exchange) -> Option<Money> {
    x.funding()?.budget()
}

/// A way of exchange that the record offers, and its text names.
fn mode(x: &Exchange, seed: &Row) -> Verdict {
    let record = x.record()?;
    let mode = record.modes().iter().find(|mode| mode.italian() == seed.term())?;
    let text = record.contact()?.text()?.original();
    holds(text.contains(&mode.italian().to_lowercase()))?;
    is(mode.italian(), seed.term())
}

/// A request for the first purpose and in the first way that the record offers, and where it would go.
fn request(x: &Exchange) -> Option<(&Contact, Request)> {
    let contact = x.record()?.contact()?;
    let purpose: RequestPurpose = *contact.purposes().first()?;
    let sender =
        Sender::new("Comune".into()).with_name(Some("Nome".into())).with_email(Some("indirizzo".into()));
    let request = Request::new(purpose, sender)
        .with_mode(x.record()?.modes().first().copied())
        .with_message(Some("Buongiorno".into()))
        .with_privacy_read(true);
    Some((contact, request))
}

/// `Risultato atteso 2: …`, told in short.
fn item<'a>(mut items: impl Iterator<Item = &'a Text>, seed: &Row) -> Verdict {
    tells(items.nth(seed.index()?)?.original(), seed.name())
}

fn strength(x: &Exchange, seed: &Row) -> Verdict {
    item(x.record()?.items(SectionKind::Strengths), seed)
}

fn transferability(x: &Exchange, seed: &Row) -> Verdict {
    item(x.record()?.items(SectionKind::Transferability), seed)
}

fn objective(x: &Exchange, seed: &Row) -> Verdict {
    is(x.objectives().get(seed.index()?)?.original(), seed.name())
}

/// How many themes have had their Smart Action Labs.
pub(super) fn themes_with_labs(x: &Exchange) -> usize {
    let done = x.activities_of(ActivityKind::SmartActionLab).filter(|it| it.state() == State::Done);
    done.flat_map(Activity::themes).collect::<BTreeSet<_>>().len()
}
