//! A recipe whose weights move.

use super::run::turn;
use super::{Did, Fate, Missing, Recipe, Run};
use crate::comparison::robust::{Live, Uncertain};
use crate::comparison::{Gappy, Problem};
use crate::error::Result;

/// Scores, positions and how sure they are, from the scale of a run on: new weights need no other step again.
///
/// Draws follow the recipe's method. With [`Missing::Bounds`] and a method that adds up, each gap is drawn between its
/// worst and its best case; other methods leave it at its worst.
///
/// # Errors
/// Those of the method; doubt out of range.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, recipe::{self, Recipe}};
/// let values = Gappy::from_columns([[Some(1.0), Some(3.0)], [Some(5.0), Some(2.0)]])?;
/// let run = recipe::run(&Recipe::default(), &values, &[Direction::Up; 2])?;
/// let mut live = recipe::live(&Recipe::default(), &run)?;
/// live.weigh(&[1.0, 9.0])?;
/// while !live.step(500) {}
/// assert_eq!((live.positions(), live.acceptability().share(0, 1) > 0.9), (&[Some(1), Some(2)][..], true));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn live(recipe: &Recipe, run: &Run) -> Result<Live> {
    let (scaled, directions) = (&run.stages[2], &run.directions);
    let minimum = if let Missing::Open { minimum } = recipe.missing { minimum } else { 0.0 };
    let turned = turn(scaled, directions)?;
    let mut live = match recipe.aggregate.exponent() {
        Some(exponent) => Live::of_means(&turned, exponent, minimum, recipe.doubt)?,
        None => {
            let problem = Problem::equal(scaled.complete()?, directions)?;
            match recipe.aggregate.as_method().parts(&problem)? {
                Some(parts) => Live::of_means(&Gappy::from(&parts), 1.0, 0.0, recipe.doubt)?,
                None => Live::of_method(&problem, recipe.aggregate.clone().into_method(), recipe.doubt)?,
            }
        }
    };
    if recipe.missing == Missing::Bounds && recipe.aggregate.exponent() == Some(1.0) {
        live = live.with_cells(gaps(&turned, &run.did))?;
    }
    live.weigh(&run.weights)?;
    Ok(live)
}

/// The cells that were filled at their worst, between the worst and the best of their column.
fn gaps(turned: &Gappy, did: &[Did]) -> Vec<Uncertain> {
    let filled = did.iter().filter_map(|did| match did {
        Did::Cell { unit, criterion, fate: Fate::Filled } => Some((*unit, *criterion)),
        _ => None,
    });
    let cell = |(unit, criterion)| {
        let (low, high) = crate::num::moment::range(&turned.present(criterion))?;
        Some(Uncertain { unit, criterion, low, high })
    };
    filled.filter_map(cell).collect()
}
