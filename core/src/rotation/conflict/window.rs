//! The first and the last day on which sessions can start, given those before and after them in all their tracks.

use super::domain::Calendar;

/// First and last start of each session; the first is after the last where there is none.
pub(super) type Windows = Vec<(i32, i32)>;

/// How often all tracks are gone through at most.
const ROUNDS: usize = 40;

/// What the days of each session alone leave.
pub(super) fn alone(calendar: &Calendar<'_>) -> Windows {
    let none = (1, 0);
    let window = |starts: super::days::Days| match (starts.first(), starts.last()) {
        (Some(first), Some(last)) => (first, last),
        _ => none,
    };
    calendar.all_starts().into_iter().map(window).collect()
}

/// The same, narrowed by stages and gaps until nothing changes. O(rounds × sessions of all tracks).
pub(super) fn narrowed(calendar: &Calendar<'_>) -> Windows {
    let mut windows = alone(calendar);
    let starts = calendar.all_starts();
    let stages: Vec<Vec<Vec<usize>>> = (0..calendar.instance().tracks.len())
        .map(|track| if calendar.case.loose.contains(&track) { Vec::new() } else { stages(calendar, track) })
        .collect();
    for _ in 0..ROUNDS {
        let before = windows.clone();
        for (track, stages) in stages.iter().enumerate() {
            forward(calendar, track, stages, &mut windows);
            backward(calendar, track, stages, &mut windows);
        }
        for (window, starts) in windows.iter_mut().zip(&starts) {
            let within = |day: &i32| (window.0..=window.1).contains(day);
            let first = starts.iter().find(within);
            let last = starts.iter().filter(within).last();
            *window = first.zip(last).unwrap_or((1, 0));
        }
        if windows == before || windows.iter().any(|(first, last)| first > last) {
            break;
        }
    }
    windows
}

/// The sessions of a track, stage by stage.
fn stages(calendar: &Calendar<'_>, track: usize) -> Vec<Vec<usize>> {
    let sessions = &calendar.instance().sessions;
    let mut members = super::track::sessions(calendar.instance(), track);
    members.sort_by_key(|session| (sessions[*session].stage, *session));
    let chunks = members.chunk_by(|a, b| sessions[*a].stage == sessions[*b].stage);
    chunks.map(<[usize]>::to_vec).collect()
}

/// From the first stage on: nobody starts before those of the stage before can be over, nor later than gaps allow.
fn forward(calendar: &Calendar<'_>, track: usize, stages: &[Vec<usize>], windows: &mut Windows) {
    let (sessions, track) = (&calendar.instance().sessions, &calendar.instance().tracks[track]);
    let (mut first, mut last) = (0, None);
    for stage in stages {
        let count = stage.len() as i32;
        let reach = |from: i32| from.saturating_add(count.saturating_mul(track.max_gap_days));
        last = last.map(reach);
        let mut shortest = i32::MAX;
        let (mut ended, mut earliest, mut latest) = (0, i32::MAX, i32::MIN);
        for session in stage {
            let window = &mut windows[*session];
            window.0 = window.0.max(first);
            if let Some(last) = last {
                window.1 = window.1.min(last);
            }
            let days = sessions[*session].days;
            (earliest, latest) = (earliest.min(window.0), latest.max(window.1));
            (ended, shortest) = (ended.max(window.0 + days), shortest.min(days));
        }
        let step = track.min_gap_days;
        let packed = earliest.saturating_add((count - 1).saturating_mul(step));
        first = packed.saturating_add(step.max(shortest)).max(ended);
        last = Some(latest);
    }
}

/// The same from the last stage back.
fn backward(calendar: &Calendar<'_>, track: usize, stages: &[Vec<usize>], windows: &mut Windows) {
    let (sessions, track) = (&calendar.instance().sessions, &calendar.instance().tracks[track]);
    let step = track.min_gap_days;
    // When the stage behind begins at the latest, and at the earliest.
    let mut next: Option<(i32, i32)> = None;
    for stage in stages.iter().rev() {
        let count = stage.len() as i32;
        let (mut earliest, mut latest, mut soonest) = (i32::MAX, i32::MIN, i32::MAX);
        for session in stage {
            let window = &mut windows[*session];
            if let Some((last, first)) = next {
                window.1 = window.1.min(last.saturating_sub(step.max(sessions[*session].days)));
                window.0 = window.0.max(first.saturating_sub(count.saturating_mul(track.max_gap_days)));
            }
            (earliest, latest) = (earliest.min(window.0), latest.max(window.1));
            soonest = soonest.min(window.1);
        }
        let packed = latest.saturating_sub((count - 1).saturating_mul(step));
        next = Some((packed.min(soonest), earliest));
    }
}
