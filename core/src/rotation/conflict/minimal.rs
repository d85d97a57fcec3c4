//! Leaving out what does not matter, until every requirement that is left does.

use super::requirement::{Case, Requirement};

/// The requirements without any of which there would be no conflict, in the order given: those named first are the first to
/// be left out. With them alone there is one still; where `fails` is asked of something that is no matter of leaving out,
/// all that are given come back. O(k · log(n / k)) questions for k of n left.
pub(super) fn minimal(
    case: &Case,
    requirements: &[Requirement],
    fails: &mut dyn FnMut(&Case) -> bool,
) -> Vec<Requirement> {
    let mut rest = case.clone();
    let mut kept = Vec::new();
    shrink(&mut rest, requirements, fails, &mut kept);
    // Once more, one by one: a requirement may have become needless by what was left out after it.
    let mut at = 0;
    while at < kept.len() {
        let without = rest.without(&kept[at..=at]);
        if fails(&without) {
            rest = without;
            kept.remove(at);
            at = 0;
        } else {
            at += 1;
        }
    }
    kept
}

fn shrink(
    case: &mut Case,
    requirements: &[Requirement],
    fails: &mut dyn FnMut(&Case) -> bool,
    kept: &mut Vec<Requirement>,
) {
    if requirements.is_empty() {
        return;
    }
    let without = case.without(requirements);
    if fails(&without) {
        *case = without;
    } else if let [one] = requirements {
        kept.push(one.clone());
    } else {
        let (first, second) = requirements.split_at(requirements.len() / 2);
        shrink(case, first, fails, kept);
        shrink(case, second, fails, kept);
    }
}
