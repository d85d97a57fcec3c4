//! Phases and dates: phases follow one another, activities lie within their phase, everything within the exchange.

use super::super::{Draft, State};
use super::at;
use super::known::Known;
use crate::diag::{Diagnostics, Path, Problem};
use crate::time::Period;

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    order(draft, found);
    begun(draft, known, found);
    bounds(draft, known, found);
}

/// A phase does not begin before the one that it follows.
fn order(draft: &Draft, found: &mut Diagnostics) {
    let mut previous = None;
    for (index, phase) in draft.phases.iter().enumerate() {
        let Some(period) = phase.period() else { continue };
        if let Some((first, name)) = previous
            && period.first() < first
        {
            let problem = Problem::PhaseOutOfOrder { phase: phase.name().original().into(), previous: name };
            found.push(problem, at("phases", index).field("period").into());
        }
        previous = Some((period.first(), phase.name().original().into()));
    }
}

/// Nothing has begun in a later phase while an earlier one is still wholly planned.
fn begun(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    // Of each phase: has it activities, has one of them begun?
    let mut states = vec![(false, false); draft.phases.len()];
    for activity in &draft.activities {
        if let Some(at) = activity.phase().and_then(|id| known.phases.position(id.as_str())) {
            let (_, has_begun) = states[at];
            states[at] = (true, has_begun || activity.state() != State::Planned);
        }
    }
    let mut waiting: Option<usize> = None;
    for (index, (has_activities, has_begun)) in states.into_iter().enumerate() {
        if let Some(waiting) = waiting
            && has_begun
        {
            let name = draft.phases[waiting].name().original().into();
            found.push(Problem::PhaseNotBegun { phase: name }, at("phases", index).into());
        }
        if has_activities && !has_begun && waiting.is_none() {
            waiting = Some(index);
        }
    }
}

/// Periods lie within those that contain them.
fn bounds(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let whole = draft.start.zip(draft.end()).and_then(|(first, last)| Period::new(first, last));
    let mut within = |period: Option<Period>, path: Path| {
        if let (Some(whole), Some(period)) = (whole, period)
            && !whole.encloses(period)
        {
            let problem = Problem::OutsideExchange { first: period.first(), last: period.last() };
            found.push(problem, path.field("period").into());
        }
    };
    for (index, phase) in draft.phases.iter().enumerate() {
        within(phase.period(), at("phases", index));
    }
    for (index, activity) in draft.activities.iter().enumerate() {
        within(activity.period(), at("activities", index));
    }
    for (index, activity) in draft.activities.iter().enumerate() {
        let position = activity.phase().and_then(|id| known.phases.position(id.as_str()));
        let Some(phase) = position.map(|at| &draft.phases[at]) else { continue };
        if let (Some(outer), Some(inner)) = (phase.period(), activity.period())
            && !outer.encloses(inner)
        {
            let problem = Problem::OutsidePhase { phase: phase.name().original().into() };
            found.push(problem, at("activities", index).field("period").into());
        }
    }
}
