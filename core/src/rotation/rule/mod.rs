//! The rules, one a file: what it costs to put a session somewhere, given all the others.
//!
//! A rule answers for a session that is *not* on the board. What a move changes is then what the new place costs less what
//! the old one did. Some rules keep counters, which follow what is put and taken.

pub(super) mod capacity;
pub(super) mod carryover;
pub(super) mod choice;
pub(super) mod clash;
pub(super) mod date;
pub(super) mod gap;
pub(super) mod month;
pub(super) mod order;
pub(super) mod pool;
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
    fn add_assign(&mut self, other: Self) {
        self.hard += other.hard;
        self.soft += other.soft;
    }
}
