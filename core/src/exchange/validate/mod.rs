//! The rules that make a draft an exchange, one family a file.
//!
//! Every rule answers with a [`Problem`](crate::diag::Problem) at the path of what breaks it; the paths are those of
//! the file format.

mod hosts;
mod identity;
mod known;
mod laws;
mod lead;
mod matrices;
mod money;
mod phases;
mod plans;
mod privacy;
mod record;
mod references;
mod rounds;
mod themes;
mod transfers;
mod values;

use super::Draft;
use crate::diag::{Diagnostics, Path};

/// Applies every rule.
pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let known = &known::Known::of(draft);
    identity::check(draft, found);
    references::check(draft, known, found);
    lead::check(draft, found);
    privacy::check(draft, found);
    themes::check(draft, known, found);
    phases::check(draft, known, found);
    rounds::check(draft, known, found);
    hosts::check(draft, known, found);
    laws::check(draft, known, found);
    transfers::check(draft, known, found);
    money::check(draft, found);
    record::check(draft, found);
    matrices::check(draft, found);
    plans::check(draft, known, found);
    values::check(draft, found);
}

/// The path of an item of a list: `activities[3]`.
#[inline(never)]
fn at(list: &'static str, index: usize) -> Path {
    Path::root().field(list).index(index)
}
