//! The module of the comparison, fetched when the view `comparison` is opened.
//!
//! A target of its own beside the widget, as `web/import` is. Its script is `web/src/comparison/comparison.js`.

#[path = "../src/element/panic.rs"]
mod panic;

pub use panic::on_panic;

use js_sys::{Array, Function};
use scambio_core::text::Lang;
use scambio_web::comparison::{Action, Comparison, ComparisonProps, Effect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// The comparison of an element while that is connected; between two elements it rests.
#[wasm_bindgen]
pub struct Program(AppHandle<Comparison>);

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
        Self(Renderer::<Comparison>::with_root_and_props(mount, ComparisonProps { outgoing }).render())
    }

    /// It is on the screen; `own` is the reader's own administration, empty if unknown.
    pub fn show(&self, lang: &str, level: u8, own: &str) {
        let own = Some(own.to_owned()).filter(|own| !own.is_empty());
        self.send(Action::Shown { lang: Lang::from_tag(lang).unwrap_or_default(), level, own });
    }

    /// The exchange file.
    pub fn exchange(&self, text: String) {
        self.send(Action::Exchange(text));
    }

    /// A table that the reader has taken, as an exchange file.
    pub fn table(&self, text: String) {
        self.send(Action::Table(text));
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
        Effect::Focus => array(&["focus"]),
    }
}
