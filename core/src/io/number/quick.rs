//! Most cells are plain figures: a minus, digits, points and commas. They are read in one pass; any other cell is taken
//! apart with care ([`scan`](super::scan)).

use super::marks::Shape;
use super::{Evidence, Marks};
use crate::num::written::POWERS;

/// Digits that a figure may have so that it is exact.
const DIGITS: usize = 15;
/// Longer figures are read with care. All their digits fit in 64 bits.
const LONGEST: usize = 19;

/// A plain figure.
#[derive(Clone, Copy, Debug)]
pub(in crate::io) struct Quick {
    negative: bool,
    /// All digits as one number.
    digits: u64,
    /// How many of them stand behind the last mark.
    behind: u8,
    shape: Shape,
}

impl Quick {
    /// `None`: not a plain figure; it may still be one.
    pub(in crate::io) fn of(text: &str) -> Option<Self> {
        Self::read(text)
    }

    /// The same, for where it is asked for most.
    #[inline(always)]
    pub(in crate::io) fn read(text: &str) -> Option<Self> {
        let (negative, body) = match text.as_bytes() {
            [b'-', body @ ..] => (true, body),
            body => (false, body),
        };
        if body.len() > LONGEST {
            return None;
        }
        let mut digits = 0_u64;
        let (mut at, mut marks) = (0, 0);
        let mut group;
        // The first mark and how many there are, the same of another one behind it, and whether groups may be thousands.
        let (mut first, mut firsts, mut last) = (0_u8, 0_u32, 0_u8);
        let mut thousands = true;
        loop {
            let start = at;
            let byte = loop {
                let byte = body.get(at).copied().unwrap_or_default();
                let digit = byte.wrapping_sub(b'0');
                if digit > 9 {
                    break byte;
                }
                digits = digits * 10 + u64::from(digit);
                at += 1;
            };
            group = at - start;
            if at >= body.len() {
                break;
            }
            if !matches!(byte, b'.' | b',') || last != 0 || group == 0 {
                return None;
            }
            thousands &= if firsts == 0 { group <= 3 && body[0] != b'0' } else { group == 3 };
            if firsts == 0 || byte == first {
                first = byte;
                firsts += 1;
            } else {
                last = byte;
            }
            (at, marks) = (at + 1, marks + 1);
        }
        if group == 0 || body.len() - marks > DIGITS {
            return None;
        }
        let (mark, grouped) = (char::from(first), thousands && group == 3);
        let shape = match (firsts, last) {
            (0, _) => Shape::Plain,
            (_, 1..) if thousands => Shape::Clear { decimal: Some(char::from(last)), thousands: Some(mark) },
            (1, 0) if grouped => Shape::Open(mark),
            (1, 0) => Shape::Clear { decimal: Some(mark), thousands: None },
            (_, 0) if grouped => Shape::Clear { decimal: None, thousands: Some(mark) },
            _ => return None,
        };
        Some(Self { negative, digits, behind: u8::try_from(group).unwrap_or_default(), shape })
    }

    /// Is it zero?
    pub(in crate::io) fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// What it says about the marks of its column.
    #[inline]
    pub(in crate::io) fn tell(self, evidence: &mut Evidence) {
        evidence.count(self.shape);
    }

    /// Its value, if it is the same whatever the marks of its column are.
    #[inline]
    pub(in crate::io) fn sure(self) -> Option<f64> {
        let any = Marks { decimal: '.', thousands: None };
        (!matches!(self.shape, Shape::Open(_))).then(|| self.value(any))
    }

    /// Its value.
    #[inline]
    pub(in crate::io) fn value(self, marks: Marks) -> f64 {
        let decimals = match self.shape {
            Shape::Clear { decimal: Some(_), .. } => true,
            Shape::Open(mark) => mark == marks.decimal,
            _ => false,
        };
        // Both are exact, so that their quotient is rounded once: correct.
        let value = self.digits as f64;
        let value = if decimals { value / POWERS[usize::from(self.behind)] } else { value };
        if self.negative { -value } else { value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::number::scan;

    #[test]
    fn plain_figures_are_read_as_with_care() {
        let pieces =
            ["", "-", "0", "1", "12", "123", "1234", ".", ",", ".5", ",25", ".123", ",123", "9999999"];
        for one in pieces {
            for two in pieces {
                for three in pieces {
                    for four in pieces {
                        check(&format!("{one}{two}{three}{four}"));
                    }
                }
            }
        }
    }

    fn check(text: &str) {
        let Some(quick) = Quick::of(text) else { return };
        let scan = scan(text).unwrap();
        assert_eq!((scan.measure, scan.flags), ("", ""), "{text}");
        let (mut evidence, mut other) = (Evidence::default(), Evidence::default());
        quick.tell(&mut evidence);
        assert!(other.see(scan.body), "{text}");
        assert_eq!(evidence, other, "{text}");
        for decimal in [',', '.'] {
            let marks = Marks { decimal, thousands: None };
            let value = marks.value(scan.body).map(|value| if scan.negative { -value } else { value });
            assert_eq!(Some(quick.value(marks)), value, "{text}");
        }
    }

    #[test]
    fn what_is_plain() {
        for text in ["0", "-5", "1.234,5", "1,234", "1.234.567", "12,5", "-0,25", "123456789012345"] {
            assert!(Quick::of(text).is_some(), "{text}");
        }
        for text in
            ["", "-", ".5", "5.", "1.2.3", "1 234", "5%", "--5", "1234567890123456", "1.234,5,6", "0.123.456"]
        {
            assert!(Quick::of(text).is_none(), "{text}");
        }
    }
}
