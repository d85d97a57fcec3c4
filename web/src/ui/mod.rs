//! Dumb parts of screens: values in, callbacks out. They know no state.

mod boxes;
mod controls;
mod el;
mod heading;
mod icons;
mod words;

pub use boxes::{empty, error, fold, item, note, pair, points, region, section, section_marked, term};
pub use controls::{Choice, Entry, area, button, check, field, link, menu, select};
pub use el::{Content, El, On, el, fragment};
pub use heading::heading;
pub use icons::{Icon, icon};
pub use words::{separated, status, tag, words};

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
