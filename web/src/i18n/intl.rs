//! What the widget needs of a language beyond words.

use std::cmp::Ordering;

use scambio_core::time::Date;

/// How much of a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// 16 May 2019.
    Long,
    /// 16 May, without a year.
    DayMonth,
    /// May.
    Month,
    /// May 2019, both short.
    MonthYear,
    /// May 2019, in full.
    WholeMonth,
}

/// The plural forms of the five languages (CLDR): Slovene has all four, the others one and other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words of CLDR")]
pub enum PluralForm {
    One,
    Two,
    Few,
    Other,
}

/// Numbers, dates, plurals and sorting of one language.
pub trait Intl {
    /// A whole number.
    fn number(&self, number: usize) -> String;
    /// An amount, given as digits with a decimal point, with or without cents.
    fn money(&self, amount: &str, currency: &str, cents: bool) -> String;
    /// A day.
    fn date(&self, date: Date, style: DateStyle) -> String;
    /// The plural form of a count.
    fn plural(&self, count: usize) -> PluralForm;
    /// The order of two names.
    fn compare(&self, a: &str, b: &str) -> Ordering;
}

/// No language in particular: for tests without a browser.
#[derive(Debug)]
pub struct Neutral;

impl Intl for Neutral {
    fn number(&self, number: usize) -> String {
        number.to_string()
    }

    fn money(&self, amount: &str, currency: &str, _: bool) -> String {
        format!("{amount} {currency}")
    }

    fn date(&self, date: Date, _: DateStyle) -> String {
        date.to_string()
    }

    fn plural(&self, count: usize) -> PluralForm {
        if count == 1 { PluralForm::One } else { PluralForm::Other }
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        a.cmp(b)
    }
}
