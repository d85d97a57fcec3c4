//! ELECTRE I: who outranks whom, and who is left to choose among.

use super::circles::circles;
use crate::comparison::Problem;
use crate::error::{Error, Result};
use crate::num::moment::{range, resolution};

/// What a difference against a unit is measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Discordance {
    /// The range of its own criterion: unit-safe.
    #[default]
    OwnRange,
    /// The widest range of all criteria, as in the first papers: criteria must be on comparable scales.
    WidestRange,
}

/// a outranks b where the weight of the criteria on which a is at least as good reaches c, and no criterion on which b
/// is better speaks against it by more than d.
///
/// `C(a, b) = Σ_{j: a ≥ b} w_j`, `D(a, b) = max_j (b − a) / range`; outranks: `C ≥ c` and `D ≤ d`, both within 10⁻⁹.
/// O(m² n). Edge: equal units outrank each other where d ≥ 0.
/// Source: B. Roy, *Classement et choix en présence de points de vue multiples (la méthode ELECTRE)*, RIRO 2 (1968).
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, method::Electre1};
/// let problem = Problem::plain(Grid::from_rows(&[[9.0, 8.0], [1.0, 2.0], [5.0, 9.0]])?)?;
/// assert_eq!(Electre1 { concordance: 0.5, ..Electre1::default() }.solve(&problem)?.kernel, [0]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Electre1 {
    /// c, 0 to 1.
    pub concordance: f64,
    /// d, 0 to 1.
    pub discordance: f64,
    /// What a difference against is measured by.
    pub scale: Discordance,
}

impl Default for Electre1 {
    fn default() -> Self {
        Self { concordance: 0.65, discordance: 0.35, scale: Discordance::OwnRange }
    }
}

/// What ELECTRE I says; matrices row after row, entry (a, b) at a · m + b, the diagonal as it is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Electre1Result {
    /// How many units.
    pub units: usize,
    /// Concordance.
    pub concordance: Vec<f64>,
    /// Discordance.
    pub discordance: Vec<f64>,
    /// Who outranks whom; nobody outranks itself.
    pub outranks: Vec<bool>,
    /// Those that nobody outranks.
    pub not_outranked: Vec<usize>,
    /// The kernel, once units that outrank each other in a circle are taken as one: nobody in it outranks another outside
    /// its circle, and everybody else is outranked by somebody in it.
    pub kernel: Vec<usize>,
}

impl Electre1 {
    /// Concordance, discordance, outranking and kernel.
    ///
    /// # Errors
    /// Thresholds outside 0 to 1.
    pub fn solve(&self, problem: &Problem) -> Result<Electre1Result> {
        if !(0.0..=1.0).contains(&self.concordance) || !(0.0..=1.0).contains(&self.discordance) {
            return Err(Error::parameter("concordance, discordance", "numbers from 0 to 1"));
        }
        let m = problem.units();
        let columns = problem.turned_columns();
        let width = |column: &Vec<f64>| range(column).map_or(0.0, |(low, high)| high - low);
        let widest = columns.iter().map(width).fold(0.0, f64::max);
        let (mut concordance, mut discordance) = (vec![0.0; m * m], vec![0.0_f64; m * m]);
        let prepared: Vec<(&[f64], f64, f64, f64)> = columns
            .iter()
            .zip(problem.weights())
            .map(|(column, weight)| {
                let whole = if self.scale == Discordance::OwnRange { width(column) } else { widest };
                let part = if whole.is_normal() { 1.0 / whole } else { 0.0 };
                (&column[..], *weight, resolution(column), part)
            })
            .collect();
        // Row by row, so that a row of each matrix stays at hand while all criteria pass.
        for (a, (agree, against)) in
            concordance.chunks_exact_mut(m).zip(discordance.chunks_exact_mut(m)).enumerate()
        {
            for &(column, weight, tolerance, part) in &prepared {
                let own = column[a];
                for ((agree, against), x) in agree.iter_mut().zip(&mut *against).zip(column) {
                    let behind = x - own;
                    *agree += if behind <= tolerance { weight } else { 0.0 };
                    *against = if behind * part > *against { behind * part } else { *against };
                }
            }
        }
        let strong = |(agree, against): (&f64, &f64)| {
            *agree >= self.concordance - 1e-9 && *against <= self.discordance + 1e-9
        };
        let mut outranks: Vec<bool> = concordance.iter().zip(&discordance).map(strong).collect();
        outranks.iter_mut().step_by(m + 1).for_each(|own| *own = false);
        let mut is_outranked = vec![false; m];
        for row in outranks.chunks_exact(m) {
            is_outranked.iter_mut().zip(row).for_each(|(one, by)| *one |= by);
        }
        let not_outranked = (0..m).filter(|&unit| !is_outranked[unit]).collect();
        let kernel = kernel(m, &outranks);
        Ok(Electre1Result { units: m, concordance, discordance, outranks, not_outranked, kernel })
    }
}

/// The kernel of the graph whose circles are contracted. It is unique.
fn kernel(m: usize, outranks: &[bool]) -> Vec<usize> {
    let mut kernel: Vec<usize> = Vec::new();
    // All that outrank a circle from outside come before it.
    for circle in circles(m, |a, b| outranks[a * m + b]) {
        let is_outranked = circle.iter().any(|&b| kernel.iter().any(|&a| outranks[a * m + b]));
        if !is_outranked {
            kernel.extend(circle);
        }
    }
    kernel.sort_unstable();
    kernel
}
