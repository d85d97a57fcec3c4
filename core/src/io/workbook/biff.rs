//! The records of an XLS file ([MS-XLS], BIFF5 and BIFF8) and the texts in them. Every read looks whether it may.

use super::zip::{u16_at, u32_at};
use crate::io::markup::WINDOWS;

/// A record: its number and its content.
pub(super) type Record<'s> = (u16, &'s [u8]);

/// The records of a stream. What is cut off at the end is none.
#[derive(Clone)]
pub(super) struct Records<'s> {
    stream: &'s [u8],
}

/// The number of a record that continues the one before.
const CONTINUE: u16 = 0x3c;

impl<'s> Records<'s> {
    pub(super) const fn new(stream: &'s [u8]) -> Self {
        Self { stream }
    }

    /// The parts of a record: its content and what directly follows as its continuation.
    pub(super) fn parts(&mut self, first: &'s [u8]) -> Vec<&'s [u8]> {
        let mut parts = vec![first];
        let mut ahead = self.clone();
        while let Some((CONTINUE, content)) = ahead.next() {
            parts.push(content);
            *self = ahead.clone();
        }
        parts
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Record<'s>> {
        let (number, length) = (u16_at(self.stream, 0)?, usize::from(u16_at(self.stream, 2)?));
        let content = self.stream.get(4..4 + length)?;
        self.stream = &self.stream[4 + length..];
        Some((number, content))
    }
}

/// How texts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    /// BIFF8: UTF-16, or its low bytes only.
    Unicode,
    /// BIFF5: one byte a character, of a code page.
    Bytes,
}

impl Texts {
    /// A text with its length in front, which takes `size` bytes (1 or 2).
    pub(super) fn read(self, bytes: &[u8], size: usize) -> Option<String> {
        let length = if size == 1 { usize::from(*bytes.first()?) } else { usize::from(u16_at(bytes, 0)?) };
        match self {
            Self::Bytes => Some(bytes.get(size..)?.iter().take(length).map(|byte| windows(*byte)).collect()),
            Self::Unicode => {
                if length == 0 {
                    return Some(String::new());
                }
                let wide = bytes.get(size)? & 1 != 0;
                let letters = bytes.get(size + 1..)?;
                let mut units = Vec::new();
                push_units(letters, wide, length, &mut units);
                Some(String::from_utf16_lossy(&units))
            }
        }
    }
}

/// A character of windows-1252.
fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte) - 0x80).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

/// Adds at most `length` units of a text and says how many bytes they took.
fn push_units(letters: &[u8], wide: bool, length: usize, units: &mut Vec<u16>) -> usize {
    let before = units.len();
    if wide {
        units.extend(letters.chunks_exact(2).take(length).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
        (units.len() - before) * 2
    } else {
        units.extend(letters.iter().take(length).map(|byte| u16::from(*byte)));
        units.len() - before
    }
}

/// The shared texts, at most so many: a record with its continuations. Those that were cut off are left out.
pub(super) fn shared(parts: &[&[u8]], most: u32) -> Vec<String> {
    let mut texts = Vec::new();
    let Some(count) = parts.first().and_then(|first| u32_at(first, 4)) else { return texts };
    let mut cursor = Cursor { parts, part: 0, at: 8 };
    while texts.len() < count.min(most) as usize {
        let Some(text) = cursor.text() else { break };
        texts.push(text);
    }
    texts
}

/// A place in the parts of a record.
struct Cursor<'p> {
    parts: &'p [&'p [u8]],
    part: usize,
    at: usize,
}

impl Cursor<'_> {
    fn left(&self) -> usize {
        self.parts.get(self.part).map_or(0, |part| part.len().saturating_sub(self.at))
    }

    fn byte(&mut self) -> Option<u8> {
        while self.left() == 0 {
            self.part += 1;
            self.at = 0;
            self.parts.get(self.part)?;
        }
        let byte = self.parts.get(self.part)?.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |sum, at| Some(sum | usize::from(self.byte()?) << (8 * at)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            if self.left() == 0 {
                self.part += 1;
                self.at = 0;
                self.parts.get(self.part)?;
            }
            let step = bytes.min(self.left());
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// A text. Where its letters go on in the next part, that part begins with how wide they are there.
    fn text(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let extra = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut units = Vec::new();
        while units.len() < length {
            if self.left() == 0 {
                wide = self.byte()? & 1 != 0;
            }
            let letters = self.parts.get(self.part)?.get(self.at..)?;
            let taken = push_units(letters, wide, length - units.len(), &mut units);
            // Half a letter at the end of a part.
            self.at += if taken == 0 { letters.len() } else { taken };
        }
        self.skip(runs * 4)?;
        self.skip(extra)?;
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_on_in_another_width() {
        let first = [&[9, 0, 0, 0, 3, 0, 0, 0][..], &[5, 0, 0, b'a', b'b']].concat();
        let second = [1, b'c', 0, 0xac, 0x20, b'd', 0, 1, 0, 8, 1, 0, b'e', 9, 9];
        let third = [9, 9];
        assert_eq!(shared(&[&first, &second, &third], 9), ["abc€d", "e"]);
        assert_eq!(shared(&[&first], 9), [""; 0]);
        assert_eq!(shared(&[], 9), [""; 0]);
    }

    #[test]
    fn short_texts() {
        assert_eq!(Texts::Unicode.read(&[2, 1, b'a', 0, 0xe8, 0], 1).as_deref(), Some("aè"));
        assert_eq!(Texts::Bytes.read(&[2, 0, b'a', 0x80, b'x'], 2).as_deref(), Some("a€"));
        assert_eq!(Texts::Unicode.read(&[9, 0, 0, b'a'], 2).as_deref(), Some("a"));
        assert_eq!(Texts::Unicode.read(&[9], 2), None);
    }

    #[test]
    fn records() {
        let stream = [1, 0, 1, 0, 7, 0x3c, 0, 1, 0, 8, 2, 0, 9, 0];
        let mut records = Records::new(&stream);
        let (number, content) = records.next().unwrap();
        assert_eq!((number, records.parts(content)), (1, vec![&[7][..], &[8]]));
        assert_eq!(records.next(), None);
    }
}
