//! Which choice matters: weights, normalisation, method?

use crate::error::{Error, Result};
use crate::num::moment::mean;

/// What one choice explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share of the variance of positions that the choice alone explains, 0 to 1.
    pub alone: f64,
    /// The share in which it has a part, alone or together with others; never less.
    pub total: f64,
}

/// The share of each choice in the variance of positions, over all units and all combinations of what could have been
/// chosen: `options[k]` alternatives for choice k, and the positions for every combination of them.
///
/// Alone: `Σ_i Var_k(E[position_i | choice k]) / Σ_i Var(position_i)`; total: what is left of the variance when all others
/// are known. Exact, for every combination is run; the shares alone add up to 1 at most, what is missing is interaction.
/// Where no choice moves anybody all shares are 0. Runs `positions` once for each combination.
/// Source: A. Saltelli and others, *Global Sensitivity Analysis: The Primer*, 2008; M. Saisana, A. Saltelli, S. Tarantola,
/// Journal of the Royal Statistical Society A 168 (2005).
///
/// # Errors
/// No choice, one without options, more than 100,000 combinations; those of `positions`, or lists of different lengths.
///
/// ```
/// use scambio_core::comparison::robust::variance_share;
/// // The first choice turns two units round, the second changes nothing.
/// let found = variance_share(&[2, 3], |at| Ok(if at[0] == 0 { vec![1.0, 2.0] } else { vec![2.0, 1.0] }))?;
/// assert_eq!((found[0].alone, found[0].total, found[1].total), (1.0, 1.0, 0.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn variance_share(
    options: &[usize],
    mut positions: impl FnMut(&[usize]) -> Result<Vec<f64>>,
) -> Result<Vec<Share>> {
    let many = options.iter().try_fold(1_usize, |all, options| all.checked_mul(*options)).unwrap_or_default();
    if options.is_empty() || !(1..=100_000).contains(&many) {
        return Err(Error::parameter("options", "one or more of each choice, up to 100,000 combinations"));
    }
    let mut runs = Vec::with_capacity(many);
    for at in 0..many {
        runs.push(positions(&combination(at, options))?);
    }
    let units = runs[0].len();
    if runs.iter().any(|run| run.len() != units) {
        return Err(Error::shape("a position for the same units in every combination"));
    }
    let variance = |numbers: &[f64]| {
        let centre = mean(numbers);
        numbers.iter().map(|x| (x - centre) * (x - centre)).sum::<f64>() / numbers.len() as f64
    };
    let of = |unit: usize| runs.iter().map(|run| run[unit]).collect::<Vec<_>>();
    let all: f64 = (0..units).map(|unit| variance(&of(unit))).sum();
    let share = |k: usize| {
        let (mut alone, mut left) = (0.0, 0.0);
        for unit in 0..units {
            let numbers = of(unit);
            alone += variance(&means(&numbers, options[k], |at| combination(at, options)[k]));
            // Of the means over this choice alone: the variance that is not its own.
            let others = many / options[k];
            let without = |at: usize| {
                let mut place = 0;
                for (j, chosen) in combination(at, options).into_iter().enumerate().filter(|(j, _)| *j != k) {
                    place = place * options[j] + chosen;
                }
                place
            };
            left += variance(&means(&numbers, others, without));
        }
        let part = |x: f64| if all > 0.0 { (x / all).clamp(0.0, 1.0) } else { 0.0 };
        let alone = part(alone);
        Share { alone, total: if all > 0.0 { (1.0 - part(left)).max(alone) } else { 0.0 } }
    };
    Ok((0..options.len()).map(share).collect())
}

/// What is chosen in a combination, the last choice changing first.
fn combination(mut at: usize, options: &[usize]) -> Vec<usize> {
    let mut chosen = vec![0; options.len()];
    for (place, options) in chosen.iter_mut().zip(options).rev() {
        *place = at % options;
        at /= options;
    }
    chosen
}

/// The mean of each group of numbers.
fn means(numbers: &[f64], groups: usize, group: impl Fn(usize) -> usize) -> Vec<f64> {
    let (mut sums, mut many) = (vec![0.0; groups], vec![0.0; groups]);
    for (at, x) in numbers.iter().enumerate() {
        sums[group(at)] += x;
        many[group(at)] += 1.0;
    }
    sums.iter().zip(&many).map(|(sum, many)| sum / many).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interaction_is_nobodys_alone() {
        let found = variance_share(&[2, 2], |at| Ok(vec![f64::from(u8::from(at[0] == at[1]))])).unwrap();
        assert_eq!(found, [Share { alone: 0.0, total: 1.0 }; 2]);
        let none = variance_share(&[3], |_| Ok(vec![1.0, 2.0])).unwrap();
        assert_eq!(none, [Share { alone: 0.0, total: 0.0 }]);
        assert!(variance_share(&[], |_| Ok(vec![])).is_err());
        assert!(variance_share(&[0, 2], |_| Ok(vec![])).is_err());
    }

    /// Two additive choices: their shares are those of their own variances.
    #[test]
    fn additive_choices_share_the_whole() {
        let found = variance_share(&[2, 3], |at| Ok(vec![4.0 * at[0] as f64 + at[1] as f64])).unwrap();
        let (first, second) = (4.0, 2.0 / 3.0);
        assert!((found[0].alone - first / (first + second)).abs() < 1e-12);
        assert!((found[1].total - second / (first + second)).abs() < 1e-12);
    }
}
