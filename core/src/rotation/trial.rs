//! Changes tried on a plan: what they would cost, at once.

use super::board::Spot;
use super::state::State;
use super::{Plan, Problem};

/// What a plan costs in all: fewer broken rules first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Total {
    /// How often rules are broken.
    pub violations: i64,
    /// The weighted sum of the soft terms.
    pub objective: i64,
}

/// A complete plan that is being changed, session by session: to drag one and see what it does, to look for its best day.
#[derive(Clone, Debug)]
pub struct Trial<'p> {
    problem: &'p Problem,
    state: State,
    last: Vec<Spot>,
}

impl<'p> Trial<'p> {
    /// Takes a plan; `None` if a session has no day within the period, or no host.
    pub fn new(problem: &'p Problem, plan: &Plan) -> Option<Self> {
        let mut state = State::new(problem);
        let mut spots = Vec::new();
        for session in 0..problem.n {
            let host = (*plan.hosts.get(session)?)?;
            spots.push(spot(problem, session, host, (*plan.starts.get(session)?)?)?);
        }
        state.apply(problem, &spots);
        Some(Self { problem, state, last: Vec::new() })
    }

    /// What the plan costs now: the same as [`check`](super::check()) says.
    pub const fn total(&self) -> Total {
        Total { violations: self.state.cost.hard, objective: self.state.cost.soft }
    }

    /// Moves sessions, each at most once: session, host, start. `None`, and nothing is moved, if a day is outside the period
    /// or a host no candidate.
    pub fn change(&mut self, moves: &[(usize, usize, i32)]) -> Option<Total> {
        let spots = moves.iter().map(|(session, host, start)| spot(self.problem, *session, *host, *start));
        self.last = spots.collect::<Option<Vec<Spot>>>()?;
        self.state.apply(self.problem, &self.last);
        Some(self.total())
    }

    /// Takes the last change back, once.
    pub fn undo(&mut self) {
        if !self.last.is_empty() {
            self.state.revert(self.problem, &self.last);
            self.last.clear();
        }
    }

    /// The plan as it is now.
    pub fn plan(&self) -> Plan {
        self.state.plan(self.problem)
    }
}

fn spot(problem: &Problem, session: usize, host: usize, start: i32) -> Option<Spot> {
    let here = (session < problem.n).then(|| problem.options.of(session))?;
    let place = here.iter().position(|candidate| *candidate as usize == host)?;
    let within = (0..problem.days).contains(&start);
    within.then(|| Spot::new(problem, session, problem.options.begin(session) + place, start))
}
