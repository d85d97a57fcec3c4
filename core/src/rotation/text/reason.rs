//! Why a plan is not perfect, in words.

use super::filling::Filling;
use crate::rotation::explain::{Match, Rule};
use crate::rotation::{Hard, Instance, Soft};
use crate::text::Lang;

/// A reason as a sentence.
pub fn reason(it: &Match, instance: &Instance, lang: Lang) -> String {
    let filling = Filling { words: super::words(lang), instance };
    let words = filling.words;
    let line = match it.rule {
        Rule::Hard(Hard::Assigned) => words.h1_assigned,
        Rule::Hard(Hard::Calendar) => words.h2_calendar,
        Rule::Hard(Hard::HostUnavailable) => words.h3_host_unavailable,
        Rule::Hard(Hard::Window) => words.h4_window,
        Rule::Hard(Hard::StageOrder) => words.h5_stage_order,
        Rule::Hard(Hard::PersonClash) => words.h6_person_clash,
        Rule::Hard(Hard::HostCapacity) => words.h7_host_capacity,
        Rule::Hard(Hard::HostGap) => words.h8_host_gap,
        Rule::Hard(Hard::TrackGap) => words.h9_track_gap,
        Rule::Hard(Hard::Pool) => words.h10_pool,
        Rule::Hard(Hard::HostChoice) => words.h11_host_choice,
        Rule::Soft(Soft::Spacing) => words.spacing,
        Rule::Soft(Soft::Overload) => words.overload,
        Rule::Soft(Soft::HostLoad) => words.host_load,
        Rule::Soft(Soft::Travel) => words.travel,
        Rule::Soft(Soft::Fairness) => words.fairness,
        Rule::Soft(Soft::Dates) => words.dates,
        Rule::Soft(Soft::Carryover) => words.carryover,
        Rule::Soft(Soft::Stability) => words.stability,
        Rule::Soft(Soft::Hosting) => words.hosting,
        Rule::Soft(Soft::Proximity) => words.proximity,
    };
    let day = |day: i32| instance.start.add_days(i64::from(day)).unwrap_or(instance.start);
    let days = it.days.map(|(first, last)| match it.rule {
        Rule::Soft(Soft::Stability) => {
            format!("{} → {}", filling.date(day(first)), filling.date(day(last)))
        }
        _ => filling.days(day(first), day(last)),
    });
    let values = [
        ("sessions", filling.sessions(&it.sessions)),
        ("amount", it.amount.to_string()),
        ("people", it.people.to_string()),
        ("host", it.host.map(|host| filling.host(host)).unwrap_or_default()),
        ("track", it.track.map(|track| filling.track(track)).unwrap_or_default()),
        ("pool", it.pool.map(|pool| filling.pool(pool)).unwrap_or_default()),
        ("group", it.group.map(|group| filling.group(group)).unwrap_or_default()),
        ("days", days.unwrap_or_default()),
    ];
    Filling::fill(line, &values)
}
