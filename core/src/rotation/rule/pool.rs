//! H10: no more staff than there is, day by day. O(days of the session and its turnaround).

use super::Cost;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// How much of each pool is taken each day.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Pools {
    used: Vec<i32>,
}

impl Pools {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { used: vec![0; problem.instance.pools.len() * problem.width] }
    }

    fn days(problem: &Problem, spot: Spot, pool: usize) -> core::ops::Range<usize> {
        let begin = pool * problem.width;
        let turnaround = problem.instance.pools[pool].turnaround_days as usize;
        begin + spot.start as usize..begin + spot.end as usize + turnaround + 1
    }

    /// What this session would take beyond what there is.
    #[inline]
    pub(in crate::rotation) fn cost(&self, problem: &Problem, spot: Spot) -> Cost {
        let mut hard = 0;
        for (pool, demand) in &problem.demand[spot.session] {
            let capacity = problem.instance.pools[*pool].capacity;
            for used in &self.used[Self::days(problem, spot, *pool)] {
                hard += (used + demand - capacity).max(0) - (used - capacity).max(0);
            }
        }
        Cost { hard: i64::from(hard), soft: 0 }
    }

    /// A session was put (1) or taken (-1).
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, spot: Spot, by: i32) {
        for (pool, demand) in &problem.demand[spot.session] {
            for used in &mut self.used[Self::days(problem, spot, *pool)] {
                *used += by * demand;
            }
        }
    }
}
