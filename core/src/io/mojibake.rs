//! Windows-1252, and text that was read as it although it was UTF-8.

use super::scanner::find_high;

/// The characters of the bytes 0x80 to 0x9F; the five that Windows leaves free are the control codes of Latin-1.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

pub(super) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

pub(super) fn as_windows_1252(letter: char) -> Option<u8> {
    match u32::from(letter) {
        code @ (0..=0x7F | 0xA0..=0xFF) => u8::try_from(code).ok(),
        _ => HIGH.iter().position(|high| *high == letter).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

/// A text in the making without what a wrong decoding made of it: UTF-8 read as Windows-1252.
#[derive(Debug, Default)]
pub(super) struct Mender {
    text: String,
    /// What comes from here on is not in it yet.
    kept: usize,
    /// How many characters were mended.
    pub(super) count: usize,
}

impl Mender {
    /// Mends about so many bytes of a text from `at` on; where it is to be continued.
    pub(super) fn step(&mut self, text: &str, mut at: usize, budget: usize) -> usize {
        let end = at.saturating_add(budget).min(text.len());
        while at < end {
            let start = find_high(&text.as_bytes()[..end], at);
            if start == end {
                return end;
            }
            if text.as_bytes()[start] < 0xC3 {
                at = start + 1;
                continue;
            }
            if let Some((letter, length)) = once_more(&text[start..]) {
                self.text.push_str(&text[self.kept..start]);
                self.text.push(letter);
                self.count += 1;
                at = start + length;
                self.kept = at;
            } else {
                at = start + text[start..].chars().next().map_or(1, char::len_utf8);
            }
        }
        at
    }

    /// The mended text, after the last step.
    pub(super) fn finish(mut self, text: &str) -> String {
        self.text.push_str(&text[self.kept..]);
        self.text
    }
}

/// The character that the first characters are in UTF-8 if they are bytes of Windows-1252, and how long they are.
fn once_more(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; 4];
    let mut length = 0;
    let mut needed = 1;
    for (at, letter) in text.chars().enumerate() {
        bytes[at] = as_windows_1252(letter)?;
        length += letter.len_utf8();
        if at == 0 {
            needed = match bytes[0] {
                0xC2..=0xDF => 2,
                0xE0..=0xEF => 3,
                0xF0..=0xF4 => 4,
                _ => return None,
            };
        }
        if at + 1 == needed {
            let read = core::str::from_utf8(&bytes[..needed]).ok()?;
            return read.chars().next().map(|letter| (letter, length));
        }
    }
    None
}
