//! The browser's `Intl`. Should a browser lack a part of it, the value is written plainly rather than not at all.

use std::cmp::Ordering;

use js_sys::{Array, Function, Object, Reflect};
use scambio_core::text::Lang;
use scambio_core::time::Date;
use wasm_bindgen::{JsCast, JsValue};

use super::intl::{DateStyle, Intl, Neutral, PluralForm};

/// The browser's `Intl` in one language. Formatters are made once and kept.
#[derive(Debug)]
pub struct Browser {
    locales: Array,
    numbers: Function,
    dates: [Function; 5],
    plurals: js_sys::Intl::PluralRules,
    collator: Function,
}

impl Browser {
    /// The formatters of a language.
    pub fn new(lang: Lang) -> Self {
        // "en" alone would be American.
        let locale = if lang == Lang::En { "en-GB" } else { lang.code() };
        let locales = Array::of1(&locale.into());
        let dates = [
            DateStyle::Long,
            DateStyle::DayMonth,
            DateStyle::Month,
            DateStyle::MonthYear,
            DateStyle::WholeMonth,
        ];
        Self {
            numbers: js_sys::Intl::NumberFormat::new(&locales, &Object::new()).format(),
            dates: dates
                .map(|style| js_sys::Intl::DateTimeFormat::new(&locales, &date_options(style)).format()),
            plurals: js_sys::Intl::PluralRules::new(&locales, &Object::new()),
            collator: js_sys::Intl::Collator::new(&locales, &Object::new()).compare(),
            locales,
        }
    }
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

fn date_options(style: DateStyle) -> Object {
    let utc = ("timeZone", "UTC".into());
    match style {
        DateStyle::Long => {
            options(&[utc, ("year", "numeric".into()), ("month", "long".into()), ("day", "numeric".into())])
        }
        DateStyle::DayMonth => options(&[utc, ("month", "long".into()), ("day", "numeric".into())]),
        DateStyle::Month => options(&[utc, ("month", "short".into())]),
        DateStyle::MonthYear => options(&[utc, ("month", "short".into()), ("year", "2-digit".into())]),
        DateStyle::WholeMonth => options(&[utc, ("month", "long".into()), ("year", "numeric".into())]),
    }
}

fn call(function: &Function, argument: &JsValue) -> Option<String> {
    function.call1(&JsValue::UNDEFINED, argument).ok()?.as_string()
}

impl Intl for Browser {
    fn number(&self, number: usize) -> String {
        #[allow(clippy::cast_precision_loss, reason = "counts on a screen")]
        call(&self.numbers, &JsValue::from_f64(number as f64)).unwrap_or_else(|| Neutral.number(number))
    }

    /// The amount goes over as a string: no digit is lost.
    fn money(&self, amount: &str, currency: &str, cents: bool) -> String {
        let digits = JsValue::from_f64(if cents { 2.0 } else { 0.0 });
        let options = options(&[
            ("style", "currency".into()),
            ("currency", currency.into()),
            ("minimumFractionDigits", digits.clone()),
            ("maximumFractionDigits", digits),
        ]);
        let format = js_sys::Intl::NumberFormat::new(&self.locales, &options).format();
        call(&format, &amount.into()).unwrap_or_else(|| Neutral.money(amount, currency, cents))
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        let time = js_sys::Date::parse(&date.to_string());
        let [long, day_month, month, month_year, whole_month] = &self.dates;
        let format = match style {
            DateStyle::Long => long,
            DateStyle::DayMonth => day_month,
            DateStyle::Month => month,
            DateStyle::MonthYear => month_year,
            DateStyle::WholeMonth => whole_month,
        };
        call(format, &JsValue::from_f64(time)).unwrap_or_else(|| Neutral.date(date, style))
    }

    fn plural(&self, count: usize) -> PluralForm {
        #[allow(clippy::cast_precision_loss, reason = "counts on a screen")]
        let form = self.plurals.select(count as f64);
        match form.unchecked_into::<JsValue>().as_string().as_deref() {
            Some("one") => PluralForm::One,
            Some("two") => PluralForm::Two,
            Some("few") => PluralForm::Few,
            _ => PluralForm::Other,
        }
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        let order =
            self.collator.call2(&JsValue::UNDEFINED, &a.into(), &b.into()).ok().and_then(|it| it.as_f64());
        order.map_or_else(|| a.cmp(b), |order| order.total_cmp(&0.0))
    }
}
