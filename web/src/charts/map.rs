//! A map of Italy's regions and autonomous provinces, with numbered marks.

use yew::prelude::*;

use super::italy::{UNITS, VIEW_BOX};

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
pub fn map(title: &str, marks: &[Mark]) -> Html {
    let mark_of = |nuts: &str| marks.iter().find(|mark| mark.nuts == nuts);
    html! {
        <svg class="map" viewBox={VIEW_BOX} role="img" aria-label={title.to_owned()}>
            { for UNITS.iter().map(|unit| html! {
                <path class={mark_of(unit.nuts).map_or("other", |mark| mark.class)} d={unit.d}>
                    if let Some(mark) = mark_of(unit.nuts) {
                        <title>{ &mark.title }</title>
                    }
                </path>
            }) }
            { for UNITS.iter().filter_map(|unit| Some(number(mark_of(unit.nuts)?, unit.label))) }
        </svg>
    }
}

fn number(mark: &Mark, (x, y): (u16, u16)) -> Html {
    let (x, y) = (i32::from(x), i32::from(y));
    let callout = CALLOUTS.iter().find(|(nuts, _)| *nuts == mark.nuts);
    let (dx, dy) = callout.map_or((0, 0), |(_, offset)| *offset);
    let (cx, cy) = ((x + dx).to_string(), (y + dy).to_string());
    html! {
        <g class={classes!("mark", mark.class)}>
            if callout.is_some() {
                <line x1={x.to_string()} y1={y.to_string()} x2={cx.clone()} y2={cy.clone()} />
            }
            <circle cx={cx.clone()} cy={cy.clone()} r="21" />
            <text x={cx} y={(y + dy).to_string()} dy="0.36em">{ mark.number }</text>
        </g>
    }
}
