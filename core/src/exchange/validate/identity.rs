//! Identity: no two things of a kind have one identifier, no two delegations one pair of administration and theme.

use std::collections::BTreeSet;

use super::super::Draft;
use super::at;
use crate::diag::{Diagnostics, Noun, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    macro_rules! unique {
        ($($list:ident $path:literal $noun:ident $id:ident;)*) => {$(
            let ids = draft.$list.iter().enumerate();
            let ids = ids.map(|(index, item)| (at($path, index).field(stringify!($id)), item.$id().as_ref_str()));
            report_twins(Noun::$noun, ids, found);
        )*};
    }
    unique! {
        administrations "administrations" Administration id;
        agreements "agreements" Agreement id;
        vocabulary "vocabulary" Concept key;
        legal_references "legalReferences" LegalReference id;
        phases "phases" Phase id;
        activities "activities" Activity id;
        findings "findings" Finding id;
        practices "practices" Practice id;
        transfers "transfers" Transfer id;
        project_works "projectWorks" ProjectWork id;
        outputs "outputs" Output id;
        analyses "analyses" Analysis id;
    }
    let themes = draft.themes.iter().enumerate().flat_map(|(index, theme)| {
        let path = at("themes", index);
        let own = (path.field("id"), theme.id().as_str());
        let parts = theme.sub_themes().iter().enumerate().map(move |(part, sub_theme)| {
            (path.field("subThemes").index(part).field("id"), sub_theme.id().as_str())
        });
        core::iter::once(own).chain(parts)
    });
    report_twins(Noun::Theme, themes, found);
    delegations(draft, found);
}

fn report_twins<'a>(noun: Noun, ids: impl Iterator<Item = (Path, &'a str)>, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for (path, id) in ids {
        if !seen.insert(id) {
            found.push(Problem::DuplicateId { noun, id: id.into() }, path.into());
        }
    }
}

fn delegations(draft: &Draft, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for (index, delegation) in draft.delegations.iter().enumerate() {
        let (administration, theme) = (delegation.administration(), delegation.theme());
        if !seen.insert((administration, theme)) {
            let problem = Problem::DuplicateDelegation {
                administration: administration.as_str().into(),
                theme: theme.as_str().into(),
            };
            found.push(problem, at("delegations", index).into());
        }
    }
}

/// Typed identifiers and plain keys, read as text.
trait AsRefStr {
    fn as_ref_str(&self) -> &str;
}

impl AsRefStr for Box<str> {
    fn as_ref_str(&self) -> &str {
        self
    }
}

macro_rules! as_ref_str {
    ($($id:ident)*) => { $(impl AsRefStr for crate::id::$id {
        fn as_ref_str(&self) -> &str {
            self.as_str()
        }
    })* };
}
as_ref_str! { AdministrationId AgreementId LegalReferenceId PhaseId ActivityId FindingId PracticeId TransferId ProjectWorkId OutputId AnalysisId }
