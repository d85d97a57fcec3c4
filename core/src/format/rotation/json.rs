//! JSON, value by value.

/// A JSON string.
pub(in crate::format) fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\u{0}'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// A JSON list of values that are JSON already.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// The same, one value a line.
pub(super) fn lines(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".to_owned() } else { format!("[\n  {}\n]", items.join(",\n  ")) }
}

/// A JSON object that grows.
#[derive(Default)]
pub(super) struct Object(Vec<String>);

impl Object {
    pub(super) fn kind(word: &str) -> Self {
        Self::default().text("kind", word)
    }

    /// With a field whose value is JSON already.
    pub(super) fn raw(mut self, name: &str, value: &str) -> Self {
        self.0.push(format!("{}: {value}", quoted(name)));
        self
    }

    pub(super) fn text(self, name: &str, value: &str) -> Self {
        let value = quoted(value);
        self.raw(name, &value)
    }

    pub(super) fn number(self, name: &str, value: impl Into<i64>) -> Self {
        let value = value.into().to_string();
        self.raw(name, &value)
    }

    /// With a field, if there is a value.
    pub(super) fn maybe<T>(self, name: &str, value: Option<T>, write: impl FnOnce(T) -> String) -> Self {
        match value {
            Some(value) => {
                let value = write(value);
                self.raw(name, &value)
            }
            None => self,
        }
    }

    pub(super) fn end(self) -> String {
        format!("{{{}}}", self.0.join(", "))
    }

    /// The same, one field a line.
    pub(super) fn end_in_lines(self) -> String {
        format!("{{\n{}\n}}\n", self.0.join(",\n"))
    }
}
