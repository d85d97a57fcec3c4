//! How a further program speaks: its own words in a language, with that language's numbers and plurals.

use js_sys::{Array, Function, Object, Reflect};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use wasm_bindgen::JsValue;

use super::{Browser, DateStyle, Intl, fill};

/// The forms of something counted, in the order of [`PluralForm`](super::PluralForm); `{0}` is the count.
pub type Counted = [&'static str; 4];

/// The forms of a language that has two.
pub const fn two(one: &'static str, other: &'static str) -> Counted {
    [one, other, other, other]
}

/// Decimals that are shown at most.
const MOST_DECIMALS: usize = 10;

/// A language with its words.
#[derive(Debug)]
pub struct Speech<W: 'static> {
    /// The language.
    pub lang: Lang,
    /// The words of it.
    pub words: &'static W,
    intl: Browser,
    /// For figures with so many decimals.
    figures: [Function; MOST_DECIMALS + 1],
}

impl<W> Speech<W> {
    /// A language with its words.
    pub fn new(lang: Lang, words: &'static W) -> Self {
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
        Self { lang, words, intl: Browser::new(lang), figures }
    }

    /// A whole number.
    pub fn number(&self, number: usize) -> String {
        self.intl.number(number)
    }

    /// A count with what is counted.
    pub fn count(&self, forms: &Counted, count: usize) -> String {
        fill(forms[self.intl.plural(count) as usize], &[&self.number(count)])
    }

    /// A figure with so many decimals.
    pub fn figure(&self, value: f64, decimals: usize) -> String {
        let format = &self.figures[decimals.min(MOST_DECIMALS)];
        let text = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    }

    /// A day, in full.
    pub fn date(&self, date: Date) -> String {
        self.intl.date(date, DateStyle::Long)
    }

    /// A day, as much of it as is asked for.
    pub fn styled(&self, date: Date, style: DateStyle) -> String {
        self.intl.date(date, style)
    }

    /// The order of two names.
    pub fn compare(&self, a: &str, b: &str) -> core::cmp::Ordering {
        self.intl.compare(a, b)
    }
}
