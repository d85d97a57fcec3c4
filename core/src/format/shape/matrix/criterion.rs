//! A criterion and its scale.

use super::maybe;
use crate::diag::Problem;
use crate::exchange::matrix::{Aim, Better, Criterion, Scale, ScaleKind, Step, Steps};
use crate::format::json::Node;
use crate::format::leaf::{Count, Words};
use crate::format::reader::{Read, Reader};
use crate::format::writer::{Write, Writer};
use crate::id::CriterionId;
use crate::text::Text;

const CRITERION: [&str; 13] = [
    "id",
    "name",
    "scale",
    "unit",
    "better",
    "target",
    "from",
    "to",
    "steps",
    "group",
    "source",
    "year",
    "denominator",
];

impl Read for Criterion {
    type Value = Self;

    #[inline(never)]
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &CRITERION)?;
        let (id, name) = (reader.must::<CriterionId>(fields, "id"), reader.must::<Text>(fields, "name"));
        let kind = reader.must::<ScaleKind>(fields, "scale");
        let unit = reader.maybe::<Words>(fields, "unit").unwrap_or_default();
        let better = reader.maybe::<Better>(fields, "better").unwrap_or_default();
        let target = reader.maybe::<f64>(fields, "target");
        let (from, to) = (reader.maybe::<f64>(fields, "from"), reader.maybe::<f64>(fields, "to"));
        let steps = reader.many::<StepShape>(fields, "steps");
        let (group, source) = (reader.maybe::<Text>(fields, "group"), reader.maybe::<Text>(fields, "source"));
        let year = reader.maybe::<Count>(fields, "year");
        let denominator = reader.maybe::<Text>(fields, "denominator");
        let aim = match (target, from.zip(to), better) {
            (Some(target), ..) => Aim::Target(target),
            (None, Some((low, high)), _) => Aim::Within { low, high },
            (None, None, Better::More) => Aim::Up,
            (None, None, Better::Less) => Aim::Down,
        };
        let scale = match kind? {
            ScaleKind::Measure => Scale::Measure { unit, aim },
            ScaleKind::Context => Scale::Context { unit },
            ScaleKind::Text => Scale::Text,
            kind => {
                let Some(steps) = steps_of(steps) else {
                    reader.report(node.offset, Problem::UnusableSteps);
                    return None;
                };
                if kind == ScaleKind::Level { Scale::Level(steps) } else { Scale::Choice(steps) }
            }
        };
        let mut criterion = Self::new(id?, name?, scale);
        (criterion.group, criterion.source, criterion.denominator) = (group, source, denominator);
        criterion.year = year.and_then(|year| i16::try_from(year).ok());
        Some(criterion)
    }
}

/// Steps with what each is worth: said of all, or of none.
fn steps_of(steps: Vec<(Step, Option<f64>)>) -> Option<Steps> {
    let worth: Option<Vec<f64>> = steps.iter().map(|(_, worth)| *worth).collect();
    let is_said = steps.iter().any(|(_, worth)| worth.is_some());
    let steps = steps.into_iter().map(|(step, _)| step).collect();
    match worth {
        Some(worth) => Steps::with_worth(steps, worth).ok(),
        None if is_said => None,
        None => Steps::equal(steps).ok(),
    }
}

impl Write for Criterion {
    #[inline(never)]
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field("id", &self.id);
            out.field("name", &self.label);
            let (kind, unit, steps) = match &self.scale {
                Scale::Measure { unit, .. } => (ScaleKind::Measure, &**unit, None),
                Scale::Context { unit } => (ScaleKind::Context, &**unit, None),
                Scale::Level(steps) => (ScaleKind::Level, "", Some(steps)),
                Scale::Choice(steps) => (ScaleKind::Choice, "", Some(steps)),
                Scale::Text => (ScaleKind::Text, "", None),
            };
            out.field("scale", &kind);
            if !unit.is_empty() {
                out.field("unit", &unit);
            }
            match &self.scale {
                Scale::Measure { aim: Aim::Down, .. } => out.field("better", &Better::Less),
                Scale::Measure { aim: Aim::Target(target), .. } => out.field("target", target),
                Scale::Measure { aim: Aim::Within { low, high }, .. } => {
                    out.field("from", low);
                    out.field("to", high);
                }
                _ => {}
            }
            if let Some(steps) = steps {
                let worth = |at: usize| steps.worth(at).filter(|_| !is_equal(steps));
                let shapes = steps.steps().iter().enumerate().map(|(at, step)| (step.clone(), worth(at)));
                out.list("steps", &shapes.collect::<Vec<_>>());
            }
            maybe(out, "group", self.group.as_ref());
            maybe(out, "source", self.source.as_ref());
            maybe(out, "year", self.year.and_then(|year| u32::try_from(year).ok()).as_ref());
            maybe(out, "denominator", self.denominator.as_ref());
        });
    }
}

/// Are the steps worth what they would be if nothing were said?
fn is_equal(steps: &Steps) -> bool {
    Steps::equal(steps.steps().to_vec()).is_ok_and(|equal| equal == *steps)
}

/// A step, with what it is worth.
pub(super) struct StepShape;

impl Read for StepShape {
    type Value = (Step, Option<f64>);

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self::Value> {
        let fields = reader.open(node, &["name", "meaning", "evidence", "worth"])?;
        let label = reader.must::<Text>(fields, "name");
        let (meaning, evidence) =
            (reader.maybe::<Text>(fields, "meaning"), reader.maybe::<Text>(fields, "evidence"));
        let worth = reader.maybe::<f64>(fields, "worth");
        Some((Step { label: label?, meaning, evidence }, worth))
    }
}

impl Write for (Step, Option<f64>) {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field("name", &self.0.label);
            maybe(out, "meaning", self.0.meaning.as_ref());
            maybe(out, "evidence", self.0.evidence.as_ref());
            maybe(out, "worth", self.1.as_ref());
        });
    }
}
