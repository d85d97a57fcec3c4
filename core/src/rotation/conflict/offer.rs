//! What would have to give: for each requirement the smallest step with which the conflict is gone.

use super::ladder::{Ladder, ladders};
use super::requirement::Case;
use super::{Focus, Relaxation, Requirement, fails, proved};
use crate::rotation::{Instance, Problem, Search, Settings};

/// A relaxation with which the conflict is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which requirement gives: its place in [`Conflict::requirements`](super::Conflict::requirements).
    pub requirement: usize,
    /// What changes.
    pub relaxation: Relaxation,
    /// What is known of the instance with this change.
    pub outcome: Outcome,
}

/// What is known of a changed instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A plan that keeps all rules was found.
    Feasible,
    /// No conflict can be proved, and no plan was found as yet.
    Open,
    /// This conflict is gone; another one is there.
    Another,
}

impl Outcome {
    /// The spelling for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Feasible => "feasible",
            Self::Open => "open",
            Self::Another => "another-conflict",
        }
    }
}

/// How many further steps are tried where the first one leaves another conflict, or no plan is found.
const FURTHER: usize = 6;
/// Into how many parts the moves for all plans together are divided at least.
const SHARE: u64 = 4;
/// Moves between two looks at a search.
const PACE: u64 = 2_000;

/// How many moves plans may be looked for.
pub(super) struct Budget {
    /// In all.
    pub(super) left: u64,
    /// For one plan.
    pub(super) each: u64,
}

/// The smallest step of each ladder of each requirement.
pub(super) fn offers(
    instance: &Instance,
    focus: &Focus,
    requirements: &[Requirement],
    sessions: &[usize],
    moves: u64,
) -> Vec<Offer> {
    let mut offers = Vec::new();
    let mut budget = Budget { left: moves, each: moves / SHARE };
    for (at, requirement) in requirements.iter().enumerate() {
        let mut found: Vec<(usize, Offer)> = Vec::new();
        for ladder in ladders(instance, requirement, sessions) {
            let helps = |step: &Relaxation| !fails(&Case::new(&step.apply(instance)), focus);
            for (height, relaxation, outcome) in climb(instance, &ladder, &helps, &mut budget) {
                found.push((height, Offer { requirement: at, relaxation, outcome }));
            }
        }
        // Of the two ends of a stretch of days the one that gives fewer.
        let ends = matches!(requirement, Requirement::Closure(_) | Requirement::Unavailable { .. });
        if ends {
            found.sort_by_key(|(height, offer)| (offer.outcome as u8, *height));
            found.truncate(1);
        }
        offers.extend(found.into_iter().map(|(_, offer)| offer));
    }
    offers
}

/// The first step with which no conflict can be proved, and the first one soon after it that leads to a plan; if there is neither,
/// the first that helps here.
pub(super) fn climb(
    instance: &Instance,
    ladder: &Ladder,
    helps: &dyn Fn(&Relaxation) -> bool,
    budget: &mut Budget,
) -> Vec<(usize, Relaxation, Outcome)> {
    let steps = &ladder.steps;
    let first = if ladder.is_monotone {
        if !steps.last().is_some_and(helps) {
            return Vec::new();
        }
        Some(steps.partition_point(|step| !helps(step)))
    } else {
        steps.iter().position(helps)
    };
    let Some(first) = first else { return Vec::new() };
    // The first step of each outcome.
    let mut found: Vec<(usize, Relaxation, Outcome)> = Vec::new();
    let further = steps.iter().enumerate().skip(first).filter(|(at, step)| *at == first || helps(step));
    for (at, step) in further.take(FURTHER) {
        let outcome = outcome(&step.apply(instance), budget);
        if found.iter().all(|(_, _, known)| *known != outcome) {
            found.push((at, step.clone(), outcome));
        }
        if outcome == Outcome::Feasible || (outcome == Outcome::Open && budget.left == 0) {
            break;
        }
    }
    if found.len() > 1 {
        found.retain(|(_, _, outcome)| *outcome != Outcome::Another);
    }
    found
}

/// What can be said of an instance.
fn outcome(instance: &Instance, budget: &mut Budget) -> Outcome {
    if proved(&Case::new(instance)).is_some() {
        return Outcome::Another;
    }
    let moves = budget.each.min(budget.left);
    budget.left -= moves;
    if is_planned(instance, moves) { Outcome::Feasible } else { Outcome::Open }
}

/// Is a plan that keeps all rules found in that many moves?
pub(super) fn is_planned(instance: &Instance, moves: u64) -> bool {
    if moves == 0 {
        return false;
    }
    let mut search = Search::new(Problem::new(instance), Settings::default());
    let mut progress = search.progress();
    while progress.best.violations > 0 && progress.moves < moves {
        progress = search.step(PACE.min(moves));
        if progress.moves == 0 {
            break;
        }
    }
    progress.best.violations == 0
}
