//! How criteria go together: all correlations at once.

use crate::comparison::Grid;
use crate::num::moment::{is_point, mean, range};
use crate::num::wide::wide;

/// The criteria that tell units apart, and Pearson's correlations among them.
pub(super) struct Correlations {
    /// Their numbers among all.
    pub(super) moving: Vec<usize>,
    /// Standard deviation (by n) of each as a share of its range.
    pub(super) deviations: Vec<f64>,
    /// Row after row; 1 on the diagonal.
    pub(super) values: Vec<f64>,
}

/// Units that are taken together, so that their numbers stay at hand while all pairs of criteria pass.
const BLOCK: usize = 512;
/// Criteria that meet so many others at a time, each number of them read once; in lanes that the processor takes side by side.
const TILE: (usize, usize) = (2, 2);
const LANES: usize = 4;

impl Correlations {
    /// Of all criteria that are not constant. O(m n²), memory O(n²).
    pub(super) fn of(grid: &Grid) -> Self {
        let (mut moving, mut scales) = (Vec::new(), Vec::new());
        for (c, column) in grid.columns().enumerate() {
            let ends = range(column).unwrap_or_default();
            if !is_point(ends) {
                moving.push(c);
                scales.push((mean(column), ends.1 - ends.0));
            }
        }
        // Room for whole tiles: criteria that are none are all 0, and so are units beyond the last.
        let (n, padded) = (moving.len(), moving.len().next_multiple_of(TILE.0));
        let mut products = vec![0.0; padded * padded];
        let mut block = vec![[0.0; BLOCK]; padded];
        for from in (0..grid.units()).step_by(BLOCK) {
            for ((block, c), (mean, range)) in block.iter_mut().zip(&moving).zip(&scales) {
                let column = &grid.column(*c)[from..grid.units().min(from + BLOCK)];
                // Shares of the range from the mean: no product leaves the range of floats.
                block.iter_mut().zip(column).for_each(|(own, x)| *own = (x - mean) / range);
                block[column.len()..].fill(0.0);
            }
            wide!(add_products(&block, &mut products));
        }
        let lengths: Vec<f64> = (0..n).map(|j| products[j * padded + j].sqrt()).collect();
        let mut values = vec![1.0; n * n];
        for j in 0..n {
            for k in 0..j {
                let value = (products[j * padded + k] / (lengths[j] * lengths[k])).clamp(-1.0, 1.0);
                values[j * n + k] = value;
                values[k * n + j] = value;
            }
        }
        let root = (grid.units() as f64).sqrt();
        Self { moving, deviations: lengths.into_iter().map(|length| length / root).collect(), values }
    }
}

/// Adds the sums of products of every two criteria, the second not after the first, tile by tile.
#[inline(always)]
fn add_products(block: &[[f64; BLOCK]], products: &mut [f64]) {
    let padded = block.len();
    for (at, tall) in block.chunks_exact(TILE.0).enumerate() {
        let j = at * TILE.0;
        for (at, short) in block[..j + TILE.0].chunks_exact(TILE.1).enumerate() {
            let k = at * TILE.1;
            let mut sums = [[[0.0; LANES]; TILE.1]; TILE.0];
            for unit in (0..BLOCK).step_by(LANES) {
                for (sums, a) in sums.iter_mut().zip(tall) {
                    for (sums, b) in sums.iter_mut().zip(short) {
                        for (lane, sum) in sums.iter_mut().enumerate() {
                            *sum += a[unit + lane] * b[unit + lane];
                        }
                    }
                }
            }
            for (row, sums) in sums.iter().enumerate() {
                for (column, lanes) in sums.iter().enumerate() {
                    products[(j + row) * padded + k + column] += lanes.iter().sum::<f64>();
                }
            }
        }
    }
}
