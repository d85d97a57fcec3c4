//! M105–M124: what the exchange brings to light, good practices, outputs; what it rests on.

use super::{administration, existing, told};
use crate::italian::Italian;
use crate::place::{Place, all, example, holds, is, list, place, tells, texts, times};
use scambio_core::exchange::{
    Agreement, AgreementKind, Exchange, Finding, FindingKind, Origin, Output, Platform, Practice,
    SectionKind, Transfer,
};
use scambio_core::text::Lang;

pub(super) const PLACES: &[Place] = &[
    example!(M105, [FindingKind::Context], |x, seed| {
        let context = of_kind(x, FindingKind::Context).find(|it| !it.administrations().is_empty())?;
        let workshop = x.activity(context.activity()?)?;
        tells(texts(workshop.purposes()), seed.value())
    }),
    example!(M106, [FindingKind::ImprovementArea], |x, seed| {
        times(of_kind(x, FindingKind::ImprovementArea).count(), seed)
    }),
    example!(M107, [Finding::solutions], |x, seed| {
        times(of_kind(x, FindingKind::ImprovementArea).next()?.solutions().len(), seed)
    }),
    example!(M108, [FindingKind::CommonIssue], |x, seed| {
        times(of_kind(x, FindingKind::CommonIssue).filter(|it| it.theme().is_some()).count(), seed)
    }),
    example!(M109, [FindingKind::LocalTool], |x, seed| {
        let local = of_kind(x, FindingKind::LocalTool).filter(|it| !it.administrations().is_empty());
        times(local.count(), seed)
    }),
    example!(M110, [Exchange::practices], |x, seed| {
        let placed = x.practices().iter().filter(|it| !it.offered_by().is_empty() && it.theme().is_some());
        times(placed.count(), seed)
    }),
    example!(M111, [Practice::origin], |x, seed| {
        let is_there = |origin: &&Origin| x.practices().iter().any(|it| it.origin() == **origin);
        is(list(Origin::ALL.iter().filter(is_there).map(Italian::italian), " | "), seed.value())
    }),
    example!(M112, [Practice::transferable], |x, seed| {
        holds(existing(x)?.transferable() == Some(true))?;
        told(x, SectionKind::ExpectedResults, seed.value())
    }),
    example!(M113, [Transfer::from, Transfer::to], |x, seed| {
        let transfer = x.transfers().first()?;
        let ends = [("da", transfer.from()?), ("a", transfer.to())];
        let known = ends.iter().filter(|(_, id)| administration(x, id.as_str()).is_some());
        is(format!("{} Amministrazione", list(known.map(|(end, _)| *end), " → ")), seed.value())
    }),
    place!(M114, [Exchange::project_works], |x, seed| {
        tells(x.project_works().first()?.title().original(), seed.value())
    }),
    place!(M115, [Exchange::outputs], |x, seed| times(x.outputs().len(), seed)),
    place!(M116, [Output::forms], |x, seed| {
        is(list(x.outputs().first()?.forms().iter().map(Italian::italian), " | "), seed.value())
    }),
    place!(M117, [Output::title, Output::theme], |x, seed| {
        let output = x.outputs().first()?;
        let theme = x.themes().iter().position(|theme| Some(theme.id()) == output.theme())? + 1;
        all([
            is(output.title().original(), seed.term()),
            is(format!("output della Tematica {theme}"), seed.value()),
        ])
    }),
    place!(M118, [Output::contents], |x, seed| {
        let contents = x.outputs().first()?.contents();
        all([tells(texts(contents), seed.value()), times(contents.len(), seed)])
    }),
    place!(M119, [Exchange::analyses], |x, seed| {
        all([is(x.analyses().first()?.title().original(), seed.term()), times(x.analyses().len(), seed)])
    }),
    example!(M120, [FindingKind::Methodology], |x, seed| {
        let methods = of_kind(x, FindingKind::Methodology).count();
        all([times(methods, seed), told(x, SectionKind::ExpectedResults, seed.term())])
    }),
    place!(M121, [FindingKind::ProcessAnalysisTool], |x, seed| {
        let tool = of_kind(x, FindingKind::ProcessAnalysisTool).next()?;
        is(tool.text().original(), seed.term().to_lowercase())
    }),
    place!(M122, [Exchange::platform, Platform::purpose], |x, seed| {
        let purpose = x.platform()?.purpose().original();
        all([tells(seed.term(), purpose), told(x, SectionKind::Support, seed.value())])
    }),
    place!(M123, [AgreementKind::Memorandum, Exchange::memorandum], |x, seed| {
        let lead = x.lead()?;
        let others = x.memorandum()?.signatories().iter().filter(|id| *id != lead.id());
        is(format!("{} + {}", lead.unit()?.short_name(Lang::It), others.count()), seed.value())
    }),
    place!(M124, [AgreementKind::Contract, Agreement::subject], |x, seed| {
        let contract = x.agreements().iter().find(|it| it.kind() == AgreementKind::Contract)?;
        tells(contract.subject()?.original(), seed.value())
    }),
];

fn of_kind(x: &Exchange, kind: FindingKind) -> impl Iterator<Item = &Finding> {
    x.findings().iter().filter(move |it| it.kind() == kind)
}
