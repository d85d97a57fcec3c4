//! The recipe that an analysis carries: where a comparison starts from.

use scambio_core::comparison::recipe::Recipe;
use scambio_core::comparison::robust::Doubt;
use scambio_core::exchange::ComparativeAnalysis;

/// What became of the recipe of an analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Given {
    /// It has none.
    #[default]
    None,
    /// It is followed.
    Followed,
    /// It cannot be followed here: the usual one is.
    Refused,
}

/// The recipe of an analysis for some of its units and criteria, with draws that a slider can move, and what became of it.
pub(super) fn given(
    analysis: &ComparativeAnalysis,
    units: &[usize],
    criteria: &[usize],
) -> (Option<Recipe>, Given) {
    let most = Doubt::default().draws;
    match Recipe::of(analysis) {
        Ok(None) => (None, Given::None),
        Ok(Some(recipe)) => {
            let mut recipe = recipe.part(units, criteria);
            if !(1..=most).contains(&recipe.doubt.draws) {
                recipe.doubt.draws = most;
            }
            (Some(recipe), Given::Followed)
        }
        Err(_) => (None, Given::Refused),
    }
}
