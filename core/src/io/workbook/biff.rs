//! The records of an XLS file ([MS-XLS], BIFF5 and BIFF8) and the texts in them. Every read looks whether it may.

use super::grid::Budget;
use super::strings::Strings;
use super::zip::{u16_at, u32_at};
use crate::io::markup::WINDOWS;

/// The record at a place of a stream: its number and its content. `None`: there is none, or it is cut off.
pub(super) fn record(stream: &[u8], at: usize) -> Option<(u16, &[u8])> {
    let (number, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
    Some((number, stream.get(at + 4..at + 4 + length)?))
}

/// The number of a record that continues the one before.
const CONTINUE: u16 = 0x3c;
/// How many continuations a text may have: the longest has some thousand bytes, each some hundred.
const MOST_PARTS: u32 = 1 << 12;

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

/// The shared texts, in the making: a record with its continuations. Those that were cut off are left out.
#[derive(Debug)]
pub(super) struct Sharing {
    cursor: Cursor,
    count: usize,
}

impl Sharing {
    /// The texts of the record at that place, at most so many.
    pub(super) fn new(stream: &[u8], at: usize, most: u32) -> Self {
        let content = record(stream, at).map_or(&[][..], |(_, content)| content);
        let count = u32_at(content, 4).unwrap_or_default().min(most);
        let start = at + 4;
        let cursor = Cursor { at: start + 8, end: start + content.len(), parts: 0 };
        Self { cursor, count: count as usize }
    }

    /// Reads more; is it done?
    pub(super) fn step(&mut self, stream: &[u8], strings: &mut Strings, budget: &mut Budget) -> bool {
        while strings.len() < self.count {
            if !budget.is_left() {
                return false;
            }
            let start = self.cursor.at;
            let Some(text) = self.cursor.text(stream) else { return true };
            strings.push_with(|out| out.push_str(&text));
            budget.spend(self.cursor.at - start);
        }
        true
    }
}

/// A place in a record that may be continued.
#[derive(Debug)]
struct Cursor {
    at: usize,
    /// Where the part of the record ends in which that is.
    end: usize,
    /// How many continuations the text at hand has.
    parts: u32,
}

impl Cursor {
    fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// Goes on to the continuation.
    fn go_on(&mut self, stream: &[u8]) -> Option<()> {
        let (number, content) = record(stream, self.end)?;
        self.parts += 1;
        if number != CONTINUE || self.parts > MOST_PARTS {
            return None;
        }
        self.at = self.end + 4;
        self.end = self.at + content.len();
        Some(())
    }

    fn byte(&mut self, stream: &[u8]) -> Option<u8> {
        while self.left() == 0 {
            self.go_on(stream)?;
        }
        let byte = stream.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn number(&mut self, stream: &[u8], bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |sum, at| Some(sum | usize::from(self.byte(stream)?) << (8 * at)))
    }

    fn skip(&mut self, stream: &[u8], mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            if self.left() == 0 {
                self.go_on(stream)?;
            }
            let step = bytes.min(self.left());
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// A text. Where its letters go on in the next part, that part begins with how wide they are there.
    fn text(&mut self, stream: &[u8]) -> Option<String> {
        self.parts = 0;
        let length = self.number(stream, 2)?;
        let flags = self.byte(stream)?;
        let runs = if flags & 8 != 0 { self.number(stream, 2)? } else { 0 };
        let extra = if flags & 4 != 0 { self.number(stream, 4)? } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut units = Vec::new();
        while units.len() < length {
            if self.left() == 0 {
                wide = self.byte(stream)? & 1 != 0;
            }
            let letters = stream.get(self.at..self.end)?;
            let taken = push_units(letters, wide, length - units.len(), &mut units);
            // Half a letter at the end of a part.
            self.at += if taken == 0 { letters.len() } else { taken };
        }
        self.skip(stream, runs * 4)?;
        self.skip(stream, extra)?;
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Limits;
    use super::*;

    /// The texts of a record with continuations.
    fn shared(parts: &[&[u8]]) -> Vec<String> {
        let mut stream = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            stream.extend(if number == 0 { 0xfc } else { CONTINUE }.to_le_bytes());
            stream.extend(u16::try_from(part.len()).unwrap().to_le_bytes());
            stream.extend_from_slice(part);
        }
        stream.extend([1, 0, 0, 0]);
        let (mut sharing, mut strings) = (Sharing::new(&stream, 0, 9), Strings::default());
        let mut budget = Budget::new(Limits::default());
        while !sharing.step(&stream, &mut strings, &mut budget) {
            budget.begin(1);
        }
        (0..strings.len()).map(|at| strings.at(at).unwrap().to_owned()).collect()
    }

    #[test]
    fn texts_go_on_in_another_width() {
        let first = [&[9, 0, 0, 0, 3, 0, 0, 0][..], &[5, 0, 0, b'a', b'b']].concat();
        let second = [1, b'c', 0, 0xac, 0x20, b'd', 0, 1, 0, 8, 1, 0, b'e', 9, 9];
        let third = [9, 9];
        assert_eq!(shared(&[&first, &second, &third]), ["abc€d", "e"]);
        assert_eq!(shared(&[&first]), [""; 0]);
        assert_eq!(shared(&[]), [""; 0]);
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
        assert_eq!(record(&stream, 0), Some((1, &[7][..])));
        assert_eq!(record(&stream, 5), Some((CONTINUE, &[8][..])));
        assert_eq!((record(&stream, 10), record(&stream, 99)), (None, None));
    }
}
