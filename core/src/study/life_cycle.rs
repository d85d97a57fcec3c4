//! Practices and how far they have come: understand, adapt, in use; and what is not written down yet.

use crate::exchange::{Exchange, Practice, Transfer, TransferStep};
use crate::id::{AdministrationId, PracticeId, TransferId};
use crate::time::Date;

/// What is not there yet of what another administration needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Nobody is said to offer it.
    OfferedBy,
    /// It belongs to no theme.
    Theme,
    /// It is not described.
    Summary,
    /// Whether it can be transferred has not been assessed.
    Transferability,
    /// Under which conditions it works is not said.
    Conditions,
    /// What shows that it works is not said.
    Evidence,
    /// What was learned from it is not said.
    Lessons,
}

/// How far one transfer has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The transfer.
    pub transfer: TransferId,
    /// Who receives.
    pub to: AdministrationId,
    /// The last step; `None`: only agreed.
    pub reached: Option<TransferStep>,
    /// The day of each step, where it is known: understand, adapt, in use.
    pub days: [Option<Date>; 3],
    /// Days from the first dated step to the last one, where two are dated.
    pub took: Option<i64>,
    /// Days since the last dated step, for a transfer that is not in use.
    pub rests: Option<i64>,
    /// How many obstacles were met.
    pub obstacles: usize,
}

/// A practice, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeCycle {
    /// The practice.
    pub practice: PracticeId,
    /// Its transfers, in the order of the exchange.
    pub courses: Vec<Course>,
    /// How many of them are in use.
    pub in_use: usize,
    /// What is not written down yet.
    pub hints: Vec<Hint>,
    /// How many hundredths of it are written down.
    pub completeness: u8,
}

/// All practices in the order of the exchange, as they stand on a day. O(practices · transfers).
pub fn life_cycles(exchange: &Exchange, today: Date) -> Vec<LifeCycle> {
    let one = |practice: &Practice| {
        let transfers = exchange.transfers().iter().filter(|transfer| transfer.practice() == practice.id());
        let courses: Vec<Course> = transfers.map(|transfer| course(transfer, today)).collect();
        let hints = hints(practice);
        LifeCycle {
            practice: practice.id().clone(),
            in_use: courses.iter().filter(|course| course.reached == Some(TransferStep::InUse)).count(),
            completeness: (100 - hints.len() * 100 / HINTS) as u8,
            courses,
            hints,
        }
    };
    exchange.practices().iter().map(one).collect()
}

/// How many hints there are.
const HINTS: usize = 7;

fn hints(practice: &Practice) -> Vec<Hint> {
    let all: [_; HINTS] = [
        (practice.offered_by().is_empty(), Hint::OfferedBy),
        (practice.theme().is_none(), Hint::Theme),
        (practice.summary().is_none(), Hint::Summary),
        (practice.transferable().is_none(), Hint::Transferability),
        (practice.conditions().is_empty(), Hint::Conditions),
        (practice.evidence().is_empty(), Hint::Evidence),
        (practice.lessons().is_empty(), Hint::Lessons),
    ];
    all.into_iter().filter_map(|(is_missing, hint)| is_missing.then_some(hint)).collect()
}

fn course(transfer: &Transfer, today: Date) -> Course {
    let day = |step: TransferStep| transfer.steps().iter().find(|one| one.0 == step).and_then(|one| one.1);
    let days = [TransferStep::Understand, TransferStep::Adapt, TransferStep::InUse].map(day);
    let known: Vec<Date> = days.iter().copied().flatten().collect();
    let reached = transfer.reached();
    let last = known.last().copied().filter(|_| reached != Some(TransferStep::InUse));
    Course {
        transfer: transfer.id().clone(),
        to: transfer.to().clone(),
        reached,
        days,
        took: if known.len() > 1 { Some(known[0].days_until(known[known.len() - 1])) } else { None },
        rests: last.map(|last| last.days_until(today).max(0)),
        obstacles: transfer.obstacles().len(),
    }
}
