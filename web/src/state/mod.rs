//! What the widget knows: plain values, changed only by [`State::reduce`], which is pure and tested without a browser.

mod action;
mod practice_filter;
mod settings;

pub use action::{Action, Attribute, Download, HostEvent, MAX_BYTES};
pub use practice_filter::{PracticeFilter, Stand};
pub use settings::{Mode, Settings, View};

use std::rc::Rc;

use scambio_core::diag::Diagnostics;
use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::time::Date;

/// Everything that the screen is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Is there an element to be shown? Until then nothing is drawn, told or asked for.
    pub is_awake: bool,
    /// What the page asked for, with what the reader has since chosen.
    pub settings: Settings,
    /// The exchange, or why there is none.
    pub data: Data,
    /// Why the file that the reader opened last was not taken, while another exchange stays on the screen.
    pub refusal: Option<Failure>,
    /// Counts the exchanges that were shown.
    pub version: u32,
    /// What the practices view shows.
    pub practices: PracticeFilter,
    /// Today, where the reader is.
    pub today: Option<Date>,
}

/// The exchange, or why there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Data {
    /// Nothing is named yet.
    #[default]
    Absent,
    /// A request is under way.
    Loading,
    /// Nothing can be shown.
    Failed(Failure),
    /// An exchange.
    Ready(Rc<Loaded>),
}

/// An exchange with what was found in its file.
#[derive(Debug, PartialEq)]
pub struct Loaded {
    /// The exchange, without people's names: they are never shown.
    pub exchange: Exchange,
    /// What was found: notes and warnings.
    pub diagnostics: Diagnostics,
}

/// Why there is no exchange.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The element names no data.
    NoData,
    /// The request failed.
    Request {
        /// What was asked for.
        address: String,
        /// The server's answer, if there was one.
        status: Option<u16>,
    },
    /// The file is not an exchange.
    File(Rc<Diagnostics>),
}

impl Failure {
    /// The code for scripts: that of the first error, or `no-data`, `request`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoData => "no-data",
            Self::Request { .. } => "request",
            Self::File(found) => {
                let worst = found.worst();
                found.iter().find(|it| Some(it.severity()) == worst).map_or("file", |it| it.code())
            }
        }
    }
}

/// What follows from an action, beside the new state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// To tell the page.
    Tell(HostEvent),
    /// To tell the page of a failure; the words are made in the reader's language.
    TellFailure {
        /// What failed.
        failure: Failure,
        /// Nothing can be shown.
        fatal: bool,
    },
}

impl State {
    /// The exchange that is shown.
    pub fn loaded(&self) -> Option<&Rc<Loaded>> {
        match &self.data {
            Data::Ready(loaded) => Some(loaded),
            _ => None,
        }
    }

    /// The state after an action, changed in place, and what follows from it.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Begin { today } => {
                (self.is_awake, self.today) = (true, today);
                Vec::new()
            }
            Action::End => {
                *self = Self { version: self.version, ..Self::default() };
                Vec::new()
            }
            Action::Attribute { name, value } => {
                self.settings.apply(name, value.as_deref());
                Vec::new()
            }
            Action::NoData => self.fail(Failure::NoData),
            Action::Loading => {
                if self.loaded().is_none() {
                    self.data = Data::Loading;
                }
                Vec::new()
            }
            Action::LoadFailed { address, status } => self.fail(Failure::Request { address, status }),
            Action::Loaded { bytes, opened } => self.take(&bytes, opened),
            Action::Learned => Vec::new(),
            Action::NotLearned(lang) => {
                self.settings.chosen_lang = None;
                let failure = Failure::Request { address: lang.code().to_owned(), status: None };
                vec![Effect::TellFailure { failure, fatal: false }]
            }
            Action::ChooseView(view) => {
                self.settings.view = Some(view);
                vec![
                    Effect::Tell(HostEvent::View { view: view.word().to_owned() }),
                    Effect::Tell(HostEvent::Focus),
                ]
            }
            Action::ChooseLang(lang) => {
                self.settings.chosen_lang = Some(lang);
                Vec::new()
            }
            Action::ChooseTheme(theme) => {
                let id = theme.as_ref().map(ToString::to_string).unwrap_or_default();
                self.settings.theme = theme;
                self.settings.view = Some(View::Themes);
                let select = HostEvent::Select { kind: "theme".to_owned(), id };
                vec![Effect::Tell(select), Effect::Tell(HostEvent::Focus)]
            }
            Action::ChooseAdministration(administration) => {
                let id = administration.as_ref().map(ToString::to_string).unwrap_or_default();
                let mut effects = Vec::new();
                if administration.is_some() && self.settings.view() != View::Administrations {
                    self.settings.view = Some(View::Administrations);
                    effects.push(Effect::Tell(HostEvent::View {
                        view: View::Administrations.word().to_owned(),
                    }));
                }
                self.settings.selected = administration;
                effects.push(Effect::Tell(HostEvent::Select { kind: "administration".to_owned(), id }));
                effects.push(Effect::Tell(HostEvent::Focus));
                effects
            }
            Action::FilterPractices(filter) => {
                self.practices = filter;
                vec![Effect::Tell(HostEvent::Focus)]
            }
            Action::DismissRefusal => {
                self.refusal = None;
                vec![Effect::Tell(HostEvent::Focus)]
            }
            Action::Reload => vec![Effect::Tell(HostEvent::Reload)],
        }
    }

    /// Reads a file; what is shown stays if it is not an exchange.
    fn take(&mut self, bytes: &[u8], opened: bool) -> Vec<Effect> {
        let (exchange, diagnostics) = format::read_newest(bytes).into_parts();
        let Some(exchange) = exchange.map(Exchange::without_names) else {
            return self.fail(Failure::File(Rc::new(diagnostics)));
        };
        self.data = Data::Ready(Rc::new(Loaded { exchange, diagnostics }));
        self.version += 1;
        self.refusal = None;
        let mut effects = vec![Effect::Tell(HostEvent::Ready)];
        if opened {
            effects.push(Effect::Tell(HostEvent::Change));
        }
        effects
    }

    fn fail(&mut self, failure: Failure) -> Vec<Effect> {
        let fatal = self.loaded().is_none();
        if fatal {
            self.data = Data::Failed(failure.clone());
        } else {
            self.refusal = Some(failure.clone());
        }
        vec![Effect::TellFailure { failure, fatal }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scambio_core::text::Lang;

    const FILE: &[u8] = include_bytes!("../../../core/data/scambio-pa.json");

    fn load(state: &mut State, bytes: &[u8]) -> Vec<Effect> {
        state.reduce(Action::Loaded { bytes: bytes.to_vec(), opened: false })
    }

    #[test]
    fn a_broken_file_leaves_what_is_shown() {
        let mut state = State::default();
        assert_eq!(load(&mut state, FILE), [Effect::Tell(HostEvent::Ready)]);
        let effects = load(&mut state, b"{");
        assert!(matches!(&effects[..], [Effect::TellFailure { fatal: false, failure: Failure::File(_) }]));
        assert!(state.loaded().is_some() && state.refusal.is_some());
        assert_eq!(state.refusal.as_ref().map(Failure::code), Some("json-syntax"));
        load(&mut state, FILE);
        assert_eq!(state.refusal, None);
    }

    #[test]
    fn without_an_exchange_a_failure_is_fatal() {
        let mut state = State::default();
        state.reduce(Action::Loading);
        assert_eq!(state.data, Data::Loading);
        let effects = state.reduce(Action::LoadFailed { address: "x.json".to_owned(), status: Some(404) });
        assert!(matches!(&effects[..], [Effect::TellFailure { fatal: true, .. }]));
    }

    #[test]
    fn names_of_people_do_not_enter() {
        let file = std::str::from_utf8(FILE).unwrap();
        let named =
            file.replacen("\"appointed\": true", "\"appointed\": true, \"name\": \"Nome Cognome\"", 1);
        assert_ne!(named, file);
        let mut state = State::default();
        load(&mut state, named.as_bytes());
        let written = format::write(&state.loaded().unwrap().exchange);
        assert!(!written.contains("Nome Cognome"));
    }

    #[test]
    fn the_reader_chooses_over_the_page_until_the_page_changes_its_mind() {
        let mut state = State::default();
        let lang = |value: &str| Action::Attribute { name: Attribute::Lang, value: Some(value.to_owned()) };
        state.reduce(lang("de"));
        assert_eq!(state.settings.lang(), Lang::De);
        state.reduce(Action::ChooseLang(Lang::Sl));
        assert_eq!(state.settings.lang(), Lang::Sl);
        state.reduce(lang("fr"));
        assert_eq!(state.settings.lang(), Lang::Fr);
    }
}
