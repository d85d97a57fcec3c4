//! What administrations are set side by side on.

use super::Aim;
use crate::error::{Error, Result};
use crate::exchange::noun::words;
use crate::id::{CriterionId, ThemeId};
use crate::num::moment::is_constant;
use crate::text::Text;

/// A scale: what its cells hold, and whether they can be scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A number with a unit, scored by its aim.
    Measure {
        /// Unit, as it is printed: `%`, `€`, `days`.
        unit: Box<str>,
        /// What is better.
        aim: Aim,
    },
    /// A number that describes: it finds peers and is never scored, because nobody changes it soon.
    Context {
        /// Unit, as it is printed.
        unit: Box<str>,
    },
    /// Ordered steps, such as maturity 1 to 5: scored through the worth of each.
    Level(Steps),
    /// A short ordered list, such as yes, partly, no: scored through the worth of each.
    Choice(Steps),
    /// Words: side by side, searchable, never scored.
    Text,
}

words! {
    /// What the cells of a criterion hold.
    ScaleKind {
        /// A number with a unit, scored.
        Measure = "measure",
        /// A number that describes: it finds peers and is never scored.
        Context = "context",
        /// A step of an ordered scale, such as maturity.
        Level = "level",
        /// One of a short ordered list, such as no, partly, yes.
        Choice = "choice",
        /// Words, never scored.
        Text = "text",
    }
}

words! {
    /// What is better.
    #[derive(Default)]
    Better {
        /// More is better.
        #[default]
        More = "more",
        /// Less is better.
        Less = "less",
    }
}

/// Ordered steps and what each is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    steps: Vec<Step>,
    worth: Vec<f64>,
}

/// What steps are worth is finite.
impl Eq for Steps {}

/// One step of an ordered scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub label: Text,
    /// What it means.
    pub meaning: Option<Text>,
    /// What would show that it is reached.
    pub evidence: Option<Text>,
}

impl Steps {
    /// Steps from the lowest to the highest, worth 0 to 1 in equal distances: an assumption, to be shown as one.
    ///
    /// # Errors
    /// Fewer than two.
    pub fn equal(steps: Vec<Step>) -> Result<Self> {
        let last = steps.len().saturating_sub(1) as f64;
        let worth = (0..steps.len()).map(|at| at as f64 / last).collect();
        Self::with_worth(steps, worth)
    }

    /// Steps with an explicit value function.
    ///
    /// # Errors
    /// Fewer than two steps, not one worth a step, a worth outside 0 to 1, or all the same.
    pub fn with_worth(steps: Vec<Step>, worth: Vec<f64>) -> Result<Self> {
        let good = worth.iter().all(|x| (0.0..=1.0).contains(x)) && !is_constant(&worth);
        if steps.len() < 2 || steps.len() != worth.len() || !good {
            return Err(Error::parameter("worth", "one number from 0 to 1 for each of two or more steps"));
        }
        Ok(Self { steps, worth })
    }

    /// The steps in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What a step is worth, 0 to 1.
    pub fn worth(&self, step: usize) -> Option<f64> {
        self.worth.get(step).copied()
    }
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its identifier.
    pub id: CriterionId,
    /// Its name.
    pub label: Text,
    /// The theme that it belongs to.
    pub theme: Option<ThemeId>,
    /// The group within the theme.
    pub group: Option<Text>,
    /// What its cells hold.
    pub scale: Scale,
    /// Where the values come from.
    pub source: Option<Text>,
    /// The year that they refer to.
    pub year: Option<i16>,
    /// What they are divided by: per inhabitant, per procedure.
    pub denominator: Option<Text>,
}

impl Criterion {
    /// A criterion with nothing but what it must have.
    pub const fn new(id: CriterionId, label: Text, scale: Scale) -> Self {
        Self { id, label, theme: None, group: None, scale, source: None, year: None, denominator: None }
    }

    /// Does it count in a score?
    pub const fn is_performance(&self) -> bool {
        matches!(self.scale, Scale::Measure { .. } | Scale::Level(_) | Scale::Choice(_))
    }

    /// Does it find peers, and never count in a score?
    pub const fn is_context(&self) -> bool {
        matches!(self.scale, Scale::Context { .. })
    }
}
