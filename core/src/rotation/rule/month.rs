//! Load of hosts: months with too many days of workshops. O(1).

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// Days of workshops of each host in each month.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Months {
    used: Vec<i64>,
}

impl Months {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { used: vec![0; problem.instance.hosts.len() * problem.months] }
    }

    fn at(problem: &Problem, spot: Spot) -> usize {
        spot.host * problem.months + problem.month[spot.start as usize]
    }

    /// Days beyond the limit that this session would add.
    #[inline]
    pub(in crate::rotation) fn cost(&self, problem: &Problem, spot: Spot) -> Cost {
        if !problem.is_workshop[spot.session] {
            return Cost::default();
        }
        let used = self.used[Self::at(problem, spot)] - problem.instance.parameters.host_month_limit_days;
        let more = (used + i64::from(problem.len[spot.session])).max(0) - used.max(0);
        Cost { hard: 0, soft: more * problem.weight(Soft::HostLoad) }
    }

    /// A session was put (1) or taken (-1).
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, spot: Spot, by: i32) {
        if problem.is_workshop[spot.session] {
            self.used[Self::at(problem, spot)] += i64::from(by * problem.len[spot.session]);
        }
    }
}
