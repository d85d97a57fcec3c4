//! Plans of the rotation: each session once, hosts that take part, plans that replace one before them; what was simulated
//! is not announced.

use super::super::Draft;
use super::at;
use super::identity::report_twins;
use super::known::{Index, Known};
use super::references::report_unknown;
use crate::diag::{Diagnostics, Noun, Path, Problem};
use crate::id::PlanId;

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    for (index, plan) in draft.plans.iter().enumerate() {
        let path = || at("plans", index);
        let sessions = |list: &'static str, ids: &[&str], found: &mut Diagnostics| {
            let path = |at: usize| path().field(list).field(ids[at].to_owned());
            report_twins(Noun::Activity, ids, &path, found);
            for at in (0..ids.len()).filter(|at| ids[*at].trim().is_empty()) {
                found.push(Problem::BlankText, path(at).into());
            }
        };
        let ids: Vec<&str> = plan.starts().iter().map(|(session, _)| &**session).collect();
        sessions("starts", &ids, found);
        let ids: Vec<&str> = plan.hosts().iter().map(|(session, _)| &**session).collect();
        sessions("hosts", &ids, found);
        for (session, host) in plan.hosts() {
            if !known.administrations.contains(host.as_str()) {
                let path: &dyn Fn() -> Path = &|| path().field("hosts").field(session.to_string());
                report_unknown(Noun::Administration, host.as_str(), &known.administrations, path, found);
            }
        }
        if let Some(replaced) = plan.replaces().map(PlanId::as_str)
            && known.plans.position(replaced).is_none_or(|before| before >= index)
        {
            let before: Index<'_> = draft.plans[..index].iter().map(|plan| plan.id().as_str()).collect();
            report_unknown(Noun::Plan, replaced, &before, &|| path().field("replaces"), found);
        }
        if plan.simulated() && plan.announced_on().is_some() {
            let problem = Problem::AnnouncedSimulation { plan: plan.title().original().into() };
            found.push(problem, path().field("announcedOn").into());
        }
    }
}
