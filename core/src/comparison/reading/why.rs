//! Why is the score what it is?

use crate::comparison::Problem;
use crate::error::{Error, Result};
use crate::num::moment::mean;

/// What a criterion adds to a score in the additive model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The criterion, by its number among those given.
    pub criterion: usize,
    /// `w_j x_ij`, turned: all add up to the score.
    pub part: f64,
    /// `w_j (x_ij − mean of j)`, turned: all add up to the distance of the score from the mean score.
    pub against_mean: f64,
}

/// Contributions of the criteria that count to the score of a unit, in their order. O(m n).
///
/// # Errors
/// No such unit.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, reading::why};
/// let problem = Problem::plain(Grid::from_rows(&[[4.0, 1.0], [0.0, 3.0]])?)?;
/// let parts = why(&problem, 0)?;
/// assert_eq!((parts[0].against_mean, parts[1].against_mean), (1.0, -0.5));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn why(problem: &Problem, unit: usize) -> Result<Vec<Contribution>> {
    if unit >= problem.units() {
        return Err(Error::shape("a unit of the matrix"));
    }
    let of = |c: usize| {
        let column = problem.turned(c);
        let weight = problem.weights()[c];
        Contribution {
            criterion: problem.given()[c],
            part: weight * column[unit],
            against_mean: weight * (column[unit] - mean(&column)),
        }
    };
    Ok((0..problem.criteria()).map(of).collect())
}
