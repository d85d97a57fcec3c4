//! A seating while it changes: what an exchange of two people would cost is said without touching it.
//!
//! The price of a pair is what its next meeting costs; its last one cost less by the weight of a repeat. Administrations,
//! people apart and people together are part of the price, so that an exchange is a sum over two tables.

use super::{Instance, Seating, check};

/// Not seated.
pub(super) const NOWHERE: u16 = u16::MAX;

/// Two people at different tables of a round; the second may be an empty seat.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exchange {
    pub(super) round: usize,
    pub(super) first: usize,
    pub(super) from: usize,
    /// `None`: the first goes there without anybody in return.
    pub(super) second: Option<usize>,
    pub(super) to: usize,
}

#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) people: usize,
    tables: usize,
    /// Room for people at each table.
    stride: usize,
    seats: Vec<u16>,
    sizes: Vec<u16>,
    table_of: Vec<u16>,
    /// What the next meeting of two people costs.
    price: Vec<i64>,
    /// By how much it goes up with each.
    again: i64,
    /// Violations that a meeting adds; empty if there are no such rules.
    rule: Vec<i8>,
    administration: Vec<u16>,
    administrations: usize,
    /// Meetings of people, by administrations; empty if nothing depends on them.
    shared: Vec<i32>,
    /// What two administrations without a meeting cost.
    missing: i64,
    /// For [`State::missing_change`]: what changes between the administrations of the two and the others.
    scratch: [Vec<i32>; 2],
    pub(super) energy: i64,
    pub(super) violations: i64,
}

impl State {
    /// A seating that has everybody present once, and nobody else.
    pub(super) fn new(instance: &Instance, seating: &Seating, hard: i64) -> Self {
        let people = instance.people.len();
        let weights = instance.weights;
        let of: Vec<u16> = instance.people.iter().map(|person| person.administration as u16).collect();
        let administrations = of.iter().map(|at| usize::from(*at) + 1).max().unwrap_or(0);
        let has_rules = !instance.apart.is_empty() || !instance.together.is_empty();
        let needs_shared = weights.missing > 0;
        let score = check(instance, seating);
        let most = seating.rounds.iter().flatten().map(Vec::len).max().unwrap_or(0);
        let stride = (instance.size.1).min(most + 8).max(most);
        let slots = instance.rounds * instance.tables;
        let mut state = Self {
            people,
            tables: instance.tables,
            stride,
            seats: vec![0; slots * stride],
            sizes: vec![0; slots],
            table_of: vec![NOWHERE; instance.rounds * people],
            price: vec![0; people * people],
            again: weights.repeat,
            rule: vec![0; if has_rules { people * people } else { 0 }],
            administrations,
            shared: vec![0; if needs_shared { administrations * administrations } else { 0 }],
            missing: weights.missing,
            scratch: [vec![0; administrations], vec![0; administrations]],
            administration: of,
            energy: hard * score.violations() + score.objective,
            violations: score.violations(),
        };
        for (sign, list) in [(1_i8, &instance.apart), (-1, &instance.together)] {
            for (p, q) in list.iter().filter(|(p, q)| p != q) {
                for at in [p * people + q, q * people + p] {
                    state.rule[at] = state.rule[at].saturating_add(sign);
                    state.price[at] += i64::from(sign) * hard;
                }
            }
        }
        for p in 0..people {
            for q in (0..people).filter(|q| *q != p && state.administration[*q] == state.administration[p]) {
                state.price[p * people + q] += weights.same_administration;
            }
        }
        for (round, tables) in seating.rounds.iter().enumerate() {
            for (table, seated) in tables.iter().enumerate() {
                for person in seated {
                    state.join(round, table, *person, None);
                }
            }
        }
        state
    }

    /// What is at a table.
    fn at(&self, round: usize, table: usize) -> &[u16] {
        let slot = round * self.tables + table;
        &self.seats[slot * self.stride..slot * self.stride + usize::from(self.sizes[slot])]
    }

    pub(super) fn size(&self, round: usize, table: usize) -> usize {
        usize::from(self.sizes[round * self.tables + table])
    }

    pub(super) fn table_of(&self, round: usize, person: usize) -> usize {
        usize::from(self.table_of[round * self.people + person])
    }

    /// The seating as it is.
    pub(super) fn seating(&self, rounds: usize) -> Seating {
        let table = |round, table| self.at(round, table).iter().map(|person| usize::from(*person)).collect();
        let tables = |round| (0..self.tables).map(|at| table(round, at)).collect();
        Seating { rounds: (0..rounds).map(tables).collect() }
    }

    /// By how much the energy would change.
    pub(super) fn change(&mut self, exchange: &Exchange) -> i64 {
        let Exchange { round, first, from, second, to } = *exchange;
        let row = |person: usize| &self.price[person * self.people..(person + 1) * self.people];
        let p = row(first);
        let mut change = 0;
        match second {
            Some(second) => {
                let q = row(second);
                // The two lose their own places: what they cost each other, and themselves, is taken out again.
                for x in self.at(round, from) {
                    change += q[usize::from(*x)] - p[usize::from(*x)];
                }
                for x in self.at(round, to) {
                    change += p[usize::from(*x)] - q[usize::from(*x)];
                }
                change += p[first] + q[second] - p[second] - q[first];
                change += self.again * (self.size(round, from) + self.size(round, to) - 2) as i64;
            }
            None => {
                change -= self.at(round, from).iter().map(|x| p[usize::from(*x)]).sum::<i64>();
                change += self.at(round, to).iter().map(|x| p[usize::from(*x)]).sum::<i64>();
                change += p[first] + self.again * (self.size(round, from) - 1) as i64;
            }
        }
        if self.shared.is_empty() { change } else { change + self.missing * self.missing_change(exchange) }
    }

    /// By how many the administrations that never meet would change.
    fn missing_change(&mut self, exchange: &Exchange) -> i64 {
        let Exchange { round, first, from, second, to } = *exchange;
        let a = usize::from(self.administration[first]);
        let b = second.map(|second| usize::from(self.administration[second]));
        if b == Some(a) {
            return 0;
        }
        let slot = |table| {
            let slot = round * self.tables + table;
            slot * self.stride..slot * self.stride + usize::from(self.sizes[slot])
        };
        for (table, away) in [(from, -1), (to, 1)] {
            for x in &self.seats[slot(table)] {
                if usize::from(*x) == first || Some(usize::from(*x)) == second {
                    continue;
                }
                let other = usize::from(self.administration[usize::from(*x)]);
                self.scratch[0][other] += away;
                self.scratch[1][other] -= away;
            }
        }
        let mut change = 0;
        let turned = |old: i32, by: i32| i64::from(old + by == 0) - i64::from(old == 0);
        let row = |of: usize| &self.shared[of * self.administrations..(of + 1) * self.administrations];
        // Between the two administrations both lists have their part.
        let both = b.map_or(0, |b| self.scratch[0][b] + self.scratch[1][a]);
        for table in [from, to] {
            for x in &self.seats[slot(table)] {
                let other = usize::from(self.administration[usize::from(*x)]);
                if other != a && Some(other) != b {
                    change += turned(row(a)[other], self.scratch[0][other]);
                    if let Some(b) = b {
                        change += turned(row(b)[other], self.scratch[1][other]);
                    }
                }
                (self.scratch[0][other], self.scratch[1][other]) = (0, 0);
            }
        }
        if let Some(b) = b {
            change += turned(row(a)[b], both);
        }
        change
    }

    /// Makes the change, whose cost is known.
    pub(super) fn apply(&mut self, exchange: &Exchange, change: i64) {
        let Exchange { round, first, from, second, to } = *exchange;
        self.energy += change;
        self.leave(round, from, first);
        if let Some(second) = second {
            self.leave(round, to, second);
            self.join(round, from, second, Some(1));
        }
        self.join(round, to, first, Some(1));
    }

    fn leave(&mut self, round: usize, table: usize, person: usize) {
        let slot = round * self.tables + table;
        let start = slot * self.stride;
        let last = start + usize::from(self.sizes[slot]) - 1;
        let seat = (start..last).find(|at| usize::from(self.seats[*at]) == person).unwrap_or(last);
        self.seats.swap(seat, last);
        self.sizes[slot] -= 1;
        self.table_of[round * self.people + person] = NOWHERE;
        self.meet(start..last, person, -1, true);
    }

    fn join(&mut self, round: usize, table: usize, person: usize, counts: Option<i8>) {
        let slot = round * self.tables + table;
        let start = slot * self.stride;
        let end = start + usize::from(self.sizes[slot]);
        self.meet(start..end, person, 1, counts.is_some());
        self.seats[end] = person as u16;
        self.sizes[slot] += 1;
        self.table_of[round * self.people + person] = table as u16;
    }

    /// Meetings with who sits there, once more or once less.
    fn meet(&mut self, seats: core::ops::Range<usize>, person: usize, sign: i8, counts: bool) {
        for at in seats {
            let other = usize::from(self.seats[at]);
            let (there, back) = (person * self.people + other, other * self.people + person);
            self.price[there] += i64::from(sign) * self.again;
            self.price[back] = self.price[there];
            if counts && !self.rule.is_empty() {
                self.violations += i64::from(sign * self.rule[there]);
            }
            if !self.shared.is_empty() {
                let (a, b) =
                    (usize::from(self.administration[person]), usize::from(self.administration[other]));
                if a != b {
                    self.shared[a * self.administrations + b] += i32::from(sign);
                    self.shared[b * self.administrations + a] += i32::from(sign);
                }
            }
        }
    }
}
