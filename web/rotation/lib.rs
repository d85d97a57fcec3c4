//! The module of the rotation, fetched when the view `rotation` is opened.
//!
//! A target of its own beside the widget, as `web/comparison` is. Its script is `web/src/rotation/rotation.js`.

#[path = "../src/element/panic.rs"]
mod panic;

pub use panic::on_panic;

use js_sys::{Array, Function};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use scambio_web::rotation::{Action, Effect, Rotation, RotationProps};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// The rotation of an element while that is connected; between two elements it rests.
#[wasm_bindgen]
pub struct Program(AppHandle<Rotation>);

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
        Self(Renderer::<Rotation>::with_root_and_props(mount, RotationProps { outgoing }).render())
    }

    /// It is on the screen; `given` is `work` or `read`, a space, and the reader's own administration, empty if unknown.
    pub fn show(&self, lang: &str, level: u8, given: &str, today: &str) {
        let (mode, own) = given.split_once(' ').unwrap_or((given, ""));
        let own = Some(own.to_owned()).filter(|own| !own.is_empty());
        let lang = Lang::from_tag(lang).unwrap_or_default();
        self.send(Action::Shown { lang, level, own, is_work: mode == "work", today: Date::parse(today) });
    }

    /// The exchange file, and what this browser has kept of work on it.
    pub fn exchange(&self, text: String, kept: Option<String>) {
        self.send(Action::Exchange(text, kept));
    }

    /// The exchange file once more: only its lists are others, and work on it goes on.
    pub fn renew(&self, text: String) {
        self.send(Action::Renew(text));
    }

    /// A search goes on for a while.
    pub fn tick(&self) {
        self.send(Action::Tick(0));
    }

    /// A session is dragged over a day; a negative one: no longer.
    pub fn drag(&self, session: usize, day: i32) {
        self.send(Action::Drag((day >= 0).then_some((session, day))));
    }

    /// A session was dropped on a day.
    pub fn drop(&self, session: usize, day: i32) {
        self.send(Action::Drop(session, day));
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
        Effect::Tick => array(&["tick"]),
        Effect::Keep(Some(text)) => array(&["keep", text]),
        Effect::Keep(None) => array(&["keep"]),
        Effect::Print => array(&["print"]),
        Effect::Focus(selector) => array(&["focus", selector]),
    }
}
