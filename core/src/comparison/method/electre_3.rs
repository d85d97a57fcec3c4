//! ELECTRE III: how credible it is that one unit is at least as good as another.

use super::Method;
use crate::comparison::{Problem, Scores};
use crate::error::{Error, Result};
use crate::num::sum::sum;

/// When a difference counts, in the unit of the criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Thresholds {
    /// q: up to here two values are as good as each other.
    pub indifference: f64,
    /// p: from here one is clearly better.
    pub preference: f64,
    /// v: from here nothing else can make up for it; `None`: everything can be made up for.
    pub veto: Option<f64>,
}

impl Thresholds {
    fn check(self) -> Result<()> {
        let Self { indifference: q, preference: p, veto } = self;
        let good = q >= 0.0 && q <= p && p.is_finite() && veto.is_none_or(|v| v.is_finite() && v > p);
        if good { Ok(()) } else { Err(Error::parameter("thresholds", "0 ≤ q ≤ p < v, finite")) }
    }

    /// c: 1 down to q behind, 0 from p behind.
    fn concordance(self, behind: f64) -> f64 {
        if behind <= self.indifference {
            1.0
        } else if behind >= self.preference {
            0.0
        } else {
            (self.preference - behind) / (self.preference - self.indifference)
        }
    }

    /// d: 0 down to p behind, 1 from v behind.
    fn discordance(self, behind: f64) -> f64 {
        let Some(veto) = self.veto else { return 0.0 };
        ((behind - self.preference) / (veto - self.preference)).clamp(0.0, 1.0)
    }
}

/// How credible it is that `a` is at least as good as `b`, on turned values.
pub(super) fn credibility(a: &[f64], b: &[f64], weights: &[f64], thresholds: &[Thresholds]) -> f64 {
    let behind = |j: usize| {
        let tolerance = a[j].abs().max(b[j].abs()) * 1e-12;
        let difference = b[j] - a[j];
        if difference <= thresholds[j].indifference + tolerance { difference - tolerance } else { difference }
    };
    let overall = sum((0..a.len()).map(|j| weights[j] * thresholds[j].concordance(behind(j)))).min(1.0);
    (0..a.len()).fold(overall, |credibility, j| {
        let against = thresholds[j].discordance(behind(j));
        if against > overall { credibility * (1.0 - against) / (1.0 - overall) } else { credibility }
    })
}

/// `σ(a, b) = C(a, b) · Π_{j: d_j > C} (1 − d_j) / (1 − C)`, with `C = Σ w_j c_j`. O(m² n).
///
/// As a [`Method`] it scores by the net credibility `Σ_b σ(a, b) − Σ_b σ(b, a)`, not by distillation.
/// Source: B. Roy, *ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences*, Cahiers
/// du CERO 20 (1978).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Electre3, Thresholds}};
/// let problem = Problem::plain(Grid::from_rows(&[[5.0, 5.0], [6.0, 1.0]])?)?;
/// let thresholds = vec![Thresholds { indifference: 0.0, preference: 2.0, veto: None }; 2];
/// let credibility = Electre3 { thresholds }.credibility(&problem)?;
/// assert_eq!((credibility.at(0, 1), credibility.at(1, 0)), (0.75, 0.5));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Electre3 {
    /// One set a criterion; none at all: every difference counts in full, without veto.
    pub thresholds: Vec<Thresholds>,
}

/// The credibility of "at least as good as" for each ordered pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Credibility {
    units: usize,
    values: Vec<f64>,
}

impl Credibility {
    /// That `a` is at least as good as `b`, 0 to 1.
    pub fn at(&self, a: usize, b: usize) -> f64 {
        self.values[a * self.units + b]
    }

    /// How many units.
    pub const fn units(&self) -> usize {
        self.units
    }
}

/// One set of thresholds for each criterion that counts.
pub(super) fn picked(problem: &Problem, thresholds: &[Thresholds]) -> Result<Vec<Thresholds>> {
    if thresholds.is_empty() {
        return Ok(vec![Thresholds::default(); problem.criteria()]);
    }
    let picked = problem.pick("thresholds", thresholds)?;
    picked.iter().try_for_each(|one| one.check())?;
    Ok(picked)
}

impl Electre3 {
    /// The credibility of each ordered pair.
    ///
    /// # Errors
    /// Not one set of thresholds a criterion, or thresholds out of order.
    pub fn credibility(&self, problem: &Problem) -> Result<Credibility> {
        let thresholds = picked(problem, &self.thresholds)?;
        let columns = problem.turned_columns();
        let m = problem.units();
        let rows: Vec<Vec<f64>> =
            (0..m).map(|unit| columns.iter().map(|column| column[unit]).collect()).collect();
        let pairs = rows.iter().flat_map(|a| rows.iter().map(move |b| (a, b)));
        let values = pairs.map(|(a, b)| credibility(a, b, problem.weights(), &thresholds)).collect();
        Ok(Credibility { units: m, values })
    }
}

impl Method for Electre3 {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        let credibility = self.credibility(problem)?;
        let m = credibility.units();
        let net = |a: usize| sum((0..m).map(|b| credibility.at(a, b) - credibility.at(b, a)));
        Scores::higher((0..m).map(net).collect()).finite()
    }
}
