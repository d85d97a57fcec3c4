//! The record: each section once, with text, or empty, or deferred; and where it all comes from.

use super::super::{Content, Draft, SectionKind};
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    if draft.source.is_none() {
        found.push(Problem::NoSource, Path::root().into());
    }
    let Some(record) = &draft.record else { return };
    let mut seen = [false; SectionKind::ALL.len()];
    for (index, section) in record.sections().iter().enumerate() {
        let path = Path::root().field("record").field("sections").index(index);
        let name = || section.kind().word().into();
        if core::mem::replace(&mut seen[section.kind() as usize], true) {
            found.push(Problem::DuplicateSection { section: name() }, path.into());
            continue;
        }
        match section.content() {
            Content::Given(_) if section.deferred().is_some() => {
                found.push(Problem::GivenAndDeferred { section: name() }, path.into());
            }
            Content::Empty => found.push(Problem::EmptySection { section: name() }, path.into()),
            Content::Given(_) | Content::Deferred(_) => {}
        }
    }
}
