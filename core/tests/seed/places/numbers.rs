//! M187–M204: the numbers that the seed states.

use super::record::{budget, themes_with_labs};
use crate::place::{Place, is, place};
use scambio_core::exchange::{
    Activity, Contact, Exchange, Funding, Record, Role, Section, SectionKind, Theme,
};
use scambio_core::text::Block;
use std::collections::BTreeSet;

pub(super) const PLACES: &[Place] = &[
    place!(M187, [Exchange::administrations], |x, seed| is(x.administrations().len(), seed.value())),
    place!(M188, [Role::Lead], |x, seed| {
        let signatories = x.memorandum()?.signatories().iter().filter_map(|id| x.administration(id));
        is(signatories.filter(|it| it.role() == Role::Lead).count(), seed.value())
    }),
    place!(M189, [Exchange::participants], |x, seed| is(x.participants().count(), seed.value())),
    place!(M190, [Exchange::themes], |x, seed| is(x.themes().len(), seed.value())),
    place!(M191, [Activity::themes], |x, seed| is(themes_with_labs(x), seed.value())),
    place!(M192, [Exchange::themes_in_design], |x, seed| is(x.themes_in_design().count(), seed.value())),
    place!(M193, [Theme::sub_themes], |x, seed| {
        is(x.themes().iter().flat_map(Theme::sub_themes).count(), seed.value())
    }),
    place!(M194, [Activity::round], |x, seed| {
        is(x.activities().iter().filter_map(Activity::round).collect::<BTreeSet<_>>().len(), seed.value())
    }),
    place!(M195, [Record::section], |x, seed| {
        let blocks = x.record()?.section(SectionKind::Activities)?.blocks();
        let mut listed = blocks.iter().filter_map(|block| match block {
            Block::Numbered(items) => Some(items.len()),
            Block::Paragraph(_) | Block::List(_) => None,
        });
        is(listed.next()?, seed.value())
    }),
    place!(M196, [Exchange::duration], |x, seed| is(x.duration()?.0, seed.value())),
    place!(M197, [Funding::budget], |x, seed| is(budget(x)?.amount(), seed.value())),
    place!(M198, [Record::views], |x, seed| is(x.record()?.views()?, seed.value())),
    place!(M199, [Exchange::expected_results], |x, seed| is(x.expected_results().count(), seed.value())),
    place!(M200, [Exchange::achieved_results], |x, seed| is(x.achieved_results().count(), seed.value())),
    place!(M201, [Record::items], |x, seed| {
        is(x.record()?.items(SectionKind::Strengths).count(), seed.value())
    }),
    place!(M202, [Section::items], |x, seed| {
        is(x.record()?.section(SectionKind::Transferability)?.items().count(), seed.value())
    }),
    place!(M203, [Record::modes], |x, seed| is(x.record()?.modes().len(), seed.value())),
    place!(M204, [Contact::purposes], |x, seed| is(x.record()?.contact()?.purposes().len(), seed.value())),
];
