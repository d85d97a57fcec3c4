//! Data envelopment: how much less could do for the same, seen from the best practice of others.

use super::solver::{Compare, Programme};
use crate::comparison::method::Method;
use crate::comparison::{Direction, Grid, Problem, Scores};
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

/// What is to change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// The same with less.
    #[default]
    Input,
    /// More with the same.
    Output,
}

/// Least θ such that a mixture of units does with θ times the inputs at least the outputs:
/// `Σ λ_k x_k ≤ θ x_i`, `Σ λ_k y_k ≥ y_i`, λ ≥ 0, and `Σ λ = 1` for variable returns; output-oriented the greatest φ with
/// `Σ λ_k x_k ≤ x_i`, `Σ λ_k y_k ≥ φ y_i`, and θ = 1/φ. Two linear programmes a unit, and the dual.
///
/// θ = 1 says that inputs cannot all shrink (outputs cannot all grow) in proportion; of all mixtures that reach θ one with
/// the greatest slacks is taken, so that a unit is efficient exactly where θ = 1 and there is no slack. Unit-safe by ratio;
/// slacks are weighed by the greatest amount of each column.
/// Source: A. Charnes, W. W. Cooper, E. Rhodes, European Journal of Operational Research 2 (1978); R. D. Banker, A. Charnes,
/// W. W. Cooper, Management Science 30 (1984); W. W. Cooper, L. M. Seiford, K. Tone, *Data Envelopment Analysis*, 3 (the
/// second phase).
///
/// ```
/// use scambio_core::comparison::{Grid, linear::Envelopment};
/// let (staff, done) = (Grid::from_rows(&[[2.0], [3.0]])?, Grid::from_rows(&[[1.0], [3.0]])?);
/// let efficiency = Envelopment::default().solve(&staff, &done)?;
/// assert!((efficiency[0].theta - 0.5).abs() < 1e-9 && efficiency[1].is_efficient());
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Envelopment {
    /// What is assumed about size.
    pub returns: Returns,
    /// What is to change.
    pub orientation: Orientation,
}

/// As a method: criteria of which less is better are the inputs, the others the outputs; where there are none, one that is the
/// same for all. The score is θ; the weights of the problem do not count, but for 0.
impl Method for Envelopment {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let side = |direction: Direction| {
            let columns = problem.grid().columns().zip(problem.directions());
            let columns: Vec<Vec<f64>> =
                columns.filter(|(_, own)| **own == direction).map(|(column, _)| column.to_vec()).collect();
            Grid::from_columns(if columns.is_empty() { vec![vec![1.0; problem.units()]] } else { columns })
        };
        let found = self.solve(&side(Direction::Down)?, &side(Direction::Up)?)?;
        Scores::higher(found.into_iter().map(|efficiency| efficiency.theta).collect()).finite()
    }
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
    /// What of each input is too much even after θ.
    pub excess: Vec<f64>,
    /// What of each output is missing even after θ.
    pub shortfall: Vec<f64>,
    /// θ again, from the dual programme (prices of inputs and outputs): the two agree.
    pub dual: f64,
}

impl Efficiency {
    /// Can nothing shrink or grow?
    pub fn is_efficient(&self) -> bool {
        self.theta >= 1.0 - 1e-9 && self.excess.iter().chain(&self.shortfall).all(|slack| *slack <= 0.0)
    }
}

/// Slacks up to this share of the greatest amount are rounding.
const ROUNDING: f64 = 1e-8;

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
            let scale = self.primal(&x, &y, own)?;
            let (fewer, more) = match self.orientation {
                Orientation::Input => (scale, 1.0),
                Orientation::Output => (1.0, scale),
            };
            let lambda = self.with_slacks(&x, &y, own, fewer, more)?;
            let mix = |grid: &Grid| grid.columns().map(|column| dot(column, &lambda)).collect::<Vec<_>>();
            let slack = |grid: &Grid, mixed: &[f64], times: f64| -> Vec<f64> {
                let slack = |(column, mixed): (&[f64], &f64)| {
                    let slack = (times * column[own] - mixed).abs();
                    if slack <= ROUNDING * range(column).unwrap_or_default().1 { 0.0 } else { slack }
                };
                grid.columns().zip(mixed).map(slack).collect()
            };
            let (needs, gives) = (mix(inputs), mix(outputs));
            Ok(Efficiency {
                theta: fewer / more,
                peers: lambda.iter().copied().enumerate().filter(|(_, part)| *part > ROUNDING).collect(),
                excess: slack(inputs, &needs, fewer),
                shortfall: slack(outputs, &gives, more),
                inputs: needs,
                outputs: gives,
                dual: self.dual(&x, &y, own)?,
            })
        };
        (0..m).map(one).collect()
    }

    /// θ or φ.
    fn primal(self, x: &[Vec<f64>], y: &[Vec<f64>], own: usize) -> Result<f64> {
        let m = x.len();
        let is_input = self.orientation == Orientation::Input;
        let mut objective = vec![0.0; m + 1];
        objective[m] = if is_input { -1.0 } else { 1.0 };
        let mut programme = Programme::maximise(objective);
        for (j, amount) in x[own].iter().enumerate() {
            let (times, bound) = if is_input { (-amount, 0.0) } else { (0.0, *amount) };
            programme.row(x.iter().map(|row| row[j]).chain([times]).collect(), Compare::AtMost, bound);
        }
        for (j, amount) in y[own].iter().enumerate() {
            let (times, bound) = if is_input { (0.0, *amount) } else { (-amount, 0.0) };
            programme.row(y.iter().map(|row| row[j]).chain([times]).collect(), Compare::AtLeast, bound);
        }
        if self.returns == Returns::Variable {
            programme.row([vec![1.0; m], vec![0.0]].concat(), Compare::Equal, 1.0);
        }
        Ok(programme.solve()?[m])
    }

    /// λ of a mixture that reaches θ with the greatest slacks.
    fn with_slacks(
        self,
        x: &[Vec<f64>],
        y: &[Vec<f64>],
        own: usize,
        fewer: f64,
        more: f64,
    ) -> Result<Vec<f64>> {
        let total = |row: &Vec<f64>| row.iter().sum::<f64>();
        let objective = x.iter().zip(y).map(|(x, y)| total(y) - total(x)).collect();
        let mut programme = Programme::maximise(objective);
        // θ is known up to rounding: a hair of room.
        for (j, amount) in x[own].iter().enumerate() {
            let bound = fewer * amount + ROUNDING * 0.01;
            programme.row(x.iter().map(|row| row[j]).collect(), Compare::AtMost, bound);
        }
        for (j, amount) in y[own].iter().enumerate() {
            let bound = more * amount - ROUNDING * 0.01;
            programme.row(y.iter().map(|row| row[j]).collect(), Compare::AtLeast, bound);
        }
        if self.returns == Returns::Variable {
            programme.row(vec![1.0; x.len()], Compare::Equal, 1.0);
        }
        programme.solve()
    }

    /// θ by the best prices.
    fn dual(self, x: &[Vec<f64>], y: &[Vec<f64>], own: usize) -> Result<f64> {
        let (inputs, outputs) = (x[own].len(), y[own].len());
        let is_input = self.orientation == Orientation::Input;
        // Prices of outputs, prices of inputs, then what variable returns add or take.
        let free = if self.returns == Returns::Variable { [1.0, -1.0] } else { [0.0, 0.0] };
        let costs = |row: &[f64]| row.iter().map(|x| -x).collect::<Vec<f64>>();
        let (objective, whole) = if is_input {
            (
                [&y[own][..], &vec![0.0; inputs], &free].concat(),
                [&vec![0.0; outputs][..], &x[own], &[0.0, 0.0]].concat(),
            )
        } else {
            (
                [&vec![0.0; outputs][..], &costs(&x[own]), &free].concat(),
                [&y[own][..], &vec![0.0; inputs], &[0.0, 0.0]].concat(),
            )
        };
        let mut programme = Programme::maximise(objective.clone());
        programme.row(whole, Compare::Equal, 1.0);
        for (x, y) in x.iter().zip(y) {
            programme.row([&y[..], &costs(x), &free].concat(), Compare::AtMost, 0.0);
        }
        let value = dot(&objective, &programme.solve()?);
        Ok(if is_input { value } else { -1.0 / value })
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
