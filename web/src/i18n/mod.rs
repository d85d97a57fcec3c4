//! Words, numbers and dates in five languages.
//!
//! One `Source` value per language: a missing translation does not compile. The widget has none of them inside; it
//! [learns](learn) those of one language from its [pack](Pack). Numbers, dates, plurals and sorting come from the
//! browser's `Intl` ([`Intl`]); placeholders are `{0}`, `{1}` and, in plurals, `{n}`.

mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod de;
#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod fr;
mod intl;
#[cfg(not(target_arch = "wasm32"))]
mod it;
mod messages;
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod sl;
mod speech;

pub use browser::Browser;
pub use intl::{DateStyle, Intl, Neutral, PluralForm};
pub use messages::{Messages, Plural};
#[cfg(not(target_arch = "wasm32"))]
pub use pack::write;
pub use pack::{Pack, learn, pack};
pub use speech::{Counted, Speech, two};

use std::cmp::Ordering;
use std::rc::Rc;

use scambio_core::diag::Wording;
use scambio_core::num::Money;
use scambio_core::text::{Lang, Text};
use scambio_core::time::Date;

/// The messages of a language, from the sources.
#[cfg(not(target_arch = "wasm32"))]
fn source(lang: Lang) -> &'static messages::Source {
    match lang {
        Lang::It => &it::MESSAGES,
        Lang::En => &en::MESSAGES,
        Lang::Fr => &fr::MESSAGES,
        Lang::De => &de::MESSAGES,
        Lang::Sl => &sl::MESSAGES,
    }
}

/// A language's own name, for the language menu.
pub const fn endonym(lang: Lang) -> &'static str {
    match lang {
        Lang::It => "Italiano",
        Lang::En => "English",
        Lang::Fr => "Français",
        Lang::De => "Deutsch",
        Lang::Sl => "Slovenščina",
    }
}

/// How the widget speaks: the messages of a language, with its numbers and dates.
#[derive(Clone)]
pub struct Voice {
    lang: Lang,
    pack: &'static Pack,
    intl: Rc<dyn Intl>,
}

impl Voice {
    /// A voice in a language that has been learned; `intl` must be of the same language.
    pub fn new(lang: Lang, intl: Rc<dyn Intl>) -> Option<Self> {
        Some(Self { lang, pack: pack(lang)?, intl })
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Its messages.
    pub const fn messages(&self) -> &'static Messages {
        &self.pack.messages
    }

    /// Its wording of problems.
    pub const fn wording(&self) -> &'static Wording {
        &self.pack.wording
    }

    /// A count with the right form of what is counted.
    pub fn plural(&self, plural: Plural<'_>, count: usize) -> String {
        filled(plural.form(self.intl.plural(count)), |name| (name == "n").then(|| self.number(count)))
    }

    /// A whole number, grouped as the language does.
    pub fn number(&self, number: usize) -> String {
        self.intl.number(number)
    }

    /// A day.
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        self.intl.date(date, style)
    }

    /// An amount; cents only where there are some.
    pub fn money(&self, money: Money) -> String {
        let amount = money.amount().to_string();
        let (whole, cents) = amount.split_once('.').unwrap_or((&amount, ""));
        let is_whole = cents.bytes().all(|digit| digit == b'0');
        self.intl.money(if is_whole { whole } else { &amount }, money.currency().word(), !is_whole)
    }

    /// The order of two names, as the language has it.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.intl.compare(a, b)
    }

    /// The words of a text, with its language where that is another than the interface's.
    pub fn words<'a>(&self, text: &'a Text) -> (&'a str, Option<&'static str>) {
        let (lang, words) = text.words(self.lang);
        (words, (lang != self.lang).then(|| lang.code()))
    }
}

/// A message with its placeholders filled.
pub fn fill(message: &str, values: &[&str]) -> String {
    filled(message, |name| values.get(name.parse::<usize>().ok()?).map(|value| (*value).to_owned()))
}

/// A message with each `{name}` that has a value replaced by it. (Letter by letter: searching texts for texts would cost
/// the reader 2 kB.)
fn filled(message: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = message;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        filled.push_str(before);
        let name = from.find('}').map(|end| &from[1..end]);
        let replaced = name.and_then(|name| Some((value(name)?, name.len() + 2)));
        let (words, taken) = replaced.unwrap_or_else(|| ("{".to_owned(), 1));
        filled.push_str(&words);
        rest = &from[taken..];
    }
    filled + rest
}

#[cfg(test)]
mod tests;
