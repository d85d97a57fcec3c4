//! The module of the network, fetched when the view `network` is opened.
//!
//! A target of its own beside the widget, as `web/import` is. Its script is `web/src/network/network.js`.

#[path = "../src/element/panic.rs"]
mod panic;

pub use panic::on_panic;

use js_sys::{Array, Function};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use scambio_web::network::{Action, Effect, Network, NetworkProps, Shown};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// The network of an element while that is connected; between two elements it rests.
#[wasm_bindgen]
pub struct Program(AppHandle<Network>);

#[wasm_bindgen]
impl Program {
    /// A program that draws into a new node, and tells `tell` what is to be done. It rests until [`Program::show`].
    ///
    /// `tell` must not call back at once: the program may be borrowed.
    #[wasm_bindgen(constructor)]
    pub fn new(mount: Element, tell: Function) -> Self {
        let outgoing = Callback::from(move |effect: Effect| {
            // The element's own listener does not throw.
            let _ = tell.call1(&JsValue::NULL, &words(&effect));
        });
        Self(Renderer::<Network>::with_root_and_props(mount, NetworkProps { outgoing }).render())
    }

    /// It is on the screen. `given` is `work` or `read`, a blank, and the reader's own administration if it is known;
    /// `is_calm`: the reader wants nothing to move by itself.
    pub fn show(&self, lang: &str, level: u8, given: &str, today: &str, is_calm: bool) {
        let (mode, own) = given.split_once(' ').unwrap_or((given, ""));
        self.send(Action::Shown(Shown {
            lang: Lang::from_tag(lang).unwrap_or_default(),
            level,
            own: Some(own.to_owned()).filter(|own| !own.is_empty()),
            is_work: mode == "work",
            today: Date::parse(today),
            is_calm,
        }));
    }

    /// The exchange file.
    pub fn exchange(&self, text: String) {
        self.send(Action::Exchange(text));
    }

    /// The time of a step has passed, while time runs.
    pub fn tick(&self) {
        self.send(Action::Tick);
    }

    /// The element has left: nothing of it is kept.
    pub fn end(&self) {
        self.send(Action::End);
    }
}

impl Program {
    fn send(&self, action: Action) {
        self.0.send_message(action);
    }
}

/// What is to be done, as the script understands it.
fn words(effect: &Effect) -> Array {
    let array = |words: &[&str]| words.iter().map(|word| JsValue::from(*word)).collect();
    match effect {
        Effect::Save(name, media_type, content) => array(&["save", name, media_type, content]),
        Effect::SaveWorkbook(name, packed) => array(&["book", name, packed]),
        Effect::SavePicture(name, drawing) => array(&["picture", name, drawing]),
        Effect::Focus(selector) => array(&["focus", selector]),
        Effect::Change(exchange) => array(&["change", exchange]),
        Effect::Later => array(&["later"]),
        Effect::Print => array(&["print"]),
    }
}
