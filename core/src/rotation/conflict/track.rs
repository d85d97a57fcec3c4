//! One track by itself, exactly: a dynamic program over the sessions already held and the day of the last one.
//!
//! Sessions of a stage may come in any order; those of a large stage whose days are freest are counted instead of told
//! apart, so that what fails fails for certain.

use super::days::Days;
use super::domain::Calendar;
use super::requirement::{Requirement, of_sessions};
use crate::rotation::Instance;

/// How many sessions of a stage are told apart.
const TOLD_APART: usize = 8;
/// The same, where all of them are.
const ALL: usize = 10;

/// The sessions of a track.
pub(super) fn sessions(instance: &Instance, track: usize) -> Vec<usize> {
    (0..instance.sessions.len()).filter(|at| instance.sessions[*at].tracks.contains(&track)).collect()
}

/// Is there no calendar for the track alone? O(stages · 2^told apart · told apart² · days / 64 · log gap).
pub(super) fn fails(calendar: &Calendar<'_>, track: usize) -> bool {
    let instance = calendar.instance();
    let members = sessions(instance, track);
    let is_loose = calendar.case.loose.contains(&track);
    let mut stages: Vec<i64> = members.iter().map(|session| instance.sessions[*session].stage).collect();
    stages.sort_unstable();
    stages.dedup();
    let groups: Vec<Vec<usize>> = if is_loose {
        vec![members]
    } else {
        let of = |stage: &i64| {
            let here = |session: &&usize| instance.sessions[**session].stage == *stage;
            members.iter().filter(here).copied().collect()
        };
        stages.iter().map(of).collect()
    };
    let mut front: Vec<(usize, Days)> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let stage = Stage::new(calendar, track, group, at > 0);
        front = stage.last_days(&front, at == 0);
        if front.is_empty() {
            return !group.is_empty();
        }
    }
    false
}

/// The sessions of one stage.
struct Stage<'c> {
    calendar: &'c Calendar<'c>,
    track: usize,
    /// Told apart, then one that stands for all others.
    members: Vec<Member>,
    /// How many the others are.
    others: usize,
    follows: bool,
}

struct Member {
    /// The session, or those it stands for.
    sessions: Vec<usize>,
    starts: Days,
}

impl<'c> Stage<'c> {
    fn new(calendar: &'c Calendar<'c>, track: usize, group: &[usize], follows: bool) -> Self {
        let mut all: Vec<Member> = group
            .iter()
            .map(|session| Member { sessions: vec![*session], starts: calendar.starts(*session) })
            .collect();
        all.sort_by_key(|member| (member.starts.count(), member.sessions[0]));
        let apart = if all.len() <= ALL { all.len() } else { TOLD_APART };
        let rest = all.split_off(apart);
        let others = rest.len();
        if others > 0 {
            let mut starts = Days::none(calendar.days);
            let mut sessions = Vec::new();
            for member in rest {
                starts.join(&member.starts);
                sessions.extend(member.sessions);
            }
            all.push(Member { sessions, starts });
        }
        Self { calendar, track, members: all, others, follows }
    }

    /// The fewest days from the start of one session to the start of the next.
    fn least(&self, from: &[usize], to: &[usize], next_stage: bool) -> i32 {
        let instance = self.calendar.instance();
        let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
        let each = pairs.filter(|(from, to)| from != to).map(|(from, to)| {
            let days = instance.sessions[from].days;
            if self.calendar.meets(from, to) {
                days + self.calendar.buffer(from, to)
            } else if next_stage {
                days
            } else {
                0
            }
        });
        each.min().unwrap_or(0).max(instance.tracks[self.track].min_gap_days)
    }

    /// When each session can be the last of the stage, after those that can be the last of the stage before.
    fn last_days(&self, before: &[(usize, Days)], is_first: bool) -> Vec<(usize, Days)> {
        let most = self.calendar.instance().tracks[self.track].max_gap_days;
        let count = self.members.len();
        let apart = if self.others > 0 { count - 1 } else { count };
        let least: Vec<i32> = (0..count * count)
            .map(|at| {
                self.least(&self.members[at / count].sessions, &self.members[at % count].sessions, false)
            })
            .collect();
        let width = (1_usize << apart) * (self.others + 1);
        let mut days = vec![Days::none(self.calendar.days); width * count];
        let put = |mask: usize, used: usize, member: usize| {
            if member < apart {
                (mask >> member & 1 == 0).then(|| (mask | 1 << member, used))
            } else {
                (used < self.others).then_some((mask, used + 1))
            }
        };
        let place =
            |mask: usize, used: usize, member: usize| (mask * (self.others + 1) + used) * count + member;
        for member in 0..count {
            let Some((mask, used)) = put(0, 0, member) else { continue };
            let mut first = Days::none(self.calendar.days);
            if is_first {
                first.join(&self.members[member].starts);
            }
            for (session, last) in before {
                let least = self.least(&[*session], &self.members[member].sessions, self.follows);
                first.join(&last.spread(least, most));
            }
            first.keep(&self.members[member].starts);
            days[place(mask, used, member)] = first;
        }
        for mask in 0..1 << apart {
            for used in 0..=self.others {
                for last in 0..count {
                    let from = place(mask, used, last);
                    if days[from].is_empty() {
                        continue;
                    }
                    let mut spreads: Vec<(i32, Days)> = Vec::new();
                    for member in 0..count {
                        let Some((mask, used)) = put(mask, used, member) else { continue };
                        let gap = least[last * count + member];
                        let known = spreads.iter().position(|(least, _)| *least == gap);
                        let at = known.unwrap_or_else(|| {
                            spreads.push((gap, days[from].spread(gap, most)));
                            spreads.len() - 1
                        });
                        let mut next = spreads[at].1.clone();
                        next.keep(&self.members[member].starts);
                        days[place(mask, used, member)].join(&next);
                    }
                }
            }
        }
        let full = (1 << apart) - 1;
        let lasts = (0..count).flat_map(|member| {
            let last = &days[place(full, self.others, member)];
            let sessions = if last.is_empty() { &[][..] } else { &self.members[member].sessions };
            sessions.iter().map(move |session| (*session, last.clone()))
        });
        lasts.collect()
    }
}

/// What can be in conflict within a track.
pub(super) fn requirements(instance: &Instance, track: usize) -> Vec<Requirement> {
    let members = sessions(instance, track);
    let follows = |group: &usize| instance.people[*group].tracks.contains(&track);
    let groups: Vec<usize> = (0..instance.people.len()).filter(follows).collect();
    let mut found = vec![Requirement::NearBuffer, Requirement::FarBuffer];
    found.extend((!groups.is_empty()).then_some(Requirement::People { groups }));
    found.push(Requirement::Order { tracks: vec![track] });
    found.extend(of_sessions(instance, &members));
    found.extend([Requirement::MinGap { track }, Requirement::MaxGap { track }]);
    found
}
