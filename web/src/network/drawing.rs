//! Where lines run and names stand: the geometry of a drawing, without any colour.

use super::picture::Picture;

/// The width of a drawing.
pub(super) const WIDTH: f64 = 760.0;
/// Its height.
pub(super) const HEIGHT: f64 = 560.0;
/// The size of a node.
pub(super) const RADIUS: f64 = 10.0;
/// What a letter takes, of the size in which names are written.
const LETTER: f64 = 7.6;
/// The height of a name.
const LINE: f64 = 18.0;
/// The longest name that is written.
const LONGEST: usize = 24;
/// Room for names at the edges.
const MARGIN: (f64, f64) = (96.0, 40.0);

/// A way to go with the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

/// A node with its name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Where its name is anchored, and how: `start`, `middle`, `end`.
    pub(super) name: (f64, f64, &'static str),
    pub(super) text: String,
}

/// A line for a tie.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) weight: f64,
    /// The path.
    pub(super) path: String,
    /// The head of an arrow, where it has a direction.
    pub(super) head: Option<String>,
    pub(super) width: f64,
    /// Where its number stands.
    pub(super) middle: (f64, f64),
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawing {
    pub(super) spots: Vec<Spot>,
    pub(super) lines: Vec<Line>,
}

impl Drawing {
    /// The drawing of a network.
    pub(super) fn of(picture: &Picture) -> Self {
        let points = spread(&picture.places);
        let lines = lines(picture, &points);
        Self { spots: spots(picture, &points, &lines), lines }
    }

    /// Where an arrow key leads: to the neighbour that lies most that way, else to the nearest node that does.
    pub(super) fn towards(&self, picture: &Picture, node: usize, way: Way) -> Option<usize> {
        let here = self.spots.get(node)?;
        let is_tied = |other: usize| {
            self.lines
                .iter()
                .any(|line| (line.from, line.to) == (node, other) || (line.to, line.from) == (node, other))
        };
        let cost = |(other, spot): (usize, &Spot)| {
            let (dx, dy) = (spot.x - here.x, spot.y - here.y);
            let (along, aside) = match way {
                Way::Left => (-dx, dy),
                Way::Right => (dx, dy),
                Way::Up => (-dy, dx),
                Way::Down => (dy, dx),
            };
            let lies_there = other != node && along > 0.0 && aside.abs() <= 1.5 * along;
            lies_there.then(|| (!is_tied(other), along + 2.0 * aside.abs(), other))
        };
        let found = self.spots.iter().enumerate().filter_map(cost);
        let best = found.min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        best.map(|(.., other)| other).filter(|other| *other < picture.units.len())
    }
}

/// Places over the whole drawing.
fn spread(places: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let range = |of: fn(&(f64, f64)) -> f64| {
        let all = places.iter().map(of);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    };
    let (across, down) = (range(|place| place.0), range(|place| place.1));
    let along = |at: f64, (low, high): (f64, f64), size: f64, margin: f64| {
        let share = if high - low > 1e-6 { (at - low) / (high - low) } else { 0.5 };
        margin + share * (size - 2.0 * margin)
    };
    let place = |(x, y): &(f64, f64)| (along(*x, across, WIDTH, MARGIN.0), along(*y, down, HEIGHT, MARGIN.1));
    places.iter().map(place).collect()
}

fn lines(picture: &Picture, points: &[(f64, f64)]) -> Vec<Line> {
    let graph = &picture.graph;
    let shown = |from: usize, to: usize| {
        picture.drawn.contains(&(from, to)) || (!graph.is_directed() && picture.drawn.contains(&(to, from)))
    };
    let ties: Vec<_> = graph.ties().iter().filter(|tie| shown(tie.from, tie.to)).collect();
    let most = ties.iter().map(|tie| tie.weight).fold(0.0, f64::max);
    let line = |tie: &&scambio_core::network::Tie| {
        let both = graph.is_directed() && graph.weight(tie.to, tie.from).is_some();
        let width = 1.2 + 3.3 * (tie.weight / most).sqrt();
        let (path, head, middle) = curve(points[tie.from], points[tie.to], both, graph.is_directed(), width);
        Line { from: tie.from, to: tie.to, weight: tie.weight, path, head, width, middle }
    };
    ties.iter().map(line).collect()
}

/// From one node to another, bent where another line comes back; with a head where it has a direction.
fn curve(
    (ax, ay): (f64, f64),
    (bx, by): (f64, f64),
    is_bent: bool,
    is_directed: bool,
    width: f64,
) -> (String, Option<String>, (f64, f64)) {
    let (dx, dy) = (bx - ax, by - ay);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let bend = if is_bent { 0.14 * length } else { 0.0 };
    let (cx, cy) = ((ax + bx) / 2.0 - dy / length * bend, (ay + by) / 2.0 + dx / length * bend);
    // Where the line comes in: towards the end from the middle point.
    let (ex, ey) = (bx - cx, by - cy);
    let reach = (ex * ex + ey * ey).sqrt().max(1.0);
    let (ex, ey) = (ex / reach, ey / reach);
    let size = 6.0 + width;
    let tip = RADIUS + 3.0;
    let back = |far: f64| (bx - ex * far, by - ey * far);
    let (tx, ty) = back(tip);
    let (hx, hy) = back(tip + size);
    let (wide_x, wide_y) = (-ey * size * 0.6, ex * size * 0.6);
    let head = format!(
        "M{tx:.1} {ty:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
        hx + wide_x,
        hy + wide_y,
        hx - wide_x,
        hy - wide_y
    );
    let (lx, ly) = if is_directed { back(tip + size * 0.8) } else { (bx, by) };
    let path = format!("M{ax:.1} {ay:.1}Q{cx:.1} {cy:.1} {lx:.1} {ly:.1}");
    let middle = ((ax + bx) / 4.0 + cx / 2.0, (ay + by) / 4.0 + cy / 2.0);
    (path, is_directed.then_some(head), middle)
}

/// A box: left, top, right, bottom.
type Area = (f64, f64, f64, f64);

fn overlap(a: Area, b: Area) -> f64 {
    let across = (a.2.min(b.2) - a.0.max(b.0)).max(0.0);
    let down = (a.3.min(b.3) - a.1.max(b.1)).max(0.0);
    across * down
}

/// Names beside their nodes, where they cover the least of what is there already.
fn spots(picture: &Picture, points: &[(f64, f64)], lines: &[Line]) -> Vec<Spot> {
    let around = |(x, y): (f64, f64), size: f64| (x - size, y - size, x + size, y + size);
    let mut taken: Vec<Area> = points.iter().map(|point| around(*point, RADIUS)).collect();
    let dots = lines.iter().flat_map(|line| dots(points[line.from], line.middle, points[line.to]));
    taken.extend(dots.map(|dot| around(dot, 2.5)));
    let mut spots = Vec::new();
    for (unit, (x, y)) in picture.units.iter().zip(points) {
        let text = cut(&unit.name);
        #[allow(clippy::cast_precision_loss, reason = "letters of a name")]
        let wide = text.chars().count() as f64 * LETTER;
        let off = RADIUS + 5.0;
        let ways = [
            (*x, y + off + 12.0, "middle"),
            (*x, y - off + 1.0, "middle"),
            (x + off, y + 5.0, "start"),
            (x - off, y + 5.0, "end"),
        ];
        let area = |(x, y, anchor): (f64, f64, &str)| {
            let left = match anchor {
                "start" => x,
                "end" => x - wide,
                _ => x - wide / 2.0,
            };
            (left, y - LINE + 4.0, left + wide, y + 4.0)
        };
        let cost = |way: (f64, f64, &str)| {
            let area = area(way);
            let outside = (-area.0).max(0.0) + (area.2 - WIDTH).max(0.0) + (area.3 - HEIGHT).max(0.0);
            outside * 100.0 + taken.iter().map(|other| overlap(area, *other)).sum::<f64>()
        };
        let best = ways.into_iter().min_by(|a, b| cost(*a).total_cmp(&cost(*b))).unwrap_or(ways[0]);
        taken.push(area(best));
        spots.push(Spot { x: *x, y: *y, name: best, text });
    }
    spots
}

/// Places along a line, from one end through its middle to the other.
fn dots(
    (ax, ay): (f64, f64),
    (mx, my): (f64, f64),
    (bx, by): (f64, f64),
) -> impl Iterator<Item = (f64, f64)> {
    (1..10).map(|step| f64::from(step) / 10.0).flat_map(move |share| {
        [(ax + (mx - ax) * share, ay + (my - ay) * share), (mx + (bx - mx) * share, my + (by - my) * share)]
    })
}

/// As much of a name as a drawing has room for.
fn cut(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST - 1).collect::<String>().trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut() {
        assert_eq!(cut("Provincia autonoma Gamma"), "Provincia autonoma Gamma");
        assert_eq!(cut("Una domanda sola per più uffici"), "Una domanda sola per pi…");
    }

    #[test]
    fn arrows_end_before_the_node() {
        let (path, head, middle) = curve((0.0, 0.0), (100.0, 0.0), false, true, 2.0);
        assert_eq!(path, "M0.0 0.0Q50.0 0.0 80.6 0.0");
        assert_eq!(head.unwrap(), "M87.0 0.0L79.0 4.8L79.0 -4.8Z");
        assert_eq!(middle, (50.0, 0.0));
    }
}
