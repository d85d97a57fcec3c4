//! Legal references: successors do not run in a circle; a superseded law that is still cited is pointed out.

use super::super::{Draft, Theme, Topic};
use super::at;
use super::known::Known;
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let laws = &draft.legal_references;
    let position = |id: &crate::id::LegalReferenceId| known.laws.position(id.as_str());
    let successors: Vec<Option<usize>> = laws.iter().map(|law| law.successor().and_then(position)).collect();
    let circles = in_circles(&successors);
    let mut cited = vec![false; laws.len()];
    for at in
        draft.themes.iter().flat_map(Theme::all_topics).flat_map(Topic::all_references).filter_map(position)
    {
        cited[at] = true;
    }
    for (index, law) in laws.iter().enumerate() {
        let path = || at("legalReferences", index).field("successor").into();
        let Some(successor) = successors[index] else { continue };
        if circles[index] {
            found.push(Problem::SuccessorsInACircle { id: law.id().as_str().into() }, path());
        } else if cited[index] {
            let successor = laws[successor].citation().original().into();
            found.push(Problem::ReferenceSuperseded { successor }, path());
        }
    }
}

/// The references whose successors lead back to them. Every reference is visited once.
fn in_circles(successors: &[Option<usize>]) -> Vec<bool> {
    let mut circles = vec![false; successors.len()];
    let mut walk_of = vec![usize::MAX; successors.len()];
    for start in 0..successors.len() {
        let mut next = Some(start);
        while let Some(at) = next
            && walk_of[at] == usize::MAX
        {
            walk_of[at] = start;
            next = successors[at];
        }
        // Stopped at one that was visited: if on this very walk, everything from there on is a circle.
        while let Some(at) = next
            && walk_of[at] == start
            && !circles[at]
        {
            circles[at] = true;
            next = successors[at];
        }
    }
    circles
}
