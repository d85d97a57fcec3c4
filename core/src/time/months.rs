//! A duration in whole months.

use std::fmt;

use super::Date;

/// A duration in whole months, written as an ISO 8601 duration: `P12M`.
///
/// ```
/// use scambio_core::time::Months;
///
/// assert_eq!(Months::parse("P12M"), Some(Months(12)));
/// assert_eq!(Months::parse("P1Y6M"), Some(Months(18)));
/// assert_eq!(Months(18).to_string(), "P18M");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(pub u32);

impl Months {
    /// Reads `P12M`, `P1Y` or `P1Y6M` (a year is 12 months). `None` for anything else: other units, signs,
    /// fractions, blanks, lower case, or more months than fit.
    pub fn parse(text: &str) -> Option<Months> {
        let number = |digits: &str| {
            (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| digits.parse::<u32>().ok())
                .flatten()
        };
        let rest = text.strip_prefix('P')?;
        let (years, rest) = match rest.split_once('Y') {
            Some((years, rest)) => (Some(number(years)?), rest),
            None => (None, rest),
        };
        let months = match (years, rest) {
            (Some(_), "") => 0,
            _ => number(rest.strip_suffix('M')?)?,
        };
        years.unwrap_or(0).checked_mul(12)?.checked_add(months).map(Months)
    }

    /// The last day of a stretch of that many months that begins on `start`: `start` plus the months, less one
    /// day. When the start's day does not exist in the month reached, that month's last day stands for it.
    /// A stretch that would end after [`Date::MAX`] ends there; one of no months ends the day before it starts.
    ///
    /// ```
    /// use scambio_core::time::{Date, Months};
    ///
    /// let signed = Date::new(2019, 5, 16).unwrap();
    /// assert_eq!(Months(12).end_from(signed).to_string(), "2020-05-15");
    /// ```
    pub fn end_from(self, start: Date) -> Date {
        match start.add_months(self.0) {
            Some(next) => next.add_days(-1).unwrap_or(Date::MIN),
            None => Date::MAX,
        }
    }
}

impl fmt::Display for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P{}M", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_years_and_months() {
        for (text, months) in [
            ("P0M", 0),
            ("P1M", 1),
            ("P12M", 12),
            ("P012M", 12),
            ("P1Y", 12),
            ("P1Y0M", 12),
            ("P2Y6M", 30),
            ("P4294967295M", u32::MAX),
        ] {
            assert_eq!(Months::parse(text), Some(Months(months)), "{text}");
            assert_eq!(Months::parse(&Months(months).to_string()), Some(Months(months)));
        }
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "P",
            "12",
            "12M",
            "PM",
            "PY",
            "P1",
            "P-1M",
            "P+1M",
            "P1.5M",
            "P1,5M",
            "p12m",
            " P12M",
            "P12M ",
            "P1Y6",
            "P6M1Y",
            "P1D",
            "P1W",
            "P12MT1H",
            "PT12M",
            "P1Y1Y",
            "P4294967296M",
            "P4294967295Y",
            "P１M",
        ] {
            assert_eq!(Months::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_stretch_ends_the_day_before_its_anniversary() {
        for (start, months, end) in [
            ("2019-05-16", 12, "2020-05-15"),
            ("2019-01-01", 12, "2019-12-31"),
            ("2019-01-01", 1, "2019-01-31"),
            ("2020-01-31", 1, "2020-02-28"),
            ("2020-02-29", 12, "2021-02-27"),
            ("9999-05-16", 12, "9999-12-31"),
            ("2019-05-16", 0, "2019-05-15"),
            ("0001-01-01", 0, "0001-01-01"),
        ] {
            let end_from = Months(months).end_from(Date::parse(start).unwrap());
            assert_eq!(end_from.to_string(), end, "{start} + {months}");
        }
    }
}
