//! Data envelopment: how much less could do for the same, seen from the best practice of others.

use super::solver::{Compare, Programme};
use crate::comparison::Grid;
use crate::error::{Error, Result};
use crate::num::moment::{dot, range};

/// What is assumed about size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Returns {
    /// CCR: what a small one does, a great one can do in proportion.
    #[default]
    Constant,
    /// BCC: only between units that exist.
    Variable,
}

/// Least θ such that a mixture of units does with θ times the inputs at least the outputs:
/// `Σ λ_k x_k ≤ θ x_i`, `Σ λ_k y_k ≥ y_i`, λ ≥ 0, and `Σ λ = 1` for variable returns. One linear programme a unit.
///
/// Input-oriented. θ = 1 says that inputs cannot all shrink; what is left over then is in the slacks. Unit-safe by ratio.
/// Source: A. Charnes, W. W. Cooper, E. Rhodes, European Journal of Operational Research 2 (1978); R. D. Banker, A. Charnes,
/// W. W. Cooper, Management Science 30 (1984).
///
/// ```
/// use scambio_core::comparison::{Grid, linear::Envelopment};
/// let (staff, done) = (Grid::from_rows(&[[2.0], [3.0]])?, Grid::from_rows(&[[1.0], [3.0]])?);
/// let efficiency = Envelopment::default().solve(&staff, &done)?;
/// assert!((efficiency[0].theta - 0.5).abs() < 1e-9);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Envelopment {
    /// What is assumed about size.
    pub returns: Returns,
}

/// What envelopment says of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Efficiency {
    /// θ, above 0 and up to 1.
    pub theta: f64,
    /// The units whose mixture it is compared with, and their λ: whom to look at.
    pub peers: Vec<(usize, f64)>,
    /// The inputs that the mixture needs: targets, in their units.
    pub inputs: Vec<f64>,
    /// The outputs that the mixture gives.
    pub outputs: Vec<f64>,
    /// θ again, from the dual programme (prices of inputs and outputs): the two agree.
    pub dual: f64,
}

impl Envelopment {
    /// Every unit against all.
    ///
    /// # Errors
    /// Different numbers of units; inputs or outputs below 0; a unit without any input or any output.
    pub fn solve(&self, inputs: &Grid, outputs: &Grid) -> Result<Vec<Efficiency>> {
        let m = inputs.units();
        if outputs.units() != m {
            return Err(Error::shape("inputs and outputs of the same units"));
        }
        let (x, y) = (rows(inputs)?, rows(outputs)?);
        let one = |own: usize| {
            let (lambda, theta) = self.primal(&x, &y, own)?;
            let mix = |grid: &Grid| grid.columns().map(|column| dot(column, &lambda)).collect();
            let peers = lambda.iter().copied().enumerate().filter(|(_, part)| *part > 1e-9).collect();
            let dual = self.dual(&x, &y, own)?;
            Ok(Efficiency { theta, peers, inputs: mix(inputs), outputs: mix(outputs), dual })
        };
        (0..m).map(one).collect()
    }

    /// λ and θ.
    fn primal(self, x: &[Vec<f64>], y: &[Vec<f64>], own: usize) -> Result<(Vec<f64>, f64)> {
        let m = x.len();
        let mut objective = vec![0.0; m + 1];
        objective[m] = -1.0;
        let mut programme = Programme::maximise(objective);
        for j in 0..x[own].len() {
            let row = x.iter().map(|row| row[j]).chain([-x[own][j]]).collect();
            programme.row(row, Compare::AtMost, 0.0);
        }
        for j in 0..y[own].len() {
            programme.row(y.iter().map(|row| row[j]).chain([0.0]).collect(), Compare::AtLeast, y[own][j]);
        }
        if self.returns == Returns::Variable {
            programme.row([vec![1.0; m], vec![0.0]].concat(), Compare::Equal, 1.0);
        }
        let mut lambda = programme.solve()?;
        let theta = lambda.pop().unwrap_or_default();
        Ok((lambda, theta))
    }

    /// The value of the outputs at the best prices.
    fn dual(self, x: &[Vec<f64>], y: &[Vec<f64>], own: usize) -> Result<f64> {
        let (inputs, outputs) = (x[own].len(), y[own].len());
        // Prices of outputs, prices of inputs, then what variable returns add or take.
        let free = if self.returns == Returns::Variable { [1.0, -1.0] } else { [0.0, 0.0] };
        let objective = [&y[own][..], &vec![0.0; inputs], &free].concat();
        let mut programme = Programme::maximise(objective.clone());
        programme.row([&vec![0.0; outputs][..], &x[own], &[0.0, 0.0]].concat(), Compare::Equal, 1.0);
        for (x, y) in x.iter().zip(y) {
            let costs: Vec<f64> = x.iter().map(|x| -x).collect();
            programme.row([&y[..], &costs, &free].concat(), Compare::AtMost, 0.0);
        }
        Ok(dot(&objective, &programme.solve()?))
    }
}

/// Rows, each column scaled to a greatest number of 1.
fn rows(grid: &Grid) -> Result<Vec<Vec<f64>>> {
    let scaled = grid.map_columns(|_, column| {
        if let Some(unit) = column.iter().position(|x| *x < 0.0) {
            return Err(Error::cell(unit, 0, "0 or more, as an amount"));
        }
        let most = range(column).unwrap_or_default().1;
        Ok(column.iter().map(|x| if most > 0.0 { x / most } else { 0.0 }).collect())
    })?;
    let rows: Vec<Vec<f64>> = (0..grid.units()).map(|unit| scaled.row(unit)).collect();
    match rows.iter().position(|row| row.iter().all(|x| *x <= 0.0)) {
        Some(unit) => Err(Error::cell(unit, 0, "an amount above 0 somewhere in the row")),
        None => Ok(rows),
    }
}
