//! Where nothing can be proved: what the best plan trips over, narrowed down by searching again without it. Probable, no more.

use super::requirement::{self, Case};
use super::{Conflict, Focus, Requirement, minimal, offer, pair, track};
use crate::rotation::explain::{Rule, matches};
use crate::rotation::{Instance, Plan};

/// The conflict that a broken plan suggests; `None` if it breaks no rule. `moves` is how long a plan is looked for each time:
/// the longer, the better founded.
pub fn suspect(instance: &Instance, plan: &Plan, moves: u64) -> Option<Conflict> {
    let broken = matches(instance, plan);
    let broken = broken.iter().filter(|it| matches!(it.rule, Rule::Hard(_)));
    let mut sessions: Vec<usize> = broken.flat_map(|it| it.sessions.iter().copied()).collect();
    sessions.sort_unstable();
    sessions.dedup();
    if sessions.is_empty() {
        return None;
    }
    let focus = Focus::Suspects(sessions.clone());
    let mut fails = |case: &Case| case.loose.is_empty() && !offer::is_planned(&case.instance, moves);
    let all = requirements(instance, &sessions);
    let requirements = minimal::minimal(&Case::new(instance), &all, &mut fails);
    let mut offers = Vec::new();
    let mut budget = offer::Budget { left: u64::MAX, each: moves };
    for (at, requirement) in requirements.iter().enumerate() {
        for ladder in super::ladder::ladders(instance, requirement, &sessions) {
            let helps = |step: &super::Relaxation| offer::is_planned(&step.apply(instance), moves);
            for (_, relaxation, outcome) in offer::climb(instance, &ladder, &helps, &mut budget) {
                offers.push(offer::Offer { requirement: at, relaxation, outcome });
            }
        }
    }
    Some(Conflict { focus, sessions, requirements, is_certain: false, offers })
}

/// What bears on the sessions that break rules.
pub(super) fn requirements(instance: &Instance, sessions: &[usize]) -> Vec<Requirement> {
    let mut found = requirement::of_sessions(instance, sessions);
    let mut more = Vec::new();
    for (at, a) in sessions.iter().enumerate() {
        for b in &sessions[at + 1..] {
            more.extend(pair::requirements(instance, *a, *b));
        }
        for track in &instance.sessions[*a].tracks {
            more.extend(track::requirements(instance, *track));
        }
    }
    for requirement in more {
        let orders = matches!(requirement, Requirement::Order { .. });
        if !orders && !found.contains(&requirement) {
            found.push(requirement);
        }
    }
    found
}
