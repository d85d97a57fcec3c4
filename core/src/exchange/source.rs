//! Where the facts come from.

use super::noun::noun;
use crate::text::Text;
use crate::time::Date;

noun! {
    /// The source of an exchange's facts; whoever publishes them shows it.
    Source {
        /// Its title.
        title: one Text,
    } with {
        /// Who published it.
        publisher, with_publisher: maybe Text,
        /// When it was published.
        date, with_date: maybe_value Date,
        /// Where it is (an http or https address).
        url, with_url: maybe Box<str>,
        /// Under which terms it may be used.
        terms, with_terms: maybe Text,
        /// What was taken from it, and what was not.
        note, with_note: maybe Text,
    }
}
