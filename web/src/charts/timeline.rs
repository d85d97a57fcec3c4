//! A line of time with its moments, and bars on a month axis below it.

use crate::ui::{El, Progress, el, status};
use scambio_core::time::{Date, Period};

/// A stretch of time on the screen, from 0 to 100 per cent of the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    period: Period,
}

impl Scale {
    /// The stretch that is shown.
    pub const fn new(period: Period) -> Self {
        Self { period }
    }

    /// Where a day begins, in hundredths of a per cent, kept within the line. (Whole numbers: printing fractions would
    /// cost the reader 4 kB.)
    pub fn position(self, day: Date) -> i64 {
        (self.period.first().days_until(day) * 10_000 / self.period.days()).clamp(0, 10_000)
    }

    /// Is the day on the line?
    pub fn shows(self, day: Date) -> bool {
        self.period.contains(day)
    }

    /// The first days of months on the line: as many as have room for their names.
    pub fn months(self) -> Vec<Date> {
        let days = self.period.days();
        // Up to ten names; years begin with January whatever the step.
        let every = [1, 2, 3, 6].into_iter().find(|months| days <= months * 310).unwrap_or(12);
        let first = Date::new(self.period.first().year(), self.period.first().month(), 1);
        let all = std::iter::successors(first, |day| day.add_months(1))
            .take_while(|day| *day <= self.period.last());
        all.filter(|day| self.shows(*day) && i64::from(day.month() - 1) % every == 0).take(60).collect()
    }
}

/// Hundredths of a per cent, for the style sheet.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A moment on the line of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub day: Date,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// What it is.
    pub label: String,
    /// The day in words.
    pub date: String,
}

/// Draws the line with its moments, each with its label; in narrow rooms the style sheet makes a list of it.
pub fn timeline(title: &str, scale: Scale, moments: &[Moment]) -> El {
    let item = |moment: &Moment| {
        // The last day stands at the end, not a day before it.
        let at = if moment.day == scale.period.last() { 10_000 } else { scale.position(moment.day) };
        let side = if at > 8_000 {
            "right"
        } else if at > 800 {
            "middle"
        } else {
            "left"
        };
        el("li", "moment")
            .class(moment.class)
            .class(side)
            .style(&format!("--at:{}", percent(at)))
            .with(el("span", "moment-date").with(&*moment.date))
            .with(el("span", "moment-label").with(&*moment.label))
    };
    el("ol", "timeline").attr("aria-label", title.to_owned()).each(moments.iter().map(item))
}

/// A row of the bar chart.
pub struct Bar {
    /// What it stands for.
    pub label: El,
    /// How far it has come, with the word for it.
    pub progress: Option<(Progress, String)>,
    /// When, with the days in words.
    pub days: Option<(Period, String)>,
    /// What is said instead of days.
    pub absent: String,
}

/// Draws bars on a month axis, with a line for one day. `month` names a month.
pub fn bars(
    scale: Scale,
    rows: Vec<Bar>,
    today: Option<(Date, String)>,
    month: impl Fn(Date) -> String,
) -> El {
    let at = |day| el("span", "").style(&format!("--at:{}", percent(scale.position(day))));
    let named = scale.months().into_iter().filter(|day| scale.position(*day) < 9_500);
    let axis =
        el("div", "bars-axis").attr("aria-hidden", "true").each(named.map(|day| at(day).with(month(day))));
    let today = today.filter(|(day, _)| scale.shows(*day)).map(|(day, label)| {
        let mark = at(day).with(el("b", "").with(label));
        el("div", "bars-today").attr("aria-hidden", "true").with(mark)
    });
    let rows = el("ol", "").each(rows.into_iter().map(|row| bar_row(scale, row)));
    el("div", "bars").with(axis).with(rows).with(today)
}

fn bar_row(scale: Scale, row: Bar) -> El {
    let class = row.progress.as_ref().map_or("", |(progress, _)| progress.class());
    let (bar, days) = match row.days {
        Some((period, words)) => (Some(bar(scale, period).class(class)), words),
        None => (None, row.absent),
    };
    let name = el("span", "").with(row.label).with(el("span", "bar-days").with(days));
    let label =
        el("div", "bars-label").with(name).with(row.progress.map(|(progress, word)| status(progress, &word)));
    el("li", "bars-row").with(label).with(el("div", "bars-track").attr("aria-hidden", "true").with(bar))
}

fn bar(scale: Scale, period: Period) -> El {
    let from = scale.position(period.first());
    let to = period.last().add_days(1).map_or(10_000, |day| scale.position(day));
    el("span", "bar").style(&format!("--from:{};--width:{}", percent(from), percent(to - from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_scale_runs_from_the_first_to_the_day_after_the_last() {
        let scale = Scale::new(Period::new(day("2021-01-01"), day("2021-04-10")).unwrap()); // 100 days
        assert_eq!(scale.position(day("2021-01-01")), 0);
        assert_eq!(percent(scale.position(day("2021-02-10"))), "40.00%");
        assert_eq!(scale.position(day("2022-01-01")), 10_000);
        let months: Vec<String> = scale.months().iter().map(ToString::to_string).collect();
        assert_eq!(months, ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01"]);
    }

    #[test]
    fn long_stretches_name_every_third_month() {
        let scale = Scale::new(Period::new(day("2020-02-15"), day("2022-02-15")).unwrap());
        let months: Vec<String> = scale.months().iter().map(ToString::to_string).collect();
        assert_eq!(months[..2], ["2020-04-01", "2020-07-01"]);
    }
}
