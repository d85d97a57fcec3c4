//! The legs of all tracks between the same joints.

use super::super::bound::join::Table;
use super::super::bound::{Leg, NEVER};

/// How many sessions of a stage are told apart at most, for a block to be made exact.
const MOST: usize = 10;

/// Legs, and for which days of the joints their table is exact.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) legs: Vec<Leg>,
    days: usize,
    is_exact: Vec<bool>,
}

impl Block {
    pub(super) fn new(leg: Leg, days: usize) -> Self {
        let cells = [leg.from, leg.to].map(|joint| joint.map_or(1, |_| days));
        Self { legs: vec![leg], days, is_exact: vec![false; cells[0] * cells[1]] }
    }

    pub(super) fn add(&mut self, leg: Leg) {
        self.legs.push(leg);
    }

    /// The joints before and behind.
    pub(super) fn joints(&self) -> [Option<usize>; 2] {
        self.legs.first().map_or([None; 2], |leg| [leg.from, leg.to])
    }

    fn cell(&self, [from, to]: [Option<usize>; 2]) -> usize {
        let width = self.joints()[1].map_or(1, |_| self.days);
        from.unwrap_or(0) * width + to.unwrap_or(0)
    }

    /// Is there nothing more to be found out with these days of the joints?
    pub(super) fn is_exact(&self, days: [Option<usize>; 2]) -> bool {
        let mut stages = self.legs.iter().flat_map(|leg| &leg.stages).peekable();
        stages.peek().is_none() || self.is_exact[self.cell(days)] || stages.any(|stage| stage.len() > MOST)
    }

    /// The exact cost with these days; none if there is none that would help.
    pub(super) fn settle(&mut self, days: [Option<usize>; 2], table: &mut Table, cost: Option<i64>) {
        let cell = self.cell(days);
        self.is_exact[cell] = true;
        table.row(days[0].unwrap_or(0))[days[1].unwrap_or(0)] = cost.unwrap_or(NEVER);
    }
}
