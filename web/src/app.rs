//! The widget's program and its seam with the element: [`Action`]s come in, [`HostEvent`]s go out.

use yew::prelude::*;

/// The most that is read of a file. A longer one arrives cut to one byte more, so that the format refuses it.
pub const MAX_BYTES: u32 = 16 * 1024 * 1024;

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

/// Where an exchange comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What `src` names.
    Address(String),
    /// The child `<script type="application/json">`.
    Inline,
    /// The property `exchange`.
    Property,
    /// A file given to `load(file)`, by its name.
    File(String),
}

/// What the element tells the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
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
    Loading {
        /// What is being fetched, as written in `src`.
        address: String,
    },
    /// The bytes of an exchange file. The program answers with exactly one [`HostEvent::Ready`] or
    /// [`HostEvent::Error`].
    Loaded {
        /// The file, at most one byte longer than [`MAX_BYTES`].
        bytes: Vec<u8>,
        /// Where it comes from.
        from: Origin,
    },
    /// A request failed; answered like [`Action::Loaded`].
    LoadFailed {
        /// What was asked for, as written in `src`.
        address: String,
        /// The server's answer; `None` when there was none (network, CORS or a policy of the page).
        status: Option<u16>,
    },
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
        /// Its id in the exchange.
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

/// What the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The attributes that are set at the start.
    pub attributes: Vec<(Attribute, String)>,
    /// Where events go.
    pub outgoing: Callback<HostEvent>,
}

/// The program. This one is a placeholder: it shows how long the loaded text is.
#[derive(Debug)]
pub struct App {
    text: Option<String>,
    message: String,
}

impl App {
    /// The exchange that is shown, as the text of a file; what `element.exchange` gives.
    pub fn exchange(&self) -> Option<String> {
        self.text.clone()
    }

    /// What `element.export(kind)` gives; `None` when there is no such kind or nothing to export.
    pub fn export(&self, kind: &str) -> Option<Download> {
        let text = self.text.as_ref().filter(|_| kind == "json")?;
        Some(Download {
            name: "scambio-pa.json".to_owned(),
            media_type: "application/json".to_owned(),
            bytes: text.clone().into_bytes(),
        })
    }
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self { text: None, message: String::new() }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let outgoing = &context.props().outgoing;
        match action {
            Action::Loaded { bytes, from } => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                self.message = format!("{} caratteri, da {from:?}", text.len());
                if text.trim_start().starts_with('{') && text.trim_end().ends_with('}') {
                    self.text = Some(text);
                    outgoing.emit(HostEvent::Ready);
                    if matches!(from, Origin::File(_)) {
                        outgoing.emit(HostEvent::Change);
                    }
                } else {
                    "Il file dei dati non è leggibile.".clone_into(&mut self.message);
                    let message = self.message.clone();
                    outgoing.emit(HostEvent::Error { code: "data".to_owned(), message, fatal: true });
                }
            }
            Action::LoadFailed { address, status } => {
                self.message = format!("I dati non si caricano: {address} ({status:?}).");
                let message = self.message.clone();
                outgoing.emit(HostEvent::Error { code: "fetch".to_owned(), message, fatal: true });
            }
            Action::Attribute { name, value } => self.message = format!("{name:?} = {value:?}"),
            Action::NoData | Action::Loading { .. } => {}
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <p>{ &self.message }</p> }
    }
}
