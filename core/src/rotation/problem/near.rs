//! How near to each other sessions may not come (H6, H8), where hosts are known: days between their starts.

use std::collections::BTreeMap;

use super::Problem;
use crate::rotation::board::Spot;
use crate::rotation::rule::{clash, visit};

/// Of each session the others that it can come too near, and how near that is.
#[derive(Clone, Debug, Default)]
pub(in crate::rotation) struct Near {
    /// Others and the kind of each pair, one session after the other; where those of each end.
    others: Vec<(u32, u32)>,
    ends: Vec<usize>,
    /// `[kind]`: by how many days, from and to, the other may not start after the session; two rules, twice.
    days: Vec<Vec<(i32, i32)>>,
}

/// What decides how near two sessions may come: their days, whether they share people and how far they travel, whether they
/// are workshops at one host, and which is first where they start together.
type Kind = (i32, i32, Option<i32>, bool, bool);

impl Near {
    /// O(sessions² + kinds × days). Hosts that are left open have no table: each candidate would need its own.
    pub(super) fn new(problem: &Problem) -> Self {
        let mut near = Self::default();
        let mut kinds = BTreeMap::new();
        for a in 0..if problem.is_open { 0 } else { problem.n } {
            for b in (0..problem.n).filter(|b| *b != a) {
                let Some(kind) = kind(problem, a, b) else { continue };
                let next = near.days.len();
                let at = *kinds.entry(kind).or_insert(next);
                if at == next {
                    near.days.push(days(problem, a, b));
                }
                if !near.days[at].is_empty() {
                    near.others.push((b as u32, at as u32));
                }
            }
            near.ends.push(near.others.len());
        }
        near
    }

    /// Is there a table?
    #[inline]
    pub(in crate::rotation) fn is_known(&self) -> bool {
        !self.ends.is_empty()
    }

    /// Others, and by how many days they may not start after a session.
    #[inline]
    pub(in crate::rotation) fn of(&self, session: usize) -> impl Iterator<Item = (usize, &[(i32, i32)])> {
        let begin = if session == 0 { 0 } else { self.ends[session - 1] };
        let others = self.others[begin..self.ends[session]].iter();
        others.map(|(other, kind)| (*other as usize, self.days[*kind as usize].as_slice()))
    }
}

fn host(problem: &Problem, session: usize) -> usize {
    problem.host(problem.options.begin(session))
}

fn kind(problem: &Problem, a: usize, b: usize) -> Option<Kind> {
    let (at, there) = (host(problem, a), host(problem, b));
    let meets = problem.meets.has(a, b);
    let is_one = at == there && problem.is_workshop[a] && problem.is_workshop[b];
    let buffer = problem.buffer[at * problem.instance.hosts.len() + there];
    let kind = (problem.len[a], problem.len[b], meets.then_some(buffer), is_one, a < b);
    (meets || is_one).then_some(kind)
}

/// The days are asked of the rules themselves.
fn days(problem: &Problem, a: usize, b: usize) -> Vec<(i32, i32)> {
    let parameters = &problem.instance.parameters;
    let far = problem.farthest.max(parameters.host_gap_days).max(parameters.visit_days);
    let far = far.saturating_add(problem.longest).clamp(0, problem.width as i32);
    let spot =
        |session: usize, start: i32| Spot::new(problem, session, problem.options.begin(session), start);
    let times = |by: i32| {
        let (a, b) = (spot(a, far), spot(b, far + by));
        usize::from(clash::is_wrong(problem, &a, &b)) + usize::from(visit::is_wrong(problem, &a, &b))
    };
    let mut runs = Vec::new();
    for rules in 1..=2 {
        let mut begin = None;
        for by in -far..=far + 1 {
            match begin {
                None if by <= far && times(by) >= rules => begin = Some(by),
                Some(from) if by > far || times(by) < rules => {
                    runs.push((from, by - 1));
                    begin = None;
                }
                _ => {}
            }
        }
    }
    runs
}
