//! Writes `web/src/charts/italy.rs` from the outlines in `web/data`, and checks that it is in step and has no gaps.
//!
//! `UPDATE=1 cargo test -p scambio-web --test generated_map`
//!
//! The outlines are put on a coarser grid of whole numbers and simplified. A border is simplified once, from one
//! junction of borders to the next, always in the same direction, and both neighbours get the same vertices: so
//! there are no gaps between them.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

#[path = "../src/charts/italy.rs"]
#[allow(unreachable_pub, reason = "public in the crate, private in this test")]
mod italy;

const SOURCE: &str = include_str!("../data/amministrazioni.svgpaths.json");
const SOURCE_WIDTH: i32 = 1000;
const SOURCE_HEIGHT: i32 = 1288;
/// The grid's width: a cell is about a pixel where the map is shown large.
const WIDTH: i32 = 800;
/// A vertex goes if the triangle with its neighbours has at most this area, in halves of a grid cell.
const LEAST_AREA: i32 = 3;

type Point = (i32, i32);
/// A closed outline; the last vertex is joined to the first.
type Ring = Vec<Point>;
/// Two neighbouring vertices, the lesser first.
type Side = (Point, Point);

struct Outline {
    nuts: String,
    rings: Vec<Ring>,
}

/// From tenths of the source's unit to the grid.
fn on_grid(tenths: i32) -> i32 {
    (tenths * WIDTH + SOURCE_WIDTH * 5) / (SOURCE_WIDTH * 10)
}

fn tenths(number: &str) -> i32 {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    assert_eq!(fraction.len(), 1, "{number}");
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    whole.parse::<i32>().unwrap() * 10 + sign * fraction.parse::<i32>().unwrap()
}

/// The source's units, in the order of their codes: `"ITC1":{"d":"M1.5 2l-0.5 3z","cx":102.3,"cy":227.3}`.
fn source() -> Vec<Outline> {
    let between = |text: &'static str, start: &str, end: &str| -> &'static str {
        text.split_once(start).unwrap().1.split_once(end).unwrap().0
    };
    let mut outlines: Vec<_> = SOURCE
        .split("},\"seats\"")
        .next()
        .unwrap()
        .split("\"IT")
        .skip(1)
        .map(|unit| {
            let rings =
                between(unit, "\"d\":\"", "\"").split('z').filter(|ring| !ring.is_empty()).map(source_ring);
            Outline { nuts: format!("IT{}", unit.split('"').next().unwrap()), rings: rings.collect() }
        })
        .collect();
    outlines.sort_by(|a, b| a.nuts.cmp(&b.nuts));
    assert_eq!(outlines.len(), 21);
    outlines
}

/// `M33.1 263.3l0.7 3.5l-3.6 -1`, in tenths.
fn source_ring(path: &str) -> Ring {
    let mut at = (0, 0);
    path.strip_prefix('M')
        .unwrap()
        .split('l')
        .map(|step| {
            let (x, y) = step.split_once(' ').unwrap();
            at = (at.0 + tenths(x), at.1 + tenths(y));
            at
        })
        .collect()
}

/// The ring without repeated vertices and without spikes (there and straight back).
fn tidy(mut ring: Ring) -> Ring {
    loop {
        ring.dedup();
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        let spike = (0..ring.len()).find(|at| around(&ring, *at).0 == around(&ring, *at).1);
        match spike {
            Some(at) if ring.len() > 2 => drop(ring.remove(at)),
            _ => return ring,
        }
    }
}

/// The vertices before and after that one.
fn around(ring: &[Point], at: usize) -> (Point, Point) {
    (ring[(at + ring.len() - 1) % ring.len()], ring[(at + 1) % ring.len()])
}

/// Twice the area of a triangle.
fn area(a: Point, b: Point, c: Point) -> i32 {
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs()
}

/// A line with its ends kept and its least important vertices dropped (Visvalingam and Whyatt, 1993); the same
/// vertices whichever end it is given from.
fn simplify(mut line: Vec<Point>) -> Vec<Point> {
    let backwards = line.iter().rev().lt(line.iter());
    if backwards {
        line.reverse();
    }
    let least = |line: &[Point]| line.windows(3).map(|w| area(w[0], w[1], w[2])).zip(1..).min();
    while let Some((_, at)) = least(&line).filter(|(area, _)| *area <= LEAST_AREA) {
        line.remove(at);
    }
    if backwards {
        line.reverse();
    }
    line
}

/// The source's outlines on the grid, simplified. Islands that vanish are left out.
fn simplified() -> Vec<Outline> {
    let mut outlines = source();
    for outline in &mut outlines {
        for ring in &mut outline.rings {
            let grid = ring.iter().map(|point| (on_grid(point.0), on_grid(point.1))).collect();
            *ring = tidy(grid);
        }
        outline.rings.retain(|ring| ring.len() > 2);
    }
    let mut neighbours: BTreeMap<Point, BTreeSet<Point>> = BTreeMap::new();
    for ring in outlines.iter().flat_map(|outline| &outline.rings) {
        for (at, point) in ring.iter().enumerate() {
            let (before, after) = around(ring, at);
            neighbours.entry(*point).or_default().extend([before, after]);
        }
    }
    for outline in &mut outlines {
        for ring in &mut outline.rings {
            let junctions: Vec<_> = (0..ring.len()).filter(|at| neighbours[&ring[*at]].len() != 2).collect();
            let least = (0..ring.len()).min_by_key(|at| ring[*at]).unwrap();
            let starts = if junctions.is_empty() { vec![least] } else { junctions };
            let mut out = Ring::new();
            for (n, start) in starts.iter().enumerate() {
                let end = starts.get(n + 1).copied().unwrap_or(starts[0] + ring.len());
                let line = simplify((*start..=end).map(|at| ring[at % ring.len()]).collect());
                out.extend(&line[..line.len() - 1]);
            }
            *ring = out;
        }
        outline.rings.retain(|ring| ring.len() > 2);
    }
    outlines
}

/// As short a path as can be: one absolute start, then relative lines, blanks only where numbers would touch.
fn path(rings: &[Ring]) -> String {
    let mut out = String::new();
    for ring in rings {
        let (mut x, mut y) = ring[0];
        write!(out, "M{x} {y}l").unwrap();
        for step in &ring[1..] {
            for number in [step.0 - x, step.1 - y] {
                if number >= 0 && !out.ends_with('l') {
                    out.push(' ');
                }
                write!(out, "{number}").unwrap();
            }
            (x, y) = *step;
        }
        out.push('z');
    }
    out
}

/// The square of the distance from a point to the nearest side, negative outside.
fn depth(sides: &BTreeSet<Side>, point: Point) -> f64 {
    let apart = |(ax, ay): (f64, f64), (bx, by): (f64, f64)| (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    let float = |(x, y): Point| (f64::from(x), f64::from(y));
    let to_side = |&(a, b): &Side| {
        let ((ax, ay), (bx, by), (x, y)) = (float(a), float(b), float(point));
        let along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / apart((ax, ay), (bx, by));
        let along = along.clamp(0.0, 1.0);
        apart((x, y), (ax + along * (bx - ax), ay + along * (by - ay)))
    };
    let nearest = sides.iter().map(to_side).fold(f64::INFINITY, f64::min);
    if inside(sides, point) { nearest } else { -nearest }
}

/// A point for a label: among those nearly as far from the outline as any (three quarters), the one nearest to the middle.
/// Smaller islands do not count.
fn label(rings: &[Ring]) -> Point {
    let main = rings.iter().max_by_key(|ring| ring.len()).cloned().unwrap();
    let range =
        |of: fn(&Point) -> i32| main.iter().map(of).min().unwrap()..=main.iter().map(of).max().unwrap();
    let (across, down) = (range(|point| point.0), range(|point| point.1));
    let middle = ((across.start() + across.end()) / 2, (down.start() + down.end()) / 2);
    let sides = sides(&[main]);
    let points: Vec<_> = across
        .step_by(3)
        .flat_map(|x| down.clone().step_by(3).map(move |y| (x, y)))
        .map(|point| (point, depth(&sides, point)))
        .collect();
    let deepest = points.iter().map(|(_, depth)| *depth).fold(0.0, f64::max);
    let deep =
        points.into_iter().filter(|(_, depth)| *depth >= deepest * 0.75 * 0.75).map(|(point, _)| point);
    deep.min_by_key(|(x, y)| ((x - middle.0).pow(2) + (y - middle.1).pow(2), *x, *y)).unwrap()
}

fn generated() -> String {
    let mut out = format!(
        "//! The outlines of Italy's 21 regions and autonomous provinces, for maps. Generated from
//! `web/data/amministrazioni.svgpaths.json` by `web/tests/generated_map.rs`: do not edit.
//!
//! © Openpolis, ISTAT (CC BY 4.0): show this wherever the map is. Projection: ETRS89-LAEA (EPSG:3035).

/// The outline of one unit.
#[derive(Clone, Copy, Debug)]
pub struct Shape {{
    /// Its NUTS code, the same as `Unit::nuts` in the library.
    pub nuts: &'static str,
    /// An SVG path; neighbours have exactly the same vertices on their common border. Give it a thin stroke: without
    /// one, browsers let the background shine through where two smooth edges meet.
    pub d: &'static str,
    /// A point well inside, for a label or a symbol.
    pub label: (u16, u16),
}}

/// The map's `viewBox`: its origin, width and height in the units of the paths.
pub const VIEW_BOX: &str = \"0 0 {WIDTH} {}\";

/// The 21 units in the order of their NUTS codes, the same as `Unit::all` in the library.
#[rustfmt::skip]
pub static UNITS: [Shape; 21] = [
",
        on_grid(SOURCE_HEIGHT * 10) + 1
    );
    for Outline { nuts, rings } in simplified() {
        let label = label(&rings);
        writeln!(out, "    Shape {{ nuts: {nuts:?}, label: {label:?}, d: {:?} }},", path(&rings)).unwrap();
    }
    out += "];\n";
    out
}

/// Reads a path as [`path`] writes it.
fn rings_of(d: &str) -> Vec<Ring> {
    let ring = |path: &str| {
        let (start, steps) = path.strip_prefix('M').unwrap().split_once('l').unwrap();
        let numbers = |text: &str| -> Vec<i32> {
            let spaced = text.replace('-', " -");
            spaced
                .split(' ')
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().unwrap())
                .collect()
        };
        let start = numbers(start);
        let mut ring = vec![(start[0], start[1])];
        for step in numbers(steps).chunks(2) {
            let (x, y) = ring[ring.len() - 1];
            ring.push((x + step[0], y + step[1]));
        }
        ring
    };
    d.split('z').filter(|path| !path.is_empty()).map(ring).collect()
}

/// The sides of the rings.
fn sides(rings: &[Ring]) -> BTreeSet<Side> {
    let of = |ring: &Ring| -> Vec<_> {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(a, b)| (*a.min(b), *a.max(b))).collect()
    };
    rings.iter().flat_map(of).collect()
}

/// Whether the point is inside an odd number of the rings with these sides.
fn inside(sides: &BTreeSet<Side>, (x, y): Point) -> bool {
    let crossings = sides.iter().filter(|((x1, y1), (x2, y2))| {
        let spans = (*y1 > y) != (*y2 > y);
        let cross = (x - x1) * (y2 - y1) - (x2 - x1) * (y - y1);
        spans && (cross < 0) == (y2 > y1)
    });
    crossings.count() % 2 == 1
}

/// Pairs of units with a common border.
fn borders(outlines: &[(String, Vec<Ring>)]) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for (at, (nuts, rings)) in outlines.iter().enumerate() {
        let own = sides(rings);
        for (other, other_rings) in &outlines[at + 1..] {
            if !own.is_disjoint(&sides(other_rings)) {
                pairs.insert((nuts.clone(), other.clone()));
            }
        }
    }
    pairs
}

#[test]
fn the_map_is_in_step_with_its_source() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/charts/italy.rs");
    let generated = generated();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == generated, "not in step: UPDATE=1 cargo test -p scambio-web --test generated_map");
}

#[test]
fn paths_read_back_as_written() {
    for (outline, shape) in simplified().iter().zip(&italy::UNITS) {
        assert_eq!(rings_of(shape.d), outline.rings);
        assert_eq!(shape.nuts, outline.nuts);
    }
}

#[test]
fn neighbours_still_touch() {
    let source: Vec<_> = source().into_iter().map(|outline| (outline.nuts, outline.rings)).collect();
    let map: Vec<_> = italy::UNITS.iter().map(|shape| (shape.nuts.to_owned(), rings_of(shape.d))).collect();
    assert_eq!(borders(&map), borders(&source));
    assert_eq!(borders(&map).len(), 34);
}

#[test]
fn there_are_no_gaps_or_overlaps_along_borders() {
    let map: Vec<_> = italy::UNITS.iter().map(|shape| (shape.nuts, rings_of(shape.d))).collect();
    let mut of_side: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (nuts, rings) in &map {
        for side in sides(rings) {
            of_side.entry(side).or_default().push(*nuts);
        }
    }
    assert!(of_side.values().all(|units| units.len() <= 2));
    // Landlocked units have no side of their own.
    for landlocked in ["ITI2", "ITH2"] {
        assert!(of_side.values().all(|units| *units != [landlocked]), "{landlocked}");
    }
}

#[test]
fn labels_are_inside() {
    for shape in &italy::UNITS {
        let label = (i32::from(shape.label.0), i32::from(shape.label.1));
        assert!(inside(&sides(&rings_of(shape.d)), label), "{}", shape.nuts);
    }
}

#[test]
fn the_map_is_small_and_within_its_box() {
    let length: usize = italy::UNITS.iter().map(|shape| shape.d.len()).sum();
    assert!(length <= 22_000, "{length}");
    let size: Vec<i32> = italy::VIEW_BOX.split(' ').map(|number| number.parse().unwrap()).collect();
    for point in italy::UNITS.iter().flat_map(|shape| rings_of(shape.d)).flatten() {
        assert!((0..=size[2]).contains(&point.0) && (0..=size[3]).contains(&point.1), "{point:?}");
    }
}
