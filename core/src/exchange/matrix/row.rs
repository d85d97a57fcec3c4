//! What one administration answers.

use super::{Cell, Round};
use crate::exchange::noun::noun;
use crate::id::{AdministrationId, CriterionId};

noun! {
    /// The cells of an administration in one round. What is not there has not been asked yet.
    Row {
        /// The administration.
        administration: one AdministrationId,
    } with {
        /// The round, counted from 0.
        round, with_round: state Round,
        /// The cells, by criterion. A step of a level or choice is a measure: its place among the steps, from 1.
        values, with_values: many (CriterionId, Cell),
    }
}
