//! Writes values as JSON text: two spaces of indentation, absent fields left out.

use core::fmt::{Display, Write as _};

use super::json::{Node, Value};
use crate::exchange::Embedded;
use crate::text::{Lang, Text};

/// A value that can be written.
pub(super) trait Write {
    fn write(&self, out: &mut Writer);
}

/// The text in the making.
pub(super) struct Writer {
    text: String,
    depth: usize,
    /// Objects and lists deeper than this are written in one line.
    lines: usize,
    lang: Lang,
}

impl Writer {
    /// `lang`: the language in which a text is written as a plain string.
    pub(super) const fn new(lang: Lang) -> Self {
        Self { text: String::new(), depth: 0, lines: usize::MAX, lang }
    }

    /// What another document says, laid out: its fields and their items each in a line.
    pub(super) fn lay_out(node: &Node<'_>) -> String {
        let mut out = Self { lines: 2, ..Self::new(Lang::It) };
        node.write(&mut out);
        out.text
    }

    /// The language in which a text is written as a plain string.
    pub(super) const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text, with a line feed at its end.
    pub(super) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// An object: what `fields` writes with [`field`](Self::field) and its kin.
    pub(super) fn object(&mut self, fields: &dyn Fn(&mut Self)) {
        self.nest('{', '}', fields);
    }

    /// A field.
    pub(super) fn field(&mut self, name: &str, value: &dyn Write) {
        self.line();
        self.string(name);
        self.text.push_str(": ");
        value.write(self);
    }

    /// A field that is left out when it has its default.
    pub(super) fn unless_default<T: Write + Default + PartialEq>(&mut self, name: &str, value: &T) {
        if *value != T::default() {
            self.field(name, value);
        }
    }

    /// A field with a list, left out when it is empty.
    pub(super) fn list<T: Write>(&mut self, name: &str, items: &[T]) {
        if !items.is_empty() {
            self.field(name, &Items(items));
        }
    }

    /// A field with values by name, left out when there are none.
    pub(super) fn named<T: Write>(&mut self, name: &str, values: &[(Box<str>, T)]) {
        if !values.is_empty() {
            self.field(name, &Named(values));
        }
    }

    /// A string.
    pub(super) fn string(&mut self, words: &str) {
        self.text.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                // Writing to a string cannot fail.
                '\0'..='\u{1f}' => _ = write!(self.text, "\\u{:04x}", u32::from(c)),
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    /// Something that writes itself without characters that JSON would escape, as a string.
    pub(super) fn display(&mut self, value: &dyn Display) {
        // Writing to a string cannot fail.
        _ = write!(self.text, "\"{value}\"");
    }

    /// A number, true or false.
    fn bare(&mut self, value: &dyn Display) {
        _ = write!(self.text, "{value}");
    }

    fn nest(&mut self, open: char, close: char, content: &dyn Fn(&mut Self)) {
        self.text.push(open);
        self.depth += 1;
        let before = self.text.len();
        content(self);
        let is_broken = self.text.len() > before && self.depth <= self.lines;
        self.depth -= 1;
        if is_broken {
            self.break_line();
        }
        self.text.push(close);
    }

    /// Begins the next line of an object or list.
    fn line(&mut self) {
        let is_first = self.text.ends_with(['{', '[']);
        if !is_first {
            self.text.push(',');
        }
        if self.depth <= self.lines {
            self.break_line();
        } else if !is_first {
            self.text.push(' ');
        }
    }

    fn break_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }
}

/// A list.
pub(super) struct Items<'a, T>(pub(super) &'a [T]);

impl<T: Write> Write for Items<'_, T> {
    fn write(&self, out: &mut Writer) {
        out.nest('[', ']', &|out| {
            for item in self.0 {
                out.line();
                item.write(out);
            }
        });
    }
}

/// Values by name.
struct Named<'a, T>(&'a [(Box<str>, T)]);

impl<T: Write> Write for Named<'_, T> {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            for (name, value) in self.0 {
                out.field(name, value);
            }
        });
    }
}

/// A value as it was read.
impl Write for Node<'_> {
    fn write(&self, out: &mut Writer) {
        match &self.value {
            Value::Null => out.bare(&"null"),
            Value::Boolean(is) => out.bare(is),
            Value::Number(number) => out.bare(number),
            Value::String(words) => out.string(words),
            Value::List(items) => Items(items).write(out),
            Value::Object(fields) => out.object(&|out| {
                for field in fields {
                    out.field(&field.name, &field.value);
                }
            }),
        }
    }
}

/// Line by line, as deep as it stands here.
impl Write for Embedded {
    fn write(&self, out: &mut Writer) {
        for (at, line) in self.as_str().lines().enumerate() {
            if at > 0 {
                out.break_line();
            }
            out.text.push_str(line);
        }
    }
}

impl Write for str {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Write for Box<str> {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Write for &str {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Write for u32 {
    fn write(&self, out: &mut Writer) {
        out.bare(self);
    }
}

impl Write for f64 {
    fn write(&self, out: &mut Writer) {
        out.bare(&crate::num::written::print(*self));
    }
}

impl Write for bool {
    fn write(&self, out: &mut Writer) {
        out.bare(self);
    }
}

/// A plain string if it is in the language of the file and has no translations; else by language, the original first.
impl Write for Text {
    fn write(&self, out: &mut Writer) {
        if self.lang() == out.lang && self.translations().next().is_none() {
            out.string(self.original());
            return;
        }
        out.object(&|out| {
            out.field(self.lang().code(), &self.original());
            for (lang, words) in self.translations() {
                out.field(lang.code(), &words);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: &dyn Write) -> String {
        let mut out = Writer::new(Lang::It);
        value.write(&mut out);
        out.text
    }

    proptest! {
        #[test]
        fn strings_are_read_back_by_another_program(words in any::<String>()) {
            let read: String = serde_json::from_str(&written(&words.as_str())).unwrap();
            prop_assert_eq!(read, words);
        }
    }

    #[test]
    fn lists_are_indented() {
        assert_eq!(written(&Items(&[1u32, 2])), "[\n  1,\n  2\n]");
        assert_eq!(written(&Items::<u32>(&[])), "[]");
    }
}
