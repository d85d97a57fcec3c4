//! The Rust half of one connected element.

use std::cell::RefCell;

use js_sys::{Array, Function};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::html::Scope;
use yew::{AppHandle, Callback, Renderer};

use super::outgoing;
use crate::app::{Action, App, AppProps, Attribute, HostEvent, MAX_BYTES};
use crate::i18n;

/// The program of an element while that is connected: made by `element.js`, freed when the element leaves the page.
#[wasm_bindgen]
pub struct Widget {
    /// Hears the events of the program. It must not call back at once: the program may be borrowed.
    tell: Function,
    /// Borrows are short: never across a call that may reach the page or the program.
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    attributes: Vec<(Attribute, String)>,
    app: Option<AppHandle<App>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget that speaks to `tell`.
    #[wasm_bindgen(constructor)]
    pub fn new(tell: Function) -> Self {
        Self { tell, state: RefCell::default() }
    }

    /// An attribute is set, changed or removed. For `lang`, the value is the language that holds.
    pub fn attr(&self, name: &str, value: Option<String>) {
        let Some(name) = attribute(name) else { return };
        let mut state = self.state.borrow_mut();
        state.attributes.retain(|(other, _)| *other != name);
        state.attributes.extend(value.clone().map(|value| (name, value)));
        drop(state);
        self.send(Action::Attribute { name, value });
    }

    /// Starts the program in a node, which must be new: yew never takes its listeners off. `today` is the reader's day.
    pub fn connect(&self, mount: Element, today: &str) {
        let tell = self.tell.clone();
        let outgoing = Callback::from(move |event: HostEvent| {
            // The element's own listener does not throw.
            let _ = tell.call1(&JsValue::NULL, &outgoing::words(&event));
        });
        let attributes = self.state.borrow().attributes.clone();
        let props = AppProps { attributes, today: Date::parse(today), outgoing };
        let handle = Renderer::<App>::with_root_and_props(mount, props).render();
        self.state.borrow_mut().app = Some(handle);
    }

    /// Ends the program.
    pub fn disconnect(&self) {
        let app = self.state.take().app;
        if let Some(app) = app {
            app.destroy();
        }
    }

    /// The element names no data.
    #[wasm_bindgen(js_name = noData)]
    pub fn no_data(&self) {
        self.send(Action::NoData);
    }

    /// A request has begun.
    pub fn loading(&self) {
        self.send(Action::Loading);
    }

    /// The bytes of an exchange file, at most one more than [`most_bytes`]; did the reader open it?
    pub fn loaded(&self, bytes: Vec<u8>, opened: bool) {
        self.send(Action::Loaded { bytes, opened });
    }

    /// A request failed: with the server's status, or without an answer.
    #[wasm_bindgen(js_name = loadFailed)]
    pub fn load_failed(&self, address: String, status: Option<u16>) {
        self.send(Action::LoadFailed { address, status });
    }

    /// The words of a language that was asked for are there, or cannot be had.
    pub fn learned(&self, code: &str, is_learned: bool) {
        if let Some(lang) = Lang::from_tag(code) {
            self.send(if is_learned { Action::Learned } else { Action::NotLearned(lang) });
        }
    }

    /// The exchange that is shown, as JSON text.
    pub fn exchange(&self) -> Option<String> {
        self.scope()?.get_component()?.exchange()
    }

    /// What is shown as a file of some kind: its name, its media type, its bytes.
    pub fn export(&self, kind: &str) -> Option<Array> {
        self.scope()?.get_component()?.export(kind).as_ref().map(outgoing::download)
    }
}

impl Widget {
    fn scope(&self) -> Option<Scope<App>> {
        self.state.borrow().app.as_ref().map(|handle| (**handle).clone())
    }

    fn send(&self, action: Action) {
        if let Some(scope) = self.scope() {
            scope.send_message(action);
        }
    }
}

/// The most that is read of a file. Of a longer one, one byte more is read, so that it is refused.
#[wasm_bindgen(js_name = mostBytes)]
pub fn most_bytes() -> u32 {
    MAX_BYTES
}

/// Learns a language from the text of its pack; is it one of this version?
#[wasm_bindgen]
pub fn learn(code: &str, text: &str) -> bool {
    Lang::from_tag(code).is_some_and(|lang| i18n::learn(lang, text))
}

fn attribute(name: &str) -> Option<Attribute> {
    Some(match name {
        "lang" => Attribute::Lang,
        "view" => Attribute::View,
        "views" => Attribute::Views,
        "theme" => Attribute::Theme,
        "administration" => Attribute::Administration,
        "heading-level" => Attribute::HeadingLevel,
        "mode" => Attribute::Mode,
        _ => return None,
    })
}
