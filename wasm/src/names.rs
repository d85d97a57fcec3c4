//! The same words in the five languages, as an object by language.

use scambio_core::text::Lang;
use serde::ser::{Serialize, Serializer};

/// What a noun of core says in each language.
pub(crate) struct Names([&'static str; 5]);

impl Names {
    /// The words that `name` gives for each language.
    pub(crate) fn of(name: impl Fn(Lang) -> &'static str) -> Self {
        Self(Lang::ALL.map(name))
    }
}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Lang::ALL.iter().map(|lang| lang.code()).zip(&self.0))
    }
}
