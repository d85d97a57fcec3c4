//! A stretch of civil days.

use super::Date;

/// A stretch of days, the first and the last both included; never empty.
///
/// ```
/// use scambio_core::time::{Date, Period};
///
/// let may = Period::new(Date::new(2019, 5, 1).unwrap(), Date::new(2019, 5, 31).unwrap()).unwrap();
/// assert_eq!(may.days(), 31);
/// assert!(may.contains(Date::new(2019, 5, 31).unwrap()));
/// assert_eq!(Period::new(may.last(), may.first()), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// The days from `first` to `last`, both included; `None` if `last` is before `first`.
    pub fn new(first: Date, last: Date) -> Option<Period> {
        (first <= last).then_some(Period { first, last })
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day; still part of the period.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether the day is in the period.
    pub fn contains(self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whether every day of `other` is in the period.
    pub fn encloses(self, other: Period) -> bool {
        self.contains(other.first) && self.contains(other.last)
    }

    /// Whether the two periods have at least one day in common.
    pub fn overlaps(self, other: Period) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// How many days it has, at least 1.
    pub fn days(self) -> i64 {
        self.first.days_until(self.last) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(first: u8, last: u8) -> Period {
        Period::new(Date::new(2019, 5, first).unwrap(), Date::new(2019, 5, last).unwrap()).unwrap()
    }

    #[test]
    fn both_ends_belong_to_it() {
        let week = period(13, 19);
        assert_eq!(week.days(), 7);
        assert_eq!(period(13, 13).days(), 1);
        assert!(week.contains(week.first()) && week.contains(week.last()));
        assert!(!week.contains(week.first().add_days(-1).unwrap()));
        assert!(!week.contains(week.last().add_days(1).unwrap()));
    }

    #[test]
    fn overlapping_is_symmetric_and_needs_a_common_day() {
        for (a, b, common, within) in [
            (period(1, 5), period(5, 9), true, false),
            (period(1, 5), period(6, 9), false, false),
            (period(1, 9), period(3, 4), true, true),
            (period(1, 9), period(1, 9), true, true),
        ] {
            assert_eq!(a.overlaps(b), common);
            assert_eq!(b.overlaps(a), common);
            assert_eq!(a.encloses(b), within);
        }
    }
}
