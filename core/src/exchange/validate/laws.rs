//! Legal references: successors do not run in a circle; a superseded law that is still cited is pointed out.

use super::super::{Draft, LegalReference};
use super::at;
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let by_id = |id| draft.legal_references.iter().find(|law| law.id() == id);
    for (index, law) in draft.legal_references.iter().enumerate() {
        let path = || at("legalReferences", index).field("successor").into();
        let Some(successor) = law.successor().and_then(by_id) else { continue };
        if runs_in_a_circle(law, by_id, draft.legal_references.len()) {
            found.push(Problem::SuccessorsInACircle { id: law.id().as_str().into() }, path());
        } else if is_cited(draft, law) {
            let problem = Problem::ReferenceSuperseded { successor: successor.citation().original().into() };
            found.push(problem, path());
        }
    }
}

fn runs_in_a_circle<'a>(
    law: &'a LegalReference,
    by_id: impl Fn(&'a crate::id::LegalReferenceId) -> Option<&'a LegalReference>,
    steps: usize,
) -> bool {
    let mut at = law;
    for _ in 0..steps {
        match at.successor().and_then(&by_id) {
            Some(next) if next.id() == law.id() => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

fn is_cited(draft: &Draft, law: &LegalReference) -> bool {
    let mut topics = draft.themes.iter().flat_map(super::super::Theme::all_topics);
    topics.any(|topic| topic.all_references().any(|id| id == law.id()))
}
