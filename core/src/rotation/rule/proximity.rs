//! Proximity: people with sessions shortly one after the other. A table of what each day costs each session, with all others
//! where they are: O(1) for one session, and O(sessions with the same people) to follow a change.

use crate::rotation::Soft;
use crate::rotation::board::{Change, Spot};
use crate::rotation::problem::Problem;

/// What the days cost.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Proximity {
    /// `[session × width + day]`.
    near: Vec<i64>,
}

impl Proximity {
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let is_there = !problem.shared.is_empty();
        Self { near: vec![0; if is_there { problem.n * problem.width } else { 0 }] }
    }

    /// What the change costs more.
    #[inline]
    pub(in crate::rotation) fn delta(&self, problem: &Problem, change: &Change) -> i64 {
        if self.near.is_empty() {
            return 0;
        }
        let at = |spot: &Spot| match spot.is_placed() {
            true => self.near[spot.session * problem.width + spot.start as usize],
            false => 0,
        };
        let mut sum = 0;
        for (place, it) in change.moves.iter().enumerate() {
            sum += at(&it.new) - at(&it.old);
            for other in &change.moves[place + 1..] {
                let people = shared(problem, it.new.session, other.new.session);
                if people > 0 {
                    let price = |a: &Spot, b: &Spot| people * price(problem, a, b);
                    sum += price(&it.new, &other.new) + price(&it.old, &other.old);
                    sum -= price(&it.new, &other.old) + price(&it.old, &other.new);
                }
            }
        }
        sum * problem.weight(Soft::Proximity)
    }

    /// The change has been made.
    pub(in crate::rotation) fn apply(&mut self, problem: &Problem, change: &Change) {
        if self.near.is_empty() {
            return;
        }
        for it in &change.moves {
            let begin = problem.partners.begin(it.new.session);
            for (at, partner) in problem.partners.of(it.new.session).iter().enumerate() {
                let people = problem.shared[begin + at];
                let row = *partner as usize * problem.width;
                let row = &mut self.near[row..row + problem.width];
                spread(problem, row, &it.old, -people);
                spread(problem, row, &it.new, people);
            }
        }
    }
}

#[inline]
fn spread(problem: &Problem, row: &mut [i64], spot: &Spot, people: i64) {
    if !spot.is_placed() {
        return;
    }
    let start = spot.start as usize;
    for (at, each) in problem.instance.parameters.proximity.iter().enumerate() {
        if let Some(cost) = row.get_mut(start + at + 1) {
            *cost += people * each;
        }
        if let Some(cost) = start.checked_sub(at + 1).and_then(|day| row.get_mut(day)) {
            *cost += people * each;
        }
    }
}

fn price(problem: &Problem, a: &Spot, b: &Spot) -> i64 {
    let apart = usize::try_from((a.start - b.start).abs() - 1).ok();
    let is_placed = a.is_placed() && b.is_placed();
    let near = &problem.instance.parameters.proximity;
    apart.filter(|_| is_placed).and_then(|apart| near.get(apart)).copied().unwrap_or(0)
}

fn shared(problem: &Problem, a: usize, b: usize) -> i64 {
    let begin = problem.partners.begin(a);
    let place = problem.partners.of(a).binary_search(&(b as u32));
    place.map_or(0, |at| problem.shared[begin + at])
}
