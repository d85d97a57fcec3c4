//! VIKOR: a compromise between the good of all criteria and the regret of the worst one.

use super::Method;
use crate::comparison::{Problem, Scores};
use crate::error::{Error, Result};
use crate::num::moment::{is_constant, range};

/// With `d_ij = (f* − f) / (f* − f⁻)` from the best and worst observed: `S = Σ w d`, `R = max w d`,
/// `Q = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*)`; less is better. O(m n).
///
/// Unit-safe. Edge: a constant criterion adds 0; where all S (or all R) are equal their part of Q is 0.
/// Source: S. Opricovic, G.-H. Tzeng, *Compromise solution by MCDM methods*, European Journal of Operational Research 156
/// (2004).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::Vikor};
/// let problem = Problem::plain(Grid::from_rows(&[[9.0, 9.0], [1.0, 2.0], [2.0, 1.0]])?)?;
/// assert_eq!(Vikor::default().solve(&problem)?.compromise, [0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vikor {
    /// v: the weight of the good of all against the greatest regret, 0 to 1.
    pub v: f64,
}

impl Default for Vikor {
    fn default() -> Self {
        Self { v: 0.5 }
    }
}

/// What VIKOR says.
#[derive(Clone, Debug, PartialEq)]
pub struct VikorResult {
    /// S, the good of all: less is better.
    pub s: Vec<f64>,
    /// R, the greatest regret: less is better.
    pub r: Vec<f64>,
    /// Q, the compromise: less is better.
    pub q: Vec<f64>,
    /// The units of the compromise set, by Q.
    pub compromise: Vec<usize>,
    /// C1: is the first ahead of the second by at least 1/(m − 1)?
    pub has_advantage: bool,
    /// C2: is the first also first by S or by R?
    pub is_stable: bool,
}

impl Vikor {
    /// S, R, Q and the compromise set: the first alone if both conditions hold; the first and the second if only C2
    /// fails; if C1 fails, all that are less than 1/(m − 1) behind the first.
    ///
    /// # Errors
    /// v outside 0 to 1.
    pub fn solve(&self, problem: &Problem) -> Result<VikorResult> {
        if !(0.0..=1.0).contains(&self.v) {
            return Err(Error::parameter("v", "a number from 0 to 1"));
        }
        let m = problem.units();
        let (mut s, mut r) = (vec![0.0; m], vec![0.0_f64; m]);
        for c in 0..problem.criteria() {
            let column = problem.turned(c);
            if is_constant(&column) {
                continue;
            }
            let (worst, best) = range(&column).unwrap_or_default();
            for (unit, x) in column.iter().enumerate() {
                let regret = problem.weights()[c] * (best - x) / (best - worst);
                s[unit] += regret;
                r[unit] = r[unit].max(regret);
            }
        }
        let part = |x: f64, (best, worst): (f64, f64)| {
            if worst - best > 1e-12 { (x - best) / (worst - best) } else { 0.0 }
        };
        let (s_ends, r_ends) = (range(&s).unwrap_or_default(), range(&r).unwrap_or_default());
        let q: Vec<f64> = (0..m)
            .map(|unit| self.v * part(s[unit], s_ends) + (1.0 - self.v) * part(r[unit], r_ends))
            .collect();
        let order = Scores::lower(q.clone()).ranking().order();
        let first = order[0];
        let advantage = 1.0 / (m.max(2) - 1) as f64;
        let is_first = |all: &[f64]| all[first] - range(all).unwrap_or_default().0 <= 1e-10;
        let is_stable = is_first(&s) || is_first(&r);
        let has_advantage = order.get(1).is_none_or(|&second| q[second] - q[first] >= advantage - 1e-10);
        let compromise = match (has_advantage, is_stable) {
            (true, true) => vec![first],
            (true, false) => order.iter().copied().take(2).collect(),
            (false, _) => order.iter().copied().filter(|&u| q[u] - q[first] < advantage - 1e-10).collect(),
        };
        Ok(VikorResult { s, r, q, compromise, has_advantage, is_stable })
    }
}

impl Method for Vikor {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        Scores::lower(self.solve(problem)?.q).finite()
    }
}
