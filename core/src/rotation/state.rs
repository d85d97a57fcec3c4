//! A plan while it is being changed: what a change costs, without making it; and the change made.

use super::board::{Board, Change, Spot};
use super::rule::apart::Apart;
use super::rule::capacity::Capacity;
use super::rule::carryover::Carryover;
use super::rule::choice::Choice;
use super::rule::month::Months;
use super::rule::order::Order;
use super::rule::pool::Pools;
use super::rule::proximity::Proximity;
use super::rule::travel::Travel;
use super::rule::week::Weeks;
use super::rule::{Cost, date, gap};
use super::{Plan, Problem};

/// How much worse a change may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    /// What a broken rule counts against the objective.
    pub(super) hard: i64,
    /// The most that a change may cost.
    pub(super) worse: i64,
}

impl Limit {
    /// Anything goes.
    pub(super) const NONE: Self = Self { hard: 0, worse: i64::MAX };

    #[inline]
    const fn allows(self, cost: Cost) -> bool {
        cost.hard * self.hard <= self.worse && cost.hard * self.hard + cost.soft <= self.worse
    }
}

/// Pairs that break rules, as the board stands.
#[derive(Clone, Copy, Debug, Default)]
struct Broken {
    order: i64,
    apart: i64,
}

/// The board, the rules' counters, and what all costs.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) board: Board,
    /// Of all rules, sessions without a date included.
    pub(super) cost: Cost,
    order: Order,
    apart: Apart,
    capacity: Capacity,
    pools: Pools,
    weeks: Weeks,
    months: Months,
    proximity: Proximity,
    travel: Travel,
    carryover: Carryover,
    choice: Choice,
    broken: Broken,
    /// What the change that was looked at last brings.
    more: Broken,
    /// Scratch: the tracks of a change, and the sessions of one.
    tracks: Vec<usize>,
    keys: Vec<u64>,
}

impl State {
    /// Nothing is placed.
    pub(super) fn new(problem: &Problem) -> Self {
        Self {
            board: Board::new(problem),
            cost: Cost { hard: problem.n as i64, soft: 0 },
            order: Order::new(problem),
            apart: Apart::new(problem),
            capacity: Capacity::new(problem),
            pools: Pools::new(problem),
            weeks: Weeks::new(problem),
            months: Months::new(problem),
            proximity: Proximity::new(problem),
            travel: Travel::new(problem),
            carryover: Carryover::new(problem),
            choice: Choice::new(problem),
            broken: Broken::default(),
            more: Broken::default(),
            tracks: Vec::new(),
            keys: Vec::new(),
        }
    }

    /// A plan on the board; sessions without a place are left out.
    pub(super) fn of(problem: &Problem, spots: &[Spot]) -> Self {
        let mut state = Self::new(problem);
        let mut change = Change::new(problem);
        for spot in spots {
            change.clear();
            change.add(state.board.spots[spot.session], *spot);
            state.apply(problem, &change);
        }
        state
    }

    /// What a change would cost more; nothing if that is more than the limit allows.
    pub(super) fn delta(&mut self, problem: &Problem, change: &Change, limit: Limit) -> Option<Cost> {
        let board = &self.board;
        // What is broken now may be mended by rules that are yet to be asked.
        let most = match limit.hard {
            0 => i64::MAX,
            hard => limit.worse.max(0) / hard + self.cost.hard,
        };
        let is_hopeless = |cost: Cost| cost.hard > most;

        let mut cost = date::delta(problem, change);
        for it in &change.moves {
            cost.hard += i64::from(it.old.is_placed()) - i64::from(it.new.is_placed());
        }
        let rest = |cost: Cost| most.saturating_sub(cost.hard).max(0);
        self.more.order = self.order.delta(problem, board, change, self.broken.order, rest(cost));
        cost.hard += self.more.order;
        if is_hopeless(cost) {
            return None;
        }
        self.more.apart = self.apart.delta(problem, board, change, self.broken.apart, rest(cost));
        cost.hard += self.more.apart;
        if is_hopeless(cost) {
            return None;
        }
        self.tracks.clear();
        for it in &change.moves {
            for track in problem.tracks.of(it.new.session) {
                if !self.tracks.contains(&(*track as usize)) {
                    self.tracks.push(*track as usize);
                }
            }
        }
        if change.moves.len() == 1 {
            cost += gap::delta(problem, board, change, &self.tracks, &mut self.keys);
            if is_hopeless(cost) {
                return None;
            }
        }
        cost.hard += self.pools.delta(problem, change);
        if is_hopeless(cost) {
            return None;
        }
        if change.moves.len() != 1 {
            cost += gap::delta(problem, board, change, &self.tracks, &mut self.keys);
        }
        cost.hard += self.capacity.delta(problem, change);
        cost += self.choice.delta(problem, change);
        if is_hopeless(cost) {
            return None;
        }
        cost.soft += self.proximity.delta(problem, change);
        cost.soft += self.weeks.delta(problem, change);
        cost.soft += self.months.delta(problem, change);
        cost.soft += self.travel.delta(problem, board, change);
        cost.soft += self.carryover.delta(problem, board, change, &self.tracks, &mut self.keys);
        limit.allows(cost).then_some(cost)
    }

    /// Makes a change that was just looked at, at that cost.
    pub(super) fn accept(&mut self, problem: &Problem, change: &Change, cost: Cost) {
        self.broken.order += self.more.order;
        self.broken.apart += self.more.apart;
        self.pools.apply(problem, change);
        self.capacity.apply(problem, change);
        self.choice.apply(problem, change);
        self.weeks.apply(problem, change);
        self.months.apply(problem, change);
        self.travel.apply(problem, change);
        self.carryover.apply();
        self.board.apply(problem, change);
        self.apart.apply(problem, change);
        self.proximity.apply(problem, change);
        self.order.apply(problem, &self.board, change);
        self.cost += cost;
    }

    /// Makes a change, whatever it costs.
    pub(super) fn apply(&mut self, problem: &Problem, change: &Change) {
        if let Some(cost) = self.delta(problem, change, Limit::NONE) {
            self.accept(problem, change, cost);
        }
    }

    /// The plan on the board.
    pub(super) fn plan(&self, problem: &Problem) -> Plan {
        let spots = &self.board.spots;
        Plan {
            starts: spots.iter().map(|spot| spot.is_placed().then_some(spot.start)).collect(),
            hosts: spots.iter().map(|spot| Some(problem.host(spot.option))).collect(),
        }
    }
}
