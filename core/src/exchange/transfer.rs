//! The transfer of a good practice from one administration to another.

use super::noun::{noun, words};
use crate::id::{AdministrationId, PracticeId, TransferId};
use crate::text::Text;
use crate::time::Date;

words! {
    /// How far a transfer has come. The steps follow one another.
    TransferStep {
        /// The receiving administration is getting to know the practice.
        Understand = "understand",
        /// It is adapting the practice to its own conditions.
        Adapt = "adapt",
        /// The practice is in use.
        InUse = "in-use",
    }
}

noun! {
    /// The transfer of a good practice.
    Transfer {
        /// Its identifier.
        id: one TransferId,
        /// The practice that is transferred.
        practice: one PracticeId,
        /// The administration that receives it.
        to: one AdministrationId,
    } with {
        /// The administration that gives it; absent: those that offer the practice.
        from, with_from: maybe AdministrationId,
        /// The steps taken, each with its day where known, in order.
        steps, with_steps: many (TransferStep, Option<Date>),
        /// What stood in the way.
        obstacles, with_obstacles: many Text,
    }
}

impl Transfer {
    /// The step reached last; `None`: only agreed.
    pub fn reached(&self) -> Option<TransferStep> {
        self.steps().last().map(|(step, _)| *step)
    }
}
