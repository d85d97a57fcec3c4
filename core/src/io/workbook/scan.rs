//! A part of an archive as tokens, which are read in steps: first it is expanded, then scanned.

use super::error::WorkbookError;
use super::expand::Expanding;
use super::grid::{Budget, PIECE};
use super::zip::Archive;
use crate::io::markup::{Token, begins_tag, tag, tag_end};

/// How long a tag may be. A longer one ends at its first `>`, as one does whose quotes never end.
const LONGEST_TAG: usize = 1 << 20;
/// The longest reference: see [`unescape`](crate::io::markup::unescape).
const LONGEST_REFERENCE: usize = 13;

/// A part that is read.
#[derive(Debug, Default)]
pub(super) struct Scan {
    expanding: Option<Box<Expanding>>,
    text: String,
    at: usize,
    inside: Inside,
}

/// In what the next character stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Text,
    Plain,
    Comment,
}

impl Scan {
    /// A part; `None`: there is none of that name.
    pub(super) fn open(archive: &Archive, file: &[u8], name: &str) -> Result<Option<Self>, WorkbookError> {
        let part = archive.open(file, name)?;
        Ok(part.map(|part| Self { expanding: Some(Box::new(part)), ..Self::default() }))
    }

    /// Expands the part, as long as it is not; is it?
    pub(super) fn expand(
        &mut self,
        file: &[u8],
        archive: &mut Archive,
        budget: &mut Budget,
    ) -> Result<bool, WorkbookError> {
        if let Some(part) = &mut self.expanding {
            if !part.step(file, archive, budget)? {
                return Ok(false);
            }
            self.text = self.expanding.take().map(|part| part.finish()).unwrap_or_default();
        }
        Ok(true)
    }

    /// The text, once it is expanded.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Begins once more.
    pub(super) fn rewind(&mut self) {
        (self.at, self.inside) = (0, Inside::Text);
    }

    /// How much of the text is scanned, from 0 to 1; nothing as long as it is being expanded.
    pub(super) fn scanned(&self) -> f64 {
        if self.expanding.is_some() { 0.0 } else { self.at as f64 / self.text.len().max(1) as f64 }
    }

    /// How much of it is expanded, from 0 to 1.
    pub(super) fn expanded(&self) -> f64 {
        self.expanding.as_ref().map_or(1.0, |part| part.share())
    }

    /// The next token: a tag, or a piece of a text, which may be one of many and may be empty.
    pub(super) fn next(&mut self, budget: &mut Budget) -> Option<Token<'_>> {
        let start = self.at;
        let token = self.token()?;
        budget.spend(self.at - start);
        Some(match token {
            Piece::Tag(from, to) => tag(&self.text[from..to]).unwrap_or(Token::Text("")),
            Piece::Text(from, to) => Token::Text(&self.text[from..to]),
            Piece::Plain(from, to) => Token::Plain(&self.text[from..to]),
        })
    }

    fn token(&mut self) -> Option<Piece> {
        let (start, rest) = (self.at, &self.text[self.at..]);
        if rest.is_empty() {
            return None;
        }
        let window = &rest[..rest.floor_char_boundary(PIECE)];
        let is_whole = window.len() == rest.len();
        match self.inside {
            Inside::Text if rest.starts_with("<![CDATA[") => {
                self.at += "<![CDATA[".len();
                self.inside = Inside::Plain;
                Some(Piece::Text(start, start))
            }
            Inside::Text if rest.starts_with("<!--") => {
                self.at += "<!--".len();
                self.inside = Inside::Comment;
                Some(Piece::Text(start, start))
            }
            Inside::Text if begins_tag(rest) => {
                let end = tag_end(&rest[..rest.floor_char_boundary(LONGEST_TAG)]);
                self.at = start + end + usize::from(rest.as_bytes().get(end) == Some(&b'>'));
                Some(Piece::Tag(start + 1, start + end))
            }
            Inside::Text => {
                let mut tags = window.match_indices('<').map(|(at, _)| at);
                let end = tags.find(|at| begins_tag(&rest[*at..])).unwrap_or_else(|| {
                    // A reference is not cut in two.
                    let reference = window.rfind('&').filter(|at| window.len() - at < LONGEST_REFERENCE);
                    reference.filter(|at| !is_whole && *at > 0).unwrap_or(window.len())
                });
                self.at += end;
                Some(Piece::Text(start, self.at))
            }
            Inside::Plain | Inside::Comment => {
                let mark = if self.inside == Inside::Plain { "]]>" } else { "-->" };
                let (end, gap) = match window.find(mark) {
                    Some(end) => (end, mark.len()),
                    None if is_whole => (window.len(), 0),
                    // The mark may begin with the last two characters.
                    None => {
                        let begun =
                            window.bytes().rev().take(2).take_while(|byte| mark.as_bytes()[0] == *byte);
                        (window.len() - begun.count(), 0)
                    }
                };
                let is_plain = self.inside == Inside::Plain;
                self.at += end + gap;
                if gap > 0 {
                    self.inside = Inside::Text;
                }
                Some(if is_plain { Piece::Plain(start, start + end) } else { Piece::Text(start, start) })
            }
        }
    }
}

/// A token as a place in the text.
#[derive(Clone, Copy)]
enum Piece {
    Tag(usize, usize),
    Text(usize, usize),
    Plain(usize, usize),
}

#[cfg(test)]
pub(super) fn of_text(text: &str) -> Scan {
    Scan { text: text.to_owned(), ..Scan::default() }
}

#[cfg(test)]
mod tests {
    use super::super::Limits;
    use super::*;
    use crate::io::markup::{Tokens, unescape};

    /// Tokens as text, with the pieces of a text put together.
    fn joined<'t>(tokens: impl Iterator<Item = Token<'t>>, out: &mut Vec<String>) {
        let mut text = String::new();
        for token in tokens {
            match token {
                Token::Text(piece) => unescape(piece, &mut text),
                Token::Plain(piece) => text.push_str(piece),
                token => {
                    out.extend((!text.is_empty()).then(|| std::mem::take(&mut text)));
                    out.push(format!("{token:?}"));
                }
            }
        }
        out.push(text);
    }

    #[test]
    fn pieces_are_those_of_the_whole_text() {
        let long = "è&amp;<1&#39;".repeat(3000);
        let texts = [
            "<?xml?><!-- <a> --><x:a b='>'>1 < 2<br/></x:a >".to_owned(),
            "a<![CDATA[<b>]]>c<!DOCTYPE x>".to_owned(),
            "<a \"><b".to_owned(),
            "<<<".to_owned(),
            "<!--".to_owned(),
            format!("<a>{long}<!--{long}-->{long}<![CDATA[{long}]]>{long}</a>"),
            format!("{}<b>-->", "<![CDATA[]]]>".repeat(999)),
            format!("<!--{}--><a/>", "-".repeat(2 * PIECE - 1)),
            format!("<![CDATA[{}]]><a/>", "]".repeat(2 * PIECE - 2)),
            format!("&{}", " &lt;".repeat(PIECE)),
        ];
        for text in texts {
            let (mut whole, mut pieces) = (Vec::new(), Vec::new());
            joined(Tokens::new(&text), &mut whole);
            let (mut scan, mut budget) = (of_text(&text), Budget::new(Limits::default()));
            let mut tokens = Vec::new();
            while let Some(token) = scan.next(&mut budget) {
                tokens.push(match token {
                    Token::Open(_) => format!("{token:?}"),
                    Token::Close(name) => format!("Close({name:?})"),
                    Token::Text(piece) => {
                        assert!(piece.len() <= PIECE);
                        let mut out = String::from("\0");
                        unescape(piece, &mut out);
                        out
                    }
                    Token::Plain(piece) => format!("\0{piece}"),
                });
            }
            let mut last = String::new();
            for token in tokens {
                match token.strip_prefix('\0') {
                    Some(piece) => last.push_str(piece),
                    None => {
                        pieces.extend((!last.is_empty()).then(|| std::mem::take(&mut last)));
                        pieces.push(token);
                    }
                }
            }
            pieces.push(last);
            assert_eq!(pieces, whole);
        }
    }
}
