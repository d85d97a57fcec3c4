//! Kemeny: the order that contradicts the voters least, exactly.

use super::Pairwise;
use super::circles::circles;
use crate::error::{Error, Result};

/// The order with the least weight of contradicted preferences over pairs.
///
/// First the units are parted into groups such that each unit of a group beats all of the later ones; then each group is
/// solved by dynamic programming over its subsets. O(2^g · g) for the greatest group g.
/// Source: J. Kemeny, *Mathematics without Numbers*, Daedalus 88 (1959); M. Truchon, *An Extension of the Condorcet
/// Criterion and Kemeny Orders*, 1998 (the groups).
///
/// ```
/// use scambio_core::comparison::method::{Kemeny, Pairwise};
/// let votes = Pairwise::of_ballots(&[(3.0, vec![1, 2, 3]), (2.0, vec![2, 3, 1])])?;
/// let consensus = Kemeny::default().solve(&votes)?;
/// assert_eq!((consensus.order, consensus.cost), (vec![0, 1, 2], 4.0));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kemeny {
    /// The greatest group that is solved, up to 22 (4 million subsets).
    pub largest: usize,
}

impl Default for Kemeny {
    fn default() -> Self {
        Self { largest: 18 }
    }
}

/// What Kemeny's rule says.
#[derive(Clone, Debug, PartialEq)]
pub struct Consensus {
    /// Units from first to last; of several best orders the first in the order of the units.
    pub order: Vec<usize>,
    /// The weight of contradicted preferences.
    pub cost: f64,
    /// How many orders are as good: above 1, some of the order is arbitrary.
    pub best_orders: u64,
}

impl Kemeny {
    /// The best order.
    ///
    /// # Errors
    /// A group of units in a circle that is greater than `largest`, or a `largest` above 22.
    pub fn solve(&self, votes: &Pairwise) -> Result<Consensus> {
        if self.largest > 22 {
            return Err(Error::parameter("largest", "up to 22"));
        }
        let mut consensus = Consensus { order: Vec::with_capacity(votes.units()), cost: 0.0, best_orders: 1 };
        // Groups such that every unit of one beats every unit of all later ones: circles of "is not beaten by".
        for group in circles(votes.units(), |a, b| votes.margin(a, b) >= 0.0) {
            if group.len() > self.largest {
                return Err(Error::parameter("largest", "no group of units in a circle that is greater"));
            }
            let (order, orders) = solve_group(votes, &group);
            consensus.best_orders = consensus.best_orders.saturating_mul(orders);
            consensus.order.extend(order);
        }
        let order = &consensus.order;
        for (at, &a) in order.iter().enumerate() {
            consensus.cost += order[at + 1..].iter().map(|&b| votes.preferring(b, a)).sum::<f64>();
        }
        Ok(consensus)
    }
}

/// The first of the best orders of one group, and how many there are.
fn solve_group(votes: &Pairwise, group: &[usize]) -> (Vec<usize>, u64) {
    let g = group.len();
    if g == 1 {
        return (group.to_vec(), 1);
    }
    // Weight that contradicts `unit` standing before all of a set, from tables of its two halves.
    let half = g / 2;
    let tables = |unit: usize, from: usize, to: usize| -> Vec<f64> {
        let mut table = vec![0.0; 1 << (to - from)];
        for set in 1..table.len() {
            let lowest = set.trailing_zeros() as usize;
            table[set] = table[set & (set - 1)] + votes.preferring(group[from + lowest], group[unit]);
        }
        table
    };
    let low: Vec<Vec<f64>> = (0..g).map(|unit| tables(unit, 0, half)).collect();
    let high: Vec<Vec<f64>> = (0..g).map(|unit| tables(unit, half, g)).collect();
    let before = |unit: usize, set: usize| low[unit][set & ((1 << half) - 1)] + high[unit][set >> half];
    // best[set]: least cost of ordering the set among itself; the first unit is chosen, the rest is a smaller set.
    let full = (1_usize << g) - 1;
    let mut best = vec![0.0; full + 1];
    let mut ways = vec![1_u64; full + 1];
    let tolerance = 1e-9 * (0..g).map(|unit| before(unit, full & !(1 << unit))).sum::<f64>() / (g * g) as f64;
    for set in 1..=full {
        let (mut least, mut many) = (f64::INFINITY, 0_u64);
        for unit in members(set) {
            let rest = set & !(1 << unit);
            let cost = before(unit, rest) + best[rest];
            if cost < least - tolerance {
                (least, many) = (cost, ways[rest]);
            } else if cost <= least + tolerance {
                many = many.saturating_add(ways[rest]);
            }
        }
        best[set] = least;
        ways[set] = many;
    }
    let mut order = Vec::with_capacity(g);
    let mut set = full;
    while set != 0 {
        let is_best = |unit: &usize| {
            let rest = set & !(1 << *unit);
            before(*unit, rest) + best[rest] <= best[set] + tolerance
        };
        let Some(unit) = members(set).find(is_best) else { break };
        order.push(group[unit]);
        set &= !(1 << unit);
    }
    (order, ways[full])
}

/// The numbers of the bits that are set, ascending.
fn members(mut set: usize) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(lowest)
    })
}
