//! Bytes that are looked for, eight at a time.

const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte that is zero.
const fn zeros(word: u64) -> u64 {
    !(((word & LOW) + LOW) | word | LOW)
}

/// Eight bytes from there on; behind the end there are zeros.
#[inline]
fn word(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(eight) = rest.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let mut eight = [0; 8];
    eight[..rest.len()].copy_from_slice(rest);
    u64::from_le_bytes(eight)
}

/// Where a byte stands, from there on; else the length.
pub(super) fn find(bytes: &[u8], byte: u8, mut at: usize) -> usize {
    let wanted = ONES * u64::from(byte);
    while at < bytes.len() {
        let found = zeros(word(bytes, at) ^ wanted);
        if found != 0 {
            return (at + (found.trailing_zeros() >> 3) as usize).min(bytes.len());
        }
        at += 8;
    }
    bytes.len()
}

/// Where a byte that is not ASCII stands, from there on; else the length.
pub(super) fn find_high(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        let found = word(bytes, at) & !LOW;
        if found != 0 {
            return at + (found.trailing_zeros() >> 3) as usize;
        }
        at += 8;
    }
    bytes.len()
}

/// Finds delimiters and line ends, one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scanner {
    delimiter: u64,
    /// Where the eight bytes begin that were looked at last, and which of them were found and not given yet.
    at: usize,
    found: u64,
}

impl Scanner {
    /// Begins there.
    #[inline]
    pub(super) fn at(delimiter: u8, bytes: &[u8], at: usize) -> Self {
        let mut scanner = Self { delimiter: ONES * u64::from(delimiter), at, found: 0 };
        scanner.look(bytes);
        scanner
    }

    #[inline]
    fn look(&mut self, bytes: &[u8]) {
        let word = word(bytes, self.at);
        let above = |wanted: u64| {
            let word = word ^ wanted;
            ((word & LOW) + LOW) | word
        };
        let others = above(self.delimiter) & above(ONES * u64::from(b'\n')) & above(ONES * u64::from(b'\r'));
        self.found = !(others | LOW);
    }

    /// The next place; else the length.
    #[inline]
    pub(super) fn next(&mut self, bytes: &[u8]) -> usize {
        while self.found == 0 {
            self.at += 8;
            if self.at >= bytes.len() {
                return bytes.len();
            }
            self.look(bytes);
        }
        let place = self.at + (self.found.trailing_zeros() >> 3) as usize;
        self.found &= self.found - 1;
        place.min(bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found() {
        let text = "a;bc\r\n;;\u{e0}\u{80}\u{ff};0123456789;\n\0x;;;;;;;;;;y\r";
        let bytes = text.as_bytes();
        for start in 0..=bytes.len() {
            for delimiter in [b';', 0] {
                let mut scanner = Scanner::at(delimiter, bytes, start);
                let wanted = |at: &usize| matches!(bytes[*at], b'\r' | b'\n') || bytes[*at] == delimiter;
                for at in (start..bytes.len()).filter(wanted) {
                    assert_eq!(scanner.next(bytes), at);
                }
                assert_eq!(scanner.next(bytes), bytes.len());
            }
            let from =
                |is: fn(&u8) -> bool| bytes[start..].iter().position(is).map_or(bytes.len(), |at| at + start);
            assert_eq!(find(bytes, b'y', start), from(|byte| *byte == b'y'));
            assert_eq!(find(bytes, 0, start), from(|byte| *byte == 0));
            assert_eq!(find_high(bytes, start), from(|byte| *byte >= 0x80));
        }
    }
}
