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
mod trip;
mod visit;

pub(in crate::rotation) use leg::Leg;
pub(in crate::rotation) use start::{NEVER, Part, Starts};

use super::{Problem, Soft};
use join::Table;

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
        let starts = Starts::new(problem);
        let legs = Leg::all(problem);
        let mut bound = Self::apart(problem, &starts)?;
        if problem.instance.weights.iter().any(|weight| *weight < 0) {
            return Some(Self::default());
        }
        let tracks = |part: Part| {
            let tables = legs.iter().map(|leg| leg.table(problem, &starts, part));
            let tables: Vec<Table> = tables.collect();
            Some(join::least(problem, &starts, part, &tables)?.cost)
        };
        for (part, term) in [(Part::Spacing, Soft::Spacing), (Part::Dates, Soft::Dates)] {
            let (cost, weight) = (tracks(part)?, problem.weight(term));
            let least = &mut bound.terms[term as usize];
            *least = (*least).max(if weight > 0 { (cost + weight - 1) / weight } else { 0 });
        }
        let together = [Soft::Spacing, Soft::Dates, Soft::Stability];
        let sum = |of: &dyn Fn(Soft) -> bool| -> i64 {
            let terms = Soft::ALL.into_iter().filter(|term| of(*term));
            terms.map(|term| problem.weight(term) * bound.terms[term as usize]).sum()
        };
        let joined = tracks(Part::All)?.max(sum(&|term| together.contains(&term)));
        bound.all = joined + sum(&|term| !together.contains(&term));
        Some(bound)
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
