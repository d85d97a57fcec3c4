//! Kappas: agreement on classes beyond chance.

use crate::error::{Error, Result};

/// How much a disagreement of two ordered classes counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KappaWeights {
    /// Any disagreement is one.
    #[default]
    Unweighted,
    /// By the number of steps.
    Linear,
    /// By its square.
    Quadratic,
}

/// Cohen's kappa of two assessors, `1 − Σ v o / Σ v e` with observed and expected shares and the weights v of
/// disagreement; classes are counted from 0. O(m + classes²).
///
/// `None` where both always give the same one class. Source: J. Cohen, *A Coefficient of Agreement for Nominal Scales*,
/// Educational and Psychological Measurement 20 (1960); *Weighted kappa*, Psychological Bulletin 70 (1968).
///
/// # Errors
/// Lists of different lengths, or empty ones.
///
/// ```
/// use scambio_core::comparison::agreement::{KappaWeights, cohen};
/// let kappa = cohen(&[0, 1, 1, 0], &[0, 1, 0, 0], KappaWeights::Unweighted)?;
/// assert_eq!(kappa, Some(0.5));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn cohen(a: &[usize], b: &[usize], weights: KappaWeights) -> Result<Option<f64>> {
    if a.len() != b.len() || a.is_empty() {
        return Err(Error::shape("two lists of classes of the same length"));
    }
    let mut classes: Vec<usize> = a.iter().chain(b).copied().collect();
    classes.sort_unstable();
    classes.dedup();
    let place = |class: usize| classes.partition_point(|x| *x < class);
    let c = classes.len();
    let (mut of_a, mut of_b) = (vec![0.0; c], vec![0.0; c]);
    let apart = |i: usize, j: usize| {
        let steps = classes[i].abs_diff(classes[j]) as f64;
        match weights {
            KappaWeights::Unweighted => f64::from(u8::from(i != j)),
            KappaWeights::Linear => steps,
            KappaWeights::Quadratic => steps * steps,
        }
    };
    let n = a.len() as f64;
    let mut observed = 0.0;
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (place(*x), place(*y));
        of_a[x] += 1.0 / n;
        of_b[y] += 1.0 / n;
        observed += apart(x, y) / n;
    }
    let pairs = (0..c).flat_map(|i| (0..c).map(move |j| (i, j)));
    let expected: f64 = pairs.map(|(i, j)| of_a[i] * of_b[j] * apart(i, j)).sum();
    Ok((expected > 0.0).then(|| 1.0 - observed / expected))
}

/// Fleiss' kappa: `counts[unit][class]` assessors, the same number for every unit. O(m classes).
///
/// `None` where all gave the same one class. Source: J. L. Fleiss, *Measuring nominal scale agreement among many raters*,
/// Psychological Bulletin 76 (1971).
///
/// # Errors
/// No unit, rows of different lengths or with another number of assessors, fewer than two assessors.
///
/// ```
/// use scambio_core::comparison::agreement::fleiss;
/// assert_eq!(fleiss(&[vec![3, 0], vec![0, 3]])?, Some(1.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn fleiss(counts: &[Vec<u32>]) -> Result<Option<f64>> {
    let first = counts.first().map(|row| (row.len(), row.iter().sum::<u32>()));
    let (classes, raters) = first.unwrap_or_default();
    let same = |row: &Vec<u32>| row.len() == classes && row.iter().sum::<u32>() == raters;
    if raters < 2 || !counts.iter().all(same) {
        return Err(Error::shape("the same two or more assessors for each unit, and the same classes"));
    }
    let (m, k) = (counts.len() as f64, f64::from(raters));
    let agree = |row: &Vec<u32>| {
        row.iter().map(|x| f64::from(*x) * (f64::from(*x) - 1.0)).sum::<f64>() / (k * (k - 1.0))
    };
    let observed = counts.iter().map(agree).sum::<f64>() / m;
    let share = |class: usize| counts.iter().map(|row| f64::from(row[class])).sum::<f64>() / (m * k);
    let expected: f64 = (0..classes).map(|class| share(class) * share(class)).sum();
    Ok((expected < 1.0 - 1e-12).then(|| (observed - expected) / (1.0 - expected)))
}
