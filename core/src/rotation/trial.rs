//! Changes tried on a plan: what they would cost, at once.

use super::board::{Change, Spot};
use super::state::{Limit, State};
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
    change: Change,
}

impl<'p> Trial<'p> {
    /// Takes a plan; `None` if a session has no day within the period, or no host.
    pub fn new(problem: &'p Problem, plan: &Plan) -> Option<Self> {
        let mut spots = Vec::new();
        for session in 0..problem.n {
            let host = (*plan.hosts.get(session)?)?;
            spots.push(spot(problem, session, host, (*plan.starts.get(session)?)?)?);
        }
        Some(Self { problem, state: State::of(problem, &spots), change: Change::new(problem) })
    }

    /// What the plan costs now: the same as [`check`](super::check()) says.
    pub const fn total(&self) -> Total {
        Total { violations: self.state.cost.hard, objective: self.state.cost.soft }
    }

    /// Moves sessions: session, host, start; the last counts where one comes twice. `None`, and nothing is moved, if a day is
    /// outside the period or a host no candidate.
    pub fn change(&mut self, moves: &[(usize, usize, i32)]) -> Option<Total> {
        self.prepare(moves)?;
        self.state.apply(self.problem, &self.change);
        Some(self.total())
    }

    /// What the plan would cost with sessions moved, as [`change`](Self::change) moves them; nothing is moved, and nothing is
    /// left to [`undo`](Self::undo).
    pub fn ask(&mut self, moves: &[(usize, usize, i32)]) -> Option<Total> {
        self.prepare(moves)?;
        let cost = self.state.delta(self.problem, &self.change, Limit::NONE);
        self.change.clear();
        let (now, more) = (self.total(), cost?);
        Some(Total { violations: now.violations + more.hard, objective: now.objective + more.soft })
    }

    fn prepare(&mut self, moves: &[(usize, usize, i32)]) -> Option<()> {
        let spots = moves.iter().map(|(session, host, start)| spot(self.problem, *session, *host, *start));
        let spots: Vec<Spot> = spots.collect::<Option<_>>()?;
        self.change.clear();
        for spot in spots {
            self.change.add(self.state.board.spots[spot.session], spot);
        }
        Some(())
    }

    /// Takes the last change back, once.
    pub fn undo(&mut self) {
        self.change.turn();
        self.state.apply(self.problem, &self.change);
        self.change.clear();
    }

    /// The plan as it is now.
    pub fn plan(&self) -> Plan {
        self.state.plan(self.problem)
    }
}

/// The place of a session at a host, on a day within the period.
pub(super) fn spot(problem: &Problem, session: usize, host: usize, start: i32) -> Option<Spot> {
    let here = (session < problem.n).then(|| problem.options.of(session))?;
    let place = here.iter().position(|candidate| *candidate as usize == host)?;
    let within = (0..problem.days).contains(&start);
    within.then(|| Spot::new(problem, session, problem.options.begin(session) + place, start))
}
