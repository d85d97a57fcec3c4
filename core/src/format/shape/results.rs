//! What the exchange brings: findings, practices and their transfers, project works, outputs, analyses.

use super::super::json::Node;
use super::super::reader::{Read, Reader};
use super::super::writer::{Write, Writer};
use super::shape;
use crate::exchange::matrix::{Criterion, RecipeStep, Row};
use crate::exchange::{ActKind, FindingKind, Origin, State, TransferStep};
use crate::id::{
    ActivityId, AdministrationId, AnalysisId, FindingId, OutputId, PracticeId, ProjectWorkId, ThemeId,
    TransferId,
};
use crate::text::Text;
use crate::time::Date;

shape! {
    /// Something that the exchange brought to light.
    Finding {
        /// Its identifier.
        id: one FindingId,
        /// What kind it is.
        kind: value FindingKind,
        /// The finding in words.
        text: one Text,
    } with {
        /// The administrations that it concerns; absent: all.
        administrations, with_administrations: many AdministrationId,
        /// The theme or sub-theme that it belongs to; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// The activity that brought it to light, by identifier: a workshop, for contexts and areas for improvement.
        activity, with_activity: maybe ActivityId,
        /// For an area for improvement: the possible solutions.
        solutions, with_solutions: many Text,
    }
}

shape! {
    /// A good practice.
    Practice {
        /// Its identifier.
        id: one PracticeId,
        /// Its title.
        title: one Text,
        /// Existing before the exchange, or designed together in it.
        origin: value Origin,
    } with {
        /// The administrations that offer it.
        offered_by, with_offered_by: many AdministrationId,
        /// The theme or sub-theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// What it is, in a few sentences.
        summary, with_summary: maybe Text,
        /// Can it be transferred? Absent: not assessed yet.
        transferable, with_transferable: maybe_value bool,
        /// The conditions under which it works.
        conditions, with_conditions: many Text,
        /// What shows that it works: figures, evaluations, prizes, documents.
        evidence, with_evidence: many Text,
        /// What was learned from it.
        lessons, with_lessons: many Text,
    }
}

shape! {
    /// The transfer of a good practice.
    Transfer {
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
        steps, with_steps: many StepTaken,
        /// What stood in the way.
        obstacles, with_obstacles: many Text,
    }
}

/// A step of a transfer, with the day on which it was taken.
struct StepTaken;

const STEP: &str = "step";
const ON: &str = "on";

impl Read for StepTaken {
    type Value = (TransferStep, Option<Date>);

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self::Value> {
        let fields = reader.open(node, &[STEP, ON])?;
        let step = reader.must::<TransferStep>(fields, STEP);
        let on = reader.maybe::<Date>(fields, ON);
        Some((step?, on))
    }
}

impl Write for (TransferStep, Option<Date>) {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field(STEP, &self.0);
            if let Some(on) = &self.1 {
                out.field(ON, on);
            }
        });
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StepTaken {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TransferStepTaken".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = crate::format::schema::Object::new("A step of a transfer.");
        schema.field(STEP, "Understand, adapt, or in use.", true, generator.subschema_for::<TransferStep>());
        schema.field(ON, "The day on which it was taken.", false, generator.subschema_for::<Date>());
        schema.finish()
    }
}

shape! {
    /// A final project work.
    ProjectWork {
        /// Its identifier.
        id: one ProjectWorkId,
        /// Its title.
        title: one Text,
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
    Output {
        /// Its identifier.
        id: one OutputId,
        /// Its title.
        title: one Text,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme that it belongs to.
        theme, with_theme: maybe ThemeId,
        /// For an act: the forms that it may take.
        forms, with_forms: many ActKind,
        /// What it contains.
        contents, with_contents: many Text,
        /// The administrations that have adopted it.
        adopted_by, with_adopted_by: many AdministrationId,
    }
}

shape! {
    /// A comparative analysis of the administrations' systems.
    ComparativeAnalysis {
        /// Its identifier.
        id: one AnalysisId,
        /// What is compared.
        title: one Text,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme or sub-theme that it belongs to; absent: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// What the administrations are set side by side on.
        criteria, with_criteria: many Criterion,
        /// What each of them answers, round by round.
        rows, with_rows: many Row,
        /// How it was scored: the steps that were taken, in order; absent: as is usual.
        recipe, with_recipe: many RecipeStep,
    }
}
