//! Positions that follow while weights move.

use super::Acceptability;
use super::additive::{Additive, BLOCK};
use crate::comparison::method::Method;
use crate::comparison::problem::shares;
use crate::comparison::{Gappy, Problem, Scores};
use crate::error::{Error, Result};
use crate::rng::{Exponential, Rng};

/// How weights are doubted: drawn evenly among all that give each criterion at least `1 − share` of its own weight,
/// `(1 − share) · w + share · any`; a criterion of weight 0 stays out.
///
/// Source: J. O. Berger, *Robust Bayesian Analysis: Sensitivity to the Prior*, Journal of Statistical Planning and
/// Inference 25 (1990), ε-contamination; T. Tervonen, R. Lahdelma (2007) for the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// How many draws, 1 to 100,000.
    pub draws: u32,
    /// Seed of the draws.
    pub seed: u64,
    /// 0: the weights are sure; 1: nothing is known of them.
    pub share: f64,
}

impl Default for Doubt {
    fn default() -> Self {
        Self { draws: 10_000, seed: 1, share: 0.5 }
    }
}

/// A cell whose number is drawn evenly between two ends: an interval of uncertainty, or a gap between its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// Its row.
    pub unit: usize,
    /// Its column.
    pub criterion: usize,
    /// The least that it can be, on the scale of the values.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

/// Scores, positions and how sure these are, for weights that change: what a page needs while a slider moves.
///
/// For means and sums everything that does not depend on weights (the draws, and each unit's score in each of them) is
/// made once and kept: new weights cost O(draws · units). For another method each draw runs it again. The answer
/// depends on the last weights alone, not on those before; work is done in steps, so that a page stays responsive.
///
/// ```
/// use scambio_core::comparison::{Gappy, robust::{Doubt, Live}};
/// let values = Gappy::from_columns([[Some(1.0), Some(0.0), Some(0.4)], [Some(0.0), Some(1.0), None]])?;
/// let mut live = Live::of_means(&values, 1.0, 0.5, Doubt::default())?;
/// live.weigh(&[3.0, 1.0])?;
/// while !live.step(1_000) {}
/// assert_eq!(live.positions(), [Some(1), Some(3), Some(2)]);
/// assert_eq!(live.acceptability().interval(0), (1, 3));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Debug)]
pub struct Live {
    model: Model,
    doubt: Doubt,
    weights: Vec<f64>,
    scores: Vec<Option<f64>>,
    positions: Vec<Option<usize>>,
    counts: Acceptability,
    done: u32,
}

#[derive(Debug)]
enum Model {
    Additive(Box<Additive>),
    Method(Box<ByMethod>),
}

/// After so many blocks of draws it is seen whether two units are still to be compared.
const STRETCH: usize = 64;

/// In how many draws of a block one score is behind another, each counted twice and ties once.
fn halves(own: &[f64; BLOCK], other: &[f64; BLOCK]) -> u32 {
    own.iter().zip(other).map(|(own, other)| u32::from(own <= other) + u32::from(own < other)).sum()
}

impl Live {
    /// Units × draws that are kept: 128 MB and a little more.
    const MOST: usize = 16_000_000;

    /// A weighted power mean of numbers on which more is better: arithmetic at exponent 1, geometric at 0. Gaps stay open
    /// (weights are rescaled over what is there); a unit with less than `minimum` of the weight gets no position.
    ///
    /// Any method that adds up what each criterion gives is one at exponent 1, of [`Method::parts`].
    ///
    /// # Errors
    /// Doubt out of range, or too many units for so many draws; a value that the mean cannot take.
    pub fn of_means(values: &Gappy, exponent: f64, minimum: f64, doubt: Doubt) -> Result<Self> {
        if values.units().saturating_mul(doubt.draws as usize) > Self::MOST {
            return Err(Error::parameter("draws", "no more than 16 million draws × units"));
        }
        let model = Additive::new(values, exponent, minimum, doubt)?;
        Self::start(Model::Additive(Box::new(model)), values.units(), values.criteria(), doubt)
    }

    /// Any method.
    ///
    /// # Errors
    /// Doubt out of range; what the method refuses.
    pub fn of_method(problem: &Problem, method: Box<dyn Method>, doubt: Doubt) -> Result<Self> {
        let criteria = problem.criteria();
        let model = ByMethod {
            whole: problem.clone(),
            problem: problem.clone(),
            drawn: problem.clone(),
            method,
            exponential: Exponential::new(),
            rng: Rng::new(0),
        };
        Self::start(Model::Method(Box::new(model)), problem.units(), criteria, doubt)
    }

    fn start(model: Model, units: usize, criteria: usize, doubt: Doubt) -> Result<Self> {
        if !(1..=100_000).contains(&doubt.draws) || !(0.0..=1.0).contains(&doubt.share) {
            return Err(Error::parameter("draws, share", "1 to 100,000 draws, a share from 0 to 1"));
        }
        let counts = Acceptability::new(units);
        let mut live = Self {
            model,
            doubt,
            weights: Vec::new(),
            scores: Vec::new(),
            positions: Vec::new(),
            counts,
            done: 0,
        };
        live.weigh(&vec![1.0; criteria])?;
        Ok(live)
    }

    /// With cells that are not sure.
    ///
    /// # Errors
    /// A cell that is not there, or ends in the wrong order; a method that is not a mean of exponent 1.
    pub fn with_cells(mut self, cells: Vec<Uncertain>) -> Result<Self> {
        match &mut self.model {
            Model::Additive(model) => model.set_cells(cells)?,
            Model::Method(_) if cells.is_empty() => {}
            Model::Method(_) => return Err(Error::parameter("cells", "for sums and arithmetic means alone")),
        }
        Ok(self)
    }

    /// New weights, as points: scores and positions are there at once, the draws begin anew.
    ///
    /// # Errors
    /// Not one usable weight a criterion; what the method refuses.
    pub fn weigh(&mut self, points: &[f64]) -> Result<()> {
        let weights = shares(points)?;
        let (scores, lower) = match &mut self.model {
            Model::Additive(model) => (model.weigh(&weights)?, false),
            Model::Method(model) => model.weigh(&weights, self.doubt)?,
        };
        let there: Vec<f64> = scores.iter().copied().flatten().collect();
        let ranking = if lower { Scores::lower(there) } else { Scores::higher(there) }.finite()?.ranking();
        let mut next = ranking.positions().iter().copied();
        self.positions = scores.iter().map(|score| score.and_then(|_| next.next())).collect();
        self.scores = scores;
        self.weights = weights;
        self.counts = Acceptability::new(self.positions.len());
        self.done = 0;
        Ok(())
    }

    /// Goes on with up to so many draws; `true` once all are done.
    pub fn step(&mut self, draws: u32) -> bool {
        let to = self.done.saturating_add(draws).min(self.doubt.draws);
        for draw in self.done..to {
            match &mut self.model {
                Model::Additive(model) => model.count(draw as usize, &mut self.counts),
                Model::Method(model) => model.count(self.doubt, &mut self.counts),
            }
        }
        self.done = to;
        to == self.doubt.draws
    }

    /// The weights, which add up to 1.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The scores with the weights themselves; `None` for a unit with too little.
    pub fn scores(&self) -> &[Option<f64>] {
        &self.scores
    }

    /// The positions with the weights themselves.
    pub fn positions(&self) -> &[Option<usize>] {
        &self.positions
    }

    /// The positions that a unit takes in the middle 90 % of the draws so far, and the one with the weights themselves, which are
    /// a way to weigh as well: draws lean towards equal weights, so that heavy ones can lie beyond them. `None` for a unit
    /// without a position.
    ///
    /// ```
    /// use scambio_core::comparison::{Gappy, robust::{Doubt, Live}};
    /// let columns: Vec<_> =
    ///     (0..12).map(|at| if at == 0 { [Some(1.0), Some(0.0)] } else { [Some(0.0), Some(0.5)] }).collect();
    /// let mut live = Live::of_means(&Gappy::from_columns(columns)?, 1.0, 0.5, Doubt { share: 1.0, ..Doubt::default() })?;
    /// let weights: Vec<f64> = (0..12).map(|at| if at == 0 { 5.0 } else { 0.4 }).collect();
    /// live.weigh(&weights)?;
    /// while !live.step(10_000) {}
    /// assert_eq!((live.positions()[0], live.acceptability().interval(0)), (Some(1), (2, 2)));
    /// assert_eq!(live.interval(0), Some((1, 2)));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn interval(&self, unit: usize) -> Option<(usize, usize)> {
        let position = (*self.positions.get(unit)?)?;
        let (best, worst) = self.counts.interval(unit);
        Some((best.min(position), worst.max(position)))
    }

    /// For each ordered pair (a · m + b) the share of the draws so far in which a is ahead of b, ties halved; a unit without
    /// a position is behind all others. `None` for a method that is no mean or sum. O(draws · units²).
    ///
    /// ```
    /// use scambio_core::comparison::{Gappy, robust::{Doubt, Live}};
    /// let values = Gappy::from_columns([[Some(1.0), Some(0.0)], [Some(0.0), Some(1.0)]])?;
    /// let mut live = Live::of_means(&values, 1.0, 0.0, Doubt { share: 1.0, ..Doubt::default() })?;
    /// live.weigh(&[1.0, 1.0])?;
    /// while !live.step(1_000) {}
    /// let winning = live.winning().ok_or("a mean")?;
    /// assert!((winning[1] - 0.5).abs() < 0.02 && winning[1] + winning[2] == 1.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn winning(&mut self) -> Option<Vec<f64>> {
        match &mut self.model {
            Model::Additive(model) => Some(model.winning(self.done as usize, &self.positions)),
            Model::Method(_) => None,
        }
    }

    /// Bands of units that cannot be told apart, as [`bands`](super::bands) makes them of [`winning`](Self::winning), without
    /// comparing all pairs: units in the order of their mean positions, each with the first of its band in up to so many
    /// of the draws so far. Units without a position are in none. `None` for a method that is no mean or sum.
    /// Each unit is compared with the first of the band before it alone: O(draws · units).
    ///
    /// ```
    /// use scambio_core::comparison::{Gappy, robust::{Doubt, Live}};
    /// let values = Gappy::from_columns([[Some(1.0), Some(0.9), Some(0.0)], [Some(0.9), Some(1.0), Some(0.0)]])?;
    /// let mut live = Live::of_means(&values, 1.0, 0.0, Doubt::default())?;
    /// live.step(1_000);
    /// assert_eq!(live.bands(0.9, 1_000), Some(vec![vec![0, 1], vec![2]]));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn bands(&self, limit: f64, draws: u32) -> Option<Vec<Vec<usize>>> {
        let Model::Additive(model) = &self.model else { return None };
        let draws = draws.min(self.done) as usize;
        let mean = |unit: &usize| self.counts.mean_position(*unit);
        let mut order: Vec<usize> =
            (0..self.positions.len()).filter(|at| self.positions[*at].is_some()).collect();
        order.sort_by(|a, b| mean(a).total_cmp(&mean(b)));
        let mut bands: Vec<Vec<usize>> = Vec::new();
        let mut first: Vec<[f64; BLOCK]> = Vec::new();
        let all = 2.0 * draws.max(1) as f64;
        let told_apart = |first: &[[f64; BLOCK]], unit: usize| {
            let (mut others, mut behind) = (model.blocks(unit), 0);
            // Within a band this is mostly clear long before the last draw.
            first.chunks(STRETCH).all(|stretch| {
                behind +=
                    stretch.iter().zip(&mut others).map(|(own, other)| halves(own, &other)).sum::<u32>();
                (all - f64::from(behind)) / all >= limit
            })
        };
        for unit in order {
            match bands.last_mut() {
                Some(band) if draws == 0 || !told_apart(&first, unit) => band.push(unit),
                _ => {
                    first = model.blocks(unit).take(draws.div_ceil(BLOCK)).collect();
                    // Beyond the last draw nobody is ahead of it.
                    first.iter_mut().flatten().skip(draws).for_each(|score| *score = f64::INFINITY);
                    bands.push(vec![unit]);
                }
            }
        }
        bands.iter_mut().for_each(|band| band.sort_unstable());
        Some(bands)
    }

    /// Is it a mean or a sum, of which new weights cost little?
    pub const fn adds_up(&self) -> bool {
        matches!(self.model, Model::Additive(_))
    }

    /// How often each unit stood where, in the draws so far. A unit without a position is never counted.
    pub const fn acceptability(&self) -> &Acceptability {
        &self.counts
    }
}

/// A method that is run again in each draw.
#[derive(Debug)]
struct ByMethod {
    whole: Problem,
    /// The criteria that count, with the weights.
    problem: Problem,
    /// The same with the weights of a draw.
    drawn: Problem,
    method: Box<dyn Method>,
    exponential: Exponential,
    rng: Rng,
}

impl ByMethod {
    fn weigh(&mut self, weights: &[f64], doubt: Doubt) -> Result<(Vec<Option<f64>>, bool)> {
        self.problem = self.whole.with_weights(weights)?;
        self.drawn = self.problem.clone();
        self.rng = Rng::new(doubt.seed);
        let scores = self.method.scores(&self.problem)?;
        Ok((scores.values().iter().copied().map(Some).collect(), scores.is_lower_better()))
    }

    fn count(&mut self, doubt: Doubt, counts: &mut Acceptability) {
        let (exponential, rng) = (&self.exponential, &mut self.rng);
        let mut any: Vec<f64> = self.problem.weights().iter().map(|_| exponential.draw(rng)).collect();
        super::additive::normalise(&mut any);
        let weights = self.problem.weights().iter().zip(&any);
        self.drawn.set_weights(weights.map(|(w, any)| (1.0 - doubt.share) * w + doubt.share * any));
        // A draw in which the method refuses (AMPI, far outside its goalposts) does not count.
        let Ok(scores) = self.method.scores(&self.drawn) else { return };
        let ranking = scores.ranking();
        for (unit, position) in ranking.positions().iter().enumerate() {
            counts.count(unit, position - 1);
        }
        counts.count_draw();
    }
}
