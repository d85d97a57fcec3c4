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
    /// For figures with so many decimals.
    figures: [Function; MOST_DECIMALS + 1],
}

/// Decimals that are shown at most.
pub(super) const MOST_DECIMALS: usize = 10;

impl Speech {
    pub(super) fn new(lang: Lang) -> Self {
        let locale = Array::of1(&if lang == Lang::En { "en-GB" } else { lang.code() }.into());
        let figures = core::array::from_fn(|decimals| {
            let options = Object::new();
            #[allow(clippy::cast_precision_loss, reason = "at most ten")]
            let decimals = JsValue::from_f64(decimals as f64);
            // Grouped also where the language would leave four digits alone: 1.234 beside 12.345.
            let pairs = [
                ("minimumFractionDigits", &decimals),
                ("maximumFractionDigits", &decimals),
                ("useGrouping", &"always".into()),
            ];
            for (name, value) in pairs {
                // Setting a property of a fresh object cannot fail.
                let _ = Reflect::set(&options, &name.into(), value);
            }
            js_sys::Intl::NumberFormat::new(&locale, &options).format()
        });
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

    /// A figure of a table, with so many decimals.
    pub(super) fn figure(&self, value: f64, decimals: usize) -> String {
        let format = &self.figures[decimals.min(MOST_DECIMALS)];
        let text = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    }
}
