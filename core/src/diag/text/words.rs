//! All the words of a language, and their joining to one text at compile time.

use super::wording::Wording;
use super::{de, en, fr, it, sl};
use crate::diag::problem::Messages;
use crate::diag::word::{Expectations, JsonTypes, Nouns, Phrases};
use crate::text::Lang;

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) phrases: Phrases,
    pub(super) nouns: Nouns,
    pub(super) expectations: Expectations,
    pub(super) json_types: JsonTypes,
    pub(super) messages: Messages,
}

/// The wording made of some words: one line each, in the order that [`Wording`] knows.
macro_rules! wording_of {
    ($words:expr) => {{
        const GROUPS: &[&[&str]] = &[
            &$words.phrases.lines(),
            &$words.nouns.lines(),
            &$words.expectations.lines(),
            &$words.json_types.lines(),
            &$words.messages.lines(),
        ];
        const TEXT: &[u8] = &join::<{ length(GROUPS) }>(GROUPS);
        const LINES: &str = match core::str::from_utf8(TEXT) {
            Ok(lines) => lines,
            Err(_) => "",
        };
        Wording::of(LINES)
    }};
}

const fn length(groups: &[&[&str]]) -> usize {
    let (mut length, mut group) = (0, 0);
    while group < groups.len() {
        let mut line = 0;
        while line < groups[group].len() {
            length += groups[group][line].len() + 1;
            line += 1;
        }
        group += 1;
    }
    length
}

/// Every line, closed by a line break. A line that contains one does not compile.
const fn join<const LENGTH: usize>(groups: &[&[&str]]) -> [u8; LENGTH] {
    let mut text = [b'\n'; LENGTH];
    let (mut end, mut group) = (0, 0);
    while group < groups.len() {
        let mut line = 0;
        while line < groups[group].len() {
            let bytes = groups[group][line].as_bytes();
            let mut at = 0;
            while at < bytes.len() {
                assert!(bytes[at] >= b' ', "a control character in the wording");
                text[end] = bytes[at];
                (at, end) = (at + 1, end + 1);
            }
            end += 1;
            line += 1;
        }
        group += 1;
    }
    text
}

static IT: Wording = wording_of!(it::WORDS);
static EN: Wording = wording_of!(en::WORDS);
static FR: Wording = wording_of!(fr::WORDS);
static DE: Wording = wording_of!(de::WORDS);
static SL: Wording = wording_of!(sl::WORDS);

/// The wording of a language.
///
/// ```
/// use scambio_core::diag::{Diagnostic, Place, Problem, Wording, wording};
/// use scambio_core::text::Lang;
///
/// // at build time, for a program without the feature `wording`
/// let pack = wording(Lang::It).write();
///
/// // in that program
/// let wording = Wording::read(&pack).expect("the pack of the same version");
/// let diagnostic = Diagnostic::new(Problem::NegativeBudget, Place::default());
/// assert_eq!(diagnostic.message_with(&wording), "Il budget è negativo. Correggere l’importo.");
/// ```
pub fn wording(lang: Lang) -> &'static Wording {
    match lang {
        Lang::It => &IT,
        Lang::En => &EN,
        Lang::Fr => &FR,
        Lang::De => &DE,
        Lang::Sl => &SL,
    }
}
