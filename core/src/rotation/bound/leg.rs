//! A leg of a track: its sessions from one joint to the next, by a dynamic program over the sessions already held and the day
//! of the last.
//!
//! A joint is a session that several tracks share, alone in its stage in each of them (a plenary): the tracks go from joint
//! to joint at the same time, and only between joints each by itself.
//!
//! Of a large stage the sessions with the fewest days are told apart, the others are counted: each of them then stands on
//! the best day of any of them. What is left out makes the result lower, never higher.

use super::super::Problem;
use super::join::Table;
use super::spread::Gaps;
use super::start::{NEVER, Part, Starts};
use crate::rotation::Soft;

/// How many sessions of a stage are all told apart, and how many of a larger one.
const ALL: usize = 8;
const TOLD_APART: usize = 5;

/// Stages of a track between two joints.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Leg {
    pub(in crate::rotation) track: usize,
    /// The joint before, and the one behind.
    pub(in crate::rotation) from: Option<usize>,
    pub(in crate::rotation) to: Option<usize>,
    pub(in crate::rotation) stages: Vec<Vec<usize>>,
}

/// The table of a leg while it is filled, a day of its first joint at a time.
#[derive(Clone, Debug)]
pub(super) struct Filling {
    steps: Vec<Step>,
    has_from: bool,
    has_to: bool,
    days: usize,
    /// The days of the first joint that are still to come, the last first.
    left: Vec<usize>,
    pub(super) table: Table,
}

impl Filling {
    pub(super) fn new(leg: &Leg, problem: &Problem, starts: &Starts, part: Part) -> Self {
        let days = starts.days;
        let left = leg
            .from
            .map_or(vec![0], |joint| (0..days).rev().filter(|day| starts.is_possible(joint, *day)).collect());
        Self {
            steps: leg.steps(problem, starts, part),
            has_from: leg.from.is_some(),
            has_to: leg.to.is_some(),
            days,
            left,
            table: Table::new(days, leg.from, leg.to),
        }
    }

    /// Fills the next row. Is the table full?
    pub(super) fn row(&mut self) -> bool {
        let Some(from) = self.left.pop() else { return true };
        let front = self.has_from.then(|| {
            let mut front = vec![NEVER; self.days];
            front[from] = 0;
            front
        });
        let last = self.steps.iter().fold(front, |front, step| Some(step.after(front))).unwrap_or_default();
        if self.has_to {
            self.table.row(from).copy_from_slice(&last);
        } else {
            self.table.row(from)[0] = last.into_iter().min().unwrap_or(NEVER);
        }
        self.left.is_empty()
    }
}

/// The sessions of a track, stage by stage.
fn stages(problem: &Problem, track: usize) -> Vec<Vec<usize>> {
    let sessions = &problem.instance.sessions;
    let of_track = |session: &usize| problem.tracks.of(*session).contains(&(track as u32));
    let mut members: Vec<usize> = (0..problem.n).filter(of_track).collect();
    members.sort_by_key(|session| (sessions[*session].stage, *session));
    members.chunk_by(|a, b| sessions[*a].stage == sessions[*b].stage).map(<[usize]>::to_vec).collect()
}

impl Leg {
    /// The legs of all tracks.
    pub(in crate::rotation) fn all(problem: &Problem) -> Vec<Self> {
        let tracks: Vec<Vec<Vec<usize>>> =
            (0..problem.instance.tracks.len()).map(|track| stages(problem, track)).collect();
        let is_shared = |session: usize| problem.tracks.of(session).len() > 1;
        let mut is_joint: Vec<bool> = (0..problem.n).map(is_shared).collect();
        for stage in tracks.iter().flatten().filter(|stage| stage.len() > 1) {
            for session in stage {
                is_joint[*session] = false;
            }
        }
        let mut legs = Vec::new();
        for (track, stages) in tracks.into_iter().enumerate() {
            let mut leg = Self { track, from: None, to: None, stages: Vec::new() };
            for stage in stages {
                match stage[..] {
                    [joint] if is_joint[joint] => {
                        leg.to = Some(joint);
                        let next = Self { track, from: leg.to, to: None, stages: Vec::new() };
                        legs.push(core::mem::replace(&mut leg, next));
                    }
                    _ => leg.stages.push(stage),
                }
            }
            legs.push(leg);
        }
        legs.retain(|leg| !leg.stages.is_empty() || leg.from.is_some() && leg.to.is_some());
        legs
    }

    /// The least cost of the leg, for each day of its joints; their own costs are not in it.
    pub(in crate::rotation) fn table(&self, problem: &Problem, starts: &Starts, part: Part) -> Table {
        let mut filling = Filling::new(self, problem, starts, part);
        while !filling.row() {}
        filling.table
    }

    /// The stages of the leg; the joint behind it as the last, without its costs.
    pub(super) fn steps(&self, problem: &Problem, starts: &Starts, part: Part) -> Vec<Step> {
        let mut before: Vec<usize> = self.from.into_iter().collect();
        let mut steps = Vec::new();
        for stage in &self.stages {
            steps.push(self.step(problem, starts, part, &before, stage));
            before.clone_from(stage);
        }
        if let Some(to) = self.to {
            let arrival = self.gaps(problem, part, &before, &[to], true);
            let free = (0..starts.days).map(|day| if starts.is_possible(to, day) { 0 } else { NEVER });
            let within = Gaps::new(&problem.instance.tracks[self.track], 0, 0);
            steps.push(Step { arrival, within, apart: vec![free.collect()], rest: Vec::new(), others: 0 });
        }
        steps
    }

    fn step(
        &self,
        problem: &Problem,
        starts: &Starts,
        part: Part,
        before: &[usize],
        stage: &[usize],
    ) -> Step {
        let mut members = stage.to_vec();
        let count =
            |session: &usize| (0..starts.days).filter(|day| starts.is_possible(*session, *day)).count();
        members.sort_by_cached_key(|session| (count(session), *session));
        let told = if members.len() <= ALL { members.len() } else { TOLD_APART };
        // What a session costs that several tracks share is counted in the first of them.
        let row = |session: &usize| {
            let is_ours = problem.tracks.of(*session).first() == Some(&(self.track as u32));
            starts.row(*session, if is_ours { part } else { Part::Spacing })
        };
        let mut rest = vec![NEVER; if told < members.len() { starts.days } else { 0 }];
        for session in &members[told..] {
            for (least, cost) in rest.iter_mut().zip(row(session)) {
                *least = (*least).min(cost);
            }
        }
        Step {
            arrival: self.gaps(problem, part, before, stage, true),
            within: self.gaps(problem, part, stage, stage, false),
            apart: members[..told].iter().map(row).collect(),
            rest,
            others: members.len() - told,
        }
    }

    /// Gaps from any session of these to any of those, at the hosts that are nearest.
    fn gaps(&self, problem: &Problem, part: Part, from: &[usize], to: &[usize], is_next: bool) -> Gaps {
        let pairs = from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b))).filter(|(a, b)| a != b);
        let least = pairs.map(|(a, b)| least_gap(problem, a, b, is_next)).min().unwrap_or(0);
        let weight = match part {
            Part::Spacing | Part::All => problem.weight(Soft::Spacing),
            Part::Dates | Part::Stability => 0,
        };
        Gaps::new(&problem.instance.tracks[self.track], least, weight)
    }
}

/// The fewest days from the start of one session to that of a later one that keep stages apart and people in one place.
pub(in crate::rotation) fn least_gap(problem: &Problem, a: usize, b: usize, is_next: bool) -> i32 {
    let hosts = problem.instance.hosts.len();
    let meets = problem.meets.has(a, b);
    let pairs =
        problem.options.of(a).iter().flat_map(|a| problem.options.of(b).iter().map(move |b| (*a, *b)));
    let buffer = pairs.map(|(a, b)| problem.buffer[a as usize * hosts + b as usize]).min().unwrap_or(0);
    match (meets, is_next) {
        (true, true) => problem.len[a] + buffer.max(0),
        (true, false) => problem.len[a] + buffer,
        (false, true) => problem.len[a],
        (false, false) => 0,
    }
}

/// One stage of a leg.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// From the stage before, and from session to session.
    arrival: Gaps,
    within: Gaps,
    /// Costs of the sessions that are told apart, by day; of any other; how many others there are.
    apart: Vec<Vec<i64>>,
    rest: Vec<i64>,
    others: usize,
}

impl Step {
    /// The least cost with the last session of the stage on each day, given the same of the stage before; `None` where there is
    /// no stage before.
    pub(super) fn after(&self, before: Option<Vec<i64>>) -> Vec<i64> {
        let days = self.apart.first().map_or(0, Vec::len);
        let width = self.others + 1;
        let mut held: Vec<Option<Vec<i64>>> = vec![None; (1 << self.apart.len()) * width];
        let first = before.map_or_else(|| vec![0; days], |before| self.arrival.spread(&before));
        self.add(&mut held, 0, &first);
        for place in 1..held.len() {
            let Some(costs) = held[place].take() else { continue };
            if place == held.len() - 1 {
                return costs;
            }
            self.add(&mut held, place, &self.within.spread(&costs));
        }
        vec![NEVER; days]
    }

    /// One session more, on any day, each day having cost so much until now.
    fn add(&self, held: &mut [Option<Vec<i64>>], place: usize, until: &[i64]) {
        let width = self.others + 1;
        let (mask, used) = (place / width, place % width);
        let mut put = |to: usize, costs: &[i64]| {
            let known = held[to].get_or_insert_with(|| vec![NEVER; until.len()]);
            for ((known, until), cost) in known.iter_mut().zip(until).zip(costs) {
                *known = (*known).min((until + cost).min(NEVER));
            }
        };
        for (member, costs) in self.apart.iter().enumerate().filter(|(member, _)| mask >> member & 1 == 0) {
            put((mask | 1 << member) * width + used, costs);
        }
        if used < self.others {
            put(place + 1, &self.rest);
        }
    }
}
