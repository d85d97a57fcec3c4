//! The arguments of a problem: what programs, wording and the limit on quotations see of them.

use super::word::{Expected, JsonType, Noun};
use crate::time::Date;

/// An argument of a problem, whatever its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// A quotation, or an identifier; absent where there is nothing to quote.
    Words(Option<&'a str>),
    /// Several of them.
    List(&'a [Box<str>]),
    Number(u64),
    Date(Date),
    Noun(Noun),
    Expected(Expected),
    JsonType(JsonType),
}

impl core::fmt::Display for Value<'_> {
    /// As programs see it.
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Words(words) => out.write_str(words.unwrap_or_default()),
            Self::List(words) => out.write_str(&words.join(", ")),
            Self::Number(number) => write!(out, "{number}"),
            Self::Date(date) => write!(out, "{date}"),
            Self::Noun(noun) => out.write_str(noun.word()),
            Self::Expected(expected) => out.write_str(expected.word()),
            Self::JsonType(ty) => out.write_str(ty.word()),
        }
    }
}

/// The types that arguments have.
pub(super) trait Argument: Sized {
    fn value(&self) -> Value<'_>;

    /// A call of its own, since every problem makes it: the browser pays for each byte.
    #[inline(never)]
    fn push_to<'a>(&'a self, values: &mut Vec<Value<'a>>) {
        values.push(self.value());
    }

    /// Cuts what is quoted from a file to a length that people read, without what a screen cannot show.
    fn shorten(&mut self) {}

    /// One to test with.
    #[cfg(test)]
    fn sample(name: &str) -> Self;

    /// One to test with that is as absent as the type allows.
    #[cfg(test)]
    fn absent(name: &str) -> Self;
}

/// The longest quotation of what a file says, in characters.
const LONGEST: usize = 80;

/// The most words that a list names.
const MOST: usize = 20;

/// Would it change a terminal, or the direction of the rest of a line?
fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

impl Argument for Box<str> {
    fn value(&self) -> Value<'_> {
        Value::Words(Some(self))
    }

    fn shorten(&mut self) {
        let printable = |c| if is_unprintable(c) { char::REPLACEMENT_CHARACTER } else { c };
        let is_long = self.chars().nth(LONGEST).is_some();
        if is_long || self.contains(is_unprintable) {
            let end = if is_long { "…" } else { "" };
            *self = self.chars().take(LONGEST).map(printable).chain(end.chars()).collect::<String>().into();
        }
    }

    #[cfg(test)]
    fn sample(name: &str) -> Self {
        name.to_uppercase().into()
    }

    #[cfg(test)]
    fn absent(_: &str) -> Self {
        Self::default()
    }
}

impl Argument for Option<Box<str>> {
    fn value(&self) -> Value<'_> {
        Value::Words(self.as_deref())
    }

    fn shorten(&mut self) {
        if let Some(words) = self {
            words.shorten();
        }
    }

    #[cfg(test)]
    fn sample(name: &str) -> Self {
        Some(Box::sample(name))
    }

    #[cfg(test)]
    fn absent(_: &str) -> Self {
        None
    }
}

impl Argument for Vec<Box<str>> {
    fn value(&self) -> Value<'_> {
        Value::List(self)
    }

    fn shorten(&mut self) {
        if self.len() > MOST {
            self.truncate(MOST);
            self.push("…".into());
        }
        self.iter_mut().for_each(Argument::shorten);
    }

    #[cfg(test)]
    fn sample(name: &str) -> Self {
        vec![Box::sample(name), "…".into()]
    }

    #[cfg(test)]
    fn absent(_: &str) -> Self {
        Self::new()
    }
}

macro_rules! arguments {
    ($($ty:ty as $value:ident, such as $sample:expr, at least $absent:expr;)+) => {
        $(impl Argument for $ty {
            fn value(&self) -> Value<'_> {
                Value::$value(*self)
            }

            #[cfg(test)]
            fn sample(_: &str) -> Self {
                $sample
            }

            #[cfg(test)]
            fn absent(_: &str) -> Self {
                $absent
            }
        })+
    };
}

arguments! {
    u64 as Number, such as 4_000_001, at least 0;
    Date as Date, such as Date::new(2019, 5, 16).unwrap(), at least Date::new(1, 1, 1).unwrap();
    Noun as Noun, such as Noun::Theme, at least Noun::Administration;
    Expected as Expected, such as Expected::Value, at least Expected::Digit;
    JsonType as JsonType, such as JsonType::List, at least JsonType::Null;
}
