//! Rounds: workshops have one, nothing else has; within a theme the second follows the first.

use super::super::{Activity, ActivityKind, Draft, Round};
use super::at;
use super::known::{BySubject, Known};
use crate::diag::{Diagnostics, Problem};
use crate::time::{Date, Period};

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let first_rounds = first_rounds(draft, known);
    for (index, activity) in draft.activities.iter().enumerate() {
        let path = at("activities", index);
        match (activity.kind() == ActivityKind::Workshop, activity.round()) {
            (true, None) => found.push(Problem::NoRound, path.into()),
            (false, Some(_)) => found.push(Problem::RoundWithoutWorkshop, path.field("round").into()),
            (true, Some(Round::Second)) => {
                if let Some(first) = unfinished_before(activity, &first_rounds) {
                    let first_round = draft.activities[first].id().as_str().into();
                    found.push(Problem::RoundOutOfOrder { first_round }, path.field("period").into());
                }
            }
            _ => {}
        }
    }
}

/// Of a subject, the first-round workshop that ends last: its last day and its position.
type Last = Option<(Date, usize)>;

fn first_rounds<'k>(draft: &Draft, known: &'k Known<'k>) -> BySubject<'k, Last> {
    let mut last: BySubject<'_, Last> = BySubject::new(known);
    for (index, activity) in draft.activities.iter().enumerate() {
        let is_first = activity.kind() == ActivityKind::Workshop && activity.round() == Some(Round::First);
        let Some(day) = activity.period().map(Period::last).filter(|_| is_first) else { continue };
        for theme in activity.themes() {
            last.change(theme.as_str(), |kept| {
                if kept.is_none_or(|(kept, _)| kept < day) {
                    *kept = Some((day, index));
                }
            });
        }
    }
    last
}

/// A first-round workshop on the same subject that is not over when this one begins.
fn unfinished_before(second: &Activity, first_rounds: &BySubject<'_, Last>) -> Option<usize> {
    let begin = second.period()?.first();
    let mut related = second.themes().iter().flat_map(|theme| first_rounds.related(theme.as_str()));
    related.find_map(|last| last.filter(|(day, _)| begin <= *day).map(|(_, index)| index))
}
