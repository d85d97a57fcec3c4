//! An instance compiled to dense arrays, which the search reads.

mod calendar;
mod near;
mod people;

use super::lists::{Lists, Pairs};
use super::{Instance, Soft};
use calendar::Calendar;
use near::Near;
use people::People;
pub(super) use people::Traveller;

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
    /// Of each session: its days; of all: the most.
    pub(super) len: Vec<i32>,
    pub(super) longest: i32,
    pub(super) is_workshop: Vec<bool>,
    pub(super) tracks: Lists,
    /// The hosts of each session; the place among all values is an option.
    pub(super) options: Lists,
    /// `[option]`: its host.
    pub(super) host_of: Vec<u32>,
    /// What options break and cost on each day.
    calendar: Calendar,
    /// Sessions that must follow, and precede.
    pub(super) later: Lists,
    pub(super) earlier: Lists,
    pub(super) precedes: Pairs,
    /// Do they share people?
    pub(super) meets: Pairs,
    /// Where proximity costs: with whom each session shares people, and how many (`[place among all values]`).
    pub(super) partners: Lists,
    pub(super) shared: Vec<i64>,
    /// `[a × hosts + b]`: free days between sessions there; the most.
    pub(super) buffer: Vec<i32>,
    pub(super) farthest: i32,
    /// How near to each other they may not come.
    pub(super) near: Near,
    /// Pools and demands of each session.
    pub(super) demand: Vec<Vec<(usize, i32)>>,
    /// Distinct sets of tracks that people follow: how many people, and the crews of each session.
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

impl Problem {
    /// Compiles an instance. O(sessions² + distinct options × days + people × sessions of their tracks).
    pub fn new(instance: &Instance) -> Self {
        let sessions = &instance.sessions;
        let (n, hosts, days) = (sessions.len(), instance.hosts.len(), instance.days());
        let parameters = &instance.parameters;
        let longest = sessions.iter().map(|session| session.days).max().unwrap_or(1).max(1);
        let turnaround = instance.pools.iter().map(|pool| pool.turnaround_days).max().unwrap_or(0).max(0);
        let people = People::new(instance);
        let buffer = (0..hosts * hosts).map(|at| match (at / hosts, at % hosts) {
            (a, b) if a == b => 0,
            (a, b) if instance.km[a][b] > parameters.far_km => parameters.far_buffer_days,
            _ => parameters.near_buffer_days,
        });
        let date = |day: usize| instance.start.add_days(day as i64).unwrap_or(instance.start);
        let first_month = usize::from(instance.start.year()) * 12 + usize::from(instance.start.month());
        let month = |day: usize| {
            (usize::from(date(day).year()) * 12 + usize::from(date(day).month())).saturating_sub(first_month)
        };
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
        let mut of_track = vec![Vec::new(); instance.tracks.len()];
        for (at, session) in sessions.iter().enumerate() {
            for track in &session.tracks {
                of_track[*track].push(at);
            }
        }
        let mut precedes = Pairs::new(n);
        for all in &of_track {
            for a in all {
                for b in all.iter().filter(|b| sessions[*a].stage < sessions[**b].stage) {
                    precedes.add(*a, *b);
                }
            }
        }
        let options: Lists = sessions.iter().map(|session| session.hosts.clone()).collect();
        let distinct = |session: &super::Session| {
            let mut tracks = session.tracks.clone();
            tracks.sort_unstable();
            tracks.dedup();
            tracks
        };
        let mut problem = Self {
            n,
            days,
            width,
            len: sessions.iter().map(|session| session.days).collect(),
            longest,
            is_workshop: sessions.iter().map(|session| session.is_workshop).collect(),
            tracks: sessions.iter().map(distinct).collect(),
            host_of: options.values().to_vec(),
            options,
            calendar: Calendar::new(instance, &people),
            later: (0..n).map(|a| (0..n).filter(|b| precedes.has(a, *b)).collect::<Vec<_>>()).collect(),
            earlier: (0..n).map(|a| (0..n).filter(|b| precedes.has(*b, a)).collect::<Vec<_>>()).collect(),
            precedes,
            meets: people.meets,
            partners: people.partners,
            shared: people.shared,
            buffer: buffer.collect(),
            farthest: parameters.near_buffer_days.max(parameters.far_buffer_days).max(0),
            near: Near::default(),
            demand: sessions.iter().map(|session| session.pools.clone()).collect(),
            crew_people: people.crew_people,
            crews: people.crews,
            travellers: people.travellers,
            travels: people.travels,
            people_of: people.people_of,
            weeks: week.last().map_or(1, |last| last + 1),
            week,
            months: month.last().map_or(1, |last| last + 1),
            month,
            rounds: (0..instance.tracks.len()).map(rounds).collect(),
            is_open: sessions.iter().any(|session| session.is_open),
            instance: instance.clone(),
        };
        problem.near = Near::new(&problem);
        problem
    }

    /// The instance that it was made from.
    pub const fn instance(&self) -> &Instance {
        &self.instance
    }

    /// What one unit of a term costs.
    #[inline]
    pub(super) const fn weight(&self, term: Soft) -> i64 {
        self.instance.weights[term as usize]
    }

    /// The host of an option.
    pub(super) fn host(&self, option: usize) -> usize {
        self.host_of[option] as usize
    }

    /// Conditions that a start on that day breaks (H2 to H4), and what it costs (dates and stability, weighted).
    #[inline]
    pub(super) fn day(&self, option: usize, day: i32) -> (i64, i64) {
        self.calendar.at(option, day)
    }

    /// Days on which an option breaks least, in order.
    #[inline]
    pub(super) fn domain(&self, option: usize) -> &[u32] {
        self.calendar.domain(option)
    }

    /// May the option start on that day: does it break as little as it can?
    #[inline]
    pub(super) fn allows(&self, option: usize, day: i32) -> bool {
        (0..self.days).contains(&day) && self.calendar.allows(option, day)
    }
}
