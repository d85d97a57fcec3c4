//! The steps as data: what is done with the numbers, in which order, with which parameters; re-runnable, from any step.

mod aggregate;
mod kept;
mod live;
mod part;
mod plain;
mod run;
mod steps;

pub use aggregate::Aggregate;
pub use live::live;
pub use plain::{Argument, PlainStep};
pub use run::{Did, Fate, Run, run, run_from};
pub use steps::{Missing, Scale, Treat, Weigh};

use super::registry::{Entry, method};
use super::robust::Doubt;

/// A recipe. Steps are done in the order of the fields.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, recipe::{self, Recipe}};
/// let values = Gappy::from_columns([[Some(1.0), Some(3.0), None], [Some(5.0), Some(2.0), Some(4.0)]])?;
/// let result = recipe::run(&Recipe::default(), &values, &[Direction::Up; 2])?;
/// // Equal weights over min–max; the gap is left open and the third unit is judged by what it has.
/// assert_eq!(result.scores, [Some(0.5), Some(0.5), None]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipe {
    /// Where cells are missing.
    pub missing: Missing,
    /// Extreme values.
    pub treat: Treat,
    /// One common scale.
    pub scale: Scale,
    /// Weights.
    pub weigh: Weigh,
    /// From numbers to scores.
    pub aggregate: Aggregate,
    /// How sure the positions are: how weights are doubted. No draws: nothing is said about it.
    pub doubt: Doubt,
}

impl Recipe {
    /// The methods of the recipe, step by step: what a note of method names, with sources and versions.
    ///
    /// ```
    /// use scambio_core::comparison::recipe::Recipe;
    /// let names: Vec<_> = Recipe::default().methods().iter().map(|entry| entry.name).collect();
    /// assert_eq!(names, ["mean-of-present", "min-max", "equal", "arithmetic", "smaa"]);
    /// ```
    pub fn methods(&self) -> Vec<&'static Entry> {
        let mut names = vec![self.missing.name(), self.treat.name()];
        match &self.scale {
            Scale::None => {}
            Scale::All(normalise) => names.push(Some(normalise.name())),
            Scale::Each(all) => {
                for normalise in all {
                    if !names.contains(&Some(normalise.name())) {
                        names.push(Some(normalise.name()));
                    }
                }
            }
        }
        names.push(Some(self.weigh.name()));
        names.push(Some(self.aggregate.name()));
        if self.doubt.draws > 0 {
            names.push(Some("smaa"));
        }
        names.into_iter().flatten().filter_map(method).collect()
    }
}
