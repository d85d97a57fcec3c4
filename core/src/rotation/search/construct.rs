//! A first plan: session by session in the order of stages, each on the day that costs least with what is there.

use super::super::board::{Change, Spot};
use super::super::rule::Cost;
use super::super::state::{Limit, State};
use super::super::trial::spot;
use super::super::{Plan, Problem};
use crate::rng::Rng;

/// A violation against soft cost, while a first plan is made.
const HARD: i64 = 10_000;

/// The places of a plan; sessions without one are left out.
pub(in crate::rotation) fn spots_of(problem: &Problem, plan: &Plan) -> Vec<Spot> {
    let place = |session: usize| {
        let host = (*plan.hosts.get(session)?)?;
        spot(problem, session, host, (*plan.starts.get(session)?)?)
    };
    (0..problem.n).filter_map(place).collect()
}

/// What has been announced, where no host is to be chosen.
pub(super) fn announced(problem: &Problem) -> Plan {
    let mut plan = Plan::empty(&problem.instance);
    for (session, date) in &problem.instance.baseline {
        plan.starts[*session] = Some(problem.instance.day(*date));
    }
    plan
}

/// A complete plan, feasible if it comes out so, with what is given left as it is. O(sessions × days × what a rule asks).
pub(super) fn complete(problem: &Problem, rng: &mut Rng, given: &[Spot]) -> State {
    let mut state = State::of(problem, given);
    let mut change = Change::new(problem);
    let sessions = &problem.instance.sessions;
    // By stage; within it tracks take turns, in an order of chance.
    let mut order: Vec<(i64, usize, u64, usize)> = Vec::new();
    let mut turns = std::collections::BTreeMap::new();
    let mut shuffled: Vec<(u64, usize)> = (0..problem.n).map(|session| (rng.next_u64(), session)).collect();
    shuffled.sort_unstable();
    for (chance, session) in shuffled {
        let it = &sessions[session];
        let turn = turns.entry((it.stage, it.tracks.first().copied())).or_insert(0);
        *turn += 1;
        let fixed = if is_fixed(problem, session) { -1 } else { it.stage };
        order.push((fixed, *turn, chance, session));
    }
    order.sort_unstable();
    for (_, _, _, session) in order {
        if state.board.spots[session].is_placed() {
            continue;
        }
        let mut best: Option<(i64, Spot)> = None;
        let begin = problem.options.begin(session);
        for option in begin..begin + problem.options.of(session).len() {
            for day in problem.domain(option) {
                let spot = Spot::new(problem, session, option, *day as i32);
                change.clear();
                change.add(state.board.spots[session], spot);
                let Some(Cost { hard, soft }) = state.delta(problem, &change, Limit::NONE) else { continue };
                let total = hard * HARD + soft + overshoot(problem, &state, spot);
                if best.is_none_or(|(least, _)| total < least) {
                    best = Some((total, spot));
                }
            }
        }
        if let Some((_, spot)) = best {
            change.clear();
            change.add(state.board.spots[session], spot);
            state.apply(problem, &change);
        }
    }
    state
}

fn is_fixed(problem: &Problem, session: usize) -> bool {
    problem.options.of(session).len() == 1 && problem.domain(problem.options.begin(session)).len() == 1
}

/// Days later than the pace that leaves room for those that follow in the track, as cost.
fn overshoot(problem: &Problem, state: &State, spot: Spot) -> i64 {
    let tracks = problem.tracks.of(spot.session);
    let late = tracks.iter().map(|track| {
        let placed = state.board.order[*track as usize].keys().len() as i32;
        let track = &problem.instance.tracks[*track as usize];
        (spot.start - (placed + 1) * track.ideal_gap_days).max(0)
    });
    i64::from(late.max().unwrap_or(0)) * 10
}
