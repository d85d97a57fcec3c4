//! Two sessions by themselves: is there a day for each so that they do not disturb each other?

use super::domain::{Calendar, buffer, groups_of};
use super::requirement::{Requirement, of_sessions};
use crate::rotation::Instance;

/// What two sessions at two hosts ask of the days from the start of one to the start of the other.
struct Between {
    days: (i32, i32),
    order: i32,
    free: Option<i32>,
    one_at_a_time: bool,
    visits: Option<(i32, i32)>,
    gap: i32,
    turnaround: Option<i32>,
    never: bool,
}

impl Between {
    fn new(calendar: &Calendar<'_>, (a, at_a): (usize, usize), (b, at_b): (usize, usize)) -> Self {
        let instance = calendar.instance();
        let (one, two) = (&instance.sessions[a], &instance.sessions[b]);
        let shared = || one.tracks.iter().filter(|track| two.tracks.contains(track));
        let here = at_a == at_b;
        let parameters = &instance.parameters;
        let crowded = one.pools.iter().filter_map(|(pool, demand)| {
            let other: i32 = two.pools.iter().filter(|(it, _)| it == pool).map(|(_, demand)| demand).sum();
            let pool = &instance.pools[*pool];
            (other > 0 && demand + other > pool.capacity).then_some(pool.turnaround_days)
        });
        Self {
            days: (one.days, two.days),
            order: calendar.order(a, b),
            free: calendar.meets(a, b).then(|| buffer(instance, at_a, at_b)),
            one_at_a_time: here && instance.hosts[at_a].capacity < 2,
            visits: (here && one.is_workshop && two.is_workshop)
                .then_some((parameters.visit_days, parameters.host_gap_days)),
            gap: shared().map(|track| instance.tracks[*track].min_gap_days).max().unwrap_or(0),
            turnaround: crowded.max(),
            never: here
                && one.stage == two.stage
                && (one.is_open || two.is_open)
                && shared().next().is_some(),
        }
    }

    /// May the second start that many days after the first?
    fn allows(&self, later: i32) -> bool {
        let (a, b) = self.days;
        let free = if later >= 0 { later - a } else { -later - b };
        let span = if later >= 0 { a.max(later + b) } else { b.max(a - later) };
        let in_order = match self.order {
            ..0 => later >= a,
            0 => true,
            1.. => -later >= b,
        };
        in_order
            && !self.never
            && self.free.is_none_or(|buffer| free >= buffer)
            && !(self.one_at_a_time && free < 0)
            && self.visits.is_none_or(|(visit, gap)| span <= visit || free >= gap)
            && later.abs() >= self.gap
            && self.turnaround.is_none_or(|turnaround| free >= turnaround)
    }
}

/// Is there no day for one that leaves a day for the other? O(1) for most pairs, O(days²) for those in doubt.
pub(super) fn fails(calendar: &Calendar<'_>, a: usize, b: usize) -> bool {
    let sessions = &calendar.instance().sessions;
    for at_a in &sessions[a].hosts {
        for at_b in &sessions[b].hosts {
            let between = Between::new(calendar, (a, *at_a), (b, *at_b));
            let (first, second) = (calendar.starts_at(a, *at_a), calendar.starts_at(b, *at_b));
            let apart = |from: Option<i32>, to: Option<i32>| Some(to? - from?);
            let ends = [apart(first.first(), second.last()), apart(first.last(), second.first())];
            if ends.into_iter().flatten().any(|later| between.allows(later))
                || first.iter().any(|from| second.iter().any(|to| between.allows(to - from)))
            {
                return false;
            }
        }
    }
    true
}

/// The first pair that fails.
pub(super) fn find(calendar: &Calendar<'_>) -> Option<(usize, usize)> {
    let sessions = &calendar.instance().sessions;
    let starts = calendar.all_starts();
    let length = |at: usize| sessions[at].days;
    // What no pair can fail: one has a day long before the last of the other, whatever the order.
    let parameters = &calendar.instance().parameters;
    let most_gap = calendar.instance().tracks.iter().map(|track| track.min_gap_days).max().unwrap_or(0);
    let turnaround = calendar.instance().pools.iter().map(|pool| pool.turnaround_days).max().unwrap_or(0);
    let buffers = parameters.near_buffer_days.max(parameters.far_buffer_days);
    let most = most_gap.max(turnaround).max(buffers).max(parameters.host_gap_days);
    let is_open = |at: usize| sessions[at].is_open;
    for a in 0..sessions.len() {
        for b in a + 1..sessions.len() {
            let order = calendar.order(a, b);
            let room = |from: usize, to: usize| match (starts[from].first(), starts[to].last()) {
                (Some(first), Some(last)) => last - first >= length(from) + most,
                _ => false,
            };
            let easy = (order <= 0 && room(a, b)) || (order >= 0 && room(b, a));
            if (!easy || is_open(a) || is_open(b)) && fails(calendar, a, b) {
                return Some((a, b));
            }
        }
    }
    None
}

/// What can be in conflict between two sessions.
pub(super) fn requirements(instance: &Instance, a: usize, b: usize) -> Vec<Requirement> {
    let mut found = of_sessions(instance, &[a, b]);
    let (one, two) = (&instance.sessions[a], &instance.sessions[b]);
    let tracks: Vec<usize> = one.tracks.iter().filter(|track| two.tracks.contains(track)).copied().collect();
    for (pool, _) in &one.pools {
        if two.pools.iter().any(|(other, _)| other == pool) {
            found.extend([Requirement::Turnaround { pool: *pool }, Requirement::Pool { pool: *pool }]);
        }
    }
    let hosts = one.hosts.iter().filter(|host| two.hosts.contains(host));
    found.extend(hosts.map(|host| Requirement::Capacity { host: *host }));
    found.push(Requirement::HostGap);
    found.extend([Requirement::NearBuffer, Requirement::FarBuffer]);
    found.extend(tracks.iter().map(|track| Requirement::MinGap { track: *track }));
    let groups = groups_of(instance, &[a, b]);
    if !groups.is_empty() {
        found.push(Requirement::People { groups });
    }
    if !tracks.is_empty() && one.stage != two.stage {
        found.push(Requirement::Order { tracks });
    }
    found
}
