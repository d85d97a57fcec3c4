//! What is to be seated, and the answer.

use crate::error::{Error, Result};

/// A person: counted, not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The identifier.
    pub id: Box<str>,
    /// The place of the administration in [`Instance::administrations`].
    pub administration: usize,
}

/// What each soft term weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// Two people who sit together again.
    pub repeat: i64,
    /// Two people of one administration at one table.
    pub same_administration: i64,
    /// Two administrations that never share a table.
    pub missing: i64,
}

impl Weights {
    /// The weighted sum.
    pub(super) const fn sum(self, repeat: i64, same_administration: i64, missing: i64) -> i64 {
        self.repeat
            .saturating_mul(repeat)
            .saturating_add(self.same_administration.saturating_mul(same_administration))
            .saturating_add(self.missing.saturating_mul(missing))
    }
}

/// Who is to be seated: people, rounds and tables are told apart by their places, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// What it is called.
    pub name: Box<str>,
    /// Identifiers of the administrations.
    pub administrations: Vec<Box<str>>,
    /// The people.
    pub people: Vec<Person>,
    /// How often everybody is seated.
    pub rounds: usize,
    /// How many tables there are, in each round.
    pub tables: usize,
    /// The fewest and the most people at a table.
    pub size: (usize, usize),
    /// People and rounds in which they are not there.
    pub absent: Vec<(usize, usize)>,
    /// Two people who never sit together.
    pub apart: Vec<(usize, usize)>,
    /// Two people who always sit together.
    pub together: Vec<(usize, usize)>,
    /// A person, a round, the table.
    pub pins: Vec<(usize, usize, usize)>,
    /// What the soft terms weigh.
    pub weights: Weights,
}

impl Instance {
    /// The most people that can be seated by a search, which looks at pairs of them.
    pub const MAX_PEOPLE: usize = 2_000;

    /// The most tables, over all rounds.
    pub const MAX_TABLES: usize = 100_000;

    /// The largest weight.
    pub const MAX_WEIGHT: i64 = 1_000_000;

    /// What a search cannot take: sizes beyond the limits, places of people, rounds or tables that are not there.
    pub(super) fn refuse(&self) -> Result<()> {
        let people = self.people.len();
        let at = |person: &usize, round: &usize| *person < people && *round < self.rounds;
        let pair = |(p, q): &(usize, usize)| *p < people && *q < people;
        let tables = self.rounds.saturating_mul(self.tables);
        if people > Self::MAX_PEOPLE || tables > Self::MAX_TABLES {
            return Err(Error::shape("at most 2,000 people, and 100,000 tables over all rounds"));
        }
        if self.tables == 0 && people > 0 && self.rounds > 0 {
            return Err(Error::shape("people need tables"));
        }
        let weights = [self.weights.repeat, self.weights.same_administration, self.weights.missing];
        if weights.iter().any(|weight| !(0..=Self::MAX_WEIGHT).contains(weight)) {
            return Err(Error::weights("whole numbers from 0 to a million"));
        }
        let fits = self.absent.iter().all(|(person, round)| at(person, round))
            && self.apart.iter().chain(&self.together).all(pair)
            && self.pins.iter().all(|(person, round, table)| at(person, round) && *table < self.tables);
        if fits { Ok(()) } else { Err(Error::shape("a person, a round or a table that is not there")) }
    }

    /// Who is there, round by round.
    pub(super) fn present(&self) -> Vec<Vec<bool>> {
        let mut present = vec![vec![true; self.people.len()]; self.rounds];
        for (person, round) in &self.absent {
            if let Some(there) = present.get_mut(*round).and_then(|round| round.get_mut(*person)) {
                *there = false;
            }
        }
        present
    }
}

/// Who sits where, good or bad, complete or not: rounds, their tables, the people there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seating {
    /// Places of people, table by table, round by round.
    pub rounds: Vec<Vec<Vec<usize>>>,
}
