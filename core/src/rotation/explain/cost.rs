//! What costs.

use std::collections::BTreeMap;

use super::view::View;
use super::{Match, Rule};
use crate::rotation::Soft;

/// Everything that costs, with what is behind it.
pub(super) fn costs(view: &View<'_>) -> Vec<Match> {
    let mut found = Vec::new();
    tracks(view, &mut found);
    weeks(view, &mut found);
    months(view, &mut found);
    travel(view, &mut found);
    dates(view, &mut found);
    moved(view, &mut found);
    hosting(view, &mut found);
    proximity(view, &mut found);
    found.retain(|it| it.amount > 0);
    found
}

fn soft(term: Soft, amount: i64) -> Match {
    Match::new(Rule::Soft(term), amount)
}

/// First and last day of sessions in order of time.
fn spanned(view: &View<'_>, it: Match) -> Match {
    let first = it.sessions.iter().filter_map(|at| view.span(*at)).map(|(first, _)| first).min();
    let last = it.sessions.iter().filter_map(|at| view.span(*at)).map(|(_, last)| last).max();
    match first.zip(last) {
        Some((first, last)) => it.on(first, last),
        None => it,
    }
}

/// Spacing and carry-over.
fn tracks(view: &View<'_>, found: &mut Vec<Match>) {
    let sessions = &view.instance.sessions;
    for (at, track) in view.instance.tracks.iter().enumerate() {
        let order = view.in_order(|session| sessions[session].tracks.contains(&at));
        let mut push = |it: Match| {
            let mut it = spanned(view, it);
            it.track = Some(at);
            found.push(it);
        };
        for pair in order.windows(2) {
            let (Some(a), Some(b)) = (view.start[pair[0]], view.start[pair[1]]) else { continue };
            let off = ((b - a - track.ideal_gap_days).abs() - track.tolerance_days).max(0);
            push(soft(Soft::Spacing, i64::from(off)).about(pair));
        }
        let mut rounds = BTreeMap::<i64, Vec<usize>>::new();
        for session in order.into_iter().filter(|session| sessions[*session].is_workshop) {
            rounds.entry(sessions[session].stage).or_default().push(session);
        }
        let rounds: Vec<Vec<usize>> = rounds.into_values().collect();
        for (place, one) in rounds.iter().enumerate() {
            for other in &rounds[place + 1..] {
                for (a, b) in one.iter().zip(other).filter(|(a, b)| view.host[**a] == view.host[**b]) {
                    push(soft(Soft::Carryover, 1).about([*a, *b]).at(view.host[*a]));
                }
                let hosts = |pair: &[usize]| (view.host[pair[0]], view.host[pair[1]]);
                let mut seen = Vec::new();
                for pair in one.windows(2).filter(|pair| {
                    let is_new = !seen.contains(&hosts(pair));
                    seen.push(hosts(pair));
                    is_new
                }) {
                    if let Some(again) = other.windows(2).find(|again| hosts(again) == hosts(pair)) {
                        push(soft(Soft::Carryover, 1).about([pair, again].concat()).at(view.host[pair[0]]));
                    }
                }
            }
        }
    }
}

/// Overload.
fn weeks(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    for (at, group) in instance.people.iter().enumerate() {
        let mut weeks = BTreeMap::<i32, Vec<usize>>::new();
        for session in view.in_order(|session| view.attends(at, session)) {
            let Some(start) = view.start[session] else { continue };
            weeks.entry((start + instance.start.weekday() as i32).div_euclid(7)).or_default().push(session);
        }
        for sessions in weeks.into_values() {
            let days: i64 = sessions.iter().map(|it| i64::from(instance.sessions[*it].days)).sum();
            let over = (days - instance.parameters.week_limit_days).max(0);
            let mut it =
                spanned(view, soft(Soft::Overload, over * group.count).about(sessions).at(group.home));
            (it.group, it.people) = (Some(at), group.count);
            found.push(it);
        }
    }
}

/// The load of hosts.
fn months(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    let mut months = BTreeMap::<_, Vec<usize>>::new();
    for session in view.in_order(|session| instance.sessions[session].is_workshop) {
        let Some(start) = view.start[session] else { continue };
        let date = instance.start.add_days(i64::from(start)).unwrap_or(instance.start);
        months.entry((view.host[session], date.year(), date.month())).or_default().push(session);
    }
    for ((host, _, _), sessions) in months {
        let days: i64 = sessions.iter().map(|it| i64::from(instance.sessions[*it].days)).sum();
        let over = (days - instance.parameters.host_month_limit_days).max(0);
        found.push(spanned(view, soft(Soft::HostLoad, over).about(sessions).at(host)));
    }
}

/// Travel and fairness.
fn travel(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    let mut of_home = vec![(0, 0); instance.hosts.len()];
    for (at, group) in instance.people.iter().enumerate() {
        of_home[group.home].1 += group.count;
        for visit in super::burden::journeys(view, at) {
            let amount = group.count * visit.round_trip * (visit.trips - visit.need).max(0);
            of_home[group.home].0 += amount;
            let mut it = spanned(view, soft(Soft::Travel, amount).about(visit.sessions).at(visit.host));
            (it.group, it.people) = (Some(at), group.count);
            found.push(it);
        }
    }
    let each = of_home.iter().enumerate().filter(|(_, (_, people))| *people > 0);
    let worst = each.map(|(home, (km, people))| ((km + people - 1) / people, home)).max_by_key(|it| it.0);
    if let Some((km, home)) = worst {
        let mut it = soft(Soft::Fairness, km).at(home);
        it.people = of_home[home].1;
        found.push(it);
    }
}

/// Days beside closed ones, and discouraged ones.
fn dates(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    for at in 0..instance.sessions.len() {
        let Some((first, last)) = view.span(at) else { continue };
        let host = view.host[at];
        let groups = || (0..instance.people.len()).filter(|group| view.attends(*group, at));
        let is_far =
            |group: &usize| instance.km[instance.people[*group].home][host] > instance.parameters.far_km;
        let far: i64 = groups().filter(is_far).map(|group| instance.people[group].count).sum();
        for day in [first - 1, last + 1].into_iter().filter(|day| view.is_closed(*day)) {
            let mut it = soft(Soft::Dates, far).about([at]).at(host).on(day, day);
            it.people = far;
            found.push(it);
        }
        let mut days: Vec<i32> =
            instance.hosts[host].discouraged.iter().map(|date| instance.day(*date)).collect();
        days.retain(|day| (first..=last).contains(day));
        if let Some((from, to)) = days.iter().min().zip(days.iter().max()) {
            let all = groups().map(|group| instance.people[group].count).sum();
            let mut it = soft(Soft::Dates, all).about([at]).at(host).on(*from, *to);
            it.people = all;
            found.push(it);
        }
    }
}

/// Announced sessions that move.
fn moved(view: &View<'_>, found: &mut Vec<Match>) {
    let instance = view.instance;
    for (session, date) in &instance.baseline {
        let Some(start) = view.start[*session] else { continue };
        let before = instance.day(*date);
        if start != before {
            let amount = instance.parameters.move_cost + i64::from((start - before).abs());
            found.push(soft(Soft::Stability, amount).about([*session]).on(before, start));
        }
    }
}

/// Hosts that are chosen more often than others.
fn hosting(view: &View<'_>, found: &mut Vec<Match>) {
    let sessions = &view.instance.sessions;
    if !sessions.iter().any(|session| session.is_open) {
        return;
    }
    let workshops: Vec<usize> = (0..sessions.len()).filter(|at| sessions[*at].is_workshop).collect();
    let mut eligible: Vec<usize> = workshops.iter().flat_map(|at| sessions[*at].hosts.clone()).collect();
    eligible.sort_unstable();
    eligible.dedup();
    let here = |host: usize| workshops.iter().filter(move |at| view.host[**at] == host);
    let counts: Vec<(i64, usize)> = eligible.iter().map(|host| (here(*host).count() as i64, *host)).collect();
    if let Some((most, least)) = counts.iter().max().zip(counts.iter().min()) {
        let of: Vec<usize> = here(most.1).copied().collect();
        found.push(soft(Soft::Hosting, most.0 - least.0 - 1).about(of).at(most.1));
    }
}

/// People with sessions shortly one after the other.
fn proximity(view: &View<'_>, found: &mut Vec<Match>) {
    let near = &view.instance.parameters.proximity;
    if near.is_empty() {
        return;
    }
    let order = view.in_order(|_| true);
    for (place, a) in order.iter().enumerate() {
        for b in &order[place + 1..] {
            let (Some(x), Some(y)) = (view.start[*a], view.start[*b]) else { continue };
            let price = usize::try_from(y - x - 1).ok().and_then(|at| near.get(at)).copied().unwrap_or(0);
            if price > 0 {
                let people = view.people(&[*a, *b]);
                let mut it = spanned(view, soft(Soft::Proximity, people * price).about([*a, *b]));
                it.people = people;
                found.push(it);
            }
        }
    }
}
