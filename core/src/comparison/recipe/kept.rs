//! A recipe as an analysis of the exchange keeps it.

use super::{PlainStep, Recipe};
use crate::error::{Error, Result};
use crate::exchange::ComparativeAnalysis;
use crate::exchange::matrix::{Criterion, RecipeStep};
use crate::id::CriterionId;

/// The criteria that a recipe counts, in its order.
fn scored(criteria: &[Criterion]) -> Vec<&CriterionId> {
    criteria.iter().filter(|it| it.is_performance()).map(|it| &it.id).collect()
}

impl Recipe {
    /// The recipe that an analysis carries; `None` where it has none. What is said criterion by criterion is for those that
    /// are scored, in their order.
    ///
    /// # Errors
    /// A method that is no step of a recipe, a parameter that it does not have, a criterion that is not scored.
    ///
    /// ```
    /// use scambio_core::comparison::{Direction, recipe::{Aggregate, Recipe, Scale}, step::normalise::Normalise};
    /// # use scambio_core::exchange::{ComparativeAnalysis, State};
    /// # use scambio_core::id::AnalysisId;
    /// # use scambio_core::text::{Lang, Text};
    /// let recipe = Recipe { aggregate: Aggregate::Geometric, scale: Scale::All(Normalise::Rank), ..Recipe::default() };
    /// # let (id, title) = (AnalysisId::new("a")?, Text::new(Lang::It, "Tempi")?);
    /// let analysis = ComparativeAnalysis::new(id, title, State::Done).with_recipe(recipe.to_kept(&[]));
    /// assert_eq!(Recipe::of(&analysis)?, Some(recipe));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(analysis: &ComparativeAnalysis) -> Result<Option<Self>> {
        if analysis.recipe().is_empty() {
            return Ok(None);
        }
        let scored = scored(analysis.criteria());
        let plain = |step: &RecipeStep| {
            let place = |id: &CriterionId| {
                let at = scored.iter().position(|scored| *scored == id);
                at.ok_or_else(|| Error::parameter("criterion", "one that is scored"))
            };
            let criterion = step.criterion.as_ref().map(place).transpose()?;
            Ok(PlainStep { method: step.method.clone(), arguments: step.arguments.clone(), criterion })
        };
        let mut steps = analysis.recipe().iter().map(plain).collect::<Result<Vec<_>>>()?;
        // Scales stand in the file as people wrote them.
        steps.sort_by_key(|step| step.criterion);
        Self::from_plain(&steps).map(Some)
    }

    /// The steps as an analysis with these criteria keeps them.
    pub fn to_kept(&self, criteria: &[Criterion]) -> Vec<RecipeStep> {
        let scored = scored(criteria);
        let kept = |step: PlainStep| RecipeStep {
            method: step.method,
            arguments: step.arguments,
            criterion: step.criterion.and_then(|at| scored.get(at).map(|id| (*id).clone())),
        };
        self.to_plain().into_iter().map(kept).collect()
    }
}
