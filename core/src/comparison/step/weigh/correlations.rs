//! How criteria go together: all correlations at once.

use crate::comparison::Grid;
use crate::num::moment::{dot, is_point, mean, range};

/// The criteria that tell units apart, and Pearson's correlations among them.
pub(super) struct Correlations {
    /// Their numbers among all.
    pub(super) moving: Vec<usize>,
    /// Standard deviation (by n) of each as a share of its range.
    pub(super) deviations: Vec<f64>,
    /// Row after row; 1 on the diagonal.
    pub(super) values: Vec<f64>,
}

/// Units that are taken together, so that their rows stay at hand while all pairs of criteria pass.
const BLOCK: usize = 512;

impl Correlations {
    /// Of all criteria that are not constant. O(m n²).
    pub(super) fn of(grid: &Grid) -> Self {
        let (mut moving, mut deviations, mut standard) = (Vec::new(), Vec::new(), Vec::new());
        for (c, column) in grid.columns().enumerate() {
            let ends = range(column).unwrap_or_default();
            if is_point(ends) {
                continue;
            }
            // Shares of the range from the mean, then a column of length 1: products of two are correlations.
            let (mean, range) = (mean(column), ends.1 - ends.0);
            let mut centred: Vec<f64> = column.iter().map(|x| (x - mean) / range).collect();
            let length = dot(&centred, &centred).sqrt();
            centred.iter_mut().for_each(|x| *x /= length);
            moving.push(c);
            deviations.push(length / (column.len() as f64).sqrt());
            standard.push(centred);
        }
        let n = moving.len();
        let mut values = vec![0.0; n * n];
        for from in (0..grid.units()).step_by(BLOCK) {
            let to = grid.units().min(from + BLOCK);
            for j in 0..n {
                for k in 0..j {
                    values[j * n + k] += dot(&standard[j][from..to], &standard[k][from..to]);
                }
            }
        }
        for j in 0..n {
            values[j * n + j] = 1.0;
            for k in 0..j {
                values[j * n + k] = values[j * n + k].clamp(-1.0, 1.0);
                values[k * n + j] = values[j * n + k];
            }
        }
        Self { moving, deviations, values }
    }
}
