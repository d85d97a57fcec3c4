//! Charts as drawings that stand alone: title, description, sources and date are inside.

use std::fmt::Write;

use super::picture::Picture;
use super::positions::Sure;
use super::view::Slope;

const WIDTH: usize = 900;
const LEFT: usize = 300;
const RIGHT: usize = 190;
const STEP: usize = 28;

/// Text as XML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            control if control < ' ' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// A drawing of some rows.
pub(super) struct Figure {
    body: String,
    at: usize,
}

impl Figure {
    fn new() -> Self {
        Self { body: String::new(), at: 92 }
    }

    fn text(&mut self, x: usize, anchor: &str, style: &str, text: &str) {
        let y = self.at + 5;
        let _ = write!(
            self.body,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" {style}>{}</text>",
            escaped(text)
        );
    }

    fn line(&mut self, from: f64, to: f64, style: &str) {
        let y = self.at;
        let _ = write!(self.body, "<line x1=\"{from:.1}\" x2=\"{to:.1}\" y1=\"{y}\" y2=\"{y}\" {style}/>");
    }

    fn dot(&mut self, x: f64, style: &str) {
        let y = self.at;
        let _ = write!(self.body, "<circle cx=\"{x:.1}\" cy=\"{y}\" r=\"6\" {style}/>");
    }

    fn tick(&mut self, x: f64) {
        let (top, bottom) = (self.at - 8, self.at + 8);
        let _ = write!(
            self.body,
            "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{top}\" y2=\"{bottom}\" stroke=\"#17324d\" stroke-width=\"2\"/>"
        );
    }

    /// The drawing, with its title, what it shows, and where its numbers come from.
    fn finish(self, title: &str, note: &str, foot: &str) -> String {
        let (height, foot_at) = (self.at + 48, self.at + 28);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" font-family=\"Titillium Web, Helvetica, Arial, sans-serif\" font-size=\"15\" fill=\"#17324d\"><title>{title}</title><desc>{note}</desc><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><text x=\"16\" y=\"32\" font-size=\"20\" font-weight=\"600\">{title}</text><text x=\"16\" y=\"56\" font-size=\"13\" fill=\"#5c6f82\">{note}</text>{}<text x=\"16\" y=\"{foot_at}\" font-size=\"12\" fill=\"#5c6f82\">{foot}</text></svg>\n",
            self.body,
            title = escaped(title),
            note = escaped(note),
            foot = escaped(foot),
        )
    }
}

/// Where a share of the way stands on the track.
fn place(share: f64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    let (left, room) = (LEFT as f64 + 8.0, (WIDTH - LEFT - RIGHT) as f64 - 16.0);
    left + share.clamp(0.0, 1.0) * room
}

/// Positions with their intervals.
pub(super) fn positions(picture: &Picture, sure: &Sure, [title, note, foot]: [&str; 3]) -> String {
    let rows = &sure.rows;
    let count = rows.len().max(2);
    #[allow(clippy::cast_precision_loss, reason = "rows of a screen")]
    let at = |position: usize| place((position.max(1) - 1) as f64 / (count - 1) as f64);
    let mut figure = Figure::new();
    for row in rows {
        let own = picture.own == Some(row.unit);
        let weight = if own { "font-weight=\"700\"" } else { "" };
        figure.text(LEFT - 12, "end", weight, &picture.units[row.unit].name);
        let (first, last) = row.interval;
        let bar = if own { "#004d99" } else { "#94c4f5" };
        figure.line(
            at(first) - 0.1,
            at(last) + 0.1,
            &format!("stroke=\"{bar}\" stroke-width=\"8\" stroke-linecap=\"round\""),
        );
        let fill = if own { "#004d99" } else { "#fff" };
        figure.dot(at(row.position), &format!("fill=\"{fill}\" stroke=\"#004d99\" stroke-width=\"2.5\""));
        figure.text(WIDTH - RIGHT + 16, "start", weight, &format!("{} ({first}–{last})", row.position));
        figure.at += STEP;
    }
    figure.finish(title, note, foot)
}

/// The profile of one's own administration: one strip for each criterion, with the value and its unit of measure in words.
pub(super) fn profile(
    picture: &Picture,
    labels: &[(String, String)],
    [title, note, foot]: [&str; 3],
) -> String {
    let mut figure = Figure::new();
    for (line, (label, value)) in picture.profile.iter().zip(labels) {
        let numbers = picture.numbers(line.criterion);
        let (low, high) = range(&numbers);
        let at = |value: f64| place(if high > low { (value - low) / (high - low) } else { 0.5 });
        let short: String = label.chars().take(38).collect();
        figure.text(LEFT - 12, "end", "", &short);
        figure.line(place(0.0), place(1.0), "stroke=\"#929da9\"");
        for (unit, number) in numbers.iter().enumerate() {
            if let (Some(number), true) = (number, picture.own != Some(unit)) {
                figure.dot(at(*number), "fill=\"none\" stroke=\"#768594\"");
            }
        }
        if let Some(median) = line.median {
            figure.tick(at(median));
        }
        if let Some(own) = line.value {
            figure.dot(at(own), "fill=\"#004d99\"");
        }
        figure.text(WIDTH - RIGHT + 16, "start", "", value);
        figure.at += STEP;
    }
    figure.finish(title, note, foot)
}

/// The positions of two rounds: names on both sides, and a line for each unit between them.
pub(super) fn slopes(
    picture: &Picture,
    slopes: &[Slope],
    heads: &[String; 2],
    [title, note, foot]: [&str; 3],
) -> String {
    let mut figure = Figure::new();
    let (left, right) = (LEFT, WIDTH - LEFT);
    figure.text(left - 12, "end", "font-weight=\"600\"", &heads[0]);
    figure.text(right + 12, "start", "font-weight=\"600\"", &heads[1]);
    let top = figure.at + STEP;
    for slope in slopes {
        let own = picture.own == Some(slope.unit);
        let name = &picture.units[slope.unit].name;
        let weight = if own { "font-weight=\"700\"" } else { "" };
        let y = |place: usize| top + place * STEP;
        if let [Some(before), Some(after)] = slope.places.map(|place| place.map(y)) {
            let (color, width) = if own { ("#004d99", 4) } else { ("#929da9", 2) };
            let _ = write!(
                figure.body,
                "<line x1=\"{left}\" x2=\"{right}\" y1=\"{before}\" y2=\"{after}\" stroke=\"{color}\" stroke-width=\"{width}\"/>"
            );
        }
        for (which, x, anchor) in [(0, left - 12, "end"), (1, right + 12, "start")] {
            if let (Some(place), Some(position)) = (slope.places[which], slope.positions[which]) {
                figure.at = y(place);
                let text =
                    if which == 0 { format!("{name}  {position}") } else { format!("{position}  {name}") };
                figure.text(x, anchor, weight, &text);
            }
        }
    }
    figure.at = top + slopes.len() * STEP;
    figure.finish(title, note, foot)
}

/// The least and the greatest of what is there.
pub(super) fn range<'n>(numbers: impl IntoIterator<Item = &'n Option<f64>>) -> (f64, f64) {
    let there = numbers.into_iter().copied().flatten();
    there.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it), high.max(it)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn texts_are_xml() {
        assert_eq!(super::escaped("a<b> & \"c\"\n"), "a&lt;b&gt; &amp; &quot;c&quot; ");
    }
}
