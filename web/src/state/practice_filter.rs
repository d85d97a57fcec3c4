//! Which practices are shown.

use scambio_core::exchange::{Exchange, Origin, Practice};
use scambio_core::id::{AdministrationId, ThemeId};

/// Which practices are shown; each condition that is absent is met by all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeFilter {
    /// Of this theme or one of its sub-themes.
    pub theme: Option<ThemeId>,
    /// Of this origin.
    pub origin: Option<Origin>,
    /// Offered by this administration.
    pub offered_by: Option<AdministrationId>,
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
        theme && origin && offered
    }
}
