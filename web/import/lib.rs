//! The module of the import assistant, fetched when the view `import` is opened.
//!
//! A target of its own beside the widget, so that readers of an exchange download nothing of it. Its script is
//! `web/src/import/import.js`.

#[path = "../src/element/panic.rs"]
mod panic;

pub use panic::on_panic;

use js_sys::{Array, Function};
use scambio_core::io::Container;
use scambio_core::text::Lang;
use scambio_web::import::{Action, Assistant, AssistantProps, Effect, Template};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// The assistant of an element while that is connected; between two elements it rests.
#[wasm_bindgen]
pub struct Program(AppHandle<Assistant>);

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
        Self(Renderer::<Assistant>::with_root_and_props(mount, AssistantProps { outgoing }).render())
    }

    /// It is on the screen; `expected` has the NUTS codes of the administrations that should have a row.
    pub fn show(&self, lang: &str, level: u8, expected: &str) {
        let expected = expected.split(' ').map(str::to_owned).collect();
        self.send(Action::Shown { lang: Lang::from_tag(lang).unwrap_or_default(), level, expected });
    }

    /// The exchange that lists are read for, as the text of its file.
    pub fn exchange(&self, text: Option<String>) {
        self.send(Action::Exchange(text.unwrap_or_default()));
    }

    /// What can be wrong with an exchange in the words of a language: the text of its pack, the same that the widget reads.
    pub fn learn(&self, lang: &str, text: &str) {
        if Lang::from_tag(lang).is_some_and(|lang| scambio_web::i18n::learn(lang, text)) {
            self.send(Action::Learned);
        }
    }

    /// The element has left: nothing of it is kept.
    pub fn end(&self) {
        self.send(Action::End);
    }

    /// The reader has chosen a file, whose content follows.
    pub fn chosen(&self, name: String) {
        self.send(Action::Chosen { name });
    }

    /// The content of a file that is no workbook.
    pub fn bytes(&self, bytes: Vec<u8>) {
        self.send(Action::Bytes(bytes));
    }

    /// So much of a workbook is read and given, from 0 to 1.
    pub fn reading(&self, share: f64) {
        self.send(Action::Reading(share));
    }

    /// The next piece of the tables of a workbook, packed.
    pub fn piece(&self, piece: String) {
        self.send(Action::Piece(piece));
    }

    /// All tables of a workbook are given; its first bytes.
    pub fn tables(&self, head: Vec<u8>) {
        self.send(Action::Tables(head));
    }

    /// A workbook cannot be read.
    pub fn refused(&self, code: String, about: String, limit: f64) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a limit, below 2³²")]
        self.send(Action::Refused { code, about, limit: limit as usize });
    }

    /// Time for the next piece of work.
    pub fn tick(&self) {
        self.send(Action::Tick);
    }
}

impl Program {
    fn send(&self, action: Action) {
        self.0.send_message(action);
    }
}

/// Does a file begin as a workbook does?
#[wasm_bindgen(js_name = isWorkbook)]
pub fn is_workbook(head: &[u8]) -> bool {
    Container::of_workbook(head).is_some()
}

/// The most that is read of a file, in bytes. Of a longer one, one byte more is read, so that it is refused.
#[wasm_bindgen(js_name = mostBytes)]
pub fn most_bytes() -> u32 {
    u32::try_from(scambio_core::io::Limits::default().bytes).unwrap_or(u32::MAX)
}

/// What is to be done, as the script understands it.
fn words(effect: &Effect) -> Array {
    match effect {
        Effect::Again => array(&["again"]),
        Effect::Later => array(&["later"]),
        Effect::Stop => array(&["stop"]),
        Effect::Save(name, media_type, content) => array(&["save", name, media_type, content]),
        Effect::SaveWorkbook(name, book) => array(&["book", name, book]),
        Effect::SavePacked(name, tables) => array(&["packed", name, tables]),
        Effect::Change(exchange) => array(&["change", exchange]),
        Effect::Open(view) => array(&["open", view]),
        Effect::Compare(table) => array(&["compare", table]),
        Effect::Template(Template::Workbook) => array(&["template", "template-packed"]),
        Effect::Template(Template::Csv) => array(&["template", "template-csv"]),
        Effect::Focus(selector) => array(&["focus", selector]),
    }
}

fn array(words: &[&str]) -> Array {
    words.iter().map(|word| JsValue::from(*word)).collect()
}
