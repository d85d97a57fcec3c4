//! How far a weight can move before the first place changes.

use crate::comparison::Problem;
use crate::comparison::method::{Arithmetic, Method};
use crate::error::Result;
use crate::num::sum::sum;

/// For each criterion that counts, the weights from … to with which the unit that is first in the additive model stays
/// first (alone or tied), the others keeping their proportions. Exact. O(m n).
///
/// Of several that are first the one that comes first in the matrix is meant. Edge: with a single criterion 0 to 1.
///
/// # Errors
/// None that a problem can cause.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, robust::stability};
/// let problem = Problem::plain(Grid::from_rows(&[[4.0, 1.0], [0.0, 2.0]])?)?;
/// assert_eq!(stability(&problem)?, [(0.2, 1.0), (0.0, 0.8)]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn stability(problem: &Problem) -> Result<Vec<(f64, f64)>> {
    let ranking = Arithmetic.scores(problem)?.ranking();
    let first = ranking.first().first().copied().unwrap_or_default();
    let columns = problem.turned_columns();
    let weights = problem.weights();
    let interval = |j: usize| {
        let others = 1.0 - weights[j];
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        if others <= 1e-15 {
            return (low, high);
        }
        for unit in (0..problem.units()).filter(|unit| *unit != first) {
            // Ahead by `own` at weight 1, by `rest` at weight 0, linear between.
            let own = columns[j][first] - columns[j][unit];
            let rest = sum((0..columns.len())
                .filter(|k| *k != j)
                .map(|k| weights[k] / others * (columns[k][first] - columns[k][unit])));
            let crossing = rest / (rest - own);
            if rest < 0.0 && own > 0.0 {
                low = low.max(crossing);
            } else if rest > 0.0 && own < 0.0 {
                high = high.min(crossing);
            }
        }
        // What holds now is never taken away by rounding.
        (low.min(weights[j]), high.max(weights[j]))
    };
    Ok((0..columns.len()).map(interval).collect())
}
