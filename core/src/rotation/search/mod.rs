//! The search: a first plan, then simulated annealing in cycles, always from the best plan: of the whole at first and, longer
//! and longer, whenever planning parts of it again has not helped for long. It can be stopped and looked at after every step,
//! never gets worse, and depends on nothing but the problem, the seed and the number of moves.

mod construct;
mod moves;
mod part;

use super::board::Spot;
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
        Self { seed: 1, cycle: None, heat: None, hard: None, again: 0.45 }
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
    /// Moves of a cycle of the whole.
    whole: u64,
    heat: f64,
    cold: f64,
    start_heat: f64,
    /// How hot the first cycle is.
    share: f64,
    temperature: f64,
    hard_weight: i64,
    again: f64,
    /// How many cycles of the whole, and of parts since, have not helped; what was best at the end of the last.
    idle: usize,
    idle_parts: usize,
    last_best: Total,
    /// Is no plan known yet that breaks nothing? Then that comes first, in
    /// short cycles in which broken rules count more.
    is_mending: bool,
    /// −ln of numbers spread over (0, 1).
    chances: Vec<f64>,
}

/// How often the temperature changes, in moves.
const PERIOD: u64 = 256;
/// Temperatures at the start and the end of the first cycle, against what a move usually costs.
const HOT: f64 = 1.2;
const COLD: f64 = 0.08;
/// How hot the first cycle is that starts from a given plan, against one that does not.
const MILD: f64 = 0.25;
/// Moves of the first cycle, for each session.
const CYCLE: u64 = 26_000;
/// How hot it is while no plan is known that breaks nothing; which share of a cycle then counts for one, and which share of
/// that is done before the next.
const MENDING: f64 = 2.0;
const MENDING_CYCLE: (u64, u64) = (3, 10);
const MENDING_PART: u64 = 4;

/// How hot a part is planned again, against the first cycle; moves for each of its sessions.
const PART: f64 = 0.6;
const PART_MOVES: u64 = 500;

/// The most that a broken rule counts.
const MOST: i64 = 1 << 40;

/// What a move that costs, and breaks nothing more, usually costs: the median of some that are drawn.
fn usual_cost(problem: &Problem, state: &mut State, moves: &mut Moves, rng: &mut Rng) -> f64 {
    let mut costs = Vec::new();
    for _ in 0..if moves.is_empty() { 0 } else { 2_000 } {
        if moves.draw(problem, &state.board, rng)
            && let Some(cost) = state.delta(problem, moves.change(), Limit::NONE)
            && cost.soft > 0
            && cost.hard <= 0
        {
            costs.push(cost.soft);
        }
    }
    costs.sort_unstable();
    costs.get(costs.len() / 2).map_or(1.0, |cost| *cost as f64)
}

/// Moves of a cycle of the whole.
const fn cycle(whole: u64, is_mending: bool) -> u64 {
    let (share, of) = MENDING_CYCLE;
    if is_mending { whole * share / of } else { whole }
}

impl Search {
    /// A first plan; the search goes on from it. Where a plan has been announced (a baseline), that is the first, and the
    /// search begins less hot: little moves.
    pub fn new(problem: Problem, settings: Settings) -> Self {
        if problem.instance().baseline.is_empty() {
            return Self::with(problem, settings, &[], 1.0);
        }
        let spots = construct::spots_of(&problem, &construct::announced(&problem));
        Self::with(problem, settings, &spots, MILD)
    }

    /// Goes on from a plan, which is never made worse. What it lacks, or has outside the period, is added first.
    pub fn from_plan(problem: Problem, settings: Settings, plan: &Plan) -> Self {
        let spots = construct::spots_of(&problem, plan);
        Self::with(problem, settings, &spots, MILD)
    }

    fn with(problem: Problem, settings: Settings, given: &[Spot], share: f64) -> Self {
        let mut rng = Rng::new(settings.seed);
        let mut state = construct::complete(&problem, &mut rng, given);
        let mut moves = Moves::new(&problem);
        let length = settings.cycle.unwrap_or(CYCLE * problem.n as u64).max(1);
        let (heat, cold) = settings.heat.unwrap_or_else(|| {
            let usual = usual_cost(&problem, &mut state, &mut moves, &mut rng);
            (usual * HOT, usual * COLD)
        });
        let best_total = Total { violations: state.cost.hard, objective: state.cost.soft };
        let is_mending = best_total.violations > 0;
        Self {
            best: state.plan(&problem),
            moves,
            problem,
            rng,
            state,
            best_total,
            done: 0,
            cycles: 0,
            at: 0,
            length: cycle(length, is_mending),
            whole: length,
            heat,
            cold,
            start_heat: (heat * if is_mending { MENDING } else { share }).max(cold),
            share,
            idle: 0,
            idle_parts: 0,
            last_best: best_total,
            is_mending,
            temperature: heat,
            again: settings.again,
            hard_weight: settings.hard.unwrap_or((heat * 5.0) as i64 + 1),
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
            if self.is_mending && self.at.is_multiple_of(PERIOD.max(4 * self.problem.n as u64)) {
                self.moves.look(&self.problem, &mut self.state);
            }
            self.one();
            self.at += 1;
            self.done += 1;
            if self.at >= if self.is_mending { self.length / MENDING_PART } else { self.length } {
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
        let hard = self.hard_weight * if self.is_mending { 4 } else { 1 };
        let limit = Limit { hard, worse: (self.temperature * chance) as i64 };
        let change = self.moves.change();
        let Some(cost) = self.state.delta(&self.problem, change, limit) else { return };
        self.state.accept(&self.problem, change, cost);
        let total = self.total();
        if total < self.best_total {
            self.best_total = total;
            self.best = self.state.plan(&self.problem);
            if self.is_mending && total.violations == 0 {
                self.is_mending = false;
                self.moves.look_away();
                self.start_heat = (self.heat * self.share).max(self.cold);
                self.length = self.whole;
                self.at = 0;
            }
        }
    }

    /// From the best plan again: the whole while that helps, then parts of it while they do, then the whole, hotter and longer.
    fn next_cycle(&mut self) {
        self.cycles += 1;
        self.at = 0;
        let has_helped = self.best_total < self.last_best;
        self.last_best = self.best_total;
        match (self.moves.is_confined(), has_helped) {
            (true, true) => self.idle_parts = 0,
            (true, false) => self.idle_parts += 1,
            (false, _) => {
                self.idle = if has_helped { 0 } else { self.idle + 1 };
                self.idle_parts = 0;
            }
        }
        // Another plan as good as the best one leads elsewhere.
        if self.total() == self.best_total {
            self.best = self.state.plan(&self.problem);
        } else {
            self.return_to_best();
        }
        self.moves.look_away();
        let is_feasible = self.best_total.violations == 0;
        if is_feasible && self.moves.has_visits() && self.idle > 0 && self.idle_parts < self.problem.n {
            self.plan_part();
        } else {
            self.plan_whole();
        }
    }

    fn plan_part(&mut self) {
        let session = self.moves.any(&mut self.rng);
        let part = part::around(&self.problem, &self.state.board, &mut self.rng, session);
        self.length = self.moves.confine(&part) as u64 * PART_MOVES;
        self.start_heat = (self.heat * PART).max(self.cold);
    }

    /// As hot as is usual while that helps, else hotter, and longer.
    fn plan_whole(&mut self) {
        if self.idle > 0 {
            self.whole += self.whole / 3;
        }
        self.length = cycle(self.whole, self.is_mending);
        if self.best_total.violations > 0 {
            self.hard_weight = self.hard_weight.saturating_mul(2).min(MOST);
        }
        let hotter = [self.again, 1.0, self.again, 2.0][self.idle % 4];
        let again = if self.is_mending { MENDING } else { hotter };
        self.start_heat = (self.heat * again).max(self.cold);
    }

    /// What the plan on the board costs.
    const fn total(&self) -> Total {
        Total { violations: self.state.cost.hard, objective: self.state.cost.soft }
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
