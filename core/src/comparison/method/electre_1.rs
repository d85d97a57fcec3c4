//! ELECTRE I: who outranks whom, and who is left to choose among.

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
        let ranges: Vec<f64> =
            columns.iter().map(|column| range(column).map_or(0.0, |(low, high)| high - low)).collect();
        let widest = ranges.iter().copied().fold(0.0, f64::max);
        let (mut concordance, mut discordance) = (vec![0.0; m * m], vec![0.0_f64; m * m]);
        let tolerances: Vec<f64> = columns.iter().map(|column| resolution(column)).collect();
        // Row by row, so that a row of each matrix stays at hand while all criteria pass.
        for (a, (concordance, discordance)) in
            concordance.chunks_exact_mut(m).zip(discordance.chunks_exact_mut(m)).enumerate()
        {
            for (c, column) in columns.iter().enumerate() {
                let (own, tolerance, weight) = (column[a], tolerances[c], problem.weights()[c]);
                let whole = if self.scale == Discordance::OwnRange { ranges[c] } else { widest };
                let part = if whole > 0.0 { 1.0 / whole } else { 0.0 };
                for ((concordance, discordance), x) in
                    concordance.iter_mut().zip(&mut *discordance).zip(column)
                {
                    let behind = x - own;
                    let agrees = behind <= tolerance;
                    *concordance += if agrees { weight } else { 0.0 };
                    let against = if agrees { 0.0 } else { behind * part };
                    *discordance = if against > *discordance { against } else { *discordance };
                }
            }
        }
        let outranks: Vec<bool> = (0..m * m)
            .map(|at| {
                at / m != at % m
                    && concordance[at] >= self.concordance - 1e-9
                    && discordance[at] <= self.discordance + 1e-9
            })
            .collect();
        let not_outranked = (0..m).filter(|&b| (0..m).all(|a| !outranks[a * m + b])).collect();
        let kernel = kernel(m, &outranks);
        Ok(Electre1Result { units: m, concordance, discordance, outranks, not_outranked, kernel })
    }
}

/// The kernel of the graph whose circles are contracted. It is unique.
fn kernel(m: usize, outranks: &[bool]) -> Vec<usize> {
    let mut reach = outranks.to_vec();
    for k in 0..m {
        for a in 0..m {
            if reach[a * m + k] {
                for b in 0..m {
                    reach[a * m + b] |= reach[k * m + b];
                }
            }
        }
    }
    let same = |a: usize, b: usize| a == b || (reach[a * m + b] && reach[b * m + a]);
    // In or out, decided as soon as all that outrank a circle from outside are decided.
    let mut inside: Vec<Option<bool>> = vec![None; m];
    for _ in 0..m {
        for b in 0..m {
            if inside[b].is_some() {
                continue;
            }
            let circle: Vec<usize> = (0..m).filter(|&x| same(x, b)).collect();
            let above: Vec<usize> =
                (0..m).filter(|&a| !same(a, b) && circle.iter().any(|&x| outranks[a * m + x])).collect();
            let verdict = if above.iter().any(|&a| inside[a] == Some(true)) {
                Some(false)
            } else {
                above.iter().all(|&a| inside[a] == Some(false)).then_some(true)
            };
            for x in circle {
                inside[x] = verdict;
            }
        }
    }
    (0..m).filter(|&unit| inside[unit] == Some(true)).collect()
}
