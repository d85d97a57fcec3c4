//! What a number is shown as: percentages and days, by its format.

use core::fmt::Write;

use crate::io::Typed;
use crate::time::Date;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number.
    #[default]
    Number,
    /// A percentage.
    Percent,
    /// A day, perhaps with the time of day.
    Day,
}

impl Shown {
    /// What the format of that number makes of it, if it is one of those that files do not spell out.
    pub(super) const fn builtin(format: u32) -> Self {
        match format {
            9 | 10 => Self::Percent,
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Day,
            _ => Self::Number,
        }
    }

    /// Reads the code of a format, such as `0.0%`, `dd/mm/yyyy` or `#,##0.00 "km"`. Its first section counts.
    pub(super) fn of_code(code: &str) -> Self {
        let mut letters = code.chars();
        let (mut day, mut month, mut clock) = (false, false, false);
        while let Some(letter) = letters.next() {
            match letter.to_ascii_lowercase() {
                // Quoted text and `[Red]`, `[$-410]`; `[h]` are hours in all.
                '"' => while letters.next().is_some_and(|letter| letter != '"') {},
                '[' => {
                    let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                    clock |= inside.chars().all(|letter| "hms".contains(letter.to_ascii_lowercase()));
                }
                // The next character is shown, filled or left out as wide.
                '\\' | '_' | '*' => {
                    letters.next();
                }
                ';' => break,
                '%' => return Self::Percent,
                'y' | 'd' => day = true,
                'm' => month = true,
                'h' | 's' => clock = true,
                'g' | 'e' | '0' | '#' | '?' if !day && !month && !clock => {
                    return Self::rest(letters.as_str());
                }
                _ => {}
            }
        }
        if day || (month && !clock) { Self::Day } else { Self::Number }
    }

    /// A format that begins as a number's: a percentage or a number.
    fn rest(code: &str) -> Self {
        let section = code.split(';').next().unwrap_or_default();
        let mut quoted = false;
        let percent = section.chars().any(|letter| {
            quoted ^= letter == '"';
            letter == '%' && !quoted
        });
        if percent { Self::Percent } else { Self::Number }
    }

    /// A number as it is shown, and what it is. Serial days count from 1904 or 1900.
    pub(super) fn cell(self, value: f64, from_1904: bool) -> (String, Option<Typed>) {
        if !value.is_finite() {
            return (String::new(), Some(Typed::Error));
        }
        let number = |percent| Some(Typed::Number { value, percent });
        match self {
            Self::Number => (plain(value), number(false)),
            Self::Percent => (percent(value), number(true)),
            Self::Day => match day(value, from_1904) {
                Some((day, text)) => (text, Some(Typed::Day(day))),
                None => (plain(value), number(false)),
            },
        }
    }
}

/// The shortest digits that give the number again, without an exponent as long as that is readable.
pub(super) fn plain(value: f64) -> String {
    let size = value.abs();
    if size != 0.0 && !(1e-9..1e21).contains(&size) {
        return format!("{value:e}");
    }
    // Minus zero is zero.
    format!("{}", value + 0.0)
}

/// A fraction as a percentage: its shortest digits with the point moved, so that 0.07 is not 7.000000000000001.
pub(super) fn percent(value: f64) -> String {
    let text = plain(value);
    if text.contains('e') {
        return format!("{}%", plain(value * 100.0));
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = format!("{fraction:0<2}");
    let (moved, fraction) = fraction.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let (whole, point) =
        (if whole.is_empty() { "0" } else { whole }, if fraction.is_empty() { "" } else { "." });
    format!("{sign}{whole}{point}{fraction}%")
}

/// The day of a serial number and its text: ISO 8601, with the time of day if it has one.
///
/// Calendars from 1900 know a 29 February 1900 (60), which is no day.
fn day(serial: f64, from_1904: bool) -> Option<(Date, String)> {
    // Half a second is lost in the digits of a serial number.
    let seconds = (serial * 86_400.0 + 0.5).floor();
    let first = if from_1904 { 0.0 } else { 1.0 };
    if !(first * 86_400.0..=2_958_466.0 * 86_400.0).contains(&seconds) {
        return None;
    }
    let seconds = seconds as i64;
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let start = match (from_1904, days) {
        (true, _) => Date::new(1904, 1, 1)?,
        (false, 60) => return None,
        (false, ..60) => Date::new(1899, 12, 31)?,
        (false, _) => Date::new(1899, 12, 30)?,
    };
    let day = start.add_days(days)?;
    Some((day, with_clock(day, second)))
}

/// A day with the second of the day: ISO 8601, midnight not said.
pub(super) fn with_clock(day: Date, second: i64) -> String {
    let mut text = day.to_string();
    if (1..86_400).contains(&second) {
        // Writing to a string does not fail.
        let _ = write!(text, " {:02}:{:02}", second / 3600, second / 60 % 60);
        if second % 60 > 0 {
            let _ = write!(text, ":{:02}", second % 60);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        for code in ["0%", "0.0%", "0.00 %", "#,##0.0%;[Red]-0%", "\"ca. \"0%"] {
            assert_eq!(Shown::of_code(code), Shown::Percent, "{code}");
        }
        for code in
            ["dd/mm/yyyy", "[$-410]d mmmm yyyy;@", "mmm-yy", "yyyy\\-mm\\-dd hh:mm", "mmmm", "m/d/yy h:mm"]
        {
            assert_eq!(Shown::of_code(code), Shown::Day, "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0 \"giorni\"",
            "0\"%\"",
            "hh:mm",
            "[h]:mm:ss",
            "mm:ss",
            "\\d0",
            "[Red]0",
            "@",
            "",
            "\"",
            "[",
        ] {
            assert_eq!(Shown::of_code(code), Shown::Number, "{code}");
        }
    }

    #[test]
    fn numbers_are_as_short_as_can_be() {
        let texts = [0.1 + 0.2, 1.0, -0.0, 4_392_526.0, 1e21, 1e-10, 12.5].map(plain);
        assert_eq!(texts, ["0.30000000000000004", "1", "0", "4392526", "1e21", "1e-10", "12.5"]);
        let texts = [0.735, 0.07, 1.0, -0.005, 0.0, 12.0, 0.12345, 0.1].map(percent);
        assert_eq!(texts, ["73.5%", "7%", "100%", "-0.5%", "0%", "1200%", "12.345%", "10%"]);
    }

    #[test]
    fn days() {
        let text = |serial, from_1904| day(serial, from_1904).map(|(_, text)| text);
        assert_eq!(text(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(text(59.0, false).as_deref(), Some("1900-02-28"));
        assert_eq!(text(60.0, false), None);
        assert_eq!(text(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(text(43_601.75, false).as_deref(), Some("2019-05-16 18:00"));
        assert_eq!(text(43_601.0 - 1462.0, true).as_deref(), Some("2019-05-16"));
        assert_eq!(text(0.0, true).as_deref(), Some("1904-01-01"));
        assert_eq!(text(2_958_465.999_99, false).as_deref(), Some("9999-12-31 23:59:59"));
        for wrong in [0.5, -1.0, 3e6, 1e300] {
            assert_eq!(text(wrong, false), None, "{wrong}");
        }
    }
}
