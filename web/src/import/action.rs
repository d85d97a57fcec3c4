//! What can happen in the assistant, and what follows.

use scambio_core::io::list::{ListChoices, ListKind};
use scambio_core::io::{Overrides, Spot};
use scambio_core::text::Lang;

use super::state::Step;

/// What can happen: told by the element ([`Action::Shown`] to [`Action::Tick`]) or done by the reader.
#[derive(Clone, Debug)]
pub enum Action {
    /// The assistant is on the screen, in that language, with headings from that level on.
    Shown {
        /// The language.
        lang: Lang,
        /// The level of its topmost heading.
        level: u8,
        /// The NUTS codes of the administrations that should have a row.
        expected: Vec<String>,
    },
    /// The exchange that lists are read for, as the text of its file.
    Exchange(String),
    /// The words of a language for what can be wrong with an exchange have come.
    Learned,
    /// The element has left: nothing is known any more.
    End,
    /// The reader has chosen a file; its content follows.
    Chosen {
        /// Its name.
        name: String,
    },
    /// The content of the file at hand, which is no workbook.
    Bytes(Vec<u8>),
    /// So much of the workbook at hand is read and given, from 0 to 1.
    Reading(f64),
    /// The next piece of its tables, as [`scambio_core::io::Packer`] makes them.
    Piece(String),
    /// All of its tables are given; the beginning of the file.
    Tables(Vec<u8>),
    /// The file at hand cannot be read, for a reason that the module of workbooks gives.
    Refused {
        /// Which reason.
        code: String,
        /// The part or the measure that it is about.
        about: String,
        /// The limit that is exceeded.
        limit: usize,
    },
    /// Time for the next piece of work.
    Tick,
    /// The reader gives up what is being read.
    Cancel,
    /// The reader goes to a step.
    Go(Step),
    /// The reader decides something.
    Decide(Box<Overrides>),
    /// The reader says what the file at hand contains.
    Is(What),
    /// The reader decides something about a list.
    Choose(Box<ListChoices>),
    /// The reader takes back the last decision.
    Undo,
    /// The reader looks at another part of the file: its first row and column.
    Look(usize, usize),
    /// The reader looks at other rows of the matrix, or of a list: the first one.
    LookAtMatrix(usize),
    /// The reader wants to see a cell.
    Jump(Spot),
    /// The reader takes the table.
    Take,
    /// The reader lets go of the file, to choose another one.
    Leave,
    /// The reader drops a table that was taken.
    Drop(usize),
    /// The reader wants a table as a file: one that was taken, or (`None`) the one at hand.
    Save(Option<usize>, FileKind),
    /// The reader wants to compare the rows of a table that was taken.
    Compare(usize),
    /// The reader wants a template of the exchange.
    Template(Template),
    /// The reader wants a list of the exchange as a template.
    ListTemplate(ListKind, Template),
    /// The reader puts the list at hand into the exchange.
    Put,
    /// The reader takes the list that was put there last out again.
    TakeOut,
    /// The reader wants to see such lists.
    Open(ListKind),
}

/// What a file contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Figures of administrations.
    Figures,
    /// A list of the exchange.
    List(ListKind),
}

/// A kind of file that a table is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What Italian Excel opens by a double click.
    ItalianCsv,
    /// RFC 4180.
    Csv,
    /// XLSX.
    Workbook,
    /// JSON.
    Json,
}

/// A kind of template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// XLSX.
    Workbook,
    /// What Italian Excel opens by a double click.
    Csv,
}

/// What the element does for the assistant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Gives the content of the file at hand once more.
    Again,
    /// Gives time for the next piece of work, after the page has had its turn.
    Later,
    /// Stops reading the file at hand.
    Stop,
    /// Lets the reader save a file: its name, its media type, its content.
    Save(String, &'static str, String),
    /// Writes a workbook, given as JSON, and lets the reader save it.
    SaveWorkbook(String, String),
    /// Shows the comparison of a table, given as an exchange file.
    Compare(String),
    /// Lets the reader save a template.
    Template(Template),
    /// Writes a workbook of packed tables, and lets the reader save it.
    SavePacked(String, String),
    /// Another exchange is shown, given as the text of its file.
    Change(String),
    /// Shows a view of the element.
    Open(&'static str),
    /// Moves focus to what this selects; an empty one only brings back focus that was lost.
    Focus(&'static str),
}
