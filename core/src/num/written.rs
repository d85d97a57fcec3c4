//! Numbers as they are written in JSON: read and printed correctly rounded, with little code.
//!
//! The standard library does both faster, with some 40 kB of tables and code that a page would have to fetch. Almost all
//! numbers that people write have at most 15 digits, for which one division of two exact numbers is enough (W. D.
//! Clinger, *How to read floating point numbers accurately*, 1990); the others are worked out in whole numbers of any
//! length (G. L. Steele, J. L. White, *How to print floating-point numbers accurately*, 1990).

/// Powers of ten that are exact.
pub(crate) const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// Whole numbers below this have at most 15 digits and are exact.
const EXACT: f64 = 1e15;

/// Digits beyond this only say that there is more: no number that lies halfway between two floats has more of them.
const DIGITS: usize = 780;

/// A whole number of any length, the lowest 32 bits first, without leading zeros.
#[derive(Clone, PartialEq, Eq)]
struct Whole(Vec<u32>);

impl Whole {
    fn of(number: u64) -> Self {
        let mut parts = vec![number as u32, (number >> 32) as u32];
        while parts.last() == Some(&0) {
            parts.pop();
        }
        Self(parts)
    }

    fn times_plus(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn times_ten_to(&mut self, power: u32) {
        (0..power).for_each(|_| self.times_plus(10, 0));
    }

    fn double(&mut self, times: u32) {
        if !self.0.is_empty() {
            self.0.splice(0..0, core::iter::repeat_n(0, times as usize / 32));
        }
        self.times_plus(1 << (times % 32), 0);
    }

    fn bits(&self) -> u32 {
        self.0.last().map_or(0, |last| self.0.len() as u32 * 32 - last.leading_zeros())
    }

    fn is_at_least(&self, other: &Self) -> bool {
        let (own, others) = (&self.0, &other.0);
        own.len().cmp(&others.len()).then_with(|| own.iter().rev().cmp(others.iter().rev())).is_ge()
    }

    /// Takes a number away that is not larger.
    fn less(&mut self, other: &Self) {
        let mut borrow = false;
        for (at, part) in self.0.iter_mut().enumerate() {
            let (less, first) = part.overflowing_sub(other.0.get(at).copied().unwrap_or_default());
            let (less, second) = less.overflowing_sub(u32::from(borrow));
            (*part, borrow) = (less, first || second);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// Reads a number as JSON writes it, rounded to the nearest float, ties to even.
///
/// `None` for what is no such number and for what is too large to be finite.
///
/// ```
/// use scambio_core::num::written::read;
/// assert_eq!(read("-12.50"), Some(-12.5));
/// assert_eq!(read("1e400"), None);
/// assert_eq!(read("12,5"), None);
/// ```
pub fn read(text: &str) -> Option<f64> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if whole.is_empty() || !all().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let power = power(exponent)?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let digits: Vec<u8> = all().skip_while(|digit| *digit == b'0').collect();
    let value = match digits.len() {
        0 => 0.0,
        1..=15 if power.unsigned_abs() < 23 => {
            let whole = digits.iter().fold(0.0, |whole, digit| whole * 10.0 + f64::from(digit - b'0'));
            let scale = POWERS[power.unsigned_abs() as usize];
            if power < 0 { whole / scale } else { whole * scale }
        }
        many => nearest(&digits, power.checked_add(i32::try_from(many.saturating_sub(DIGITS)).ok()?)?)?,
    };
    Some(if mantissa.starts_with('-') { -value } else { value })
}

/// The number after `e`; what is beyond all floats is held at their edge.
fn power(written: &str) -> Option<i32> {
    let digits = written.strip_prefix(['-', '+']).unwrap_or(written);
    if digits.is_empty() {
        return None;
    }
    let mut power = 0_i32;
    for digit in digits.chars() {
        power = power.saturating_mul(10).saturating_add(digit.to_digit(10)? as i32).min(1 << 28);
    }
    Some(if written.starts_with('-') { -power } else { power })
}

/// The float nearest to digits times a power of ten.
fn nearest(digits: &[u8], power: i32) -> Option<f64> {
    let size = i32::try_from(digits.len().min(DIGITS)).ok()?.checked_add(power)?;
    if size > 310 {
        return None;
    }
    if size < -330 {
        return Some(0.0);
    }
    let (mut above, mut below) = (Whole::of(0), Whole::of(1));
    for digit in digits.iter().take(DIGITS) {
        above.times_plus(10, u32::from(digit - b'0'));
    }
    // What was left out counts as a little more, so that no tie is seen where there is none.
    let mut more = digits.len() > DIGITS && digits.iter().skip(DIGITS).any(|digit| *digit != b'0');
    let scaled = if power < 0 { &mut below } else { &mut above };
    scaled.times_ten_to(power.unsigned_abs());
    // `above / below` is brought into [1, 2) by a power of two, and then taken apart bit by bit.
    let mut exponent = above.bits() as i32 - below.bits() as i32;
    let shorter = if exponent < 0 { &mut above } else { &mut below };
    shorter.double(exponent.unsigned_abs());
    if !above.is_at_least(&below) {
        above.double(1);
        exponent -= 1;
    }
    if exponent > 1023 {
        return None;
    }
    let wanted = (exponent + 1075).min(53);
    let mut bits = 0_u64;
    for _ in 0..wanted.max(0) {
        let one = above.is_at_least(&below);
        if one {
            above.less(&below);
        }
        bits = bits * 2 + u64::from(one);
        above.double(1);
    }
    let half = wanted >= 0 && above.is_at_least(&below);
    if half {
        above.less(&below);
    }
    more |= wanted < 0 || !above.0.is_empty();
    bits += u64::from(half && (more || bits % 2 == 1));
    // A carry out of the bits goes into the exponent by itself: floats in order have their bits in order.
    let biased = if wanted < 53 { 0 } else { u64::try_from(exponent + 1023).ok()? - 1 };
    let value = f64::from_bits((biased << 52) + bits);
    value.is_finite().then_some(value)
}

/// Prints a number with the fewest digits that [`read`] takes for the same number; what is not finite as `null`.
///
/// ```
/// use scambio_core::num::written::print;
/// assert_eq!(print(0.1), "0.1");
/// assert_eq!(print(0.1 + 0.2), "0.30000000000000004");
/// assert_eq!(print(-3.0), "-3");
/// ```
pub fn print(value: f64) -> String {
    if !value.is_finite() {
        return "null".to_owned();
    }
    let size = value.abs();
    let (digits, decimals) = exact(size).unwrap_or_else(|| shortest(size));
    let mut out = String::new();
    if value.is_sign_negative() {
        out.push('-');
    }
    let point = digits.len() as i32 - decimals;
    if point <= 0 {
        out.push_str("0.");
        out.extend(core::iter::repeat_n('0', point.unsigned_abs() as usize));
    }
    for (at, digit) in digits.iter().enumerate() {
        if at > 0 && at as i32 == point {
            out.push('.');
        }
        out.push(char::from(b'0' + digit));
    }
    out.extend(core::iter::repeat_n('0', decimals.min(0).unsigned_abs() as usize));
    out
}

/// The digits and how many of them are decimals, where there are at most 15.
fn exact(size: f64) -> Option<(Vec<u8>, i32)> {
    for (decimals, scale) in POWERS.iter().enumerate() {
        let scaled = libm::round(size * scale);
        if scaled >= EXACT {
            return None;
        }
        if scaled / scale == size {
            let mut whole = scaled as u64;
            let mut digits = vec![(whole % 10) as u8];
            while whole >= 10 {
                whole /= 10;
                digits.insert(0, (whole % 10) as u8);
            }
            return Some((digits, decimals as i32));
        }
    }
    None
}

/// The same for numbers that need 16 or 17 digits, or are very large or very small.
fn shortest(size: f64) -> (Vec<u8>, i32) {
    let mut found = (Vec::new(), 0);
    for wanted in 1..=17 {
        found = rounded(size, wanted);
        let (digits, decimals) = &found;
        let letters: Vec<u8> = digits.iter().map(|digit| b'0' + digit).collect();
        if nearest(&letters, -decimals) == Some(size) {
            break;
        }
    }
    found
}

/// A number rounded to so many digits.
fn rounded(size: f64, wanted: usize) -> (Vec<u8>, i32) {
    let bits = size.to_bits();
    let (exponent, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    let (whole, exponent) =
        if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent - 1075) };
    let (mut above, mut below) = (Whole::of(whole), Whole::of(1));
    let scaled = if exponent < 0 { &mut below } else { &mut above };
    scaled.double(exponent.unsigned_abs());
    // `above / below` is brought into [1, 10) by a power of ten.
    let mut power = libm::floor(libm::log10(size)) as i32;
    let smaller = if power < 0 { &mut above } else { &mut below };
    smaller.times_ten_to(power.unsigned_abs());
    if !above.is_at_least(&below) {
        above.times_plus(10, 0);
        power -= 1;
    }
    let mut digits = Vec::with_capacity(wanted);
    for _ in 0..wanted {
        let mut digit = 0;
        while above.is_at_least(&below) {
            above.less(&below);
            digit += 1;
        }
        digits.push(digit);
        above.times_plus(10, 0);
    }
    below.times_plus(5, 0);
    let mut decimals = wanted as i32 - 1 - power;
    if above.is_at_least(&below) {
        while digits.last() == Some(&9) {
            digits.pop();
            decimals -= 1;
        }
        match digits.last_mut() {
            Some(last) => *last += 1,
            None => digits.push(1),
        }
    }
    (digits, decimals)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{print, read};

    /// Reads as the standard library does, and prints what it reads as the same number, not longer than it does.
    fn holds(value: f64) {
        let (own, std) = (print(value), value.to_string());
        assert_eq!(read(&own).map(f64::to_bits), Some(value.to_bits()), "{own}");
        assert_eq!(own.parse(), Ok(value), "{own}");
        assert!(own.len() <= std.len() + 1, "{own} {std}");
        assert_eq!(read(&format!("{value:e}")).map(f64::to_bits), Some(value.to_bits()));
    }

    #[test]
    fn edges() {
        for value in [
            0.0,
            -0.0,
            5e-324,
            2.225_073_858_507_201e-308,
            f64::MIN_POSITIVE,
            f64::MAX,
            f64::EPSILON,
            1e15,
            1e16,
            1e22,
            1e23,
            9_007_199_254_740_993.0,
            0.1 + 0.2,
            0.3,
            123_456.789,
            1e-7,
            9.5,
            99.95,
            0.000_123,
        ] {
            holds(value);
        }
        // Halfway between two floats, and a little beside it, in 17 to 800 digits.
        let digits = "9007199254740993";
        for (text, value) in [
            (format!("{digits}"), 9_007_199_254_740_992.0),
            (format!("{digits}.{}1", "0".repeat(800)), 9_007_199_254_740_994.0),
            ("9007199254740995".to_owned(), 9_007_199_254_740_996.0),
            ("2.4703282292062327208e-324".to_owned(), 0.0),
            ("2.4703282292062328e-324".to_owned(), 5e-324),
            (format!("0.{}1e400", "0".repeat(399)), 1.0),
            (format!("1{}e-400", "0".repeat(400)), 1.0),
        ] {
            assert_eq!(read(&text), Some(value), "{text}");
        }
        for text in [
            "1.7976931348623159e308",
            "1e309",
            "",
            "-",
            ".5",
            "1e",
            "1e+",
            "0x1",
            "inf",
            "NaN",
            "1 ",
            "1.2.3",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn all_bits(bits: u64) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            holds(value);
        }

        #[test]
        fn as_people_write(whole in -1_000_000_000_i64..1_000_000_000, scale in 0_u32..12) {
            let value = whole as f64 / 10_f64.powi(scale as i32);
            holds(value);
            prop_assert_eq!(print(value), value.to_string());
        }

        #[test]
        fn what_was_computed(a in 0.0_f64..1e6, b in 0.1_f64..1e3) {
            holds(a / b);
        }

        #[test]
        fn any_digits(text in "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?") {
            let std: f64 = text.parse().unwrap();
            prop_assert_eq!(read(&text), std.is_finite().then_some(std));
        }
    }
}
