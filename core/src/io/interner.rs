//! Texts → numbers, in the order in which they appear.

use std::collections::BTreeMap;

/// Texts and their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    ids: BTreeMap<Box<str>, u32>,
}

impl Interner {
    /// The number of a text; a new one if it is new.
    pub(super) fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = self.len();
        self.ids.insert(text.into(), id);
        id
    }

    /// Is it one of the texts?
    pub(super) fn knows(&self, text: &str) -> bool {
        self.ids.contains_key(text)
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }
}
