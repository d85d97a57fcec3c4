//! Decimal and thousands marks: decided for a column as a whole, since `126.883` alone may be either.

use super::scan::is_space;
use crate::io::report::{Confidence, Reason};
use crate::num::written::{self, POWERS};

/// The marks of a column's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// What stands before decimals: `,` or `.`
    pub decimal: char,
    /// What parts thousands, if anything does: `.`, `,`, a blank (U+0020), a no-break blank (U+00A0, also for the narrow
    /// one, U+202F) or `'`.
    pub thousands: Option<char>,
}

/// What a single figure says about its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits only.
    Plain,
    /// Its marks can be meant in one way only.
    Clear { decimal: Option<char>, thousands: Option<char> },
    /// One mark, three digits behind it.
    Open(char),
    /// Not a figure.
    Wrong,
}

/// A mark without its variants.
fn kind(letter: char) -> char {
    match letter {
        '.' | ',' => letter,
        '\'' | '’' | '´' => '\'',
        ' ' => ' ',
        _ => '\u{A0}',
    }
}

fn shape(body: &str) -> Shape {
    let number = body.split(['e', 'E']).next().unwrap_or(body);
    // At most three kinds of marks; of each the number, and whether its groups could be thousands.
    let (mut first, mut last) = (None, None);
    let (mut count_first, mut count_last) = (0_u32, 0_u32);
    let mut thousands = true;
    let mut digits = 0_u32;
    let mut leading_zero = number.starts_with('0');
    leading_zero &= number.len() > 1;
    let mut lead = None;
    for letter in number.chars() {
        if letter.is_ascii_digit() {
            digits += 1;
            continue;
        }
        let mark = kind(letter);
        match lead {
            None => {
                lead = Some(digits);
                thousands &= (1..=3).contains(&digits) && !leading_zero;
            }
            // Groups between two marks.
            Some(_) => thousands &= digits == 3,
        }
        digits = 0;
        if first.is_none_or(|first| first == mark) {
            if last.is_some() {
                return Shape::Wrong;
            }
            first = Some(mark);
            count_first += 1;
        } else if last.is_none_or(|last| last == mark) {
            last = Some(mark);
            count_last += 1;
        } else {
            return Shape::Wrong;
        }
    }
    let Some(first) = first else { return Shape::Plain };
    if let Some(last) = last {
        let decimal = matches!(last, '.' | ',') && count_last == 1 && thousands;
        return if decimal {
            Shape::Clear { decimal: Some(last), thousands: Some(first) }
        } else {
            Shape::Wrong
        };
    }
    let grouped = thousands && digits == 3;
    match (first, count_first) {
        ('.' | ',', 1) if grouped && body.len() == number.len() => Shape::Open(first),
        ('.' | ',', 1) => Shape::Clear { decimal: Some(first), thousands: None },
        _ if grouped => Shape::Clear { decimal: None, thousands: Some(first) },
        _ => Shape::Wrong,
    }
}

/// What the figures of a column say about their marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Clear decimal commas and points.
    decimal: [u32; 2],
    /// Clear thousands: comma, point, blank, no-break blank, apostrophe.
    thousands: [u32; 5],
    /// Open ones: comma, point.
    open: [u32; 2],
}

const KINDS: [char; 5] = [',', '.', ' ', '\u{A0}', '\''];

/// What was decided for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The marks.
    pub marks: Marks,
    /// Why.
    pub reason: Reason,
    /// How sure that is.
    pub confidence: Confidence,
    /// Do figures contradict each other?
    pub mixed: bool,
}

impl Evidence {
    /// Looks at a figure without its sign and unit; is it one?
    pub fn see(&mut self, body: &str) -> bool {
        self.count(shape(body))
    }

    /// Counts a figure by its shape; is it one?
    #[inline]
    pub(super) fn count(&mut self, shape: Shape) -> bool {
        let which = |mark: char| KINDS.iter().position(|kind| *kind == mark).unwrap_or(0);
        match shape {
            Shape::Plain => {}
            Shape::Clear { decimal, thousands } => {
                if let Some(mark) = decimal {
                    self.decimal[which(mark) & 1] += 1;
                }
                if let Some(mark) = thousands {
                    self.thousands[which(mark)] += 1;
                }
            }
            Shape::Open(mark) => self.open[which(mark) & 1] += 1,
            Shape::Wrong => return false,
        }
        true
    }

    /// The decimal mark, if the column's own figures leave no doubt.
    pub fn decimal(&self) -> Option<char> {
        let [comma, point] = self.decimal;
        match (comma > point, point > comma) {
            (true, _) => Some(','),
            (_, true) => Some('.'),
            // Thousands in points go with decimals in commas.
            _ if self.thousands[1] > self.thousands[0] => Some(','),
            _ if self.thousands[0] > self.thousands[1] => Some('.'),
            _ => None,
        }
    }

    /// The marks of the column, from its own figures, else from those of the other columns (`others`), else from what
    /// is usual (`usual`).
    pub fn decide(&self, others: Option<char>, usual: char) -> Verdict {
        let own = self.decimal();
        let open = self.open[0] + self.open[1] > 0;
        let (decimal, reason, confidence) = match (own, others) {
            (Some(own), _) => (own, Reason::Cells, Confidence::Certain),
            (None, Some(others)) => (others, Reason::OtherColumns, Confidence::Likely),
            (None, None) if self.open[0] > 0 && self.open[1] > 0 => {
                (usual, Reason::Usual, Confidence::Unsure)
            }
            (None, None) if open => (usual, Reason::Usual, Confidence::Unsure),
            (None, None) => (usual, Reason::Usual, Confidence::Likely),
        };
        let other = usize::from(decimal == ',');
        let mut counts = self.thousands;
        counts[other] += self.open[other];
        counts[1 - other] = 0;
        let thousands =
            (0..KINDS.len()).filter(|at| counts[*at] > 0).max_by_key(|at| counts[*at]).map(|at| KINDS[at]);
        let against = self.decimal[other] + self.thousands[1 - other];
        Verdict { marks: Marks { decimal, thousands }, reason, confidence, mixed: against > 0 }
    }
}

impl Marks {
    /// The value of a figure without sign and unit. A figure whose own marks are clear is read by these.
    pub fn value(self, body: &str) -> Option<f64> {
        let decimal = match shape(body) {
            Shape::Plain => None,
            Shape::Clear { decimal, .. } => decimal,
            Shape::Open(mark) => (mark == self.decimal).then_some(mark),
            Shape::Wrong => return None,
        };
        number(body, decimal)
    }
}

/// Digits, of which those behind the decimal mark are decimals; other marks are passed over.
fn number(body: &str, decimal: Option<char>) -> Option<f64> {
    let (digits, exponent) = body.split_once(['e', 'E']).unwrap_or((body, "0"));
    let mut power: i32 = exponent.trim_start_matches('+').parse().ok()?;
    let (mut whole, mut exact, mut behind) = (0_u64, true, false);
    for letter in digits.chars() {
        if let Some(digit) = letter.to_digit(10) {
            match whole.checked_mul(10).and_then(|whole| whole.checked_add(u64::from(digit))) {
                Some(more) => whole = more,
                None => exact = false,
            }
            power -= i32::from(behind);
        } else if decimal == Some(letter) {
            behind = true;
        } else if !is_space(letter) && kind(letter) == '\u{A0}' {
            return None;
        }
    }
    // Both are exact, so that their quotient is rounded once: correct.
    if exact && whole < 1 << 53 && power.unsigned_abs() < 23 {
        let scale = POWERS[power.unsigned_abs() as usize];
        return Some(if power < 0 { whole as f64 / scale } else { whole as f64 * scale });
    }
    let mut plain = String::from("0");
    for letter in digits.chars() {
        if letter.is_ascii_digit() {
            plain.push(letter);
        } else if decimal == Some(letter) {
            plain.push('.');
        }
    }
    plain.push('e');
    plain.push_str(exponent.trim_start_matches('+'));
    written::read(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(figures: &[&str], others: Option<char>, usual: char) -> (Vec<Option<f64>>, Verdict) {
        let mut evidence = Evidence::default();
        for figure in figures {
            evidence.see(figure);
        }
        let verdict = evidence.decide(others, usual);
        (figures.iter().map(|figure| verdict.marks.value(figure)).collect(), verdict)
    }

    fn marks(decimal: char, thousands: Option<char>) -> Marks {
        Marks { decimal, thousands }
    }

    #[test]
    fn a_column_is_decided_as_a_whole() {
        let (values, verdict) = column(&["4.392.526", "126.883"], None, '.');
        assert_eq!(values, [Some(4_392_526.0), Some(126_883.0)]);
        assert_eq!((verdict.marks, verdict.reason), (marks(',', Some('.')), Reason::Cells));
        let (values, verdict) = column(&["0,769", "1,417"], None, '.');
        assert_eq!((values, verdict.marks), (vec![Some(0.769), Some(1.417)], marks(',', None)));
        let (values, verdict) = column(&["294,455,198", "55,572"], None, ',');
        assert_eq!(
            (values, verdict.marks),
            (vec![Some(294_455_198.0), Some(55_572.0)], marks('.', Some(',')))
        );
        let (values, verdict) = column(&["124 550.57", "4 737.8", "12"], None, ',');
        assert_eq!(values, [Some(124_550.57), Some(4737.8), Some(12.0)]);
        assert_eq!(verdict.marks, marks('.', Some(' ')));
        let (_, verdict) = column(&["4\u{202F}392\u{202F}526"], None, ',');
        assert_eq!(verdict.marks, marks(',', Some('\u{A0}')));
        let (_, verdict) = column(&["1’234’567.5"], None, ',');
        assert_eq!(verdict.marks, marks('.', Some('\'')));
    }

    #[test]
    fn open_figures_follow_the_other_columns_then_usage() {
        let (values, verdict) = column(&["126.883", "310.449"], Some(','), '.');
        assert_eq!((values[0], verdict.reason), (Some(126_883.0), Reason::OtherColumns));
        let (values, _) = column(&["1,417"], Some(','), '.');
        assert_eq!(values, [Some(1.417)]);
        let (values, verdict) = column(&["1.417"], None, '.');
        assert_eq!((values[0], verdict.confidence), (Some(1.417), Confidence::Unsure));
        let (values, verdict) = column(&["12", "7"], None, ',');
        assert_eq!((values[0], verdict.confidence), (Some(12.0), Confidence::Likely));
    }

    #[test]
    fn contradictions_are_seen() {
        let (values, verdict) = column(&["1,5", "2,5", "3.25"], None, '.');
        assert_eq!((values[2], verdict.mixed), (Some(3.25), true));
        assert!(!column(&["1,5", "1.250,5"], None, '.').1.mixed);
        assert!(column(&["1,5", "2,50", "1,250.5"], None, '.').1.mixed);
    }

    #[test]
    fn what_is_no_figure() {
        for body in ["1.3.1", "12,34,56", "1.234,567,8", "1,2.3,4", "1234.567.890", "0.123.456"] {
            assert_eq!(marks(',', None).value(body), None, "{body}");
        }
    }

    #[test]
    fn long_figures_are_rounded_correctly() {
        for body in [
            "0.00196420576794641",
            "3.08280814236129",
            "123456789012345678901234567890",
            "1e-7",
            "2.5E+300",
            "9007199254740993",
        ] {
            assert_eq!(marks('.', None).value(body), body.parse().ok(), "{body}");
        }
        assert_eq!(marks('.', None).value("1e999"), None);
    }
}
