//! The search: a first plan, then simulated annealing in cycles that grow, always from the best plan. It can be stopped
//! and looked at after every step, never gets worse, and depends on nothing but the problem, the seed and the number of moves.

mod construct;
mod moves;

use super::state::{Limit, State};
use super::{Plan, Problem, Score, Total, check};
use crate::num::function::{exp, ln};
use crate::rng::Rng;
use moves::Moves;

/// What a search depends on besides the problem.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Another seed, another plan.
    pub seed: u64,
    /// Moves of the first cycle; `None`: by the size of the problem.
    pub cycle: Option<u64>,
    /// Temperature at the start of the first cycle and at the end of each, in units of the objective; `None`: by the weights.
    pub heat: Option<(f64, f64)>,
    /// What a broken rule counts against the objective while searching; `None`: by the weights. It doubles as long as a
    /// cycle ends with none but broken plans.
    pub hard: Option<i64>,
    /// How hot later cycles start, as a share of the first.
    pub again: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { seed: 1, cycle: None, heat: None, hard: None, again: 0.5 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Moves tried.
    pub moves: u64,
    /// Cycles finished.
    pub cycles: u32,
    /// What the best plan costs.
    pub best: Total,
}

/// A search for a good plan.
#[derive(Clone, Debug)]
pub struct Search {
    problem: Problem,
    rng: Rng,
    state: State,
    moves: Moves,
    best: Plan,
    best_total: Total,
    done: u64,
    cycles: u32,
    /// Moves of this cycle, and in all; temperature.
    at: u64,
    length: u64,
    heat: f64,
    cold: f64,
    start_heat: f64,
    temperature: f64,
    hard_weight: i64,
    again: f64,
    /// −ln of numbers spread over (0, 1).
    chances: Vec<f64>,
}

/// How often the temperature changes, in moves.
const PERIOD: u64 = 256;

impl Search {
    /// A first plan; the search goes on from it.
    pub fn new(problem: Problem, settings: Settings) -> Self {
        let mut rng = Rng::new(settings.seed);
        let state = construct::first(&problem, &mut rng);
        Self::from_state(problem, settings, rng, state)
    }

    /// Goes on from a plan, which never gets worse; sessions that it leaves without day or host get those of a first plan.
    pub fn from_plan(problem: Problem, settings: Settings, plan: &Plan) -> Self {
        let mut search = Self::new(problem, settings);
        let instance = search.problem.instance();
        let mut given = search.best.clone();
        for (session, what) in instance.sessions.iter().enumerate() {
            let start = plan.starts.get(session).copied().flatten();
            let host = plan.hosts.get(session).copied().flatten();
            if let Some(start) = start.filter(|start| (0..instance.days()).contains(start)) {
                given.starts[session] = Some(start);
            }
            if let Some(host) = host.filter(|host| what.hosts.contains(host)) {
                given.hosts[session] = Some(host);
            }
        }
        let score = check(instance, &given);
        search.best_total = Total { violations: score.violations(), objective: score.objective };
        search.best = given;
        search.start_heat = search.heat * search.again;
        search.return_to_best();
        search
    }

    fn from_state(problem: Problem, settings: Settings, rng: Rng, state: State) -> Self {
        let length = settings.cycle.unwrap_or(3_000 * problem.n as u64).max(1);
        let (heat, cold) = settings.heat.unwrap_or((800.0, 20.0));
        let best_total = Total { violations: state.cost.hard, objective: state.cost.soft };
        Self {
            best: state.plan(&problem),
            moves: Moves::new(&problem),
            problem,
            rng,
            state,
            best_total,
            done: 0,
            cycles: 0,
            at: 0,
            length,
            heat,
            cold,
            start_heat: heat,
            temperature: heat,
            again: settings.again,
            hard_weight: settings.hard.unwrap_or((heat * 6.0) as i64 + 1),
            chances: (0..4096).map(|at| -ln((f64::from(at) + 0.5) / 4096.0)).collect(),
        }
    }

    /// Tries that many moves.
    pub fn step(&mut self, budget: u64) -> Progress {
        if self.moves.is_empty() {
            return self.progress();
        }
        for _ in 0..budget {
            if self.at.is_multiple_of(PERIOD) {
                let share = self.at as f64 / self.length as f64;
                self.temperature = self.start_heat * exp(share * ln(self.cold / self.start_heat));
            }
            self.one();
            self.at += 1;
            self.done += 1;
            if self.at >= self.length {
                self.next_cycle();
            }
        }
        self.progress()
    }

    fn one(&mut self) {
        if !self.moves.draw(&self.problem, &self.state.board, &mut self.rng) {
            return;
        }
        let chance = self.chances[(self.rng.next_u64() >> 52) as usize];
        let limit = Limit { hard: self.hard_weight, worse: (self.temperature * chance) as i64 };
        let change = self.moves.change();
        let Some(cost) = self.state.delta(&self.problem, change, limit) else { return };
        self.state.accept(&self.problem, change, cost);
        let total = Total { violations: self.state.cost.hard, objective: self.state.cost.soft };
        if total < self.best_total {
            self.best_total = total;
            self.best = self.state.plan(&self.problem);
        }
    }

    fn next_cycle(&mut self) {
        self.cycles += 1;
        self.at = 0;
        self.length += self.length / 2;
        if self.best_total.violations > 0 {
            self.hard_weight *= 2;
        }
        self.start_heat = self.heat * self.again;
        self.return_to_best();
    }

    /// The board is that of the best plan again.
    fn return_to_best(&mut self) {
        self.state = State::of(&self.problem, &construct::spots_of(&self.problem, &self.best));
    }

    /// How far it is.
    pub const fn progress(&self) -> Progress {
        Progress { moves: self.done, cycles: self.cycles, best: self.best_total }
    }

    /// The best plan so far.
    pub const fn best(&self) -> &Plan {
        &self.best
    }

    /// The best plan, scored by the independent checker.
    pub fn score(&self) -> Score {
        check(self.problem.instance(), &self.best)
    }

    /// What is being planned.
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }
}
