//! The platform on which experiences are shared.

use super::noun::noun;
use crate::text::Text;

noun! {
    /// The platform on which the administrations share experiences.
    Platform {
        /// What it is for.
        purpose: one Text,
    } with {
        /// Where it is (an http or https address).
        url, with_url: maybe Box<str>,
    }
}
