//! As much of the announced plan as costs nothing.

use super::super::{Plan, Problem, Total, Trial};

/// How many pairs of days are tried at most, in all.
const PAIRS: usize = 300_000;

/// The plan with as much of the announced one as costs nothing: sessions that moved go back, or nearer, one by one and two by two,
/// as long as the total gets no worse. Every day is tried for one and the announced days for two; when that helps no more, every day
/// for every two, as far as 300,000 pairs of days go: eight moved sessions of a year, or more with narrower windows.
/// O(moved² + moved × days) each time, and O(pairs of days) once for each time that a pair helps.
pub fn restored(problem: &Problem, plan: &Plan) -> Plan {
    let mut restoring = Restoring::new(problem.clone(), plan.clone());
    while !restoring.step(usize::MAX) {}
    restoring.plan
}

/// The same in steps, so that a page can answer meanwhile.
#[derive(Clone, Debug)]
pub struct Restoring {
    problem: Problem,
    plan: Plan,
    /// Is every day tried for every two?
    is_thorough: bool,
    /// What is still to be tried, the last first.
    tasks: Vec<Task>,
    /// The moves that make the plan better, the best of those that were tried.
    best: Option<(Total, Moves)>,
    pairs: usize,
}

/// Sessions with hosts and days.
type Moves = Vec<(usize, usize, i32)>;

/// A session that is not where it was announced: it, its host, the announced day.
type Moved = (usize, usize, i32);

/// Something to be tried: at most as many plans as there are days.
#[derive(Clone, Copy, Debug)]
enum Task {
    /// Every day for a session.
    Any(Moved),
    /// Two back to where they were announced.
    Back(Moved, Moved),
    /// One on a day, and every day for another.
    With(Moved, Moved),
}

impl Restoring {
    /// Begins with a plan.
    pub fn new(problem: Problem, plan: Plan) -> Self {
        let mut new = Self { problem, plan, is_thorough: false, tasks: Vec::new(), best: None, pairs: PAIRS };
        new.plan_ahead();
        new
    }

    /// The plan so far.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Tries so many things more, each on at most all days. Is it over?
    pub fn step(&mut self, tasks: usize) -> bool {
        let Some(mut trial) = Trial::new(&self.problem, &self.plan) else { return true };
        for _ in 0..tasks {
            let Some(task) = self.tasks.pop() else { break };
            let (total, best) = (trial.total(), &mut self.best);
            let mut ask = |moves: &[(usize, usize, i32)]| {
                let least = best.as_ref().map_or(total, |(least, _)| *least);
                if let Some(total) = trial.ask(moves).filter(|total| *total < least) {
                    *best = Some((total, moves.to_vec()));
                }
            };
            match task {
                Task::Any((session, host, _)) => {
                    (0..self.problem.instance().days()).for_each(|start| ask(&[(session, host, start)]));
                }
                Task::Back(one, other) => ask(&[one, other]),
                Task::With(one, (session, host, _)) => {
                    for day in self.problem.domain(self.problem.options.begin(session)) {
                        ask(&[one, (session, host, *day as i32)]);
                    }
                }
            }
        }
        if !self.tasks.is_empty() {
            return false;
        }
        match self.best.take() {
            Some((_, moves)) => {
                if trial.change(&moves).is_none() {
                    return true;
                }
                self.plan = trial.plan();
                self.is_thorough = false;
            }
            None if self.is_thorough => return true,
            None => self.is_thorough = true,
        }
        self.plan_ahead();
        self.tasks.is_empty() && self.is_thorough
    }

    /// Everything that is to be tried next.
    fn plan_ahead(&mut self) {
        let moved = self.moved();
        for (at, one) in moved.iter().enumerate() {
            let others = &moved[at + 1..];
            if !self.is_thorough {
                self.tasks.push(Task::Any(*one));
                self.tasks.extend(others.iter().map(|other| Task::Back(*one, *other)));
                continue;
            }
            let days = |session: usize| self.problem.domain(self.problem.options.begin(session));
            for other in others {
                let pairs = days(one.0).len() * days(other.0).len();
                if pairs <= self.pairs {
                    self.pairs -= pairs;
                    let on = |day: &u32| Task::With((one.0, one.1, *day as i32), *other);
                    self.tasks.extend(days(one.0).iter().map(on));
                }
            }
        }
        self.tasks.reverse();
    }

    fn moved(&self) -> Vec<Moved> {
        let instance = self.problem.instance();
        let announced = instance.baseline.iter().map(|(session, date)| (*session, instance.day(*date)));
        let moved = announced.filter(|(session, day)| self.plan.starts[*session] != Some(*day));
        moved.filter_map(|(session, day)| Some((session, self.plan.hosts[session]?, day))).collect()
    }
}
