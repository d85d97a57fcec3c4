//! How two plans differ.

use super::{Match, Rule, matches};
use crate::rotation::{Instance, Plan, Score, check};

/// A session that is elsewhere in the second plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which session.
    pub session: usize,
    /// Day and host before.
    pub before: (Option<i32>, Option<usize>),
    /// Day and host after.
    pub after: (Option<i32>, Option<usize>),
}

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The score before.
    pub before: Score,
    /// The score after.
    pub after: Score,
    /// The sessions that are elsewhere, in the order of the instance.
    pub changes: Vec<Change>,
    /// What was wrong or cost and no longer does.
    pub gone: Vec<Match>,
    /// What is wrong or costs now.
    pub new: Vec<Match>,
}

impl Difference {
    /// What each rule and term changes by, in its unit: those that change, in order.
    pub fn by_rule(&self) -> Vec<(Rule, i64)> {
        use crate::rotation::{Hard, Soft};
        let hard =
            Hard::ALL.map(|rule| (Rule::Hard(rule), self.after.of_hard(rule) - self.before.of_hard(rule)));
        let soft =
            Soft::ALL.map(|term| (Rule::Soft(term), self.after.of_soft(term) - self.before.of_soft(term)));
        hard.into_iter().chain(soft).filter(|(_, by)| *by != 0).collect()
    }
}

/// From one plan to another, of the same instance.
pub fn difference(instance: &Instance, before: &Plan, after: &Plan) -> Difference {
    let at = |plan: &Plan, session: usize| {
        (plan.starts.get(session).copied().flatten(), plan.hosts.get(session).copied().flatten())
    };
    let changes = (0..instance.sessions.len())
        .map(|session| Change { session, before: at(before, session), after: at(after, session) })
        .filter(|change| change.before != change.after)
        .collect();
    let mut gone = matches(instance, before);
    let mut new = matches(instance, after);
    gone.retain(|it| match new.iter().position(|other| other == it) {
        Some(same) => {
            new.remove(same);
            false
        }
        None => true,
    });
    Difference { before: check(instance, before), after: check(instance, after), changes, gone, new }
}
