//! PROMETHEE I and II: preferences in pairs, as flows.

use super::{Method, Preference};
use crate::comparison::{Grid, Problem, Scores};
use crate::error::Result;

/// `φ⁺_i = 1/(m−1) Σ_j w_j Σ_k P_j(x_i − x_k)`, φ⁻ the other way round, `φ = φ⁺ − φ⁻`.
///
/// O(n m log m) and no memory of pairs, O(n m²) where a preference is Gaussian. Unit-safe with thresholds in the same
/// unit. Edge: one unit has flows of 0; a constant criterion adds 0. A further unit can move the others.
/// Source: J.-P. Brans, Ph. Vincke, B. Mareschal, *How to select and how to rank projects: the PROMETHEE method*, European
/// Journal of Operational Research 24 (1986).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::{Preference, Promethee}};
/// let problem = Problem::plain(Grid::from_rows(&[[8.0, 1.0], [4.0, 2.0], [6.0, 3.0]])?)?;
/// let flows = Promethee { preferences: vec![Preference::Usual; 2] }.flows(&problem)?;
/// assert_eq!(flows.net(), [0.0, -0.5, 0.5]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Promethee {
    /// One preference function a criterion; none at all is [`Preference::Usual`] for every one.
    pub preferences: Vec<Preference>,
}

/// The flows of PROMETHEE.
#[derive(Clone, Debug, PartialEq)]
pub struct Flows {
    /// φ⁺: how much a unit is preferred to the others, 0 to 1.
    pub plus: Vec<f64>,
    /// φ⁻: how much the others are preferred to it, 0 to 1.
    pub minus: Vec<f64>,
}

/// How two units stand in PROMETHEE I.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The first is preferred: no worse by both flows, better by one.
    Preferred,
    /// The second is preferred.
    PreferredTo,
    /// Both flows are the same.
    Indifferent,
    /// Each is ahead by one flow: they cannot be compared.
    Incomparable,
}

impl Promethee {
    /// Both flows.
    ///
    /// # Errors
    /// Not one preference function a criterion, or thresholds that mean nothing.
    pub fn flows(&self, problem: &Problem) -> Result<Flows> {
        let preferences = self.picked(problem)?;
        let (mut plus, mut minus) = (vec![0.0; problem.units()], vec![0.0; problem.units()]);
        let others = (problem.units().max(2) - 1) as f64;
        for (c, preference) in preferences.iter().enumerate() {
            let (above, below) = preference.flows(&problem.turned(c));
            let share = problem.weights()[c] / others;
            for unit in 0..problem.units() {
                plus[unit] += share * above[unit];
                minus[unit] += share * below[unit];
            }
        }
        Ok(Flows { plus, minus })
    }

    fn picked(&self, problem: &Problem) -> Result<Vec<Preference>> {
        if self.preferences.is_empty() {
            return Ok(vec![Preference::Usual; problem.criteria()]);
        }
        let preferences = problem.pick("preferences", &self.preferences)?;
        preferences.iter().try_for_each(|preference| preference.check())?;
        Ok(preferences)
    }
}

impl Flows {
    /// φ, from −1 to 1: PROMETHEE II ranks by it.
    pub fn net(&self) -> Vec<f64> {
        self.plus.iter().zip(&self.minus).map(|(plus, minus)| plus - minus).collect()
    }

    /// How two units stand in PROMETHEE I; flows within 10⁻¹⁰ are the same. `None` where there is no such unit.
    pub fn relation(&self, a: usize, b: usize) -> Option<Relation> {
        let side = |difference: f64| if difference.abs() <= 1e-10 { 0.0 } else { difference.signum() };
        let plus = side(self.plus.get(a)? - self.plus.get(b)?);
        let minus = side(self.minus.get(b)? - self.minus.get(a)?);
        Some(if plus == 0.0 && minus == 0.0 {
            Relation::Indifferent
        } else if plus >= 0.0 && minus >= 0.0 {
            Relation::Preferred
        } else if plus <= 0.0 && minus <= 0.0 {
            Relation::PreferredTo
        } else {
            Relation::Incomparable
        })
    }
}

impl Method for Promethee {
    fn scores(&self, problem: &Problem) -> Result<Scores> {
        Scores::higher(self.flows(problem)?.net()).finite()
    }

    /// The net flow by each criterion alone.
    fn parts(&self, problem: &Problem) -> Result<Option<Grid>> {
        let others = (problem.units().max(2) - 1) as f64;
        let net = |(c, preference): (usize, &Preference)| {
            let (above, below) = preference.flows(&problem.turned(c));
            above.iter().zip(&below).map(|(above, below)| (above - below) / others).collect::<Vec<_>>()
        };
        Grid::from_columns(self.picked(problem)?.iter().enumerate().map(net).collect::<Vec<_>>()).map(Some)
    }
}
