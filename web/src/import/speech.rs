//! How the assistant speaks: its words in a language, with that language's numbers and plurals.

use js_sys::{Array, Function, Object, Reflect};
use scambio_core::text::Lang;
use wasm_bindgen::JsValue;

use super::words::{Forms, Words, words};
use crate::i18n::{Browser, Intl, fill};

/// A language.
pub(super) struct Speech {
    pub(super) lang: Lang,
    pub(super) words: &'static Words,
    intl: Browser,
    figures: Function,
}

impl Speech {
    pub(super) fn new(lang: Lang) -> Self {
        let options = Object::new();
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &JsValue::from_f64(10.0));
        let locale = if lang == Lang::En { "en-GB" } else { lang.code() };
        let figures = js_sys::Intl::NumberFormat::new(&Array::of1(&locale.into()), &options).format();
        Self { lang, words: words(lang), intl: Browser::new(lang), figures }
    }

    /// A count.
    pub(super) fn number(&self, number: usize) -> String {
        self.intl.number(number)
    }

    /// A count with what is counted.
    pub(super) fn count(&self, forms: &Forms, count: usize) -> String {
        fill(forms[self.intl.plural(count) as usize], &[&self.number(count)])
    }

    /// A figure of a table, with all its digits.
    pub(super) fn figure(&self, value: f64) -> String {
        let text = self.figures.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    }
}
