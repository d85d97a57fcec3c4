//! The Rust half of one connected element.

use js_sys::{Array, Function};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::outgoing;
use crate::app::{Action, App, AppProps, Attribute, HostEvent, MAX_BYTES};
use crate::i18n;
use crate::state::View;

/// The program of an element while that is connected; between two elements it rests.
#[wasm_bindgen]
pub struct Widget(AppHandle<App>);

#[wasm_bindgen]
impl Widget {
    /// A widget that draws into a new node, and tells `tell` what happens. It rests until [`Widget::begin`].
    ///
    /// `tell` must not call back at once: the program may be borrowed.
    #[wasm_bindgen(constructor)]
    pub fn new(mount: Element, tell: Function) -> Self {
        let outgoing = Callback::from(move |event: HostEvent| {
            // The element's own listener does not throw.
            let _ = tell.call1(&JsValue::NULL, &outgoing::words(&event));
        });
        Self(Renderer::<App>::with_root_and_props(mount, AppProps { outgoing }).render())
    }

    /// An attribute is set, changed or removed. For `lang`, the value is the language that holds.
    pub fn attr(&self, name: &str, value: Option<String>) {
        if let Some(name) = attribute(name) {
            self.send(Action::Attribute { name, value });
        }
    }

    /// An element, whose attributes have been told, is to be shown; `today` is the reader's day.
    pub fn begin(&self, today: &str) {
        self.send(Action::Begin { today: Date::parse(today) });
    }

    /// The element has left: nothing of it is kept.
    pub fn end(&self) {
        self.send(Action::End);
    }

    /// The reader is led to a view.
    pub fn open(&self, view: &str) {
        if let Some(view) = View::from_word(view) {
            self.send(Action::ChooseView(view));
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
        self.0.get_component()?.exchange()
    }

    /// What is shown as a file of some kind: its name, its media type, its bytes.
    pub fn export(&self, kind: &str) -> Option<Array> {
        self.0.get_component()?.export(kind).as_ref().map(outgoing::download)
    }
}

impl Widget {
    fn send(&self, action: Action) {
        self.0.send_message(action);
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
