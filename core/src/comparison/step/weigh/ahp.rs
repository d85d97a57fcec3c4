//! The analytic hierarchy process: judgements in pairs, their weights and their consistency.

use crate::comparison::problem::shares;
use crate::error::{Error, Result};
use crate::num::function::{exp, ln};
use crate::num::sum::sum;

/// Saaty's random indices of 1980 for 1 to 15 criteria; more keep the last.
const RANDOM_INDEX: [f64; 15] =
    [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/// A reciprocal matrix of judgements: entry (i, j) says how many times i matters more than j.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgements {
    n: usize,
    rows: Vec<f64>,
}

/// Weights from judgements, and how consistent these are.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahp {
    /// The weights, which add up to 1.
    pub weights: Vec<f64>,
    /// The greatest eigenvalue, n where the judgements agree with one another.
    pub lambda: f64,
    /// `(λ − n) / (n − 1)`.
    pub consistency_index: f64,
    /// The index divided by that of random judgements (Saaty 1980): up to 0.1 is held to be consistent.
    pub consistency_ratio: f64,
    /// The judgement (i, j), i < j, that is furthest from what the weights say: the one to look at again. `None` where
    /// all agree.
    pub look_again: Option<(usize, usize)>,
}

impl Judgements {
    /// From a full matrix.
    ///
    /// # Errors
    /// Not square, not positive, or not reciprocal (a_ij · a_ji = 1, within 1 %: 0.33 for 1/3 is let pass).
    pub fn new<R: AsRef<[f64]>>(rows: &[R]) -> Result<Self> {
        let n = rows.len();
        if n == 0 || rows.iter().any(|row| row.as_ref().len() != n) {
            return Err(Error::shape("judgements are a square matrix"));
        }
        for (i, row) in rows.iter().enumerate() {
            for (j, x) in row.as_ref().iter().enumerate() {
                if !(x.is_finite() && *x > 0.0) {
                    return Err(Error::cell(i, j, "a number above 0"));
                }
                if (x * rows[j].as_ref()[i] - 1.0).abs() > 0.011 {
                    return Err(Error::cell(i, j, "the reciprocal of the opposite judgement"));
                }
            }
        }
        Ok(Self { n, rows: rows.iter().flat_map(|row| row.as_ref().iter().copied()).collect() })
    }

    /// From the judgements above the diagonal, row by row: n (n − 1) / 2 of them.
    ///
    /// # Errors
    /// Another number of them, or one that is not above 0.
    pub fn from_upper(n: usize, upper: &[f64]) -> Result<Self> {
        if n == 0 || upper.len() != n * (n - 1) / 2 {
            return Err(Error::shape("n (n − 1) / 2 judgements"));
        }
        // Where the judgement (i, j), i < j, stands in the list.
        let place = |i: usize, j: usize| i * n - i * (i + 1) / 2 + j - i - 1;
        let entry = |i: usize, j: usize| match i.cmp(&j) {
            core::cmp::Ordering::Less => upper[place(i, j)],
            core::cmp::Ordering::Equal => 1.0,
            core::cmp::Ordering::Greater => 1.0 / upper[place(j, i)],
        };
        let rows: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| entry(i, j)).collect()).collect();
        Self::new(&rows)
    }

    fn at(&self, i: usize, j: usize) -> f64 {
        self.rows[i * self.n + j]
    }

    /// Weights by the principal eigenvector, found by repeated multiplication. O(n² · steps).
    ///
    /// Source: T. L. Saaty, *The Analytic Hierarchy Process*, 1980.
    ///
    /// # Errors
    /// Weights that leave the range of floats.
    ///
    /// ```
    /// use scambio_core::comparison::step::weigh::Judgements;
    /// let ahp = Judgements::from_upper(3, &[2.0, 6.0, 3.0])?.eigenvector()?;
    /// assert!((ahp.weights[0] - 0.6).abs() < 1e-12 && ahp.consistency_ratio < 1e-12);
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn eigenvector(&self) -> Result<Ahp> {
        let mut weights = vec![1.0 / self.n as f64; self.n];
        for _ in 0..10_000 {
            let next = shares(&self.times(&weights))?;
            let change = next.iter().zip(&weights).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            weights = next;
            if change < 1e-15 {
                break;
            }
        }
        Ok(self.judge(weights))
    }

    /// Weights by the geometric means of the rows. O(n²).
    ///
    /// Source: G. Crawford, C. Williams, *A Note on the Analysis of Subjective Judgment Matrices*, J. Math. Psychology 29
    /// (1985).
    ///
    /// # Errors
    /// As [`Judgements::eigenvector`].
    pub fn geometric_mean(&self) -> Result<Ahp> {
        let row_mean = |i: usize| exp(sum((0..self.n).map(|j| ln(self.at(i, j)))) / self.n as f64);
        let means: Vec<f64> = (0..self.n).map(row_mean).collect();
        Ok(self.judge(shares(&means)?))
    }

    fn times(&self, weights: &[f64]) -> Vec<f64> {
        (0..self.n).map(|i| sum((0..self.n).map(|j| self.at(i, j) * weights[j]))).collect()
    }

    fn judge(&self, weights: Vec<f64>) -> Ahp {
        let n = self.n as f64;
        let lambda = sum(self.times(&weights).iter().zip(&weights).map(|(a, w)| a / w)) / n;
        let consistency_index = if self.n < 2 { 0.0 } else { ((lambda - n) / (n - 1.0)).max(0.0) };
        let random = RANDOM_INDEX[(self.n - 1).min(RANDOM_INDEX.len() - 1)];
        let consistency_ratio = if random > 0.0 { consistency_index / random } else { 0.0 };
        let mut look_again = None;
        let mut worst = 1e-6;
        for i in 0..self.n {
            for j in i + 1..self.n {
                let off = ln(self.at(i, j) * weights[j] / weights[i]).abs();
                if off > worst {
                    worst = off;
                    look_again = Some((i, j));
                }
            }
        }
        Ahp { weights, lambda, consistency_index, consistency_ratio, look_again }
    }
}
