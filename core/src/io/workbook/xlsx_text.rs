//! The texts of XLSX: of cells and shared ones.

use super::strings::Strings;
use crate::io::markup::{Tag, Token, unescape};

/// Gathers the text of `<t>`, without that of phonetic hints.
#[derive(Debug, Default)]
pub(super) struct Gatherer {
    pub(super) text: String,
    is_text: bool,
    is_phonetic: bool,
}

impl Gatherer {
    pub(super) fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open(Tag { name: "t", closed, .. }) => self.is_text = !closed,
            Token::Open(Tag { name: "rPh", closed, .. }) => self.is_phonetic = !closed,
            Token::Close("t") => self.is_text = false,
            Token::Close("rPh") => self.is_phonetic = false,
            Token::Text(text) if self.is_text && !self.is_phonetic => unescape(text, &mut self.text),
            Token::Plain(text) if self.is_text && !self.is_phonetic => self.text.push_str(text),
            _ => {}
        }
    }
}

/// Appends a text with its `_xHHHH_` replaced, as Office writes characters that XML has not; line ends become `\n`.
pub(super) fn push_escaped(text: &str, out: &mut String) {
    let start = out.len();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let hex = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let letter = hex.and_then(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?));
        let end = at + if letter.is_some() { 7 } else { 2 };
        out.push_str(&rest[..if letter.is_some() { at } else { end }]);
        out.extend(letter);
        rest = &rest[end..];
    }
    out.push_str(rest);
    if out[start..].contains('\r') {
        let normal = out[start..].replace("\r\n", "\n").replace('\r', "\n");
        out.truncate(start);
        out.push_str(&normal);
    }
}

/// Reads the shared texts.
#[derive(Debug, Default)]
pub(super) struct Sharing {
    gatherer: Gatherer,
    pub(super) strings: Strings,
}

impl Sharing {
    pub(super) fn take(&mut self, token: &Token<'_>) {
        self.gatherer.take(token);
        match token {
            Token::Open(tag) if tag.name == "si" => {
                self.gatherer.text.clear();
                if tag.closed {
                    self.strings.push_with(|_| {});
                }
            }
            Token::Close("si") => self.strings.push_with(|out| push_escaped(&self.gatherer.text, out)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::markup::Tokens;

    #[test]
    fn escaped_characters() {
        let text = |text: &str| {
            let mut out = String::new();
            push_escaped(text, &mut out);
            out
        };
        assert_eq!(text("a_x000D_\nb_x0041__x"), "a\nbA_x");
        assert_eq!(text("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(text("_x00e8_ _xZZZZ_ _x12è_ _xD800_"), "è _xZZZZ_ _x12è_ _xD800_");
    }

    #[test]
    fn rich_texts_are_joined_without_phonetic_hints() {
        let text = "<sst><si><r><t>a </t></r><r><rPr/><t>b</t></r><rPh><t>x</t></rPh></si><si/><si><t/></si><si><t>c</t></si></sst>";
        let mut sharing = Sharing::default();
        Tokens::new(text).for_each(|token| sharing.take(&token));
        let found: Vec<_> = (0..5).map(|index| sharing.strings.at(index)).collect();
        assert_eq!(found, [Some("a b"), Some(""), Some(""), Some("c"), None]);
    }
}
