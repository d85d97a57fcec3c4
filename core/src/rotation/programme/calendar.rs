//! Days on which nobody meets.

use super::Programme;
use crate::time::{Date, Period, national_holidays};

/// The breaks that most administrations take: 5 to 25 August, 23 December to 6 January.
pub fn usual_breaks(start: Date, end: Date) -> Vec<Period> {
    let mut breaks = Vec::new();
    for year in start.year().saturating_sub(1)..=end.year() {
        let summer = (Date::new(year, 8, 5), Date::new(year, 8, 25));
        let winter = (Date::new(year, 12, 23), Date::new(year + 1, 1, 6).or(Some(Date::MAX)));
        for (first, last) in [summer, winter] {
            let days = first.zip(last).and_then(|(first, last)| Period::new(first.max(start), last.min(end)));
            breaks.extend(days);
        }
    }
    breaks
}

/// National holidays and breaks within the programme, in order.
pub(super) fn closed(programme: &Programme, start: Date, end: Date) -> Vec<Date> {
    let holidays = (start.year()..=end.year()).flat_map(national_holidays).map(|(date, _)| date);
    let each = |days: &Period| {
        let last = days.last().min(end);
        core::iter::successors(Some(days.first().max(start)), |day| day.add_days(1))
            .take_while(move |day| *day <= last)
    };
    let mut closed: Vec<Date> = holidays.chain(programme.breaks.iter().flat_map(each)).collect();
    closed.retain(|date| (start..=end).contains(date));
    closed.sort_unstable();
    closed.dedup();
    closed
}
