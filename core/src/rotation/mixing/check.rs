//! The definition, plainly: what a seating costs. Knows nothing of any search.

use std::collections::{BTreeMap, BTreeSet};

use super::{Instance, Seating};

/// What a seating costs, term by term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// People who are not at exactly one table of a round, or there though absent; rounds too many or too few.
    pub assignment: i64,
    /// People too many or too few at tables; tables too many or too few.
    pub size: i64,
    /// Rounds in which two sit together who never should.
    pub apart: i64,
    /// Rounds in which two do not sit together who always should.
    pub together: i64,
    /// People who are not at the table at which they are wanted.
    pub pins: i64,
    /// Σ m (m − 1) / 2 over pairs of people, with m the rounds in which they sit together.
    pub repeat: i64,
    /// Pairs of people of one administration at one table, over all rounds.
    pub same_administration: i64,
    /// Pairs of administrations that never share a table.
    pub missing: i64,
    /// The weighted sum of the last three.
    pub objective: i64,
}

impl Score {
    /// How often rules are broken: the sum of the first five.
    pub const fn violations(&self) -> i64 {
        self.assignment + self.size + self.apart + self.together + self.pins
    }

    /// Is no rule broken?
    pub const fn is_feasible(&self) -> bool {
        self.violations() == 0
    }
}

/// Pairs among `n`.
pub(super) const fn pairs(n: i64) -> i64 {
    n * (n - 1) / 2
}

/// How much `n` is below or above a range.
fn outside(n: usize, (low, high): (usize, usize)) -> i64 {
    (low.saturating_sub(n) + n.saturating_sub(high)) as i64
}

/// Scores a seating. Whoever is not of the instance counts as seated wrongly and, for all soft terms, as a person without
/// administration.
pub fn check(instance: &Instance, seating: &Seating) -> Score {
    let mut score = Score::default();
    let people = instance.people.len();
    let present = instance.present();
    let of = |person: &usize| instance.people.get(*person).map(|person| person.administration);
    let mut met = BTreeMap::<(usize, usize), i64>::new();
    let mut administrations_met = BTreeSet::new();
    let mut table_of = vec![vec![None; people]; seating.rounds.len()];
    score.assignment += seating.rounds.len().abs_diff(instance.rounds) as i64;
    for (round, tables) in seating.rounds.iter().enumerate() {
        let mut seats = BTreeMap::<usize, i64>::new();
        score.size += tables.len().abs_diff(instance.tables) as i64;
        for (table, seated) in tables.iter().enumerate() {
            score.size += outside(seated.len(), instance.size);
            let mut count = BTreeMap::<usize, i64>::new();
            for person in seated {
                *seats.entry(*person).or_default() += 1;
                if let Some(administration) = of(person) {
                    *count.entry(administration).or_default() += 1;
                    table_of[round][*person] = Some(table);
                }
            }
            score.same_administration += count.values().map(|count| pairs(*count)).sum::<i64>();
            for (at, a) in count.keys().enumerate() {
                administrations_met.extend(count.keys().skip(at + 1).map(|b| (*a, *b)));
            }
            for (at, p) in seated.iter().enumerate() {
                for q in &seated[at + 1..] {
                    *met.entry((*p.min(q), *p.max(q))).or_default() += 1;
                }
            }
        }
        score.assignment += seats.keys().filter(|person| **person >= people).count() as i64;
        for person in 0..people {
            let wanted = i64::from(present.get(round).is_none_or(|there| there[person]));
            score.assignment += (seats.get(&person).copied().unwrap_or(0) - wanted).abs();
        }
    }
    let table = |round: &[Option<usize>], person: &usize| round.get(*person).copied().flatten();
    for (p, q) in &instance.apart {
        let meets =
            table_of.iter().filter(|round| table(round, p).is_some() && table(round, p) == table(round, q));
        score.apart += meets.count() as i64;
    }
    for (p, q) in &instance.together {
        let parted =
            |round: &&Vec<_>| matches!((table(round, p), table(round, q)), (Some(p), Some(q)) if p != q);
        score.together += table_of.iter().filter(parted).count() as i64;
    }
    for (person, round, wanted) in &instance.pins {
        let there = table_of.get(*round).and_then(|round| table(round, person));
        score.pins += i64::from(there != Some(*wanted));
    }
    let mut known: Vec<usize> = instance.people.iter().map(|person| person.administration).collect();
    known.sort_unstable();
    known.dedup();
    score.repeat = met.values().map(|times| pairs(*times)).sum();
    score.missing = pairs(known.len() as i64) - administrations_met.len() as i64;
    score.objective = instance.weights.sum(score.repeat, score.same_administration, score.missing);
    score
}
