//! What can happen: told by the element ([`Action::Begin`] to [`Action::LoadFailed`]) or done by the reader.

use scambio_core::format;
use scambio_core::id::{AdministrationId, ThemeId};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::{PracticeFilter, View};

/// The most that is read of a file. A longer one arrives cut to one byte more, so that the format refuses it.
#[allow(clippy::cast_possible_truncation, reason = "16 million")]
pub const MAX_BYTES: u32 = format::MAX_BYTES as u32;

/// An attribute of the element that concerns the program (`src` stays with the element).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// The language: always one of it, en, fr, de, sl; the element has looked for it in the page.
    Lang,
    /// The view to show.
    View,
    /// Which tabs, in which order.
    Views,
    /// A theme's id.
    Theme,
    /// The reader's own administration.
    Administration,
    /// The level of the widget's topmost heading.
    HeadingLevel,
    /// `read` or `work`.
    Mode,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// An element wants to be shown; its attributes are told already.
    Begin {
        /// Today, where the reader is.
        today: Option<Date>,
    },
    /// The element has left the page: nothing is known any more.
    End,
    /// An attribute was set, changed or (`None`) removed.
    Attribute {
        /// Which one.
        name: Attribute,
        /// Its value as it stands in the page.
        value: Option<String>,
    },
    /// The element names no data: neither `src` nor a child script nor the property `exchange`.
    NoData,
    /// A request has begun.
    Loading,
    /// The bytes of an exchange file. The program answers with exactly one [`HostEvent::Ready`] or
    /// [`HostEvent::Error`].
    Loaded {
        /// The file, at most one byte longer than [`MAX_BYTES`].
        bytes: Vec<u8>,
        /// Did the reader open it, rather than the page name it?
        opened: bool,
    },
    /// A request failed; answered like [`Action::Loaded`].
    LoadFailed {
        /// What was asked for, as written in `src`.
        address: String,
        /// The server's answer; `None` when there was none (network, CORS or a policy of the page).
        status: Option<u16>,
    },
    /// The words of a language that was asked for are there.
    Learned,
    /// The words of a language cannot be had: the one before stays.
    NotLearned(Lang),
    /// The reader goes to a view.
    ChooseView(View),
    /// The reader chooses a language.
    ChooseLang(Lang),
    /// The reader wants to see one theme, or (`None`) all.
    ChooseTheme(Option<ThemeId>),
    /// The reader wants to see one administration, or (`None`) none in particular.
    ChooseAdministration(Option<AdministrationId>),
    /// The reader narrows down the practices.
    FilterPractices(PracticeFilter),
    /// The reader has read why a file was not taken.
    DismissRefusal,
    /// The reader wants another try.
    Reload,
}

/// What the program tells the element, which tells the page. It may be sent from anywhere: the page hears it later,
/// in a microtask, when no component is borrowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// An exchange is shown: the fallback content goes, `scambio-ready`.
    Ready,
    /// Another view is shown: `scambio-view`.
    View {
        /// Its name, as in the attribute `view`.
        view: String,
    },
    /// The reader chose something: `scambio-select`.
    Select {
        /// What sort of thing: `theme`, `administration`, …
        kind: String,
        /// Its id in the exchange; empty: nothing any more.
        id: String,
    },
    /// The reader edited the exchange or opened a file: `scambio-change`. Not for what the page itself gave.
    Change,
    /// Something went wrong: `scambio-error`.
    Error {
        /// Which problem, for scripts.
        code: String,
        /// What happened and what to do, in the reader's language; the program shows it too.
        message: String,
        /// Nothing can be shown: the fallback content stays, or comes back.
        fatal: bool,
    },
    /// The reader wants another try: the element loads its data again.
    Reload,
    /// The words of a language are needed: answered by [`Action::Learned`] or [`Action::NotLearned`].
    Learn(Lang),
    /// The reader saves a file.
    Save(Download),
    /// The reader prints the page.
    Print,
    /// A view of a further program is on the screen, with room for it.
    Room {
        /// Its name.
        view: &'static str,
        /// The language.
        lang: Lang,
        /// The level of its topmost heading.
        level: u8,
        /// For imports the NUTS codes of the exchange's administrations; for comparisons the reader's own, for networks
        /// whether it is for work, too.
        given: String,
        /// Counts the exchanges.
        version: u32,
    },
    /// What the reader pressed may be gone: focus goes to what it led to, if it was lost.
    Focus,
}

/// A file that the widget gives away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
