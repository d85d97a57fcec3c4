//! Identity: no two things of a kind have one identifier, no two delegations one pair of administration and theme; no
//! administration is called by a word of the format.

use super::super::{Delegation, Draft, Hosting, Invitation};
use super::at;
use crate::diag::{Diagnostic, Diagnostics, Noun, Path, Problem, Severity};
use crate::text::twins;

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    macro_rules! unique {
        ($($list:ident $path:literal $noun:ident;)*) => {$(
            let ids: Vec<_> = draft.$list.iter().map(|item| item.id().as_str()).collect();
            report_twins(Noun::$noun, &ids, &|index| at($path, index).field("id"), found);
        )*};
    }
    unique! {
        administrations "administrations" Administration;
        agreements "agreements" Agreement;
        legal_references "legalReferences" LegalReference;
        phases "phases" Phase;
        activities "activities" Activity;
        findings "findings" Finding;
        practices "practices" Practice;
        transfers "transfers" Transfer;
        project_works "projectWorks" ProjectWork;
        outputs "outputs" Output;
        analyses "analyses" Analysis;
        plans "plans" Plan;
    }
    let keys: Vec<_> = draft.vocabulary.iter().map(|concept| &**concept.key()).collect();
    report_twins(Noun::Concept, &keys, &|index| at("vocabulary", index).field("key"), found);
    let subjects: Vec<_> = draft.subjects().map(|subject| subject.id().as_str()).collect();
    report_twins(Noun::Theme, &subjects, &|index| path_of_subject(draft, index).field("id"), found);
    delegations(draft, found);
    reserved(draft, found);
}

/// The path of the theme or sub-theme at a position among all of them.
fn path_of_subject(draft: &Draft, position: usize) -> Path {
    let mut before = 0;
    for (index, theme) in draft.themes.iter().enumerate() {
        let path = at("themes", index);
        match position - before {
            0 => return path,
            part if part <= theme.sub_themes().len() => return path.field("subThemes").index(part - 1),
            _ => before += 1 + theme.sub_themes().len(),
        }
    }
    Path::root().field("themes")
}

/// Where an administration is named, `rotation` and `all-regional` stand for something else.
fn reserved(draft: &Draft, found: &mut Diagnostics) {
    for (index, administration) in draft.administrations.iter().enumerate() {
        let id = administration.id().as_str();
        if [Hosting::ROTATION, Invitation::ALL_REGIONAL].contains(&id) {
            let path = at("administrations", index).field("id");
            found.push(Problem::ReservedWord { id: id.into() }, path.into());
        }
    }
}

/// Reports every identifier that stood in the list before.
pub(super) fn report_twins(noun: Noun, ids: &[&str], path: &dyn Fn(usize) -> Path, found: &mut Diagnostics) {
    for (index, is_twin) in twins(ids.iter().copied()).into_iter().enumerate() {
        if is_twin {
            // The path may be long to find: only for those that are kept.
            found.push_with(Severity::Error, || {
                Diagnostic::new(Problem::DuplicateId { noun, id: ids[index].into() }, path(index).into())
            });
        }
    }
}

/// Reports every pair of administration and theme that had a delegation before.
fn delegations(draft: &Draft, found: &mut Diagnostics) {
    // A blank is no part of an identifier.
    let pair = |it: &Delegation| format!("{} {}", it.administration(), it.theme());
    let pairs: Vec<String> = draft.delegations.iter().map(pair).collect();
    let twins = twins(pairs.iter().map(String::as_str));
    for (index, delegation) in draft.delegations.iter().enumerate().filter(|(index, _)| twins[*index]) {
        let problem = Problem::DuplicateDelegation {
            administration: delegation.administration().as_str().into(),
            theme: delegation.theme().as_str().into(),
        };
        found.push(problem, at("delegations", index).into());
    }
}
