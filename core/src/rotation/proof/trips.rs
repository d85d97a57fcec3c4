//! Trips within a block: what people of several of its tracks travel in vain.
//!
//! Only people all of whose tracks are in the block are looked at: what they attend elsewhere is before the joint in front of
//! it, or after the one behind. Their trips in all blocks add up, and what they need in all is no more than what they
//! need in each; so what is in vain in the blocks is in vain in all. It is counted from the trip on that is one too many.

use super::super::Problem;
use super::super::board::Spot;
use super::block::Block;
use crate::rotation::Soft;

/// Groups of travellers, and how many trips to each host they need in the block.
#[derive(Clone, Debug, Default)]
pub(super) struct Trips(Vec<(usize, Vec<usize>)>);

impl Trips {
    /// Nobody, where a trip could go on from block to block.
    pub(super) fn new(problem: &Problem, block: &Block) -> Self {
        let parameters = &problem.instance.parameters;
        let reach = parameters.stay_days.saturating_add(problem.longest - 1);
        let parted = |track: usize| problem.instance.tracks[track].min_gap_days > reach;
        if !block.legs.iter().all(|leg| parted(leg.track)) {
            return Self::default();
        }
        let is_here = |track: &usize| block.legs.iter().any(|leg| leg.track == *track);
        let all = problem.travellers.iter().enumerate();
        let here = all.filter(|(_, who)| who.tracks.iter().all(is_here)).map(|(at, who)| {
            let mut needed = vec![0; problem.instance.hosts.len()];
            for leg in block.legs.iter().filter(|leg| who.tracks.contains(&leg.track)) {
                let mut of_track = vec![0; needed.len()];
                for session in leg.stages.iter().flatten() {
                    of_track[problem.host(problem.options.begin(*session))] += 1;
                }
                for (needed, of_track) in needed.iter_mut().zip(of_track) {
                    *needed = (*needed).max(of_track);
                }
            }
            (at, needed)
        });
        Self(here.collect())
    }

    /// What a session more costs, after those that are placed.
    pub(super) fn price(&self, problem: &Problem, placed: &[Spot], spot: &Spot) -> i64 {
        let stay = problem.instance.parameters.stay_days;
        let mut price = 0;
        for (who, needed) in &self.0 {
            let attends = |it: &&Spot| problem.travels.of(it.session).contains(&(*who as u32));
            if !attends(&spot) {
                continue;
            }
            let (mut trips, mut before): (usize, Option<&Spot>) = (0, None);
            let mut is_new = false;
            for it in placed.iter().chain([spot]).filter(attends) {
                is_new =
                    !before.is_some_and(|before| before.host == it.host && it.start - before.end <= stay);
                trips += usize::from(is_new && it.host == spot.host);
                before = Some(it);
            }
            if is_new && trips > needed[spot.host] {
                price += problem.travellers[*who].km[spot.host] * problem.weight(Soft::Travel);
            }
        }
        price
    }
}
