//! A plan while it is being changed: what a move costs, at once; taken back just as quickly.

use super::board::{Board, Spot};
use super::rule::capacity::Capacity;
use super::rule::carryover::Carryover;
use super::rule::choice::Choice;
use super::rule::month::Months;
use super::rule::pool::Pools;
use super::rule::travel::Travel;
use super::rule::week::Weeks;
use super::rule::{Cost, clash, date, gap, order, visit};
use super::{Plan, Problem};

/// The board, the rules' counters, and what all costs.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) board: Board,
    capacity: Capacity,
    pools: Pools,
    weeks: Weeks,
    months: Months,
    travel: Travel,
    carryover: Carryover,
    choice: Choice,
    /// Of the rules that answer for one session.
    sum: Cost,
    /// Of all rules, sessions without a date included.
    pub(super) cost: Cost,
    missing: i64,
    /// The last move, to take it back.
    taken: Vec<Spot>,
    sum_before: Cost,
    cost_before: Cost,
}

impl State {
    /// Nothing is placed.
    pub(super) fn new(problem: &Problem) -> Self {
        let missing = problem.n as i64;
        let cost = Cost { hard: missing, soft: 0 };
        Self {
            board: Board::new(problem),
            capacity: Capacity::new(problem),
            pools: Pools::new(problem),
            weeks: Weeks::new(problem),
            months: Months::new(problem),
            travel: Travel::new(problem),
            carryover: Carryover::new(problem),
            choice: Choice::new(problem),
            sum: Cost::default(),
            cost,
            missing,
            taken: Vec::new(),
            sum_before: Cost::default(),
            cost_before: cost,
        }
    }

    /// What the rules that answer for one session say of a place, for a session that is not on the board.
    pub(super) fn ask(&self, problem: &Problem, spot: Spot) -> Cost {
        let mut cost = date::cost(problem, spot);
        cost += clash::cost(problem, &self.board, spot);
        cost += gap::cost(problem, &self.board, spot);
        cost += order::cost(problem, &self.board, spot);
        cost += visit::cost(problem, &self.board, spot);
        cost += self.capacity.cost(problem, spot);
        cost += self.pools.cost(problem, spot);
        cost += self.weeks.cost(problem, spot);
        cost += self.months.cost(problem, spot);
        cost += self.choice.cost(problem, spot);
        cost
    }

    /// Takes a session from the board, without asking what it costs.
    pub(super) fn take(&mut self, problem: &Problem, session: usize) -> Spot {
        let spot = self.board.take(problem, session);
        self.count(problem, spot, -1);
        spot
    }

    /// Puts a session on the board, without asking what it costs.
    pub(super) fn put(&mut self, problem: &Problem, spot: Spot) {
        self.count(problem, spot, 1);
        self.board.put(problem, spot);
    }

    fn count(&mut self, problem: &Problem, spot: Spot, by: i32) {
        self.travel.count(problem, &self.board, spot, by);
        self.capacity.count(problem, spot, by);
        self.pools.count(problem, spot, by);
        self.weeks.count(problem, spot, by);
        self.months.count(problem, spot, by);
        self.choice.count(problem, spot, i64::from(by));
        self.missing -= i64::from(by);
    }

    /// Moves sessions, each of them once, and says what all costs then.
    pub(super) fn apply(&mut self, problem: &Problem, spots: &[Spot]) -> Cost {
        (self.sum_before, self.cost_before) = (self.sum, self.cost);
        self.taken.clear();
        self.carryover.begin();
        let mut sum = self.sum;
        let place = |board: &Board, session: usize| {
            let track = *problem.tracks.of(session).first()? as usize;
            let key = board.spot(session).key();
            Some(board.order[track].partition_point(|other| *other < key))
        };
        let single = match spots {
            [spot] if problem.tracks.of(spot.session).len() == 1 && self.board.is_placed(spot.session) => {
                place(&self.board, spot.session)
            }
            _ => None,
        };
        for spot in spots {
            if self.board.is_placed(spot.session) {
                let old = self.take(problem, spot.session);
                let cost = self.ask(problem, old);
                sum.hard -= cost.hard;
                sum.soft -= cost.soft;
                self.taken.push(old);
            }
        }
        for spot in spots {
            sum += self.ask(problem, *spot);
            self.put(problem, *spot);
        }
        let is_in_place = match (single, spots, self.taken.first()) {
            (Some(before), [spot], Some(old)) => {
                old.host == spot.host && place(&self.board, spot.session) == Some(before)
            }
            _ => false,
        };
        if !is_in_place {
            for spot in spots {
                self.carryover.touch(problem, spot.session);
            }
        }
        self.sum = sum;
        self.cost = self.settle(problem);
        self.cost
    }

    /// Takes the last move back; it must have moved sessions that were on the board.
    pub(super) fn revert(&mut self, problem: &Problem, spots: &[Spot]) {
        for spot in spots {
            self.take(problem, spot.session);
        }
        while let Some(old) = self.taken.pop() {
            self.put(problem, old);
        }
        self.carryover.revert();
        (self.sum, self.cost) = (self.sum_before, self.cost_before);
    }

    fn settle(&mut self, problem: &Problem) -> Cost {
        let soft = self.sum.soft
            + self.travel.total(problem)
            + self.carryover.total(problem, &self.board)
            + self.choice.total(problem);
        Cost { hard: self.sum.hard + self.missing, soft }
    }

    /// The plan on the board.
    pub(super) fn plan(&self, problem: &Problem) -> Plan {
        let placed = |session: usize| self.board.is_placed(session);
        Plan {
            starts: (0..problem.n).map(|it| placed(it).then(|| self.board.start[it])).collect(),
            hosts: (0..problem.n).map(|it| Some(problem.host(it, self.board.option[it]))).collect(),
        }
    }
}
