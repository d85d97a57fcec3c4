//! Money: a budget is not below zero.

use super::super::Draft;
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let budget = draft.funding.as_ref().and_then(super::super::Funding::budget);
    if budget.is_some_and(|budget| budget.amount().is_negative()) {
        found.push(Problem::NegativeBudget, Path::root().field("funding").field("budget").into());
    }
}
