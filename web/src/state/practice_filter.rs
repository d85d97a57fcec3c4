//! Which practices are shown.

use scambio_core::exchange::{Exchange, Origin, Practice, Transfer, TransferStep};
use scambio_core::id::{AdministrationId, ThemeId};

/// How far a practice has come elsewhere: one of its transfers at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// A transfer reached this step last.
    Reached(TransferStep),
    /// A transfer is only agreed.
    Agreed,
    /// There is no transfer.
    Nowhere,
}

impl Stand {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [
        Self::Reached(TransferStep::Understand),
        Self::Reached(TransferStep::Adapt),
        Self::Reached(TransferStep::InUse),
        Self::Agreed,
        Self::Nowhere,
    ];

    fn holds(self, practice: &Practice, exchange: &Exchange) -> bool {
        let mut own = exchange.transfers().iter().filter(|it| it.practice() == practice.id());
        match self {
            Self::Reached(step) => own.any(|it| it.reached() == Some(step)),
            Self::Agreed => own.map(Transfer::reached).any(|reached| reached.is_none()),
            Self::Nowhere => own.next().is_none(),
        }
    }
}

/// Which practices are shown; each condition that is absent is met by all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeFilter {
    /// Of this theme or one of its sub-themes.
    pub theme: Option<ThemeId>,
    /// Of this origin.
    pub origin: Option<Origin>,
    /// Offered by this administration.
    pub offered_by: Option<AdministrationId>,
    /// Come so far elsewhere.
    pub stand: Option<Stand>,
}

impl PracticeFilter {
    /// Does it let everything pass?
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Does a practice pass?
    pub fn admits(&self, practice: &Practice, exchange: &Exchange) -> bool {
        let theme = self.theme.as_ref().is_none_or(|wanted| {
            practice.theme().is_some_and(|theme| {
                theme == wanted
                    || exchange.subject(theme).is_some_and(|subject| subject.theme().id() == wanted)
            })
        });
        let origin = self.origin.is_none_or(|wanted| practice.origin() == wanted);
        let offered = self.offered_by.as_ref().is_none_or(|wanted| practice.offered_by().contains(wanted));
        let stand = self.stand.is_none_or(|wanted| wanted.holds(practice, exchange));
        theme && origin && offered && stand
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn practices_by_how_far_they_have_come() {
        let text = include_str!("../../demo/data/dimostrativo.json");
        let exchange = scambio_core::format::read(text.as_bytes()).into_exchange().unwrap();
        let ids = |stand| {
            let filter = PracticeFilter { stand: Some(stand), ..PracticeFilter::default() };
            let all = exchange.practices().iter().filter(|it| filter.admits(it, &exchange));
            all.map(|it| it.id().as_str()).collect::<Vec<_>>()
        };
        let [understand, adapt, in_use, agreed, nowhere] = Stand::ALL.map(ids);
        assert_eq!((understand, adapt), (vec!["P2", "P4"], vec!["P1", "P2", "P3"]));
        assert_eq!((in_use, agreed, nowhere), (vec!["P1", "P4"], vec!["P3"], vec!["P5", "P6"]));
    }
}
