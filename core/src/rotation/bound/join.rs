//! Legs joined: the least sum of all over the days of the joints, one joint after the other taken out.
//!
//! Taking a joint out leaves a table over the joints that its legs lead to. Where these are more than two, the legs are
//! taken in parts, each with a day of its own for the joint: less than the least sum, never more (the *mini-buckets* of
//! Dechter & Rish 2003).

use std::collections::BTreeMap;

use super::super::Problem;
use super::start::{NEVER, Part, Starts};

/// Costs for the days of at most two joints.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Table {
    /// The joints, or none; a table of one joint has it first.
    joints: [Option<usize>; 2],
    days: usize,
    costs: Vec<i64>,
}

impl Table {
    pub(in crate::rotation) fn new(days: usize, from: Option<usize>, to: Option<usize>) -> Self {
        let of = |joint: Option<usize>| joint.map_or(1, |_| days);
        Self { joints: [from, to], days, costs: vec![NEVER; of(from) * of(to)] }
    }

    /// The costs for one day of the first joint.
    pub(in crate::rotation) fn row(&mut self, from: usize) -> &mut [i64] {
        let width = self.joints[1].map_or(1, |_| self.days);
        &mut self.costs[from * width..(from + 1) * width]
    }

    fn has(&self, joint: usize) -> bool {
        self.joints.contains(&Some(joint))
    }

    /// The joints of it but one.
    fn others(&self, joint: usize) -> Vec<usize> {
        self.joints.iter().flatten().copied().filter(|it| *it != joint).collect()
    }

    /// The costs of another table of the same joints are added.
    pub(in crate::rotation) fn add(&mut self, other: &Self) {
        for (cost, other) in self.costs.iter_mut().zip(&other.costs) {
            *cost = (*cost + other).min(NEVER);
        }
    }

    /// Nothing costs less than in another table of the same joints.
    pub(in crate::rotation) fn raise(&mut self, other: &Self) {
        for (cost, other) in self.costs.iter_mut().zip(&other.costs) {
            *cost = (*cost).max(*other);
        }
    }

    /// What it costs with joints on days.
    #[inline]
    pub(in crate::rotation) fn cost(&self, day: impl Fn(usize) -> usize) -> i64 {
        let width = self.joints[1].map_or(1, |_| self.days);
        let at = |joint: Option<usize>| joint.map_or(0, &day);
        self.costs[at(self.joints[0]) * width + at(self.joints[1])]
    }
}

/// The least sum, and the day of each joint with which it comes about.
pub(in crate::rotation) struct Joined {
    pub(in crate::rotation) cost: i64,
    pub(in crate::rotation) days: BTreeMap<usize, usize>,
}

/// The least sum of all tables and of what the sessions cost that no leg counts; `None` if it is not possible.
/// O(joints × days³).
pub(in crate::rotation) fn least(
    problem: &Problem,
    starts: &Starts,
    part: Part,
    tables: &[Table],
) -> Option<Joined> {
    let mut joining = Joining::new(problem, starts, part, tables.to_vec())?;
    while !joining.take_out(starts) {}
    joining.end(starts)
}

/// Tables that are being joined.
#[derive(Clone, Debug)]
pub(in crate::rotation) struct Joining {
    cost: i64,
    tables: Vec<Table>,
    /// The joints that are still in tables, and those that are not, with the tables that they were in.
    joints: Vec<usize>,
    taken: Vec<(usize, Vec<Table>)>,
}

impl Joining {
    pub(in crate::rotation) fn new(
        problem: &Problem,
        starts: &Starts,
        part: Part,
        mut tables: Vec<Table>,
    ) -> Option<Self> {
        let mut joints: Vec<usize> =
            tables.iter().flat_map(|table| table.joints.into_iter().flatten()).collect();
        joints.sort_unstable();
        joints.dedup();
        let is_alone = |session: &usize| problem.tracks.of(*session).is_empty();
        let mut cost = 0;
        for session in (0..problem.n).filter(is_alone) {
            cost += possible(starts.row(session, part).into_iter().min()?)?;
        }
        for joint in &joints {
            let mut own = Table::new(starts.days, Some(*joint), None);
            own.costs = starts.row(*joint, part);
            tables.push(own);
        }
        Some(Self { cost, tables, joints, taken: Vec::new() })
    }

    /// Takes out the joint whose legs lead to the fewest others. Is it the last one? O(days³).
    pub(in crate::rotation) fn take_out(&mut self, starts: &Starts) -> bool {
        let reach = |joint: &usize| {
            let of = self.tables.iter().filter(|table| table.has(*joint));
            let mut others: Vec<usize> = of.flat_map(|table| table.others(*joint)).collect();
            others.sort_unstable();
            others.dedup();
            others.len()
        };
        let next = (0..self.joints.len()).min_by_key(|at| (reach(&self.joints[*at]), self.joints[*at]));
        let Some(at) = next else { return true };
        let joint = self.joints.swap_remove(at);
        let (of, rest): (Vec<Table>, Vec<Table>) =
            core::mem::take(&mut self.tables).into_iter().partition(|table| table.has(joint));
        self.tables = rest;
        self.tables.extend(taken_out(starts, joint, of.clone()));
        self.taken.push((joint, of));
        self.joints.is_empty()
    }

    /// The least sum, once all joints are out.
    pub(in crate::rotation) fn end(self, starts: &Starts) -> Option<Joined> {
        let mut cost = self.cost;
        for table in &self.tables {
            cost += possible(table.cost(|_| 0))?;
        }
        // The way back: those taken out last first.
        let mut days = BTreeMap::new();
        for (joint, of) in self.taken.into_iter().rev() {
            let on = |day: usize| {
                let day = |it: usize| if it == joint { day } else { days.get(&it).copied().unwrap_or(0) };
                of.iter().map(|table| table.cost(day)).fold(0, |sum, cost| (sum + cost).min(NEVER))
            };
            let best = (0..starts.days).min_by_key(|day| on(*day)).unwrap_or(0);
            days.insert(joint, best);
        }
        Some(Joined { cost, days })
    }
}

fn possible(cost: i64) -> Option<i64> {
    (cost < NEVER).then_some(cost)
}

/// The tables of a joint without it.
fn taken_out(starts: &Starts, joint: usize, mut of: Vec<Table>) -> Vec<Table> {
    // The widest first: the others join them where they fit.
    of.sort_by_key(|table| core::cmp::Reverse(table.others(joint).len()));
    let mut parts: Vec<(Vec<usize>, Vec<Table>)> = Vec::new();
    for table in of {
        let others = table.others(joint);
        let joined = |with: &[usize]| {
            let mut all = [with, &others].concat();
            all.sort_unstable();
            all.dedup();
            all
        };
        match parts.iter_mut().find(|(with, _)| joined(with).len() <= 2) {
            Some((with, tables)) => {
                *with = joined(with);
                tables.push(table);
            }
            None => parts.push((others, vec![table])),
        }
    }
    let without = |(others, tables): (Vec<usize>, Vec<Table>)| {
        let [first, second] = [others.first().copied(), others.get(1).copied()];
        let mut table = Table::new(starts.days, first, second);
        let days = |session: Option<usize>| -> Vec<usize> {
            session
                .map_or(vec![0], |it| (0..starts.days).filter(|day| starts.is_possible(it, *day)).collect())
        };
        let (all, seconds) = (days(Some(joint)), days(second));
        for a in days(first) {
            for b in &seconds {
                let on = |day: usize| {
                    let of = |it: usize| match it {
                        _ if it == joint => day,
                        _ if Some(it) == first => a,
                        _ => *b,
                    };
                    tables.iter().map(|table| table.cost(of)).fold(0, |sum, cost| (sum + cost).min(NEVER))
                };
                let least = all.iter().map(|day| on(*day)).min().unwrap_or(NEVER);
                table.row(a)[if second.is_some() { *b } else { 0 }] = least;
            }
        }
        table
    };
    parts.into_iter().map(without).collect()
}
