//! How good a plan can be at best: for each term and in all a number that no plan that keeps all rules goes below.
//!
//! Terms are bounded apart, and what is bounded together is bounded together once: spacing, dates and stability by dynamic
//! programs over the days of each track, joined where tracks share a session (`leg`, `join`); travel and fairness by
//! packing workshops into visits (`visit`); overload and host load by what has to go into too few weeks or months (`room`);
//! carry-over by the orders of hosts that there are (`order`). Hosting and proximity are only known to be at least 0. No term
//! is counted twice, so the parts add up to a bound of the whole.
//!
//! The bound says little where rules between tracks (people, pools, visits) cost most; how far the best plan is from it is
//! then no measure of the plan.

pub(super) mod join;
mod leg;
pub(super) mod order;
mod room;
mod spread;
mod start;
mod steps;
mod trip;
mod visit;

pub(in crate::rotation) use leg::Leg;
pub(in crate::rotation) use start::{NEVER, Part, Starts};
pub use steps::Bounding;

use core::ops::ControlFlow;

use super::{Problem, Soft};

/// What no plan that keeps all rules goes below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bound {
    /// Each term without its weight, in the order of [`Soft::ALL`].
    pub terms: [i64; 10],
    /// The objective.
    pub all: i64,
}

impl Bound {
    /// Bounds every term and the objective; `None` if it turns out that no plan keeps all rules. Where a weight is negative,
    /// nothing is said. O(legs of tracks × days of a joint × 2^8 × days).
    pub fn new(problem: &Problem) -> Option<Self> {
        let mut bounding = Bounding::new(problem);
        loop {
            if let ControlFlow::Break(bound) = bounding.step(problem) {
                return bound;
            }
        }
    }

    /// What is bounded without looking at the order of a track.
    fn apart(problem: &Problem, starts: &Starts) -> Option<Self> {
        let mut bound = Self::default();
        let mut set = |term: Soft, least: i64| bound.terms[term as usize] = least;
        set(Soft::Dates, starts.least(problem, Soft::Dates, Part::Dates)?);
        set(Soft::Stability, starts.least(problem, Soft::Stability, Part::Stability)?);
        set(Soft::Overload, room::overload(problem, starts));
        set(Soft::HostLoad, room::host_load(problem, starts));
        let (travel, fairness) = visit::bounds(problem, starts);
        set(Soft::Travel, travel);
        set(Soft::Fairness, fairness);
        set(Soft::Carryover, order::carryover(problem));
        Some(bound)
    }
}
