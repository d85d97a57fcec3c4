//! The widget's program and its seam with the element: actions come in, [`HostEvent`]s go out.

use std::rc::Rc;

use scambio_core::format;
use scambio_core::id::AdministrationId;
use scambio_core::io::{CsvStyle, pack, table_csv, template};
use scambio_core::text::Lang;
use yew::prelude::*;

pub use crate::state::{Action, Attribute, Download, HostEvent, MAX_BYTES};

use crate::i18n::{Browser, Voice};
use crate::state::{Effect, Loaded, Mode, State, View};
use crate::views::{Tools, failure_message, frame};

/// What the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Where events go.
    pub outgoing: Callback<HostEvent>,
}

/// The program.
pub struct App {
    state: State,
    voice: Option<Voice>,
    /// The language whose words were asked for last.
    asked: Option<Lang>,
}

impl App {
    /// The exchange that is shown, as the text of a file; what `element.exchange` gives.
    pub fn exchange(&self) -> Option<String> {
        self.state.loaded().map(|loaded| format::write(&loaded.exchange))
    }

    /// What `element.export(kind)` gives; `None` when there is no such kind or nothing to export. `template-packed` is
    /// what the further module makes a workbook of.
    pub fn export(&self, kind: &str) -> Option<Download> {
        let loaded = self.state.loaded()?;
        let template = || template(&loaded.exchange, self.state.settings.lang(), &[]);
        let (name, media_type, text) = match kind {
            "json" => return Some(exchange_file(loaded)),
            "template-csv" => ("csv", "text/csv", table_csv(&template(), CsvStyle::Italian)),
            "template-packed" => ("xlsx", "text/plain", pack(&[template()])),
            _ => return None,
        };
        let name = format!("{}-modello.{name}", loaded.exchange.id());
        Some(Download { name, media_type: media_type.to_owned(), bytes: text.into_bytes() })
    }

    /// Tells the element that a further program is to be seen, once there is room for it.
    fn make_room(&self, outgoing: &Callback<HostEvent>) {
        let settings = &self.state.settings;
        let (Some(loaded), Some(voice)) = (self.state.loaded(), &self.voice) else { return };
        let given = match settings.view() {
            View::Import => {
                let administrations = loaded.exchange.administrations().iter();
                let units = administrations.filter_map(scambio_core::exchange::Administration::unit);
                units.map(scambio_core::territory::Unit::nuts).collect::<Vec<_>>().join(" ")
            }
            View::Rotation => {
                let mode = if settings.mode == Mode::Work { "work" } else { "read" };
                [mode, " ", settings.own.as_ref().map_or("", AdministrationId::as_str)].concat()
            }
            View::Comparison => settings.own.as_ref().map(ToString::to_string).unwrap_or_default(),
            View::Network => {
                let mode = if settings.mode == Mode::Work { "work" } else { "read" };
                let own = settings.own.as_ref().map(ToString::to_string).unwrap_or_default();
                [mode, &own].join(" ")
            }
            _ => return,
        };
        outgoing.emit(HostEvent::Room {
            view: settings.view().word(),
            lang: voice.lang(),
            level: settings.heading_level + 1,
            given,
            version: self.state.version,
        });
    }

    /// Changes to the language of the state, or asks for its words and goes on in the one before.
    fn speak(&mut self, outgoing: &Callback<HostEvent>) {
        let lang = self.state.settings.lang();
        if !self.state.is_awake {
            (self.voice, self.asked) = (None, None);
        } else if self.voice.as_ref().map(Voice::lang) == Some(lang) {
            self.asked = None;
        } else if let Some(voice) = voice(lang) {
            self.voice = Some(voice);
        } else if self.asked != Some(lang) {
            self.asked = Some(lang);
            outgoing.emit(HostEvent::Learn(lang));
        }
    }

    fn follow(&self, effect: Effect, outgoing: &Callback<HostEvent>) {
        outgoing.emit(match effect {
            Effect::Tell(event) => event,
            Effect::TellFailure { failure, fatal } => HostEvent::Error {
                code: failure.code().to_owned(),
                message: self
                    .voice
                    .as_ref()
                    .map(|voice| failure_message(&failure, voice))
                    .unwrap_or_default(),
                fatal,
            },
        });
    }
}

fn exchange_file(loaded: &Loaded) -> Download {
    Download {
        name: format!("{}.json", loaded.exchange.id()),
        media_type: "application/json".to_owned(),
        bytes: format::write(&loaded.exchange).into_bytes(),
    }
}

fn voice(lang: Lang) -> Option<Voice> {
    Voice::new(lang, Rc::new(Browser::new(lang)))
}

impl std::fmt::Debug for App {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("App").field("state", &self.state).finish_non_exhaustive()
    }
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self { state: State::default(), voice: None, asked: None }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let effects = self.state.reduce(action);
        self.speak(&context.props().outgoing);
        for effect in effects {
            self.follow(effect, &context.props().outgoing);
        }
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        self.make_room(&context.props().outgoing);
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (file, outgoing) = (self.state.loaded().cloned(), context.props().outgoing.clone());
        let print = outgoing.reform(|_| HostEvent::Print);
        let export = Callback::from(move |_| {
            if let Some(file) = &file {
                outgoing.emit(HostEvent::Save(exchange_file(file)));
            }
        });
        let tools = Tools { export, print };
        match &self.voice {
            Some(voice) => {
                frame(&self.state, voice, &context.link().callback(|action| action), &tools).into()
            }
            None => Html::default(),
        }
    }
}
