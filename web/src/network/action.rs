//! What can happen to the network, and what follows for the element.

use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::drawing::Way;
use super::picture::Kind;
use super::writing::{About, Field};

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// It is on the screen.
    Shown(Shown),
    /// The exchange that the widget shows, as a file.
    Exchange(String),
    /// The element has left: nothing is known any more.
    End,
    /// Another page of the view.
    Turn(Page),
    /// Another network.
    ChooseKind(Kind),
    /// Drawing, matrix or list.
    ChooseForm(Form),
    /// Only what belongs to a theme, by its identifier.
    ChooseTheme(Option<String>),
    /// Also what is only planned.
    Planned(bool),
    /// Another administration as one's own, by its identifier.
    ChooseOwn(Option<String>),
    /// What had begun at a stop of time; behind the last one, everything.
    Stop(usize),
    /// Time runs, or stands still again.
    Play,
    /// The time of a step has passed.
    Tick,
    /// A node is chosen, by its place.
    Select(usize),
    /// A key within the drawing.
    Press(Press),
    /// The network without the node that is chosen, or with it again.
    Without,
    /// Another practice set beside the other, in one of two places.
    Beside(usize, Option<usize>),
    /// A proposal becomes a planned transfer.
    Accept(usize),
    /// A practice or a transfer is to be written, or is no longer.
    Write(Option<About>),
    /// Something is entered.
    Enter(Field, String),
    /// An administration offers the practice that is written, or does not.
    Offer(String, bool),
    /// What was written is to be kept.
    Keep,
    /// The last change is taken back.
    TakeBack,
    /// Something as a file, on this day (`2026-05-16`).
    Save(What, FileKind, String),
    /// The page is printed.
    Print,
}

/// What the element tells when it is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The language.
    pub lang: Lang,
    /// The level of the topmost heading.
    pub level: u8,
    /// The reader's own administration.
    pub own: Option<String>,
    /// Is it for work?
    pub is_work: bool,
    /// The reader's day.
    pub today: Option<Date>,
    /// Nothing is to move by itself.
    pub is_calm: bool,
}

/// A page of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Who is tied to whom.
    #[default]
    Ties,
    /// What is measured.
    Measures,
    /// Who could teach what to whom.
    Proposals,
    /// Two practices side by side.
    Practices,
    /// What was reached.
    Synthesis,
}

impl Page {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Ties, Self::Measures, Self::Proposals, Self::Practices, Self::Synthesis];
}

/// How ties are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Nodes and lines.
    #[default]
    Drawing,
    /// Rows and columns.
    Matrix,
    /// Sentences.
    List,
}

impl Form {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Drawing, Self::Matrix, Self::List];
}

/// A key within the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// To a neighbour.
    Go(Way),
    /// To the first node, or the last one.
    End(bool),
    /// To the next tie of the node, or the one before.
    Tie(bool),
    /// The node is chosen, or the other end of the tie.
    Take,
    /// Nothing is chosen any more.
    Leave,
}

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The ties.
    Ties,
    /// The measures.
    Measures,
    /// The synthesis.
    Synthesis,
    /// The exchange with the planned transfers.
    Exchange,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// XLSX.
    Workbook,
    /// CSV for Italian Excel.
    Csv,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// For programs that look into networks.
    GraphMl,
    /// JSON.
    Json,
}

/// What the element does for the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Lets the reader save a file: its name, its media type, its content.
    Save(String, &'static str, String),
    /// Writes a workbook of packed tables and lets the reader save it.
    SaveWorkbook(String, String),
    /// Makes a picture of a drawing and lets the reader save it.
    SavePicture(String, String),
    /// Moves focus to what this selects; an empty one only brings back focus that was lost.
    Focus(String),
    /// Another exchange is shown, given as the text of its file.
    Change(String),
    /// Gives time for a step, while time runs.
    Later,
    /// Prints the page.
    Print,
}
