//! Transfers: from one administration to another, step by step, of practices that can be transferred.

use super::super::Draft;
use super::at;
use super::known::Known;
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    for (index, transfer) in draft.transfers.iter().enumerate() {
        let path = || at("transfers", index);
        let practice = known.practices.position(transfer.practice().as_str()).map(|at| &draft.practices[at]);
        let from_itself = match transfer.from() {
            Some(from) => from == transfer.to(),
            None => {
                practice.is_some_and(|practice| practice.offered_by() == core::slice::from_ref(transfer.to()))
            }
        };
        if from_itself {
            let problem = Problem::TransferToItself { administration: transfer.to().as_str().into() };
            found.push(problem, path().field("to").into());
        }
        if let Some(practice) = practice
            && practice.transferable() == Some(false)
        {
            let problem = Problem::NotTransferable { practice: practice.title().original().into() };
            found.push(problem, path().field("practice").into());
        }
        let steps = transfer.steps();
        let in_order = steps.is_sorted_by(|(a, a_day), (b, b_day)| {
            a < b && a_day.zip(*b_day).is_none_or(|(a_day, b_day)| a_day <= b_day)
        });
        if !in_order {
            found.push(Problem::StepsOutOfOrder, path().field("steps").into());
        }
    }
}
