//! Best–worst: weights from two rows of judgements.

use super::solver::{Compare, Programme};
use crate::error::{Error, Result};

/// Weights from the best and the worst criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct BestWorst {
    /// The weights, which add up to 1.
    pub weights: Vec<f64>,
    /// ξ: the greatest contradiction that is left; near 0 is consistent.
    pub contradiction: f64,
}

/// The linear model: least ξ with `|w_B − a_Bj w_j| ≤ ξ`, `|w_j − a_jW w_W| ≤ ξ` and weights that add up to 1.
///
/// `best_to_others[j]` says how many times the best criterion matters more than j, `others_to_worst[j]` how many times j
/// matters more than the worst; from 1 to 9. The best is where the first list has a 1, the worst where the second has.
/// One linear programme of n + 1 variables.
/// Source: J. Rezaei, *Best-worst multi-criteria decision-making method: Some properties and a linear model*, Omega 64
/// (2016).
///
/// # Errors
/// Lists of different lengths, or without a 1; judgements outside 1 to 9; the best against the worst judged twice, otherwise.
///
/// ```
/// use scambio_core::comparison::linear::best_worst;
/// let found = best_worst(&[1.0, 2.0, 4.0], &[4.0, 2.0, 1.0])?;
/// assert!((found.weights[0] - 4.0 / 7.0).abs() < 1e-9 && found.contradiction < 1e-9);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn best_worst(best_to_others: &[f64], others_to_worst: &[f64]) -> Result<BestWorst> {
    let n = best_to_others.len();
    if others_to_worst.len() != n {
        return Err(Error::shape("two lists of judgements of the same length"));
    }
    let one = |list: &[f64]| list.iter().position(|a| *a == 1.0);
    let (Some(best), Some(worst)) = (one(best_to_others), one(others_to_worst)) else {
        return Err(Error::parameter("judgements", "a 1 for the best, and one for the worst"));
    };
    if best_to_others.iter().chain(others_to_worst).any(|a| !(1.0..=9.0).contains(a)) {
        return Err(Error::parameter("judgements", "numbers from 1 to 9"));
    }
    if best_to_others[worst] != others_to_worst[best] {
        return Err(Error::parameter("judgements", "the same of the best against the worst in both lists"));
    }
    // Variables: the weights, then ξ.
    let mut objective = vec![0.0; n + 1];
    objective[n] = -1.0;
    let mut programme = Programme::maximise(objective);
    let mut apart = |plus: usize, times: f64, minus: usize| {
        for sign in [1.0, -1.0] {
            let mut row = vec![0.0; n + 1];
            row[plus] += sign;
            row[minus] -= sign * times;
            row[n] = -1.0;
            programme.row(row, Compare::AtMost, 0.0);
        }
    };
    for j in 0..n {
        if j != best {
            apart(best, best_to_others[j], j);
        }
        if j != worst && j != best {
            apart(j, others_to_worst[j], worst);
        }
    }
    let mut whole = vec![1.0; n + 1];
    whole[n] = 0.0;
    programme.row(whole, Compare::Equal, 1.0);
    let mut weights = programme.solve()?;
    let contradiction = weights.pop().unwrap_or_default();
    Ok(BestWorst { weights, contradiction })
}
