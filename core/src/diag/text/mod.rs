//! The wording of every problem, one language a file, each exhaustive: a problem without words does not compile.
//!
//! A message says what is wrong and what to do about it, in plain words, to somebody who knows their exchange and not
//! this program.

mod de;
mod en;
mod fr;
mod it;
mod sl;

use super::place::Place;
use super::problem::Problem;
use crate::text::Lang;

pub(super) fn message(problem: &Problem, lang: Lang) -> String {
    match lang {
        Lang::It => it::message(problem),
        Lang::En => en::message(problem),
        Lang::Fr => fr::message(problem),
        Lang::De => de::message(problem),
        Lang::Sl => sl::message(problem),
    }
}

/// `line 12, column 5 (themes[1].name)`, as much of it as is known.
pub(super) fn place(place: &Place, lang: Lang) -> String {
    let path = place.path().to_string();
    let Some(position) = place.position() else { return path };
    let position = match lang {
        Lang::It => it::position(position),
        Lang::En => en::position(position),
        Lang::Fr => fr::position(position),
        Lang::De => de::position(position),
        Lang::Sl => sl::position(position),
    };
    if path.is_empty() { position } else { format!("{position} ({path})") }
}

/// `, ` between quoted words.
fn list(words: &[Box<str>], open: &str, close: &str) -> String {
    words.iter().map(|word| format!("{open}{word}{close}")).collect::<Vec<_>>().join(", ")
}

/// A number of bytes in millions, rounded up, for people.
const fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Path, Position};

    #[test]
    fn places_say_as_much_as_is_known() {
        let path = Path::root().field("themes").index(1).field("name");
        assert_eq!(place(&Place::at(path.clone()), Lang::It), "themes[1].name");
        let position = Position { line: 12, column: 5 };
        assert_eq!(place(&Place::new(path, position), Lang::It), "riga 12, colonna 5 (themes[1].name)");
        assert_eq!(place(&Place::new(Path::root(), position), Lang::De), "Zeile 12, Spalte 5");
    }
}
