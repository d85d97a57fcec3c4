//! A list of any kind, for those who only know it when they see it.

use super::{List, ListKind, ListReport, delegation, practice, transfer};
use crate::diag::{Diagnostic, Severity};
use crate::exchange::{Delegation, Draft, Exchange, Practice, Transfer};
use crate::io::report::Spot;
use crate::io::table::Table;
use crate::text::Lang;

/// A list of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyList {
    /// Practices.
    Practices(List<Practice>),
    /// Transfers.
    Transfers(List<Transfer>),
    /// Delegations.
    Delegations(List<Delegation>),
}

/// What a row does to an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It brings something new.
    New,
    /// It changes something.
    Changed,
    /// It says what is known.
    Same,
}

impl AnyList {
    /// Its kind.
    pub const fn kind(&self) -> ListKind {
        match self {
            Self::Practices(_) => ListKind::Practices,
            Self::Transfers(_) => ListKind::Transfers,
            Self::Delegations(_) => ListKind::Delegations,
        }
    }

    /// What was understood.
    pub const fn report(&self) -> &ListReport {
        match self {
            Self::Practices(list) => &list.report,
            Self::Transfers(list) => &list.report,
            Self::Delegations(list) => &list.report,
        }
    }

    /// Where each thing stands that was read.
    pub fn spots(&self) -> &[Spot] {
        match self {
            Self::Practices(list) => &list.spots,
            Self::Transfers(list) => &list.spots,
            Self::Delegations(list) => &list.spots,
        }
    }

    /// What was read as a table, with headers, as templates have it.
    pub fn table(&self, exchange: &Exchange, lang: Lang) -> Table {
        match self {
            Self::Practices(list) => practice::written(exchange, &list.items, lang),
            Self::Transfers(list) => transfer::written(exchange, &list.items, lang),
            Self::Delegations(list) => delegation::written(exchange, &list.items, lang),
        }
    }

    /// What each thing that was read does to an exchange.
    pub fn news(&self, exchange: &Exchange) -> Vec<News> {
        match self {
            Self::Practices(list) => list.news(exchange.practices(), practice::is_same),
            Self::Transfers(list) => list.news(exchange.transfers(), transfer::is_same),
            Self::Delegations(list) => list.news(exchange.delegations(), delegation::is_same),
        }
    }

    /// Puts it into a draft: each thing in the place of what is the same, or behind the others. Gives the place of each.
    pub fn put_into(&self, draft: &mut Draft) -> Vec<usize> {
        match self {
            Self::Practices(list) => list.put(&mut draft.practices, practice::is_same),
            Self::Transfers(list) => list.put(&mut draft.transfers, transfer::is_same),
            Self::Delegations(list) => list.put(&mut draft.delegations, delegation::is_same),
        }
    }

    /// The exchange with what was read.
    ///
    /// # Errors
    /// What does not fit, and the row of it; none where it is about what was there before.
    pub fn join(&self, exchange: &Exchange) -> Result<Exchange, Vec<(Diagnostic, Option<Spot>)>> {
        let mut draft = exchange.to_draft();
        let places = self.put_into(&mut draft);
        let checked = draft.check();
        checked.outcome.map_err(|_| {
            let errors = checked.diagnostics.iter().filter(|one| one.severity() == Severity::Error);
            let row = |one: &Diagnostic| {
                let path = one.place().path().to_string();
                let place = path.strip_prefix(self.kind().word())?.strip_prefix('[')?.split_once(']')?.0;
                let place: usize = place.parse().ok()?;
                self.spots().get(places.iter().position(|at| *at == place)?).cloned()
            };
            errors.map(|one| (one.clone(), row(one))).collect()
        })
    }
}

impl<T: PartialEq> List<T> {
    fn news(&self, known: &[T], is_same: fn(&T, &T) -> bool) -> Vec<News> {
        let of = |item: &T| match known.iter().find(|one| is_same(one, item)) {
            None => News::New,
            Some(one) if one == item => News::Same,
            Some(_) => News::Changed,
        };
        self.items.iter().map(of).collect()
    }
}
