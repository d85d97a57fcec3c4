//! Eigenvalues and eigenvectors of a symmetric matrix.

/// Each eigenvalue with its eigenvector of length 1, the greatest eigenvalue first; of each vector the component of the
/// greatest magnitude is positive. By rotations of two coordinates at a time, in a fixed order. O(n³ · sweeps).
///
/// `matrix` is row after row; only what stands above the diagonal counts.
/// Source: C. G. J. Jacobi, Journal für die reine und angewandte Mathematik 30 (1846); G. H. Golub, C. F. Van Loan, *Matrix
/// Computations*, 8.5.
///
/// ```
/// use scambio_core::num::eigen::symmetric;
/// let found = symmetric(2, &[2.0, 1.0, 1.0, 2.0]);
/// assert!((found[0].0 - 3.0).abs() < 1e-15 && (found[0].1[0] - 0.5_f64.sqrt()).abs() < 1e-15);
/// ```
pub fn symmetric(n: usize, matrix: &[f64]) -> Vec<(f64, Vec<f64>)> {
    let mut a: Vec<f64> =
        (0..n * n).map(|at| matrix[(at / n).min(at % n) * n + (at / n).max(at % n)]).collect();
    let mut vectors: Vec<f64> = (0..n * n).map(|at| f64::from(u8::from(at / n == at % n))).collect();
    let size: f64 = a.iter().map(|x| x * x).sum();
    for _ in 0..100 {
        let off: f64 = (0..n * n).filter(|at| at / n != at % n).map(|at| a[at] * a[at]).sum();
        if off <= size * 1e-30 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                rotate(n, &mut a, &mut vectors, p, q);
            }
        }
    }
    let vector = |j: usize| {
        let column: Vec<f64> = (0..n).map(|i| vectors[i * n + j]).collect();
        let most =
            column.iter().fold(0.0_f64, |most, x| if x.abs() > most.abs() + 1e-12 { *x } else { most });
        column.into_iter().map(|x| if most < 0.0 { 0.0 - x } else { x }).collect()
    };
    let mut found: Vec<(f64, Vec<f64>)> = (0..n).map(|j| (a[j * n + j], vector(j))).collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0));
    found
}

/// Turns the coordinates p and q so that their entry becomes 0.
fn rotate(n: usize, a: &mut [f64], vectors: &mut [f64], p: usize, q: usize) {
    let entry = a[p * n + q];
    if entry == 0.0 {
        return;
    }
    let theta = (a[q * n + q] - a[p * n + p]) / (2.0 * entry);
    let t = if theta < 0.0 { -1.0 } else { 1.0 } / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    let turn = |at: usize, to: usize, all: &mut [f64]| {
        let (x, y) = (all[at], all[to]);
        all[at] = c * x - s * y;
        all[to] = s * x + c * y;
    };
    for k in 0..n {
        turn(k * n + p, k * n + q, a);
    }
    for k in 0..n {
        turn(p * n + k, q * n + k, a);
    }
    for k in 0..n {
        turn(k * n + p, k * n + q, vectors);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_are_scaled_by_their_values() {
        let n = 5;
        let matrix: Vec<f64> =
            (0..n * n).map(|at| f64::from(((at / n + 1) * (at % n + 1) * 7 % 11) as u8)).collect();
        let found = symmetric(n, &matrix);
        let at = |i: usize, j: usize| matrix[i.min(j) * n + i.max(j)];
        for (value, vector) in &found {
            for i in 0..n {
                let turned: f64 = (0..n).map(|j| at(i, j) * vector[j]).sum();
                assert!((turned - value * vector[i]).abs() < 1e-12);
            }
        }
        assert!(found.windows(2).all(|pair| pair[0].0 >= pair[1].0));
        assert_eq!(symmetric(0, &[]), []);
    }
}
