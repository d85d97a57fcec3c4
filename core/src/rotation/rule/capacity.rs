//! H7: a host holds no more sessions at once than it can. O(days of the session).

use super::Cost;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// How many sessions each host has each day.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Capacity {
    busy: Vec<i32>,
}

impl Capacity {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { busy: vec![0; problem.instance.hosts.len() * problem.width] }
    }

    fn days(problem: &Problem, spot: Spot) -> core::ops::Range<usize> {
        let begin = spot.host * problem.width;
        begin + spot.start as usize..begin + spot.end as usize + 1
    }

    /// Days on which this session would be one too many.
    #[inline]
    pub(in crate::rotation) fn cost(&self, problem: &Problem, spot: Spot) -> Cost {
        let capacity = problem.instance.hosts[spot.host].capacity;
        let full = self.busy[Self::days(problem, spot)].iter().filter(|busy| **busy >= capacity);
        Cost { hard: full.count() as i64, soft: 0 }
    }

    /// A session was put (1) or taken (-1).
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, spot: Spot, by: i32) {
        for busy in &mut self.busy[Self::days(problem, spot)] {
            *busy += by;
        }
    }
}
