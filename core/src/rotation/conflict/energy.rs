//! Too much for the days there are: what sessions need of a pool, a host, or the same people within an interval.

use super::domain::Calendar;
use super::requirement::Requirement;
use super::window::Windows;
use crate::rotation::Instance;
use crate::time::Date;

/// What sessions need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// Staff of a pool.
    Pool(usize),
    /// A host.
    Host(usize),
    /// People who follow the same tracks.
    People(Vec<usize>),
}

/// More is needed than there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// Of what.
    pub resource: Resource,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The sessions that have no day elsewhere.
    pub sessions: Vec<usize>,
    /// Days that they need.
    pub needed: i64,
    /// Days that there are.
    pub available: i64,
}

/// At most this many first and last days are combined.
const ENDS: usize = 40;

/// Every resource.
pub(super) fn resources(instance: &Instance) -> Vec<Resource> {
    let mut people: Vec<Vec<usize>> = instance.people.iter().map(|group| group.tracks.clone()).collect();
    people.sort_unstable();
    people.dedup();
    let pools = (0..instance.pools.len()).map(Resource::Pool);
    let hosts = (0..instance.hosts.len()).map(Resource::Host);
    pools
        .chain(hosts)
        .chain(people.into_iter().filter(|tracks| !tracks.is_empty()).map(Resource::People))
        .collect()
}

/// What a session takes of a resource, each day; 0 if nothing for certain.
fn demand(instance: &Instance, resource: &Resource, session: usize) -> i64 {
    let session = &instance.sessions[session];
    match resource {
        Resource::Pool(pool) => {
            let here = session.pools.iter().filter(|(it, _)| it == pool);
            here.map(|(_, demand)| i64::from(*demand)).sum()
        }
        Resource::Host(host) => i64::from(session.hosts.iter().all(|it| it == host)),
        Resource::People(tracks) => {
            let attended = session.tracks.iter().any(|track| tracks.contains(track));
            let exists = instance.people.iter().any(|group| group.tracks == *tracks);
            i64::from(attended && exists)
        }
    }
}

/// The greatest excess of a resource, with the fewest days in the interval among equals. O(ends² · sessions).
pub(super) fn excess(calendar: &Calendar<'_>, resource: &Resource, windows: &Windows) -> Option<Excess> {
    let instance = calendar.instance();
    let takes = |session: &usize| demand(instance, resource, *session) > 0;
    let users: Vec<usize> = (0..instance.sessions.len()).filter(takes).collect();
    let length = |session: usize| instance.sessions[session].days;
    let firsts = thinned(users.iter().map(|session| windows[*session].0).collect());
    let lasts = thinned(users.iter().map(|session| windows[*session].1 + length(*session) - 1).collect());
    let mut worst: Option<Excess> = None;
    for first in &firsts {
        for last in lasts.iter().filter(|last| *last >= first) {
            let inside = |session: &&usize| {
                let (earliest, latest) = windows[**session];
                earliest >= *first && latest + length(**session) - 1 <= *last && earliest <= latest
            };
            let inside: Vec<usize> = users.iter().filter(inside).copied().collect();
            if let Some(found) = weigh(calendar, resource, inside, *first, *last) {
                let by = |it: &Excess| (it.needed - it.available, -it.first.days_until(it.last));
                if worst.as_ref().is_none_or(|worst| by(&found) > by(worst)) {
                    worst = Some(found);
                }
            }
        }
    }
    worst
}

/// The same, by what the days of each session alone leave.
pub(super) fn fails(calendar: &Calendar<'_>, resource: &Resource, windows: &Windows) -> bool {
    excess(calendar, resource, windows).is_some()
}

/// Do these sessions need more than there is from the first to the last day?
fn weigh(
    calendar: &Calendar<'_>,
    resource: &Resource,
    sessions: Vec<usize>,
    first: i32,
    last: i32,
) -> Option<Excess> {
    let instance = calendar.instance();
    let need = |extra: i32, workshops: bool| -> i64 {
        let counted = sessions.iter().filter(|it| !workshops || instance.sessions[**it].is_workshop);
        let one = |session: &usize| {
            demand(instance, resource, *session) * i64::from(instance.sessions[*session].days + extra)
        };
        counted.map(one).sum()
    };
    let open = (first..=last).filter(|day| calendar.open.contains(*day)).count() as i64;
    let mut busy = 0;
    let tests: Vec<(i64, i64)> = match resource {
        Resource::Pool(pool) => {
            let pool = &instance.pools[*pool];
            let (capacity, turnaround) = (i64::from(pool.capacity), pool.turnaround_days);
            let all = i64::from(last - first + 1 + turnaround);
            busy = turnaround;
            vec![(need(0, false), capacity * open), (need(turnaround, false), capacity * all)]
        }
        Resource::Host(host) => {
            let days = (first..=last).filter(|day| calendar.at[*host].contains(*day)).count() as i64;
            let capacity = i64::from(instance.hosts[*host].capacity);
            vec![
                (need(0, false), capacity * days),
                (need(0, true), capacity * visited(calendar, *host, first, last)),
            ]
        }
        Resource::People(_) => vec![(need(0, false), open)],
    };
    let test = tests.iter().position(|(needed, available)| needed > available)?;
    let (needed, available) = tests[test];
    // Where the days after a session are counted, those after the last one are too.
    let last = if test == 1 { last + busy } else { last };
    let date = |day: i32| instance.start.add_days(i64::from(day)).unwrap_or(instance.start);
    Some(Excess {
        resource: resource.clone(),
        first: date(first),
        last: date(last),
        sessions,
        needed,
        available,
    })
}

/// The most days on which a host can have workshops, given how long its visits are and how far apart. O(days · visit).
fn visited(calendar: &Calendar<'_>, host: usize, first: i32, last: i32) -> i64 {
    let parameters = &calendar.instance().parameters;
    // A workshop that is longer than a visit is one all the same.
    let longest = calendar.instance().sessions.iter().map(|session| session.days).max().unwrap_or(1);
    let (visit, gap) = (parameters.visit_days.max(longest), parameters.host_gap_days);
    let width = (last - first + 1).max(0) as usize;
    let free = |at: usize| i64::from(calendar.at[host].contains(first + at as i32));
    // Only visits far enough apart are told from each other for certain.
    if visit as usize >= width || gap < 2 * visit {
        return (0..width).map(free).sum();
    }
    // best[d]: the most days in visits that end before the d-th day.
    let mut best = vec![0; width + 1];
    for end in 1..=width {
        best[end] = best[end - 1];
        let mut days = 0;
        for begin in (end.saturating_sub(visit as usize)..end).rev() {
            days += free(begin);
            let before = begin.saturating_sub(gap as usize);
            best[end] = best[end].max(days + best[before]);
        }
    }
    best[width]
}

/// Numbers in order, each once, and no more than can be combined.
fn thinned(mut numbers: Vec<i32>) -> Vec<i32> {
    numbers.sort_unstable();
    numbers.dedup();
    let count = numbers.len();
    if count <= ENDS {
        return numbers;
    }
    (0..ENDS).map(|at| numbers[at * (count - 1) / (ENDS - 1)]).collect()
}

/// What a resource itself asks for.
pub(super) fn requirements(instance: &Instance, excess: &Excess) -> Vec<Requirement> {
    match &excess.resource {
        Resource::Pool(pool) => {
            vec![Requirement::Turnaround { pool: *pool }, Requirement::Pool { pool: *pool }]
        }
        Resource::Host(host) => vec![Requirement::HostGap, Requirement::Capacity { host: *host }],
        Resource::People(tracks) => {
            let of = |group: &usize| instance.people[*group].tracks == *tracks;
            let groups = (0..instance.people.len()).filter(of).collect();
            vec![Requirement::People { groups }]
        }
    }
}
