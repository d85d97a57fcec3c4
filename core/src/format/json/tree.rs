//! JSON text (RFC 8259) → a tree of values that remember their offset.

use crate::diag::{Diagnostics, Expected, Path, Place, Position, Problem, Step};

/// How deep objects and lists may be nested. An exchange needs less than ten levels.
pub(crate) const MAX_DEPTH: usize = 64;

/// A value, with the byte offset at which it begins. No two values begin at one offset.
#[derive(Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) offset: usize,
    pub(crate) value: Value,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Boolean(bool),
    /// As it was written.
    Number(Box<str>),
    String(Box<str>),
    List(Vec<Node>),
    Object(Vec<Field>),
}

#[derive(Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) offset: usize,
    pub(crate) name: Box<str>,
    pub(crate) value: Node,
}

impl Node {
    /// The value of a field, if this is an object that has it.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let Value::Object(fields) = &self.value else { return None };
        fields.iter().find(|field| &*field.name == name).map(|field| &field.value)
    }

    /// The offset of the deepest value on the path that the text really has.
    pub(crate) fn offset_of(&self, path: &Path) -> usize {
        let mut node = self;
        for step in path.steps() {
            let next = match (step, &node.value) {
                (Step::Field(name), _) => node.field(name),
                (Step::Index(at), Value::List(items)) => items.get(*at),
                (Step::Index(_), _) => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.offset
    }

    /// The path of the value (or field name) that begins at an offset.
    pub(crate) fn path_to(&self, offset: usize) -> Path {
        let mut path = Path::root();
        let mut node = self;
        while node.offset != offset {
            match &node.value {
                Value::Object(fields) => {
                    let at = fields.partition_point(|field| field.offset <= offset);
                    let Some(field) = at.checked_sub(1).and_then(|at| fields.get(at)) else { break };
                    path = path.field(field.name.to_string());
                    if field.offset == offset {
                        break;
                    }
                    node = &field.value;
                }
                Value::List(items) => {
                    let at = items.partition_point(|item| item.offset <= offset);
                    let Some(item) = at.checked_sub(1).and_then(|at| items.get(at)) else { break };
                    path = path.index(at - 1);
                    node = item;
                }
                _ => break,
            }
        }
        path
    }
}

/// Line and column of a byte offset. O(offset).
pub(crate) fn position(text: &str, offset: usize) -> Position {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Position {
        line: count(before.bytes().filter(|byte| *byte == b'\n').count()).saturating_add(1),
        column: count(before[line_start..].chars().count()).saturating_add(1),
    }
}

/// Reads the text. `None` if it is not JSON: then `found` says where and why. Fields given twice are reported and the
/// first is kept. Time and memory are linear in the text.
pub(crate) fn parse(text: &str, found: &mut Diagnostics) -> Option<Node> {
    let mut parser = Parser { text, at: 0, found };
    let outcome = parser.value(0).and_then(|node| {
        parser.skip_space();
        if parser.at == text.len() { Ok(node) } else { Err(Problem::TrailingText) }
    });
    match outcome {
        Ok(node) => Some(node),
        Err(problem) => {
            let place = Place::new(Path::root(), position(text, parser.at));
            parser.found.push(problem, place);
            None
        }
    }
}

struct Parser<'t, 'd> {
    text: &'t str,
    at: usize,
    found: &'d mut Diagnostics,
}

type Parsed<T> = Result<T, Problem>;

impl Parser<'_, '_> {
    fn value(&mut self, depth: usize) -> Parsed<Node> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return Err(Problem::TooDeep { limit: MAX_DEPTH as u64 });
        }
        let offset = self.at;
        let value = match self.peek() {
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

    fn object(&mut self, depth: usize) -> Parsed<Value> {
        let mut fields: Vec<Field> = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Value::Object(fields));
        }
        let mut names = std::collections::BTreeSet::new();
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
            if names.insert(name.clone()) {
                fields.push(Field { offset, name, value });
            } else {
                let place = Place::new(Path::root().field(name.to_string()), position(self.text, offset));
                self.found.push(Problem::DuplicateField { field: name }, place);
            }
            self.skip_space();
            if self.eat(b'}') {
                return Ok(Value::Object(fields));
            }
            if !self.eat(b',') {
                return Err(self.syntax(Expected::CommaOrBrace));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Parsed<Value> {
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

    fn string(&mut self) -> Parsed<Box<str>> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < 0x20);
            let Some(plain) = plain else {
                self.at = self.text.len();
                return Err(self.syntax(Expected::Quote));
            };
            out.push_str(&rest[..plain]);
            self.at += plain;
            if self.eat(b'"') {
                return Ok(out.into());
            }
            if !self.eat(b'\\') {
                return Err(self.syntax(Expected::NoControl));
            }
            out.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Parsed<char> {
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

    /// `uXXXX`, and a second `\uXXXX` for characters beyond the basic plane. Half a pair becomes U+FFFD.
    fn unicode_escape(&mut self) -> Parsed<char> {
        let first = self.four_hex_digits()?;
        let is_high = (0xD800..0xDC00).contains(&first);
        if is_high && self.text[self.at..].starts_with("\\u") {
            let before = self.at;
            self.at += 1;
            let second = self.four_hex_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_hex_digits(&mut self) -> Parsed<u32> {
        self.at += 1; // the u
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else { return Err(self.syntax(Expected::Escape)) };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Parsed<Value> {
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
        Ok(Value::Number(self.text[start..self.at].into()))
    }

    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.syntax(Expected::Digit)) }
    }

    fn literal(&mut self, word: &str, value: Value) -> Parsed<Value> {
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

    fn syntax(&self, expected: Expected) -> Problem {
        let found = self.text[self.at..].chars().next().map(|c| c.to_string().into());
        Problem::JsonSyntax { found, expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn to_serde(node: &Node) -> serde_json::Value {
        match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(it) => (*it).into(),
            Value::Number(it) => serde_json::from_str(it).unwrap(),
            Value::String(it) => it.to_string().into(),
            Value::List(items) => items.iter().map(to_serde).collect::<Vec<_>>().into(),
            Value::Object(fields) => serde_json::Value::Object(
                fields.iter().map(|f| (f.name.to_string(), to_serde(&f.value))).collect(),
            ),
        }
    }

    fn parse_alone(text: &str) -> (Option<Node>, Diagnostics) {
        let mut found = Diagnostics::default();
        let node = parse(text, &mut found);
        (node, found)
    }

    #[track_caller]
    fn assert_agrees(text: &str) {
        let (ours, found) = parse_alone(text);
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(theirs) => assert_eq!(ours.as_ref().map(to_serde), Some(theirs), "{text}"),
            // where we are more lenient: half a surrogate pair; numbers that overflow a double
            Err(error)
                if error.to_string().contains("surrogate") || error.to_string().contains("out of range") => {}
            Err(error)
                if error.to_string().contains("lone leading") || error.to_string().contains("hex escape") => {
            }
            Err(error) => assert!(ours.is_none() && found.worst().is_some(), "{text}: they say {error}"),
        }
    }

    #[test]
    fn agrees_with_serde_json_on_the_grammar() {
        for text in [
            "null",
            " true ",
            "false",
            "0",
            "-0",
            "-1.5e+3",
            "1E5",
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "nul",
            "\"\"",
            "\"a\\u00e8\\n\\\"\"",
            "\"\\ud83d\\ude00\"",
            "\"\\x\"",
            "\"\t\"",
            "\"",
            "[]",
            "[1,]",
            "[,]",
            "[1 2]",
            "{}",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
            "[[[1]]]",
            "",
            " ",
            "[",
            "{\"a\":",
            "1 2",
            "[] x",
            "'a'",
            "// c\n1",
            "\u{feff}1",
            "[1]\n\n",
            "{\"\":{}}",
        ] {
            assert_agrees(text);
        }
    }

    #[test]
    fn nesting_is_limited() {
        let deep = format!("{}1{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
        assert!(parse_alone(&deep).0.is_some());
        let (node, found) = parse_alone(&"[".repeat(1_000_000));
        assert!(node.is_none());
        assert_eq!(found.iter().next().map(crate::diag::Diagnostic::code), Some("too-deep"));
    }

    #[test]
    fn positions_and_paths() {
        let text = "{\n  \"è\": [1,\n 22, {\"b\": 3}]\n}";
        let (node, _) = parse_alone(text);
        let node = node.unwrap();
        let path = Path::root().field("è").index(2).field("b");
        let offset = node.offset_of(&path);
        assert_eq!(&text[offset..=offset], "3");
        assert_eq!(position(text, offset), Position { line: 3, column: 12 });
        assert_eq!(node.path_to(offset), path);
        assert_eq!(node.offset_of(&Path::root().field("nowhere")), 0);
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json_on_anything(text in "[\\[\\]{},:\"\\\\ 0-9a-fu.eE+\\-\n]{0,40}") {
            assert_agrees(&text);
        }

        #[test]
        fn every_value_is_found_again_by_its_path(text in "(\\[|\\{\"a\":|\\{\"b\":1,\"c\":){0,6}") {
            let closers: String = text.chars().rev().filter_map(|c| match c { '[' => Some(']'), '{' => Some('}'), _ => None }).collect();
            let (node, _) = parse_alone(&format!("{text}7{closers}"));
            let node = node.unwrap();
            let offset = text.len();
            prop_assert_eq!(node.offset_of(&node.path_to(offset)), offset);
        }
    }
}
