//! One part of a proof: legs whose orders are given or free, and the least sum that they come to.

use super::block::Block;
use super::hunt::Hunt;
use super::trips::Trips;
use crate::rotation::bound::join::{self, Table};
use crate::rotation::bound::{Leg, NEVER, Part, Starts};
use crate::rotation::{Problem, Soft};

/// The terms that legs count.
pub(super) const COUNTED: [Soft; 3] = [Soft::Spacing, Soft::Dates, Soft::Stability];

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There is more to do.
    Open,
    /// Nothing here is better than the best plan.
    Closed,
    /// Blocks say no more.
    Stuck,
}

/// Legs, their blocks, and what is known of both.
#[derive(Clone, Debug)]
pub(super) struct Node {
    legs: Vec<(Leg, Table)>,
    blocks: Vec<Block>,
    tables: Vec<Table>,
    /// What the other terms cost at least.
    pub(super) beside: i64,
    /// Do blocks count travel? Not where it is bounded beside.
    travels: bool,
    /// The first track whose order is free.
    pub(super) track: usize,
    /// The least that a plan here can cost.
    pub(super) total: i64,
    /// What leads to nothing below this was left out.
    ceiling: i64,
    hunt: Option<Hunt>,
}

impl Node {
    /// All orders are free.
    pub(super) fn root(problem: &Problem, starts: &Starts, beside: i64, travels: bool) -> Self {
        let legs = Leg::all(problem).into_iter().map(|leg| {
            let table = leg.table(problem, starts, Part::All);
            (leg, table)
        });
        Self { travels, ..Self::new(problem, starts, legs.collect(), beside, 0) }
    }

    fn new(problem: &Problem, starts: &Starts, legs: Vec<(Leg, Table)>, beside: i64, track: usize) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut tables: Vec<Table> = Vec::new();
        for (leg, table) in &legs {
            match blocks.iter().position(|block| block.joints() == [leg.from, leg.to]) {
                Some(at) => {
                    tables[at].add(table);
                    blocks[at].add(leg.clone());
                }
                None => {
                    tables.push(table.clone());
                    blocks.push(Block::new(leg.clone(), starts.days));
                }
            }
        }
        let mut node = Self {
            legs,
            blocks,
            tables,
            beside,
            travels: false,
            track,
            total: 0,
            ceiling: NEVER,
            hunt: None,
        };
        node.join(problem, starts);
        node
    }

    /// The same with the order of a track given: its stages in rows of one session each. What is known stays known.
    pub(super) fn with_order(
        &self,
        problem: &Problem,
        starts: &Starts,
        track: usize,
        orders: &[Vec<usize>],
        dearer: i64,
    ) -> Self {
        let legs = self.legs.iter().map(|(leg, table)| {
            if leg.track != track || leg.stages.iter().all(|stage| stage.len() == 1) {
                return (leg.clone(), table.clone());
            }
            let mut given = leg.clone();
            let order_of = |stage: &Vec<usize>| {
                let is_it = |order: &&Vec<usize>| order.iter().all(|session| stage.contains(session));
                orders.iter().find(is_it).unwrap_or(stage).clone()
            };
            given.stages = leg.stages.iter().flat_map(order_of).map(|session| vec![session]).collect();
            let table = given.table(problem, starts, Part::All);
            (given, table)
        });
        let mut node = Self::new(problem, starts, legs.collect(), self.beside + dearer, track + 1);
        for (table, known) in node.tables.iter_mut().zip(&self.tables) {
            table.raise(known);
        }
        (node.ceiling, node.travels) = (self.ceiling, self.travels);
        node.join(problem, starts);
        node
    }

    /// The stages of a track with more than one session.
    pub(super) fn stages(&self, track: usize) -> Vec<&Vec<usize>> {
        let legs = self.legs.iter().filter(|(leg, _)| leg.track == track);
        legs.flat_map(|(leg, _)| &leg.stages).filter(|stage| stage.len() > 1).collect()
    }

    /// The days of the joints with the least sum; the total is then what it comes to.
    fn join(&mut self, problem: &Problem, starts: &Starts) -> Option<join::Joined> {
        let joined = join::least(problem, starts, Part::All, &self.tables);
        let total = joined.as_ref().map_or(NEVER, |joined| joined.cost + self.beside);
        self.total = total.min(self.ceiling);
        joined
    }

    /// Goes on with the block that is being made exact, or looks for the next.
    pub(super) fn step(&mut self, problem: &Problem, starts: &Starts, left: &mut u64, below: i64) -> Outcome {
        if self.total >= below {
            return Outcome::Closed;
        }
        if let Some(hunt) = &mut self.hunt {
            let Some(found) = hunt.step(problem, starts, left) else { return Outcome::Open };
            self.blocks[hunt.block].settle(hunt.days, &mut self.tables[hunt.block], found);
            if found.is_none() {
                self.ceiling = self.ceiling.min(hunt.below);
            }
            self.hunt = None;
        }
        *left = left.saturating_sub(1);
        let joined = self.join(problem, starts);
        let Some(joined) = joined.filter(|_| self.total < below) else { return Outcome::Closed };
        let day = |joint: Option<usize>| joint.and_then(|joint| joined.days.get(&joint).copied());
        for (at, block) in self.blocks.iter().enumerate() {
            let days = block.joints().map(day);
            if block.is_exact(days) {
                continue;
            }
            let cost = self.tables[at].cost(|it| joined.days.get(&it).copied().unwrap_or(0));
            let most = (below - 1 - self.beside - (joined.cost - cost)).min(NEVER - 1);
            let trips = if self.travels { Trips::new(problem, block) } else { Trips::default() };
            self.hunt = Some(Hunt::new(problem, starts, (block, trips), at, days, most, below));
            return Outcome::Open;
        }
        Outcome::Stuck
    }
}
