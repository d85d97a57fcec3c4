//! What can happen in the rotation, and what follows.

use scambio_core::rotation::conflict::Relaxation;
use scambio_core::rotation::replan::Event;
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::edit::Edit;
use super::tables::Wish;

/// What can happen: told by the element (the first five) or done by the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The rotation is on the screen.
    Shown {
        /// The language.
        lang: Lang,
        /// The level of its topmost heading.
        level: u8,
        /// The reader's own administration.
        own: Option<String>,
        /// Is it for work, rather than for reading?
        is_work: bool,
        /// Today, where the reader is.
        today: Option<Date>,
    },
    /// The exchange file, and what this browser has kept of work on it.
    Exchange(String, Option<String>),
    /// The exchange file once more: only its lists are others, and work on it goes on.
    Renew(String),
    /// The search goes on for a while: so many moves.
    Tick(u64),
    /// A session is dragged over a day, or with `None` no longer.
    Drag(Option<(usize, i32)>),
    /// A session was dropped on a day.
    Drop(usize, i32),
    /// The element has left: nothing is known any more.
    End,
    /// Plan from what the exchange says and the usual assumptions.
    Simulate,
    /// Another scenario, by its place.
    ChooseScenario(usize),
    /// A copy of the scenario, to try something.
    Copy,
    /// The scenario goes.
    Remove,
    /// Another way to look at the plan.
    Look(Look),
    /// Another month: so many later.
    Turn(i32),
    /// Only sessions of a track.
    OnlyTrack(Option<usize>),
    /// Only sessions that concern an administration.
    OnlyHost(Option<usize>),
    /// A session is looked at, or none.
    Choose(Option<usize>),
    /// The assumptions are changed.
    Edit(Edit),
    /// A session goes elsewhere: which, to whom, on which day.
    Move(usize, usize, i32),
    /// The last change is taken back.
    Undo,
    /// How long the search goes on.
    Effort(Effort),
    /// Another seed.
    Seed(u64),
    /// The search begins.
    Solve,
    /// The search ends with the best plan so far.
    Stop,
    /// Why is there no plan?
    Why,
    /// A requirement is asked for a little less.
    Relax(Relaxation),
    /// Reality intervened: what happened, and from when on the plan can change.
    Replan(Event, Date),
    /// A day of the forms for closures and for what happened.
    Draft(Field, String),
    /// Places at the tables of a session.
    Seat(Wish),
    /// Is the work kept in this browser?
    Keep(bool),
    /// Something as a file, on this day (`2026-05-16`).
    Save(What, String),
}

/// A field of a form that is filled in before it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The first day of a closure.
    From,
    /// Its last day.
    To,
    /// Whose closure it is; empty: everybody's.
    Whose,
    /// What happened.
    What,
    /// To which host.
    Host,
    /// The first day of it.
    First,
    /// Its last day.
    Last,
    /// From when on the plan can change.
    Today,
}

impl Field {
    /// How many there are.
    pub(super) const COUNT: usize = 8;
}

/// A way to look at a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// A list in order of time.
    #[default]
    Agenda,
    /// Hosts by months.
    Hosts,
    /// A calendar of a month.
    Month,
    /// Tracks along time.
    Bars,
    /// Hosts by rounds.
    Rounds,
}

impl Look {
    pub(super) const ALL: [Self; 5] = [Self::Agenda, Self::Hosts, Self::Month, Self::Bars, Self::Rounds];
}

/// How long a search goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effort {
    /// About a second.
    #[default]
    Short,
    /// About five.
    Long,
    /// Until it is stopped.
    Endless,
}

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The calendar of all.
    Calendar,
    /// The calendar of one's own administration, or of the one that is looked at.
    OwnCalendar,
    /// CSV for Italian Excel.
    Csv,
    /// XLSX.
    Workbook,
    /// The problem, for other programs.
    Problem,
    /// The plan, for other programs.
    Plan,
    /// On paper.
    Print,
}

/// What the element does for the rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Lets the reader save a file: its name, its media type, its content.
    Save(String, &'static str, String),
    /// Writes a workbook of packed tables and lets the reader save it.
    SaveWorkbook(String, String),
    /// Goes on with the search, as soon as the page has had its turn.
    Tick,
    /// Keeps the work on this exchange in this browser, or with `None` forgets it.
    Keep(Option<String>),
    /// Prints the page.
    Print,
    /// Brings back focus that was lost, or moves it to what is named.
    Focus(String),
}
