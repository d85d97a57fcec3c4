//! What each session costs on each day by itself, and on which days it can be at all.

use super::super::{Problem, Soft, conflict};

/// More than any cost: not possible.
pub(in crate::rotation) const NEVER: i64 = i64::MAX / 4;

/// Which costs are looked at, weighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rotation) enum Part {
    Spacing,
    Dates,
    Stability,
    /// All three.
    All,
}

/// Days and costs of every session, at the best of its hosts.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Starts {
    pub(in crate::rotation) days: usize,
    /// `[session × days + day]`: dates, stability; [`NEVER`] on days on which it cannot start in any plan that keeps all rules.
    dates: Vec<i64>,
    stability: Vec<i64>,
    /// First and last day of each session; the first is after the last if it has none.
    pub(in crate::rotation) windows: Vec<(i32, i32)>,
    none: Vec<i64>,
}

impl Starts {
    /// O(options × days).
    pub(in crate::rotation) fn new(problem: &Problem) -> Self {
        let instance = &problem.instance;
        let days = problem.days.max(0) as usize;
        let windows = conflict::windows(instance);
        let mut baseline = vec![None; problem.n];
        for (session, date) in &instance.baseline {
            baseline[*session] = Some(instance.day(*date));
        }
        let (mut dates, mut stability) = (vec![NEVER; problem.n * days], vec![NEVER; problem.n * days]);
        let mut found = vec![(1, 0); problem.n];
        for session in 0..problem.n {
            let begin = problem.options.begin(session);
            let (first, last) = windows[session];
            for day in first.max(0)..=last.min(problem.days - 1) {
                let at = session * days + day as usize;
                let moved = baseline[session].map_or(0, |base: i32| match (base - day).abs() {
                    0 => 0,
                    off => instance.parameters.move_cost + i64::from(off),
                });
                let moved = moved * problem.weight(Soft::Stability);
                for option in begin..begin + problem.options.of(session).len() {
                    let (broken, cost) = problem.day(option, day);
                    if broken == 0 {
                        dates[at] = dates[at].min(cost - moved);
                        stability[at] = moved;
                    }
                }
                if dates[at] < NEVER {
                    let window = &mut found[session];
                    *window = if window.0 > window.1 { (day, day) } else { (window.0, day) };
                }
            }
        }
        let none = dates.iter().map(|cost| if *cost < NEVER { 0 } else { NEVER }).collect();
        Self { days, dates, stability, windows: found, none }
    }

    /// What a session costs on a day.
    #[inline]
    pub(in crate::rotation) fn cost(&self, session: usize, day: usize, part: Part) -> i64 {
        let at = session * self.days + day;
        match part {
            Part::Spacing => self.none[at],
            Part::Dates => self.dates[at],
            Part::Stability => self.stability[at],
            Part::All if self.dates[at] < NEVER => self.dates[at] + self.stability[at],
            Part::All => NEVER,
        }
    }

    /// What a session costs on each day.
    pub(in crate::rotation) fn row(&self, session: usize, part: Part) -> Vec<i64> {
        (0..self.days).map(|day| self.cost(session, day, part)).collect()
    }

    /// The same, as nothing but possible or not.
    pub(in crate::rotation) fn is_possible(&self, session: usize, day: usize) -> bool {
        self.none[session * self.days + day] < NEVER
    }

    /// The best day of every session by itself, in units of the term; `None` if one has none.
    pub(super) fn least(&self, problem: &Problem, term: Soft, part: Part) -> Option<i64> {
        let weight = problem.weight(term);
        let mut sum = 0;
        for session in 0..problem.n {
            let least = (0..self.days).map(|day| self.cost(session, day, part)).min();
            sum += least.filter(|cost| *cost < NEVER)?;
        }
        Some(if weight > 0 { (sum + weight - 1) / weight } else { 0 })
    }
}
