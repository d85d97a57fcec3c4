//! Layout: where to draw the nodes, so that those near one another in the network are so on the page.

use super::Graph;
use super::path::{Length, Paths};
use crate::error::{Error, Result};
use crate::rng::Rng;

/// What a layout depends on besides the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayoutSettings {
    /// Another seed, another start.
    pub seed: u64,
    /// The most rounds of improvement of a start.
    pub rounds: usize,
    /// How many starts are tried; the one with the fewest crossings is kept.
    pub starts: usize,
}

impl LayoutSettings {
    /// What suits a graph of that many nodes: several starts for few nodes, one for many.
    pub const fn for_nodes(nodes: usize) -> Self {
        let starts = if nodes <= 50 { 12 } else { 1 };
        Self { seed: 1, rounds: 60, starts }
    }
}

/// Positions of nodes within the unit square.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Across and down, both from 0 to 1.
    pub positions: Vec<(f64, f64)>,
    /// Pairs of ties that cross.
    pub crossings: usize,
    /// Σ (1 − on the page / in the network)² over pairs, divided by their number.
    pub stress: f64,
}

/// The most nodes: all pairs are looked at.
const MOST: usize = 2_000;

/// A layout of low stress: distances on the page as in the network, in hops, by majorization (SMACOF) from drawn starts. Parts
/// that do not hang together are set one step further apart than the farthest nodes of a part. Of the starts the layout
/// with the fewest crossings, then of the lowest stress. Same graph and settings, same positions, on every machine.
/// O(starts · (rounds · n² + m²)).
///
/// Source: E. R. Gansner, Y. Koren, S. North, *Graph Drawing by Stress Majorization*, Graph Drawing (2004).
///
/// # Errors
/// More than 2,000 nodes.
///
/// ```
/// use scambio_core::network::{Graph, LayoutSettings, layout};
/// let ring = Graph::undirected(6, (0..6).map(|at| (at, (at + 1) % 6)))?;
/// let found = layout(&ring, LayoutSettings::for_nodes(6))?;
/// assert_eq!(found.crossings, 0);
/// assert_eq!(found, layout(&ring, LayoutSettings::for_nodes(6))?);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn layout(graph: &Graph, settings: LayoutSettings) -> Result<Layout> {
    let nodes = graph.len();
    if nodes > MOST {
        return Err(Error::shape("a layout has at most 2,000 nodes"));
    }
    if nodes < 2 {
        return Ok(Layout { positions: vec![(0.5, 0.5); nodes], crossings: 0, stress: 0.0 });
    }
    let ideal = distances(&graph.to_undirected());
    let ends: Vec<(usize, usize)> = graph
        .to_undirected()
        .ties()
        .iter()
        .filter(|tie| tie.from != tie.to)
        .map(|tie| (tie.from, tie.to))
        .collect();
    let mut rng = Rng::new(settings.seed);
    let mut best: Option<Layout> = None;
    for _ in 0..settings.starts.max(1) {
        let mut points: Vec<(f64, f64)> = (0..nodes).map(|_| (rng.unit(), rng.unit())).collect();
        let stress = majorize(&ideal, &mut points, settings.rounds);
        let found = Layout { crossings: crossings(&ends, &points), stress, positions: points };
        let is_better = |best: &Layout| (found.crossings, found.stress) < (best.crossings, best.stress);
        if best.as_ref().is_none_or(is_better) {
            best = Some(found);
        }
    }
    let mut best = best.unwrap_or(Layout { positions: vec![(0.5, 0.5); nodes], crossings: 0, stress: 0.0 });
    fit(&mut best.positions);
    Ok(best)
}

/// Distances in hops, of all pairs, row after row.
fn distances(graph: &Graph) -> Vec<f64> {
    let nodes = graph.len();
    let mut paths = Paths::new(nodes);
    let mut all = Vec::with_capacity(nodes * nodes);
    for node in 0..nodes {
        paths.search(graph, node, Length::Hops, false);
        all.extend_from_slice(&paths.distance);
    }
    let farthest = all.iter().copied().filter(|x| x.is_finite()).fold(1.0, f64::max);
    all.iter_mut().filter(|x| x.is_infinite()).for_each(|x| *x = farthest + 1.0);
    all
}

/// Moves all points, again and again, to where each pair wants them, weighted by 1 / distance²; gives the stress.
fn majorize(ideal: &[f64], points: &mut Vec<(f64, f64)>, rounds: usize) -> f64 {
    let nodes = points.len();
    let size = ideal.iter().copied().fold(1.0, f64::max);
    points.iter_mut().for_each(|point| *point = (point.0 * size, point.1 * size));
    let mut before = f64::INFINITY;
    let mut stress = before;
    for _ in 0..=rounds {
        let mut next = Vec::with_capacity(nodes);
        let mut sum = 0.0;
        for (node, (x, y)) in points.iter().copied().enumerate() {
            let row = &ideal[node * nodes..(node + 1) * nodes];
            let (mut across, mut down, mut weights) = (0.0, 0.0, 0.0);
            for (other, wanted) in row.iter().copied().enumerate().filter(|(other, _)| *other != node) {
                let (dx, dy) = (x - points[other].0, y - points[other].1);
                let found = (dx * dx + dy * dy).sqrt();
                let weight = 1.0 / (wanted * wanted);
                let stretch = if found > 1e-9 { wanted / found } else { 0.0 };
                across += weight * (points[other].0 + dx * stretch);
                down += weight * (points[other].1 + dy * stretch);
                weights += weight;
                let off = 1.0 - found / wanted;
                sum += off * off;
            }
            next.push((across / weights, down / weights));
        }
        stress = sum / (nodes * (nodes - 1)) as f64;
        if before - stress <= 1e-5 * stress {
            break;
        }
        before = stress;
        *points = next;
    }
    stress
}

/// Pairs of ties that cross; those that share an end do not.
fn crossings(ends: &[(usize, usize)], points: &[(f64, f64)]) -> usize {
    let side = |a: usize, b: usize, c: usize| {
        let ((ax, ay), (bx, by), (cx, cy)) = (points[a], points[b], points[c]);
        ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).total_cmp(&0.0)
    };
    let cross = |(a, b): (usize, usize), (c, d): (usize, usize)| {
        a != c
            && a != d
            && b != c
            && b != d
            && side(a, b, c) != side(a, b, d)
            && side(c, d, a) != side(c, d, b)
    };
    let with_earlier = |at: usize| ends[..at].iter().filter(|tie| cross(**tie, ends[at])).count();
    (0..ends.len()).map(with_earlier).sum()
}

/// Into the unit square, the longer side filling it.
fn fit(points: &mut [(f64, f64)]) {
    let range = |of: fn(&(f64, f64)) -> f64, points: &[(f64, f64)]| {
        let values = points.iter().map(of);
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
    };
    let (across, down) = (range(|point| point.0, points), range(|point| point.1, points));
    let size = (across.1 - across.0).max(down.1 - down.0);
    let scale = if size > 0.0 { 1.0 / size } else { 0.0 };
    for (x, y) in points {
        *x = (0.5 + (*x - (across.0 + across.1) / 2.0) * scale).clamp(0.0, 1.0);
        *y = (0.5 + (*y - (down.0 + down.1) / 2.0) * scale).clamp(0.0, 1.0);
    }
}
