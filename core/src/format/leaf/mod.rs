//! How single values are written: identifiers, words, days, periods, durations, amounts, addresses, texts.

mod strings;
mod text;
mod words;

pub(super) use strings::{Count, Email, Url, Words};
pub(super) use text::check_words;
