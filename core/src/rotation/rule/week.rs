//! Overload: weeks with too many days for people. O(distinct sets of tracks that attend the session).

use super::Cost;
use crate::rotation::Soft;
use crate::rotation::board::Spot;
use crate::rotation::problem::Problem;

/// Days of each crew in each week.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Weeks {
    used: Vec<i64>,
}

impl Weeks {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        Self { used: vec![0; problem.crew_people.len() * problem.weeks] }
    }

    /// Days beyond the limit that this session would add, for all its people.
    #[inline]
    pub(in crate::rotation) fn cost(&self, problem: &Problem, spot: Spot) -> Cost {
        let limit = problem.instance.parameters.week_limit_days;
        let (week, days) = (problem.week[spot.start as usize], i64::from(problem.len[spot.session]));
        let mut soft = 0;
        for crew in problem.crews.of(spot.session) {
            let used = self.used[*crew as usize * problem.weeks + week] - limit;
            soft += problem.crew_people[*crew as usize] * ((used + days).max(0) - used.max(0));
        }
        Cost { hard: 0, soft: soft * problem.weight(Soft::Overload) }
    }

    /// A session was put (1) or taken (-1).
    #[inline]
    pub(in crate::rotation) fn count(&mut self, problem: &Problem, spot: Spot, by: i32) {
        let (week, days) = (problem.week[spot.start as usize], i64::from(by * problem.len[spot.session]));
        for crew in problem.crews.of(spot.session) {
            self.used[*crew as usize * problem.weeks + week] += days;
        }
    }
}
