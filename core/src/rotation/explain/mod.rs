//! A plan explained: what breaks rules and what costs, with the sessions, people and days behind it; what it asks of each
//! administration; why a session is on its day and what other days would change; how two plans differ.
//!
//! All of it is data; [`crate::rotation::text`] puts it into words.

mod alternative;
mod broken;
mod burden;
mod cost;
mod difference;
mod level;
mod view;

pub use alternative::{Alternative, alternatives, recommend};
pub use burden::{Burden, burdens};
pub use difference::{Change, Difference, difference};
pub use level::{Level, Levels, Verdict};

use super::{Hard, Instance, Plan, Soft};
use view::View;

/// A rule or a term of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A rule that a feasible plan keeps.
    Hard(Hard),
    /// What costs, but is allowed.
    Soft(Soft),
}

impl Rule {
    /// The spelling for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hard(rule) => rule.word(),
            Self::Soft(term) => term.word(),
        }
    }
}

/// One reason why a plan is not perfect: a part of one number of its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Of which rule or term.
    pub rule: Rule,
    /// How much of it, in its unit.
    pub amount: i64,
    /// The same in units of the objective; 0 for a broken rule.
    pub cost: i64,
    /// The sessions concerned, in order of time.
    pub sessions: Vec<usize>,
    /// The host, or the administration that people come from.
    pub host: Option<usize>,
    /// The track.
    pub track: Option<usize>,
    /// The pool.
    pub pool: Option<usize>,
    /// The group.
    pub group: Option<usize>,
    /// How many people are concerned; 0 if it is not about people.
    pub people: i64,
    /// The first and the last day, counted from the first of the programme.
    pub days: Option<(i32, i32)>,
}

impl Match {
    fn new(rule: Rule, amount: i64) -> Self {
        Self {
            rule,
            amount,
            cost: 0,
            sessions: Vec::new(),
            host: None,
            track: None,
            pool: None,
            group: None,
            people: 0,
            days: None,
        }
    }

    fn about(mut self, sessions: impl Into<Vec<usize>>) -> Self {
        self.sessions = sessions.into();
        self
    }

    fn at(mut self, host: usize) -> Self {
        self.host = Some(host);
        self
    }

    fn on(mut self, first: i32, last: i32) -> Self {
        self.days = Some((first, last));
        self
    }
}

/// Every reason why the plan is not perfect: broken rules first, then what costs, the dearest first. The amounts of each rule add
/// up to what [`check`](super::check()) says. O(sessions² + people × sessions).
pub fn matches(instance: &Instance, plan: &Plan) -> Vec<Match> {
    let view = View::new(instance, plan);
    let mut found = broken::broken(&view);
    found.extend(cost::costs(&view));
    for it in &mut found {
        if let Rule::Soft(term) = it.rule {
            it.cost = instance.weights[term as usize] * it.amount;
        }
    }
    found.sort_by_key(|it| match it.rule {
        Rule::Hard(rule) => (0, rule as i64, -it.amount),
        Rule::Soft(_) => (1, -it.cost, 0),
    });
    found
}
