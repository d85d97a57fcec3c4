//! The rules, one a file: what a change of places costs, given all the others.
//!
//! A rule looks at the board as it is before the change. Rules with counters are told when a change is made.

pub(super) mod apart;
pub(super) mod capacity;
pub(super) mod carryover;
pub(super) mod choice;
pub(super) mod clash;
pub(super) mod date;
pub(super) mod gap;
pub(super) mod month;
pub(super) mod order;
pub(super) mod pool;
pub(super) mod proximity;
mod tally;
pub(super) mod travel;
pub(super) mod visit;
pub(super) mod week;

/// What breaks, and what is to be paid, weighted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    pub(super) hard: i64,
    pub(super) soft: i64,
}

impl core::ops::AddAssign for Cost {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        self.hard += other.hard;
        self.soft += other.soft;
    }
}
