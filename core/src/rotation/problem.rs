//! An instance compiled to dense arrays, which the search reads.

use super::lists::Lists;
use super::{Instance, Soft};
use crate::time::Date;

/// A compiled instance.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) instance: Instance,
    /// Sessions.
    pub(super) n: usize,
    /// Days in all.
    pub(super) days: i32,
    /// Days of the counters: beyond the last day, as far as a session and its turnaround can reach.
    pub(super) width: usize,
    /// Of each session: its days.
    pub(super) len: Vec<i32>,
    pub(super) is_workshop: Vec<bool>,
    pub(super) tracks: Lists,
    /// The hosts of each session; the place among all values is an option.
    pub(super) options: Lists,
    /// `[option × days + day]`: conditions that a start on that day breaks.
    pub(super) broken: Vec<u16>,
    /// The same: what it costs, weighted.
    pub(super) cost: Vec<i64>,
    /// Days on which an option breaks least, in order.
    pub(super) domain: Lists,
    /// Sessions that must follow, and precede.
    pub(super) later: Lists,
    pub(super) earlier: Lists,
    /// `[a × n + b]`: do they share people?
    pub(super) meets: Vec<bool>,
    /// The same: how many people, where proximity costs.
    pub(super) shared: Vec<i64>,
    /// `[a × hosts + b]`: free days between sessions there.
    pub(super) buffer: Vec<i32>,
    /// How many days before and after a session others can disturb it.
    pub(super) reach: i32,
    /// Pools and demands of each session.
    pub(super) demand: Vec<Vec<(usize, i32)>>,
    /// Distinct sets of tracks that people follow: how many people, sessions; and the crews of each session.
    pub(super) crew_people: Vec<i64>,
    pub(super) crews: Lists,
    /// Those of several tracks, which can travel in vain.
    pub(super) travellers: Vec<Traveller>,
    pub(super) travels: Lists,
    /// People of each home.
    pub(super) people_of: Vec<i64>,
    /// `[day]`: its week and month, counted from the first.
    pub(super) week: Vec<usize>,
    pub(super) weeks: usize,
    pub(super) month: Vec<usize>,
    pub(super) months: usize,
    /// Of each track: its rounds of workshops, as stages.
    pub(super) rounds: Vec<Vec<i64>>,
    /// Is a host left open somewhere?
    pub(super) is_open: bool,
}

/// Administrations, and how many people come from there.
type Homes = Vec<(usize, i64)>;

/// People who follow the same tracks, more than one.
#[derive(Clone, Debug)]
pub(super) struct Traveller {
    pub(super) tracks: Vec<usize>,
    /// Homes and how many come from there.
    pub(super) homes: Homes,
    /// `[host]`: kilometres of all of them, there and back.
    pub(super) km: Vec<i64>,
}

impl Problem {
    /// Compiles an instance. O(sessions² + sessions × hosts × days).
    pub fn new(instance: &Instance) -> Self {
        let sessions = &instance.sessions;
        let (n, hosts, days) = (sessions.len(), instance.hosts.len(), instance.days());
        let parameters = &instance.parameters;
        let weight = |term: Soft| instance.weights[term as usize];
        let longest = sessions.iter().map(|session| session.days).max().unwrap_or(1);
        let turnaround = instance.pools.iter().map(|pool| pool.turnaround_days).max().unwrap_or(0);
        let share = |a: &[usize], b: &[usize]| a.iter().any(|track| b.contains(track));

        let mut crews: Vec<(Vec<usize>, Homes)> = Vec::new();
        for group in &instance.people {
            let at = crews.iter().position(|(tracks, _)| *tracks == group.tracks).unwrap_or_else(|| {
                crews.push((group.tracks.clone(), Vec::new()));
                crews.len() - 1
            });
            crews[at].1.push((group.home, group.count));
        }
        let mut people_of = vec![0; hosts];
        for group in &instance.people {
            people_of[group.home] += group.count;
        }
        let crews_ref = &crews;
        let of_session = |session: usize| {
            (0..crews.len()).filter(move |crew| share(&crews_ref[*crew].0, &sessions[session].tracks))
        };
        let crews_of: Lists = (0..n).map(|at| of_session(at).collect::<Vec<_>>()).collect();
        let has_proximity = !parameters.proximity.is_empty() && weight(Soft::Proximity) > 0;
        let crew_people: Vec<i64> =
            crews.iter().map(|(_, homes)| homes.iter().map(|(_, people)| people).sum()).collect();
        let mut meets = vec![false; n * n];
        let mut shared = vec![0; if has_proximity { n * n } else { 0 }];
        let mut of_crew = vec![Vec::new(); crews.len()];
        for session in 0..n {
            for crew in crews_of.of(session) {
                of_crew[*crew as usize].push(session);
            }
        }
        for (crew, attended) in of_crew.iter().enumerate() {
            for a in attended {
                for b in attended.iter().filter(|b| *b != a) {
                    meets[a * n + b] = true;
                    if has_proximity {
                        shared[a * n + b] += crew_people[crew];
                    }
                }
            }
        }
        let travels_matter = weight(Soft::Travel) > 0 || weight(Soft::Fairness) > 0;
        let travellers: Vec<Traveller> = crews
            .iter()
            .filter(|(tracks, _)| tracks.len() > 1 && travels_matter)
            .map(|(tracks, homes)| Traveller {
                tracks: tracks.clone(),
                homes: homes.clone(),
                km: (0..hosts)
                    .map(|at| homes.iter().map(|(home, people)| 2 * people * instance.km[*home][at]).sum())
                    .collect(),
            })
            .filter(|traveller| traveller.km.iter().any(|km| *km > 0))
            .collect();
        let buffer = (0..hosts * hosts).map(|at| match (at / hosts, at % hosts) {
            (a, b) if a == b => 0,
            (a, b) if instance.km[a][b] > parameters.far_km => parameters.far_buffer_days,
            _ => parameters.near_buffer_days,
        });
        let date = |day: usize| instance.start.add_days(day as i64).unwrap_or(instance.start);
        let first_month = usize::from(instance.start.year()) * 12 + usize::from(instance.start.month());
        let month =
            |day: usize| usize::from(date(day).year()) * 12 + usize::from(date(day).month()) - first_month;
        let width = (days + longest + turnaround + 1) as usize;
        let month: Vec<usize> = (0..width).map(month).collect();
        let week: Vec<usize> = (0..width).map(|day| (day + instance.start.weekday() as usize) / 7).collect();
        let rounds = |track: usize| {
            let of_track = sessions.iter().filter(|it| it.is_workshop && it.tracks.contains(&track));
            let mut stages: Vec<i64> = of_track.map(|session| session.stage).collect();
            stages.sort_unstable();
            stages.dedup();
            stages
        };
        let follows = |a: usize, b: usize| {
            sessions[a].stage < sessions[b].stage && share(&sessions[a].tracks, &sessions[b].tracks)
        };
        let farthest = parameters.near_buffer_days.max(parameters.far_buffer_days);
        let near = if has_proximity { parameters.proximity.len() as i32 } else { 0 };
        let mut problem = Self {
            n,
            days,
            width,
            len: sessions.iter().map(|session| session.days).collect(),
            is_workshop: sessions.iter().map(|session| session.is_workshop).collect(),
            tracks: sessions.iter().map(|session| session.tracks.clone()).collect(),
            options: sessions.iter().map(|session| session.hosts.clone()).collect(),
            broken: Vec::new(),
            cost: Vec::new(),
            domain: Lists::default(),
            later: (0..n).map(|a| (0..n).filter(move |b| follows(a, *b))).collect(),
            earlier: (0..n).map(|a| (0..n).filter(move |b| follows(*b, a))).collect(),
            meets,
            shared,
            buffer: buffer.collect(),
            reach: (longest + farthest).max(near),
            demand: sessions.iter().map(|session| session.pools.clone()).collect(),
            travels: (0..n)
                .map(|at| {
                    let here = |it: &usize| share(&travellers[*it].tracks, &sessions[at].tracks);
                    (0..travellers.len()).filter(here).collect::<Vec<_>>()
                })
                .collect(),
            travellers: travellers.clone(),
            crew_people,
            crews: crews_of,
            people_of,
            weeks: week.last().map_or(1, |last| last + 1),
            week,
            months: month.last().map_or(1, |last| last + 1),
            month,
            rounds: (0..instance.tracks.len()).map(rounds).collect(),
            is_open: sessions.iter().any(|session| session.is_open),
            instance: instance.clone(),
        };
        problem.compile_days(longest);
        problem
    }

    /// What each option breaks and costs on each day.
    fn compile_days(&mut self, longest: i32) {
        let instance = &self.instance;
        let days = self.days;
        let closed = instance.closed_days();
        let is_closed = |day: i32| closed.get((day + 7) as usize).copied().unwrap_or(false);
        let flags = |dates: &[Date]| {
            let mut flags = vec![false; (days + longest) as usize];
            for date in dates {
                let at = usize::try_from(instance.day(*date)).ok();
                if let Some(flag) = at.and_then(|at| flags.get_mut(at)) {
                    *flag = true;
                }
            }
            flags
        };
        let unavailable: Vec<_> = instance.hosts.iter().map(|host| flags(&host.unavailable)).collect();
        let discouraged: Vec<_> = instance.hosts.iter().map(|host| flags(&host.discouraged)).collect();
        let mut baseline = vec![None; self.n];
        for (session, date) in &instance.baseline {
            baseline[*session] = Some(instance.day(*date));
        }
        let weight = |term: Soft| instance.weights[term as usize];
        for (at, session) in instance.sessions.iter().enumerate() {
            let forbidden = flags(&session.forbidden);
            for host in &session.hosts {
                let (mut far, mut all) = (0, 0);
                for group in &instance.people {
                    if group.tracks.iter().any(|track| session.tracks.contains(track)) {
                        all += group.count;
                        if instance.km[group.home][*host] > instance.parameters.far_km {
                            far += group.count;
                        }
                    }
                }
                let begin = self.broken.len();
                for first in 0..days {
                    let last = first + session.days - 1;
                    let mut broken = 0;
                    for day in first..=last {
                        let at = day as usize;
                        broken += u16::from(day >= days || is_closed(day));
                        broken += u16::from(unavailable[*host][at]) + u16::from(forbidden[at]);
                    }
                    broken += u16::from(session.earliest.is_some_and(|date| first < instance.day(date)));
                    broken += u16::from(session.latest.is_some_and(|date| last > instance.day(date)));
                    broken += u16::from(session.pin.is_some_and(|date| first != instance.day(date)));
                    self.broken.push(broken);
                    let beside = i64::from(is_closed(first - 1)) + i64::from(is_closed(last + 1));
                    let touched = (first..=last).any(|day| discouraged[*host][day as usize]);
                    let moved = baseline[at].map_or(0, |day: i32| match (first - day).abs() {
                        0 => 0,
                        off => instance.parameters.move_cost + i64::from(off),
                    });
                    let dates = beside * far + i64::from(touched) * all;
                    self.cost.push(weight(Soft::Dates) * dates + weight(Soft::Stability) * moved);
                }
                let all = &self.broken[begin..];
                let least = all.iter().min().copied().unwrap_or(0);
                let best = all.iter().enumerate().filter(|(_, broken)| **broken == least);
                self.domain.push(best.map(|(day, _)| day).collect::<Vec<_>>());
            }
        }
    }

    /// The instance that it was made from.
    pub const fn instance(&self) -> &Instance {
        &self.instance
    }

    /// What one unit of a term costs.
    pub(super) const fn weight(&self, term: Soft) -> i64 {
        self.instance.weights[term as usize]
    }

    /// May the option start on that day: does it break as little as it can?
    #[inline]
    pub(super) fn allows(&self, option: usize, day: i32) -> bool {
        if day < 0 || day >= self.days {
            return false;
        }
        let begin = option * self.days as usize;
        let best = self.domain.of(option).first().map_or(0, |best| *best as usize);
        self.broken[begin + day as usize] <= self.broken[begin + best]
    }

    /// The host of an option.
    pub(super) fn host(&self, session: usize, option: usize) -> usize {
        self.options.of(session)[option - self.options.begin(session)] as usize
    }
}
