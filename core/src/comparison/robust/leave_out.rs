//! What if one criterion, or one unit, were not there?

use crate::comparison::Problem;
use crate::comparison::method::Method;
use crate::error::Result;

/// Positions with something left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What was left out: a criterion by its number among those given, or a unit.
    pub what: usize,
    /// The positions without it; `None` for the unit that was left out.
    pub positions: Vec<Option<usize>>,
}

/// Positions without each criterion that counts in turn, the others keeping their proportions. n times the method.
///
/// # Errors
/// Those of the method. With one criterion alone nothing is left out: the list is empty.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::Arithmetic, robust::leave_criterion_out};
/// let problem = Problem::plain(Grid::from_rows(&[[4.0, 1.0], [0.0, 2.0]])?)?;
/// let without = leave_criterion_out(&problem, &Arithmetic)?;
/// assert_eq!(without[0].positions, [Some(2), Some(1)]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn leave_criterion_out(problem: &Problem, method: &dyn Method) -> Result<Vec<LeftOut>> {
    if problem.criteria() < 2 {
        return Ok(Vec::new());
    }
    let without = |criterion: usize| {
        let ranking = method.scores(&problem.without_criterion(criterion)?)?.ranking();
        let positions = ranking.positions().iter().copied().map(Some).collect();
        Ok(LeftOut { what: problem.given()[criterion], positions })
    };
    (0..problem.criteria()).map(without).collect()
}

/// Positions without each unit in turn: where a method compares units with each other, the order of the rest may turn
/// round. m times the method.
///
/// # Errors
/// Those of the method. With one unit alone the list is empty.
pub fn leave_unit_out(problem: &Problem, method: &dyn Method) -> Result<Vec<LeftOut>> {
    if problem.units() < 2 {
        return Ok(Vec::new());
    }
    let without = |unit: usize| {
        let ranking = method.scores(&problem.without_unit(unit)?)?.ranking();
        let mut positions: Vec<Option<usize>> = ranking.positions().iter().copied().map(Some).collect();
        positions.insert(unit, None);
        Ok(LeftOut { what: unit, positions })
    };
    (0..problem.units()).map(without).collect()
}
