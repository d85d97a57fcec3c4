//! Bytes → text: byte order marks, UTF-8, UTF-16 and Windows-1252, and text that was decoded wrongly before.
//!
//! Latin-1 is read as Windows-1252, as browsers do: the 27 characters by which they differ are letters and
//! punctuation in one and control codes in the other. Work is done in pieces, so that a page stays responsive.

use super::mojibake::Mender;
use super::report::Reason;
use super::scanner::find_high;
use super::single_byte::{self, Bytes};

/// How text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little-endian: "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
    /// Windows-1252, and Latin-1 which is a part of it.
    Windows1252,
    /// Mac OS Roman: text files of old Macintosh programs.
    MacRoman,
    /// DOS in Western Europe.
    Cp850,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::MacRoman, Self::Cp850];

    /// Its name in standards: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `macintosh`, `ibm850`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
            Self::Cp850 => "ibm850",
        }
    }
}

/// Text, and how it was found in the bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding.
    pub encoding: Encoding,
    /// Did a byte order mark stand before the text?
    pub bom: bool,
    /// Why this encoding.
    pub reason: Reason,
    /// Bytes that mean nothing in this encoding; each is U+FFFD in the text.
    pub broken: usize,
    /// Characters that had been decoded wrongly before (`Ã©` for `é`): repaired, unless that was declined.
    pub mojibake: usize,
}

/// Decodes all bytes at once: see [`Decoder`].
pub fn decode(bytes: Vec<u8>, asked: Option<Encoding>, repair: bool) -> Decoded {
    let mut decoder = Decoder::new(bytes, asked, repair);
    while !decoder.step(usize::MAX) {}
    decoder.finish()
}

/// Decodes bytes in steps.
#[derive(Debug)]
pub struct Decoder {
    bytes: Vec<u8>,
    phase: Phase,
    /// The next byte; of the text, when that is mended.
    at: usize,
    /// Where the text begins, behind the byte order mark.
    start: usize,
    text: String,
    encoding: Encoding,
    bom: bool,
    reason: Reason,
    /// Bytes that are no UTF-8, and letters that are.
    wrong: usize,
    letters: usize,
    broken: usize,
    repair: bool,
    mender: Mender,
    /// The text once it is mended, and how many characters that concerns.
    mended: Option<String>,
    mojibake: usize,
}

/// What is being done, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Are the bytes UTF-8?
    Look,
    /// Bytes that are not the text already become it.
    Convert,
    /// What a wrong decoding made of the text is undone, once or twice.
    Mend,
}

impl Decoder {
    /// Looks at the first bytes; `asked` decides otherwise. `repair`: undo a wrong decoding of before.
    pub fn new(bytes: Vec<u8>, asked: Option<Encoding>, repair: bool) -> Self {
        let (found, mark) = match bytes.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
            [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
            [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
            _ => (None, 0),
        };
        let start = if asked.is_none() || asked == found { mark } else { 0 };
        let (encoding, reason) = match (asked, found) {
            (Some(asked), _) => (asked, Reason::Asked),
            (None, Some(found)) => (found, Reason::ByteOrderMark),
            (None, None) => match zeros(&bytes) {
                Some(encoding) => (encoding, Reason::ZeroBytes),
                None => (Encoding::Utf8, Reason::OnlyAscii),
            },
        };
        Self {
            bytes,
            phase: if encoding == Encoding::Utf8 { Phase::Look } else { Phase::Convert },
            at: start,
            start,
            text: String::new(),
            encoding,
            bom: start > 0,
            reason,
            wrong: 0,
            letters: 0,
            broken: 0,
            repair,
            mender: Mender::default(),
            mended: None,
            mojibake: 0,
        }
    }

    /// Works on about so many bytes more; is it done?
    pub fn step(&mut self, budget: usize) -> bool {
        // A letter may take four bytes.
        let end = self.at.saturating_add(budget.max(8)).min(self.bytes.len());
        match self.phase {
            Phase::Look => {
                self.look(end);
                if self.at >= self.bytes.len() {
                    self.judge();
                }
            }
            Phase::Convert => {
                match self.encoding {
                    Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850 => {
                        if let Some(read) = Bytes::of(self.encoding) {
                            self.text
                                .extend(self.bytes[self.at..end].iter().map(|byte| read.character(*byte)));
                        }
                        self.at = end;
                    }
                    Encoding::Utf8 => self.utf8(end),
                    Encoding::Utf16Le | Encoding::Utf16Be => self.utf16(end),
                }
                if self.at >= self.bytes.len() {
                    self.bytes = Vec::new();
                    (self.at, self.phase) = (0, Phase::Mend);
                }
            }
            Phase::Mend => return self.mend(budget.max(8)),
        }
        false
    }

    /// Counts what is UTF-8 and what is not.
    fn look(&mut self, end: usize) {
        while self.at < end {
            let piece = &self.bytes[self.at..end];
            let (good, error) = match core::str::from_utf8(piece) {
                Ok(text) => (text.len(), 0),
                Err(error) => match error.error_len() {
                    // Cut by the end of the step: the next one sees it whole.
                    None if end < self.bytes.len() && error.valid_up_to() > 0 => (error.valid_up_to(), 0),
                    None if end < self.bytes.len() => return,
                    length => {
                        self.wrong += 1;
                        (error.valid_up_to(), length.unwrap_or(piece.len() - error.valid_up_to()))
                    }
                },
            };
            let (text, mut at) = (&piece[..good], find_high(&piece[..good], 0));
            while at < good {
                self.letters += usize::from(text[at] >= 0xC0);
                at = find_high(text, at + 1);
            }
            self.at += good + error;
        }
    }

    /// Decides what the bytes are, once all are looked at.
    fn judge(&mut self) {
        if self.reason == Reason::OnlyAscii {
            self.reason = match (self.wrong, self.letters) {
                (0, 0) => Reason::OnlyAscii,
                (0, _) => Reason::ValidUtf8,
                // A stray byte in a text that is otherwise UTF-8 does not make it Windows-1252.
                (wrong, letters) if letters > 4 * wrong => Reason::MostlyUtf8,
                _ => Reason::NotUtf8,
            };
            if self.reason == Reason::NotUtf8 {
                self.encoding = single_byte::guess(&self.bytes);
            }
        }
        if self.wrong > 0 {
            (self.at, self.phase) = (self.start, Phase::Convert);
            return;
        }
        let mut bytes = core::mem::take(&mut self.bytes);
        bytes.drain(..self.start);
        self.text = String::from_utf8(bytes).unwrap_or_default();
        (self.at, self.phase) = (0, Phase::Mend);
    }

    /// Undoes wrong decodings in about so many bytes more; is it done?
    fn mend(&mut self, budget: usize) -> bool {
        let plain = self.encoding == Encoding::Utf8 && self.letters + self.broken == 0;
        let text = self.mended.as_ref().unwrap_or(&self.text);
        if !plain {
            self.at = self.mender.step(text, self.at, budget);
            if self.at < text.len() {
                return false;
            }
        }
        let mender = core::mem::take(&mut self.mender);
        let again = mender.count > 0 && self.mended.is_none();
        if mender.count > 0 {
            self.mojibake += mender.count;
            self.mended = Some(mender.finish(text));
            self.at = 0;
        }
        !again
    }

    fn utf8(&mut self, end: usize) {
        while self.at < end {
            let piece = &self.bytes[self.at..end];
            match core::str::from_utf8(piece) {
                Ok(text) => {
                    self.text.push_str(text);
                    self.at = end;
                }
                Err(error) => {
                    let good = error.valid_up_to();
                    self.text.push_str(core::str::from_utf8(&piece[..good]).unwrap_or_default());
                    self.at += good;
                    match error.error_len() {
                        // Cut by the end of the step: the next one sees it whole.
                        None if end < self.bytes.len() => return,
                        length => {
                            self.at += length.unwrap_or(piece.len() - good);
                            self.text.push('\u{FFFD}');
                            self.broken += 1;
                        }
                    }
                }
            }
        }
    }

    fn utf16(&mut self, end: usize) {
        let little = self.encoding == Encoding::Utf16Le;
        let unit = |pair: &[u8]| match pair {
            [first, second] if little => u16::from_le_bytes([*first, *second]),
            [first, second] => u16::from_be_bytes([*first, *second]),
            _ => 0xFFFD,
        };
        while self.at < end {
            let rest = &self.bytes[self.at..];
            let first = unit(&rest[..2.min(rest.len())]);
            self.at += 2;
            let wide = match first {
                0xD800..=0xDBFF => {
                    rest.get(2..4).map(unit).filter(|second| (0xDC00..=0xDFFF).contains(second))
                }
                _ => None,
            };
            let code = match wide {
                Some(second) => {
                    self.at += 2;
                    0x1_0000 + (u32::from(first - 0xD800) << 10) + u32::from(second - 0xDC00)
                }
                None => u32::from(first),
            };
            let letter = char::from_u32(code).unwrap_or('\u{FFFD}');
            self.broken += usize::from(letter == '\u{FFFD}');
            self.text.push(letter);
        }
    }

    /// The share of the work that is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        let share = |length: usize| self.at as f64 / length.max(1) as f64;
        match self.phase {
            Phase::Look => 0.4 * share(self.bytes.len()),
            Phase::Convert => 0.4 + 0.4 * share(self.bytes.len()),
            Phase::Mend => 0.8,
        }
    }

    /// The text, after the last step.
    pub fn finish(self) -> Decoded {
        let Self { text, encoding, bom, reason, broken, mojibake, .. } = self;
        let text = self.mended.filter(|_| self.repair).unwrap_or(text);
        Decoded { text, encoding, bom, reason, broken, mojibake }
    }
}

/// UTF-16 without a byte order mark, by its zeros.
fn zeros(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() >= 4 && (even + odd) * 5 > head.len();
    many.then_some(if odd >= even { Encoding::Utf16Le } else { Encoding::Utf16Be })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::mojibake::{as_windows_1252, windows_1252};

    const TEXT: &str = "Vallée d’Aoste; 5 €; 😀\r\n";

    fn plain(bytes: &[u8]) -> (String, Encoding, bool, usize, usize) {
        let read = decode(bytes.to_vec(), None, true);
        (read.text, read.encoding, read.bom, read.broken, read.mojibake)
    }

    #[test]
    fn marks_and_encodings() {
        let utf16 = |big: bool| {
            let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            TEXT.encode_utf16().flat_map(bytes).collect::<Vec<_>>()
        };
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let utf8 = marked(&[0xEF, 0xBB, 0xBF], TEXT.as_bytes());
        for (bytes, encoding, bom) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8, false),
            (utf8, Encoding::Utf8, true),
            (utf16(false), Encoding::Utf16Le, false),
            (utf16(true), Encoding::Utf16Be, false),
            (marked(&[0xFF, 0xFE], &utf16(false)), Encoding::Utf16Le, true),
            (marked(&[0xFE, 0xFF], &utf16(true)), Encoding::Utf16Be, true),
        ] {
            assert_eq!(plain(&bytes), (TEXT.into(), encoding, bom, 0, 0));
        }
        let western = b"Vall\xE9e d\x92Aoste; 5 \x80";
        assert_eq!(plain(western), ("Vallée d’Aoste; 5 €".into(), Encoding::Windows1252, false, 0, 0));
        assert_eq!(plain(b""), (String::new(), Encoding::Utf8, false, 0, 0));
    }

    #[test]
    fn every_byte_goes_both_ways() {
        for byte in 0..=255 {
            assert_eq!(as_windows_1252(windows_1252(byte)), Some(byte));
        }
    }

    #[test]
    fn steps_give_the_same_as_one() {
        for asked in [None, Some(Encoding::Utf8), Some(Encoding::Utf16Le)] {
            let bytes = match asked {
                Some(Encoding::Utf16Le) => TEXT.repeat(3).encode_utf16().flat_map(u16::to_le_bytes).collect(),
                _ => TEXT.repeat(3).into_bytes(),
            };
            let mut decoder = Decoder::new(bytes, asked, true);
            while !decoder.step(1) {
                assert!(decoder.progress() < 1.0);
            }
            assert_eq!((decoder.text.as_str(), decoder.broken), (TEXT.repeat(3).as_str(), 0));
        }
    }

    #[test]
    fn wrong_decodings_are_undone() {
        let wrong = |text: &str| text.bytes().map(windows_1252).collect::<String>();
        let once = wrong(TEXT);
        assert!(once.starts_with("VallÃ©e dâ€™Aoste"));
        for bytes in [once.clone().into_bytes(), wrong(&once).into_bytes()] {
            let read = decode(bytes.clone(), None, true);
            assert_eq!(read.text, TEXT);
            assert!(read.mojibake >= 4);
            assert_eq!(decode(bytes.clone(), None, false).text.into_bytes(), bytes);
        }
        for fine in ["Vallée d’Aoste", "SÃO PAULO", "Â, Ã", "100 °C ‰ ÀÉ"] {
            assert_eq!(decode(fine.into(), None, true).mojibake, 0, "{fine}");
        }
    }

    #[test]
    fn stray_bytes_do_not_spoil_a_text() {
        let bytes = [TEXT.repeat(3).as_bytes(), b"Vall\xE9e"].concat();
        let read = decode(bytes.clone(), None, true);
        assert_eq!((read.encoding, read.reason, read.broken), (Encoding::Utf8, Reason::MostlyUtf8, 1));
        let asked = decode(bytes, Some(Encoding::Windows1252), false);
        assert!(asked.text.ends_with("Vallée") && asked.reason == Reason::Asked);
    }
}
