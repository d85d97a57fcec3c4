//! The least cost of the sessions of a block, its joints on given days: every order and all days are tried in order of time, but
//! for those that cannot come below the limit.
//!
//! What is still to come of a leg costs at least what a dynamic program over its sessions and days says (`Ahead`); with
//! that each place is weighed before it is tried, the most promising first.

use super::super::board::Spot;
use super::super::bound::{Leg, NEVER, Part, Starts};
use super::super::rule::gap;
use super::super::{Problem, Soft};
use super::block::Block;
use super::trips::Trips;

/// A search for the least cost, in steps.
#[derive(Clone, Debug)]
pub(super) struct Hunt {
    pub(super) block: usize,
    pub(super) days: [Option<usize>; 2],
    /// What the best plan costs, for which it is of no use to find more.
    pub(super) below: i64,
    /// No more than this is of use; one less than the best that was found.
    most: i64,
    best: Option<i64>,
    legs: Vec<Ahead>,
    /// Who travels in vain, where that counts.
    trips: Trips,
    /// The joints, then what is placed.
    placed: Vec<Spot>,
    joints: usize,
    frames: Vec<Frame>,
}

/// What can be placed next, the best last.
#[derive(Clone, Debug)]
struct Frame {
    choices: Vec<Choice>,
    /// Where the leg was before the choice that is being followed.
    taken: Option<(usize, At)>,
    /// What is paid until here.
    paid: i64,
}

/// A session on a day.
#[derive(Clone, Copy, Debug)]
struct Choice {
    least: i64,
    leg: usize,
    member: usize,
    session: usize,
    day: i32,
    price: i64,
}

/// How far a leg is: the stage, which of its sessions are held, the day of the last session.
#[derive(Clone, Copy, Debug)]
struct At {
    stage: usize,
    mask: usize,
    last: Option<i32>,
}

/// A leg, and what is ahead of it.
#[derive(Clone, Debug)]
struct Ahead {
    leg: Leg,
    at: At,
    /// The day of the joint behind.
    to: Option<i32>,
    /// `[stage][mask][day]`: the least cost from a session on, one not yet held, that is on that day.
    next: Vec<Vec<Vec<i64>>>,
    /// `[stage][mask][day]`: the least cost after the last of those held, that is on that day.
    after: Vec<Vec<Vec<i64>>>,
}

impl Hunt {
    pub(super) fn new(
        problem: &Problem,
        starts: &Starts,
        (block, trips): (&Block, Trips),
        place: usize,
        days: [Option<usize>; 2],
        most: i64,
        below: i64,
    ) -> Self {
        let of = |leg: &Leg| Ahead::new(problem, starts, leg.clone(), days);
        let legs: Vec<Ahead> = block.legs.iter().map(of).collect();
        let joint = |(joint, day): (Option<usize>, Option<usize>)| {
            let (joint, day) = joint.zip(day)?;
            Some(Spot::new(problem, joint, problem.options.begin(joint), day as i32))
        };
        let placed: Vec<Spot> = block.joints().into_iter().zip(days).filter_map(joint).collect();
        let joints = placed.len();
        let mut hunt = Self {
            block: place,
            days,
            below,
            most,
            best: None,
            legs,
            trips,
            placed,
            joints,
            frames: Vec::new(),
        };
        let choices = hunt.choices(problem, starts, 0);
        hunt.frames.push(Frame { choices, taken: None, paid: 0 });
        hunt
    }

    /// Tries so many places; the least cost, or that there is none within the limit, when all have been tried.
    pub(super) fn step(&mut self, problem: &Problem, starts: &Starts, left: &mut u64) -> Option<Option<i64>> {
        while *left > 0 {
            *left -= 1;
            let Some(frame) = self.frames.last_mut() else { return Some(self.best) };
            if let Some((leg, at)) = frame.taken.take() {
                self.legs[leg].at = at;
                self.placed.pop();
            }
            let Some(choice) = frame.choices.pop().filter(|choice| choice.least <= self.most) else {
                self.frames.pop();
                continue;
            };
            let paid = frame.paid + choice.price;
            let leg = &mut self.legs[choice.leg];
            frame.taken = Some((choice.leg, leg.at));
            leg.hold(choice.member, choice.day);
            let option = problem.options.begin(choice.session);
            self.placed.push(Spot::new(problem, choice.session, option, choice.day));
            let choices = if self.legs.iter().all(Ahead::is_over) {
                let arrival: i64 = self.legs.iter().map(|leg| leg.arrival(problem)).sum();
                if paid + arrival <= self.most {
                    self.best = Some(paid + arrival);
                    self.most = paid + arrival - 1;
                }
                Vec::new()
            } else {
                self.choices(problem, starts, paid)
            };
            self.frames.push(Frame { choices, taken: None, paid });
        }
        None
    }

    /// Everything that can come next in time.
    fn choices(&self, problem: &Problem, starts: &Starts, paid: i64) -> Vec<Choice> {
        let now = self.placed[self.joints..].last().map_or((0, 0), |spot| (spot.start, spot.session + 1));
        let mut choices = Vec::new();
        let mut others = vec![None; starts.days];
        for (place, leg) in self.legs.iter().enumerate().filter(|(_, leg)| !leg.is_over()) {
            others.fill(None);
            let at = leg.entered();
            for (member, session) in leg.leg.stages[at.stage].iter().enumerate() {
                if at.mask >> member & 1 == 1 {
                    continue;
                }
                for day in leg.days(problem, starts, now.0) {
                    let next = leg.next_cost(at, member, day as usize);
                    if next >= NEVER || (day, *session) < now {
                        continue;
                    }
                    let way = leg.way(problem, day);
                    let ahead = *others[day as usize].get_or_insert_with(|| {
                        let rest = self.legs.iter().enumerate().filter(|(other, _)| *other != place);
                        rest.map(|(_, leg)| leg.least(problem, starts, day)).sum::<i64>().min(NEVER)
                    });
                    let own = leg.own(problem, starts, *session, day);
                    let spot = Spot::new(problem, *session, problem.options.begin(*session), day);
                    let least = paid + way + own + next + ahead;
                    if least > self.most || !self.has_place(problem, &spot) {
                        continue;
                    }
                    let trip = self.trips.price(problem, &self.placed[self.joints..], &spot);
                    let (least, price) = (least + trip, way + own + trip);
                    if least <= self.most {
                        choices.push(Choice { least, leg: place, member, session: *session, day, price });
                    }
                }
            }
        }
        choices.sort_by_key(|choice| (-choice.least, -choice.day, choice.session));
        choices
    }

    /// Does a place keep all rules with what is there? H5 to H8 and H10; days and gaps are seen to.
    fn has_place(&self, problem: &Problem, spot: &Spot) -> bool {
        let pairs = self.placed.iter().all(|other| are_friends(problem, other, spot));
        pairs && self.has_room(problem, spot)
    }

    /// Are there hosts and staff enough?
    fn has_room(&self, problem: &Problem, spot: &Spot) -> bool {
        let used = |day: i32, of: &dyn Fn(&Spot) -> i32, longer: i32| -> i32 {
            let here = |it: &&Spot| (it.start..=it.end + longer).contains(&day);
            self.placed.iter().chain([spot]).filter(here).map(of).sum()
        };
        let at_host = |it: &Spot| i32::from(it.host == spot.host);
        let capacity = problem.instance.hosts[spot.host].capacity;
        (spot.start..=spot.end).all(|day| used(day, &at_host, 0) <= capacity)
            && problem.demand[spot.session].iter().all(|(pool, _)| {
                let staff = &problem.instance.pools[*pool];
                let demand = |it: &Spot| {
                    let of = problem.demand[it.session].iter().filter(|(other, _)| other == pool);
                    of.map(|(_, demand)| *demand).sum::<i32>()
                };
                let longer = staff.turnaround_days;
                (spot.start..=spot.end + longer).all(|day| used(day, &demand, longer) <= staff.capacity)
            })
    }
}

/// Do two sessions keep the rules between them?
fn are_friends(problem: &Problem, a: &Spot, b: &Spot) -> bool {
    let (first, second) = if a.key() <= b.key() { (a, b) } else { (b, a) };
    let free = second.start - first.end - 1;
    let parameters = &problem.instance.parameters;
    let buffer = problem.buffer[a.host * problem.instance.hosts.len() + b.host];
    let is_apart = !problem.meets.has(a.session, b.session) || free >= buffer;
    let visits = a.host == b.host && problem.is_workshop[a.session] && problem.is_workshop[b.session];
    let span = first.end.max(second.end) - first.start + 1;
    let is_ordered = !(problem.precedes.has(a.session, b.session) && a.end >= b.start
        || problem.precedes.has(b.session, a.session) && b.end >= a.start);
    is_apart && is_ordered && (!visits || span <= parameters.visit_days || free >= parameters.host_gap_days)
}

impl Ahead {
    fn new(problem: &Problem, starts: &Starts, leg: Leg, [from, to]: [Option<usize>; 2]) -> Self {
        let at = At { stage: 0, mask: 0, last: from.map(|day| day as i32) };
        let to = to.map(|day| day as i32);
        let ahead = Self { leg, at, to, next: Vec::new(), after: Vec::new() };
        let days = starts.days;
        // What is ahead of a session on each day, when it is the last of its stage.
        let mut then: Vec<i64> = (0..days as i32).map(|day| ahead.arrival_from(problem, day)).collect();
        let (mut next, mut after) = (Vec::new(), Vec::new());
        for stage in ahead.leg.stages.iter().rev() {
            let full = (1_usize << stage.len()) - 1;
            let mut behind: Vec<Vec<i64>> = vec![Vec::new(); full + 1];
            let mut of_stage = vec![Vec::new(); full + 1];
            behind[full] = then;
            for mask in (0..full).rev() {
                let mut least = vec![NEVER; days];
                for (member, session) in stage.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 0) {
                    for (day, least) in least.iter_mut().enumerate() {
                        let cost = ahead.own(problem, starts, *session, day as i32);
                        *least = (*least).min((cost + behind[mask | 1 << member][day]).min(NEVER));
                    }
                }
                behind[mask] = (0..days as i32).map(|day| ahead.from(problem, &least, day, day)).collect();
                of_stage[mask] = least;
            }
            then = behind[0].clone();
            next.push(of_stage);
            after.push(behind);
        }
        next.reverse();
        after.reverse();
        Self { next, after, ..ahead }
    }

    /// What a session costs by itself; one that several tracks share costs in the first of them.
    fn own(&self, problem: &Problem, starts: &Starts, session: usize, day: i32) -> i64 {
        let is_ours = problem.tracks.of(session).first() == Some(&(self.leg.track as u32));
        starts.cost(session, day as usize, if is_ours { Part::All } else { Part::Spacing })
    }

    /// What the gap costs.
    fn gap(&self, problem: &Problem, gap: i32) -> i64 {
        let (broken, off) = gap::one(&problem.instance.tracks[self.leg.track], gap);
        if broken > 0 { NEVER } else { i64::from(off) * problem.weight(Soft::Spacing) }
    }

    /// The least cost from a day on, the next session not being before `now`.
    fn from(&self, problem: &Problem, next: &[i64], last: i32, now: i32) -> i64 {
        let track = &problem.instance.tracks[self.leg.track];
        let first = now.max(last.saturating_add(track.min_gap_days)).max(0);
        let until = last.saturating_add(track.max_gap_days).min(next.len() as i32 - 1);
        let each = (first..=until).map(|day| (self.gap(problem, day - last) + next[day as usize]).min(NEVER));
        each.min().unwrap_or(NEVER)
    }

    fn arrival_from(&self, problem: &Problem, last: i32) -> i64 {
        self.to.map_or(0, |to| self.gap(problem, to - last))
    }

    /// What the gap before the joint behind costs.
    fn arrival(&self, problem: &Problem) -> i64 {
        self.at.last.map_or(0, |last| self.arrival_from(problem, last))
    }

    /// Is every session held?
    fn is_over(&self) -> bool {
        self.entered().stage == self.leg.stages.len()
    }

    /// The stage that comes next.
    fn entered(&self) -> At {
        match self.leg.stages.get(self.at.stage) {
            Some(stage) if self.at.mask + 1 == 1 << stage.len() => {
                At { stage: self.at.stage + 1, mask: 0, last: self.at.last }
            }
            _ => self.at,
        }
    }

    fn hold(&mut self, member: usize, day: i32) {
        let at = self.entered();
        self.at = At { stage: at.stage, mask: at.mask | 1 << member, last: Some(day) };
    }

    /// The days on which the next session can be.
    fn days(&self, problem: &Problem, starts: &Starts, now: i32) -> core::ops::RangeInclusive<i32> {
        let track = &problem.instance.tracks[self.leg.track];
        let last = starts.days as i32 - 1;
        match self.at.last {
            Some(before) => {
                let until = before.saturating_add(track.max_gap_days).min(last);
                now.max(before.saturating_add(track.min_gap_days))..=until
            }
            None => now..=last,
        }
    }

    /// What the way to the next session costs.
    fn way(&self, problem: &Problem, day: i32) -> i64 {
        self.at.last.map_or(0, |last| self.gap(problem, day - last))
    }

    /// The least cost after a session that is held next, on a day; its own is not in it.
    fn next_cost(&self, at: At, member: usize, day: usize) -> i64 {
        self.after[at.stage][at.mask | 1 << member][day]
    }

    /// The least cost of all that is ahead, the next session not being before `now`.
    fn least(&self, problem: &Problem, starts: &Starts, now: i32) -> i64 {
        let at = self.entered();
        if at.stage == self.leg.stages.len() {
            return self.arrival(problem);
        }
        let next = &self.next[at.stage][at.mask];
        match at.last {
            Some(last) => self.from(problem, next, last, now),
            None => next[(now.max(0) as usize).min(starts.days)..].iter().copied().min().unwrap_or(NEVER),
        }
    }
}
