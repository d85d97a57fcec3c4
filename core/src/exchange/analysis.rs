//! A comparative analysis of the administrations' systems: that it is planned or done, on what.
//! And its matrix, where it has one: criteria and rows.

use super::activity::State;
use super::matrix::{Criterion, RecipeStep, Row};
use super::noun::noun;
use crate::id::{AnalysisId, ThemeId};
use crate::text::Text;

noun! {
    /// A comparative analysis of systems.
    ComparativeAnalysis {
        /// Its identifier.
        id: one AnalysisId,
        /// What is compared.
        title: one Text,
        /// Planned, under way or done.
        state: value State,
    } with {
        /// The theme or sub-theme that it belongs to; none: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// What the administrations are set side by side on.
        criteria, with_criteria: many Criterion,
        /// What each of them answers, round by round.
        rows, with_rows: many Row,
        /// How it was scored: the steps that were taken, in order; none: as is usual.
        recipe, with_recipe: many RecipeStep,
    }
}
