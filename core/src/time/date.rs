//! A civil day and its day of the week.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil;

/// A civil day of the (proleptic) Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Ordered by time. Written in ISO 8601, both ways: [`Date::parse`] and `Display`.
///
/// ```
/// use scambio_core::time::{Date, Weekday};
///
/// let day = Date::new(2019, 5, 16).unwrap();
/// assert_eq!(day.weekday(), Weekday::Thursday);
/// assert_eq!(day.to_string(), "2019-05-16");
/// assert_eq!(Date::new(2019, 2, 29), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

const SECONDS_PER_DAY: i64 = 86_400;
const EPOCH: Date = Date(civil::Date::constant(1970, 1, 1));

impl Date {
    /// The first day that can be expressed, 0001-01-01.
    pub const MIN: Date = Date(civil::Date::constant(1, 1, 1));
    /// The last day that can be expressed, 9999-12-31.
    pub const MAX: Date = Date(civil::Date::constant(9999, 12, 31));

    /// The day of that year (1 to 9999), month (1 to 12) and day of the month (from 1); `None` if there is none.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let (year, month, day) =
            (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::within(civil::Date::new(year, month, day).ok()?)
    }

    /// Reads an ISO 8601 day, `YYYY-MM-DD`: four, two and two ASCII digits and two hyphens, nothing before,
    /// between or after. `None` for anything else and for days that do not exist.
    ///
    /// ```
    /// use scambio_core::time::Date;
    ///
    /// assert!(Date::parse("2020-02-29").is_some());
    /// for wrong in ["2019-02-29", "2019-5-16", "16/05/2019", "20190516", " 2019-05-16", "0000-01-01"] {
    ///     assert_eq!(Date::parse(wrong), None);
    /// }
    /// ```
    pub fn parse(text: &str) -> Option<Date> {
        let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u16, |sum, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0'))
            })
        };
        let month = u8::try_from(number(&[m0, m1])?).ok()?;
        let day = u8::try_from(number(&[d0, d1])?).ok()?;
        Date::new(number(&[y0, y1, y2, y3])?, month, day)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// The month, 1 (January) to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            civil::Weekday::Monday => Weekday::Monday,
            civil::Weekday::Tuesday => Weekday::Tuesday,
            civil::Weekday::Wednesday => Weekday::Wednesday,
            civil::Weekday::Thursday => Weekday::Thursday,
            civil::Weekday::Friday => Weekday::Friday,
            civil::Weekday::Saturday => Weekday::Saturday,
            civil::Weekday::Sunday => Weekday::Sunday,
        }
    }

    /// The day that many days later (earlier if negative); `None` outside [`Date::MIN`] and [`Date::MAX`].
    ///
    /// ```
    /// use scambio_core::time::Date;
    ///
    /// let day = Date::new(2019, 12, 31).unwrap();
    /// assert_eq!(day.add_days(1), Date::new(2020, 1, 1));
    /// assert_eq!(day.add_days(-31), Date::new(2019, 11, 30));
    /// assert_eq!(Date::MAX.add_days(1), None);
    /// ```
    pub fn add_days(self, days: i64) -> Option<Date> {
        // Counted from a day in the middle: jiff refuses a single step from one end of its calendar to the other.
        let days = EPOCH.days_until(self).checked_add(days)?;
        let seconds = days.checked_mul(SECONDS_PER_DAY)?;
        Date::within(EPOCH.0.checked_add(SignedDuration::from_secs(seconds)).ok()?)
    }

    /// The same day of the month that many months later, or the last day of that month when it is shorter;
    /// `None` after [`Date::MAX`].
    ///
    /// ```
    /// use scambio_core::time::Date;
    ///
    /// let day = Date::new(2020, 1, 31).unwrap();
    /// assert_eq!(day.add_months(1), Date::new(2020, 2, 29));
    /// assert_eq!(day.add_months(13), Date::new(2021, 2, 28));
    /// ```
    pub fn add_months(self, months: u32) -> Option<Date> {
        let month_index = u32::from(self.year()) * 12 + u32::from(self.month()) - 1;
        let target = month_index.checked_add(months)?;
        let year = u16::try_from(target / 12).ok()?;
        let month = u8::try_from(target % 12 + 1).ok()?;
        (1..=self.day()).rev().find_map(|day| Date::new(year, month, day))
    }

    /// How many days later `other` is: 0 for the same day, negative if it is earlier.
    ///
    /// ```
    /// use scambio_core::time::Date;
    ///
    /// let start = Date::new(2019, 5, 16).unwrap();
    /// assert_eq!(start.days_until(Date::new(2020, 5, 16).unwrap()), 366);
    /// ```
    pub fn days_until(self, other: Date) -> i64 {
        other.0.duration_since(self.0).as_secs() / SECONDS_PER_DAY
    }

    fn within(date: civil::Date) -> Option<Date> {
        (date.year() >= 1).then_some(Date(date))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A day of the week; weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// The first day of the week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth; most administrations do not work.
    Saturday,
    /// The seventh; always a public holiday in Italy.
    Sunday,
}

impl Weekday {
    /// The seven days, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self, Weekday::Saturday | Weekday::Sunday)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn reads_and_writes_iso_days() {
        for text in ["0001-01-01", "0999-12-31", "2019-05-16", "2020-02-29", "9999-12-31"] {
            assert_eq!(date(text).to_string(), text);
        }
        assert_eq!(Date::parse("0001-01-01"), Some(Date::MIN));
        assert_eq!(Date::parse("9999-12-31"), Some(Date::MAX));
    }

    #[test]
    fn refuses_what_is_not_a_day() {
        for text in [
            "",
            "2019",
            "2019-05",
            "2019-05-16T00:00",
            "2019-13-01",
            "2019-00-01",
            "2019-01-00",
            "2019-04-31",
            "1900-02-29",
            "+019-05-16",
            "-001-05-16",
            "2019/05/16",
            "2019-05-1à",
            "２019-05-16",
            "2019-05-16 ",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::new(0, 1, 1), None);
        assert_eq!(Date::new(10_000, 1, 1), None);
        assert_eq!(Date::new(40_000, 1, 1), None);
        assert_eq!(Date::new(2019, 200, 1), None);
        assert_eq!(Date::new(2019, 1, 255), None);
    }

    #[test]
    fn weekdays() {
        assert_eq!(date("2019-05-13").weekday(), Weekday::Monday);
        assert_eq!(date("2026-11-22").weekday(), Weekday::Sunday);
        assert_eq!(date("2000-01-01").weekday(), Weekday::Saturday);
        assert!(Weekday::Saturday.is_weekend() && !Weekday::Friday.is_weekend());
        let monday = date("2019-05-13");
        for (offset, weekday) in (0..).zip(Weekday::ALL) {
            assert_eq!(monday.add_days(offset).unwrap().weekday(), weekday);
        }
    }

    #[test]
    fn months_are_clamped_to_the_end_of_the_month() {
        assert_eq!(date("2019-05-16").add_months(12), Date::parse("2020-05-16"));
        assert_eq!(date("2019-05-16").add_months(0), Date::parse("2019-05-16"));
        assert_eq!(date("2019-12-31").add_months(2), Date::parse("2020-02-29"));
        assert_eq!(date("2020-02-29").add_months(12), Date::parse("2021-02-28"));
        assert_eq!(date("2019-01-31").add_months(3), Date::parse("2019-04-30"));
        assert_eq!(date("2019-11-30").add_months(1), Date::parse("2019-12-30"));
        assert_eq!(date("9999-12-01").add_months(1), None);
        assert_eq!(date("2019-05-16").add_months(u32::MAX), None);
    }

    #[test]
    fn adding_days_and_counting_them_are_inverse() {
        let start = date("1999-12-27");
        for days in (-400_000..400_000).step_by(977).chain([0, 1, -1, 59, 60, 61, 365, 366]) {
            let other = start.add_days(days).unwrap();
            assert_eq!(start.days_until(other), days);
            assert_eq!(other.days_until(start), -days);
            assert_eq!(start < other, days > 0);
        }
        assert_eq!(Date::MIN.add_days(-1), None);
        assert_eq!(Date::MIN.add_days(i64::MIN), None);
        assert_eq!(Date::MAX.add_days(i64::MAX), None);
        assert_eq!(Date::MIN.add_days(Date::MIN.days_until(Date::MAX)), Some(Date::MAX));
    }
}
