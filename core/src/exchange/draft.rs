//! An exchange as somebody wrote it, not yet checked.

use super::noun::words;
use super::{
    Activity, Administration, Agreement, ComparativeAnalysis, Concept, Delegation, Exchange, Finding,
    Funding, LegalReference, Network, Output, Phase, Platform, Practice, ProjectWork, Record, RotationPlan,
    Source, Subject, Theme, Transfer, WorkingGroup, validate,
};
use crate::diag::{Diagnostics, Severity};
use crate::id::{AdministrationId, ExchangeId};
use crate::text::{Lang, Text};
use crate::time::{Date, Months};

words! {
    /// Is the exchange a real one?
    Nature {
        /// It describes a real exchange: nothing in it is made up.
        Real = "real",
        /// It is made up, to show how the tool works; every screen and export says so.
        Demonstration = "demonstration",
    }
}

/// An exchange as somebody wrote it: each part is well formed by itself, the whole is not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is documented at the getter of `Exchange` with the same name")]
pub struct Draft {
    pub id: ExchangeId,
    pub lang: Lang,
    pub title: Text,
    pub nature: Nature,
    pub source: Option<Source>,
    pub promoter: Option<AdministrationId>,
    pub target_group: Option<Text>,
    pub start: Option<Date>,
    pub duration: Option<Months>,
    pub funding: Option<Funding>,
    pub objectives: Vec<Text>,
    pub administrations: Vec<Administration>,
    pub agreements: Vec<Agreement>,
    pub working_groups: Vec<WorkingGroup>,
    pub vocabulary: Vec<Concept>,
    pub legal_references: Vec<LegalReference>,
    pub themes: Vec<Theme>,
    pub delegations: Vec<Delegation>,
    pub phases: Vec<Phase>,
    pub activities: Vec<Activity>,
    pub findings: Vec<Finding>,
    pub practices: Vec<Practice>,
    pub transfers: Vec<Transfer>,
    pub project_works: Vec<ProjectWork>,
    pub outputs: Vec<Output>,
    pub analyses: Vec<ComparativeAnalysis>,
    pub plans: Vec<RotationPlan>,
    pub network: Option<Network>,
    pub platform: Option<Platform>,
    pub record: Option<Record>,
}

/// The answer to [`Draft::check`]: the exchange, or the draft given back; and all that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The exchange if nothing of severity [`Severity::Error`] was found, else the draft, unchanged.
    pub outcome: Result<Exchange, Box<Draft>>,
    /// Everything found, in the order of the file.
    pub diagnostics: Diagnostics,
}

impl Draft {
    /// A draft with nothing but an identifier and a title.
    pub fn new(id: ExchangeId, title: Text) -> Self {
        Self {
            id,
            lang: title.lang(),
            title,
            nature: Nature::Real,
            source: None,
            promoter: None,
            target_group: None,
            start: None,
            duration: None,
            funding: None,
            objectives: Vec::new(),
            administrations: Vec::new(),
            agreements: Vec::new(),
            working_groups: Vec::new(),
            vocabulary: Vec::new(),
            legal_references: Vec::new(),
            themes: Vec::new(),
            delegations: Vec::new(),
            phases: Vec::new(),
            activities: Vec::new(),
            findings: Vec::new(),
            practices: Vec::new(),
            transfers: Vec::new(),
            project_works: Vec::new(),
            outputs: Vec::new(),
            analyses: Vec::new(),
            plans: Vec::new(),
            network: None,
            platform: None,
            record: None,
        }
    }

    /// Applies every rule and makes the exchange if none of them is broken.
    ///
    /// All problems are reported at once, at most [`Diagnostics::LIMIT`]. Complexity: O(n log n) in the size of the
    /// draft.
    pub fn check(self) -> Checked {
        let mut diagnostics = Diagnostics::default();
        validate::check(&self, &mut diagnostics);
        let outcome = if diagnostics.worst() == Some(Severity::Error) {
            Err(Box::new(self))
        } else {
            Ok(Exchange::from_checked(self))
        };
        Checked { outcome, diagnostics }
    }

    /// The last planned day.
    pub(super) fn end(&self) -> Option<Date> {
        Some(self.duration?.end_from(self.start?))
    }

    /// All themes, each followed by its sub-themes.
    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject<'_>> {
        self.themes.iter().flat_map(|theme| {
            let parts = theme.sub_themes().iter().map(move |part| Subject::SubTheme(theme, part));
            core::iter::once(Subject::Theme(theme)).chain(parts)
        })
    }

    /// Removes every person's name.
    pub(super) fn remove_names(&mut self) {
        for administration in &mut self.administrations {
            let coordinator = administration.coordinator().map(|c| c.clone().with_name(None));
            *administration = administration.clone().with_coordinator(coordinator);
        }
        for delegation in &mut self.delegations {
            let referent = delegation.referent().map(|r| r.clone().with_name(None));
            *delegation = delegation.clone().with_referent(referent);
        }
    }
}
