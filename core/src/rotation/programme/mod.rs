//! From an exchange to what is to be planned, with what a planner would assume: everything assumed is a field that can be changed.
//!
//! ```
//! use scambio_core::rotation::programme::Programme;
//!
//! let file = include_bytes!("../../../data/scambio-pa.json");
//! let exchange = scambio_core::format::read(file).into_exchange().unwrap();
//! let instance = Programme::of(&exchange).instance(&exchange).unwrap();
//! assert_eq!((instance.hosts.len(), instance.tracks.len()), (8, 6));
//! ```

mod build;
mod calendar;
mod distance;

pub use calendar::usual_breaks;
pub use distance::great_circle_km;

use super::{Parameters, Soft};
use crate::exchange::{Activity, ActivityKind, Exchange, Round};
use crate::time::{Date, Period};

/// What is assumed besides what the exchange says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// The first day; where the exchange says when it starts, that day.
    pub start: Option<Date>,
    /// The last day; where the exchange says how long it lasts, that of its end.
    pub end: Option<Date>,
    /// Days on which nobody meets, besides weekends and national holidays.
    pub breaks: Vec<Period>,
    /// Is there a kick-off event?
    pub has_kick_off: bool,
    /// Is there a Smart Action Lab of each theme before each round?
    pub has_labs: bool,
    /// Is there a closing event?
    pub has_closing_event: bool,
    /// Rounds of workshops; in each, every administration of a track hosts one.
    pub rounds: u32,
    /// Days of a workshop.
    pub workshop_days: i32,
    /// Days of any other session.
    pub plenary_days: i32,
    /// People of an administration in a track, where the exchange does not say how many.
    pub people: u32,
    /// Facilitators: workshops and labs take one, events two.
    pub facilitators: i32,
    /// Kilometres of road for 100 of a great circle.
    pub road_percent: i64,
    /// The fewest and the most days from one session of a track to the next, and how far from the best pace costs nothing.
    pub gap_days: (i32, i32, i32),
    /// The closing event is in this many last days.
    pub closing_days: i64,
    /// The rules' numbers.
    pub parameters: Parameters,
    /// What one unit of each term costs.
    pub weights: [i64; 10],
}

/// What the exchange does not say, and nobody may assume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// When it starts.
    Start,
    /// When it ends; or it ends before it starts, or more than ten years later.
    End,
    /// Who leads it: the lead administration hosts the events and labs.
    Lead,
    /// Anything to meet about.
    Tracks,
    /// The seat of an administration, by its place in the exchange.
    Seat(usize),
}

impl Programme {
    /// What the exchange says of its programme, and the usual where it says nothing.
    pub fn of(exchange: &Exchange) -> Self {
        let has = |kind: ActivityKind| exchange.activities_of(kind).next().is_some();
        let workshops = exchange.activities_of(ActivityKind::Workshop);
        let rounds = workshops.filter_map(Activity::round).map(|round| match round {
            Round::First => 1,
            Round::Second => 2,
        });
        let (start, end) = (exchange.start(), exchange.end());
        let breaks = start.zip(end).map_or_else(Vec::new, |(start, end)| usual_breaks(start, end));
        Self {
            start,
            end,
            breaks,
            has_kick_off: has(ActivityKind::KickOff),
            has_labs: has(ActivityKind::SmartActionLab),
            has_closing_event: has(ActivityKind::ClosingEvent),
            rounds: rounds.max().unwrap_or(1),
            ..Self::usual()
        }
    }

    /// What is usual, of no exchange in particular: no days, one round of workshops and nothing else.
    pub fn usual() -> Self {
        Self {
            start: None,
            end: None,
            breaks: Vec::new(),
            has_kick_off: false,
            has_labs: false,
            has_closing_event: false,
            rounds: 1,
            workshop_days: 2,
            plenary_days: 1,
            people: 2,
            facilitators: 2,
            road_percent: 130,
            gap_days: (7, 45, 3),
            closing_days: 26,
            parameters: Parameters::default(),
            weights: Soft::USUAL,
        }
    }
}
