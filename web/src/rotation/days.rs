//! Days: which are closed, and why, by name.

use scambio_core::rotation::Instance;
use scambio_core::text::Lang;
use scambio_core::time::{Date, Period, Weekday, holiday_on};

use super::names::Host;
use super::words::Words;

/// Days that follow each other, put together.
pub(super) fn periods(dates: &[Date]) -> Vec<Period> {
    let mut all: Vec<(Date, Date)> = Vec::new();
    for date in dates {
        match all.last_mut() {
            Some((_, last)) if last.add_days(1) == Some(*date) => *last = *date,
            _ => all.push((*date, *date)),
        }
    }
    all.into_iter().filter_map(|(first, last)| Period::new(first, last)).collect()
}

/// The closed days that are not holidays: breaks that somebody decided.
pub(super) fn breaks(instance: &Instance) -> Vec<Period> {
    let is_break = |days: &Period| days.days() > 1 || holiday_on(days.first()).is_none();
    periods(&instance.closed).into_iter().filter(is_break).collect()
}

/// Why nobody meets on a day: a holiday's name, or a break. Weekends go without saying.
pub(super) fn closed_by_name(
    instance: &Instance,
    date: Date,
    words: &'static Words,
    lang: Lang,
) -> Option<&'static str> {
    match holiday_on(date) {
        Some(holiday) => Some(holiday.name(lang)),
        None => instance.closed.binary_search(&date).ok().map(|_| words.break_day),
    }
}

/// Whose patron days these are: of hosts, by their places.
pub(super) fn patrons(hosts: &[Host], date: Date) -> impl Iterator<Item = (usize, &'static str)> {
    let patron = move |(at, host): (usize, &Host)| {
        let unit = host.unit?;
        (unit.patron_day(date.year()) == Some(date)).then(|| (at, unit.patron().name()))
    };
    hosts.iter().enumerate().filter_map(patron)
}

/// The Monday of a day's week.
pub(super) fn monday(date: Date) -> Date {
    let mut day = date;
    while day.weekday() != Weekday::Monday {
        match day.add_days(-1) {
            Some(before) => day = before,
            None => return day,
        }
    }
    day
}

/// The first days of the months from one day to another.
pub(super) fn months(first: Date, last: Date) -> Vec<Date> {
    let begin = Date::new(first.year(), first.month(), 1);
    let each = core::iter::successors(begin, |month| month.add_months(1));
    each.take_while(|month| *month <= last).take(240).collect()
}

/// How many days a month has.
pub(super) fn days_of(month: Date) -> i64 {
    month.add_months(1).map_or(31, |next| month.days_until(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn days_that_follow_each_other_are_one_period() {
        let found = periods(&[day("2019-08-05"), day("2019-08-06"), day("2019-11-01")]);
        let spans: Vec<(Date, i64)> = found.iter().map(|it| (it.first(), it.days())).collect();
        assert_eq!(spans, [(day("2019-08-05"), 2), (day("2019-11-01"), 1)]);
    }

    #[test]
    fn months_and_mondays() {
        let months = months(day("2019-05-16"), day("2019-08-01"));
        assert_eq!(months.first().zip(months.last()), Some((&day("2019-05-01"), &day("2019-08-01"))));
        assert_eq!(monday(day("2019-05-16")), day("2019-05-13"));
        assert_eq!(days_of(day("2020-02-01")), 29);
    }
}
