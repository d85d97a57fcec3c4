//! The vocabulary of an exchange: the terms that its topics are about.

use super::noun::noun;
use crate::text::Text;

noun! {
    /// A term of the exchange's vocabulary.
    Concept {
        /// Its key in the vocabulary.
        key: one Box<str>,
        /// The term.
        name: one Text,
    }
}
