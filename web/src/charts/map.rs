//! A map of Italy's regions and autonomous provinces, with numbered marks.

use super::italy::{Shape, UNITS, VIEW_BOX};
use crate::ui::{El, el};

/// A marked unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The unit, by its NUTS code.
    pub nuts: &'static str,
    /// The number that it has in the list beside the map.
    pub number: usize,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// What a pointer sees.
    pub title: String,
}

/// Units too small for a mark within them: where the mark stands instead, with a line to the unit.
const CALLOUTS: [(&str, (i32, i32)); 2] = [("ITC2", (-10, -78)), ("ITF2", (62, -58))];

/// Draws the map. It is one image to assistive tools: the list beside it says the same in words.
pub fn map(title: &str, marks: &[Mark]) -> El {
    let mark_of = |nuts: &str| marks.iter().find(|mark| mark.nuts == nuts);
    let outline = |unit: &Shape| {
        let mark = mark_of(unit.nuts);
        let title = mark.map(|mark| el("title", "").with(&*mark.title));
        el("path", mark.map_or("other", |mark| mark.class)).attr("d", unit.d).with(title)
    };
    el("svg", "map")
        .attr("viewBox", VIEW_BOX)
        .attr("role", "img")
        .attr("aria-label", title.to_owned())
        .each(UNITS.iter().map(outline))
        .each(UNITS.iter().filter_map(|unit| Some(number(mark_of(unit.nuts)?, unit.label))))
}

fn number(mark: &Mark, (x, y): (u16, u16)) -> El {
    let (x, y) = (i32::from(x), i32::from(y));
    let callout = CALLOUTS.iter().find(|(nuts, _)| *nuts == mark.nuts);
    let (dx, dy) = callout.map_or((0, 0), |(_, offset)| *offset);
    let at = |el: El, [left, top]: [&'static str; 2], x: i32, y: i32| {
        el.attr(left, x.to_string()).attr(top, y.to_string())
    };
    let line = callout.map(|_| {
        let line = at(el("line", ""), ["x1", "y1"], x, y);
        at(line, ["x2", "y2"], x + dx, y + dy)
    });
    let circle = at(el("circle", ""), ["cx", "cy"], x + dx, y + dy).attr("r", "21");
    let text = at(el("text", ""), ["x", "y"], x + dx, y + dy).attr("dy", "0.36em");
    el("g", "mark").class(mark.class).with(line).with(circle).with(text.with(mark.number.to_string()))
}
