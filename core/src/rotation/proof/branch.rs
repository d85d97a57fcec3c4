//! All orders of the hosts of a track.

use super::node::Node;
use crate::rotation::bound::Starts;
use crate::rotation::bound::order::{common, of_track, orders};
use crate::rotation::{Problem, Soft};

/// How many orders of a track are looked at, at most.
const MOST: usize = 5_000;

/// The parts into which a part falls, one for each way to order the sessions of the next track that has several in a stage;
/// none if there is no such track, or too many ways.
pub(super) fn branch(problem: &Problem, starts: &Starts, node: &Node) -> Vec<Node> {
    for track in node.track..problem.instance.tracks.len() {
        let stages = node.stages(track);
        if stages.is_empty() {
            continue;
        }
        let ways = |stage: &&Vec<usize>| (1..=stage.len()).fold(1_usize, usize::saturating_mul);
        if stages.iter().map(ways).fold(1, usize::saturating_mul) > MOST {
            return Vec::new();
        }
        let least = of_track(problem, track);
        let mut all: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
        for stage in stages {
            let ways = orders(stage);
            let with = |some: &Vec<Vec<usize>>| {
                let some = some.clone();
                ways.iter().map(move |way| [some.as_slice(), core::slice::from_ref(way)].concat())
            };
            all = all.iter().flat_map(with).collect::<Vec<_>>();
        }
        let each = all.iter().map(|orders| {
            let dearer = (carryover(problem, track, orders) - least) * problem.weight(Soft::Carryover);
            node.with_order(problem, starts, track, orders, dearer)
        });
        let mut children: Vec<Node> = each.collect();
        children.sort_by_key(|child| core::cmp::Reverse(child.total));
        return children;
    }
    Vec::new()
}

/// The carry-over of a track whose sessions are in these orders, stage by stage.
fn carryover(problem: &Problem, track: usize, orders: &[Vec<usize>]) -> i64 {
    let rounds = problem.rounds[track].iter().map(|stage| {
        let is_here = |session: &usize| {
            problem.is_workshop[*session]
                && problem.instance.sessions[*session].stage == *stage
                && problem.tracks.of(*session).contains(&(track as u32))
        };
        let given = orders.iter().find(|order| order.iter().any(is_here)).cloned();
        let order = given.unwrap_or_else(|| (0..problem.n).collect());
        let hosts = order.iter().filter(|session| is_here(session)).map(|it| problem.options.of(*it)[0]);
        hosts.collect::<Vec<u32>>()
    });
    let rounds: Vec<Vec<u32>> = rounds.collect();
    let pairs = rounds.iter().enumerate().flat_map(|(at, a)| rounds[at + 1..].iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| common(a, b)).sum()
}
