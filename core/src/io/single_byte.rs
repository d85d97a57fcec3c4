//! Bytes of one character each: Windows-1252, and what came before it on the Macintosh and in DOS.

use super::Encoding;
use super::mojibake::windows_1252;

/// The characters of the bytes from 0x80 on.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const CP_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// Letters of Italian, and of its neighbours.
const ITALIAN: &str = "àèéìòù";
const OTHERS: &str = "âêîôûäëïöüçßšžč";
/// No more bytes are looked at.
const SAMPLE: usize = 1 << 18;
/// An Italian letter counts as so many others.
const WEIGHT: usize = 3;

/// Bytes → characters.
#[derive(Debug)]
pub(super) struct Bytes(Option<Vec<char>>);

impl Bytes {
    /// `None` for an encoding that has several bytes for a character.
    pub(super) fn of(encoding: Encoding) -> Option<Self> {
        match encoding {
            Encoding::Windows1252 => Some(Self(None)),
            Encoding::MacRoman => Some(Self(Some(MAC_ROMAN.chars().collect()))),
            Encoding::Cp850 => Some(Self(Some(CP_850.chars().collect()))),
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => None,
        }
    }

    /// The character of a byte.
    pub(super) fn character(&self, byte: u8) -> char {
        match (&self.0, byte) {
            (Some(high), 0x80..) => high.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
            (_, byte) => windows_1252(byte),
        }
    }
}

/// Which of the encodings makes letters of the bytes behind small letters; Windows-1252 unless another one makes more.
pub(super) fn guess(bytes: &[u8]) -> Encoding {
    // "ecc…" is no letter: one alone proves nothing.
    let mut best = (WEIGHT, Encoding::Windows1252);
    for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
        let Some(read) = Bytes::of(encoding) else { continue };
        let pairs =
            bytes.windows(2).take(SAMPLE).filter(|pair| pair[0].is_ascii_lowercase() && pair[1] >= 0x80);
        let weights = pairs.map(|pair| match read.character(pair[1]) {
            letter if ITALIAN.contains(letter) => WEIGHT,
            letter => usize::from(OTHERS.contains(letter)),
        });
        let letters = weights.sum();
        if letters > best.0 {
            best = (letters, encoding);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell() {
        for (bytes, expected) in [
            (&b"Societ\xE0; perch\xE9; l\x92Aquila"[..], Encoding::Windows1252),
            (b"Societ\x85; Vall\x82e; perch\x82", Encoding::Cp850),
            (b"Societ\x88; Vall\x8Ee d\xD5Aoste", Encoding::MacRoman),
            (b"ecc\x85 100 \x80", Encoding::Windows1252),
            (b"100 \x80; \x96; d\x92Aosta", Encoding::Windows1252),
        ] {
            assert_eq!(guess(bytes), expected, "{bytes:x?}");
        }
        for encoding in [Encoding::MacRoman, Encoding::Cp850] {
            let bytes = Bytes::of(encoding).unwrap();
            assert_eq!(bytes.0.as_ref().map(Vec::len), Some(128));
        }
        assert_eq!(Bytes::of(Encoding::MacRoman).unwrap().character(0xD5), '’');
        assert_eq!(Bytes::of(Encoding::Cp850).unwrap().character(0x82), 'é');
    }
}
