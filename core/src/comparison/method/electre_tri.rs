//! ELECTRE TRI-B: sorting into ordered classes, such as degrees of maturity.

use super::Thresholds;
use super::electre_3::{credibility, picked};
use crate::comparison::Problem;
use crate::error::{Error, Result};

/// Classes are parted by profiles, from the lowest to the highest; class 0 is below all, class h above all h of them.
///
/// a outranks a profile where the credibility ([`super::Electre3`]) reaches λ. Pessimistic: the class above the highest
/// profile that a outranks. Optimistic: the class below the lowest profile that is preferred to a (it outranks a, and a
/// does not outrank it). The pessimistic class is never above the optimistic one. O(m h n).
/// Source: W. Yu, *ELECTRE TRI: Aspects méthodologiques et manuel d'utilisation*, LAMSADE 74 (1992).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::ElectreTri};
/// let problem = Problem::plain(Grid::from_rows(&[[9.0, 9.0], [5.0, 6.0], [1.0, 2.0]])?)?;
/// let tri = ElectreTri { profiles: vec![vec![3.0, 3.0], vec![7.0, 7.0]], ..ElectreTri::default() };
/// assert_eq!(tri.sort(&problem)?.pessimistic, [2, 1, 0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ElectreTri {
    /// The profiles, in the units of the criteria, each no better than the next on any criterion.
    pub profiles: Vec<Vec<f64>>,
    /// One set a criterion; none at all: every difference counts in full, without veto.
    pub thresholds: Vec<Thresholds>,
    /// λ, the credibility that is enough, 0.5 to 1.
    pub cut: f64,
}

impl Default for ElectreTri {
    fn default() -> Self {
        Self { profiles: Vec::new(), thresholds: Vec::new(), cut: 0.75 }
    }
}

/// The classes of the units, 0 the lowest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// By the pessimistic rule.
    pub pessimistic: Vec<usize>,
    /// By the optimistic rule.
    pub optimistic: Vec<usize>,
}

impl ElectreTri {
    /// Sorts the units.
    ///
    /// # Errors
    /// No profile, profiles of another length, not finite or out of order; λ outside 0.5 to 1; thresholds out of order.
    pub fn sort(&self, problem: &Problem) -> Result<Assignment> {
        if !(0.5..=1.0).contains(&self.cut) {
            return Err(Error::parameter("cut", "a number from 0.5 to 1"));
        }
        let thresholds = picked(problem, &self.thresholds)?;
        let directions = problem.directions();
        let mut profiles = Vec::with_capacity(self.profiles.len());
        for profile in &self.profiles {
            let picked = problem.pick("profiles", profile)?;
            let turned = picked.iter().zip(directions).map(|(&x, direction)| direction.turn(x));
            profiles.push(turned.collect::<Vec<f64>>());
        }
        let finite = profiles.iter().flatten().all(|x| x.is_finite());
        let ascending =
            profiles.windows(2).all(|pair| pair[0].iter().zip(&pair[1]).all(|(low, high)| low <= high));
        if profiles.is_empty() || !finite || !ascending {
            return Err(Error::parameter("profiles", "one or more, finite, from the lowest to the highest"));
        }
        let columns = problem.turned_columns();
        let reaches =
            |a: &[f64], b: &[f64]| credibility(a, b, problem.weights(), &thresholds) >= self.cut - 1e-9;
        let (mut pessimistic, mut optimistic) = (Vec::new(), Vec::new());
        for unit in 0..problem.units() {
            let row: Vec<f64> = columns.iter().map(|column| column[unit]).collect();
            pessimistic
                .push(profiles.iter().rposition(|profile| reaches(&row, profile)).map_or(0, |at| at + 1));
            let preferred = |profile: &Vec<f64>| reaches(profile, &row) && !reaches(&row, profile);
            optimistic.push(profiles.iter().position(preferred).unwrap_or(profiles.len()));
        }
        Ok(Assignment { pessimistic, optimistic })
    }
}
