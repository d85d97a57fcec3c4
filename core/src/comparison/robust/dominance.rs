//! What holds whatever the weights.

use crate::comparison::Problem;
use crate::num::moment::resolution;

/// Is `a` at least as good as `b` on all criteria that count, and better on one? Within the resolution of each criterion.
pub fn dominates(problem: &Problem, a: usize, b: usize) -> bool {
    let mut better = false;
    for (c, column) in problem.grid().columns().enumerate() {
        let direction = problem.directions()[c];
        let ahead = direction.turn(column[a]) - direction.turn(column[b]);
        let tolerance = resolution(column);
        if ahead < -tolerance {
            return false;
        }
        better |= ahead > tolerance;
    }
    better
}

/// The units that nobody dominates: the best of each idea of what matters is among them. O(m² n).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, robust::pareto_front};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 9.0], [9.0, 1.0], [1.0, 8.0]])?)?;
/// assert_eq!(pareto_front(&problem), [0, 1]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn pareto_front(problem: &Problem) -> Vec<usize> {
    let m = problem.units();
    (0..m).filter(|&b| (0..m).all(|a| !dominates(problem, a, b))).collect()
}
