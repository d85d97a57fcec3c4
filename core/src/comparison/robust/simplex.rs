//! Exact shares of all weights: no draws.

use crate::comparison::Problem;

/// The share of all weights (0 or more, adding up to 1) with which `Σ w_j d_j > 0`; ½ where all d are 0. O(n²), and exact:
/// sums and products of numbers from 0 to 1 alone.
///
/// Source: G. Varsi, *The multidimensional content of the frustum of the simplex*, Pacific Journal of Mathematics 46
/// (1973).
///
/// ```
/// use scambio_core::comparison::robust::share_above;
/// assert_eq!(share_above(&[3.0, -1.0]), 0.75);
/// assert_eq!(share_above(&[1.0, 2.0, 0.0]), 1.0);
/// ```
pub fn share_above(differences: &[f64]) -> f64 {
    let above: Vec<f64> = differences.iter().copied().filter(|d| *d > 0.0).collect();
    let below: Vec<f64> = differences.iter().copied().filter(|d| *d < 0.0).collect();
    let zeros = differences.len() - above.len() - below.len();
    match (above.is_empty(), below.is_empty()) {
        (true, true) => return 0.5,
        (true, false) => return 0.0,
        (false, true) => return 1.0,
        (false, false) => {}
    }
    // Zeros stand with those below: the boundary has no content.
    let mut content = vec![0.0; below.len() + zeros + 1];
    content[0] = 1.0;
    for up in above {
        for at in 1..content.len() {
            let down = below.get(at - 1).copied().unwrap_or(0.0);
            content[at] = (up * content[at - 1] - down * content[at]) / (up - down);
        }
    }
    content.last().copied().unwrap_or_default().clamp(0.0, 1.0)
}

/// For each ordered pair (a · m + b) the share of all weights with which a is ahead of b in the additive model, whatever
/// the weights of the problem; ½ for units that are equal. O(m² n²).
pub fn pairwise_winning(problem: &Problem) -> Vec<f64> {
    let (m, columns) = (problem.units(), problem.turned_columns());
    let mut winning = vec![0.5; m * m];
    for a in 0..m {
        for b in 0..a {
            let differences: Vec<f64> = columns.iter().map(|column| column[a] - column[b]).collect();
            winning[a * m + b] = share_above(&differences);
            winning[b * m + a] = 1.0 - winning[a * m + b];
        }
    }
    winning
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::{Exponential, Rng};

    #[test]
    fn exact_is_sampled() {
        let mut rng = Rng::new(5);
        let exponential = Exponential::new();
        for n in 2..7 {
            let differences: Vec<f64> = (0..n).map(|at| rng.unit() - 0.4 - f64::from(at) * 0.02).collect();
            let draws = 200_000;
            let mut above = 0_u32;
            for _ in 0..draws {
                let total: f64 = differences.iter().map(|d| d * exponential.draw(&mut rng)).sum();
                above += u32::from(total > 0.0);
            }
            let sampled = f64::from(above) / f64::from(draws);
            assert!((sampled - share_above(&differences)).abs() < 0.006, "{differences:?}");
        }
    }
}
