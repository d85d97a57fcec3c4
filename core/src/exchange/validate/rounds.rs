//! Rounds: workshops have one, nothing else has; within a theme the second follows the first.

use std::collections::BTreeMap;

use super::super::{Activity, ActivityKind, Draft, Round};
use super::at;
use crate::diag::{Diagnostics, Problem};
use crate::id::ThemeId;

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let first_rounds = last_of_first_rounds(draft);
    for (index, activity) in draft.activities.iter().enumerate() {
        let path = at("activities", index);
        match (activity.kind() == ActivityKind::Workshop, activity.round()) {
            (true, None) => found.push(Problem::NoRound, path.into()),
            (false, Some(_)) => found.push(Problem::RoundWithoutWorkshop, path.field("round").into()),
            (true, Some(Round::Second)) => {
                if let Some(first) = unfinished_before(activity, draft, &first_rounds) {
                    let problem = Problem::RoundOutOfOrder { first_round: first.id().as_str().into() };
                    found.push(problem, path.field("period").into());
                }
            }
            _ => {}
        }
    }
}

/// For each theme or sub-theme, the first-round workshop that ends last.
fn last_of_first_rounds(draft: &Draft) -> BTreeMap<&ThemeId, &Activity> {
    let mut last: BTreeMap<&ThemeId, &Activity> = BTreeMap::new();
    let is_first = |it: &&Activity| it.kind() == ActivityKind::Workshop && it.round() == Some(Round::First);
    for activity in draft.activities.iter().filter(is_first) {
        let end = |activity: &Activity| activity.period().map(crate::time::Period::last);
        for theme in activity.themes() {
            let kept = last.entry(theme).or_insert(activity);
            if end(kept) < end(activity) {
                *kept = activity;
            }
        }
    }
    last
}

/// A first-round workshop on the same subject that is not over when this one begins.
fn unfinished_before<'a>(
    second: &Activity,
    draft: &Draft,
    first_rounds: &BTreeMap<&ThemeId, &'a Activity>,
) -> Option<&'a Activity> {
    let begin = second.period()?.first();
    let related = second.themes().iter().flat_map(|theme| draft.related(theme));
    related
        .filter_map(|theme| first_rounds.get(theme).copied())
        .find(|first| first.period().is_some_and(|days| begin <= days.last()))
}
