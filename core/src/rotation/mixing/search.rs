//! The search: simulated annealing over exchanges of two people. It can be stopped and looked at after every step, never
//! gets worse, and depends on nothing but the instance, the seed and the number of moves.

use super::state::{Exchange, NOWHERE, State};
use super::{Bound, Instance, Score, Seating, bound, check, start};
use crate::error::Result;
use crate::num::function::{exp, ln};
use crate::rng::Rng;

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Moves tried.
    pub moves: u64,
    /// Rules that the best seating breaks, and its objective.
    pub best: (i64, i64),
    /// Is the best seating proved to be optimal?
    pub is_proved: bool,
}

/// A search for a good seating.
#[derive(Clone, Debug)]
pub struct Search {
    instance: Instance,
    rng: Rng,
    state: State,
    /// Who can change places, round by round; rounds in which two can.
    free: Vec<Vec<u16>>,
    rounds: Vec<u16>,
    /// Is there ever a table that can take one more while another can miss one?
    has_slack: bool,
    best: Seating,
    best_total: (i64, i64),
    bound: Bound,
    hard: i64,
    moves: u64,
    /// Moves of this cycle so far, and in all.
    at: u64,
    length: u64,
    heat: f64,
    /// −ln of numbers spread over (0, 1), and what they let pass at this temperature.
    chances: Vec<f64>,
    limits: Vec<i64>,
}

/// How often the temperature changes, in moves.
const PERIOD: u64 = 1 << 14;

/// Temperature at the start and at the end of a cycle, in weights of a repeat.
const HEAT: f64 = 0.8;
const COLD: f64 = 0.15;

impl Search {
    /// A first seating; the search goes on from it.
    ///
    /// # Errors
    /// More people or tables than a search can take; places, or weights, that are none.
    pub fn new(instance: &Instance, seed: u64) -> Result<Self> {
        instance.refuse()?;
        let mut rng = Rng::new(seed);
        let dealt = start::dealt(instance, &mut rng);
        let total = |seating: &Seating| {
            let score = check(instance, seating);
            (score.violations(), score.objective)
        };
        let designed = start::designed(instance).filter(|designed| total(designed) < total(&dealt));
        let is_designed = designed.is_some();
        let best = designed.unwrap_or(dealt);
        let weights = instance.weights;
        let hard = 1 + 4 * weights.repeat.max(weights.same_administration).max(weights.missing);
        let present = instance.present();
        let free = |round: usize| {
            let pinned = |person| instance.pins.iter().any(|pin| pin.0 == person && pin.1 == round);
            let free =
                (0..instance.people.len()).filter(|person| present[round][*person] && !pinned(*person));
            free.map(|person| person as u16).collect()
        };
        let free: Vec<Vec<u16>> = (0..instance.rounds).map(free).collect();
        let unit = weights.repeat.max(weights.same_administration).max(1) as f64;
        let mut search = Self {
            state: State::new(instance, &best, hard),
            rounds: (0..free.len())
                .filter(|round| free[*round].len() > 1)
                .map(|round| round as u16)
                .collect(),
            has_slack: instance.size.0 < instance.size.1,
            best_total: total(&best),
            best,
            bound: bound(instance),
            hard,
            moves: 0,
            at: 0,
            length: 400 * (free.iter().map(Vec::len).sum::<usize>() as u64).max(100),
            heat: unit * if is_designed { COLD } else { HEAT },
            chances: (0..4096).map(|at| -ln((f64::from(at) + 0.5) / 4096.0)).collect(),
            limits: vec![0; 4096],
            instance: instance.clone(),
            rng,
            free,
        };
        search.cool(unit);
        Ok(search)
    }

    fn unit(&self) -> f64 {
        let weights = self.instance.weights;
        weights.repeat.max(weights.same_administration).max(1) as f64
    }

    /// What passes at the temperature of this moment of the cycle.
    fn cool(&mut self, unit: f64) {
        let share = self.at as f64 / self.length as f64;
        let cold = unit * COLD;
        let temperature = self.heat * exp(share * ln(cold / self.heat));
        for (limit, chance) in self.limits.iter_mut().zip(&self.chances) {
            *limit = (temperature * chance) as i64;
        }
    }

    /// Tries that many moves; none once the best seating is proved to be optimal, or if nobody can move.
    pub fn step(&mut self, budget: u64) -> Progress {
        for _ in 0..budget {
            if self.is_proved() || self.rounds.is_empty() {
                break;
            }
            if self.at >= self.length {
                self.next_cycle();
            } else if self.at.is_multiple_of(PERIOD) {
                self.cool(self.unit());
            }
            self.at += 1;
            self.moves += 1;
            self.one();
        }
        self.progress()
    }

    fn one(&mut self) {
        let bits = self.rng.next_u64();
        let Some(exchange) = self.draw(bits) else { return };
        let change = self.state.change(&exchange);
        if change > self.limits[(bits >> 52) as usize] {
            return;
        }
        self.state.apply(&exchange, change);
        let total = (self.state.violations, self.state.energy - self.hard * self.state.violations);
        if total < self.best_total {
            self.best_total = total;
            self.best = self.state.seating(self.instance.rounds);
        }
    }

    /// Two people by chance; where sizes may differ, sometimes one who goes to a table with room.
    fn draw(&self, bits: u64) -> Option<Exchange> {
        let among = |bits: u64, n: usize| ((bits & 0xffff) as usize * n) >> 16;
        let round = usize::from(self.rounds[among(bits, self.rounds.len())]);
        let free = &self.free[round];
        let first = usize::from(free[among(bits >> 16, free.len())]);
        let second = usize::from(free[among(bits >> 32, free.len())]);
        let (from, to) = (self.state.table_of(round, first), self.state.table_of(round, second));
        if from == to || from.max(to) >= usize::from(NOWHERE) {
            return None;
        }
        let goes = self.has_slack && (bits >> 48) & 7 == 0;
        if goes {
            let (low, high) = self.instance.size;
            let (here, there) = (self.state.size(round, from), self.state.size(round, to));
            if here <= low || here > high || there < low || there >= high {
                return None;
            }
        }
        Some(Exchange { round, first, from, second: (!goes).then_some(second), to })
    }

    /// Warm again, for longer; rules count for more as long as some are broken.
    fn next_cycle(&mut self) {
        self.at = 0;
        self.length += self.length / 2;
        self.heat = self.unit() * HEAT;
        if self.best_total.0 > 0 {
            self.hard = self.hard.saturating_mul(2).min(1 << 32);
            self.state = State::new(&self.instance, &self.state.seating(self.instance.rounds), self.hard);
        }
        self.cool(self.unit());
    }

    fn is_proved(&self) -> bool {
        self.best_total == (0, self.bound.objective)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { moves: self.moves, best: self.best_total, is_proved: self.is_proved() }
    }

    /// The best seating so far.
    pub const fn best(&self) -> &Seating {
        &self.best
    }

    /// The best seating, scored by the independent checker.
    pub fn score(&self) -> Score {
        check(&self.instance, &self.best)
    }

    /// Below what no seating can be.
    pub const fn bound(&self) -> Bound {
        self.bound
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Person, Weights};
    use super::*;

    /// Everything at once: absent, apart, together, pins, sizes that differ, three weights.
    fn everything(people: usize, administrations: usize) -> Instance {
        let person =
            |at: usize| Person { id: format!("{at}").into(), administration: at * at % administrations };
        Instance {
            people: (0..people).map(person).collect(),
            rounds: 4,
            tables: people / 4,
            size: (3, 6),
            absent: vec![(0, 1), (7, 3), (1, 3)],
            apart: vec![(1, 2), (9, 4), (4, 9), (5, 5)],
            together: vec![(3, 11), (0, 5)],
            pins: vec![(6, 0, 2), (8, 2, 1), (7, 3, 0)],
            weights: Weights { repeat: 7, same_administration: 3, missing: 11 },
            ..Instance::default()
        }
    }

    /// What exchanges cost at once is what the checker says of the whole seating.
    #[test]
    fn changes_add_up_to_the_score() {
        for (people, administrations) in [(13, 5), (24, 8), (30, 30), (12, 1)] {
            let instance = everything(people, administrations);
            for seed in 0..20 {
                let mut search = Search::new(&instance, seed).unwrap();
                for _ in 0..40 {
                    (0..25).for_each(|_| search.one());
                    search.limits.fill(20 * (seed as i64 % 3));
                    let score = check(&instance, &search.state.seating(instance.rounds));
                    assert_eq!(search.state.violations, score.violations());
                    assert_eq!(search.state.energy, search.hard * score.violations() + score.objective);
                }
                search.at = search.length;
                search.next_cycle();
            }
        }
    }
}
