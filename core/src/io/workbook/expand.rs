//! A part of an archive, expanded and decoded in pieces.

use std::ops::Range;

use flate2::{Decompress, FlushDecompress, Status};

use super::error::WorkbookError;
use super::grid::{Budget, PIECE};
use super::zip::{Archive, Part};

/// A part that is being expanded.
#[derive(Debug)]
pub(super) struct Expanding {
    name: Box<str>,
    part: Part,
    /// The packed bytes that are left, as a place in the file.
    packed: Range<usize>,
    decoder: Option<Box<Decompress>>,
    /// What came out last.
    piece: Vec<u8>,
    found: u64,
    /// How much may come out.
    most: u64,
    letters: Letters,
}

impl Expanding {
    /// A part whose packed bytes are there in the file, and out of which at most so much may come.
    pub(super) fn new(name: &str, part: Part, packed: Range<usize>, most: u64) -> Self {
        let declared = part.expanded.min(most);
        let text = String::with_capacity(usize::try_from(declared).unwrap_or_default());
        Self {
            name: name.into(),
            part,
            packed,
            decoder: (part.method == 8).then(|| Box::new(Decompress::new(false))),
            piece: Vec::with_capacity(PIECE),
            found: 0,
            most,
            letters: Letters { text, kind: None, rest: Vec::new() },
        }
    }

    /// Expands more; is it done? What comes out is cut off at the limit.
    pub(super) fn step(
        &mut self,
        file: &[u8],
        archive: &mut Archive,
        budget: &mut Budget,
    ) -> Result<bool, WorkbookError> {
        if !matches!(self.part.method, 0 | 8) {
            return Err(WorkbookError::damaged(&self.name));
        }
        while budget.is_left() {
            let is_last = self.piece(file)? || self.found > self.most;
            budget.spend(self.piece.len() + 64);
            self.letters.push(&self.piece, is_last);
            if is_last {
                archive.spend(&self.part, self.found)?;
                if self.part.method == 8 && self.found != self.part.expanded {
                    return Err(WorkbookError::damaged(&self.name));
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Expands a piece; is it the last one?
    fn piece(&mut self, file: &[u8]) -> Result<bool, WorkbookError> {
        let damaged = || WorkbookError::damaged(&self.name);
        let packed = file.get(self.packed.clone()).ok_or_else(damaged)?;
        let packed = &packed[..packed.len().min(PIECE)];
        self.piece.clear();
        let (taken, is_end) = match &mut self.decoder {
            None => {
                self.piece.extend_from_slice(packed);
                (packed.len(), packed.len() == self.packed.len())
            }
            Some(decoder) => {
                let before = decoder.total_in();
                let status = decoder.decompress_vec(packed, &mut self.piece, FlushDecompress::None);
                let status = status.map_err(|_| damaged())?;
                let taken = usize::try_from(decoder.total_in() - before).unwrap_or_default();
                // It is cut off: nothing comes out any more, although it has not ended.
                if status != Status::StreamEnd && taken == 0 && self.piece.is_empty() {
                    return Err(damaged());
                }
                (taken, status == Status::StreamEnd)
            }
        };
        self.packed.start += taken;
        self.found += self.piece.len() as u64;
        Ok(is_end)
    }

    /// How much of it is done, from 0 to 1.
    pub(super) fn share(&self) -> f64 {
        (self.found as f64 / self.part.expanded.max(1) as f64).min(1.0)
    }

    /// The text, after the last step.
    pub(super) fn finish(self) -> String {
        self.letters.text
    }
}

/// Bytes that become text: UTF-8, or UTF-16 if they say so. What is broken becomes U+FFFD.
#[derive(Debug, Default)]
struct Letters {
    text: String,
    kind: Option<Kind>,
    /// What is not decoded yet.
    rest: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Utf8,
    /// Is the little end first?
    Utf16(bool),
}

impl Letters {
    fn push(&mut self, bytes: &[u8], is_last: bool) {
        self.rest.extend_from_slice(bytes);
        if self.kind.is_none() && self.rest.len() < 3 && !is_last {
            return;
        }
        let kind = *self.kind.get_or_insert_with(|| {
            let (kind, mark) = match *self.rest {
                [0xef, 0xbb, 0xbf, ..] => (Kind::Utf8, 3),
                [0xff, 0xfe, ..] => (Kind::Utf16(true), 2),
                [0xfe, 0xff, ..] => (Kind::Utf16(false), 2),
                _ => (Kind::Utf8, 0),
            };
            self.rest.drain(..mark);
            kind
        });
        let done = match kind {
            Kind::Utf8 => self.utf8(is_last),
            Kind::Utf16(is_little) => self.utf16(is_little, is_last),
        };
        self.rest.drain(..done);
    }

    /// Decodes what can be and says how many bytes that were.
    fn utf8(&mut self, is_last: bool) -> usize {
        let mut done = 0;
        for chunk in self.rest.utf8_chunks() {
            self.text.push_str(chunk.valid());
            done += chunk.valid().len();
            let broken = chunk.invalid();
            // The start of a letter, whose end may come.
            let is_start = done + broken.len() == self.rest.len()
                && str::from_utf8(broken).is_err_and(|error| error.error_len().is_none());
            if is_start && !is_last {
                return done;
            }
            if !broken.is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
                done += broken.len();
            }
        }
        done
    }

    fn utf16(&mut self, is_little: bool, is_last: bool) -> usize {
        let unit = |pair: &[u8]| {
            let pair = [pair[0], pair[1]];
            if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
        };
        let mut done = self.rest.len() / 2 * 2;
        let is_half =
            self.rest[..done].chunks_exact(2).next_back().is_some_and(|pair| unit(pair) >> 10 == 0x36);
        if is_half && !is_last {
            done -= 2;
        }
        let letters = char::decode_utf16(self.rest[..done].chunks_exact(2).map(unit));
        self.text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_in_pieces() {
        let marked = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect()
        };
        let text = "è😀\u{fffd}z";
        let files = [
            "è😀\u{fffd}z".as_bytes().to_vec(),
            "\u{feff}è😀\u{fffd}z".as_bytes().to_vec(),
            ["è😀".as_bytes(), &b"\xf0\x9f\x98z"[..]].concat(),
            marked(text, u16::to_le_bytes),
            marked(text, u16::to_be_bytes),
        ];
        for bytes in files {
            for size in 1..=bytes.len() {
                let mut letters = Letters::default();
                bytes.chunks(size).for_each(|piece| letters.push(piece, false));
                letters.push(b"", true);
                assert_eq!(letters.text, text, "{size} {bytes:x?}");
            }
        }
        let mut letters = Letters::default();
        letters.push(b"a\xf0\x9f", true);
        assert_eq!(letters.text, String::from_utf8_lossy(b"a\xf0\x9f"));
    }
}
