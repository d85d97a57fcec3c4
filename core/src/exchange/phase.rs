//! A phase of the exchange.

use super::noun::noun;
use crate::id::PhaseId;
use crate::text::Text;
use crate::time::Period;

noun! {
    /// A phase. Phases follow one another in the order in which they are given.
    Phase {
        /// Its identifier.
        id: one PhaseId,
        /// Its name.
        name: one Text,
    } with {
        /// Its first and last day, where known.
        period, with_period: maybe_value Period,
    }
}
