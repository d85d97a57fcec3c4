//! Proofs: how far a plan can be from the best, and that there is no better one, where that can be shown.
//!
//! Between joints (sessions that tracks share, [`bound`](super::Bound)) the legs of all tracks are one *block*. What a block
//! costs is at first the sum of its legs, each by itself; then, only where it matters, the exact least cost of all its
//! sessions together, with people, visits, hosts and pools, found by a search that leaves nothing out (`hunt`). The days
//! of the joints with the least sum are looked at again and again: each time a block on them is made exact, or shown to lead
//! to nothing better than the best plan (`node`).
//!
//! Where that comes to an end below the best plan, the orders of hosts of one track after the other are given, in all ways that
//! there are, with the carry-over that they bring (`branch`). The bound rises; when it reaches the best plan, that is
//! optimal.
//!
//! Nothing is claimed that is not shown: other rules between blocks, and the terms that are only bounded, may leave a gap for
//! good. It is a matter of small programmes: rounds of up to four hosts are put in all orders.

mod block;
mod branch;
mod hunt;
mod node;
mod trips;

use super::bound::{Bound, NEVER, Starts};
use super::{Problem, Soft, Total};
use node::{Node, Outcome};

/// How good a plan is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// No plan that keeps all rules costs less; `None` if there is no such plan at all, and that is shown.
    pub bound: Option<i64>,
    /// How much more the plan costs; `None` if it breaks rules.
    pub gap: Option<i64>,
    /// Is it shown that no plan is better?
    pub is_proved: bool,
    /// Is there nothing more to be found out with this plan?
    pub is_done: bool,
}

/// A proof that is being looked for.
///
/// ```
/// use scambio_core::format::rotation::read;
/// use scambio_core::rotation::{Problem, Proof, Search, Settings};
///
/// let instance = read(include_bytes!("../../../tests/data/rotation/mini-4x2.json")).unwrap();
/// let mut search = Search::new(Problem::new(&instance), Settings::default());
/// let best = search.step(20_000).best;
/// let mut proof = Proof::new(search.problem());
/// let standing = proof.step(10, best);
/// assert!(standing.bound.unwrap() >= 400 && standing.gap.unwrap() <= best.objective - 400);
/// ```
#[derive(Clone, Debug)]
pub struct Proof {
    problem: Problem,
    starts: Starts,
    bound: Option<Bound>,
    /// What is still to be looked at, the last first.
    nodes: Vec<Node>,
    /// What was looked at to the end leads to nothing below this.
    ceiling: i64,
    is_stuck: bool,
}

impl Proof {
    /// What is known at once; O(that of [`Bound::new`]).
    pub fn new(problem: &Problem) -> Self {
        let starts = Starts::new(problem);
        let bound = Bound::new(problem);
        let root = bound.map(|bound| {
            let terms = Soft::ALL.into_iter().filter(|term| !node::COUNTED.contains(term));
            let beside = terms.map(|term| problem.weight(term) * bound.terms[term as usize]).sum();
            let travels = bound.terms[Soft::Travel as usize] == 0;
            Node::root(problem, &starts, beside, travels)
        });
        let is_sound = problem.instance().weights.iter().all(|weight| *weight >= 0);
        Self {
            problem: problem.clone(),
            starts,
            bound,
            nodes: root.into_iter().collect(),
            ceiling: NEVER,
            is_stuck: problem.is_open || !is_sound || bound.is_none(),
        }
    }

    /// The bounds of the terms; `None` if it is shown at once that no plan keeps all rules.
    pub const fn bound(&self) -> Option<Bound> {
        self.bound
    }

    /// How good a plan is known to be that costs so much.
    pub fn standing(&self, best: Total) -> Standing {
        let open = self.nodes.iter().map(|node| node.total).fold(self.ceiling, i64::min);
        let bound = self.bound.filter(|_| open < NEVER).map(|bound| bound.all.max(open));
        let gap = bound.filter(|_| best.violations == 0).map(|bound| best.objective - bound);
        let is_proved = gap.is_some_and(|gap| gap <= 0);
        Standing { bound, gap, is_proved, is_done: is_proved || bound.is_none() || self.is_stuck }
    }

    /// Goes on, by so many places that are tried; `best` is what the best plan costs that is known. O(days³) each time that
    /// the days of the joints are looked at again.
    pub fn step(&mut self, budget: u64, best: Total) -> Standing {
        let mut left = budget;
        let below = if best.violations == 0 { best.objective } else { NEVER };
        while left > 0 && !self.standing(best).is_done {
            let Some(node) = self.nodes.last_mut() else { break };
            match node.step(&self.problem, &self.starts, &mut left, below) {
                Outcome::Open => {}
                Outcome::Closed => {
                    self.ceiling = self.ceiling.min(node.total);
                    self.nodes.pop();
                }
                Outcome::Stuck => {
                    let children = branch::branch(&self.problem, &self.starts, node);
                    if children.is_empty() {
                        self.is_stuck = true;
                        break;
                    }
                    self.nodes.pop();
                    self.nodes.extend(children);
                }
            }
        }
        self.standing(best)
    }
}
