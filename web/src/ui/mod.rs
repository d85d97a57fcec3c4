//! Dumb parts of screens: values in, callbacks out. They know no state.

mod boxes;
mod controls;
mod heading;
mod icons;
mod words;

pub use boxes::{empty, error, note, section, section_marked};
pub use controls::{Choice, button, link, menu, select};
pub use heading::heading;
pub use icons::{Icon, icon};
pub use words::{status, tag, words};

/// How far a thing has come; told by icon, colour and word together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not begun.
    Waiting,
    /// Begun.
    Going,
    /// Done.
    Done,
}

impl Progress {
    /// Its class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Waiting => "wait",
            Self::Going => "go",
            Self::Done => "done",
        }
    }
}
