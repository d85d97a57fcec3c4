//! Marked-up text, token by token: what HTML tables and the parts of workbooks are written in.
//!
//! Tolerant and linear: whatever is not a tag is text, nothing is checked, nothing is expanded, nothing fails.

/// A piece of marked-up text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// `<name attributes>` or `<name attributes/>`.
    Open(Tag<'t>),
    /// `</name>`.
    Close(&'t str),
    /// Text with its references, as written.
    Text(&'t str),
    /// Text without references (`<![CDATA[…]]>`).
    Plain(&'t str),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Its name without a namespace's prefix.
    pub(super) name: &'t str,
    /// Everything behind the name.
    attributes: &'t str,
    /// Does it close itself (`/>`)?
    pub(super) closed: bool,
}

/// The tokens of a text.
pub(super) struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text }
    }

    /// Passes over everything up to the closing tag of an element whose content is no mark-up (`script`, `style`).
    pub(super) fn skip_raw(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest[from..].find("</") {
            let at = from + at;
            let found = self.rest.as_bytes().get(at + 2..at + 2 + name.len());
            if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
                self.rest = &self.rest[at..];
                return;
            }
            from = at + 2;
        }
        self.rest = "";
    }

    /// Cuts `end` bytes off, and `gap` more.
    fn cut(&mut self, end: usize, gap: usize) -> &'t str {
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest.get(gap..).unwrap_or_default();
        piece
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let rest = self.rest;
            if rest.is_empty() {
                return None;
            }
            if !begins_tag(rest) {
                let end = rest.match_indices('<').map(|(at, _)| at).find(|at| begins_tag(&rest[*at..]));
                return Some(Token::Text(self.cut(end.unwrap_or(rest.len()), 0)));
            }
            if let Some(plain) = rest.strip_prefix("<![CDATA[") {
                let end = plain.find("]]>").unwrap_or(plain.len());
                self.rest = plain;
                return Some(Token::Plain(self.cut(end, 3)));
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                let end = comment.find("-->").unwrap_or(comment.len());
                self.rest = comment.get(end + 3..).unwrap_or_default();
                continue;
            }
            let end = tag_end(rest);
            let inside = self.cut(end, 1).get(1..).unwrap_or_default();
            if let Some(token) = tag(inside) {
                return Some(token);
            }
        }
    }
}

/// The token of a tag, given what stands between `<` and `>`. `None`: a declaration.
pub(super) fn tag(inside: &str) -> Option<Token<'_>> {
    if inside.starts_with(['!', '?']) {
        return None;
    }
    if let Some(name) = inside.strip_prefix('/') {
        return Some(Token::Close(local(name.trim())));
    }
    let closed = inside.ends_with('/');
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let end = inside.find(|letter: char| letter.is_ascii_whitespace() || letter == '/');
    let (name, attributes) = inside.split_at(end.unwrap_or(inside.len()));
    Some(Token::Open(Tag { name: local(name), attributes, closed }))
}

/// Does a tag, comment or declaration begin here, or is it a `<` in a text?
pub(super) fn begins_tag(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'<')
        && bytes.next().is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'))
}

/// Where the tag at the start of a text ends: its `>`, not one in quotes; if a quote is never closed, the first `>`.
pub(super) fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.find('>').unwrap_or(text.len())
}

/// A name without its namespace's prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

impl<'t> Tag<'t> {
    /// Is it an element of that name, in whatever case?
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, as written. A name is compared without its prefix and in whatever case; of two
    /// the first counts.
    pub(super) fn attribute(&self, name: &str) -> Option<&'t str> {
        self.attributes().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// All attributes: names without prefix, values as written.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|letter: char| letter.is_ascii_whitespace() || letter == '=');
            let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
            let behind = behind.trim_ascii_start();
            let (value, behind) = match behind.strip_prefix('=') {
                Some(value) => value_of(value.trim_ascii_start()),
                None => ("", behind),
            };
            rest = behind;
            Some((local(name), value))
        })
    }

    /// An attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Is an attribute `1` or `true`?
    #[cfg(feature = "workbook")]
    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.attribute(name), Some("1" | "true"))
    }
}

/// The value at the start of a text, and what is behind it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(value) = text.strip_prefix(quote) {
            return value.split_once(quote).unwrap_or((value, ""));
        }
    }
    let end = text.find(|letter: char| letter.is_ascii_whitespace());
    text.split_at(end.unwrap_or(text.len()))
}

/// The names of the characters from U+00A0 to U+00FF.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// The characters of windows-1252 from 0x80 to 0x9F: what browsers make of the references `&#128;` to `&#159;`.
pub(super) const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Appends a text with its references replaced. One that means nothing stays as it is written.
pub(super) fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        // The longest name has 6 letters, the longest number 8 digits.
        let end = behind.bytes().take(12).position(|byte| byte == b';');
        let letter = end.and_then(|end| character(&behind[..end]));
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = &behind[end + 1..];
            }
            _ => {
                out.push('&');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
}

/// What a reference means.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return match number {
            0x80..=0x9f => WINDOWS.chars().nth(number as usize - 0x80),
            _ => char::from_u32(number).filter(|letter| *letter != '\0'),
        };
    }
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "euro" => '€',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        "permil" => '‰',
        "minus" => '−',
        _ => {
            let at = LATIN.split_ascii_whitespace().position(|known| known == name)?;
            char::from_u32(0xa0 + u32::try_from(at).ok()?)?
        }
    };
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Tokens::new(text)
            .map(|token| match token {
                Token::Open(tag) => format!("<{}{}>", tag.name, if tag.closed { "/" } else { "" }),
                Token::Close(name) => format!("</{name}>"),
                Token::Text(text) | Token::Plain(text) => text.to_owned(),
            })
            .collect()
    }

    #[test]
    fn tokens() {
        assert_eq!(
            words("<?xml?><!-- <a> --><x:a b='>'>1 < 2<br/></x:a >"),
            ["<a>", "1 < 2", "<br/>", "</a>"]
        );
        assert_eq!(words("a<![CDATA[<b>]]>c<!DOCTYPE x>"), ["a", "<b>", "c"]);
        assert_eq!(words("<a \"><b"), ["<a>", "<b>"]);
        assert_eq!(words("<<<"), ["<<<"]);
        assert_eq!(words("<!--"), [""; 0]);
        assert_eq!(words("è<é>"), ["è<é>"]);
    }

    #[test]
    fn attributes() {
        let Some(Token::Open(tag)) = Tokens::new("<TD x:num=\"1,5\" colspan = 2 b='a > b' nowrap c>").next()
        else {
            panic!("a tag")
        };
        assert!(tag.is("td"));
        assert_eq!((tag.attribute("num"), tag.number("ColSpan")), (Some("1,5"), Some(2)));
        assert_eq!((tag.attribute("b"), tag.attribute("nowrap")), (Some("a > b"), Some("")));
        assert_eq!((tag.attribute("c"), tag.attribute("d")), (Some(""), None));
    }

    #[test]
    fn references() {
        let text = |text: &str| {
            let mut out = String::new();
            unescape(text, &mut out);
            out
        };
        assert_eq!(text("Vall&eacute;e d&#39;Aosta &#xE8; &amp;lt; &euro;"), "Vallée d'Aosta è &lt; €");
        assert_eq!(text("&nbsp;&yuml;&#150;"), "\u{a0}ÿ–");
        assert_eq!(text("a & b &nothing; &#0; &#x110000; &"), "a & b &nothing; &#0; &#x110000; &");
        assert_eq!(text("&è;&#eeeeeeeeeeeeeeeeeeeeeeee;"), "&è;&#eeeeeeeeeeeeeeeeeeeeeeee;");
    }

    #[test]
    fn raw_text_is_passed_over() {
        let mut tokens = Tokens::new("<style>a</b><x></STYLE>c");
        tokens.next();
        tokens.skip_raw("style");
        assert_eq!(tokens.next(), Some(Token::Close("STYLE")));
        tokens.skip_raw("style");
        assert_eq!(tokens.next(), None);
    }

    #[test]
    fn hostile_text_takes_linear_time() {
        for piece in ["<", "<a \"", "<a '>", "<!--", "&", "</", "<a b=", "<![CDATA["] {
            let text = piece.repeat(200_000);
            let start = std::time::Instant::now();
            let count: usize = Tokens::new(&text).map(|token| format!("{token:?}").len()).sum();
            unescape(&text, &mut String::new());
            assert!(count > 0 || piece == "<!--", "{piece}");
            assert!(start.elapsed().as_secs() < 5, "{piece}: {:?}", start.elapsed());
        }
    }
}
