//! What can happen in the comparison, and what follows.

use scambio_core::text::Lang;

/// What can happen: told by the element (the first four) or done by the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The comparison is on the screen.
    Shown {
        /// The language.
        lang: Lang,
        /// The level of its topmost heading.
        level: u8,
        /// The reader's own administration.
        own: Option<String>,
    },
    /// The exchange file.
    Exchange(String),
    /// A table that the reader has taken, as an exchange file with one analysis: it is compared at once.
    Table(String),
    /// The element has left: nothing is known any more.
    End,
    /// Another analysis, by its place.
    ChooseAnalysis(usize),
    /// Another group of criteria, by its place; `None`: all of them.
    ChooseGroup(Option<usize>),
    /// Only the administrations of the exchange, or all that have a row.
    OnlyExchange(bool),
    /// Another administration as one's own, by its identifier.
    ChooseOwn(Option<String>),
    /// Another round, from 0.
    ChooseRound(u8),
    /// Another order of the rows.
    Sort(Sort),
    /// Criteria in the order of one row, the best first, by its place; once more: as they were.
    SortCriteria(usize),
    /// A group of criteria is folded into one column, or unfolded, by its place.
    Fold(usize),
    /// Points of the criteria, once a slider rests.
    Weigh(Vec<f64>),
    /// The points of before.
    UndoWeights,
    /// Another administration set side by side, in one of the places.
    Beside(usize, Option<usize>),
    /// Something as a file, on this day (`2026-05-16`).
    Save(What, Kind, String),
}

/// An order of the rows of the matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By position.
    Position,
    /// Similar ones beside each other.
    Similar,
    /// By a criterion's values, the best first; its place in the matrix.
    Criterion(usize),
}

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The matrix.
    Matrix,
    /// The positions with their intervals.
    Positions,
    /// The profile of one's own administration.
    Profile,
    /// The positions of two rounds.
    Rounds,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// XLSX.
    Workbook,
    /// CSV for Italian Excel.
    Csv,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
}

/// What the element does for the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Lets the reader save a file: its name, its media type, its content.
    Save(String, &'static str, String),
    /// Writes a workbook of packed tables and lets the reader save it.
    SaveWorkbook(String, String),
    /// Makes a picture of a drawing and lets the reader save it.
    SavePicture(String, String),
    /// Brings back focus that was lost.
    Focus,
}
