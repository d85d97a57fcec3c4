//! The sessions of a host packed into stays: what can be on one trip, and the dearest stays that cannot be avoided.

use super::super::Problem;
use super::start::Starts;

/// How many sessions that hang together are packed exactly.
const EXACT: usize = 16;
/// How many stays of such sessions are looked at.
const MOST: usize = 50_000;
/// Divisible by the size of every stay that is looked at: up to 10 sessions.
const PARTS: i64 = 2_520;

/// The sessions of a host that travellers attend.
pub(super) struct Stays {
    host: usize,
    /// Sessions that can be on one trip, directly or through others; alone where a session always is.
    groups: Vec<Vec<usize>>,
    /// Of each group: all its stays, as places in the group.
    stays: Vec<Option<Vec<u64>>>,
}

/// What the host allows.
struct Limits {
    /// The longest stay, and the most days of it with workshops.
    stay: i32,
    visit: i32,
    capacity: i32,
}

impl Stays {
    pub(super) fn new(problem: &Problem, starts: &Starts, host: usize) -> Self {
        let here = |session: &usize| {
            problem.options.of(*session) == [host as u32] && !problem.travels.of(*session).is_empty()
        };
        let sessions: Vec<usize> = (0..problem.n).filter(here).collect();
        let stay = longest_stay(problem, host);
        let parameters = &problem.instance.parameters;
        let is_visit = parameters.host_gap_days >= stay;
        let visit = if is_visit { stay.min(parameters.visit_days) } else { stay };
        let limits = Limits { stay, visit, capacity: problem.instance.hosts[host].capacity.max(1) };
        let fits: Vec<Vec<bool>> = sessions
            .iter()
            .map(|a| sessions.iter().map(|b| a != b && fit(problem, starts, &limits, *a, *b)).collect())
            .collect();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut is_seen = vec![false; sessions.len()];
        for first in 0..sessions.len() {
            if core::mem::replace(&mut is_seen[first], true) {
                continue;
            }
            let mut group = vec![first];
            let mut at = 0;
            while let Some(a) = group.get(at).copied() {
                at += 1;
                for b in 0..sessions.len() {
                    if fits[a][b] && !core::mem::replace(&mut is_seen[b], true) {
                        group.push(b);
                    }
                }
            }
            groups.push(group);
        }
        let stays = groups.iter().map(|group| {
            let members: Vec<usize> = group.iter().map(|at| sessions[*at]).collect();
            let fits = |a: usize, b: usize| fits[group[a]][group[b]];
            all_stays(problem, &limits, &members, &fits)
        });
        let stays = stays.collect();
        let groups = groups.iter().map(|group| group.iter().map(|at| sessions[*at]).collect()).collect();
        Self { host, groups, stays }
    }

    /// The least kilometres in vain, where a trip of each group of travellers is so many kilometres.
    pub(super) fn least(&self, problem: &Problem, km: &[i64]) -> i64 {
        let mut sum = 0;
        for (group, stays) in self.groups.iter().zip(&self.stays) {
            let Some(stays) = stays else { return 0 };
            let cost = |stay: u64| -> i64 {
                let attends = |who: &usize| {
                    let members = group.iter().enumerate().filter(|(at, _)| stay >> at & 1 == 1);
                    members
                        .map(|(_, session)| *session)
                        .any(|it| problem.travels.of(it).contains(&(*who as u32)))
                };
                (0..km.len()).filter(|who| km[*who] > 0 && attends(who)).map(|who| km[who]).sum()
            };
            let priced: Vec<(u64, i64)> = stays.iter().map(|stay| (*stay, cost(*stay))).collect();
            sum += if group.len() <= EXACT {
                packed(group.len(), &priced)
            } else {
                shared(group.len(), &priced)
            };
        }
        let needed = |who: usize| {
            let of_track = |track: &usize| {
                let has = |session: &usize| {
                    problem.options.of(*session) == [self.host as u32]
                        && problem.tracks.of(*session).contains(&(*track as u32))
                };
                (0..problem.n).filter(has).count() as i64
            };
            problem.travellers[who].tracks.iter().map(of_track).max().unwrap_or(0)
        };
        let needed: i64 = (0..km.len()).filter(|who| km[*who] > 0).map(|who| km[who] * needed(who)).sum();
        (sum - needed).max(0)
    }
}

/// The longest stretch of days that a trip can take: with fewer days on which the host has nothing than end a trip.
fn longest_stay(problem: &Problem, host: usize) -> i32 {
    let instance = &problem.instance;
    let mut is_free = vec![true; problem.days.max(0) as usize];
    for (day, closed) in instance.closed_days().into_iter().skip(7).take(is_free.len()).enumerate() {
        is_free[day] &= !closed;
    }
    for date in &instance.hosts[host].unavailable {
        let day = usize::try_from(instance.day(*date)).ok();
        if let Some(free) = day.and_then(|day| is_free.get_mut(day)) {
            *free = false;
        }
    }
    let (mut longest, mut first, mut last): (i32, Option<i32>, i32) = (0, None, 0);
    for day in (0..problem.days).filter(|day| is_free[*day as usize]) {
        if first.is_none() || day - last > instance.parameters.stay_days {
            first = Some(day);
        }
        last = day;
        longest = longest.max(last - first.unwrap_or(last) + 1);
    }
    longest
}

/// Can two sessions be in one stay?
fn fit(problem: &Problem, starts: &Starts, limits: &Limits, a: usize, b: usize) -> bool {
    let most = if problem.is_workshop[a] && problem.is_workshop[b] { limits.visit } else { limits.stay };
    let (len_a, len_b) = (problem.len[a], problem.len[b]);
    let meets = problem.meets.has(a, b);
    if len_a.max(len_b) > most || meets && len_a + len_b > most {
        return false;
    }
    // Too far from each other in time, one way and the other.
    let follows = |first: usize, second: usize| {
        let apart = apart(problem, first, second).max(starts.windows[second].0 - starts.windows[first].1);
        apart + problem.len[second] <= most
    };
    let (can_follow, can_precede) = (!problem.precedes.has(b, a), !problem.precedes.has(a, b));
    can_follow && follows(a, b) || can_precede && follows(b, a)
}

/// The fewest days from the start of a session to that of another that comes after it.
fn apart(problem: &Problem, a: usize, b: usize) -> i32 {
    let direct = |a: usize, b: usize| {
        let shared = problem.tracks.of(a).iter().filter(|track| problem.tracks.of(b).contains(track));
        let gaps = shared.map(|track| problem.instance.tracks[*track as usize].min_gap_days);
        let least = if problem.precedes.has(a, b) { problem.len[a] } else { 0 };
        gaps.max().unwrap_or(0).max(least)
    };
    let between = problem.later.of(a).iter().map(|it| *it as usize).filter(|it| problem.precedes.has(*it, b));
    let through = between.map(|it| direct(a, it) + direct(it, b)).max();
    direct(a, b).max(through.unwrap_or(0))
}

/// All sets of these sessions that can be one stay; `None` if they are too many.
fn all_stays(
    problem: &Problem,
    limits: &Limits,
    members: &[usize],
    fits: &dyn Fn(usize, usize) -> bool,
) -> Option<Vec<u64>> {
    if members.len() > 64 {
        return None;
    }
    let mut stays: Vec<(Vec<usize>, u64)> = (0..members.len()).map(|at| (vec![at], 1 << at)).collect();
    let mut at = 0;
    while at < stays.len() {
        let (stay, mask) = stays[at].clone();
        at += 1;
        let last = stay.last().copied().unwrap_or(0);
        for next in last + 1..members.len() {
            let more: Vec<usize> = stay.iter().copied().chain([next]).collect();
            if stay.iter().all(|other| fits(*other, next)) && has_room(problem, limits, members, &more) {
                stays.push((more, mask | 1 << next));
            }
        }
        if stays.len() > MOST {
            return None;
        }
    }
    Some(stays.into_iter().map(|(_, mask)| mask).collect())
}

/// Is there room in one stay, for the host and for everybody who attends several?
fn has_room(problem: &Problem, limits: &Limits, members: &[usize], stay: &[usize]) -> bool {
    let sessions = || stay.iter().map(|at| members[*at]);
    let days = |of: &dyn Fn(usize) -> bool| -> i64 {
        sessions().filter(|it| of(*it)).map(|it| i64::from(problem.len[it])).sum()
    };
    let workshops = |it: usize| problem.is_workshop[it];
    let (most, visit) = (i64::from(limits.stay), i64::from(limits.visit));
    let capacity = i64::from(limits.capacity);
    let crews = sessions().flat_map(|it| problem.crews.of(it));
    days(&workshops) <= visit.saturating_mul(capacity)
        && days(&|_| true) <= most.saturating_mul(capacity)
        && crews.into_iter().all(|crew| {
            let attends = |it: usize| problem.crews.of(it).contains(crew);
            days(&attends) <= most && days(&|it| attends(it) && workshops(it)) <= visit
        })
}

/// The least cost of stays that are all sessions, each once. O(2^sessions × stays).
fn packed(count: usize, stays: &[(u64, i64)]) -> i64 {
    let full = (1_usize << count) - 1;
    let mut least = vec![i64::MAX; full + 1];
    least[0] = 0;
    let mut by_first: Vec<Vec<(usize, i64)>> = vec![Vec::new(); count];
    for (stay, cost) in stays {
        by_first[stay.trailing_zeros() as usize].push((*stay as usize, *cost));
    }
    for mask in 0..full {
        if least[mask] == i64::MAX {
            continue;
        }
        for (stay, cost) in &by_first[mask.trailing_ones() as usize] {
            if stay & mask == 0 {
                least[mask | stay] = least[mask | stay].min(least[mask] + cost);
            }
        }
    }
    least[full]
}

/// The same, no more than that: each session pays its share of the stay that is cheapest for it.
fn shared(count: usize, stays: &[(u64, i64)]) -> i64 {
    let share = |at: usize| {
        let of = stays.iter().filter(|(stay, _)| stay >> at & 1 == 1);
        of.map(|(stay, cost)| cost * PARTS / i64::from(stay.count_ones())).min().unwrap_or(0)
    };
    ((0..count).map(share).sum::<i64>() + PARTS - 1) / PARTS
}
