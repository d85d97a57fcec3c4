//! One unit, criterion by criterion, in the units that people know.

use crate::comparison::{Aim, Direction, Gappy, Matrix, Performance, Round, Scale};
use crate::error::{Error, Result};
use crate::num::moment::resolution;
use crate::num::quantile::quantile;

/// How a unit stands on a criterion among its peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Above the peers' upper quartile, and surely so.
    Strength,
    /// Below the peers' lower quartile, and surely so.
    AreaForImprovement,
    /// Neither, or not surely.
    Between,
    /// There is no value, or fewer than four peers have one: quartiles would say nothing.
    NotKnown,
}

/// One criterion of a profile. Numbers are those of the matrix, not turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The criterion.
    pub criterion: usize,
    /// The unit's own value.
    pub value: Option<f64>,
    /// The median of all that have one.
    pub median: Option<f64>,
    /// The median of the peers that have one: what its standing is about.
    pub peer_median: Option<f64>,
    /// The best of all: unit and value; of several the first.
    pub best: Option<(usize, f64)>,
    /// The best of the peers.
    pub best_peer: Option<(usize, f64)>,
    /// Its position among all that have a value, ties sharing the better one.
    pub position: Option<usize>,
    /// What is to be reached, where the criterion aims at a value, or the nearer end of a range.
    pub target: Option<f64>,
    /// The unit's own value of the round before.
    pub past: Option<f64>,
    /// How many have a value.
    pub of: usize,
    /// How it stands among its peers.
    pub standing: Standing,
    /// How sure that is: the share of its interval of uncertainty that lies beyond the quartile; 0 or 1 without one.
    pub sureness: f64,
}

/// The share that is sure enough.
const SURE: f64 = 0.8;

/// The profile of a unit among its peers (which do not include it). O(n m log m).
///
/// A strength is above the upper quartile (type 7) of the peers in at least 80 % of the unit's interval of uncertainty; an
/// area for improvement likewise, the other way. `intervals` are the lower and upper ends of the unit's cells, where known.
///
/// # Errors
/// No such unit or peer; not one direction (and interval, if any) a criterion.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, reading::{Standing, profile}};
/// let column: Vec<Option<f64>> = [9.0, 1.0, 2.0, 3.0, 4.0].into_iter().map(Some).collect();
/// let values = Gappy::from_columns([column])?;
/// let lines = profile(&values, &[Direction::Up], 0, &[1, 2, 3, 4], None)?;
/// assert_eq!((lines[0].position, lines[0].standing), (Some(1), Standing::Strength));
/// assert_eq!((lines[0].median, lines[0].peer_median), (Some(3.0), Some(2.5)));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn profile(
    values: &Gappy,
    directions: &[Direction],
    unit: usize,
    peers: &[usize],
    intervals: Option<&[Option<(f64, f64)>]>,
) -> Result<Vec<Line>> {
    let n = values.criteria();
    if directions.len() != n || intervals.is_some_and(|intervals| intervals.len() != n) {
        return Err(Error::shape("one direction, and interval if any, for each criterion"));
    }
    if unit >= values.units() || peers.iter().any(|peer| *peer >= values.units() || *peer == unit) {
        return Err(Error::shape("a unit of the matrix, and others as its peers"));
    }
    let all: Vec<usize> = (0..values.units()).collect();
    let line = |c: usize| {
        let turn = |x: f64| directions[c].turn(x);
        let present = values.present(c);
        let own = values.at(unit, c);
        let tolerance = resolution(&present);
        let ahead = |own: f64| present.iter().filter(|x| turn(**x) > turn(own) + tolerance).count();
        let interval = intervals.and_then(|intervals| intervals[c]).or(own.map(|x| (x, x)));
        let of_peers: Vec<f64> = peers.iter().filter_map(|&peer| values.at(peer, c)).map(turn).collect();
        let (standing, sureness) = match (interval, of_peers.len()) {
            (Some((low, high)), 4..) => {
                let ends = (turn(low).min(turn(high)), turn(low).max(turn(high)));
                let above = beyond(ends, quantile(&of_peers, 0.75).unwrap_or_default() + tolerance);
                let lower = quantile(&of_peers, 0.25).unwrap_or_default() - tolerance;
                let below = beyond((-ends.1, -ends.0), -lower);
                match (above >= SURE, below >= SURE) {
                    (true, _) => (Standing::Strength, above),
                    (_, true) => (Standing::AreaForImprovement, below),
                    _ => (Standing::Between, 1.0 - above.max(below)),
                }
            }
            _ => (Standing::NotKnown, 0.0),
        };
        Line {
            criterion: c,
            value: own,
            median: quantile(&present, 0.5),
            peer_median: quantile(&of_peers, 0.5).map(turn),
            best: best(values, c, directions[c], &all),
            best_peer: best(values, c, directions[c], peers),
            target: None,
            past: None,
            position: own.map(|own| ahead(own) + 1),
            of: present.len(),
            standing,
            sureness,
        }
    };
    Ok((0..n).map(line).collect())
}

/// The profile of a unit of a matrix, in original units: numbers as they stand in the cells, also where a criterion aims at
/// a value and the distance from it is compared; steps by their worth. The cells' own intervals say how sure it is.
///
/// Lines are of the criteria that can be scored; `criterion` is their number within the matrix.
///
/// # Errors
/// No such round, unit or peer.
pub fn profile_of(matrix: &Matrix, round: Round, unit: usize, peers: &[usize]) -> Result<Vec<Line>> {
    let Performance { values, directions, criteria } = matrix.performance(round)?;
    let before = round.0.checked_sub(1).map(Round);
    let aim = |c: usize| match &matrix.criteria()[c].scale {
        Scale::Measure { aim, .. } => Some(*aim),
        _ => None,
    };
    let raw = |unit: usize, c: usize, round: Round| matrix.cell(unit, c, round)?.measure();
    let interval = |(at, &c): (usize, &usize)| {
        let (low, high) = matrix.cell(unit, c, round)?.interval()?;
        let own = values.at(unit, at)?;
        let ends = [low, high].map(|x| aim(c).map_or(x, |aim| aim.measure(x).0));
        Some((own.min(ends[0]).min(ends[1]), own.max(ends[0]).max(ends[1])))
    };
    let intervals: Vec<_> = criteria.iter().enumerate().map(interval).collect();
    let mut lines = profile(&values, &directions, unit, peers, Some(&intervals))?;
    for line in &mut lines {
        let (at, c) = (line.criterion, criteria[line.criterion]);
        line.criterion = c;
        line.past = before.and_then(|before| {
            let worth = || matrix.performance(before).ok()?.values.at(unit, at);
            raw(unit, c, before).or_else(worth)
        });
        let Some(aim) = aim(c) else { continue };
        line.value = raw(unit, c, round);
        let of = |best: (usize, f64)| (best.0, raw(best.0, c, round).unwrap_or(best.1));
        line.best = line.best.map(of);
        line.best_peer = line.best_peer.map(of);
        let median = |units: &mut dyn Iterator<Item = usize>| {
            quantile(&units.filter_map(|unit| raw(unit, c, round)).collect::<Vec<_>>(), 0.5)
        };
        line.median = median(&mut (0..values.units()));
        line.peer_median = median(&mut peers.iter().copied());
        line.target = match aim {
            Aim::Up | Aim::Down => None,
            Aim::Target(target) => Some(target),
            Aim::Within { low, high } => line.value.map(|value| value.clamp(low.min(high), high)),
        };
    }
    Ok(lines)
}

/// The share of an interval that lies above a limit; of a point, all or nothing.
fn beyond((low, high): (f64, f64), limit: f64) -> f64 {
    if high > low {
        ((high - limit) / (high - low)).clamp(0.0, 1.0)
    } else {
        f64::from(u8::from(low > limit))
    }
}

fn best(values: &Gappy, c: usize, direction: Direction, among: &[usize]) -> Option<(usize, f64)> {
    let there = among.iter().filter_map(|&unit| Some((unit, values.at(unit, c)?)));
    there.reduce(|best, one| if direction.turn(one.1) > direction.turn(best.1) { one } else { best })
}
