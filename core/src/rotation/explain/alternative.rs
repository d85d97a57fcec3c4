//! Other days for one session: what each would change, the best first.

use super::{Difference, difference};
use crate::rotation::{Plan, Problem, Total, Trial, check};

/// A day and a host for a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The day on which it would start, counted from the first of the programme.
    pub start: i32,
    /// Where it would be.
    pub host: usize,
    /// What the whole plan would cost then.
    pub total: Total,
    /// Is it where the session is now?
    pub is_current: bool,
}

/// Every day and host for a session, all others staying where they are: the best first, of equals the nearest to where it is now.
/// A sweep of deltas where the plan is complete; none at all for a session that does not exist.
pub fn recommend(problem: &Problem, plan: &Plan, session: usize) -> Vec<Alternative> {
    let instance = problem.instance();
    let Some(what) = instance.sessions.get(session) else { return Vec::new() };
    let now = plan.starts.get(session).copied().flatten();
    let host_now = plan.hosts.get(session).copied().flatten();
    let places = what.hosts.iter().flat_map(|host| (0..instance.days()).map(move |day| (*host, day)));
    let mut trial = Trial::new(problem, plan);
    let mut total = |host: usize, day: i32| match &mut trial {
        Some(trial) => trial.ask(&[(session, host, day)]),
        None => {
            let score = check(instance, &moved(plan, session, host, day));
            Some(Total { violations: score.violations(), objective: score.objective })
        }
    };
    let mut all: Vec<Alternative> = places
        .filter_map(|(host, start)| {
            let is_current = now == Some(start) && host_now == Some(host);
            Some(Alternative { start, host, total: total(host, start)?, is_current })
        })
        .collect();
    let far = |start: i32| now.map_or(0, |now| (start - now).abs());
    all.sort_by_key(|it| (it.total, !it.is_current, far(it.start), it.start, it.host));
    all
}

/// The best other days for a session, with what exactly each would change: why it is where it is.
pub fn alternatives(
    problem: &Problem,
    plan: &Plan,
    session: usize,
    count: usize,
) -> Vec<(Alternative, Difference)> {
    let other = recommend(problem, plan, session).into_iter().filter(|it| !it.is_current).take(count);
    other
        .map(|it| {
            let after = moved(plan, session, it.host, it.start);
            (it, difference(problem.instance(), plan, &after))
        })
        .collect()
}

fn moved(plan: &Plan, session: usize, host: usize, start: i32) -> Plan {
    let mut moved = plan.clone();
    if let (Some(at), Some(of)) = (moved.starts.get_mut(session), moved.hosts.get_mut(session)) {
        (*at, *of) = (Some(start), Some(host));
    }
    moved
}
