//! JSON text (RFC 8259) → a tree.

use std::borrow::Cow;

use super::tree::{Field, Node, Value};
use crate::diag::{Expected, Problem};
use crate::text::twins;

/// How deep objects and lists may be nested. An exchange needs less than ten levels.
pub(crate) const MAX_DEPTH: usize = 64;

/// What was read.
#[derive(Debug)]
pub(crate) struct Parsed<'t> {
    pub(crate) root: Node<'t>,
    /// Is a field given twice somewhere? Those that come later are marked.
    pub(crate) has_twins: bool,
}

/// Reads the text; if it is not JSON, the answer is why, and at which offset. Time and memory are linear in the text
/// (n log n in the number of fields of one object).
pub(crate) fn parse(text: &str) -> Result<Parsed<'_>, (Problem, usize)> {
    let mut parser = Parser { text, at: 0, has_twins: false };
    let outcome = parser.value(0).and_then(|root| {
        parser.skip_space();
        if parser.at == text.len() { Ok(root) } else { Err(Problem::TrailingText) }
    });
    match outcome {
        Ok(root) => Ok(Parsed { root, has_twins: parser.has_twins }),
        Err(problem) => Err((problem, parser.at)),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    has_twins: bool,
}

type Outcome<T> = Result<T, Problem>;

impl<'t> Parser<'t> {
    /// `depth`: how many objects and lists are around it.
    fn value(&mut self, depth: usize) -> Outcome<Node<'t>> {
        self.skip_space();
        let offset = self.at;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                return Err(Problem::TooDeep { limit: MAX_DEPTH as u64 });
            }
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.literal("true", Value::Boolean(true))?,
            Some(b'f') => self.literal("false", Value::Boolean(false))?,
            Some(b'n') => self.literal("null", Value::Null)?,
            _ => return Err(self.syntax(Expected::Value)),
        };
        Ok(Node { offset, value })
    }

    fn object(&mut self, depth: usize) -> Outcome<Value<'t>> {
        let mut fields: Vec<Field<'t>> = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Value::Object(fields));
        }
        loop {
            self.skip_space();
            let offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.syntax(Expected::FieldName));
            }
            let name = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return Err(self.syntax(Expected::Colon));
            }
            let value = self.value(depth + 1)?;
            fields.push(Field { offset, name, is_twin: false, value });
            self.skip_space();
            if self.eat(b'}') {
                self.has_twins |= mark_twins(&mut fields);
                return Ok(Value::Object(fields));
            }
            if !self.eat(b',') {
                return Err(self.syntax(Expected::CommaOrBrace));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Outcome<Value<'t>> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.eat(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Value::List(items));
            }
            if !self.eat(b',') {
                return Err(self.syntax(Expected::CommaOrBracket));
            }
        }
    }

    fn string(&mut self) -> Outcome<Cow<'t, str>> {
        self.at += 1;
        let mut unescaped = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < 0x20);
            let Some(plain) = plain else {
                self.at = self.text.len();
                return Err(self.syntax(Expected::Quote));
            };
            let plain = &rest[..plain];
            self.at += plain.len();
            if self.eat(b'"') {
                let is_plain = unescaped.is_empty();
                return Ok(if is_plain { plain.into() } else { (unescaped + plain).into() });
            }
            if self.peek() != Some(b'\\') {
                return Err(self.syntax(Expected::NoControl));
            }
            unescaped.push_str(plain);
            unescaped.push(self.escape()?);
        }
    }

    /// A backslash and what follows it.
    fn escape(&mut self) -> Outcome<char> {
        self.at += 1;
        let escaped = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.syntax(Expected::Escape)),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `uXXXX`, and a second `\uXXXX` for characters beyond the basic plane. Half a pair is no character.
    fn unicode_escape(&mut self) -> Outcome<char> {
        let start = self.at - 1;
        let mut code = self.four_hex_digits()?;
        if (0xD800..0xDC00).contains(&code) && self.text[self.at..].starts_with("\\u") {
            self.at += 1;
            let second = self.four_hex_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
            }
        }
        char::from_u32(code).ok_or_else(|| {
            let written = &self.text[start..self.at];
            self.at = start;
            Problem::JsonSyntax { found: Some(written.into()), expected: Expected::Escape }
        })
    }

    fn four_hex_digits(&mut self) -> Outcome<u32> {
        self.at += 1; // the u
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else { return Err(self.syntax(Expected::HexDigit)) };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Outcome<Value<'t>> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Value::Number(&self.text[start..self.at]))
    }

    fn digits(&mut self) -> Outcome<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.syntax(Expected::Digit)) }
    }

    fn literal(&mut self, word: &str, value: Value<'t>) -> Outcome<Value<'t>> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.syntax(Expected::Value))
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// What is here instead of what is expected: a word, a character, or the end.
    fn syntax(&self, expected: Expected) -> Problem {
        let rest = &self.text[self.at..];
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric()).map_or(rest, |end| &rest[..end]);
        let found = match rest.chars().next() {
            Some(_) if !word.is_empty() => Some(word.into()),
            Some(c) if c.is_control() => Some(format!("U+{:04X}", u32::from(c)).into()),
            Some(c) => Some(c.to_string().into()),
            None => None,
        };
        Problem::JsonSyntax { found, expected }
    }
}

/// Marks the fields whose name was given before; were there any?
fn mark_twins(fields: &mut [Field<'_>]) -> bool {
    let twins = twins(fields.iter().map(|field| &*field.name));
    for (field, is_twin) in fields.iter_mut().zip(&twins) {
        field.is_twin = *is_twin;
    }
    twins.contains(&true)
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;
    use crate::diag::{Path, Position};
    use proptest::prelude::*;

    fn to_serde(node: &Node<'_>) -> serde_json::Value {
        match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(it) => (*it).into(),
            Value::Number(it) => serde_json::from_str(it).unwrap(),
            Value::String(it) => it.to_string().into(),
            Value::List(items) => items.iter().map(to_serde).collect::<Vec<_>>().into(),
            Value::Object(fields) => serde_json::Value::Object(
                fields.iter().rev().map(|f| (f.name.to_string(), to_serde(&f.value))).collect(),
            ),
        }
    }

    #[track_caller]
    fn assert_agrees(text: &str) {
        let ours = parse(text);
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(theirs) => {
                let ours = ours.unwrap();
                // of twins they keep the last, we the first
                assert!(ours.has_twins || to_serde(&ours.root) == theirs, "{text}");
            }
            // the one point where we are more lenient: numbers that overflow a double
            Err(error) if error.to_string().contains("out of range") => {}
            Err(error) => assert!(ours.is_err(), "{text}: they say {error}"),
        }
    }

    #[test]
    fn agrees_with_serde_json_on_the_grammar() {
        for text in include_str!("grammar.txt").lines() {
            assert_agrees(text);
        }
        for text in ["", "\"\t\"", "\"\u{1}\"", "\u{feff}1", "[1]\n\n", "\u{c}1", "\"\u{7f}\"", "1\u{a0}"] {
            assert_agrees(text);
        }
    }

    #[test]
    fn says_what_was_found_instead() {
        for (text, found, expected, at) in [
            ("{\"a\": None}", Some("None"), Expected::Value, 6),
            ("{\"a\" 1}", Some("1"), Expected::Colon, 5),
            ("{'a': 1}", Some("'"), Expected::FieldName, 1),
            ("[1,]", Some("]"), Expected::Value, 3),
            ("[1, 2", None, Expected::CommaOrBracket, 5),
            ("{\"a\": \"b", None, Expected::Quote, 8),
            ("\"a\nb\"", Some("U+000A"), Expected::NoControl, 2),
            ("\"\\x\"", Some("x"), Expected::Escape, 2),
            ("\"\\u12g4\"", Some("g4"), Expected::HexDigit, 5),
            ("\"a\\ud83d!\"", Some("\\ud83d"), Expected::Escape, 2),
            ("\"\\udc00\\ud83d\"", Some("\\udc00"), Expected::Escape, 1),
            ("-x", Some("x"), Expected::Digit, 1),
            ("[1.]", Some("]"), Expected::Digit, 3),
        ] {
            let (problem, offset) = parse(text).unwrap_err();
            assert_eq!(problem, Problem::JsonSyntax { found: found.map(Into::into), expected }, "{text}");
            assert_eq!(offset, at, "{text}");
        }
        assert_eq!(parse("1 2").unwrap_err(), (Problem::TrailingText, 2));
    }

    #[test]
    fn nesting_is_limited() {
        let nested = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        let too_deep = Problem::TooDeep { limit: 64 };
        assert_eq!(parse(&nested(MAX_DEPTH + 1)).unwrap_err(), (too_deep.clone(), MAX_DEPTH));
        assert_eq!(parse(&"{\"a\":".repeat(1_000_000)).unwrap_err(), (too_deep, MAX_DEPTH * 5));
    }

    #[test]
    fn offsets_of_paths() {
        let text = "{\n  \"è\": [1,\n 22, {\"b\": 3}]\n}";
        let root = parse(text).unwrap().root;
        let path = Path::root().field("è").index(2).field("b");
        let offset = root.offset_of(&path);
        assert_eq!(&text[offset..=offset], "3");
        assert_eq!(Source::new(text).position(offset), Position { line: 3, column: 12 });
        assert_eq!(root.offset_of(&Path::root().field("nowhere")), 0);
    }

    #[test]
    fn later_twins_are_marked() {
        let parsed = parse("{\"b\":1,\"a\":2,\"b\":3,\"a\":4,\"b\":5}").unwrap();
        let Value::Object(fields) = &parsed.root.value else { panic!() };
        let twins: Vec<_> = fields.iter().map(|field| field.is_twin).collect();
        assert_eq!(twins, [false, false, true, true, true]);
        assert!(parsed.has_twins && !parse("{\"a\":{\"a\":1}}").unwrap().has_twins);
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json_on_anything(text in "[\\[\\]{},:\"\\\\ 0-9a-fu.eE+\\-\n]{0,40}") {
            assert_agrees(&text);
        }

        #[test]
        fn agrees_with_serde_json_on_strings(text in "\"(\\\\u[dD][89aA-fF][0-9]{2}|\\\\u00[0-9a-f]{2}|\\\\[nrtbf/\\\\\"x]|[aè\n]){0,6}\"") {
            assert_agrees(&text);
        }
    }
}
