//! What is to be planned, as it was written: `rotation/1`. Plain values; names have become places in the lists.

use crate::time::{Date, Weekday};

/// A programme to plan. Numbers in `km` and all places are of the lists in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// What it is called.
    pub name: Box<str>,
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// Days on which nobody meets, besides weekends.
    pub closed: Vec<Date>,
    /// The rules' numbers.
    pub parameters: Parameters,
    /// What one unit of each soft term costs, in the order of [`Soft::ALL`](super::Soft::ALL).
    pub weights: [i64; 10],
    /// Who can host.
    pub hosts: Vec<Host>,
    /// One-way kilometres between hosts.
    pub km: Vec<Vec<i64>>,
    /// Themes and sub-themes that meet by themselves.
    pub tracks: Vec<Track>,
    /// Groups of people.
    pub people: Vec<Group>,
    /// Anonymous staff.
    pub pools: Vec<Pool>,
    /// What is to be dated.
    pub sessions: Vec<Session>,
    /// The plan already announced: session and its day.
    pub baseline: Vec<(usize, Date)>,
}

/// The numbers of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// The longest visit to one host, in days.
    pub visit_days: i32,
    /// Free days between two visits to one host.
    pub host_gap_days: i32,
    /// From how many kilometres on (exclusive) a host is far.
    pub far_km: i64,
    /// Free days between sessions at different hosts.
    pub near_buffer_days: i32,
    /// Free days between sessions at hosts far from each other.
    pub far_buffer_days: i32,
    /// At most this many days from the end of one session to the start of the next at the same host make one trip.
    pub stay_days: i32,
    /// Days in a week that are no overload.
    pub week_limit_days: i64,
    /// Hosted days in a month that are no load.
    pub host_month_limit_days: i64,
    /// What moving an announced session costs besides its days.
    pub move_cost: i64,
    /// Days of the week that are always closed.
    pub weekend: Vec<Weekday>,
    /// What a shared person costs when two sessions start 1, 2, … days apart.
    pub proximity: Vec<i64>,
}

impl Default for Parameters {
    /// The usual ones: visits of up to four days, two weeks between them, a day of travel between hosts far from each other.
    fn default() -> Self {
        Self {
            visit_days: 4,
            host_gap_days: 14,
            far_km: 350,
            near_buffer_days: 0,
            far_buffer_days: 1,
            stay_days: 1,
            week_limit_days: 3,
            host_month_limit_days: 4,
            move_cost: 10,
            weekend: vec![Weekday::Saturday, Weekday::Sunday],
            proximity: Vec::new(),
        }
    }
}

/// An administration that hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its identifier.
    pub id: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// How many sessions it can hold at once.
    pub capacity: i32,
    /// Days on which it cannot host.
    pub unavailable: Vec<Date>,
    /// Days on which it would rather not.
    pub discouraged: Vec<Date>,
}

/// A theme or sub-theme that meets by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Its identifier.
    pub id: Box<str>,
    /// The fewest days from start to start.
    pub min_gap_days: i32,
    /// The most.
    pub max_gap_days: i32,
    /// What is best.
    pub ideal_gap_days: i32,
    /// How far from the best costs nothing.
    pub tolerance_days: i32,
}

/// Identical persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identifier.
    pub id: Box<str>,
    /// The administration they come from.
    pub home: usize,
    /// How many they are.
    pub count: i64,
    /// The tracks they follow.
    pub tracks: Vec<usize>,
}

/// Staff of which any will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// Its identifier.
    pub id: Box<str>,
    /// How many there are.
    pub capacity: i32,
    /// Days after a session on which they are not free again.
    pub turnaround_days: i32,
}

/// What is to be dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: Box<str>,
    /// Is it a workshop (or a plenary)?
    pub is_workshop: bool,
    /// Where it can be: one host, or several of which one is chosen.
    pub hosts: Vec<usize>,
    /// Is the host to be chosen, even if there is but one candidate?
    pub is_open: bool,
    /// Whom it is for.
    pub tracks: Vec<usize>,
    /// Sessions of a lower stage come before.
    pub stage: i64,
    /// How many days it lasts.
    pub days: i32,
    /// How many of each pool it takes.
    pub pools: Vec<(usize, i32)>,
    /// The first day on which it can start.
    pub earliest: Option<Date>,
    /// The last day on which it can end.
    pub latest: Option<Date>,
    /// The day on which it must start.
    pub pin: Option<Date>,
    /// Days that it must not touch.
    pub forbidden: Vec<Date>,
}

impl Instance {
    /// How many days from the first; negative before it.
    pub fn day(&self, date: Date) -> i32 {
        i32::try_from(self.start.days_until(date)).unwrap_or(i32::MAX / 4)
    }

    /// How many days there are, both ends included; 0 if the last is before the first.
    pub fn days(&self) -> i32 {
        (self.day(self.end) + 1).max(0)
    }

    /// The closed days from a week before the first to a week after the last, weekends included: `[day + 7]`.
    pub fn closed_days(&self) -> Vec<bool> {
        let mut closed: Vec<bool> = (-7..self.days() + 8)
            .map(|day| {
                let date = self.start.add_days(i64::from(day));
                date.is_some_and(|date| self.parameters.weekend.contains(&date.weekday()))
            })
            .collect();
        for date in &self.closed {
            let at = usize::try_from(self.day(*date) + 7).ok();
            if let Some(day) = at.and_then(|at| closed.get_mut(at)) {
                *day = true;
            }
        }
        closed
    }
}
