//! The exchange itself: valid by construction.

use super::{
    Activity, ActivityKind, Administration, Agreement, AgreementKind, ComparativeAnalysis, Concept,
    Delegation, Draft, Finding, Funding, LegalReference, Nature, Network, Output, Phase, Platform, Practice,
    ProjectWork, Record, RotationPlan, SectionKind, Source, State, SubTheme, Theme, ThemeStatus, Transfer,
    WorkingGroup,
};
use crate::id::{
    ActivityId, AdministrationId, ExchangeId, LegalReferenceId, PhaseId, PlanId, PracticeId, ThemeId,
};
use crate::text::{Lang, Text};
use crate::time::{Date, Months};

/// A peer exchange: its administrations, themes, activities, practices and results.
///
/// There is one way to make one, [`Draft::check`]; so identifiers are unique, references lead somewhere, there is
/// exactly one lead administration, and dates and rounds are in order. To change one, take its
/// [draft](Self::to_draft), change that, and check it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange(Draft);

/// A theme or a sub-theme: what an activity, a delegation or a practice can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// A theme.
    Theme(&'a Theme),
    /// A sub-theme, with the theme that it is part of.
    SubTheme(&'a Theme, &'a SubTheme),
}

impl<'a> Subject<'a> {
    /// Its identifier.
    pub fn id(self) -> &'a ThemeId {
        match self {
            Self::Theme(theme) => theme.id(),
            Self::SubTheme(_, sub_theme) => sub_theme.id(),
        }
    }

    /// Its name.
    pub fn name(self) -> &'a Text {
        match self {
            Self::Theme(theme) => theme.name(),
            Self::SubTheme(_, sub_theme) => sub_theme.name(),
        }
    }

    /// The theme that it is, or is part of.
    pub fn theme(self) -> &'a Theme {
        match self {
            Self::Theme(theme) | Self::SubTheme(theme, _) => theme,
        }
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident: $ty:ty;)*) => {
        $($(#[$doc])* pub fn $name(&self) -> &[$ty] { &self.0.$name })*
    };
}

macro_rules! options {
    ($($(#[$doc:meta])* $name:ident: $ty:ty;)*) => {
        $($(#[$doc])* pub fn $name(&self) -> Option<&$ty> { self.0.$name.as_ref() })*
    };
}

impl Exchange {
    /// Only [`Draft::check`] may call it.
    pub(super) fn from_checked(draft: Draft) -> Self {
        Self(draft)
    }

    /// What is written to a file.
    pub(crate) const fn as_draft(&self) -> &Draft {
        &self.0
    }

    /// A copy to change and check again.
    pub fn to_draft(&self) -> Draft {
        self.0.clone()
    }

    /// Its identifier.
    pub fn id(&self) -> &ExchangeId {
        &self.0.id
    }

    /// The language of the texts that name no other.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// Its title.
    pub fn title(&self) -> &Text {
        &self.0.title
    }

    /// Real, or made up for demonstration.
    pub fn nature(&self) -> Nature {
        self.0.nature
    }

    /// The first day.
    pub fn start(&self) -> Option<Date> {
        self.0.start
    }

    /// The planned duration.
    pub fn duration(&self) -> Option<Months> {
        self.0.duration
    }

    /// The last planned day: 12 months from 16 May 2019 end on 15 May 2020.
    pub fn end(&self) -> Option<Date> {
        self.0.end()
    }

    options! {
        /// Where the facts come from.
        source: Source;
        /// The administration that promoted it.
        promoter: AdministrationId;
        /// For whom it is.
        target_group: Text;
        /// Who pays, and what it contributes to.
        funding: Funding;
        /// The network that it wants to last.
        network: Network;
        /// The platform on which experiences are shared.
        platform: Platform;
        /// How it is described in the catalogue of experiences.
        record: Record;
    }

    lists! {
        /// What it wants to reach.
        objectives: Text;
        /// The administrations that take part, in the order of the file; the lead among them.
        administrations: Administration;
        /// The agreements that it rests on.
        agreements: Agreement;
        /// The working groups.
        working_groups: WorkingGroup;
        /// The terms that topics are about.
        vocabulary: Concept;
        /// The laws, plans and policies that topics cite.
        legal_references: LegalReference;
        /// The themes, in order.
        themes: Theme;
        /// Who joins which theme, with whom.
        delegations: Delegation;
        /// The phases, in order.
        phases: Phase;
        /// The activities, in the order of the file.
        activities: Activity;
        /// What workshops brought to light.
        findings: Finding;
        /// The good practices.
        practices: Practice;
        /// The transfers of practices.
        transfers: Transfer;
        /// The project works.
        project_works: ProjectWork;
        /// The outputs.
        outputs: Output;
        /// The comparative analyses.
        analyses: ComparativeAnalysis;
        /// The plans of the rotation, in the order of the file.
        plans: RotationPlan;
    }

    /// The lead administration. There is always exactly one.
    pub fn lead(&self) -> Option<&Administration> {
        self.administrations().iter().find(|administration| administration.is_lead())
    }

    /// The participating administrations: all but the lead.
    pub fn participants(&self) -> impl Iterator<Item = &Administration> {
        self.administrations().iter().filter(|administration| !administration.is_lead())
    }

    /// An administration by its identifier.
    pub fn administration(&self, id: &AdministrationId) -> Option<&Administration> {
        self.administrations().iter().find(|administration| administration.id() == id)
    }

    /// A theme or sub-theme by its identifier.
    pub fn subject(&self, id: &ThemeId) -> Option<Subject<'_>> {
        self.subjects().find(|subject| subject.id() == id)
    }

    /// All themes, each followed by its sub-themes.
    pub fn subjects(&self) -> impl Iterator<Item = Subject<'_>> {
        self.0.subjects()
    }

    /// The subjects that meet by themselves (tracks): sub-themes, and themes that are not split.
    pub fn tracks(&self) -> impl Iterator<Item = Subject<'_>> {
        self.subjects().filter(|subject| match subject {
            Subject::Theme(theme) => theme.sub_themes().is_empty(),
            Subject::SubTheme(..) => true,
        })
    }

    /// The themes still being designed.
    pub fn themes_in_design(&self) -> impl Iterator<Item = &Theme> {
        self.themes().iter().filter(|theme| theme.status() == ThemeStatus::InDesign)
    }

    /// A legal reference by its identifier.
    pub fn legal_reference(&self, id: &LegalReferenceId) -> Option<&LegalReference> {
        self.legal_references().iter().find(|reference| reference.id() == id)
    }

    /// A concept of the vocabulary by its key.
    pub fn concept(&self, key: &str) -> Option<&Concept> {
        self.vocabulary().iter().find(|concept| &**concept.key() == key)
    }

    /// A phase by its identifier.
    pub fn phase(&self, id: &PhaseId) -> Option<&Phase> {
        self.phases().iter().find(|phase| phase.id() == id)
    }

    /// An activity by its identifier.
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.activities().iter().find(|activity| activity.id() == id)
    }

    /// A good practice by its identifier.
    pub fn practice(&self, id: &PracticeId) -> Option<&Practice> {
        self.practices().iter().find(|practice| practice.id() == id)
    }

    /// A plan of the rotation by its identifier.
    pub fn plan(&self, id: &PlanId) -> Option<&RotationPlan> {
        self.plans().iter().find(|plan| plan.id() == id)
    }

    /// The plan that holds: of those that were announced, the one announced last; of one day, the last in the file.
    pub fn announced_plan(&self) -> Option<&RotationPlan> {
        self.plans()
            .iter()
            .filter(|plan| plan.announced_on().is_some())
            .max_by_key(|plan| plan.announced_on())
    }

    /// The activities of a kind, in order.
    pub fn activities_of(&self, kind: ActivityKind) -> impl Iterator<Item = &Activity> {
        self.activities().iter().filter(move |activity| activity.kind() == kind)
    }

    /// The activities of a phase, in order.
    pub fn activities_in<'a>(&'a self, phase: &'a PhaseId) -> impl Iterator<Item = &'a Activity> {
        self.activities().iter().filter(move |activity| activity.phase() == Some(phase))
    }

    /// Where a phase stands, from its activities: done if all are, planned if all are, else under way.
    /// `None`: it has no activities, so nothing is known.
    pub fn phase_state(&self, phase: &PhaseId) -> Option<State> {
        let mut states = self.activities_in(phase).map(Activity::state);
        let first = states.next()?;
        Some(if states.all(|state| state == first) { first } else { State::UnderWay })
    }

    /// The memorandum of understanding.
    pub fn memorandum(&self) -> Option<&Agreement> {
        self.agreements().iter().find(|agreement| agreement.kind() == AgreementKind::Memorandum)
    }

    /// The delegation of an administration to a theme or sub-theme.
    pub fn delegation(&self, administration: &AdministrationId, theme: &ThemeId) -> Option<&Delegation> {
        self.delegations()
            .iter()
            .find(|delegation| delegation.administration() == administration && delegation.theme() == theme)
    }

    /// What the exchange is expected to bring, from its record.
    pub fn expected_results(&self) -> impl Iterator<Item = &Text> {
        self.record_items(SectionKind::ExpectedResults)
    }

    /// What it has brought, from its record.
    pub fn achieved_results(&self) -> impl Iterator<Item = &Text> {
        self.record_items(SectionKind::AchievedResults)
    }

    fn record_items(&self, kind: SectionKind) -> impl Iterator<Item = &Text> {
        self.record().into_iter().flat_map(move |record| record.items(kind))
    }

    /// The same exchange without any person's name: what may be published.
    #[must_use]
    pub fn without_names(mut self) -> Self {
        self.0.remove_names();
        self
    }
}
