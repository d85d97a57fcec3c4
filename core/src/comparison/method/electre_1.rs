//! ELECTRE I: who outranks whom, and who is left to choose among.

use super::circles::circles;
use crate::comparison::Problem;
use crate::error::{Error, Result};
use crate::num::moment::{range, resolution};
use crate::num::wide::wide;

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
        let mut columns = problem.turned_columns();
        let is_huge = |column: &Vec<f64>| range(column).is_some_and(|(low, high)| high - low > 1e300);
        let is_shared = self.scale == Discordance::WidestRange && columns.iter().any(is_huge);
        for column in columns.iter_mut().filter(|column| is_shared || is_huge(column)) {
            // A small part of everything: neither differences nor what they are multiplied by leave the range of floats.
            column.iter_mut().for_each(|x| *x *= 1.0 / (1_u64 << 60) as f64);
        }
        let width = |column: &Vec<f64>| range(column).map_or(0.0, |(low, high)| high - low);
        let widest = columns.iter().map(width).fold(0.0, f64::max);
        let (mut concordance, mut discordance) = (vec![0.0; m * m], vec![0.0_f64; m * m]);
        let prepared: Vec<Prepared> = columns
            .iter()
            .zip(problem.weights())
            .map(|(column, weight)| {
                let whole = if self.scale == Discordance::OwnRange { width(column) } else { widest };
                let lanes =
                    |some: &[f64]| core::array::from_fn(|lane| some.get(lane).copied().unwrap_or_default());
                Prepared {
                    column: column.chunks(LANES).map(lanes).collect(),
                    weight: *weight,
                    tolerance: resolution(column),
                    part: if whole.is_normal() { 1.0 / whole } else { 0.0 },
                }
            })
            .collect();
        wide!(all_pairs(&prepared, m, &mut concordance, &mut discordance));
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

/// A criterion: more is better.
struct Prepared {
    /// The units' numbers, and zeros up to whole lanes.
    column: Vec<[f64; LANES]>,
    weight: f64,
    /// What is a difference at all, and which part of the whole one a difference of 1 is.
    tolerance: f64,
    part: f64,
}

/// Units that another one meets at once: what is summed up of them stays at hand while all criteria pass.
const LANES: usize = 8;

/// Concordance and discordance of all with all.
#[inline(always)]
fn all_pairs(criteria: &[Prepared], m: usize, concordance: &mut [f64], discordance: &mut [f64]) {
    for (a, (agree, against)) in
        concordance.chunks_exact_mut(m).zip(discordance.chunks_exact_mut(m)).enumerate()
    {
        for (at, (agree, against)) in agree.chunks_mut(LANES).zip(against.chunks_mut(LANES)).enumerate() {
            let (mut all, mut most) = ([0.0; LANES], [0.0; LANES]);
            for Prepared { column, weight, tolerance, part } in criteria {
                let own = column[a / LANES][a % LANES];
                let behind = column[at].map(|x| x - own);
                for lane in 0..LANES {
                    all[lane] += chosen(*weight, behind[lane] <= *tolerance);
                }
                for lane in 0..LANES {
                    most[lane] = greater(behind[lane] * part, most[lane]);
                }
            }
            agree.copy_from_slice(&all[..agree.len()]);
            against.copy_from_slice(&most[..against.len()]);
        }
    }
}

// In wasm a choice between floats becomes a branch, which is guessed wrong every other time: bits are chosen there.

/// The number, or 0.
#[inline(always)]
fn chosen(number: f64, is_chosen: bool) -> f64 {
    if cfg!(target_family = "wasm") {
        f64::from_bits(number.to_bits() & 0_u64.wrapping_sub(u64::from(is_chosen)))
    } else if is_chosen {
        number
    } else {
        0.0
    }
}

/// The greater one of a number and one that is 0 or more. Such are in the order of their bits, and whatever is below 0 has
/// bits that are, as a whole number, below 0 too.
#[inline(always)]
fn greater(number: f64, not_negative: f64) -> f64 {
    if cfg!(target_family = "wasm") {
        f64::from_bits((number.to_bits() as i64).max(not_negative.to_bits() as i64) as u64)
    } else if number > not_negative {
        number
    } else {
        not_negative
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Grid;

    /// Their differences leave the range of floats; the shares of the range are those of small ones.
    #[test]
    fn the_greatest_floats_are_as_far_apart_as_others() {
        let [of_huge, of_small] = [1.7e308, 1.7].map(|far| {
            let grid = Grid::from_rows(&[[far, 0.0], [-far, 1.0], [0.0, 0.5]]).unwrap();
            Electre1::default().solve(&Problem::plain(grid).unwrap()).unwrap()
        });
        assert_eq!(of_huge, of_small);
        assert_eq!(of_huge.discordance, [0.0, 1.0, 0.5, 1.0, 0.0, 0.5, 0.5, 0.5, 0.0]);
    }

    /// Numbers of units that fill no whole lanes, pair by pair as the definition says.
    #[test]
    fn lanes_change_nothing() {
        let mut rng = crate::rng::Rng::new(7);
        for m in [1, 7, 8, 9, 17] {
            let columns: Vec<Vec<f64>> = (0..3).map(|_| (0..m).map(|_| rng.unit()).collect()).collect();
            let problem = Problem::plain(Grid::from_columns(columns.clone()).unwrap()).unwrap();
            let found = Electre1::default().solve(&problem).unwrap();
            for (a, b) in (0..m * m).map(|at| (at / m, at % m)) {
                let agree = columns.iter().filter(|column| column[a] >= column[b]).count() as f64 / 3.0;
                let share = |column: &Vec<f64>| {
                    let (low, high) = range(column).unwrap();
                    if low < high { (column[b] - column[a]) / (high - low) } else { 0.0 }
                };
                let against = columns.iter().map(share).fold(0.0, f64::max);
                assert!((found.concordance[a * m + b] - agree).abs() < 1e-12);
                assert!((found.discordance[a * m + b] - against).abs() < 1e-12);
            }
        }
    }
}
