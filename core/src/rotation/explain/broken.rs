//! What breaks rules.

use super::view::View;
use super::{Match, Rule};
use crate::rotation::Hard;
use crate::time::Date;

/// Every broken rule, with what breaks it.
pub(super) fn broken(view: &View<'_>) -> Vec<Match> {
    let mut found = Vec::new();
    days(view, &mut found);
    pairs(view, &mut found);
    hosts(view, &mut found);
    gaps(view, &mut found);
    pools(view, &mut found);
    choice(view, &mut found);
    found
}

fn hard(rule: Hard, amount: i64) -> Match {
    Match::new(Rule::Hard(rule), amount)
}

/// H1 to H4.
fn days(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    for (at, session) in instance.sessions.iter().enumerate() {
        let Some((first, last)) = view.span(at) else {
            found.push(hard(Hard::Assigned, 1).about([at]));
            continue;
        };
        let host = view.host[at];
        let count = |of: &dyn Fn(i32) -> bool| (first..=last).filter(|day| of(*day)).count() as i64;
        let among = |dates: &[Date]| {
            let days: Vec<i32> = dates.iter().map(|date| instance.day(*date)).collect();
            count(&|day| days.contains(&day))
        };
        let closed = count(&|day| day < 0 || day >= instance.days() || view.is_closed(day));
        let broken = |is: bool| i64::from(is);
        let window = broken(session.earliest.is_some_and(|date| first < instance.day(date)))
            + broken(session.latest.is_some_and(|date| last > instance.day(date)))
            + broken(session.pin.is_some_and(|date| first != instance.day(date)))
            + among(&session.forbidden);
        for (rule, amount) in [
            (Hard::Calendar, closed),
            (Hard::HostUnavailable, among(&instance.hosts[host].unavailable)),
            (Hard::Window, window),
        ] {
            if amount > 0 {
                found.push(hard(rule, amount).about([at]).at(host).on(first, last));
            }
        }
    }
}

/// H5 and H6.
fn pairs(view: &View<'_>, found: &mut Vec<Match>) {
    let sessions = &view.instance.sessions;
    let order = view.in_order(|_| true);
    for (place, first) in order.iter().enumerate() {
        for second in &order[place + 1..] {
            let (a, b) = (&sessions[*first], &sessions[*second]);
            let (Some((x, end)), Some((start, last))) = (view.span(*first), view.span(*second)) else {
                continue;
            };
            let pair = |rule: Hard| hard(rule, 1).about([*first, *second]).on(x, last.max(end));
            let shared = a.tracks.iter().find(|track| b.tracks.contains(track));
            let wrong = match a.stage.cmp(&b.stage) {
                core::cmp::Ordering::Less => end >= start,
                core::cmp::Ordering::Equal => false,
                core::cmp::Ordering::Greater => last >= x,
            };
            if let Some(track) = shared.filter(|_| wrong) {
                let mut broken = pair(Hard::StageOrder);
                broken.track = Some(*track);
                found.push(broken);
            }
            let need = view.buffer(*first, *second);
            if start - end - 1 < need {
                let group = (0..view.instance.people.len())
                    .find(|group| view.attends(*group, *first) && view.attends(*group, *second));
                if let Some(group) = group {
                    let mut broken = pair(Hard::PersonClash);
                    broken.group = Some(group);
                    broken.people = view.people(&[*first, *second]);
                    found.push(broken);
                }
            }
        }
    }
}

/// H7 and H8.
fn hosts(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    let parameters = &instance.parameters;
    for (host, what) in instance.hosts.iter().enumerate() {
        let here = view.in_order(|at| view.host[at] == host);
        for (excess, day, last, sessions) in crowded(view, &here, 0, &|_| 1, what.capacity) {
            found.push(hard(Hard::HostCapacity, excess).about(sessions).at(host).on(day, last));
        }
        let workshops: Vec<usize> =
            here.into_iter().filter(|at| instance.sessions[*at].is_workshop).collect();
        for (place, a) in workshops.iter().enumerate() {
            for b in &workshops[place + 1..] {
                let (Some(x), Some(y)) = (view.span(*a), view.span(*b)) else { continue };
                let one = x.1.max(y.1) - x.0 < parameters.visit_days;
                let two = y.0 - x.1 > parameters.host_gap_days;
                if !one && !two {
                    found.push(hard(Hard::HostGap, 1).about([*a, *b]).at(host).on(x.0, y.1.max(x.1)));
                }
            }
        }
    }
}

/// H9.
fn gaps(view: &View<'_>, found: &mut Vec<Match>) {
    for (at, track) in view.instance.tracks.iter().enumerate() {
        let order = view.in_order(|session| view.instance.sessions[session].tracks.contains(&at));
        for pair in order.windows(2) {
            let (Some(a), Some(b)) = (view.start[pair[0]], view.start[pair[1]]) else { continue };
            let wrong = (track.min_gap_days - (b - a)).max(0) + (b - a - track.max_gap_days).max(0);
            if wrong > 0 {
                let mut broken = hard(Hard::TrackGap, i64::from(wrong)).about(pair).on(a, b);
                broken.track = Some(at);
                found.push(broken);
            }
        }
    }
}

/// H10.
fn pools(view: &View<'_>, found: &mut Vec<Match>) {
    for (at, pool) in view.instance.pools.iter().enumerate() {
        let demand = |session: usize| {
            let here = view.instance.sessions[session].pools.iter().filter(|(pool, _)| *pool == at);
            here.map(|(_, demand)| *demand).sum::<i32>()
        };
        let users = view.in_order(|session| demand(session) > 0);
        for (excess, day, last, sessions) in
            crowded(view, &users, pool.turnaround_days, &demand, pool.capacity)
        {
            let mut broken = hard(Hard::Pool, excess).about(sessions).on(day, last);
            broken.pool = Some(at);
            found.push(broken);
        }
    }
}

/// Stretches of days on which the same sessions take more than there is: excess, first and last day, sessions.
fn crowded(
    view: &View<'_>,
    sessions: &[usize],
    longer: i32,
    demand: &dyn Fn(usize) -> i32,
    capacity: i32,
) -> Vec<(i64, i32, i32, Vec<usize>)> {
    let spans = || sessions.iter().filter_map(|at| view.span(*at));
    let mut days: Vec<i32> = spans().flat_map(|(first, last)| first..=last + longer).collect();
    days.sort_unstable();
    days.dedup();
    let mut found: Vec<(i64, i32, i32, Vec<usize>)> = Vec::new();
    for day in days {
        let here = view.on(day, longer, sessions);
        let taken: i32 = here.iter().map(|at| demand(*at)).sum();
        let excess = i64::from((taken - capacity).max(0));
        if excess == 0 {
            continue;
        }
        match found.last_mut() {
            Some((sum, _, last, sessions)) if *last == day - 1 && *sessions == here => {
                *sum += excess;
                *last = day;
            }
            _ => found.push((excess, day, day, here)),
        }
    }
    found
}

/// H11.
fn choice(view: &View<'_>, found: &mut Vec<Match>) {
    let sessions = &view.instance.sessions;
    let mut seen: Vec<(usize, i64, usize)> = Vec::new();
    for (at, session) in sessions.iter().enumerate().filter(|(_, session)| !session.is_open) {
        seen.extend(session.tracks.iter().map(|track| (*track, session.stage, view.host[at])));
    }
    for (at, session) in sessions.iter().enumerate().filter(|(_, session)| session.is_open) {
        let mut amount = i64::from(!view.is_hosted[at]);
        for track in &session.tracks {
            let key = (*track, session.stage, view.host[at]);
            amount += i64::from(seen.contains(&key));
            seen.push(key);
        }
        if amount > 0 {
            found.push(hard(Hard::HostChoice, amount).about([at]).at(view.host[at]));
        }
    }
}
