//! Where it stands: the line of time and the phases.

use super::super::context::Context;
use crate::charts::{Bar, Moment, Scale, bars, timeline};
use crate::i18n::{DateStyle, fill};
use crate::queries::{self, PhaseRow};
use crate::ui::{self, El, Progress, el, fragment, item};
use scambio_core::exchange::{Activity, SectionKind, State};
use scambio_core::time::{Date, Period};

/// The section. Without phases there is none.
pub(super) fn section(context: Context<'_>) -> El {
    let rows = queries::phase_rows(context.exchange);
    if rows.is_empty() {
        return fragment();
    }
    let m = context.messages();
    let are_dated = rows.iter().any(|row| row.period.is_some());
    let record_date = context.exchange.record().and_then(scambio_core::exchange::Record::published);
    let as_of = record_date.map(|day| fill(m.states_as_of(), &[&context.voice.date(day, DateStyle::Long)]));
    let undated = (!are_dated).then_some(m.no_phase_dates());
    let today = today_off_the_line(context);
    let line: Vec<&str> = [as_of.as_deref(), undated, today.as_deref()].into_iter().flatten().collect();
    let line = (!line.is_empty()).then(|| line.join(" "));
    let stretch = queries::stretch(context.exchange, &rows);
    let chart = match stretch {
        Some(stretch) if are_dated => dated(context, &rows, stretch),
        _ => {
            let moments = stretch.map(|it| moments(context, it, record_date));
            fragment().with(moments).with(steps(context, &rows))
        }
    };
    ui::section(context.level(1), m.phases(), line).with(chart)
}

/// Says so when today is before or after the exchange, where the line of time cannot show it.
fn today_off_the_line(context: Context<'_>) -> Option<String> {
    let (today, start, end) = (context.state.today?, context.exchange.start()?, context.exchange.end()?);
    let m = context.messages();
    let message = if today > end {
        m.today_after()
    } else if today < start {
        m.today_before()
    } else {
        return None;
    };
    Some(fill(message, &[&context.voice.date(today, DateStyle::Long)]))
}

/// Start, date of the record, today and planned end on one line.
fn moments(context: Context<'_>, stretch: Period, record_date: Option<Date>) -> El {
    let m = context.messages();
    let date = |day| context.voice.date(day, DateStyle::Long);
    let moment = |day, class, label: &str| Moment { day, class, label: label.to_owned(), date: date(day) };
    let mut within: Vec<Moment> =
        record_date.map(|day| moment(day, "record", m.record_date())).into_iter().collect();
    if let Some(today) = context.state.today {
        let at = usize::from(within.first().is_some_and(|record| record.day <= today));
        within.insert(at, moment(today, "today", m.today()));
    }
    within.retain(|moment| stretch.contains(moment.day));
    let (start, end) =
        (moment(stretch.first(), "edge", m.start()), moment(stretch.last(), "edge", m.planned_end()));
    let moments: Vec<Moment> = [start].into_iter().chain(within).chain([end]).collect();
    let title = fill(m.time_line(), &[&date(stretch.first()), &date(stretch.last())]);
    timeline(&title, Scale::new(stretch), &moments)
}

/// Phases without dates: numbered steps.
fn steps(context: Context<'_>, rows: &[PhaseRow<'_>]) -> El {
    let step = |(at, row): (usize, &PhaseRow<'_>)| {
        let state = row.state.map(|state| (progress(state), context.messages().states(state as usize)));
        let number = el("span", "step-number").attr("aria-hidden", "true");
        let activities = row.activities.iter().map(|it| item(activity_words(context, it, row.state)));
        el("li", "step")
            .class(state.map_or("", |(progress, _)| progress.class()))
            .with(number.with(context.voice.number(at + 1)))
            .with(ui::heading(context.level(2), "title-4", context.text(row.phase.name())))
            .with(state.map(|(progress, word)| ui::status(progress, word)))
            .with(el("ul", "step-activities").each(activities))
    };
    el("ol", "steps").each(rows.iter().enumerate().map(step))
}

/// Phases with dates: bars.
fn dated(context: Context<'_>, rows: &[PhaseRow<'_>], stretch: Period) -> El {
    let m = context.messages();
    let days = |period: Period| {
        let date = |day| context.voice.date(day, DateStyle::Long);
        if period.first() == period.last() {
            date(period.first())
        } else {
            fill(m.from_to(), &[&date(period.first()), &date(period.last())])
        }
    };
    let activities = rows.iter().flat_map(|row| row.activities.iter().map(move |activity| (row, activity)));
    let agenda = activities.map(|(row, activity)| {
        let days = activity.period().map(|period| el("b", "").with(days(period)).with(": "));
        fragment().with(days).with(activity_words(context, activity, row.state))
    });
    let agenda =
        ui::fold(m.sections(SectionKind::Activities as usize)).with(ui::points(agenda).class("agenda"));
    let rows = rows.iter().map(|row| Bar {
        label: context.text(row.phase.name()),
        progress: row.state.map(|state| (progress(state), m.states(state as usize).to_owned())),
        days: row.period.map(|period| (period, days(period))),
        absent: m.not_available().to_owned(),
    });
    let today = context
        .state
        .today
        .map(|day| (day, format!("{}, {}", m.today(), context.voice.date(day, DateStyle::Long))));
    let month = |day: Date| {
        let style = if day.month() == 1 { DateStyle::MonthYear } else { DateStyle::Month };
        context.voice.date(day, style)
    };
    fragment().with(bars(Scale::new(stretch), rows.collect(), today, month)).with(agenda)
}

/// An activity in words; its own state only where the phase's does not say it.
fn activity_words(context: Context<'_>, activity: &Activity, of_phase: Option<State>) -> El {
    let m = context.messages();
    let kind = m.activities(activity.kind() as usize);
    let title = activity.title().map_or_else(|| fragment().with(kind), |title| context.text(title));
    let mut remarks: Vec<String> = Vec::new();
    remarks.extend(activity.round().map(|round| m.rounds(round as usize).to_owned()));
    if activity.is_in_rotation() {
        remarks.push(m.in_rotation().to_owned());
    }
    if let Some(host) = activity.host().and_then(|id| context.exchange.administration(id)) {
        let name = queries::short_name(host, context.voice.lang()).0;
        remarks.push(fill(m.hosted_by(), &[&name]));
    }
    if Some(activity.state()) != of_phase {
        remarks.push(m.activity_states(activity.state() as usize).to_owned());
    }
    let remarks = (!remarks.is_empty()).then(|| format!(" ({})", remarks.join(", ")));
    fragment().with(title).with(remarks)
}

/// A state as the screen tells it.
pub(super) fn progress(state: State) -> Progress {
    match state {
        State::Planned => Progress::Waiting,
        State::UnderWay => Progress::Going,
        State::Done => Progress::Done,
    }
}
