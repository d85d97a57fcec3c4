//! The words of one language as data, and how the arguments of a problem are filled into them.

use crate::diag::argument::Value;
use crate::diag::place::Place;
use crate::diag::problem::{Kind, Problem};
use crate::diag::word::{Expected, JsonType, Noun, Phrase};
use std::borrow::Cow;

/// The words of one language for every problem and place.
///
/// A template is a line of text with placeholders: `{field}` is the argument of that name, `{bytes:mega}` a number in
/// millions, rounded up, `{suggestion}` the sentence about the argument `nearest`, nothing where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Each closed by a line break, in the order of the constants below.
    lines: Cow<'static, str>,
}

/// Where each list of words begins.
const PHRASES: usize = 0;
const NOUNS: usize = PHRASES + Phrase::ALL.len();
const EXPECTATIONS: usize = NOUNS + Noun::ALL.len();
const JSON_TYPES: usize = EXPECTATIONS + Expected::ALL.len();
const MESSAGES: usize = JSON_TYPES + JsonType::ALL.len();
const LINES: usize = MESSAGES + Kind::ALL.len();

/// Another one when a problem, argument or word is added, renamed or moved, so that no pack is read with the lines of
/// another version (FNV-1a).
const FINGERPRINT: u32 = {
    const fn add(mut hash: u32, text: &str) -> u32 {
        let mut at = 0;
        while at < text.len() {
            hash = (hash ^ text.as_bytes()[at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        (hash ^ 0xFF).wrapping_mul(0x0100_0193)
    }
    macro_rules! add_words {
        ($hash:ident, $($name:ident)+) => {
            $(let mut at = 0;
            while at < $name::ALL.len() {
                $hash = add($hash, $name::ALL[at].word());
                at += 1;
            })+
        };
    }
    let mut hash = 0x811C_9DC5;
    add_words!(hash, Phrase Noun Expected JsonType);
    let mut kind = 0;
    while kind < Kind::ALL.len() {
        hash = add(hash, Kind::ALL[kind].code());
        let arguments = Kind::ALL[kind].arguments();
        let mut at = 0;
        while at < arguments.len() {
            hash = add(hash, arguments[at]);
            at += 1;
        }
        kind += 1;
    }
    hash
};

/// The first line of a pack.
fn mark() -> String {
    format!("scambio-wording {LINES} {FINGERPRINT}\n")
}

impl Wording {
    #[cfg(feature = "wording")]
    pub(super) const fn of(lines: &'static str) -> Self {
        Self { lines: Cow::Borrowed(lines) }
    }

    /// Reads what [`write`](Self::write) has written. `None` if it is something else, incomplete, or written by a
    /// version of this library with other problems.
    pub fn read(pack: &str) -> Option<Self> {
        let lines = pack.strip_prefix(mark().as_str())?;
        let is_complete = lines.ends_with('\n') && lines.split('\n').count() == LINES + 1;
        is_complete.then(|| Self { lines: Cow::Owned(lines.to_owned()) })
    }

    /// The words as a pack: plain text in UTF-8, a mark with the number of lines, then one template a line.
    pub fn write(&self) -> String {
        mark() + &self.lines
    }

    fn line(&self, at: usize) -> &str {
        self.lines.split('\n').nth(at).unwrap_or_default()
    }

    fn phrase(&self, phrase: Phrase) -> &str {
        self.line(PHRASES + phrase as usize)
    }

    /// What is wrong and what to do about it.
    pub(in crate::diag) fn message(&self, problem: &Problem) -> String {
        let template = self.line(match problem {
            Problem::JsonSyntax { found: None, .. } => PHRASES + Phrase::JsonSyntaxAtEnd as usize,
            Problem::NotAnExchange { found: None, .. } => PHRASES + Phrase::NotAnExchangeUnnamed as usize,
            Problem::WrongType { found: JsonType::Null, .. } => PHRASES + Phrase::WrongTypeNull as usize,
            _ => MESSAGES + problem.kind() as usize,
        });
        let (names, values) = (problem.kind().arguments(), problem.values());
        let value =
            |name: &str| names.iter().zip(&values).find_map(|(it, value)| (*it == name).then_some(*value));
        let mut message = String::new();
        fill(&mut message, template, &mut |out, name| {
            if name == "suggestion" {
                if let Some(nearest @ Value::Words(Some(_))) = value("nearest") {
                    fill(out, self.phrase(Phrase::Suggestion), &mut |out, _| self.push(out, nearest));
                }
            } else if let Some(Value::Number(number)) = name.strip_suffix(":mega").and_then(value) {
                self.push(out, Value::Number(number.div_ceil(1_000_000)));
            } else if let Some(value) = value(name) {
                self.push(out, value);
            }
        });
        message
    }

    /// `line 12, column 5 (themes[1].name)`, as much of it as is known.
    pub(in crate::diag) fn place(&self, place: &Place) -> String {
        let path = place.path().to_string();
        let Some(position) = place.position() else { return path };
        let mut text = String::new();
        fill(&mut text, self.phrase(Phrase::Position), &mut |out, name| {
            let number = if name == "line" { position.line } else { position.column };
            self.push(out, Value::Number(number.into()));
        });
        if !path.is_empty() {
            text = text + " (" + &path + ")";
        }
        text
    }

    /// A value in words: as programs see it, except the closed lists and the quotes around the words of a list.
    fn push(&self, out: &mut String, value: Value<'_>) {
        let line = match value {
            Value::Noun(noun) => NOUNS + noun as usize,
            Value::Expected(expected) => EXPECTATIONS + expected as usize,
            Value::JsonType(ty) => JSON_TYPES + ty as usize,
            Value::Words(words) => return out.push_str(words.unwrap_or_default()),
            Value::List(words) => {
                let (open, close) = (self.phrase(Phrase::Open), self.phrase(Phrase::Close));
                for (at, word) in words.iter().enumerate() {
                    let comma = if at == 0 { "" } else { ", " };
                    for part in [comma, open, word, close] {
                        out.push_str(part);
                    }
                }
                return;
            }
            Value::Number(number) => return out.push_str(&number.to_string()),
            Value::Date(date) => return out.push_str(&date.to_string()),
        };
        out.push_str(self.line(line));
    }
}

/// Copies a template, with what `value` writes in the place of each placeholder.
fn fill(out: &mut String, template: &str, value: &mut dyn FnMut(&mut String, &str)) {
    let mut rest = template;
    while let Some((before, placeholder)) = rest.split_once('{') {
        let Some((name, after)) = placeholder.split_once('}') else { break };
        out.push_str(before);
        value(out, name);
        rest = after;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Path, Position};

    /// A pack that says which line of it is used.
    fn pack() -> String {
        let words = (0..LINES).map(|at| match at {
            0 => "at {line}/{column}\n".to_owned(),
            1 => ", or {nearest}?\n".to_owned(),
            2 | 3 => "'\n".to_owned(),
            at if !(NOUNS..MESSAGES).contains(&at) => {
                let placeholders = "{field}{found}{allowed}{bytes:mega}{noun}{last}{suggestion}{none}";
                format!("{at}: {placeholders}\n")
            }
            at => format!("word {at}\n"),
        });
        mark() + &words.collect::<String>()
    }

    #[test]
    fn arguments_are_filled_in() {
        let wording = Wording::read(&pack()).unwrap();
        let kind = |kind: Kind| MESSAGES + kind as usize;
        let message = |problem: Problem| wording.message(&problem);
        assert_eq!(message(Problem::NoLead), format!("{}: ", kind(Kind::NoLead)));
        let field = Problem::UnknownField { field: "{field}".into(), nearest: Some("name".into()) };
        assert_eq!(message(field), format!("{}: {{field}}, or name?", kind(Kind::UnknownField)));
        let field = Problem::UnknownField { field: "nome".into(), nearest: None };
        assert_eq!(message(field), format!("{}: nome", kind(Kind::UnknownField)));
        let word = Problem::UnknownWord { found: "a".into(), allowed: vec!["b".into(), "c".into()] };
        assert_eq!(message(word), format!("{}: a'b', 'c'", kind(Kind::UnknownWord)));
        let size = Problem::TooLarge { bytes: 16_000_001, limit: 16_000_000 };
        assert_eq!(message(size), format!("{}: 17", kind(Kind::TooLarge)));
        let id = Problem::DuplicateId { noun: Noun::Agreement, id: "a".into() };
        assert_eq!(message(id), format!("{}: word {}", kind(Kind::DuplicateId), NOUNS + 1));
        let ty = |found| Problem::WrongType { expected: JsonType::Null, found };
        assert_eq!(message(ty(JsonType::Null)), format!("{}: word {JSON_TYPES}", NOUNS - 1));
        let last = format!("{}: word {}", kind(Kind::WrongType), MESSAGES - 1);
        assert_eq!(message(ty(JsonType::Text)), last);
    }

    #[test]
    fn places_say_as_much_as_is_known() {
        let wording = Wording::read(&pack()).unwrap();
        let path = Path::root().field("themes").index(1).field("name");
        assert_eq!(wording.place(&Place::at(path.clone())), "themes[1].name");
        let position = Position { line: 12, column: 5 };
        assert_eq!(wording.place(&Place::new(path, position)), "at 12/5 (themes[1].name)");
        assert_eq!(wording.place(&Place::new(Path::root(), position)), "at 12/5");
    }

    #[test]
    fn only_complete_packs_of_this_version_are_read() {
        let pack = pack();
        let wording = Wording::read(&pack).unwrap();
        assert_eq!(wording.write(), pack);
        assert_eq!(Wording::read(&wording.write()), Some(wording));
        let other_version = pack.replacen(&FINGERPRINT.to_string(), "1", 1);
        let windows = pack.replace('\n', "\r\n");
        let (first, rest) = pack.split_once('\n').unwrap();
        let cut = &pack[..pack.len() - 1];
        let cut_at_a_line = &pack[..=cut.rfind('\n').unwrap()];
        let longer = pack.clone() + "one more\n";
        for broken in ["", first, rest, cut, cut_at_a_line, &longer, &other_version, &windows] {
            assert_eq!(Wording::read(broken), None, "{broken}");
        }
    }
}
