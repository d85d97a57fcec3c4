//! What the exchange brings: findings, practices and their transfers, project works, outputs, analyses.

use super::super::leaf::TextShape;
use super::{Shape, shape};
use crate::exchange::{ActKind, FindingKind, Origin, State, TransferStep};
use crate::id::{
    AdministrationId, AnalysisId, FindingId, OutputId, PracticeId, ProjectWorkId, ThemeId, TransferId,
};
use crate::text::Lang;
use crate::time::Date;

shape! {
    /// Something that the exchange brought to light.
    FindingShape => Finding, "Finding" {
        /// Its identifier.
        id: one FindingId,
        /// What kind it is.
        kind: value FindingKind,
        /// The finding in words.
        text: one TextShape,
    } with {
        /// The administrations that it concerns; absent: all.
        administrations, with_administrations: many AdministrationId,
        /// The theme or sub-theme that it belongs to; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// For an area for improvement: the possible solutions.
        solutions, with_solutions: many TextShape,
    }
}

shape! {
    /// A good practice.
    PracticeShape => Practice, "Practice" {
        /// Its identifier.
        id: one PracticeId,
        /// Its title.
        title: one TextShape,
        /// Existing before the exchange, or designed together in it.
        origin: value Origin,
    } with {
        /// The administrations that offer it.
        offered_by, with_offered_by: many AdministrationId,
        /// The theme or sub-theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// What it is, in a few sentences.
        summary, with_summary: maybe TextShape,
        /// Can it be transferred? Absent: not assessed yet.
        transferable, with_transferable: maybe_value bool,
        /// The conditions under which it works.
        conditions, with_conditions: many TextShape,
        /// What was learned from it.
        lessons, with_lessons: many TextShape,
    }
}

shape! {
    /// The transfer of a good practice.
    TransferShape => Transfer, "Transfer" {
        /// Its identifier.
        id: one TransferId,
        /// The practice, by identifier.
        practice: one PracticeId,
        /// The administration that receives it.
        to: one AdministrationId,
    } with {
        /// The administration that gives it; absent: those that offer the practice.
        from, with_from: maybe AdministrationId,
        /// The steps taken, in order.
        steps, with_steps: many StepShape,
        /// What stood in the way.
        obstacles, with_obstacles: many TextShape,
    }
}

/// A step of a transfer.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferStepTaken", deny_unknown_fields))]
pub(in crate::format) struct StepShape {
    /// Understand, adapt, or in use.
    step: TransferStep,
    /// The day on which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<Date>,
}

impl Shape for StepShape {
    type Noun = (TransferStep, Option<Date>);

    fn into_noun(self, _: Lang) -> Option<Self::Noun> {
        Some((self.step, self.on))
    }

    fn of((step, on): &Self::Noun, _: Lang) -> Self {
        Self { step: *step, on: *on }
    }
}

shape! {
    /// A final project work.
    ProjectWorkShape => ProjectWork, "ProjectWork" {
        /// Its identifier.
        id: one ProjectWorkId,
        /// Its title.
        title: one TextShape,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme or sub-theme that it belongs to; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// The good practices that it develops, by identifier.
        practices, with_practices: many PracticeId,
    }
}

shape! {
    /// An output of the exchange, such as an act of guidance.
    OutputShape => Output, "Output" {
        /// Its identifier.
        id: one OutputId,
        /// Its title.
        title: one TextShape,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// For an act: the forms that it may take.
        forms, with_forms: many ActKind,
        /// What it contains.
        contents, with_contents: many TextShape,
        /// The administrations that have adopted it.
        adopted_by, with_adopted_by: many AdministrationId,
    }
}

shape! {
    /// A comparative analysis of the administrations' systems.
    AnalysisShape => ComparativeAnalysis, "ComparativeAnalysis" {
        /// Its identifier.
        id: one AnalysisId,
        /// What is compared.
        title: one TextShape,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme or sub-theme that it belongs to; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
    }
}
