//! Stochastic multicriteria acceptability: positions under all weights, and under uncertain cells.

use super::Acceptability;
use super::tally::Tally;
use crate::comparison::method::Method;
use crate::comparison::{Grid, Problem};
use crate::error::{Error, Result};
use crate::num::rank::order;
use crate::rng::{Exponential, Rng};

/// What is known about the weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Information {
    /// Nothing: all weights are equally likely.
    #[default]
    None,
    /// Their order: places, 1 the most important, one for each criterion that was given; equal places are not ordered.
    Order(Vec<usize>),
    /// They lie around those of the problem: `(1 − share) · w + share · any`.
    Around {
        /// 0: exactly those of the problem; 1: any.
        share: f64,
    },
}

/// The additive model under weights drawn evenly (normalised exponentials; by order, the draw is sorted) and, if given,
/// under cells drawn evenly between bounds. O(draws · m n), memory O(m · (positions taken + n)).
///
/// The same seed gives the same draws everywhere. Ties share the better position; scores are tied
/// within 2⁻³² of the way from the best to the worst.
/// Source: R. Lahdelma, P. Salminen, *SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making*,
/// Operations Research 49 (2001); T. Tervonen, R. Lahdelma, European Journal of Operational Research 178 (2007).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, robust::Smaa};
/// let problem = Problem::plain(Grid::from_rows(&[[1.0, 0.0], [0.0, 1.0], [0.2, 0.2]])?)?;
/// let result = Smaa::default().run(&problem)?;
/// assert!((result.share(0, 1) - 0.5).abs() < 0.02 && result.share(2, 1) == 0.0);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Smaa {
    /// How many draws, 1 to 10 million.
    pub draws: u32,
    /// Seed of the draws.
    pub seed: u64,
    /// What is known about the weights.
    pub information: Information,
    /// Lower and upper ends of the cells, of the shape that was given to the problem, in its units.
    pub cells: Option<(Grid, Grid)>,
}

impl Default for Smaa {
    fn default() -> Self {
        Self { draws: 10_000, seed: 1, information: Information::None, cells: None }
    }
}

/// Lower and upper ends of the cells of one criterion.
type Ends = (Vec<f64>, Vec<f64>);

/// Draws that are scored together.
const BLOCK: usize = 16;

impl Smaa {
    /// Draws and counts.
    ///
    /// # Errors
    /// A number of draws, a share or places out of range; bounds of cells of another shape or in the wrong order.
    pub fn run(&self, problem: &Problem) -> Result<Acceptability> {
        if !(1..=10_000_000).contains(&self.draws) {
            return Err(Error::parameter("draws", "1 to 10 million"));
        }
        let weights = Weights::new(&self.information, problem)?;
        let cells = self.turned_cells(problem)?;
        let (m, n) = (problem.units(), problem.criteria());
        let columns = problem.turned_columns();
        let rows: Vec<f64> = (0..m).flat_map(|unit| columns.iter().map(move |column| column[unit])).collect();
        let mut rng = Rng::new(self.seed);
        let mut tally = Tally::new(m, n);
        let mut drawn = vec![0.0; n * BLOCK];
        let mut scores = vec![0.0; m * BLOCK];
        let mut one = Vec::with_capacity(n);
        let mut left = self.draws as usize;
        while left > 0 {
            let many = left.min(BLOCK);
            left -= many;
            scores.fill(0.0);
            for draw in 0..many {
                weights
                    .draw(&mut rng, &mut one, |criterion, weight| drawn[criterion * BLOCK + draw] = weight);
                if let Some(cells) = &cells {
                    for (criterion, (low, high)) in cells.iter().enumerate() {
                        for unit in 0..m {
                            let x = low[unit] + rng.unit() * (high[unit] - low[unit]);
                            scores[unit * BLOCK + draw] += drawn[criterion * BLOCK + draw] * x;
                        }
                    }
                }
            }
            if cells.is_none() {
                for (scores, row) in scores.chunks_exact_mut(BLOCK).zip(rows.chunks_exact(n)) {
                    let mut sums = [0.0; BLOCK];
                    for (x, weights) in row.iter().zip(drawn.chunks_exact(BLOCK)) {
                        for (sum, weight) in sums.iter_mut().zip(weights) {
                            *sum += weight * x;
                        }
                    }
                    scores.copy_from_slice(&sums);
                }
            }
            for draw in 0..many {
                let (scores, weights) = (&scores[draw..], &drawn[draw..]);
                tally.count(scores.iter().step_by(BLOCK).copied(), &weights.iter().step_by(BLOCK));
            }
        }
        Ok(tally.finish())
    }

    /// The same for any method, under uncertain weights: as many runs of the method as draws.
    ///
    /// # Errors
    /// As [`Smaa::run`], and those of the method; cells with bounds are for the additive model only.
    pub fn run_method(&self, problem: &Problem, method: &dyn Method) -> Result<Acceptability> {
        if !(1..=10_000_000).contains(&self.draws) {
            return Err(Error::parameter("draws", "1 to 10 million"));
        }
        if self.cells.is_some() {
            return Err(Error::parameter("cells", "none: bounds of cells are for the additive model"));
        }
        let weights = Weights::new(&self.information, problem)?;
        let (m, n) = (problem.units(), problem.criteria());
        let mut rng = Rng::new(self.seed);
        let mut tally = Tally::new(m, n);
        let mut problem = problem.clone();
        let (mut one, mut drawn) = (Vec::with_capacity(n), vec![0.0; n]);
        for _ in 0..self.draws {
            weights.draw(&mut rng, &mut one, |criterion, weight| drawn[criterion] = weight);
            problem.set_weights(drawn.iter().copied());
            tally.count(method.scores(&problem)?.turned().into_iter(), &drawn.iter());
        }
        Ok(tally.finish())
    }

    /// Ends of the cells of the criteria that count, turned so that more is better.
    fn turned_cells(&self, problem: &Problem) -> Result<Option<Vec<Ends>>> {
        let Some((low, high)) = &self.cells else { return Ok(None) };
        let fits = |grid: &Grid| grid.units() == problem.units();
        if !fits(low) || !fits(high) || low.criteria() != high.criteria() {
            return Err(Error::shape("bounds of cells of the shape of the matrix"));
        }
        let mut cells = Vec::with_capacity(problem.criteria());
        for (c, &given) in problem.given().iter().enumerate() {
            let (low, high) = (low.column(given), high.column(given));
            if low.len() != problem.units() {
                return Err(Error::shape("bounds of cells of the shape of the matrix"));
            }
            if let Some(unit) = (0..low.len()).find(|&unit| low[unit] > high[unit]) {
                return Err(Error::cell(unit, given, "a lower end that is not above the upper one"));
            }
            let turn = |column: &[f64]| column.iter().map(|&x| problem.directions()[c].turn(x)).collect();
            cells.push((turn(low), turn(high)));
        }
        Ok(Some(cells))
    }
}

/// Weights to draw.
struct Weights {
    exponential: Exponential,
    base: Vec<f64>,
    share: f64,
    /// Criteria from the most to the least important, in groups of the same place.
    groups: Vec<Vec<usize>>,
}

impl Weights {
    fn new(information: &Information, problem: &Problem) -> Result<Self> {
        let exponential = Exponential::new();
        let base = problem.weights().to_vec();
        let all = vec![(0..base.len()).collect()];
        match information {
            Information::None => Ok(Self { exponential, base, share: 1.0, groups: all }),
            Information::Around { share } if (0.0..=1.0).contains(share) => {
                Ok(Self { exponential, base, share: *share, groups: all })
            }
            Information::Around { .. } => Err(Error::parameter("share", "a number from 0 to 1")),
            Information::Order(places) => {
                let places: Vec<f64> = problem.pick("places", places)?.iter().map(|x| *x as f64).collect();
                let order = order(&places);
                let groups = crate::num::rank::ties(&places, &order, 0.0);
                let groups = groups.into_iter().map(|group| order[group].to_vec()).collect();
                Ok(Self { exponential, base, share: 1.0, groups })
            }
        }
    }

    fn draw(&self, rng: &mut Rng, drawn: &mut Vec<f64>, mut set: impl FnMut(usize, f64)) {
        let n = self.base.len();
        drawn.clear();
        drawn.extend((0..n).map(|_| self.exponential.draw(rng)));
        let total: f64 = drawn.iter().sum();
        if self.groups.len() == 1 {
            let scale = if total > 0.0 { 1.0 / total } else { 0.0 };
            for (criterion, x) in drawn.iter().enumerate() {
                let any = if total > 0.0 { x * scale } else { 1.0 / n as f64 };
                set(criterion, (1.0 - self.share) * self.base[criterion] + self.share * any);
            }
            return;
        }
        // Groups take the sorted draw from the top; within a group as they were drawn.
        let mut by_size = order(drawn);
        by_size.reverse();
        let mut from = 0;
        for group in &self.groups {
            let mut taken = by_size[from..from + group.len()].to_vec();
            from += group.len();
            taken.sort_unstable();
            for (&criterion, &at) in group.iter().zip(&taken) {
                set(criterion, if total > 0.0 { drawn[at] / total } else { 1.0 / n as f64 });
            }
        }
    }
}
