//! Conflicts, relaxations and explanations in words, in five languages, for people who know their exchange and not this program.
//!
//! ```
//! use scambio_core::format::rotation::read;
//! use scambio_core::rotation::{conflict, text};
//! use scambio_core::text::Lang;
//!
//! let instance = read(include_bytes!("../../../tests/data/rotation/infeasible-pins.json")).unwrap();
//! let conflict = conflict::find(&instance, 0).unwrap();
//! assert_eq!(
//!     text::conflict(&conflict, &instance, Lang::En),
//!     "There are no possible days for “FS1-R1-VDA”, “FS2-R1-PUG” together. These cannot all hold: \
//!      “FS1-R1-VDA” is fixed on 8 October 2019; “FS2-R1-PUG” is fixed on 8 October 2019; \
//!      the same people attend: 3 (groups: PIE-XFS1+FS2, COORD-FS)."
//! );
//! ```

mod answer;
mod de;
mod en;
mod filling;
mod fr;
mod it;
mod reason;
mod sl;
mod words;

pub use answer::{conflict, relaxation, requirement};
pub use reason::reason;

use crate::text::Lang;
use words::Words;

const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::It => &it::WORDS,
        Lang::En => &en::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::De => &de::WORDS,
        Lang::Sl => &sl::WORDS,
    }
}

/// A day in words.
pub fn date(date: crate::time::Date, lang: Lang) -> String {
    filling::Filling::date_in(words(lang), date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders(line: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            line.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_says_the_same() {
        let english = en::WORDS.lines();
        for lang in Lang::ALL {
            for ((name, line), (_, model)) in words(lang).lines().into_iter().zip(&english) {
                assert_eq!(placeholders(line), placeholders(model), "{name} in {}", lang.code());
                assert!(!line.trim().is_empty() && !line.contains("  "), "{name} in {}", lang.code());
            }
        }
    }
}
