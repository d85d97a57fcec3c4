//! The definition, as plainly as it can be written: every plan is scored by it, and the search shares no code with it.

use std::collections::BTreeMap;

use super::{Hard, Instance, Plan, Score, Soft};
use crate::time::Date;

/// Scores any plan, good or bad, complete or not. O(sessions² + people × sessions).
pub fn check(instance: &Instance, plan: &Plan) -> Score {
    let mut checker = Checker::new(instance, plan);
    checker.days();
    checker.pairs();
    checker.hosts();
    checker.tracks();
    checker.pools();
    checker.people();
    checker.rest();
    let mut score = checker.score;
    score.objective = instance.weights.iter().zip(score.soft).map(|(weight, term)| weight * term).sum();
    score
}

struct Checker<'i> {
    instance: &'i Instance,
    score: Score,
    /// Start of each session that has one.
    start: Vec<Option<i32>>,
    host: Vec<usize>,
    closed: Vec<bool>,
    /// Sessions that each group attends.
    attended: Vec<Vec<usize>>,
}

impl<'i> Checker<'i> {
    fn new(instance: &'i Instance, plan: &Plan) -> Self {
        let sessions = &instance.sessions;
        let mut score = Score::default();
        let mut host = Vec::new();
        let mut seen: Vec<(usize, i64, usize)> = Vec::new();
        for session in sessions.iter().filter(|session| !session.is_open) {
            seen.extend(session.tracks.iter().map(|track| (*track, session.stage, session.hosts[0])));
        }
        for (session, chosen) in sessions.iter().zip(&plan.hosts) {
            if !session.is_open {
                host.push(session.hosts[0]);
                continue;
            }
            let chosen = chosen.filter(|chosen| session.hosts.contains(chosen));
            score.hard[Hard::HostChoice as usize] += i64::from(chosen.is_none());
            let at = chosen.unwrap_or(session.hosts[0]);
            for track in &session.tracks {
                let key = (*track, session.stage, at);
                score.hard[Hard::HostChoice as usize] += i64::from(seen.contains(&key));
                seen.push(key);
            }
            host.push(at);
        }
        let attended = instance.people.iter().map(|group| {
            let of = |at: &usize| sessions[*at].tracks.iter().any(|track| group.tracks.contains(track));
            (0..sessions.len()).filter(of).collect()
        });
        let (closed, attended) = (instance.closed_days(), attended.collect());
        Self { instance, score, start: plan.starts.clone(), host, closed, attended }
    }

    fn hard(&mut self, rule: Hard, amount: i64) {
        self.score.hard[rule as usize] += amount;
    }

    fn soft(&mut self, term: Soft, amount: i64) {
        self.score.soft[term as usize] += amount;
    }

    fn is_closed(&self, day: i32) -> bool {
        usize::try_from(day + 7).is_ok_and(|at| self.closed.get(at).copied().unwrap_or(false))
    }

    /// Start and last day of a session that has a date.
    fn span(&self, session: usize) -> Option<(i32, i32)> {
        let start = self.start[session]?;
        Some((start, start + self.instance.sessions[session].days - 1))
    }

    /// Sessions that have a date, by start and place.
    fn in_order(&self, of: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut all: Vec<(i32, usize)> = of.filter_map(|at| Some((self.start[at]?, at))).collect();
        all.sort_unstable();
        all.into_iter().map(|(_, at)| at).collect()
    }

    /// H1 to H4 and the dates that cost.
    fn days(&mut self) {
        let instance = self.instance;
        let touches = |days: &[Date], first: i32, last: i32| {
            days.iter().any(|date| (first..=last).contains(&instance.day(*date)))
        };
        for (at, session) in instance.sessions.iter().enumerate() {
            let Some((first, last)) = self.span(at) else {
                self.hard(Hard::Assigned, 1);
                continue;
            };
            let host = &instance.hosts[self.host[at]];
            for day in first..=last {
                let outside = day < 0 || day >= instance.days() || self.is_closed(day);
                self.hard(Hard::Calendar, i64::from(outside));
                self.hard(Hard::HostUnavailable, i64::from(touches(&host.unavailable, day, day)));
                self.hard(Hard::Window, i64::from(touches(&session.forbidden, day, day)));
            }
            let early = session.earliest.is_some_and(|date| first < instance.day(date));
            let late = session.latest.is_some_and(|date| last > instance.day(date));
            let unpinned = session.pin.is_some_and(|date| first != instance.day(date));
            self.hard(Hard::Window, i64::from(early) + i64::from(late) + i64::from(unpinned));

            let (mut far, mut all) = (0, 0);
            for (group, attended) in instance.people.iter().zip(&self.attended) {
                if attended.contains(&at) {
                    all += group.count;
                    if instance.km[group.home][self.host[at]] > instance.parameters.far_km {
                        far += group.count;
                    }
                }
            }
            let beside = i64::from(self.is_closed(first - 1)) + i64::from(self.is_closed(last + 1));
            let discouraged = touches(&host.discouraged, first, last);
            self.soft(Soft::Dates, beside * far + i64::from(discouraged) * all);
        }
    }

    /// H5, H6 and proximity.
    fn pairs(&mut self) {
        let instance = self.instance;
        let sessions = &instance.sessions;
        let parameters = &instance.parameters;
        let mut shared = BTreeMap::<(usize, usize), i64>::new();
        for (group, attended) in instance.people.iter().zip(&self.attended) {
            for (place, a) in attended.iter().enumerate() {
                for b in &attended[place + 1..] {
                    *shared.entry((*a, *b)).or_default() += group.count;
                }
            }
        }
        for a in 0..sessions.len() {
            for b in 0..sessions.len() {
                let (Some((_, end)), Some((start, _))) = (self.span(a), self.span(b)) else { continue };
                let meet = sessions[a].tracks.iter().any(|track| sessions[b].tracks.contains(track));
                if meet && sessions[a].stage < sessions[b].stage && end >= start {
                    self.hard(Hard::StageOrder, 1);
                }
            }
        }
        for ((a, b), people) in shared {
            let (Some(x), Some(y)) = (self.start[a], self.start[b]) else { continue };
            let (first, second) = if x <= y { (a, b) } else { (b, a) };
            let (from, to) = (self.host[first], self.host[second]);
            let need = match from == to {
                true => 0,
                false if instance.km[from][to] > parameters.far_km => parameters.far_buffer_days,
                false => parameters.near_buffer_days,
            };
            let free = (x - y).abs() - sessions[first].days;
            self.hard(Hard::PersonClash, i64::from(free < need));
            let near = usize::try_from((x - y).abs() - 1).ok().and_then(|at| parameters.proximity.get(at));
            self.soft(Soft::Proximity, people * near.copied().unwrap_or(0));
        }
    }

    /// H7, H8, the load of hosts and how evenly they are chosen.
    fn hosts(&mut self) {
        let instance = self.instance;
        let sessions = &instance.sessions;
        let (mut busy, mut months) = (BTreeMap::new(), BTreeMap::new());
        for (at, session) in sessions.iter().enumerate() {
            let Some((first, last)) = self.span(at) else { continue };
            for day in first..=last {
                *busy.entry((self.host[at], day)).or_insert(0) += 1;
            }
            if session.is_workshop {
                let date = instance.start.add_days(i64::from(first)).unwrap_or(instance.start);
                let month = (self.host[at], date.year(), date.month());
                *months.entry(month).or_insert(0) += i64::from(session.days);
            }
        }
        for ((host, _), sessions) in busy {
            self.hard(Hard::HostCapacity, i64::from((sessions - instance.hosts[host].capacity).max(0)));
        }
        for days in months.into_values() {
            self.soft(Soft::HostLoad, (days - instance.parameters.host_month_limit_days).max(0));
        }
        for host in 0..instance.hosts.len() {
            let here = |at: &usize| sessions[*at].is_workshop && self.host[*at] == host;
            let visits = self.in_order((0..sessions.len()).filter(here));
            for (place, a) in visits.iter().enumerate() {
                for b in &visits[place + 1..] {
                    let (Some(a), Some(b)) = (self.span(*a), self.span(*b)) else { continue };
                    let one = a.1.max(b.1) - a.0 < instance.parameters.visit_days;
                    let two = b.0 - a.1 > instance.parameters.host_gap_days;
                    self.hard(Hard::HostGap, i64::from(!one && !two));
                }
            }
        }
        if sessions.iter().any(|session| session.is_open) {
            let workshops = || sessions.iter().zip(&self.host).filter(|(session, _)| session.is_workshop);
            let eligible: Vec<usize> = workshops().flat_map(|(session, _)| session.hosts.clone()).collect();
            let count = |host: &usize| workshops().filter(|(_, at)| *at == host).count() as i64;
            let (most, least) = (eligible.iter().map(count).max(), eligible.iter().map(count).min());
            let apart = most.unwrap_or(0) - least.unwrap_or(0) - 1;
            self.soft(Soft::Hosting, apart.max(0));
        }
    }

    /// H9, spacing and carry-over.
    fn tracks(&mut self) {
        let instance = self.instance;
        for (at, track) in instance.tracks.iter().enumerate() {
            let of = |session: &usize| instance.sessions[*session].tracks.contains(&at);
            let order = self.in_order((0..instance.sessions.len()).filter(of));
            for pair in order.windows(2) {
                let (Some(a), Some(b)) = (self.start[pair[0]], self.start[pair[1]]) else { continue };
                let gap = b - a;
                let wrong = (track.min_gap_days - gap).max(0) + (gap - track.max_gap_days).max(0);
                self.hard(Hard::TrackGap, i64::from(wrong));
                let off = (gap - track.ideal_gap_days).abs() - track.tolerance_days;
                self.soft(Soft::Spacing, i64::from(off.max(0)));
            }
            let mut rounds = BTreeMap::<i64, Vec<usize>>::new();
            for session in order.into_iter().filter(|at| instance.sessions[*at].is_workshop) {
                rounds.entry(instance.sessions[session].stage).or_default().push(self.host[session]);
            }
            let rounds: Vec<Vec<usize>> = rounds.into_values().collect();
            for (place, a) in rounds.iter().enumerate() {
                for b in &rounds[place + 1..] {
                    let mut follow: Vec<&[usize]> = a.windows(2).collect();
                    follow.sort_unstable();
                    follow.dedup();
                    let again = follow.iter().filter(|pair| b.windows(2).any(|other| other == **pair));
                    let same = a.iter().zip(b).filter(|(a, b)| a == b);
                    let times = again.count() + same.count();
                    self.soft(Soft::Carryover, times as i64);
                }
            }
        }
    }

    /// H10.
    fn pools(&mut self) {
        for (at, pool) in self.instance.pools.iter().enumerate() {
            let mut used = BTreeMap::new();
            for (place, session) in self.instance.sessions.iter().enumerate() {
                let Some((first, last)) = self.span(place) else { continue };
                let demand: i32 =
                    session.pools.iter().filter(|(pool, _)| *pool == at).map(|(_, demand)| demand).sum();
                for day in first..=last + pool.turnaround_days {
                    *used.entry(day).or_insert(0) += demand;
                }
            }
            let excess: i32 = used.into_values().map(|used| (used - pool.capacity).max(0)).sum();
            self.hard(Hard::Pool, i64::from(excess));
        }
    }

    /// Overload, travel and fairness.
    fn people(&mut self) {
        let instance = self.instance;
        let parameters = &instance.parameters;
        let mut of_home = vec![(0, 0); instance.hosts.len()];
        let before_monday = instance.start.weekday() as i32;
        for (at, group) in instance.people.iter().enumerate() {
            let order = self.in_order(self.attended[at].iter().copied());
            let mut weeks = BTreeMap::new();
            let mut trips = vec![0; instance.hosts.len()];
            let mut previous: Option<usize> = None;
            for session in &order {
                let Some((first, _)) = self.span(*session) else { continue };
                let week = (first + before_monday).div_euclid(7);
                *weeks.entry(week).or_insert(0) += i64::from(instance.sessions[*session].days);
                let stays = previous.is_some_and(|previous| {
                    let near =
                        self.span(previous).is_some_and(|(_, end)| first - end <= parameters.stay_days);
                    self.host[previous] == self.host[*session] && near
                });
                trips[self.host[*session]] += i64::from(!stays);
                previous = Some(*session);
            }
            for days in weeks.into_values() {
                self.soft(Soft::Overload, (days - parameters.week_limit_days).max(0) * group.count);
            }
            of_home[group.home].1 += group.count;
            for (host, trips) in trips.into_iter().enumerate() {
                let here = |track: &usize| {
                    let of = |at: &&usize| {
                        self.host[**at] == host && instance.sessions[**at].tracks.contains(track)
                    };
                    order.iter().filter(of).count() as i64
                };
                let need = group.tracks.iter().map(here).max().unwrap_or(0);
                of_home[group.home].0 +=
                    group.count * 2 * instance.km[group.home][host] * (trips - need).max(0);
            }
        }
        self.soft(Soft::Travel, of_home.iter().map(|(km, _)| km).sum());
        let each =
            of_home.iter().filter(|(_, people)| *people > 0).map(|(km, people)| (km + people - 1) / people);
        self.soft(Soft::Fairness, each.max().unwrap_or(0));
    }

    /// Stability.
    fn rest(&mut self) {
        let instance = self.instance;
        for (session, date) in &instance.baseline {
            let days = self.start[*session].map_or(0, |start| (start - instance.day(*date)).abs());
            if days > 0 {
                self.soft(Soft::Stability, instance.parameters.move_cost + i64::from(days));
            }
        }
    }
}
