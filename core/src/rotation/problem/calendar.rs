//! What each option breaks and costs on each day: H2 to H4, dates and stability. Options that are alike share a row.

use std::collections::BTreeMap;

use super::People;
use crate::rotation::lists::Lists;
use crate::rotation::{Instance, Session, Soft};
use crate::time::Date;

/// Rows of days.
#[derive(Clone, Debug, Default)]
pub(super) struct Calendar {
    days: usize,
    /// `[option]`: its row.
    row: Vec<u32>,
    /// `[row × days + day]`: conditions broken; cost.
    broken: Vec<u16>,
    cost: Vec<i64>,
    /// Days of each row on which least is broken; how much that is.
    domain: Lists,
    least: Vec<u16>,
}

/// What makes the row of an option.
type Like<'i> = (usize, &'i [usize], i32, [Option<Date>; 4], &'i [Date]);

impl Calendar {
    pub(super) fn new(instance: &Instance, people: &People) -> Self {
        let mut baseline = vec![None; instance.sessions.len()];
        for (session, date) in &instance.baseline {
            baseline[*session] = Some(*date);
        }
        let mut calendar = Self { days: instance.days() as usize, ..Self::default() };
        let flags = Flags::new(instance);
        let mut rows: BTreeMap<Like<'_>, u32> = BTreeMap::new();
        for (at, session) in instance.sessions.iter().enumerate() {
            for host in &session.hosts {
                let dates = [session.earliest, session.latest, session.pin, baseline[at]];
                let like =
                    (*host, session.tracks.as_slice(), session.days, dates, session.forbidden.as_slice());
                let next = rows.len() as u32;
                let row = *rows.entry(like).or_insert(next);
                if row == next {
                    let present = people.present(instance, at, *host);
                    calendar.add(instance, &flags, session, *host, present, baseline[at]);
                }
                calendar.row.push(row);
            }
        }
        calendar
    }

    /// Adds a row; `far` of `all` people come from afar.
    fn add(
        &mut self,
        instance: &Instance,
        flags: &Flags,
        session: &Session,
        host: usize,
        (far, all): (i64, i64),
        baseline: Option<Date>,
    ) {
        let weight = |term: Soft| instance.weights[term as usize];
        let day_of = |date: Option<Date>| date.map(|date| instance.day(date));
        let (earliest, latest, pin) = (day_of(session.earliest), day_of(session.latest), day_of(session.pin));
        let forbidden = flags.of(instance, &session.forbidden);
        let base = day_of(baseline);
        let begin = self.broken.len();
        for first in 0..instance.days() {
            let last = first + session.days - 1;
            let mut broken = 0;
            for day in first..=last {
                let at = day as usize;
                broken += u16::from(day >= instance.days() || flags.is_closed(day));
                broken += u16::from(flags.unavailable[host][at]) + u16::from(forbidden[at]);
            }
            broken += u16::from(earliest.is_some_and(|day| first < day));
            broken += u16::from(latest.is_some_and(|day| last > day));
            broken += u16::from(pin.is_some_and(|day| first != day));
            self.broken.push(broken);
            let beside = i64::from(flags.is_closed(first - 1)) + i64::from(flags.is_closed(last + 1));
            let touched = (first..=last).any(|day| flags.discouraged[host][day as usize]);
            let moved = base.map_or(0, |day: i32| match (first - day).abs() {
                0 => 0,
                off => instance.parameters.move_cost + i64::from(off),
            });
            let dates = beside * far + i64::from(touched) * all;
            self.cost.push(weight(Soft::Dates) * dates + weight(Soft::Stability) * moved);
        }
        let all = &self.broken[begin..];
        let least = all.iter().min().copied().unwrap_or(0);
        self.least.push(least);
        let best = all.iter().enumerate().filter(|(_, broken)| **broken == least);
        self.domain.push(best.map(|(day, _)| day).collect::<Vec<_>>());
    }

    #[inline]
    fn place(&self, option: usize, day: i32) -> usize {
        self.row[option] as usize * self.days + day as usize
    }

    #[inline]
    pub(super) fn at(&self, option: usize, day: i32) -> (i64, i64) {
        let at = self.place(option, day);
        (i64::from(self.broken[at]), self.cost[at])
    }

    #[inline]
    pub(super) fn allows(&self, option: usize, day: i32) -> bool {
        self.broken[self.place(option, day)] <= self.least[self.row[option] as usize]
    }

    #[inline]
    pub(super) fn domain(&self, option: usize) -> &[u32] {
        self.domain.of(self.row[option] as usize)
    }
}

/// Days by what they are, longer than the period by the longest session.
struct Flags {
    closed: Vec<bool>,
    days: usize,
    unavailable: Vec<Vec<bool>>,
    discouraged: Vec<Vec<bool>>,
}

impl Flags {
    fn new(instance: &Instance) -> Self {
        let longest = instance.sessions.iter().map(|session| session.days).max().unwrap_or(1).max(1);
        let days = (instance.days() + longest) as usize;
        let mut flags =
            Self { closed: instance.closed_days(), days, unavailable: Vec::new(), discouraged: Vec::new() };
        flags.unavailable = instance.hosts.iter().map(|host| flags.of(instance, &host.unavailable)).collect();
        flags.discouraged = instance.hosts.iter().map(|host| flags.of(instance, &host.discouraged)).collect();
        flags
    }

    fn of(&self, instance: &Instance, dates: &[Date]) -> Vec<bool> {
        let mut flags = vec![false; self.days];
        for date in dates {
            let at = usize::try_from(instance.day(*date)).ok();
            if let Some(flag) = at.and_then(|at| flags.get_mut(at)) {
                *flag = true;
            }
        }
        flags
    }

    fn is_closed(&self, day: i32) -> bool {
        usize::try_from(day + 7).is_ok_and(|at| self.closed.get(at).copied().unwrap_or(false))
    }
}
