//! What is assumed of a programme, as data.

use super::super::json::Node;
use super::super::reader::{Read, Reader};
use super::instance::{parameters, weights};
use super::json::{Object, list, quoted};
use super::take::{date, items, maybe, whole};
use super::written::{params, weights as written_weights};
use crate::diag::Diagnostics;
use crate::rotation::programme::Programme;
use crate::time::Period;

const FIELDS: &[&str] = &[
    "start",
    "end",
    "breaks",
    "kick_off",
    "labs",
    "closing_event",
    "rounds",
    "workshop_days",
    "plenary_days",
    "people",
    "facilitators",
    "road_percent",
    "min_gap_days",
    "max_gap_days",
    "tolerance_days",
    "closing_days",
    "params",
    "weights",
];

/// Reads what is assumed of a programme: an object that says what is other than in `base`, which is usually
/// [`Programme::of`] the exchange.
///
/// # Errors
/// Everything that stands in the way, with its place.
///
/// ```
/// use scambio_core::format::{self, rotation};
/// use scambio_core::rotation::programme::Programme;
///
/// let exchange = format::read(include_bytes!("../../../data/scambio-pa.json")).into_exchange().unwrap();
/// let base = Programme::of(&exchange);
/// let wish = br#"{ "rounds": 1, "breaks": ["2020-02-24/2020-04-30"], "params": { "far_km": 500 }, "weights": { "travel": 3 } }"#;
/// let programme = rotation::read_programme(wish, &base).unwrap();
/// assert_eq!((programme.rounds, programme.parameters.far_km, programme.people), (1, 500, base.people));
/// let written = rotation::write_programme(&programme);
/// assert_eq!(rotation::read_programme(written.as_bytes(), &base).unwrap(), programme);
/// ```
pub fn read_programme(bytes: &[u8], base: &Programme) -> Result<Programme, Diagnostics> {
    super::with_tree(bytes, |root, reader| programme(root, reader, base))
}

pub(super) fn programme<'n>(
    node: &'n Node<'_>,
    reader: &mut Reader<'n, '_>,
    base: &Programme,
) -> Option<Programme> {
    reader.open(node, FIELDS)?;
    let mut it = base.clone();
    macro_rules! take {
        ($($name:literal $field:expr, $read:expr;)*) => {
            $(if let Some(value) = maybe(reader, node, $name, $read) { $field = value; })*
        };
    }
    if let Some(start) = maybe(reader, node, "start", date) {
        it.start = Some(start);
    }
    if let Some(end) = maybe(reader, node, "end", date) {
        it.end = Some(end);
    }
    take! {
        "breaks" it.breaks, |node, reader| items(reader, node, Period::read);
        "kick_off" it.has_kick_off, bool::read;
        "labs" it.has_labs, bool::read;
        "closing_event" it.has_closing_event, bool::read;
        "rounds" it.rounds, few;
        "workshop_days" it.workshop_days, whole(1);
        "plenary_days" it.plenary_days, whole(1);
        "people" it.people, whole(0);
        "facilitators" it.facilitators, whole(0);
        "road_percent" it.road_percent, whole(0);
        "min_gap_days" it.gap_days.0, whole(0);
        "max_gap_days" it.gap_days.1, whole(0);
        "tolerance_days" it.gap_days.2, whole(0);
        "closing_days" it.closing_days, whole(0);
        "params" it.parameters, |node, reader| parameters(node, reader, Some(&base.parameters));
        "weights" it.weights, |node, reader| weights(node, reader, base.weights);
    }
    Some(it)
}

/// Rounds: each is a session an administration and track, so that a number too large is a slip.
fn few<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<u32> {
    const MOST: u32 = 50;
    let rounds = whole::<u32>(0)(node, reader)?;
    if rounds > MOST {
        let found = rounds.to_string().into();
        reader.report(node.offset, crate::diag::Problem::NumberOutOfRange { found });
    }
    Some(rounds.min(MOST))
}

/// Writes all that is assumed of a programme.
pub fn write_programme(programme: &Programme) -> String {
    let day = |date: crate::time::Date| quoted(&date.to_string());
    let period = |days: &Period| quoted(&format!("{}/{}", days.first(), days.last()));
    let is = |yes: bool| if yes { "true" } else { "false" };
    let (least, most, tolerance) = programme.gap_days;
    Object::default()
        .maybe("start", programme.start, day)
        .maybe("end", programme.end, day)
        .raw("breaks", &list(programme.breaks.iter().map(period)))
        .raw("kick_off", is(programme.has_kick_off))
        .raw("labs", is(programme.has_labs))
        .raw("closing_event", is(programme.has_closing_event))
        .number("rounds", programme.rounds)
        .number("workshop_days", programme.workshop_days)
        .number("plenary_days", programme.plenary_days)
        .number("people", programme.people)
        .number("facilitators", programme.facilitators)
        .number("road_percent", programme.road_percent)
        .number("min_gap_days", least)
        .number("max_gap_days", most)
        .number("tolerance_days", tolerance)
        .number("closing_days", programme.closing_days)
        .raw("params", &params(&programme.parameters))
        .raw("weights", &written_weights(&programme.weights))
        .end_in_lines()
}
