//! Stochastic multicriteria acceptability: positions under all weights, and under uncertain cells.

use super::scorer::{BLOCK, Ends, Scorer};
use super::tally::Tally;
use super::{Acceptability, First};
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

impl Smaa {
    /// Draws and counts.
    ///
    /// # Errors
    /// A number of draws, a share or places out of range; bounds of cells of another shape or in the wrong order.
    pub fn run(&self, problem: &Problem) -> Result<Acceptability> {
        self.positions(problem, self.additive(problem)?)
    }

    /// The same for any method, under uncertain weights: as many runs of the method as draws, but for sums and for TOPSIS,
    /// of which only what depends on the weights is done again.
    ///
    /// # Errors
    /// As [`Smaa::run`], and those of the method; cells with bounds are for the additive model only.
    pub fn run_method(&self, problem: &Problem, method: &dyn Method) -> Result<Acceptability> {
        self.positions(problem, self.by_method(problem, method)?)
    }

    /// Who is first in the same draws, and with which weights: what [`Smaa::run`] says of position 1, or
    /// [`Smaa::run_method`] where a method is given. Nothing is put in order: O(draws · m n) whatever the scores, memory O(m n).
    ///
    /// # Errors
    /// Those of the two.
    ///
    /// ```
    /// use scambio_core::comparison::{Grid, Problem, robust::Smaa};
    /// let problem = Problem::plain(Grid::from_rows(&[[1.0, 0.0], [0.0, 1.0], [0.2, 0.2]])?)?;
    /// let first = Smaa::default().first(&problem, None)?;
    /// assert!((first.share(0) - 0.5).abs() < 0.02 && first.central_weights(2).is_none());
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn first(&self, problem: &Problem, method: Option<&dyn Method>) -> Result<First> {
        let scorer = match method {
            Some(method) => self.by_method(problem, method)?,
            None => self.additive(problem)?,
        };
        let mut first = First::new(problem.units(), problem.criteria());
        self.draw(problem, scorer, |scores, weights, many| first.count(scores, weights, many))?;
        Ok(first)
    }

    fn additive<'m>(&self, problem: &Problem) -> Result<Scorer<'m>> {
        Ok(match self.turned_cells(problem)? {
            Some(cells) => Scorer::Cells(cells),
            None => Scorer::sums(problem),
        })
    }

    fn by_method<'m>(&self, problem: &Problem, method: &'m dyn Method) -> Result<Scorer<'m>> {
        if self.cells.is_some() {
            return Err(Error::parameter("cells", "none: bounds of cells are for the additive model"));
        }
        Scorer::of_method(problem, method)
    }

    fn positions(&self, problem: &Problem, scorer: Scorer<'_>) -> Result<Acceptability> {
        let mut tally = Tally::new(problem.units(), problem.criteria());
        self.draw(problem, scorer, |scores, weights, many| tally.count(scores, weights, many))?;
        Ok(tally.finish())
    }

    /// Draws, and has each block counted: the score of each unit, the weight of each criterion, and how many draws it has.
    fn draw(
        &self,
        problem: &Problem,
        mut scorer: Scorer<'_>,
        mut count: impl FnMut(&[[f64; BLOCK]], &[[f64; BLOCK]], usize),
    ) -> Result<()> {
        if !(1..=10_000_000).contains(&self.draws) {
            return Err(Error::parameter("draws", "1 to 10 million"));
        }
        let weights = Weights::new(&self.information, problem)?;
        let (m, n) = (problem.units(), problem.criteria());
        let mut rng = Rng::new(self.seed);
        let (mut drawn, mut scores) = (vec![[0.0; BLOCK]; n], vec![[0.0; BLOCK]; m]);
        let mut left = self.draws as usize;
        while left > 0 {
            let many = left.min(BLOCK);
            left -= many;
            weights.draw(&mut rng, &mut drawn, many);
            scorer.score(&drawn, many, &mut rng, &mut scores)?;
            count(&scores, &drawn, many);
        }
        Ok(())
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

    /// Fills the first draws of a block, criterion by criterion.
    fn draw(&self, rng: &mut Rng, drawn: &mut [[f64; BLOCK]], many: usize) {
        for draw in 0..many {
            drawn.iter_mut().for_each(|weights| weights[draw] = self.exponential.draw(rng));
            if self.groups.len() > 1 {
                self.put_in_order(drawn, draw);
            }
        }
        let mut totals = [0.0; BLOCK];
        for weights in &*drawn {
            totals.iter_mut().zip(weights).for_each(|(total, x)| *total += x);
        }
        let even = 1.0 / drawn.len() as f64;
        let scales = totals.map(|total| if total > 0.0 { 1.0 / total } else { 0.0 });
        for (weights, base) in drawn.iter_mut().zip(&self.base) {
            for (weight, scale) in weights.iter_mut().zip(&scales) {
                let any = if *scale > 0.0 { *weight * scale } else { even };
                *weight = (1.0 - self.share) * base + self.share * any;
            }
        }
    }

    /// Groups take the sorted draw from the top; within a group as they were drawn.
    fn put_in_order(&self, drawn: &mut [[f64; BLOCK]], draw: usize) {
        let sizes: Vec<f64> = drawn.iter().map(|weights| weights[draw]).collect();
        let mut by_size = order(&sizes);
        by_size.reverse();
        let mut from = 0;
        for group in &self.groups {
            let mut taken = by_size[from..from + group.len()].to_vec();
            from += group.len();
            taken.sort_unstable();
            group.iter().zip(&taken).for_each(|(&criterion, &at)| drawn[criterion][draw] = sizes[at]);
        }
    }
}
